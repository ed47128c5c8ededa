#include "extract/statements/verb_sieves.hpp"

#include <algorithm>
#include <array>

#include "base/table.hpp"
#include "extract/statements/clause_sieves.hpp"
#include "extract/statements/complement_sieves.hpp"
#include "extract/statements/contents.hpp"
#include "extract/statements/quotation_sieves.hpp"
#include "extract/statements/sources.hpp"

namespace dateline {

namespace {

constexpr auto kSieves = std::to_array<bool (*)(VerbReader&)>({
    read_quotation,
    read_hearsay,
    read_order,
    read_clause_after,
    read_clause_of_noun,
    read_answer,
    read_clause_before,
    read_act,
    read_gerund,
    read_description,
    read_topic,
    read_passive,
    read_object,
    read_that_behind,
    read_question,
    read_quoted_part,
    read_sentence_before,
});

/// What a negated verb does: who does not agree refuses. Nothing where no word was given at all.
std::optional<Stance> negated_stance(Stance stance) {
    switch (stance) {
        case Stance::assert_:
        case Stance::promise:
        case Stance::hope:
            return Stance::refuse;
        case Stance::believe:
            return Stance::deny;
        default:
            return std::nullopt;
    }
}

/// "to reject", and the second of "to come and reject".
bool is_infinitive(const StatementContext& context, const Attribution& found) {
    if (context.words.is(found.cue.first, WordClass::to)) return true;
    return context.tree.token(found.head).xpos == "VB" && found.cue.first == found.head &&
           context.clauses.shares_subject(found.head);
}

/// What somebody means to say is told by its content; "moved to reject the plan" is no word of his yet.
bool tells_of_words(const Attribution& found) {
    return found.rule == &kQuotationRule || found.rule == &kThatClauseRule || found.rule == &kBareClauseRule;
}

/// A quotation is somebody's word, and so is what was said by nobody who is named: "was accused of", "asked whether".
bool may_lack_source(const StatementContext& context, const Attribution& found) {
    if (found.rule == &kQuotationRule || found.rule == &kPassiveRule || found.rule == &kHearsayRule) return true;
    return found.stance == Stance::ask && context.clauses.is_passive(found.head);
}

/// "I think" is the speaker's, or the author's, own way of putting things.
bool is_first_person(const StatementContext& context, const Attribution& found) {
    const auto* cells = context.language.list("pronouns").find(context.words.at(found.source.first));
    return cells && cells->size() > 1 && (*cells)[1] == "first" && found.source.last == found.source.first + 1;
}

/// Within a quotation its speaker's own "I think" is no other statement; what he tells of others' words is.
bool may_speak_in_quotation(const StatementContext& context, const Attribution& found) {
    if (found.speakers.empty() || found.stance == Stance::believe || found.stance == Stance::hope) return false;
    const Mention& speaker = context.around.mention(found.speakers.front());
    return speaker.form != MentionForm::pronoun;
}

void find_addressee(const VerbReader& reader) {
    if (reader.found.addressee) return;
    std::optional<std::size_t> hearer = reader.tree().dependent(reader.verb(), "iobj");
    if (!hearer && reader.found.has_frame("addressee") && reader.found.rule != &kObjectRule)
        hearer = reader.tree().dependent(reader.verb(), "obj");
    if (!hearer) hearer = led_in(reader.context, reader.verb(), "obl", "hearer");
    const auto mention = hearer ? reader.context.around.mention_at(*hearer) : std::nullopt;
    const bool is_within = hearer && std::any_of(reader.found.contents.begin(), reader.found.contents.end(),
                                                 [&](TokenRange each) { return each.holds(*hearer); });
    if (mention && !is_within && reader.context.around.can_act(*mention)) reader.found.addressee = mention;
}

/// The verb with what belongs to the cue: auxiliaries and adverbs before it, particles and adverbs right behind it.
TokenRange cue_of(const StatementContext& context, std::size_t verb, std::size_t length) {
    const Tree& tree = context.tree;
    TokenRange cue{context.clauses.verb_group(verb).first, verb + length};
    const bool is_infinitive =
        cue.first > 0 && context.words.is(cue.first - 1, WordClass::to) && tree.head(cue.first - 1) == verb;
    if (is_infinitive) --cue.first;
    while (cue.last < tree.size() && tree.head(cue.last) == verb && !context.around.time_at(cue.last) &&
           (tree.is(cue.last, "compound") || tree.is(cue.last, "advmod")) && !context.words.is_mark(cue.last) &&
           tree.extent(cue.last).first == cue.last && tree.extent(cue.last).last == cue.last + 1)
        ++cue.last;
    return cue;
}

}  // namespace

std::optional<Attribution> read_verb(const StatementContext& context, TokenRange stretch, std::size_t i) {
    if (context.tree.token(i).upos != Upos::verb) return std::nullopt;
    Attribution found;
    found.match = context.words.match_verb(context.language.list("reporting_verbs"), i, stretch.last);
    if (!found.match || context.tree.is(i, "amod") || context.tree.is(i, "compound")) return std::nullopt;
    found.head = i;
    const auto stance = from_word<Stance>(found.match.cell(0));
    // what nobody said is no statement; what neither of two said is one that both refuse
    const bool is_denied = context.clauses.is_negated(i);
    const bool is_denied_by_subject = context.clauses.has_negative_subject(i);
    const bool is_negated = is_denied || is_denied_by_subject;
    const auto own = is_negated && stance ? negated_stance(*stance) : stance;
    if (!own) return std::nullopt;
    found.stance = *own;
    found.cue = cue_of(context, i, found.match.length);
    const bool has_source = find_source(context, found);
    if (has_source && is_first_person(context, found)) return std::nullopt;
    if (is_denied_by_subject && !is_denied && found.speakers.empty()) return std::nullopt;
    if (context.around.quotation_at(i) && !may_speak_in_quotation(context, found)) return std::nullopt;
    found.clause = {begin_of_clause(context, found), end_of_clause(context, found)};
    VerbReader reader{context, stretch, found};
    const bool is_read = std::any_of(kSieves.begin(), kSieves.end(), [&](auto sieve) { return sieve(reader); });
    if (!is_read || (!has_source && !may_lack_source(context, found))) return std::nullopt;
    if (is_infinitive(context, found) && !tells_of_words(found)) return std::nullopt;
    find_addressee(reader);
    return found;
}

}  // namespace dateline
