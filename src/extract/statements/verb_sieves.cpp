#include "extract/statements/verb_sieves.hpp"

#include <algorithm>
#include <array>

#include "base/table.hpp"
#include "extract/statements/contents.hpp"
#include "extract/statements/sources.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLeadIn = 2;  // words before a quotation that do not make it part of a clause
constexpr std::size_t kShortestClause = 2;
constexpr std::size_t kLongestHearer = 16;
constexpr std::size_t kLongestTitle = 24;  // tokens between a quotation and the name of who speaks

/// What a sieve looks at: the verb's attribution so far and the stretch that it stands in.
struct Reader {
    const StatementContext& context;
    TokenRange stretch;
    Attribution& found;

    [[nodiscard]] const Tree& tree() const { return context.tree; }
    [[nodiscard]] const DocumentWords& words() const { return context.words; }
    [[nodiscard]] std::size_t verb() const { return found.head; }
    bool take(const StatementRule& rule, std::vector<TokenRange> contents) {
        found.rule = &rule;
        found.contents = std::move(contents);
        return true;
    }
};

/// The quotation whose opening mark is the token `i`.
const QuotedWords* quotation_opening_at(const Reader& reader, std::size_t i) {
    const auto quotation = reader.context.around.quotation_at(i);
    if (!quotation) return nullptr;
    const QuotedWords& found = reader.context.around.quotations()[*quotation];
    return found.words.first == i + 1 ? &found : nullptr;
}

/// The quotation that ends directly before `end`.
const QuotedWords* quotation_before(const Reader& reader, std::size_t end) {
    while (end > reader.stretch.first && reader.words().is_mark(end - 1) &&
           !reader.context.around.quotation_at(end - 1))
        --end;
    if (end <= reader.stretch.first) return nullptr;
    const auto quotation = reader.context.around.quotation_at(end - 1);
    if (!quotation || quotation == reader.context.around.quotation_at(reader.verb())) return nullptr;
    const QuotedWords& found = reader.context.around.quotations()[*quotation];
    // "... see that all is well" and report back: a quotation in the middle of a clause is not what is reported
    const bool ends_clause = reader.words().is_mark(found.words.last - 1) || reader.words().is_mark(found.words.last) ||
                             found.words.last + 1 < end;
    const bool is_followed =
        found.words.last + 1 < reader.words().size() && reader.words().at(found.words.last + 1) == ",";
    return ends_clause || is_followed ? &found : nullptr;
}

const QuotedWords* quotation_after(const Reader& reader, std::size_t begin) {
    std::size_t i = begin;
    while (i < std::min(reader.stretch.last, begin + 2) && (reader.words().at(i) == "," || reader.words().at(i) == ":"))
        ++i;
    return i < reader.stretch.last ? quotation_opening_at(reader, i) : nullptr;
}

bool takes_quotation(const Attribution& found) {
    return found.has_frame("clause") || found.has_frame("quote");
}

/// Where the clause that a quotation at its end belongs to begins: with the quotation, or with words before it.
std::size_t begin_of_quoted_clause(const Reader& reader, const QuotedWords& quoted) {
    const std::size_t head = reader.tree().head_of(quoted.words);
    const std::size_t first = std::max(reader.stretch.first, reader.tree().extent(head).first);
    return first + 1 + kLeadIn < quoted.words.first ? first : quoted.words.first;
}

/// Whether more of what was said stands around a quotation: called it "a trap" for the unwary.
bool is_part_of_complement(const Reader& reader, const QuotedWords& quoted) {
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        if (each < reader.verb() || reader.words().is_mark(each)) continue;
        TokenRange extent = reader.tree().extent(each);
        while (extent.last > extent.first && reader.words().is_mark(extent.last - 1)) --extent.last;
        while (extent.first + 1 < extent.last && reader.words().is_mark(extent.first)) ++extent.first;
        if (extent.first <= quoted.words.first && quoted.words.first < extent.last)
            return extent.first < quoted.words.first || extent.last > quoted.words.last + 1;
    }
    return false;
}

/// The same for a quotation that the other sieves leave over.
bool read_quoted_part(Reader& reader) {
    const QuotedWords* after =
        takes_quotation(reader.found) ? quotation_after(reader, reader.found.clause.last) : nullptr;
    return after && reader.take(kQuotationRule, {after->words});
}

/// "...," NAME said; NAME said: "..."; "...," NAME said, "..."
bool read_quotation(Reader& reader) {
    if (!takes_quotation(reader.found)) return false;
    const QuotedWords* before = quotation_before(reader, reader.found.clause.first);
    const QuotedWords* after = quotation_after(reader, reader.found.clause.last);
    if (before && before->words.last > reader.verb()) before = nullptr;
    std::vector<TokenRange> contents;
    if (before) contents.push_back({begin_of_quoted_clause(reader, *before), before->words.last});
    if (after && !(before && reader.words().at(reader.found.clause.last) == ":") &&
        !is_part_of_complement(reader, *after))
        contents.push_back(after->words);
    return !contents.empty() && reader.take(kQuotationRule, std::move(contents));
}

bool begins_with_that(const Reader& reader, TokenRange clause) {
    return reader.words().is(clause.first, WordClass::that);
}

/// NAME said (that) the road was open
bool read_clause_after(Reader& reader) {
    if (!reader.found.has_frame("clause")) return false;
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        if (each < reader.verb() || !reader.tree().is(each, "ccomp")) continue;
        const TokenRange clause = reader.tree().extent(each);
        const TokenRange whole = with_whole_quotations(reader.context, clause, reader.verb());
        return reader.take(begins_with_that(reader, clause) ? kThatClauseRule : kBareClauseRule, {whole});
    }
    return false;
}

/// NAME expressed hope that the road would open: the noun of the cue has the clause.
bool read_clause_of_noun(Reader& reader) {
    if (!reader.found.has_frame("clause")) return false;
    for (std::size_t noun = reader.verb() + 1; noun < reader.verb() + reader.found.match.length; ++noun) {
        for (const std::size_t each : reader.tree().first_dependents(noun)) {
            const TokenRange clause = reader.tree().extent(each);
            if (each < noun || !begins_with_that(reader, clause)) continue;
            return reader.take(kThatClauseRule, {with_whole_quotations(reader.context, clause, reader.verb())});
        }
    }
    return false;
}

/// The same where the parser hung the clause elsewhere: "said at the airport that the road was open".
bool read_that_behind(Reader& reader) {
    if (!reader.found.has_frame("clause")) return false;
    const std::size_t end = std::min(reader.tree().extent(reader.verb()).last, reader.verb() + kLongestHearer);
    for (std::size_t i = reader.found.cue.last; i < end; ++i) {
        if (reader.context.around.quotation_at(i) || reader.tree().token(i).upos == Upos::verb) return false;
        if (!reader.words().is(i, WordClass::that) || !reader.tree().is(i, "mark")) continue;
        const auto clause = reader.tree().head(i);
        if (!clause || *clause < i) return false;
        const TokenRange said{i, reader.tree().extent(*clause).last};
        return reader.take(kThatClauseRule, {with_whole_quotations(reader.context, said, reader.verb())});
    }
    return false;
}

/// NAME said no
bool read_answer(Reader& reader) {
    if (!reader.found.has_frame("clause")) return false;
    const auto answer = reader.tree().dependent(reader.verb(), "discourse");
    if (!answer || *answer != reader.found.cue.last) return false;
    return reader.take(kBareClauseRule, {reader.tree().extent(*answer)});
}

/// "While the road was open, NAME said ..." has another clause in front.
bool is_main_clause_before(const Reader& reader, TokenRange clause) {
    const WordClass opener = reader.words().class_of(clause.first);
    if (opener == WordClass::subordinator || opener == WordClass::condition) return false;
    const std::size_t last = std::min(clause.last, reader.found.clause.first);
    return last > clause.first && (reader.words().is_mark(last - 1) || reader.words().is_mark(last));
}

/// "...," the head of the council, NAME, said: what stands between the quotation and the cue names who speaks.
bool read_quotation_with_title(Reader& reader, TokenRange outer) {
    const std::size_t begin = reader.found.clause.first;
    const QuotedWords* quoted = nullptr;
    for (std::size_t i = outer.first; !quoted && i <= std::min(outer.first + kLeadIn, begin); ++i)
        quoted = quotation_opening_at(reader, i);
    if (!quoted || !quoted->is_closed || quoted->words.last >= begin || quoted->words.last + kLongestTitle < begin)
        return false;
    reader.found.source.first = std::min(reader.found.source.first, quoted->words.last + 1);
    return reader.take(kQuotationRule, {quoted->words});
}

/// The road was open, NAME said; the road, NAME said, was open
bool read_clause_before(Reader& reader) {
    if (!takes_quotation(reader.found)) return false;
    const Tree& tree = reader.tree();
    TokenRange outer;
    const auto above = tree.head(reader.verb());
    const auto complement = tree.dependent(reader.verb(), "ccomp");
    if (above && tree.is(reader.verb(), "parataxis")) {
        outer = tree.extent(*above);
    } else if (complement && *complement < reader.verb() && is_main_clause_before(reader, tree.extent(*complement))) {
        outer = tree.extent(*complement);
    } else {
        return false;
    }
    if (!reader.found.source.empty() && reader.found.source.first < reader.verb() &&
        read_quotation_with_title(reader, outer))
        return true;
    const TokenRange clause = reader.found.clause;
    std::vector<TokenRange> contents;
    if (outer.first + 1 < clause.first) contents.push_back({outer.first, std::min(outer.last, clause.first)});
    if (clause.last + 2 < outer.last) contents.push_back({std::max(outer.first, clause.last), outer.last});
    for (TokenRange& each : contents) each = with_whole_quotations(reader.context, each, reader.verb());
    return !contents.empty() && reader.take(kClauseBeforeRule, std::move(contents));
}

/// The same where the tree does not tell: a sentence that ends in a comma, a name and "said".
bool read_sentence_before(Reader& reader) {
    if (!takes_quotation(reader.found)) return false;
    const TokenRange clause = reader.found.clause;
    const bool is_behind = clause.first > reader.stretch.first + kShortestClause &&
                           reader.words().at(clause.first - 1) == "," &&
                           (clause.last >= reader.stretch.last || reader.words().is_mark(clause.last));
    return is_behind && reader.take(kClauseBeforeRule, {{reader.stretch.first, clause.first}});
}

std::optional<std::size_t> infinitive_after(const Reader& reader) {
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        if (each < reader.verb() || !(reader.tree().is(each, "xcomp") || reader.tree().is(each, "advcl"))) continue;
        const auto mark = reader.tree().dependent(each, "mark");
        if (mark && reader.words().is(*mark, WordClass::to)) return each;
    }
    return std::nullopt;
}

std::optional<std::size_t> object_of(const Reader& reader) {
    for (const std::string_view relation : {"obj", "iobj"}) {
        const auto object = reader.tree().dependent(reader.verb(), relation);
        if (object && *object > reader.verb()) return object;
    }
    return std::nullopt;
}

/// What a verb takes as its object, or behind a preposition that is a part of its entry: "call for".
std::optional<std::size_t> object_or_governed(const Reader& reader) {
    const auto object = reader.tree().dependent(reader.verb(), "obj");
    if (object && *object > reader.verb()) return object;
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        const auto preposition = reader.tree().is(each, "obl") ? reader.tree().dependent(each, "case") : std::nullopt;
        if (preposition && *preposition > reader.verb() && *preposition < reader.verb() + reader.found.match.length)
            return each;
    }
    return std::nullopt;
}

/// The infinitive of an order wherever the parser hung it: the first one behind the hearer in the verb's own phrase.
std::optional<std::size_t> infinitive_behind(const Reader& reader, std::size_t hearer) {
    const std::size_t end = std::min(reader.tree().extent(reader.verb()).last, hearer + kLongestHearer);
    for (std::size_t i = hearer + 1; i < end; ++i) {
        if (reader.context.around.quotation_at(i) || reader.words().is(i, WordClass::that)) break;
        const auto above = reader.words().is(i, WordClass::to) ? reader.tree().head(i) : std::nullopt;
        if (above && reader.tree().is(i, "mark")) return above;
    }
    return std::nullopt;
}

/// NAME urged the council to act; NAME called on the council to act
bool read_order(Reader& reader) {
    if (!reader.found.has_frame("order")) return false;
    const auto hearer = object_or_governed(reader);
    auto act = infinitive_after(reader);
    if (!act && hearer) act = infinitive_behind(reader, *hearer);
    if (!act) return false;
    const TokenRange order = reader.tree().extent(*act);
    if (!hearer) return false;
    const std::size_t first = reader.tree().extent(*hearer).first;
    if (first >= order.first) return false;
    reader.found.addressee = reader.context.around.mention_at(*hearer);
    std::size_t begin = std::max(first, reader.found.cue.last);
    while (begin < order.first && reader.words().is_preposition(begin)) ++begin;
    return reader.take(kOrderRule, {with_whole_quotations(reader.context, {begin, order.last}, reader.verb())});
}

/// NAME promised to rebuild the bridge
bool read_act(Reader& reader) {
    if (!reader.found.has_frame("to")) return false;
    const auto act = infinitive_after(reader);
    if (!act) return false;
    return reader.take(kActRule, {with_whole_quotations(reader.context, reader.tree().extent(*act), reader.verb())});
}

/// The same where the parser hung the name on the thing: called the plan "rotten to the core"
bool read_name_within(Reader& reader, std::size_t object) {
    const TokenRange thing = reader.tree().extent(object);
    const std::size_t end = std::min(reader.tree().extent(reader.verb()).last, object + kLongestHearer);
    for (std::size_t i = object + 1; i < end && i <= thing.last; ++i) {
        const QuotedWords* quoted = quotation_opening_at(reader, i);
        if (!quoted && !(reader.words().at(i) == "as" && i < thing.last)) continue;
        const TokenRange content{thing.first, quoted ? std::max(quoted->words.last, thing.last) : thing.last};
        return reader.take(kDescriptionRule, {with_whole_quotations(reader.context, content, reader.verb())});
    }
    return false;
}

/// NAME called the plan a trap; NAME described it as a trap
bool read_description(Reader& reader) {
    if (!reader.found.has_frame("as")) return false;
    const auto object = object_of(reader);
    if (!object) return false;
    const TokenRange thing = reader.tree().extent(*object);
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        if (each <= *object || !(reader.tree().is(each, "xcomp") || reader.tree().is(each, "obl") ||
                                 reader.tree().is(each, "advcl") || reader.tree().is(each, "obj")))
            continue;
        const TokenRange name = reader.tree().extent(each);
        if (!reader.tree().is(each, "xcomp") && !reader.tree().is(each, "obj") && reader.words().at(name.first) != "as")
            continue;
        return reader.take(kDescriptionRule,
                           {with_whole_quotations(reader.context, {thing.first, name.last}, reader.verb())});
    }
    return read_name_within(reader, *object);
}

/// NAME spoke about the flood; NAME warned of a famine
bool read_topic(Reader& reader) {
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        if (each < reader.verb() || !(reader.tree().is(each, "obl") || reader.tree().is(each, "advcl"))) continue;
        auto preposition = reader.tree().dependent(each, "case");
        if (!preposition) preposition = reader.tree().dependent(each, "mark");
        const std::string frame = preposition ? "+" + std::string(reader.words().at(*preposition)) : std::string();
        if (!preposition || !reader.found.has_frame(frame)) continue;
        reader.found.stance = reader.found.stance_of_frame(frame).value_or(reader.found.stance);
        TokenRange content = complement(reader.context, reader.verb(), each);
        if (content.first == *preposition) ++content.first;
        if (*preposition == reader.found.cue.last) ++reader.found.cue.last;
        return reader.take(kTopicRule, {with_whole_quotations(reader.context, content, reader.verb())});
    }
    return false;
}

/// The plan was rejected (by NAME); NAME was accused of fraud: the subject, and what the verb takes besides.
bool read_passive(Reader& reader) {
    const bool takes_object = reader.found.has_frame("object") || reader.found.has_frame("as");
    const auto subject = reader.tree().dependent(reader.verb(), "nsubj");
    const bool is_attitude = reader.found.stance == Stance::believe || reader.found.stance == Stance::hope;
    if (!takes_object || !subject || *subject > reader.verb() || !reader.context.clauses.is_passive(reader.verb()) ||
        (is_attitude && reader.found.source.empty()))
        return false;
    std::vector<TokenRange> contents = {reader.tree().extent(*subject)};
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        const TokenRange extent = reader.tree().extent(each);
        const std::string_view word = reader.words().at(extent.first);
        const bool is_more = reader.tree().is(each, "xcomp") || word == "as" || word == "of" || word == "for";
        if (each < reader.verb() || !is_more || reader.context.around.time_at(each)) continue;
        contents.push_back(with_whole_quotations(reader.context, extent, reader.verb()));
        break;
    }
    const bool is_told = contents.size() > 1 || !reader.found.source.empty();
    return is_told && reader.take(kPassiveRule, std::move(contents));
}

/// "The survey shows a gap": what only a document says by its object.
bool is_by_document(const Reader& reader) {
    const TokenRange source = reader.found.source;
    const WordList& documents = reader.context.language.list("speech_nouns");
    for (std::size_t i = source.first; i < source.last; ++i) {
        if (reader.words().match_noun(documents, i, source.last)) return true;
    }
    return false;
}

/// NAME rejected the plan; the plan was rejected by NAME
bool read_object(Reader& reader) {
    const bool is_finding = reader.found.has_frame("finding") && is_by_document(reader);
    if (!reader.found.has_frame("object") && !is_finding) return false;
    if (reader.context.clauses.is_passive(reader.verb())) return false;
    const auto object = object_or_governed(reader);
    if (!object || reader.tree().dependent(reader.verb(), "iobj")) return false;
    TokenRange content = complement(reader.context, reader.verb(), *object);
    content.first = std::max(content.first, reader.found.cue.last);
    return reader.take(kObjectRule, {with_whole_quotations(reader.context, content, reader.verb())});
}

constexpr auto kSieves = std::to_array<bool (*)(Reader&)>({
    read_quotation,
    read_order,
    read_clause_after,
    read_clause_of_noun,
    read_clause_before,
    read_act,
    read_description,
    read_topic,
    read_passive,
    read_object,
    read_that_behind,
    read_answer,
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
    if (found.rule == &kQuotationRule || found.rule == &kPassiveRule) return true;
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

void find_addressee(const Reader& reader) {
    if (reader.found.addressee) return;
    std::optional<std::size_t> hearer = reader.tree().dependent(reader.verb(), "iobj");
    if (!hearer && reader.found.has_frame("addressee") && reader.found.rule != &kObjectRule)
        hearer = reader.tree().dependent(reader.verb(), "obj");
    if (!hearer) hearer = reader.context.clauses.with_case(reader.verb(), "obl", "to");
    const auto mention = hearer ? reader.context.around.mention_at(*hearer) : std::nullopt;
    const bool is_within = hearer && std::any_of(reader.found.contents.begin(), reader.found.contents.end(),
                                                 [&](TokenRange each) { return each.holds(*hearer); });
    if (mention && !is_within) reader.found.addressee = mention;
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
    const bool is_negated = context.clauses.is_negated(i);
    const auto own = is_negated && stance ? negated_stance(*stance) : stance;
    if (!own) return std::nullopt;
    found.stance = *own;
    found.cue = cue_of(context, i, found.match.length);
    const bool has_source = find_source(context, found);
    if (has_source && is_first_person(context, found)) return std::nullopt;
    if (context.around.quotation_at(i) && !may_speak_in_quotation(context, found)) return std::nullopt;
    found.clause = {begin_of_clause(context, found), end_of_clause(context, found)};
    Reader reader{context, stretch, found};
    const bool is_read = std::any_of(kSieves.begin(), kSieves.end(), [&](auto sieve) { return sieve(reader); });
    if (!is_read || (!has_source && !may_lack_source(context, found))) return std::nullopt;
    if (is_infinitive(context, found) && !tells_of_words(found)) return std::nullopt;
    find_addressee(reader);
    return found;
}

}  // namespace dateline
