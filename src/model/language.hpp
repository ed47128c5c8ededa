// All that the stages need to know of one language: its word lists, what was learned of it, and its date rules. A
// language is a folder under languages/.
#pragma once

#include <bitset>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// A word list: entries (folded as base/utf8's fold does; words of a phrase parted by one space) and the further cells
/// of their rows.
class WordList {
public:
    WordList() = default;
    /// `table` is tab-separated: an entry and its cells. It must outlive the list.
    explicit WordList(std::string_view table);

    /// The cells of the row of `folded` (none where the row has the entry alone); null where it is not listed.
    [[nodiscard]] const std::vector<std::string_view>* find(std::string_view folded) const;
    [[nodiscard]] bool has(std::string_view folded) const { return find(folded) != nullptr; }
    /// The number of words in the longest entry.
    [[nodiscard]] std::size_t longest() const { return longest_; }
    /// All rows in the order of the table: the entry as written, then its cells.
    [[nodiscard]] const std::vector<std::vector<std::string_view>>& rows() const { return rows_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::vector<std::vector<std::string_view>> rows_;
    static constexpr std::size_t kLooks = 4096;

    /// What an entry looks like at a glance: its first and last byte and its length, as a number below kLooks.
    [[nodiscard]] static std::size_t look_of(std::string_view folded);

    std::unordered_map<std::string, std::vector<std::string_view>, Hash, std::equal_to<>> cells_;
    std::bitset<kLooks> looks_;  // of the entries: most words that are asked for look like none
    std::size_t longest_ = 0;
};

/// A place for what is made out of a value once, at its first use, and kept with it. A copy begins anew. Safe to use
/// from many threads.
template <class Made>
class MadeOnce {
public:
    MadeOnce() = default;
    MadeOnce(const MadeOnce&) {}
    MadeOnce& operator=(const MadeOnce&) = delete;

    /// `make` gives a std::shared_ptr<const Made>; it is called at the first use alone.
    template <class Make>
    [[nodiscard]] const Made& get(Make make) const {
        std::call_once(once_, [&] { made_ = make(); });
        return *made_;
    }

private:
    mutable std::once_flag once_;
    mutable std::shared_ptr<const Made> made_;
};

struct DateRule;          // model/date_rule.hpp
struct DatePatternPart;   // likewise
class DateGrammar;        // time/date_grammar.hpp
class LemmaRules;         // language/lemma_rules.hpp
class SegmentationModel;  // language/segmentation.hpp
class Network;            // language/network.hpp
class PlaceTable;         // resolve/places/place_table.hpp
struct NameKnowledge;     // resolve/name_knowledge.hpp

struct Language {
    std::string_view code;                                 // BCP 47
    std::map<std::string_view, WordList> lists;            // by file name without its ending
    std::map<std::string_view, std::string_view> weights;  // bytes that tools/train makes; likewise
    std::map<std::string_view, std::string_view> tables;   // text of tables too long to be read unasked; likewise
    std::span<const DateRule> date_rules;
    std::span<const DatePatternPart> date_pattern_parts;
    MadeOnce<DateGrammar> date_grammar;        // the rules and the lists they name, compiled by time/
    MadeOnce<SegmentationModel> segmentation;  // loaded by language/
    MadeOnce<Network> network;                 // likewise
    MadeOnce<LemmaRules> lemma_rules;          // the list `lemmas`, made for finding by language/
    MadeOnce<PlaceTable> place_table;          // the tables of places, likewise by resolve/
    MadeOnce<NameKnowledge> name_knowledge;    // the lists on names, likewise

    /// The list of that name; std::logic_error where the language has none, which is a mistake in the program.
    [[nodiscard]] const WordList& list(std::string_view name) const;
    /// The table of that name; std::logic_error where the language has none, which is a mistake in the program.
    [[nodiscard]] std::string_view table(std::string_view name) const;
    /// The weights of that name; std::logic_error where the language has none.
    [[nodiscard]] std::string_view weight(std::string_view name) const;
};

}  // namespace dateline
