#include "language/names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/utf8.hpp"
#include "language/named_bodies.hpp"

namespace dateline {

namespace {

// In the order of NameTag.
constexpr std::array<NameKind, 3> kKinds = {NameKind::person, NameKind::organization, NameKind::place};
constexpr double kSure = 0.8;
constexpr double kByHeadWord = 0.75;      // of a name that its head word and the parse tell
constexpr std::size_t kLongestName = 15;  // tokens; what is longer is a list or a line of capitals

/// A name and where it stands: tokens first..last, half open.
struct Found {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t kind = 0;  // in kKinds
    double confidence = 1;
};

std::vector<Found> read_tags(const Analysis& analysis, const std::vector<SentenceReading>& readings) {
    std::vector<Found> found;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const std::size_t first = analysis.sentences[i].first.position();
        for (std::size_t word = 0; word < readings[i].size(); ++word) {
            const WordReading& reading = readings[i][word];
            if (reading.name == NameTag::none) continue;
            if (begins_name(reading.name))
                found.push_back({first + word, first + word, (static_cast<std::size_t>(reading.name) - 1) / 2, 1});
            found.back().last = first + word + 1;
            found.back().confidence = std::min(found.back().confidence, static_cast<double>(reading.name_share));
        }
    }
    found.erase(std::remove_if(found.begin(), found.end(),
                               [](const Found& name) { return name.last - name.first > kLongestName; }),
                found.end());
    return found;
}

/// The names with bodies where the network has no name or only parts of the body; a name that reaches beyond stays.
std::vector<Found> with_bodies(const std::vector<TokenRange>& bodies, const std::vector<Found>& found) {
    std::vector<Found> names;
    auto next = found.begin();
    for (const TokenRange& body : bodies) {
        for (; next != found.end() && next->last <= body.first; ++next) names.push_back(*next);
        auto last = next;
        bool are_parts = true;
        for (; last != found.end() && last->first < body.last; ++last)
            are_parts = are_parts && last->first >= body.first && last->last <= body.last;
        const bool is_known = last - next == 1 && next->first == body.first && next->last == body.last &&
                              kKinds[next->kind] == NameKind::organization;
        if (are_parts && !is_known) {
            names.push_back({body.first, body.last, 1, kByHeadWord});
            next = last;
        }
    }
    names.insert(names.end(), next, found.end());
    return names;
}

/// The names where a name of one word that the network is not sure of, or that is a person's, is one with the person's
/// right behind it if the parse ties them: somebody's first name.
std::vector<Found> with_first_names(const Analysis& analysis, const std::vector<Found>& found) {
    const auto is_person = [](const Found& name) { return kKinds[name.kind] == NameKind::person; };
    const auto depends = [&](std::size_t token, std::size_t head) {
        return analysis.tokens[token].head && analysis.tokens[token].head->position() == head;
    };
    std::vector<Found> names;
    for (const Found& name : found) {
        const bool has_first = !names.empty() && is_person(name) && names.back().last == name.first &&
                               names.back().last - names.back().first == 1 &&
                               (is_person(names.back()) || names.back().confidence < kSure) &&
                               (depends(name.first - 1, name.first) || depends(name.first, name.first - 1));
        if (has_first) {
            Found& first = names.back();
            first = {first.first, name.last, name.kind, std::min(first.confidence, name.confidence)};
        } else {
            names.push_back(name);
        }
    }
    return names;
}

/// What the names of an article say of the kind of the same words elsewhere: sums of confidence by kind.
class KindsInArticle {
public:
    KindsInArticle(std::string_view text, const Analysis& analysis) : text_(text), analysis_(analysis) {}

    void add(const Found& name) {
        votes_[phrase(name)][name.kind] += name.confidence;
        const bool is_whole_person = kKinds[name.kind] == NameKind::person && name.last - name.first > 1;
        if (is_whole_person) votes_[word(name.last - 1)][name.kind] += name.confidence;  // the family name alone
    }

    /// Lets a name that is unsure follow the surer ones.
    void settle(Found& name) const {
        if (name.confidence >= kSure) return;
        const auto it = votes_.find(phrase(name));
        if (it == votes_.end()) return;
        const auto best = std::max_element(it->second.begin(), it->second.end());
        const double all = it->second[0] + it->second[1] + it->second[2];
        const auto kind = static_cast<std::size_t>(best - it->second.begin());
        if (kind == name.kind || *best < 2 * (all - *best)) return;
        name.kind = kind;
        name.confidence = *best / all * kSure;
    }

private:
    [[nodiscard]] std::string word(std::size_t token) const {
        return fold(words_of(text_, analysis_.tokens[token].span));
    }
    [[nodiscard]] std::string phrase(const Found& name) const {
        std::string words;
        for (std::size_t token = name.first; token < name.last; ++token) words += word(token) + ' ';
        words.pop_back();
        return words;
    }

    std::string_view text_;
    const Analysis& analysis_;
    std::unordered_map<std::string, std::array<double, kKinds.size()>> votes_;
};

}  // namespace

std::vector<Name> find_names(std::string_view text, const Analysis& analysis,
                             const std::vector<SentenceReading>& readings, const Language& language) {
    std::vector<Found> found = with_bodies(find_bodies(text, analysis, language), read_tags(analysis, readings));
    found = with_first_names(analysis, found);
    KindsInArticle kinds(text, analysis);
    for (const Found& name : found) kinds.add(name);
    std::vector<Name> names;
    for (Found& name : found) {
        kinds.settle(name);
        const Span span = cover(analysis.tokens[name.first].span, analysis.tokens[name.last - 1].span);
        names.push_back({span, kKinds[name.kind], name.confidence});
    }
    return names;
}

}  // namespace dateline
