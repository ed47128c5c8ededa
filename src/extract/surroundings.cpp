#include "extract/surroundings.hpp"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kClauseWindow = 40;
constexpr std::size_t kPhraseWindow = 16;

std::optional<std::size_t> filled(const std::vector<std::uint32_t>& map, std::size_t i) {
    if (i >= map.size() || map[i] == kNone) return std::nullopt;
    return map[i];
}

}  // namespace

Surroundings::Surroundings(const Document& document, const std::vector<Mention>& mentions,
                           const std::vector<TimeExpression>& time_expressions, const Language& language)
    : document_(&document),
      language_(&language),
      mentions_(&mentions),
      words_(document, language),
      mention_at_(words_.size(), kNone),
      time_at_(words_.size(), kNone),
      quotation_at_(words_.size(), kNone) {
    for (std::size_t m = 0; m < mentions.size(); ++m) {
        const TokenRange range = tokens_of(mentions[m].span);
        mention_tokens_.push_back(range);
        for (std::size_t i = range.first; i < range.last; ++i) {
            if (mention_at_[i] == kNone || mentions[mention_at_[i]].span.length() < mentions[m].span.length()) {
                mention_at_[i] = static_cast<std::uint32_t>(m);
            }
        }
    }
    for (std::size_t t = 0; t < time_expressions.size(); ++t) {
        const TokenRange range = tokens_of(time_expressions[t].span);
        for (std::size_t i = range.first; i < range.last; ++i) time_at_[i] = static_cast<std::uint32_t>(t);
    }
    take_quotations();
    find_stretches();
    quoted_before_.reserve(words_.size() + 1);
    quoted_before_.push_back(0);
    for (const std::uint32_t quotation : quotation_at_)
        quoted_before_.push_back(quoted_before_.back() + (quotation == kNone ? 0 : 1));
}

void Surroundings::take_quotations() {
    for (const Quotation& one : document_->analysis.quotations) {
        const TokenRange words{one.first.position(), one.last.position()};
        std::fill(quotation_at_.begin() + static_cast<std::ptrdiff_t>(words.first - 1),
                  quotation_at_.begin() + static_cast<std::ptrdiff_t>(words.last + (one.is_closed ? 1 : 0)),
                  static_cast<std::uint32_t>(quotations_.size()));
        quotations_.push_back({words, one.is_closed});
    }
}

void Surroundings::find_stretches() {
    for (const Sentence& sentence : document_->analysis.sentences) {
        if (!holds_facts(document_->kind_of(sentence)) || sentence.first == sentence.last) continue;
        const TokenRange tokens{sentence.first.position(), sentence.last.position()};
        const bool goes_on = !stretches_.empty() && stretches_.back().passage == sentence.passage &&
                             quotation_at(tokens.first) && quotation_at(tokens.first) == quotation_at(tokens.first - 1);
        if (goes_on) {
            stretches_.back().tokens.last = tokens.last;
        } else {
            stretches_.push_back({tokens, sentence.passage, document_->kind_of(sentence) == PassageKind::title});
        }
    }
}

std::optional<Index<Mention>> Surroundings::mention_at(std::size_t i) const {
    const auto found = filled(mention_at_, i);
    return found ? std::optional(Index<Mention>(*found)) : std::nullopt;
}

std::optional<std::size_t> Surroundings::time_at(std::size_t i) const {
    return filled(time_at_, i);
}

std::optional<std::size_t> Surroundings::quotation_at(std::size_t i) const {
    return filled(quotation_at_, i);
}

TokenRange Surroundings::tokens_of(Span span) const {
    const auto& tokens = document_->analysis.tokens;
    const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](const Token& token) { return token.span.end <= span.begin; });
    const auto last =
        std::partition_point(first, tokens.end(), [&](const Token& token) { return token.span.begin < span.end; });
    return {static_cast<std::size_t>(first - tokens.begin()), static_cast<std::size_t>(last - tokens.begin())};
}

Span Surroundings::span_of(TokenRange range) const {
    if (range.empty()) return {};
    return {words_.span(range.first).begin, words_.span(range.last - 1).end};
}

bool Surroundings::can_act(Index<Mention> index) const {
    const Mention& it = mention(index);
    return it.kind != "place" || it.form == MentionForm::name;
}

TokenRange Surroundings::phrase_of(Index<Mention> index, std::size_t begin) const {
    TokenRange phrase = tokens_of(index);
    const WordList& titles = language_->list("titles_of_office");
    while (phrase.first > begin && phrase.last - phrase.first < kPhraseWindow) {
        const std::size_t before = phrase.first - 1;
        if (quotation_at(before) != quotation_at(phrase.first)) break;
        if (words_.is(before, WordClass::determiner) || words_.is(before, WordClass::possessive)) {
            phrase.first = before;
            // "the head of the Council": an office and "of" go on to the left
            if (before < begin + 2 || !words_.is(before - 1, WordClass::of) ||
                !words_.match_noun(titles, before - 2, before - 1))
                break;
            phrase.first = before - 2;
        } else if (words_.is(before, WordClass::clitic)) {
            if (before == begin || !mention_at(before - 1)) break;
            phrase.first = tokens_of(*mention_at(before - 1)).first;
        } else if (const auto outer = mention_at(before); outer && mention(*outer).form != MentionForm::pronoun) {
            phrase.first = std::max(begin, tokens_of(*outer).first);
        } else if (!words_.is_mark(before) && !words_.is_preposition(before) &&
                   !words_.is(before, WordClass::coordinator) &&
                   (words_.match_noun(titles, before, before + 1) ||
                    (words_.is_capitalised(before) && words_.is(before, WordClass::none) && !time_at(before)))) {
            phrase.first = before;
        } else {
            break;
        }
    }
    return phrase;
}

Subject Surroundings::with_joint(Index<Mention> index, std::size_t begin) const {
    Subject subject{{index}, phrase_of(index, begin)};
    for (int more = 0; more < 3 && subject.phrase.first >= begin + 2; ++more) {
        const std::size_t tie = subject.phrase.first - 1;
        const bool is_tie =
            words_.is(tie, WordClass::coordinator) || (subject.mentions.size() > 1 && words_.at(tie) == ",");
        if (!is_tie) break;
        const auto other = mention_at(tie - 1);
        if (!other || !can_act(*other) || mention(*other).form == MentionForm::pronoun) break;
        const TokenRange phrase = phrase_of(*other, begin);
        if (phrase.first > begin && words_.is_preposition(phrase.first - 1)) break;
        subject.mentions.insert(subject.mentions.begin(), *other);
        subject.phrase.first = phrase.first;
    }
    return subject;
}

std::optional<Index<Mention>> Surroundings::mention_before_apposition(std::size_t comma, std::size_t begin) const {
    const std::size_t farthest = comma > begin + kClauseWindow ? comma - kClauseWindow : begin;
    for (std::size_t i = comma; i-- > farthest + 1;) {
        if (quotation_at(i)) return std::nullopt;
        if (words_.at(i) == ",") return mention_at(i - 1);
    }
    return std::nullopt;
}

std::optional<Index<Mention>> Surroundings::first_actor_of_clause(std::size_t before, std::size_t begin) const {
    std::optional<Index<Mention>> first;
    const std::size_t farthest = before > begin + kClauseWindow ? before - kClauseWindow : begin;
    for (std::size_t i = before; i-- > farthest;) {
        if (quotation_at(i) || words_.at(i) == ";" || words_.is(i, WordClass::that)) break;
        const auto found = mention_at(i);
        if (!found) continue;
        const TokenRange phrase = phrase_of(*found, begin);
        i = std::max(phrase.first, farthest);
        const bool is_governed = phrase.first > begin && words_.is_preposition(phrase.first - 1);
        if (can_act(*found) && !is_governed) first = found;
    }
    return first;
}

Subject Surroundings::subject_before(std::size_t verb, std::size_t begin, std::size_t slack) const {
    std::size_t i = verb;
    while (i > begin && words_.is_verb_companion(i - 1)) --i;
    if (i == begin) return {};
    const std::size_t farthest = i > begin + kClauseWindow ? i - kClauseWindow : begin;
    if (words_.is(i - 1, WordClass::coordinator)) {  // a second verb of the same subject
        const auto first = first_actor_of_clause(i - 1, begin);
        return first ? with_joint(*first, begin) : Subject{};
    }
    bool is_relative = false;
    if (words_.at(i - 1) == ",") {
        auto found = i > begin + 1 ? mention_at(i - 2) : std::nullopt;
        // "the head of the council, NAME, said": the name between the commas; else "NAME, the head of the council,
        // said"
        const bool is_between = found && mention(*found).kind == "person" &&
                                mention(*found).form == MentionForm::name && phrase_of(*found, begin).first > begin &&
                                words_.at(phrase_of(*found, begin).first - 1) == ",";
        if (!is_between) found = mention_before_apposition(i - 1, begin);
        if (!found || !can_act(*found)) return {};
        Subject subject = with_joint(*found, begin);
        if (!is_between) subject.phrase.last = i - 1;
        return subject;
    }
    if (words_.is(i - 1, WordClass::relative) || words_.is(i - 1, WordClass::that)) {
        is_relative = true;
        --i;
        if (i > begin && words_.at(i - 1) == ",") --i;
    }
    std::optional<Index<Mention>> governed;  // stands after a preposition; serves where nothing better does
    for (std::size_t passed = 0; i > farthest && passed <= slack;) {
        const std::size_t before = i - 1;
        if (quotation_at(before) && quotation_at(before) != quotation_at(verb)) break;
        const auto found = mention_at(before);
        if (!found) {
            if (words_.is_mark(before) || words_.is(before, WordClass::that) ||
                words_.is(before, WordClass::subordinator) || words_.is(before, WordClass::condition))
                break;
            if (words_.is(before, WordClass::none) && !time_at(before)) ++passed;
            --i;
            continue;
        }
        const TokenRange phrase = phrase_of(*found, begin);
        const std::size_t left = phrase.first;
        if (left > begin && words_.is_preposition(left - 1)) {
            if (!governed && can_act(*found) && words_.is(left - 1, WordClass::of)) governed = found;
            i = left - 1;
            continue;
        }
        if (!can_act(*found)) {
            i = left;
            continue;
        }
        Subject subject = with_joint(*found, begin);
        if (!is_relative) subject.phrase.last = std::max(subject.phrase.last, tokens_of(*found).last);
        // "soldiers of the Republic": who the group belongs to acts as well
        if (governed && is_relative) subject.mentions.push_back(*governed);
        return subject;
    }
    return governed ? with_joint(*governed, begin) : Subject{};
}

}  // namespace dateline
