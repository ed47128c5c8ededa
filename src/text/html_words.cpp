#include "text/html_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/table.hpp"

namespace dateline {

namespace {

constexpr std::size_t kWordsOfName = 12;   // of a class name; more are made by machines
constexpr std::size_t kNamesOfValue = 40;  // class names that are looked at
constexpr std::size_t kLongestName = 80;   // bytes

using TagRow = std::pair<std::string_view, HtmlTagKind>;
constexpr auto kBlock = HtmlTagKind::block;
constexpr auto kSkipped = HtmlTagKind::skipped;
constexpr auto kOutside = HtmlTagKind::outside;

// HTML Living Standard, section 15.3 ("Rendering: non-replaced elements"), with the tags of older versions.
constexpr auto kTags = std::to_array<TagRow>({
    {"address", kBlock},    {"applet", kSkipped},   {"article", kBlock},    {"aside", kOutside},
    {"audio", kSkipped},    {"blockquote", kBlock}, {"body", kBlock},       {"button", kSkipped},
    {"canvas", kSkipped},   {"caption", kBlock},    {"center", kBlock},     {"datalist", kSkipped},
    {"dd", kBlock},         {"details", kBlock},    {"dialog", kSkipped},   {"dir", kBlock},
    {"div", kBlock},        {"dl", kBlock},         {"dt", kBlock},         {"embed", kSkipped},
    {"fieldset", kBlock},   {"figcaption", kBlock}, {"figure", kBlock},     {"footer", kOutside},
    {"form", kOutside},     {"frameset", kSkipped}, {"h1", kBlock},         {"h2", kBlock},
    {"h3", kBlock},         {"h4", kBlock},         {"h5", kBlock},         {"h6", kBlock},
    {"head", kSkipped},     {"header", kBlock},     {"hgroup", kBlock},     {"hr", kBlock},
    {"html", kBlock},       {"iframe", kSkipped},   {"input", kSkipped},    {"label", kSkipped},
    {"layer", kBlock},      {"legend", kBlock},     {"li", kBlock},         {"main", kBlock},
    {"map", kSkipped},      {"math", kSkipped},     {"menu", kOutside},     {"nav", kOutside},
    {"noembed", kSkipped},  {"noframes", kSkipped}, {"noscript", kSkipped}, {"object", kSkipped},
    {"ol", kBlock},         {"optgroup", kSkipped}, {"option", kSkipped},   {"p", kBlock},
    {"pre", kBlock},        {"script", kSkipped},   {"search", kOutside},   {"section", kBlock},
    {"select", kSkipped},   {"style", kSkipped},    {"summary", kBlock},    {"svg", kSkipped},
    {"table", kBlock},      {"tbody", kBlock},      {"td", kBlock},         {"template", kSkipped},
    {"textarea", kSkipped}, {"tfoot", kBlock},      {"th", kBlock},         {"thead", kBlock},
    {"title", kSkipped},    {"tr", kBlock},         {"ul", kBlock},         {"video", kSkipped},
});

/// How a word of the table stands in a class name.
enum class Fit {
    whole,   // a word of the name
    begins,  // a word of the name begins with it: "sharebar", "newsletterbox"
    pair,    // two words of the name run together: "most-read", "mostread"
};

struct WordRow {
    std::string_view word;
    Fit fit;
    HtmlRole role;
};

constexpr auto kOut = HtmlRole::outside;
constexpr auto kFar = HtmlRole::far_outside;
constexpr auto kWords = std::to_array<WordRow>({
    {"ad", Fit::whole, kOut},
    {"ads", Fit::whole, kOut},
    {"adlabel", Fit::whole, kOut},
    {"adslot", Fit::begins, kOut},
    {"adunit", Fit::begins, kOut},
    {"adsense", Fit::begins, kOut},
    {"advert", Fit::begins, kOut},
    {"adwrapper", Fit::begins, kOut},
    {"ampad", Fit::whole, kOut},
    {"breadcrumb", Fit::begins, kOut},
    {"carousel", Fit::begins, kOut},
    {"crumbs", Fit::whole, kOut},
    {"follow", Fit::whole, kOut},
    {"footer", Fit::whole, kOut},
    {"keepreading", Fit::pair, kOut},
    {"keywords", Fit::whole, kOut},
    {"latestnews", Fit::pair, kOut},
    {"login", Fit::whole, kOut},
    {"masthead", Fit::whole, kOut},
    {"menu", Fit::whole, kOut},
    {"menubar", Fit::whole, kOut},
    {"morefrom", Fit::pair, kOut},
    {"morenews", Fit::pair, kOut},
    {"morestories", Fit::pair, kOut},
    {"mostpopular", Fit::pair, kOut},
    {"mostread", Fit::pair, kOut},
    {"mostviewed", Fit::pair, kOut},
    {"nav", Fit::whole, kOut},
    {"navbar", Fit::begins, kOut},
    {"navigation", Fit::whole, kOut},
    {"nextpost", Fit::pair, kOut},
    {"othernews", Fit::pair, kOut},
    {"pager", Fit::whole, kOut},
    {"pagination", Fit::begins, kOut},
    {"popular", Fit::whole, kOut},
    {"postnavigation", Fit::pair, kOut},
    {"postfooter", Fit::pair, kOut},
    {"prevnext", Fit::pair, kOut},
    {"print", Fit::whole, kOut},
    {"promo", Fit::begins, kOut},
    {"pullquote", Fit::pair, kOut},
    {"rating", Fit::whole, kOut},
    {"readalso", Fit::pair, kOut},
    {"readmore", Fit::pair, kOut},
    {"readnext", Fit::pair, kOut},
    {"recent", Fit::whole, kOut},
    {"recirc", Fit::begins, kOut},
    {"recommend", Fit::begins, kOut},
    {"rel", Fit::whole, kOut},
    {"related", Fit::begins, kOut},
    {"relatedposts", Fit::begins, kOut},
    {"seealso", Fit::pair, kOut},
    {"share", Fit::whole, kOut},
    {"sharebar", Fit::begins, kOut},
    {"shareddaddy", Fit::begins, kOut},
    {"sharing", Fit::whole, kOut},
    {"sharedaddy", Fit::whole, kOut},
    {"sharetools", Fit::begins, kOut},
    {"addthis", Fit::begins, kOut},
    {"sidebar", Fit::begins, kOut},
    {"skip", Fit::whole, kOut},
    {"skiplink", Fit::begins, kOut},
    {"social", Fit::whole, kOut},
    {"socials", Fit::whole, kOut},
    {"sociallinks", Fit::begins, kOut},
    {"sponsor", Fit::begins, kOut},
    {"submenu", Fit::begins, kOut},
    {"tag", Fit::whole, kOut},
    {"tagcloud", Fit::begins, kOut},
    {"tags", Fit::whole, kOut},
    {"taglist", Fit::begins, kOut},
    {"ticker", Fit::whole, kOut},
    {"toc", Fit::whole, kOut},
    {"tableofcontents", Fit::begins, kOut},
    {"toolbar", Fit::whole, kOut},
    {"tools", Fit::whole, kOut},
    {"topics", Fit::whole, kOut},
    {"trending", Fit::begins, kOut},
    {"upnext", Fit::pair, kOut},
    {"utility", Fit::whole, kOut},
    {"widget", Fit::whole, kOut},
    {"yarpp", Fit::whole, kOut},
    {"teaser", Fit::begins, kOut},
    {"authorbio", Fit::pair, kOut},
    {"authorbox", Fit::pair, kOut},
    {"aboutauthor", Fit::pair, kOut},
    {"bio", Fit::whole, kOut},
    {"correctionform", Fit::pair, kOut},
    {"poll", Fit::whole, kOut},
    {"donate", Fit::begins, kOut},
    {"donation", Fit::begins, kOut},
    {"alsoread", Fit::pair, kOut},
    {"imprint", Fit::whole, kOut},
    {"comment", Fit::whole, kFar},
    {"comments", Fit::begins, kFar},
    {"commentlist", Fit::begins, kFar},
    {"commentform", Fit::begins, kFar},
    {"consent", Fit::begins, kFar},
    {"cookie", Fit::begins, kFar},
    {"gdpr", Fit::begins, kFar},
    {"disqus", Fit::begins, kFar},
    {"livefyre", Fit::begins, kFar},
    {"modal", Fit::whole, kFar},
    {"newsletter", Fit::begins, kFar},
    {"overlay", Fit::whole, kFar},
    {"paywall", Fit::whole, kFar},
    {"popup", Fit::begins, kFar},
    {"popover", Fit::begins, kFar},
    {"privacy", Fit::begins, kFar},
    {"regwall", Fit::begins, kFar},
    {"replies", Fit::whole, kFar},
    {"respond", Fit::whole, kFar},
    {"signup", Fit::begins, kFar},
    {"subscribe", Fit::begins, kFar},
    {"subscription", Fit::begins, kFar},
    {"tooltip", Fit::begins, kFar},
    {"offcanvas", Fit::pair, kFar},
    {"usernotification", Fit::pair, kFar},
    {"hidden", Fit::whole, HtmlRole::hidden},
    {"visuallyhidden", Fit::pair, HtmlRole::hidden},
    {"sronly", Fit::pair, HtmlRole::hidden},
    {"screenreader", Fit::pair, HtmlRole::hidden},
    {"offscreen", Fit::whole, HtmlRole::hidden},
    {"invisible", Fit::whole, HtmlRole::hidden},
    {"noprint", Fit::pair, HtmlRole::outside},
    {"caption", Fit::begins, HtmlRole::caption},
    {"cutline", Fit::whole, HtmlRole::caption},
    {"imagecredit", Fit::pair, HtmlRole::caption},
    {"photocredit", Fit::pair, HtmlRole::caption},
    {"legend", Fit::whole, HtmlRole::caption},
    {"author", Fit::begins, HtmlRole::byline},
    {"byline", Fit::begins, HtmlRole::byline},
    {"dateline", Fit::whole, HtmlRole::time},
    {"datetime", Fit::begins, HtmlRole::time},
    {"published", Fit::begins, HtmlRole::time},
    {"pubdate", Fit::begins, HtmlRole::time},
    {"timestamp", Fit::begins, HtmlRole::time},
    {"date", Fit::whole, HtmlRole::time},
    {"time", Fit::whole, HtmlRole::time},
    {"articlebody", Fit::pair, HtmlRole::body},
    {"articlecontent", Fit::pair, HtmlRole::body},
    {"articletext", Fit::pair, HtmlRole::body},
    {"bodytext", Fit::pair, HtmlRole::body},
    {"contentbody", Fit::pair, HtmlRole::body},
    {"entrycontent", Fit::pair, HtmlRole::body},
    {"entrybody", Fit::pair, HtmlRole::body},
    {"postbody", Fit::pair, HtmlRole::body},
    {"postcontent", Fit::pair, HtmlRole::body},
    {"storybody", Fit::pair, HtmlRole::body},
    {"storycontent", Fit::pair, HtmlRole::body},
    {"storytext", Fit::pair, HtmlRole::body},
    {"newstext", Fit::pair, HtmlRole::body},
    {"fieldbody", Fit::pair, HtmlRole::body},
    {"richtext", Fit::pair, HtmlRole::body},
});

/// Words that turn a class name into one about the page: "has-sidebar", "comments-open".
constexpr auto kAboutPage =
    std::to_array<std::string_view>({"has", "no", "not", "with", "without", "open", "opened", "closed", "enabled",
                                     "disabled", "active", "hide", "show"});

constexpr auto kAriaRoles = std::to_array<std::pair<std::string_view, HtmlRole>>({
    {"alert", kFar},
    {"alertdialog", kFar},
    {"banner", kOut},
    {"button", kFar},
    {"complementary", kOut},
    {"contentinfo", kOut},
    {"dialog", kFar},
    {"form", kOut},
    {"menu", kOut},
    {"menubar", kOut},
    {"navigation", kOut},
    {"search", kOut},
    {"tablist", kOut},
    {"toolbar", kOut},
    {"tooltip", kFar},
});

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

char to_small(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_name_letter(char c) {
    return (c >= 'a' && c <= 'z') || is_capital(c);
}

/// Whether row fits the words of a name; pairs[i] is words[i] and words[i + 1] run together.
bool fits(const WordRow& row, const std::vector<std::string>& words, const std::vector<std::string>& pairs) {
    const auto is_word = [&](const std::string& word) { return word == row.word; };
    if (row.fit == Fit::pair)
        return std::any_of(words.begin(), words.end(), is_word) || std::any_of(pairs.begin(), pairs.end(), is_word);
    if (row.fit == Fit::whole) return std::any_of(words.begin(), words.end(), is_word);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(row.word); });
}

HtmlRole role_of_name(std::string_view name) {
    if (name.size() > kLongestName) return HtmlRole::none;
    const std::vector<std::string> words = words_of_name(name);
    const bool is_about_page = std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return std::find(kAboutPage.begin(), kAboutPage.end(), word) != kAboutPage.end();
    });
    std::vector<std::string> pairs;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) pairs.push_back(words[i] + words[i + 1]);
    HtmlRole role = HtmlRole::none;
    for (const WordRow& row : kWords) {
        if (!fits(row, words, pairs)) continue;
        if (is_about_page && row.fit != Fit::pair && row.role != HtmlRole::body) continue;
        if (role == HtmlRole::none || row.role < role) role = row.role;
    }
    return role;
}

}  // namespace

HtmlTagKind kind_of_tag(std::string_view name) {
    const auto* const row = std::lower_bound(kTags.begin(), kTags.end(), name,
                                             [](const TagRow& each, std::string_view tag) { return each.first < tag; });
    if (row != kTags.end() && row->first == name) return row->second;
    return name.find('-') == std::string_view::npos ? HtmlTagKind::inline_ : HtmlTagKind::block;
}

bool is_heading_tag(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

HtmlRole role_of_names(std::string_view names) {
    HtmlRole role = HtmlRole::none;
    std::size_t at = 0;
    for (std::size_t count = 0; count < kNamesOfValue && at < names.size(); ++count) {
        const std::size_t end = std::min(names.find_first_of(" \t\r\n", at), names.size());
        const HtmlRole its = role_of_name(names.substr(at, end - at));
        if (its != HtmlRole::none && (role == HtmlRole::none || its < role)) role = its;
        at = end + 1;
    }
    return role;
}

HtmlRole role_of_aria(std::string_view name) {
    for (const auto& [role, its] : kAriaRoles) {
        if (role == name) return its;
    }
    return HtmlRole::none;
}

std::vector<std::string> words_of_name(std::string_view name) {
    std::vector<std::string> words;
    bool is_new = true;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (!is_name_letter(c)) {
            is_new = true;
            continue;
        }
        const bool begins_hump = is_capital(c) && i > 0 && is_name_letter(name[i - 1]) && !is_capital(name[i - 1]);
        if (is_new || begins_hump) {
            if (words.size() == kWordsOfName) return words;
            words.emplace_back();
        }
        is_new = false;
        words.back() += to_small(c);
    }
    return words;
}

}  // namespace dateline
