#include "text/html_tree.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLargestPage =
    32UL * 1024 * 1024;                 // bytes; the parser's work on odd pages grows faster than they
constexpr std::size_t kDeepest = 1000;  // open elements
constexpr std::size_t kCommentsKept = 8;
constexpr std::size_t kLongestComment = 2000;  // bytes
constexpr HtmlIndex kNodesOfText = 2000;       // that text_of looks at
constexpr std::size_t kLongestText = 8000;     // bytes of text_of, and a text more

struct FreeContext {
    void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<htmlParserCtxt, FreeContext>;

/// Takes the parser's events and builds the tree. No exception may pass through the parser, so they wait here.
struct Builder {
    HtmlTree tree;
    std::vector<HtmlIndex> open{0};
    htmlParserCtxtPtr context = nullptr;
    bool is_too_deep = false;
    std::exception_ptr error;

    template <class Work>
    void run(Work work) {
        if (error || is_too_deep) return;
        try {
            work();
        } catch (...) {
            error = std::current_exception();
            xmlStopParser(context);
        }
    }

    void start(const xmlChar* name, const xmlChar** attributes) {
        if (open.size() >= kDeepest) {
            is_too_deep = true;
            xmlStopParser(context);
            return;
        }
        HtmlNode node;
        node.parent = open.back();
        node.name = to_lower(to_valid_utf8(reinterpret_cast<const char*>(name)));
        for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
            const char* value = reinterpret_cast<const char*>(attributes[1]);
            node.attributes.push_back({to_lower(to_valid_utf8(reinterpret_cast<const char*>(attributes[0]))),
                                       value == nullptr ? std::string() : to_valid_utf8(value)});
        }
        open.push_back(static_cast<HtmlIndex>(tree.nodes.size()));
        tree.nodes.push_back(std::move(node));
    }

    void end() {
        if (open.size() < 2) return;
        tree.nodes[open.back()].end = static_cast<HtmlIndex>(tree.nodes.size());
        open.pop_back();
    }

    void characters(const xmlChar* text, int length) {
        HtmlNode& last = tree.nodes.back();
        const bool goes_on = last.is_text() && last.parent == open.back();
        if (!goes_on) {
            HtmlNode node;
            node.parent = open.back();
            tree.nodes.push_back(std::move(node));
            tree.nodes.back().end = static_cast<HtmlIndex>(tree.nodes.size());
        }
        tree.nodes.back().text.append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
    }

    void finish() {
        while (open.size() > 1) end();
        tree.nodes[0].end = static_cast<HtmlIndex>(tree.nodes.size());
        for (HtmlNode& node : tree.nodes) {
            if (node.is_text()) node.text = to_valid_utf8(node.text);
        }
    }
};

Builder& builder_of(void* data) {
    return *static_cast<Builder*>(data);
}

htmlSAXHandler make_handler() {
    htmlSAXHandler handler{};
    handler.startElement = [](void* data, const xmlChar* name, const xmlChar** attributes) {
        builder_of(data).run([&] { builder_of(data).start(name, attributes); });
    };
    handler.endElement = [](void* data, const xmlChar*) { builder_of(data).run([&] { builder_of(data).end(); }); };
    handler.characters = [](void* data, const xmlChar* text, int length) {
        builder_of(data).run([&] { builder_of(data).characters(text, length); });
    };
    handler.ignorableWhitespace = handler.characters;
    handler.cdataBlock = handler.characters;
    handler.comment = [](void* data, const xmlChar* text) {
        builder_of(data).run([&] {
            auto& comments = builder_of(data).tree.comments;
            const std::string_view comment = reinterpret_cast<const char*>(text);
            if (comments.size() < kCommentsKept) comments.push_back(to_valid_utf8(comment.substr(0, kLongestComment)));
        });
    };
    return handler;
}

bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

}  // namespace

std::string_view HtmlTree::attribute(HtmlIndex node, std::string_view name) const {
    for (const HtmlAttribute& each : nodes[node].attributes) {
        if (each.name == name) return each.value;
    }
    return {};
}

bool HtmlTree::has_attribute(HtmlIndex node, std::string_view name) const {
    const auto& all = nodes[node].attributes;
    return std::any_of(all.begin(), all.end(), [&](const HtmlAttribute& each) { return each.name == name; });
}

std::string HtmlTree::text_of(HtmlIndex node) const {
    std::string text;
    const HtmlIndex last = std::min<HtmlIndex>(nodes[node].end, node + kNodesOfText);
    for (HtmlIndex i = node; i < last && text.size() < kLongestText; ++i) {
        const HtmlNode& each = nodes[i];
        if (!each.is_text()) {
            text += each.name == "br" ? " " : "";
            continue;
        }
        const std::string& parent = nodes[each.parent].name;
        if (each.parent == node || (parent != "script" && parent != "style")) text += each.text;
    }
    return collapse_space(text);
}

HtmlTree parse_html(const std::string& text, const std::string& where) {
    static const bool is_ready = (xmlInitParser(), true);  // once, before many threads parse
    static_cast<void>(is_ready);
    if (text.size() > kLargestPage) {
        throw InputError(where, "the page is larger than 32 MB", "Split it into articles, or give its text as .txt.");
    }
    Builder builder;
    HtmlNode document;
    document.name = "#document";
    builder.tree.nodes.push_back(std::move(document));
    htmlSAXHandler handler = make_handler();
    const Context context(htmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
    if (!context) throw InputError(where, "the page is empty", "Give a page with words, or leave it out.");
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                          HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
    *context->sax = handler;
    context->userData = &builder;
    builder.context = context.get();
    htmlParseDocument(context.get());
    if (builder.error) std::rethrow_exception(builder.error);
    if (builder.is_too_deep) {
        throw InputError(where, "elements are nested deeper than " + std::to_string(kDeepest) + " levels",
                         "Save the page anew from a browser, or give its text as .txt.");
    }
    builder.finish();
    return std::move(builder.tree);
}

std::string collapse_space(std::string_view text) {
    std::string collapsed;
    bool is_space_due = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_space(c.value) && !is_invisible(c.value)) {
            is_space_due = !collapsed.empty();
        } else if (!is_invisible(c.value)) {
            if (is_space_due) collapsed += ' ';
            is_space_due = false;
            collapsed.append(text, at, c.length);
        }
        at += c.length;
    }
    return collapsed;
}

std::string plain_of_markup(std::string_view text) {
    if (text.find_first_of("&<") == std::string_view::npos) return collapse_space(text);
    const std::string page = "<html><body><div>" + std::string(text) + "</div></body></html>";
    return parse_html(page, "metadata").text_of(0);
}

}  // namespace dateline
