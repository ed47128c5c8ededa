#include "text/html.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/hash.hpp"
#include "base/joined.hpp"
#include "base/url.hpp"
#include "base/utf8.hpp"
#include "text/extra.hpp"
#include "text/formats.hpp"
#include "text/html_blocks.hpp"
#include "text/html_body.hpp"
#include "text/html_dates.hpp"
#include "text/html_facts.hpp"
#include "text/html_title.hpp"
#include "text/html_tree.hpp"
#include "text/page_charset.hpp"
#include "text/page_phrases.hpp"

namespace dateline {

namespace {

constexpr std::size_t kTimestamp = 14;  // digits of the time in an archive's address
constexpr double kSameTitle = 0.95;

/// The address within an archive's ("https://archive.example/web/20070520113016/http://…"), and the day it was kept.
struct Archived {
    std::string url;
    std::string day;
};

Archived unpack_archived(const std::string& url) {
    for (std::size_t at = url.find('/'); at != std::string::npos; at = url.find('/', at + 1)) {
        const std::string_view rest = std::string_view(url).substr(at + 1);
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (digits != kTimestamp) continue;
        const std::size_t slash = rest.find('/');
        if (slash == std::string_view::npos || slash > kTimestamp + 4) continue;
        const std::string_view inner = rest.substr(slash + 1);
        if (!inner.starts_with("http://") && !inner.starts_with("https://")) continue;
        const auto day = edtf_of_page_date(rest.substr(0, kTimestamp));
        return {std::string(inner), day ? std::string(day_of_page_date(*day)) : std::string()};
    }
    return {url, {}};
}

bool is_address(std::string_view text) {
    return (text.starts_with("http://") || text.starts_with("https://")) && !host_of(text).empty() &&
           text.find(' ') == std::string_view::npos;
}

bool has_path(std::string_view url) {
    const std::size_t host = url.find("://");
    const std::size_t slash = url.find('/', host == std::string_view::npos ? 0 : host + 3);
    return slash != std::string_view::npos && slash + 1 < url.size();
}

bool is_language_tag(std::string_view text) {
    return text.size() >= 2 && text.size() <= 20 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

/// Whether `name` is among `names`, which have commas between them. One of them may be a list itself.
bool has_name(std::string_view names, std::string_view name) {
    const std::string all = ", " + std::string(names) + ",";
    return all.find(", " + std::string(name) + ",") != std::string::npos;
}

/// What a page shows of its date, which may be in any words ("two hours ago"), beside what it says in its metadata.
bool is_for_readers(const PageFact& fact) {
    return fact.source == "time" || fact.source.starts_with("class ");
}

class PageReader {
public:
    PageReader(const HtmlTree& tree, const std::string& where) : tree_(tree), where_(where) {}

    Article read() {
        facts_ = read_head(tree_);
        const std::string page_title = best_of(facts_, PageField::title);
        append(read_linked_data(tree_, page_title));
        const HtmlRegions regions = find_regions(tree_);
        blocks_ = find_blocks(tree_, regions);
        body_ = find_body(tree_, blocks_, list_titles());
        append(read_markup(tree_, regions, blocks_, body_));
        const std::string headline = body_.title ? blocks_[*body_.title].text : page_title;
        append(read_outlet(tree_, blocks_, headline));
        std::stable_sort(facts_.begin(), facts_.end(),
                         [](const PageFact& a, const PageFact& b) { return a.rank < b.rank; });
        take_text();
        take_outlet();
        take_url();
        take_title();
        take_author();
        take_published();
        take_language();
        article_.extra = extra_.dump();
        return std::move(article_);
    }

private:
    void append(std::vector<PageFact> more) {
        facts_.insert(facts_.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    template <class Use>
    void each_of(PageField field, Use use) const {
        for (const PageFact& fact : facts_) {
            if (fact.field == field) use(fact);
        }
    }

    /// What the page calls its title, without its outlet, and the parts of what may have both.
    [[nodiscard]] std::vector<std::string> list_titles() const {
        std::vector<std::string> titles;
        std::vector<std::string> outlets;
        each_of(PageField::outlet, [&](const PageFact& fact) { outlets.push_back(fact.value); });
        each_of(PageField::title, [&](const PageFact& fact) {
            std::string title = fact.value;
            for (const std::string& outlet : outlets) title = title_without(title, outlet);
            titles.push_back(title);
            for (std::string& part : split_title(title)) titles.push_back(std::move(part));
        });
        std::erase_if(titles, [&](const std::string& title) {
            return std::find(outlets.begin(), outlets.end(), title) != outlets.end();
        });
        return titles;
    }

    void take_text() {
        std::string& text = article_.text;
        for (const HtmlPart& part : body_.parts) {
            const std::string& words = blocks_[part.block].text;
            if (!text.empty()) text += "\n\n";
            const auto begin = static_cast<std::uint32_t>(text.size());
            text += words;
            article_.layout.push_back(
                {{begin, static_cast<std::uint32_t>(text.size())}, part.kind, std::string(part.rule)});
        }
        const bool has_text = std::any_of(body_.parts.begin(), body_.parts.end(), [](const HtmlPart& part) {
            return part.kind == PassageKind::body || part.kind == PassageKind::title;
        });
        if (!has_text) {
            throw InputError(where_, "there is no text of an article in the page",
                             "Save the page from a browser once it shows its text, or give the text as .txt");
        }
    }

    void take_outlet() {
        std::string domain;
        each_of(PageField::outlet, [&](const PageFact& fact) {
            if (is_address(fact.value) || fact.value.starts_with('@')) return;
            if (is_domain(to_lower(fact.value))) {
                if (domain.empty()) domain = fact.value;
                return;
            }
            if (!article_.source) article_.source = fact.value;
        });
        if (!article_.source && !domain.empty()) article_.source = domain;
    }

    /// The headline that people read goes before what is written for programs, which is kept where it differs.
    void take_title() {
        if (body_.title) article_.title = blocks_[*body_.title].text;
        nlohmann::json others = nlohmann::json::object();
        each_of(PageField::title, [&](const PageFact& fact) {
            std::string title = title_without(fact.value, article_.source.value_or(""));
            if (article_.url) title = title_without_site(title, host_of(*article_.url));
            if (!article_.title) article_.title = title;
            const bool is_whole_title = fact.source == "title";
            if (!is_whole_title && likeness(title, *article_.title) < kSameTitle) others[fact.source] = title;
        });
        if (!others.empty()) extra_["titles"] = others;
    }

    void take_author() {
        std::string source;
        std::string names;
        each_of(PageField::author, [&](const PageFact& fact) {
            if (is_address(fact.value) || (!source.empty() && fact.source != source)) return;
            source = fact.source;
            if (!has_name(names, fact.value)) append_item(names, fact.value);
        });
        if (!names.empty()) article_.author = names;
    }

    void take_published() {
        nlohmann::json dates = nlohmann::json::object();
        bool do_agree = true;
        std::string time_source;
        std::string unread;
        each_of(PageField::published, [&](const PageFact& fact) {
            const auto date = edtf_of_page_date(fact.value);
            if (!date) {
                if (unread.empty() && !is_for_readers(fact)) unread = fact.value;
                return;
            }
            if (!article_.published) {
                article_.published = date;
                time_source = fact.source;
            } else if (time_source == "time" && fact.source == "time" && *date < *article_.published) {
                article_.published = date;
            }
            if (!dates.contains(fact.source)) dates[fact.source] = *date;
            do_agree = do_agree && day_of_page_date(*date) == day_of_page_date(*article_.published);
        });
        if (!do_agree) extra_["dates"] = dates;
        if (!article_.published && !unread.empty()) extra_[std::string(kUnreadPublished)] = unread;
        each_of(PageField::modified, [&](const PageFact& fact) {
            if (extra_.contains(fact.source)) return;
            if (const auto date = edtf_of_page_date(fact.value)) extra_[fact.source] = *date;
        });
        each_of(PageField::other, [&](const PageFact& fact) {
            if (!extra_.contains(fact.source)) extra_[fact.source] = fact.value;
        });
    }

    void take_url() {
        std::string without_path;
        each_of(PageField::url, [&](const PageFact& fact) {
            const Archived archived = unpack_archived(fact.value);
            if (!is_address(archived.url)) return;
            if (!archived.day.empty() && !article_.retrieved) article_.retrieved = archived.day;
            if (article_.url) return;
            if (has_path(archived.url)) article_.url = archived.url;
            if (without_path.empty()) without_path = archived.url;
        });
        // A page whose only address is that of its site still tells where it is from.
        if (!article_.url && !without_path.empty()) article_.url = without_path;
    }

    /// The language that is said nearest to the text. Pages often say that of their template.
    void take_language() {
        std::string said;
        for (HtmlIndex at = body_.root; at != 0; at = tree_.nodes[at].parent) {
            if (tree_.nodes[at].name == "html") break;
            const auto language = tree_.attribute(at, "lang");
            if (said.empty() && is_language_tag(language)) said = language;
        }
        each_of(PageField::language, [&](const PageFact& fact) {
            std::string tag = fact.value;
            std::replace(tag.begin(), tag.end(), '_', '-');
            if (said.empty() && is_language_tag(tag)) said = tag;
        });
        if (!said.empty()) extra_[std::string(kPageLanguage)] = said;
    }

    const HtmlTree& tree_;
    const std::string& where_;
    std::vector<PageFact> facts_;
    std::vector<HtmlBlock> blocks_;
    HtmlBody body_;
    Article article_;
    nlohmann::json extra_ = nlohmann::json::object();
};

}  // namespace

Article read_html(const RawArticle& raw) {
    // What came with the page from its server goes before what stands in it (HTML Living Standard, section 13.2.3).
    const DecodedText page =
        decode_or_refuse(raw.bytes, raw.where, raw.declared.empty() ? declared_in_page(raw.bytes) : raw.declared);
    const HtmlTree tree = parse_html(page.text, raw.where);
    Article article = PageReader(tree, raw.where).read();
    require_words(article.text, raw.where);
    if (page.encoding != "utf-8") put_extra(article, "encoding", page.encoding);
    article.path = raw.path;
    article.raw_sha256 = sha256(raw.bytes);
    return article;
}

}  // namespace dateline
