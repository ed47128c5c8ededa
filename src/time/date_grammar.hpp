// The date rules of a language, compiled: the rows of their patterns share what they begin with, as a tree, and are
// found by their first word or shape, so that most words of a text are passed over at once. Proposes every reading of
// every place; nothing is chosen or resolved here.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
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
    using NodeId = std::uint32_t;
    /// A node that asks for a word of a list, beside the list.
    struct ListedNode {
        ClassId of = 0;
        NodeId node = 0;
    };
    /// What can follow: elements that ask for a word of a list, in the order of the lists, and others.
    struct Branches {
        std::vector<ListedNode> listed;
        std::vector<NodeId> others;
    };
    /// An element of the rows that are one up to here, what can follow it, and the rules whose row ends with it.
    struct Node {
        PatternElement element;
        Branches next;
        std::vector<const DateRule*> rules;
    };
    struct Match;

    void add(const DateRule& rule, const FlatPattern& elements);
    NodeId node_after(Branches& branches, const PatternElement& element);
    ClassId class_of(const Language& language, std::string_view name, bool is_quoted);
    [[nodiscard]] const LexiconEntry* find_entry(const std::vector<Atom>& atoms, std::size_t at,
                                                 const PatternElement& element) const;
    bool take(const PatternElement& element, std::string_view text, const std::vector<Atom>& atoms, Match& match) const;
    void follow(const Branches& branches, std::string_view text, const std::vector<Atom>& atoms, Match& match,
                std::vector<Proposal>& proposals) const;
    void follow_node(const Node& node, std::string_view text, const std::vector<Atom>& atoms, Match& match,
                     std::vector<Proposal>& proposals) const;
    [[nodiscard]] bool follows_numbered_thing(const std::vector<Atom>& atoms, std::size_t at) const;
    [[nodiscard]] static bool holds_word(const std::vector<Atom>& atoms, const Match& match);
    [[nodiscard]] bool begins_clean(std::string_view text, const std::vector<Atom>& atoms, const Match& match) const;
    [[nodiscard]] bool ends_clean(std::string_view text, const std::vector<Atom>& atoms, const Match& match) const;
    void propose_at(std::string_view text, const std::vector<Atom>& atoms, std::size_t at,
                    std::vector<Proposal>& proposals) const;

    Lexicon lexicon_;
    std::unordered_map<std::string_view, ClassId> lists_;
    std::unordered_map<std::string_view, ClassId> quoted_;
    std::deque<std::string> patterns_;  // with their parts; what the nodes view
    std::vector<Node> nodes_;
    std::vector<Branches> by_class_;  // where rows begin, by the class of the first element that takes words
    Branches by_number_;              // those whose first such element is a shape of numbers
};

/// The grammar of `language`, compiled at its first use.
[[nodiscard]] const DateGrammar& grammar_of(const Language& language);

}  // namespace dateline
