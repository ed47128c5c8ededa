#include "time/tense.hpp"

#include <algorithm>
#include <optional>

namespace dateline {

namespace {

constexpr std::size_t kFarthest = 25;    // atoms: about a clause
constexpr std::size_t kLongestVerb = 3;  // atoms between "will" and its last participle
constexpr std::string_view kFuture = "future";

enum class Cue { none, past, weak_past, future };

/// What the word at `at` points to. An ending is a weak cue: "damaged" may be what was done and may be said of a town.
Cue cue_at(const DateGrammar& grammar, const Language& language, std::string_view text, const std::vector<Atom>& atoms,
           std::size_t at) {
    const Atom& atom = atoms[at];
    if (const LexiconEntry* entry = grammar.entry_at(atoms, at, "tense_cues")) {
        if (entry->cells.empty()) return Cue::none;
        return entry->cells.front() == kFuture ? Cue::future : Cue::past;
    }
    if (atom.kind != AtomKind::word || !atom.is_lower) return Cue::none;
    constexpr std::size_t kShortestStem = 3;
    const std::string_view word = words_of(text, atom.span);
    for (const auto& row : language.list("tense_endings").rows()) {
        if (word.size() >= row.front().size() + kShortestStem && word.ends_with(row.front())) return Cue::weak_past;
    }
    return Cue::none;
}

bool ends_clause(std::string_view text, const Atom& atom) {
    const std::string_view mark = words_of(text, atom.span);
    return atom.kind == AtomKind::mark && std::string_view(",;:\"()").find(mark) != std::string_view::npos;
}

}  // namespace

bool is_future_marked(const DateGrammar& grammar, const Language& language, std::string_view text,
                      const std::vector<Atom>& atoms, std::size_t first, std::size_t last) {
    const auto cue = [&](std::size_t at) { return cue_at(grammar, language, text, atoms, at); };
    const std::size_t begin = first - std::min(first, kFarthest);
    bool has_weak = false;
    for (std::size_t at = first; at-- > begin && !ends_clause(text, atoms[at]);) {
        const Cue found = cue(at);
        if (found == Cue::future) return true;
        has_weak |= found == Cue::weak_past;
        if (found != Cue::past) continue;
        // In "will not be held" the participle belongs to the verb before it.
        for (std::size_t back = 1; back <= kLongestVerb && back <= at && !ends_clause(text, atoms[at - back]); ++back) {
            if (cue(at - back) == Cue::future) return true;
        }
        return false;
    }
    if (has_weak) return false;
    // "On Friday, talks will resume": a comma right behind the date does not part it from its verb.
    std::size_t at = last;
    if (at < atoms.size() && ends_clause(text, atoms[at])) ++at;
    for (const std::size_t end = std::min(atoms.size(), last + kFarthest); at < end && !ends_clause(text, atoms[at]);
         ++at) {
        if (const Cue found = cue(at); found != Cue::none) return found == Cue::future;
    }
    return false;
}

}  // namespace dateline
