#include "text/html_facts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.hpp"
#include "text/html_dates.hpp"
#include "text/html_title.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestValue = 2000;  // bytes
constexpr HtmlIndex kNodesOfItem = 500;      // in which the name of an item is looked for
constexpr std::size_t kNamesKept = 40;       // facts of one source

struct NamedField {
    std::string_view key;
    PageField field;
    int rank;
};

// Open Graph, Dublin Core (DCMI), the keys of search engines and of the content systems of newspapers.
constexpr auto kMetaKeys = std::to_array<NamedField>({
    {"og:title", PageField::title, 10},
    {"twitter:title", PageField::title, 30},
    {"dc.title", PageField::title, 31},
    {"dcterms.title", PageField::title, 31},
    {"citation_title", PageField::title, 31},
    {"parsely-title", PageField::title, 32},
    {"sailthru.title", PageField::title, 33},
    {"title", PageField::title, 40},
    {"headline", PageField::title, 32},
    {"og:site_name", PageField::outlet, 10},
    {"dc.publisher", PageField::outlet, 26},
    {"dcterms.publisher", PageField::outlet, 26},
    {"citation_publisher", PageField::outlet, 26},
    {"publisher", PageField::outlet, 27},
    {"application-name", PageField::outlet, 30},
    {"apple-mobile-web-app-title", PageField::outlet, 36},
    {"author", PageField::author, 20},
    {"article:author", PageField::author, 22},
    {"dc.creator", PageField::author, 23},
    {"dcterms.creator", PageField::author, 23},
    {"parsely-author", PageField::author, 24},
    {"sailthru.author", PageField::author, 24},
    {"citation_author", PageField::author, 24},
    {"article:published_time", PageField::published, 12},
    {"og:article:published_time", PageField::published, 13},
    {"article:published", PageField::published, 13},
    {"og:published_time", PageField::published, 13},
    {"datepublished", PageField::published, 14},
    {"dc.date.issued", PageField::published, 30},
    {"dcterms.issued", PageField::published, 30},
    {"dcterms.date", PageField::published, 33},
    {"dcterms.created", PageField::published, 34},
    {"dc.date.created", PageField::published, 34},
    {"dc.date", PageField::published, 33},
    {"parsely-pub-date", PageField::published, 31},
    {"sailthru.date", PageField::published, 31},
    {"cxenseparse:recs:publishtime", PageField::published, 31},
    {"citation_publication_date", PageField::published, 31},
    {"citation_date", PageField::published, 33},
    {"originalpublicationdate", PageField::published, 31},
    {"publication_date", PageField::published, 31},
    {"publication-date", PageField::published, 31},
    {"publicationdate", PageField::published, 31},
    {"publish-date", PageField::published, 31},
    {"publish_date", PageField::published, 31},
    {"publishdate", PageField::published, 31},
    {"published", PageField::published, 31},
    {"pub_date", PageField::published, 31},
    {"pubdate", PageField::published, 31},
    {"article.published", PageField::published, 31},
    {"article_date_original", PageField::published, 31},
    {"displaydate", PageField::published, 35},
    {"date", PageField::published, 40},
    {"article:modified_time", PageField::modified, 12},
    {"og:updated_time", PageField::modified, 14},
    {"datemodified", PageField::modified, 14},
    {"dcterms.modified", PageField::modified, 20},
    {"dc.date.modified", PageField::modified, 20},
    {"last-modified", PageField::modified, 40},
    {"lastmod", PageField::modified, 40},
    {"revised", PageField::modified, 40},
    {"og:url", PageField::url, 20},
    {"twitter:url", PageField::url, 35},
    {"parsely-link", PageField::url, 35},
    {"content-language", PageField::language, 40},
    {"dc.language", PageField::language, 22},
    {"dcterms.language", PageField::language, 22},
    {"og:locale", PageField::language, 60},
    {"description", PageField::other, 40},
    {"og:description", PageField::other, 30},
    {"article:section", PageField::other, 30},
    {"keywords", PageField::other, 40},
});

// schema.org and RDFa properties of an article, without their prefix.
constexpr auto kProperties = std::to_array<NamedField>({
    {"headline", PageField::title, 22},
    {"datepublished", PageField::published, 20},
    {"issued", PageField::published, 36},
    {"created", PageField::published, 37},
    {"date", PageField::published, 37},
    {"datecreated", PageField::published, 43},
    {"datemodified", PageField::modified, 20},
    {"modified", PageField::modified, 36},
    {"author", PageField::author, 30},
    {"creator", PageField::author, 31},
});

// Class names of microformats (hAtom, h-entry) and of what grew from them.
constexpr auto kMicroformats = std::to_array<NamedField>({
    {"published", PageField::published, 45},
    {"dt-published", PageField::published, 45},
    {"entry-date", PageField::published, 46},
    {"updated", PageField::modified, 45},
    {"dt-updated", PageField::modified, 45},
});

template <std::size_t N>
const NamedField* find_key(const std::array<NamedField, N>& rows, std::string_view key) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const NamedField& each) { return each.key == key; });
    return row == rows.end() ? nullptr : &*row;
}

/// What an element says of itself: an attribute for programs, else its text.
std::string value_of(const HtmlTree& tree, HtmlIndex node) {
    for (const std::string_view name : {"content", "datetime", "title"}) {
        if (name == "title" && tree.nodes[node].name != "abbr") continue;
        if (const auto value = tree.attribute(node, name); !value.empty()) return std::string(value);
    }
    return tree.text_of(node);
}

/// The parts of a list of names, in small letters.
std::vector<std::string> names_in(std::string_view value) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < value.size() && names.size() < kNamesKept;) {
        const std::size_t end = std::min(value.find_first_of(" \t\r\n", at), value.size());
        if (end > at) names.push_back(to_lower(value.substr(at, end - at)));
        at = end + 1;
    }
    return names;
}

void read_meta(const HtmlTree& tree, HtmlIndex node, std::vector<PageFact>& facts) {
    // Below the head, an item that the property is of may be another article.
    const bool is_in_head = tree.nodes[tree.nodes[node].parent].name == "head";
    for (const std::string_view attribute : {"property", "name", "itemprop", "http-equiv"}) {
        if (attribute == "itemprop" && !is_in_head) continue;

        for (const std::string& key : names_in(tree.attribute(node, attribute))) {
            const NamedField* row = find_key(kMetaKeys, key);
            if (row == nullptr) continue;
            add_fact(facts, row->field, row->rank, key, tree.attribute(node, "content"));
            return;
        }
    }
}

/// A browser that saves a page writes where it was: "saved from url=(0049)https://…".
void read_saved_from(const HtmlTree& tree, std::vector<PageFact>& facts) {
    static constexpr std::string_view kLabel = "saved from url=(";
    for (const std::string& comment : tree.comments) {
        const std::size_t label = comment.find(kLabel);
        if (label == std::string::npos) continue;
        const std::size_t begin = comment.find(')', label);
        if (begin == std::string::npos) continue;
        const std::size_t end = std::min(comment.find_first_of(" \t\r\n", begin), comment.size());
        add_fact(facts, PageField::url, 40, "saved from url", comment.substr(begin + 1, end - begin - 1));
    }
}

class MarkupReader {
public:
    MarkupReader(const HtmlTree& tree, const HtmlRegions& regions, const std::vector<HtmlBlock>& blocks,
                 const HtmlBody& body)
        : tree_(tree), regions_(regions), root_(body.root) {
        for (const HtmlPart& part : body.parts) {
            if (part.kind == PassageKind::body && last_body_ == 0) first_body_ = blocks[part.block].first;
            if (part.kind == PassageKind::body) last_body_ = blocks[part.block].last;
        }
    }

    std::vector<PageFact> read() {
        find_telling();
        for (HtmlIndex i = 1; i < tree_.nodes.size(); ++i) {
            if (tree_.nodes[i].is_text() || (regions_.is_skipped[i] && tree_.nodes[i].name != "meta")) continue;
            if (!may_tell_[i]) continue;
            read_properties(i);
            read_classes(i);
            read_time(i);
        }
        read_publishers();
        return std::move(facts_);
    }

private:
    /// Where facts about the article may stand: below its root, not in what is beside it (though in its footer, which
    /// has the date at times), and not within another article or comment, which has an element of its own.
    void find_telling() {
        may_tell_.assign(tree_.nodes.size(), false);
        for (HtmlIndex i = root_; i < tree_.nodes[root_].end; ++i) {
            const HtmlNode& node = tree_.nodes[i];
            may_tell_[i] = i == root_ || may_tell_[node.parent];
            if (i == root_ || node.is_text() || !may_tell_[i]) continue;
            const HtmlRole role = regions_.roles[i];
            const bool is_beside = role == HtmlRole::outside && regions_.roles[node.parent] != HtmlRole::outside;
            may_tell_[i] = role != HtmlRole::far_outside && !(is_beside && !is_footer(i)) && !is_of_other(i);
        }
    }

    [[nodiscard]] bool is_footer(HtmlIndex node) const {
        const auto words = words_of_name(tree_.attribute(node, "class"));
        return tree_.nodes[node].name == "footer" || std::find(words.begin(), words.end(), "footer") != words.end();
    }

    [[nodiscard]] bool is_of_other(HtmlIndex node) const {
        const bool is_item = tree_.has_attribute(node, "itemscope") || tree_.nodes[node].name == "article";
        const bool is_around_text = node < first_body_ && first_body_ < tree_.nodes[node].end;
        const std::string_view type = tree_.attribute(node, "itemtype");
        return is_item && !is_around_text && !type.ends_with("Person") && !type.ends_with("Organization");
    }

    void read_properties(HtmlIndex node) {
        for (const std::string_view attribute : {"itemprop", "property"}) {
            for (const std::string& name : names_in(tree_.attribute(node, attribute))) {
                const NamedField* row = find_key(kProperties, name.substr(name.rfind(':') + 1));
                if (row == nullptr) continue;
                const std::string value = row->field == PageField::author ? author_of(node) : value_of(tree_, node);
                add_fact(facts_, row->field, row->rank, std::string(attribute) + " " + std::string(row->key), value);
            }
        }
        if (tree_.nodes[node].name == "a" && tree_.attribute(node, "rel") == "author")
            add_fact(facts_, PageField::author, 40, "rel author", tree_.text_of(node));
    }

    /// The name within an item that is a person.
    [[nodiscard]] std::string author_of(HtmlIndex node) const {
        const HtmlIndex end = std::min(tree_.nodes[node].end, node + kNodesOfItem);
        for (HtmlIndex i = node; i < end; ++i) {
            if (!tree_.nodes[i].is_text() && tree_.attribute(i, "itemprop") == "name") return value_of(tree_, i);
        }
        return tree_.attribute(node, "content").empty() && !tree_.has_attribute(node, "itemscope") &&
                       tree_.nodes[node].name == "p"
                   ? std::string()
                   : value_of(tree_, node);
    }

    void read_classes(HtmlIndex node) {
        const std::string& name = tree_.nodes[node].name;
        if (name != "time" && name != "abbr" && name != "span") return;
        for (const std::string& each : names_in(tree_.attribute(node, "class"))) {
            const NamedField* row = find_key(kMicroformats, each);
            if (row == nullptr) continue;
            add_fact(facts_, row->field, row->rank, "class " + each, value_of(tree_, node));
            return;
        }
    }

    /// A <time> beside the headline, before the text or right behind it; the earliest of several, as what is changed
    /// later is not earlier.
    void read_time(HtmlIndex node) {
        if (tree_.nodes[node].name != "time") return;
        const bool is_in_text = first_body_ < node && node < last_body_;
        if (is_in_text && !tree_.has_attribute(node, "pubdate")) return;
        const auto classes = names_in(tree_.attribute(node, "class"));
        const bool is_update = std::any_of(classes.begin(), classes.end(), [](const std::string& each) {
            return each.find("updat") != std::string::npos || each.find("modif") != std::string::npos;
        });
        const bool says_other = !tree_.attribute(node, "itemprop").empty();
        if (is_update || says_other) return;
        const bool is_before = node < first_body_;
        add_fact(facts_, PageField::published,
                 tree_.has_attribute(node, "pubdate") ? 44
                 : is_before                          ? 50
                                                      : 55,
                 "time", value_of(tree_, node));
    }

    /// The publisher's item may stand anywhere on the page.
    void read_publishers() {
        for (HtmlIndex i = 1; i < tree_.nodes.size(); ++i) {
            if (tree_.nodes[i].is_text()) continue;
            const auto names = names_in(tree_.attribute(i, "itemprop"));
            if (std::find(names.begin(), names.end(), "publisher") == names.end()) continue;
            const HtmlIndex end = std::min(tree_.nodes[i].end, i + kNodesOfItem);
            for (HtmlIndex inner = i + 1; inner < end; ++inner) {
                if (tree_.nodes[inner].is_text() || tree_.attribute(inner, "itemprop") != "name") continue;
                add_fact(facts_, PageField::outlet, 20, "itemprop publisher", value_of(tree_, inner));
                return;
            }
        }
    }

    const HtmlTree& tree_;
    const HtmlRegions& regions_;
    HtmlIndex root_;
    HtmlIndex first_body_ = 0;
    HtmlIndex last_body_ = 0;
    std::vector<bool> may_tell_;  // by node

    std::vector<PageFact> facts_;
};

}  // namespace

void add_fact(std::vector<PageFact>& facts, PageField field, int rank, std::string_view source,
              std::string_view value) {
    std::string text = collapse_space(plain_of_markup(to_valid_utf8(value.substr(0, kLongestValue))));
    const auto from_source =
        std::count_if(facts.begin(), facts.end(), [&](const PageFact& fact) { return fact.source == source; });
    if (text.empty() || static_cast<std::size_t>(from_source) >= kNamesKept) return;
    facts.push_back({field, rank, std::string(source), std::move(text)});
}

std::vector<PageFact> read_head(const HtmlTree& tree) {
    std::vector<PageFact> facts;
    bool has_title = false;
    for (HtmlIndex i = 1; i < tree.nodes.size(); ++i) {
        const HtmlNode& node = tree.nodes[i];
        if (node.name == "meta") read_meta(tree, i, facts);
        if (node.name == "title" && !has_title && tree.nodes[node.parent].name != "svg") {
            add_fact(facts, PageField::title, 50, "title", tree.text_of(i));
            has_title = !facts.empty() && facts.back().source == "title";
        }
        if (node.name == "link" && tree.attribute(i, "rel") == "canonical")
            add_fact(facts, PageField::url, 10, "canonical", tree.attribute(i, "href"));
        if (node.name == "html") {
            const auto language = tree.attribute(i, "lang");
            add_fact(facts, PageField::language, 30, "lang",
                     language.empty() ? tree.attribute(i, "xml:lang") : language);
        }
    }
    read_saved_from(tree, facts);
    return facts;
}

std::vector<PageFact> read_markup(const HtmlTree& tree, const HtmlRegions& regions,
                                  const std::vector<HtmlBlock>& blocks, const HtmlBody& body) {
    return MarkupReader(tree, regions, blocks, body).read();
}

std::string best_of(const std::vector<PageFact>& facts, PageField field) {
    const PageFact* best = nullptr;
    for (const PageFact& fact : facts) {
        if (fact.field == field && (best == nullptr || fact.rank < best->rank)) best = &fact;
    }
    return best == nullptr ? std::string() : best->value;
}

}  // namespace dateline
