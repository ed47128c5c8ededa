#include "extract/statements/quotation_sieves.hpp"

#include <algorithm>
#include <string>

namespace dateline {

namespace {

constexpr std::size_t kLongestAside = 12;  // tokens between commas
constexpr std::size_t kLeadIn = 2;         // words before a quotation that do not make it part of a clause
constexpr std::size_t kLongestTitle = 24;  // tokens between a quotation and the name of who speaks

}  // namespace

const QuotedWords* quotation_opening_at(const VerbReader& reader, std::size_t i) {
    const auto quotation = reader.context.around.quotation_at(i);
    if (!quotation) return nullptr;
    const QuotedWords& found = reader.context.around.quotations()[*quotation];
    return found.words.first == i + 1 ? &found : nullptr;
}

namespace {

/// A mark ends what is quoted, within the quotation or behind it: "... see that all is well" and report back is a
/// quotation in the middle of a clause, and 'The Gate' Could Open a part of a headline.
bool ends_with_mark(const VerbReader& reader, const QuotedWords& quoted) {
    return reader.words().is_mark(quoted.words.last - 1) || reader.words().at(quoted.words.last + 1) == ",";
}

/// The quotation that ends directly before `end`.
const QuotedWords* quotation_before(const VerbReader& reader, std::size_t end) {
    while (end > reader.stretch.first && reader.words().is_mark(end - 1) &&
           !reader.context.around.quotation_at(end - 1))
        --end;
    if (end <= reader.stretch.first) return nullptr;
    const auto quotation = reader.context.around.quotation_at(end - 1);
    if (!quotation || quotation == reader.context.around.quotation_at(reader.verb())) return nullptr;
    const QuotedWords& found = reader.context.around.quotations()[*quotation];
    const bool ends_clause = reader.words().is_mark(found.words.last) || found.words.last + 1 < end;
    return ends_clause || ends_with_mark(reader, found) ? &found : nullptr;
}

/// Behind an aside between commas that begins at `i`: ", the ministry's spokesman,", ", her voice breaking,".
std::size_t end_of_aside(const VerbReader& reader, std::size_t i) {
    const std::size_t end = std::min(reader.stretch.last, i + kLongestAside);
    for (std::size_t k = i + 1; k < end && !reader.context.around.quotation_at(k); ++k) {
        if (reader.words().at(k) == ",") return k;
        if (reader.words().is_mark(k)) break;
    }
    return i;
}

const QuotedWords* quotation_after(const VerbReader& reader, std::size_t begin) {
    const bool has_aside = begin < reader.stretch.last && reader.words().at(begin) == ",";
    for (const std::size_t from : {begin, has_aside ? end_of_aside(reader, begin) : begin}) {
        std::size_t i = from;
        while (i < std::min(reader.stretch.last, from + 2) &&
               (reader.words().at(i) == "," || reader.words().at(i) == ":"))
            ++i;
        const QuotedWords* quoted = i < reader.stretch.last ? quotation_opening_at(reader, i) : nullptr;
        if (quoted) return quoted;
    }
    return nullptr;
}

}  // namespace

bool may_stand_behind(const VerbReader& reader) {
    return reader.tree().token(reader.verb()).xpos != "VBG" || reader.tree().dependent(reader.verb(), "aux") ||
           reader.tree().dependent(reader.verb(), "nsubj");
}

bool takes_quotation(const Attribution& found) {
    return found.has_frame("clause") || found.has_frame("quote");
}

namespace {

/// Where the clause that a quotation at its end belongs to begins: with the quotation, or with words before it.
std::size_t begin_of_quoted_clause(const VerbReader& reader, const QuotedWords& quoted) {
    const std::size_t head = reader.tree().head_of(quoted.words);
    const std::size_t first = std::max(reader.stretch.first, reader.tree().extent(head).first);
    return first + 1 + kLeadIn < quoted.words.first ? first : quoted.words.first;
}

/// A quoted word or two in front of the noun that they describe: reveals 'shocking' costs.
bool describes_next(const VerbReader& reader, const QuotedWords& quoted) {
    const std::size_t next = quoted.words.last + 1;
    if (quoted.words.last > quoted.words.first + kLeadIn || !quoted.is_closed || next >= reader.stretch.last)
        return false;
    const Upos tag = reader.tree().token(next).upos;
    return tag == Upos::noun || tag == Upos::propn || tag == Upos::adj;
}

/// Whether more of what was said stands around a quotation: called it "a trap" for the unwary.
bool is_part_of_complement(const VerbReader& reader, const QuotedWords& quoted) {
    if (describes_next(reader, quoted)) return true;
    for (const std::size_t each : reader.tree().first_dependents(reader.verb())) {
        if (each < reader.verb() || reader.words().is_mark(each)) continue;
        TokenRange extent = reader.tree().extent(each);
        while (extent.last > extent.first && reader.words().is_mark(extent.last - 1)) --extent.last;
        while (extent.first + 1 < extent.last && reader.words().is_mark(extent.first)) ++extent.first;
        // one that holds the source is the parser's slip
        if (!reader.found.source.empty() && extent.holds(reader.found.source.first)) continue;
        if (extent.first <= quoted.words.first && quoted.words.first < extent.last)
            return extent.first < quoted.words.first || extent.last > quoted.words.last + 1;
    }
    return false;
}

}  // namespace

bool read_quoted_part(VerbReader& reader) {
    const QuotedWords* after =
        takes_quotation(reader.found) ? quotation_after(reader, reader.found.clause.last) : nullptr;
    return after && !describes_next(reader, *after) && reader.take(kQuotationRule, {after->words});
}

namespace {

/// Where the words that tell of the speaking begin: with the source, where only marks stand between it and the clause.
std::size_t begin_of_telling(const VerbReader& reader) {
    const TokenRange source = reader.found.source;
    const std::size_t begin = reader.found.clause.first;
    if (source.empty() || source.last > begin) return begin;
    for (std::size_t i = source.last; i < begin; ++i) {
        if (!reader.words().is_mark(i) || reader.context.around.quotation_at(i)) return begin;
    }
    return source.first;
}

}  // namespace

bool read_quotation(VerbReader& reader) {
    if (!takes_quotation(reader.found)) return false;
    const QuotedWords* before = quotation_before(reader, begin_of_telling(reader));
    const QuotedWords* after = quotation_after(reader, reader.found.clause.last);
    if (before && (before->words.last > reader.verb() || !may_stand_behind(reader))) before = nullptr;
    std::vector<TokenRange> contents;
    if (before) contents.push_back({begin_of_quoted_clause(reader, *before), before->words.last});
    if (after && !(before && reader.words().at(reader.found.clause.last) == ":") &&
        !is_part_of_complement(reader, *after))
        contents.push_back(after->words);
    return !contents.empty() && reader.take(kQuotationRule, std::move(contents));
}

bool read_quotation_with_title(VerbReader& reader, TokenRange outer) {
    // the clause may reach over the quotation where the parser hung it on the name
    const std::size_t begin = std::max(reader.found.clause.first, reader.found.source.first);
    const QuotedWords* quoted = nullptr;
    for (std::size_t i = outer.first; !quoted && i <= std::min(outer.first + kLeadIn, begin); ++i)
        quoted = quotation_opening_at(reader, i);
    if (!quoted || !quoted->is_closed || quoted->words.last >= begin || quoted->words.last + kLongestTitle < begin ||
        !ends_with_mark(reader, *quoted))
        return false;
    reader.found.source.first = std::min(reader.found.source.first, quoted->words.last + 1);
    return reader.take(kQuotationRule, {quoted->words});
}

}  // namespace dateline
