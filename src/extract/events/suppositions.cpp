#include "extract/events/suppositions.hpp"

#include <algorithm>
#include <array>

#include "model/tree.hpp"

namespace dateline {

namespace {

// What may stand between an auxiliary and the verb of a supposition.
constexpr auto kOfSubject = std::to_array<Upos>({Upos::det, Upos::propn, Upos::pron, Upos::noun, Upos::adj, Upos::num});
// What tells what would be: "would", "might", "will".
constexpr auto kConsequences =
    std::to_array<WordClass>({WordClass::conditional, WordClass::possible, WordClass::future, WordClass::modal});

template <class Value, std::size_t n>
bool is_one_of(const std::array<Value, n>& values, Value value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_consequence(const DocumentWords& words, std::size_t i) {
    return is_one_of(kConsequences, words.class_of(i));
}

std::size_t next_comma(const DocumentWords& words, std::size_t i, std::size_t end) {
    while (i < end && words.at(i) != ",") ++i;
    return i;
}

bool is_inverted(const DocumentWords& words, const WordList& inverting, std::size_t i, std::size_t end) {
    return i + 2 < end && inverting.has(words.at(i)) && is_one_of(kOfSubject, words.upos(i + 1));
}

/// The clause in front of what would be, up to the comma between them; empty where there is none.
TokenRange clause_in_front(const DocumentWords& words, const WordList& inverting, TokenRange sentence) {
    std::size_t first = sentence.first;
    while (first < sentence.last && words.is_mark(first)) ++first;
    if (!is_inverted(words, inverting, first, sentence.last)) return {};
    const std::size_t comma = next_comma(words, first, sentence.last);
    for (std::size_t i = comma; i < sentence.last; ++i) {
        if (is_consequence(words, i)) return {first, comma};
    }
    return {};
}

}  // namespace

std::vector<bool> find_suppositions(const Document& document, const DocumentWords& words, const WordList& inverting) {
    std::vector<bool> found(words.size(), false);
    const auto mark = [&](TokenRange range) {
        for (std::size_t i = range.first; i < range.last; ++i) found[i] = true;
    };
    for (const Sentence& each : document.analysis.sentences) {
        const TokenRange sentence{each.first.position(), each.last.position()};
        if (sentence.empty() || !holds_facts(document.kind_of(each))) continue;
        bool is_question = false;
        for (std::size_t i = sentence.first; i < sentence.last; ++i) is_question = is_question || words.at(i) == "?";
        if (is_question) continue;
        mark(clause_in_front(words, inverting, sentence));
        bool is_told = false;  // what would be
        for (std::size_t i = sentence.first + 1; i < sentence.last; ++i) {
            const bool follows_clause = words.upos(i - 1) == Upos::verb || words.at(i - 1) == ",";
            if (is_told && follows_clause && is_inverted(words, inverting, i, sentence.last)) {
                const std::size_t comma = next_comma(words, i, sentence.last);
                mark({i, comma});
                i = comma;
            }
            is_told = is_told || is_consequence(words, i);
        }
    }
    return found;
}

}  // namespace dateline
