#include "language/name_kinds.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kPerson = 0;
constexpr std::size_t kPlace = 2;

// Votes beside those of the network, which are the probabilities of its readings.
constexpr double kByTitle = 2;             // "the commander, NAME," and "Colonel NAME"
constexpr double kByLocative = 1;          // "near NAME"
constexpr double kByPeople = 2;            // an adjective is made of it
constexpr double kAgain = 0.7;             // confidence of a name that the network has left, and knows elsewhere
constexpr double kClear = 0.6;             // share of all votes that settles a kind
constexpr std::size_t kShortestPlace = 4;  // bytes of a name that an adjective is made of

}  // namespace

NameKinds::NameKinds(std::string_view text, const Analysis& analysis, const Language& language)
    : text_(text),
      analysis_(analysis),
      titles_(language.list("titles_of_office")),
      locatives_(language.list("locative_words")),
      endings_(language.list("demonym_endings")) {
    for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
        const Token& token = analysis.tokens[i];
        const bool is_adjective = token.upos == Upos::adj || token.xpos.starts_with("JJ") || token.deprel == "amod";
        if (is_adjective && is_upper(code_point_at(words_of(text, token.span), 0).value)) peoples_.insert(word(i));
    }
}

std::string NameKinds::word(std::size_t token) const {
    return fold(words_of(text_, analysis_.tokens[token].span));
}

std::string NameKinds::phrase(const TaggedName& name) const {
    std::string words;
    for (std::size_t token = name.first; token < name.last; ++token) words += word(token) + ' ';
    words.pop_back();
    return words;
}

/// A title is the word that the name is put beside, or one that is put beside the name.
bool NameKinds::is_beside_title(const TaggedName& name) const {
    const auto is_within = [&](std::size_t token) { return token >= name.first && token < name.last; };
    for (std::size_t i = name.first; i < name.last; ++i) {
        const Token& token = analysis_.tokens[i];
        const bool is_put_beside =
            token.head && !is_within(token.head->position()) && (token.deprel == "appos" || token.deprel == "flat");
        if (is_put_beside && titles_.has(word(token.head->position()))) return true;
    }
    if (name.first == 0) return false;
    const auto& head = analysis_.tokens[name.first - 1].head;
    return head && is_within(head->position()) && titles_.has(word(name.first - 1));
}

bool NameKinds::is_behind_locative(const TaggedName& name) const {
    return name.first > 0 && locatives_.has(word(name.first - 1));
}

bool NameKinds::has_people(const TaggedName& name) const {
    if (name.last - name.first != 1) return false;
    const std::string place = word(name.first);
    if (place.size() < kShortestPlace) return false;
    return std::any_of(endings_.rows().begin(), endings_.rows().end(), [&](const auto& row) {
        const std::string_view goes = row.front() == "-" ? "" : row.front();
        if (row.size() < 2 || !std::string_view(place).ends_with(goes)) return false;
        return peoples_.contains(place.substr(0, place.size() - goes.size()).append(row[1]));
    });
}

void NameKinds::add(const TaggedName& name) {
    Votes& votes = votes_[phrase(name)];
    votes[name.kind] += name.confidence;
    if (is_beside_title(name)) votes[kPerson] += kByTitle;
    if (is_behind_locative(name)) votes[kPlace] += kByLocative;
    if (has_people(name)) votes[kPlace] += kByPeople;
}

void NameKinds::add_family_name(const TaggedName& name) {
    if (name.kind == kPerson && name.last - name.first > 1) votes_[word(name.last - 1)][kPerson] += name.confidence;
}

std::optional<TaggedName> NameKinds::find_again(std::size_t token) const {
    const Token& it = analysis_.tokens[token];
    const bool is_proper = it.upos == Upos::propn && is_upper(code_point_at(words_of(text_, it.span), 0).value);
    const auto known = is_proper ? votes_.find(word(token)) : votes_.end();
    if (known == votes_.end()) return std::nullopt;
    const Votes& votes = known->second;
    const auto best = std::max_element(votes.begin(), votes.end());
    return TaggedName{token, token + 1, static_cast<std::size_t>(best - votes.begin()), kAgain};
}

void NameKinds::settle(TaggedName& name) const {
    const Votes& votes = votes_.at(phrase(name));
    const auto best = std::max_element(votes.begin(), votes.end());
    double all = 0;
    for (const double each : votes) all += each;
    const auto kind = static_cast<std::size_t>(best - votes.begin());
    if (kind == name.kind || *best < kClear * all) return;
    name.kind = kind;
    name.confidence = *best / all * name.confidence;
}

}  // namespace dateline
