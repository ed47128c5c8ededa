// What the clause of a fact says beside it: whom it names, and of which things it speaks. Two facts of one kind are
// about one thing only where their clauses do not speak of different things. A context holds words alone, not who is
// meant by them, so that names which are not known count as well.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "resolve/disputes/accounts.hpp"
#include "resolve/partition.hpp"

namespace dateline {

/// All words are folded; those of `topics` and `acts` are beginnings of words, or the acts that they name.
struct Context {
    std::vector<std::string> names;    // capitalised words, in the order of the clause
    std::set<std::string> topics;      // nouns and what stands like them, without numbers, days and measures
    std::set<std::string> acts;        // of its verbs
    std::string opening;               // the first word where it has a capital letter, of which that says nothing
    std::set<Index<Entity>> entities;  // named in the clause
    std::set<std::string> agents;      // words of the names of the doers of its events
};

class ContextReader {
public:
    /// Both must outlive it.
    ContextReader(const Accounts& accounts, const Language& language);

    [[nodiscard]] Context of(const EvidenceFigure& figure) const;
    [[nodiscard]] Context of(const EvidenceEventMention& event) const;

private:
    struct Clause {
        std::string_view words;
        NarrowSpan span;
    };
    struct Scope;  // of the words of one clause: what is known of them from the rows within it

    [[nodiscard]] Clause clause_of(const EvidenceRow& row, std::string_view sentence, std::int32_t sentence_begin,
                                   const std::optional<Index<EvidenceStatement>>& statement) const;
    [[nodiscard]] Context read(const EvidenceRow& row, const Clause& clause) const;
    void add_events(const EvidenceRow& row, NarrowSpan clause, Context& made, Scope& scope) const;
    void add_mentions(const EvidenceRow& row, NarrowSpan clause, Context& made, Scope& scope) const;
    void add_words(std::string_view words, Context& made, const Scope& scope) const;
    [[nodiscard]] bool tells_nothing(const std::string& word) const;

    const Accounts& accounts_;
    const WordList& acts_;
    const WordList& months_;
    std::vector<const WordList*> silent_;              // lists of words that tell nothing of what is spoken of
    std::set<std::string, std::less<>> silent_words_;  // single words of phrases of such lists
    Partition mentions_;                               // by document
    Partition events_;
};

/// What is counted: the fewer things have such a number at one place, the less has to be said beside it.
enum class CountedKind { things, groups_of_people, people_or_measure };

/// Both name somebody or something in common, one of them no other than the other, nor further things, in one order;
/// and no doers are named that have nothing in common.
[[nodiscard]] bool speak_of_one(const Context& a, const Context& b, CountedKind counted);

/// The doers they name are others, or each speaks of things of which the other says nothing, and they share none.
[[nodiscard]] bool speak_of_two(const Context& a, const Context& b);

/// How many names, but for those that `known` has, things and acts they have in common.
[[nodiscard]] std::size_t count_shared(const Context& a, const Context& b, const std::set<std::string>& known);

}  // namespace dateline
