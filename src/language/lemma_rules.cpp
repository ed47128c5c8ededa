#include "language/lemma_rules.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr char kWordBegins = '\n';  // in no word
constexpr std::size_t kShortestLemma = 2;

struct SharedInflection {
    std::string_view tag;
    std::string_view inflection;
};
constexpr std::array<SharedInflection, 4> kShared = {{{"VBN", "VBD"}, {"NNPS", "NNS"}, {"RBR", "JJR"}, {"RBS", "JJS"}}};

bool is_ending(std::string_view cell) {
    return cell.size() > 1 && cell.front() == '-';
}

std::string reversed(std::string_view text) {
    return {text.rbegin(), text.rend()};
}

/// Of the ending of a word and that of its lemma, only what differs.
LemmaEdit edit_of(std::string_view ending, std::string_view lemma_ending) {
    const std::string_view shorter = ending.substr(0, lemma_ending.size());
    const auto same = static_cast<std::size_t>(
        std::mismatch(shorter.begin(), shorter.end(), lemma_ending.begin()).first - shorter.begin());
    return {ending.size() - same, lemma_ending.substr(same)};
}

}  // namespace

std::string rule_form(std::string_view form) {
    static constexpr std::string_view kApostrophe = "\u2019";
    std::string lower;
    lower.reserve(form.size());
    for (std::size_t at = 0; at < form.size(); ++at) {
        const char c = form[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (form.substr(at).starts_with(kApostrophe)) {
            lower += '\'';
            at += kApostrophe.size() - 1;
        } else {
            const std::size_t length = code_point_at(form, at).length;
            lower += to_lower(form.substr(at, length));
            at += length - 1;
        }
    }
    return lower;
}

std::string_view inflection_of(std::string_view tag) {
    const auto* const shared =
        std::find_if(kShared.begin(), kShared.end(), [&](const SharedInflection& each) { return each.tag == tag; });
    return shared == kShared.end() ? tag : shared->inflection;
}

LemmaRules::LemmaRules(const std::vector<std::vector<std::string_view>>& rows) {
    for (const auto& row : rows) {
        if (row.size() != 3) throw std::logic_error("a rule for lemmas is a tag, an ending and what replaces it");
        const std::string_view ending = row[1];
        if (!is_ending(ending)) {
            rules_of(row[0]).push_back({reversed(ending) + kWordBegins, {ending.size(), row[2]}});
            continue;
        }
        const Rule rule = {reversed(ending.substr(1)), edit_of(ending, row[2])};
        rules_of(row[0]).push_back(rule);
        for (const SharedInflection& shared : kShared) {
            if (shared.inflection == row[0]) rules_of(shared.tag).push_back(rule);
        }
    }
    sort_rules();
}

std::vector<LemmaRules::Rule>& LemmaRules::rules_of(std::string_view tag) {
    auto found = std::find_if(tags_.begin(), tags_.end(), [&](const Tagged& each) { return each.tag == tag; });
    if (found == tags_.end()) found = tags_.insert(tags_.end(), {tag, {}});
    return found->rules;
}

void LemmaRules::sort_rules() {
    std::sort(tags_.begin(), tags_.end(), [](const Tagged& a, const Tagged& b) { return a.tag < b.tag; });
    for (Tagged& tagged : tags_) {
        std::sort(tagged.rules.begin(), tagged.rules.end(),
                  [](const Rule& a, const Rule& b) { return a.ending < b.ending; });
    }
}

const LemmaEdit* LemmaRules::find(std::string_view tag, std::string_view word) const {
    const auto tagged = std::lower_bound(tags_.begin(), tags_.end(), tag,
                                         [](const Tagged& each, std::string_view wanted) { return each.tag < wanted; });
    if (tagged == tags_.end() || tagged->tag != tag) return nullptr;

    // The rules that agree with the word so far are neighbours, the shortest of them first.
    auto first = tagged->rules.begin();
    auto last = tagged->rules.end();
    const LemmaEdit* best = nullptr;
    for (std::size_t depth = 0; depth <= word.size(); ++depth) {
        const auto wanted =
            static_cast<unsigned char>(depth < word.size() ? word[word.size() - 1 - depth] : kWordBegins);
        const auto at = [depth](const Rule& rule) {
            return depth < rule.ending.size() ? static_cast<int>(static_cast<unsigned char>(rule.ending[depth])) : -1;
        };
        first = std::partition_point(first, last, [&](const Rule& rule) { return at(rule) < wanted; });
        last = std::partition_point(first, last, [&](const Rule& rule) { return at(rule) == wanted; });
        if (first == last) break;
        if (first->ending.size() != depth + 1) continue;
        const LemmaEdit& edit = first->edit;
        if (depth == word.size() || word.size() - edit.strip + edit.add.size() >= kShortestLemma) best = &edit;
    }
    return best;
}

}  // namespace dateline
