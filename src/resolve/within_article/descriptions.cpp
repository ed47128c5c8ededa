#include "resolve/within_article/descriptions.hpp"

#include <algorithm>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

constexpr Sieve kRole{"role", 0.85};
constexpr Sieve kNounOfName{"noun_of_name", 0.8};
constexpr std::size_t kLongestPhrase = 4;  // words
constexpr std::size_t kMostBearers = 8;    // of one phrase: as many tell nobody apart
constexpr std::size_t kNear = 2;           // sentences back to the one spoken of last
constexpr std::size_t kFar = 4;            // sentences by which all others were left behind before that one

/// What follows a noun and makes its phrase one of its own: "the minister who left", "the minister of one state".
constexpr std::string_view kOwnMarks[] = {"acl", "nmod", "appos", "nummod"};

}  // namespace

Descriptions::Descriptions(const ArticleLinks& links, const Language& language)
    : links_(links), nouns_(language.list("description_nouns")), referring_(language.list("referring_words")) {
    for (std::size_t i = 0; i < links.mentions().size(); ++i) {
        const Index<Mention> index(i);
        if (links.at(index).form != MentionForm::name || !links.has_tokens(index)) continue;
        add_role(index);
        add_noun_of_name(index);
    }
}

void Descriptions::add(const std::string& phrase, Index<Mention> first) {
    Bearers& bearers = bearers_[phrase];
    if (bearers.size() < kMostBearers && std::find(bearers.begin(), bearers.end(), first) == bearers.end())
        bearers.push_back(first);
}

/// The last words of a role up to its noun: "minister", "foreign minister".
void Descriptions::add_role(Index<Mention> name) {
    const Mention& mention = links_.at(name);
    if (!mention.role) return;
    const TokenRange role = links_.tree().tokens_of(*mention.role);
    if (role.empty()) return;
    const std::size_t noun = links_.tree().head_of(role);
    const Span words{mention.role->begin, links_.tree().token(std::max(noun, role.first)).span.end};
    // A title may end in ranks that all hang on the name: what precedes the complement counts.
    const bool is_title = mention.role->end <= mention.span.begin &&
                          links_.tree().tokens_of({mention.role->end, mention.span.begin}).empty();
    const std::vector<FoldedWord> folded = name_words(links_.document().words(is_title ? *mention.role : words));
    std::string phrase;
    for (std::size_t i = 1; i <= std::min(folded.size(), kLongestPhrase); ++i) {
        const std::string& word = folded[folded.size() - i].folded;
        phrase = i == 1 ? word : word + ' ' + phrase;
        add(phrase, links_.first_of(name));
    }
}

/// "camp" of a place "Harun camp", "ministry" of an organisation "Defence Ministry" or "Ministry of Defence"
void Descriptions::add_noun_of_name(Index<Mention> name) {
    const Mention& mention = links_.at(name);
    const std::vector<FoldedWord> words = name_words(links_.document().words(mention.span));
    if (words.size() < 2 || (mention.kind != "place" && mention.kind != "organization" && mention.kind != "group"))
        return;
    add(words.back().folded, links_.first_of(name));
    if (mention.kind != "place") add(words.front().folded, links_.first_of(name));
}

std::optional<Descriptions::Phrase> Descriptions::phrase_of(Index<Mention> nominal) const {
    if (!links_.has_tokens(nominal) || links_.is_plural(nominal)) return std::nullopt;
    const TokenRange tokens = links_.heads().tokens(nominal);
    const std::size_t head = links_.heads().head(nominal);
    const auto* use = referring_.find(links_.folded(tokens.first));
    if (use == nullptr || use->empty() || use->front() != "definite") return std::nullopt;
    const auto dependents = links_.tree().dependents(head);
    for (std::size_t i = 0; i < std::min(dependents.size(), std::size_t{16}); ++i) {
        if (dependents[i] < head) continue;
        for (const std::string_view mark : kOwnMarks) {
            if (links_.tree().is(dependents[i], mark)) return std::nullopt;
        }
    }
    const std::vector<FoldedWord> words = name_words(links_.document().words(links_.at(nominal).span));
    if (words.size() < 2 || words.size() > kLongestPhrase + 1) return std::nullopt;
    Phrase phrase{words[1].folded, words.back().folded};
    for (std::size_t i = 2; i < words.size(); ++i) phrase.words += ' ' + words[i].folded;
    return phrase;
}

void Descriptions::collect(const std::string& phrase, Bearers& bearers) const {
    const auto found = bearers_.find(phrase);
    if (found == bearers_.end()) return;
    for (const Index<Mention> each : found->second) {
        if (std::find(bearers.begin(), bearers.end(), each) == bearers.end()) bearers.push_back(each);
    }
}

/// Of those whom the article has spoken of, the only one, or the one spoken of just now where all others are far back.
std::optional<Index<Mention>> Descriptions::choose(const Bearers& bearers, const Phrase& phrase,
                                                   std::size_t sentence) const {
    std::optional<std::pair<std::size_t, Index<Mention>>> last;
    std::optional<std::size_t> before_last;
    for (const Index<Mention> each : bearers) {
        const auto seen = last_seen_.find(each.value);
        if (seen == last_seen_.end()) continue;
        if (last && seen->second <= last->first) {
            before_last = std::max(before_last.value_or(0), seen->second);
        } else {
            if (last) before_last = std::max(before_last.value_or(0), last->first);
            last = {seen->second, each};
        }
    }
    if (!last) return std::nullopt;
    const auto other = introduced_.find(phrase.noun);
    if (other != introduced_.end() && other->second >= last->first) return std::nullopt;
    if (before_last && (sentence - last->first > kNear || last->first - *before_last < kFar)) return std::nullopt;
    return last->second;
}

std::optional<Antecedent> Descriptions::find(Index<Mention> nominal) const {
    const auto phrase = phrase_of(nominal);
    if (!phrase) return std::nullopt;
    const auto* noun = nouns_.find(phrase->noun);
    Bearers bearers;
    collect(phrase->words, bearers);
    if (phrase->words == phrase->noun && noun != nullptr && noun->size() > 2) {
        for (const std::string_view title : split((*noun)[2], '|')) collect(fold(title), bearers);
    }
    const bool is_person = links_.at(nominal).kind == "person";
    std::erase_if(bearers, [&](Index<Mention> each) { return (links_.at(each).kind == "person") != is_person; });
    const std::size_t sentence = links_.sentence_of(links_.heads().head(nominal));
    const auto chosen = choose(bearers, *phrase, sentence);
    if (!chosen) return std::nullopt;
    return Antecedent{*chosen, is_person ? kRole : kNounOfName};
}

void Descriptions::pass(Index<Mention> mention) {
    if (!links_.has_tokens(mention)) return;
    const std::size_t head = links_.heads().head(mention);
    const std::size_t sentence = links_.sentence_of(head);
    const Index<Mention> first = links_.first_of(mention);
    last_seen_[first.value] = sentence;
    if (links_.at(mention).form == MentionForm::nominal && first == mention) {
        const std::vector<FoldedWord> words = name_words(links_.document().words(links_.at(mention).span));
        const auto* use = words.empty() ? nullptr : referring_.find(words.front().folded);
        const bool is_definite = use != nullptr && !use->empty() && use->front() == "definite";
        if (!words.empty() && !is_definite) introduced_[words.back().folded] = sentence;
    }
}

}  // namespace dateline
