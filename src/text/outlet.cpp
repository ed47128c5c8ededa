#include "text/outlet.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/table.hpp"
#include "base/url.hpp"
#include "base/utf8.hpp"
#include "text/lines.hpp"
#include "text/page_phrases.hpp"
#include "text/page_shapes.hpp"

namespace dateline {

namespace {

constexpr std::size_t kPhraseLine = 16;  // words of a line that are searched for a handle

/// The part of a host that is registered: its last two labels, three under a country's second level ("news.co.uk").
std::optional<std::string> registrable_domain(std::string_view url) {
    static constexpr auto kSecondLevels =
        std::to_array<std::string_view>({"co", "com", "org", "net", "gov", "ac", "edu", "gob", "or", "ne", "go"});
    const std::string host = host_of(url);
    if (!is_domain(host)) return std::nullopt;
    const auto labels = split(host, '.');
    std::size_t kept = 2;
    if (labels.size() > 2 && labels.back().size() == 2) {
        const auto second = labels[labels.size() - 2];
        if (std::find(kSecondLevels.begin(), kSecondLevels.end(), second) != kSecondLevels.end()) kept = 3;
    }
    std::string domain;
    for (std::size_t i = labels.size() - std::min(kept, labels.size()); i < labels.size(); ++i) {
        if (!domain.empty()) domain += '.';
        domain += labels[i];
    }
    return domain;
}

std::optional<std::string> find_in_dateline(std::string_view text, const std::vector<Passage>& passages,
                                            const Language& language) {
    for (const Passage& passage : passages) {
        if (passage.kind != PassageKind::dateline) continue;
        const auto dateline = find_dateline(text, describe_line(text, passage.span), language);
        if (dateline && dateline->agency) return std::string(words_of(text, *dateline->agency));
    }
    return std::nullopt;
}

/// The page's own handle or domain: "Follow us …: @VelianPost", "Also on velianpost.example".
std::optional<std::string> find_in_phrases(std::string_view text, const std::vector<Passage>& passages,
                                           const Language& language) {
    for (const Passage& passage : passages) {
        if (passage.kind != PassageKind::furniture && passage.kind != PassageKind::related) continue;
        const Line line = describe_line(text, passage.span);
        const auto phrase = find_page_phrase(text, line, language);
        if (!phrase || !phrase->tells_outlet) continue;
        const auto words = words_of_line(text, line.span, kPhraseLine);
        if (phrase->where == "domain") return words[phrase->words].folded;
        for (const LineWord& word : words) {
            std::string_view written = words_of(text, word.span);
            if (!written.starts_with('@') || word.folded.empty()) continue;
            written.remove_prefix(1);
            while (!written.empty() && written.find_last_of(".,;:!?)") == written.size() - 1) written.remove_suffix(1);
            return std::string(written);
        }
    }
    return std::nullopt;
}

}  // namespace

Outlet identify_outlet(const Article& article, const std::vector<Passage>& passages, const Language& language) {
    if (article.source) return {article.source, Basis::metadata};
    if (article.url) {
        if (auto domain = registrable_domain(*article.url)) return {std::move(domain), Basis::url};
    }
    if (auto agency = find_in_dateline(article.text, passages, language)) return {std::move(agency), Basis::dateline};
    if (auto name = find_in_phrases(article.text, passages, language)) return {std::move(name), Basis::text};
    return {};
}

}  // namespace dateline
