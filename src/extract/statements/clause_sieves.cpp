#include "extract/statements/clause_sieves.hpp"

#include <algorithm>
#include <string>

#include "extract/statements/contents.hpp"
#include "extract/statements/quotation_sieves.hpp"

namespace dateline {

namespace {

constexpr std::size_t kShortestClause = 2;

bool begins_with_that(const VerbReader& reader, TokenRange clause) {
    return reader.words().is(clause.first, WordClass::that);
}

/// "..., NAME told reporters, AGENCY reported": a second cue at the end of the sentence is nothing that the first
/// reports.
bool is_cue_at_end(const VerbReader& reader, std::size_t predicate) {
    TokenRange clause = reader.tree().extent(predicate);
    while (clause.last > clause.first && reader.words().is_mark(clause.last - 1)) --clause.last;
    const bool follows_comma =
        reader.words().at(clause.first) == "," || (clause.first > 0 && reader.words().at(clause.first - 1) == ",");
    const WordList& verbs = reader.context.language.list("reporting_verbs");
    return follows_comma && predicate + 1 == clause.last && reader.words().match_verb(verbs, predicate, clause.last);
}

/// "The road was open, NAME said, and a convoy passed": what is joined on may be the article's own word.
bool begins_with_coordinator(const VerbReader& reader, TokenRange clause) {
    while (clause.first < clause.last && reader.words().is_mark(clause.first)) ++clause.first;
    return reader.words().is(clause.first, WordClass::coordinator);
}

/// "The road was open, NAME says, as of Monday": the sentence goes on behind a cue that stands in its middle.
bool goes_on_behind_cue(const VerbReader& reader, TokenRange clause) {
    const std::size_t begin = reader.found.clause.first;
    const auto earlier = reader.tree().dependent(reader.verb(), "ccomp");
    const bool is_between = begin > reader.stretch.first && reader.words().at(begin - 1) == "," &&
                            (reader.words().at(clause.first) == "," || reader.words().at(clause.first - 1) == ",");
    const bool is_inserted = (earlier && *earlier < reader.verb()) || reader.tree().is(reader.verb(), "parataxis");
    return is_between && is_inserted && !reader.context.around.quotation_at(clause.first);
}

/// "The road, NAME said, was open": the subject of what is said that the parser gave to the cue.
std::optional<TokenRange> subject_in_front(const VerbReader& reader, TokenRange clause) {
    const std::size_t begin = reader.found.clause.first;
    const bool is_between = begin > reader.stretch.first && reader.words().at(begin - 1) == "," &&
                            (reader.words().at(clause.first) == "," || reader.words().at(clause.first - 1) == ",");
    if (!is_between || reader.found.source.empty()) return std::nullopt;
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        const TokenRange extent = reader.tree().extent(each);
        const bool is_subject = reader.tree().is(each, "nsubj") || reader.tree().is(each, "dislocated");
        if (is_subject && extent.last <= begin && extent.last + 1 >= begin && !reader.found.source.holds(each) &&
            !reader.context.around.quotation_at(each))
            return TokenRange{extent.first, begin - 1};
    }
    return std::nullopt;
}

}  // namespace

bool read_clause_after(VerbReader& reader) {
    if (!reader.found.has_frame("clause")) return false;
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        if (each < reader.verb() || !reader.tree().is(each, "ccomp") || is_cue_at_end(reader, each)) continue;
        TokenRange clause = reader.tree().extent(each);
        if (goes_on_behind_cue(reader, clause)) continue;
        // a clause that the parser has cut in two: "that he hoped they | would stay"
        for (const std::size_t next : reader.tree().first_dependents(reader.verb())) {
            const TokenRange more = reader.tree().extent(next);
            if (reader.tree().is(next, "ccomp") && more.first == clause.last && !reader.words().is_mark(more.first))
                clause.last = more.last;
        }
        const TokenRange whole = with_whole_quotations(reader.context, clause, reader.verb());
        if (const auto subject = subject_in_front(reader, clause))
            return reader.take(kClauseBeforeRule, {*subject, whole});
        return reader.take(begins_with_that(reader, clause) ? kThatClauseRule : kBareClauseRule, {whole});
    }
    return false;
}

bool read_clause_of_noun(VerbReader& reader) {
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

bool read_that_behind(VerbReader& reader) {
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

bool read_question(VerbReader& reader) {
    if (!reader.found.has_frame("clause")) return false;
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        const TokenRange clause = reader.tree().extent(each);
        if (each < reader.verb() || clause.first < reader.found.cue.last || !reader.tree().is(each, "advcl")) continue;
        const bool is_near = clause.first == reader.found.cue.last || clause.first == reader.found.clause.last;
        const std::string_view tag = reader.tree().token(clause.first).xpos;
        if (!is_near || !(tag == "WRB" || tag == "WP" || reader.words().is(clause.first, WordClass::condition)))
            continue;
        return reader.take(kBareClauseRule, {with_whole_quotations(reader.context, clause, reader.verb())});
    }
    return false;
}

bool read_answer(VerbReader& reader) {
    if (!reader.found.has_frame("clause")) return false;
    const auto answer = reader.tree().dependent(reader.verb(), "discourse");
    if (!answer || *answer != reader.found.cue.last) return false;
    return reader.take(kBareClauseRule, {reader.tree().extent(*answer)});
}

namespace {

/// "While the road was open, NAME said ...", "Asked for help, NAME said ...": a clause in front that is no sentence by
/// itself.
bool is_subordinate(const VerbReader& reader, std::size_t predicate) {
    const Tree& tree = reader.tree();
    const std::size_t first = tree.extent(predicate).first;
    const bool is_participle = tree.token(first).xpos == "VBN" || tree.token(first).xpos == "VBG";
    if (tree.is(predicate, "advcl") || is_participle) return true;
    for (const std::size_t each : tree.first_dependents(predicate)) {
        const WordClass opener = each < predicate ? reader.words().class_of(each) : WordClass::none;
        const bool leads_in = tree.is(each, "mark") || tree.is(each, "advmod");
        if (leads_in && (opener == WordClass::subordinator || opener == WordClass::condition)) return true;
    }
    return false;
}

bool ends_before_mark(const VerbReader& reader, TokenRange clause) {
    const std::size_t last = std::min(clause.last, reader.found.clause.first);
    return last > clause.first && (reader.words().is_mark(last - 1) || reader.words().is_mark(last));
}

/// A participle goes on with a sentence: "..., adding that" has nothing of its own in front.
bool may_follow(const VerbReader& reader) {
    return takes_quotation(reader.found) && may_stand_behind(reader);
}

/// "..., NAME reported, citing witnesses": what goes on about the speaker is nothing said.
bool is_participle_behind(const VerbReader& reader, std::size_t i) {
    while (i < reader.stretch.last && reader.words().is_mark(i)) ++i;
    return i < reader.stretch.last && reader.tree().token(i).xpos == "VBG";
}

}  // namespace

bool read_clause_before(VerbReader& reader) {
    if (!may_follow(reader)) return false;
    const Tree& tree = reader.tree();
    TokenRange outer;
    const auto above = tree.head(reader.verb());
    const auto complement = tree.dependent(reader.verb(), "ccomp");
    if (above && tree.is(reader.verb(), "parataxis") && !is_subordinate(reader, *above)) {
        outer = tree.extent(*above);
    } else if (complement && *complement < reader.verb() && !is_subordinate(reader, *complement) &&
               ends_before_mark(reader, tree.extent(*complement))) {
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
    if (clause.last + 2 < outer.last && !is_participle_behind(reader, clause.last) &&
        !begins_with_coordinator(reader, {clause.last, outer.last}))
        contents.push_back({std::max(outer.first, clause.last), outer.last});
    for (const std::size_t each : tree.first_dependents(reader.verb())) {
        const TokenRange more = tree.extent(each);
        if (outer.last <= clause.first && each > reader.verb() && tree.is(each, "ccomp") && more.first >= clause.last &&
            goes_on_behind_cue(reader, more) && !begins_with_coordinator(reader, more))
            contents.push_back(more);
    }
    for (TokenRange& each : contents) each = with_whole_quotations(reader.context, each, reader.verb());
    return !contents.empty() && reader.take(kClauseBeforeRule, std::move(contents));
}

namespace {

bool ends_sentence(const VerbReader& reader, std::size_t i) {
    const std::string_view mark = reader.words().at(i);
    return (mark == "." || mark == "?" || mark == "!") && !reader.context.around.quotation_at(i);
}

/// A stretch may be of several sentences, which a quotation ties together: behind the last full stop before the cue.
std::size_t begin_of_sentence(const VerbReader& reader) {
    std::size_t begin = reader.found.clause.first;
    while (begin > reader.stretch.first && !(reader.words().is_mark(begin - 1) && ends_sentence(reader, begin - 1)))
        --begin;
    return begin;
}

}  // namespace

bool read_sentence_before(VerbReader& reader) {
    if (!may_follow(reader)) return false;
    const TokenRange clause = reader.found.clause;
    const bool is_behind = clause.first > reader.stretch.first + kShortestClause &&
                           reader.words().at(clause.first - 1) == "," &&
                           (clause.last >= reader.stretch.last || reader.words().is_mark(clause.last));
    const TokenRange said{is_behind ? begin_of_sentence(reader) : clause.first, clause.first};
    return !said.empty() && !is_subordinate(reader, reader.tree().head_of(said)) &&
           reader.take(kClauseBeforeRule, {said});
}

}  // namespace dateline
