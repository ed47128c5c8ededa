#include "text/html_title.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestTitle = 45;  // words
constexpr double kAlike = 0.6;
constexpr double kSame = 0.9;
constexpr std::size_t kTitles = 24;            // of the metadata that are compared
constexpr std::size_t kBlocksForTitle = 3000;  // before the text, in which the headline is looked for
constexpr double kManyWords = 12;              // beyond which a title's length tells no more

constexpr auto kSeparators = std::to_array<std::string_view>({" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                                              " \xC2\xB7 ", " :: ", " \xC2\xBB ", " \xC2\xAB ", " // ",
                                                              " > ", " \xE2\x80\xA2 ", " \xE2\x80\xBA ", " : ", " ~ "});

std::set<std::string> words_of_title(std::string_view title) {
    std::set<std::string> words;
    std::string word;
    const std::string folded = fold(title) + " ";
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = code_point_at(folded, at);
        if (is_letter(c.value) || is_digit(c.value)) {
            word.append(folded, at, c.length);
        } else if (!word.empty()) {
            words.insert(std::move(word));
            word.clear();
        }
        at += c.length;
    }
    return words;
}

double likeness_of(const std::set<std::string>& first, const std::set<std::string>& second) {
    if (first.empty() || second.empty()) return 0;
    const auto both = static_cast<double>(
        std::count_if(first.begin(), first.end(), [&](const std::string& word) { return second.contains(word); }));
    return both / static_cast<double>(std::max(first.size(), second.size()));
}

double worth_of_element(const HtmlTree& tree, HtmlIndex element) {
    const std::string& name = tree.nodes[element].name;
    if (name == "h1" || tree.attribute(element, "itemprop") == "headline") return 1.5;
    if (tree.attribute(element, "role") == "heading") return 1.4;
    return is_heading_tag(name) ? 1.3 : 1;
}

bool is_first_heading(const HtmlTree& tree, HtmlIndex element) {
    return tree.nodes[element].name == "h1" ||
           (tree.attribute(element, "role") == "heading" && tree.attribute(element, "aria-level") == "1");
}

}  // namespace

std::vector<std::string> split_title(std::string_view title) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < title.size();) {
        const auto* const separator = std::find_if(kSeparators.begin(), kSeparators.end(), [&](std::string_view each) {
            return title.substr(at).starts_with(each);
        });
        if (separator == kSeparators.end()) {
            ++at;
            continue;
        }
        parts.push_back(collapse_space(title.substr(begin, at - begin)));
        at += separator->size();
        begin = at;
    }
    parts.push_back(collapse_space(title.substr(begin)));
    std::erase_if(parts, [](const std::string& part) { return part.empty(); });
    return parts;
}

std::string title_without(std::string_view title, std::string_view outlet) {
    const std::string whole = collapse_space(title);
    if (outlet.empty() || whole.size() <= outlet.size()) return whole;
    for (const std::string_view separator : kSeparators) {
        const std::string at_end = std::string(separator) + std::string(outlet);
        const std::string at_begin = std::string(outlet) + std::string(separator);
        if (whole.ends_with(at_end)) return collapse_space(whole.substr(0, whole.size() - at_end.size()));
        if (whole.starts_with(at_begin)) return collapse_space(whole.substr(at_begin.size()));
    }
    if (whole.starts_with(std::string(outlet) + ": ")) return collapse_space(whole.substr(outlet.size() + 2));
    return whole;
}

std::string title_without_site(std::string_view title, std::string_view host) {
    constexpr std::size_t kShortestName = 4;
    const std::vector<std::string> parts = split_title(title);
    if (parts.size() < 2) return std::string(title);
    const auto letters_of = [](std::string_view part) {
        std::string letters = fold(part);
        std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '.' || c == '\'' || c == '&'; });
        return letters;
    };
    const auto labels = split(host, '.');
    const auto is_named_by_host = [&](const std::string& part) {
        const std::string letters = letters_of(part);
        return letters.size() >= kShortestName &&
               std::any_of(labels.begin(), labels.end(),
                           [&](std::string_view label) { return letters_of(label) == letters; });
    };
    for (const std::string& outlet : {parts.back(), parts.front()}) {
        if (is_named_by_host(outlet)) return title_without(title, outlet);
    }
    return std::string(title);
}

double likeness(std::string_view a, std::string_view b) {
    return likeness_of(words_of_title(a), words_of_title(b));
}

std::optional<std::size_t> find_title_block(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                                            const std::vector<std::string>& titles, std::size_t first_of_body) {
    std::vector<std::set<std::string>> wanted;
    for (const std::string& title : titles) {
        if (wanted.size() < kTitles) wanted.push_back(words_of_title(title));
    }
    std::optional<std::size_t> found;
    double best = 0;
    // The headline may read like a sentence, and is the first running text then.
    const std::size_t end = std::min(first_of_body + 1, blocks.size());
    for (std::size_t i = end - std::min(end, kBlocksForTitle); i < end; ++i) {
        const HtmlBlock& block = blocks[i];
        if (block.words > kLongestTitle || block.role == HtmlRole::far_outside || block.role == HtmlRole::hidden)
            continue;
        const auto words = words_of_title(block.text);
        double alike = 0;
        for (const auto& title : wanted) alike = std::max(alike, likeness_of(title, words));
        if (alike < (i < first_of_body ? kAlike : kSame)) continue;
        const double length = std::min(static_cast<double>(block.words), kManyWords);
        const double score = alike * length * worth_of_element(tree, block.element) * (block.is_outside() ? 0.5 : 1);
        if (score < best) continue;
        best = score;
        found = i;
    }
    if (found) return found;
    for (std::size_t i = std::min(first_of_body, blocks.size()); i-- > 0;) {
        const HtmlBlock& block = blocks[i];
        const bool is_logo = block.link_share() > 0.9;
        if (is_first_heading(tree, block.element) && !block.is_outside() && !is_logo) return i;
    }
    return std::nullopt;
}

}  // namespace dateline
