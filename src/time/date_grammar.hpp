// The date rules of a language, compiled: rules are found by the first word or shape of their patterns, so that most
// words of a text are passed over at once. Proposes every reading of every place; nothing is chosen or resolved here.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/date_rule.hpp"
#include "model/language.hpp"
#include "time/atoms.hpp"
#include "time/date_pattern.hpp"
#include "time/lexicon.hpp"

namespace dateline {

/// A rule that matched: its extent as atoms first..last, half open. Without a meaning the words have the form of a time
/// and are none.
struct Proposal {
    const DateRule* rule = nullptr;
    std::size_t first = 0;
    std::size_t last = 0;
    std::optional<TimeMeaning> meaning;
};

class DateGrammar {
public:
    /// std::logic_error where a pattern cannot be read or names a list that the language has not. The language must
    /// outlive it.
    explicit DateGrammar(const Language& language);

    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

    /// All proposals in `atoms`, in the order of their first atoms, then of the rules.
    [[nodiscard]] std::vector<Proposal> propose(std::string_view text, const std::vector<Atom>& atoms) const;

    /// The longest entry of the list that begins at atom `at`; null where none does.
    [[nodiscard]] const LexiconEntry* entry_at(const std::vector<Atom>& atoms, std::size_t at,
                                               std::string_view list) const;

private:
    struct Row {
        const DateRule* rule = nullptr;
        FlatPattern elements;
    };
    struct Match;

    ClassId class_of(const Language& language, std::string_view name, bool is_quoted);
    [[nodiscard]] const LexiconEntry* find_entry(const std::vector<Atom>& atoms, std::size_t at,
                                                 const PatternElement& element) const;
    [[nodiscard]] bool match(const Row& row, std::string_view text, const std::vector<Atom>& atoms, Match& match) const;
    [[nodiscard]] bool follows_numbered_thing(const std::vector<Atom>& atoms, std::size_t at) const;
    [[nodiscard]] bool has_clean_borders(std::string_view text, const std::vector<Atom>& atoms,
                                         const Match& match) const;
    void propose_at(std::string_view text, const std::vector<Atom>& atoms, std::size_t at,
                    std::vector<Proposal>& proposals) const;

    Lexicon lexicon_;
    std::unordered_map<std::string_view, ClassId> lists_;
    std::unordered_map<std::string_view, ClassId> quoted_;
    std::vector<std::vector<Row>> rows_by_class_;
    std::vector<Row> rows_by_number_;  // whose first element is a shape of numbers
};

/// The grammar of `language`, compiled at its first use.
[[nodiscard]] const DateGrammar& grammar_of(const Language& language);

}  // namespace dateline
