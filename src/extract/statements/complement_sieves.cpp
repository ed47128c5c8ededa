#include "extract/statements/complement_sieves.hpp"

#include <algorithm>
#include <string>

#include "base/table.hpp"
#include "extract/statements/contents.hpp"
#include "extract/statements/quotation_sieves.hpp"

namespace dateline {

namespace {

std::optional<std::size_t> infinitive_after(const VerbReader& reader) {
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        if (each < reader.verb() || !(reader.tree().is(each, "xcomp") || reader.tree().is(each, "advcl"))) continue;
        const auto mark = reader.tree().dependent(each, "mark");
        if (mark && reader.words().is(*mark, WordClass::to)) return each;
    }
    return std::nullopt;
}

std::optional<std::size_t> object_of(const VerbReader& reader) {
    for (const std::string_view relation : {"obj", "iobj"}) {
        const auto object = reader.tree().dependent(reader.verb(), relation);
        if (object && *object > reader.verb()) return object;
    }
    return std::nullopt;
}

/// What a verb takes as its object, or behind a preposition that is a part of its entry: "call for".
std::optional<std::size_t> object_or_governed(const VerbReader& reader) {
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
std::optional<std::size_t> infinitive_behind(const VerbReader& reader, std::size_t hearer) {
    const std::size_t end = std::min(reader.tree().extent(reader.verb()).last, hearer + kLongestHearer);
    for (std::size_t i = hearer + 1; i < end; ++i) {
        if (reader.context.around.quotation_at(i) || reader.words().is(i, WordClass::that)) break;
        const auto above = reader.words().is(i, WordClass::to) ? reader.tree().head(i) : std::nullopt;
        if (above && reader.tree().is(i, "mark")) return above;
    }
    return std::nullopt;
}

}  // namespace

bool read_order(VerbReader& reader) {
    if (!reader.found.has_frame("order")) return false;
    const auto object = object_of(reader);
    const auto hearer = object ? object : object_or_governed(reader);
    auto act = infinitive_after(reader);
    if (!act && hearer) act = infinitive_behind(reader, *hearer);
    if (!act) return false;
    const TokenRange order = reader.tree().extent(*act);
    if (!hearer) return false;
    const std::size_t first = reader.tree().extent(*hearer).first;
    if (first >= order.first) return false;
    reader.found.addressee = reader.context.around.mention_at(*hearer);
    reader.found.stance = reader.found.stance_of_frame("order").value_or(reader.found.stance);
    std::size_t begin = std::max(first, reader.found.cue.last);
    while (begin < order.first && reader.words().is_preposition(begin)) ++begin;
    return reader.take(kOrderRule, {with_whole_quotations(reader.context, {begin, order.last}, reader.verb())});
}

bool read_act(VerbReader& reader) {
    if (!reader.found.has_frame("to")) return false;
    const auto act = infinitive_after(reader);
    if (!act) return false;
    return reader.take(kActRule, {with_whole_quotations(reader.context, reader.tree().extent(*act), reader.verb())});
}

namespace {

/// The same where the parser hung the name on the thing: called the plan "rotten to the core"
bool read_name_within(VerbReader& reader, std::size_t object) {
    const TokenRange thing = reader.tree().extent(object);
    const std::size_t end = std::min(reader.tree().extent(reader.verb()).last, object + kLongestHearer);
    for (std::size_t i = object + 1; i < end && i <= thing.last; ++i) {
        const QuotedWords* quoted = quotation_opening_at(reader, i);
        if (!quoted && !(leads_in(reader.context, i, "name") && i < thing.last)) continue;
        const TokenRange content{thing.first, quoted ? std::max(quoted->words.last, thing.last) : thing.last};
        return reader.take(kDescriptionRule, {with_whole_quotations(reader.context, content, reader.verb())});
    }
    return false;
}

}  // namespace

bool read_gerund(VerbReader& reader) {
    if (!reader.found.has_frame("clause") && !reader.found.has_frame("object")) return false;
    const auto act = reader.tree().dependent(reader.verb(), "xcomp");
    if (!act || *act < reader.verb() || reader.tree().token(*act).xpos != "VBG") return false;
    return reader.take(kActRule, {with_whole_quotations(reader.context, reader.tree().extent(*act), reader.verb())});
}

bool read_description(VerbReader& reader) {
    if (!reader.found.has_frame("as")) return false;
    const auto object = object_of(reader);
    if (!object) return false;
    const TokenRange thing = reader.tree().extent(*object);
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        if (each <= *object || !(reader.tree().is(each, "xcomp") || reader.tree().is(each, "obl") ||
                                 reader.tree().is(each, "advcl") || reader.tree().is(each, "obj")))
            continue;
        const TokenRange name = reader.tree().extent(each);
        if (!reader.tree().is(each, "xcomp") && !reader.tree().is(each, "obj") &&
            !leads_in(reader.context, name.first, "name"))
            continue;
        return reader.take(kDescriptionRule,
                           {with_whole_quotations(reader.context, {thing.first, name.last}, reader.verb())});
    }
    return read_name_within(reader, *object);
}

bool read_topic(VerbReader& reader) {
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

bool read_hearsay(VerbReader& reader) {
    const bool is_told = reader.found.has_frame("clause") || reader.found.has_frame("to");
    const auto subject = reader.tree().dependent(reader.verb(), "nsubj");
    const auto act = infinitive_after(reader);
    if (!is_told || !subject || *subject > reader.verb() || !act || !reader.context.clauses.is_passive(reader.verb()))
        return false;
    const bool is_order = reader.found.has_frame("order") && reader.found.stance != Stance::believe;
    if (is_order) return false;
    const TokenRange said = with_whole_quotations(reader.context, reader.tree().extent(*act), reader.verb());
    return reader.take(kHearsayRule, {reader.tree().extent(*subject), said});
}

bool read_passive(VerbReader& reader) {
    const bool takes_object = reader.found.has_frame("object") || reader.found.has_frame("as");
    const auto subject = reader.tree().dependent(reader.verb(), "nsubj");
    const bool is_attitude = reader.found.stance == Stance::believe || reader.found.stance == Stance::hope;
    if (!takes_object || !subject || *subject > reader.verb() || !reader.context.clauses.is_passive(reader.verb()) ||
        (is_attitude && reader.found.source.empty()))
        return false;
    std::vector<TokenRange> contents = {reader.tree().extent(*subject)};
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        const TokenRange extent = reader.tree().extent(each);
        const bool is_more = reader.tree().is(each, "xcomp") || leads_in(reader.context, extent.first, "charge");
        if (each < reader.verb() || !is_more || reader.context.around.time_at(each)) continue;
        contents.push_back(with_whole_quotations(reader.context, extent, reader.verb()));
        break;
    }
    if (const auto act = infinitive_after(reader); act && contents.size() == 1)
        contents.push_back(with_whole_quotations(reader.context, reader.tree().extent(*act), reader.verb()));
    const bool is_told = contents.size() > 1 || !reader.found.source.empty();
    return is_told && reader.take(kPassiveRule, std::move(contents));
}

namespace {

/// "The survey shows a gap": what only a document says by its object.
bool is_by_document(const VerbReader& reader) {
    const TokenRange source = reader.found.source;
    const WordList& documents = reader.context.language.list("speech_nouns");
    for (std::size_t i = source.first; i < source.last; ++i) {
        if (reader.words().match_noun(documents, i, source.last)) return true;
    }
    return false;
}

}  // namespace

namespace {

/// Who rejects an accusation or a claim denies it.
bool is_charge(const VerbReader& reader, std::size_t noun) {
    const Match match = reader.words().match_noun(reader.context.language.list("speech_nouns"), noun, noun + 1);
    const auto stance = from_word<Stance>(match.cell(0));
    return stance == Stance::accuse || stance == Stance::assert_;
}

}  // namespace

bool read_object(VerbReader& reader) {
    const bool is_finding = reader.found.has_frame("finding") && is_by_document(reader);
    if (!reader.found.has_frame("object") && !is_finding) return false;
    if (reader.context.clauses.is_passive(reader.verb())) return false;
    const auto object = object_or_governed(reader);
    if (!object || reader.tree().dependent(reader.verb(), "iobj")) return false;
    if (reader.found.stance == Stance::refuse && is_charge(reader, *object)) reader.found.stance = Stance::deny;
    TokenRange content = complement(reader.context, reader.verb(), *object);
    content.first = std::max(content.first, reader.found.cue.last);
    return reader.take(kObjectRule, {with_whole_quotations(reader.context, content, reader.verb())});
}

}  // namespace dateline
