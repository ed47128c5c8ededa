// How the words of each Penn tag become lemmas: whole words and endings with what stands in their place, learned by
// tools/trainer/lemma_trainer. Of the rows that fit a word the longest wins, and a whole word is longer than any
// ending.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Words longer than this, in bytes, have no lemma but themselves: they are no words with endings.
inline constexpr std::size_t kLongestInflectedWord = 48;

/// What makes a lemma of a word: `strip` bytes off its end, then `add`. Where all of the word goes, `add` is the lemma
/// as it is written, capitals and all.
struct LemmaEdit {
    std::size_t strip = 0;
    std::string_view add;
};

/// `form` as the rules have it: in lower case, typographic apostrophes as plain ones.
[[nodiscard]] std::string rule_form(std::string_view form);

/// The tag whose endings the words of `tag` share: past tenses and participles of verbs have one set, as have common
/// and proper nouns. `tag` itself where there is none.
[[nodiscard]] std::string_view inflection_of(std::string_view tag);

/// Safe to use from many threads.
class LemmaRules {
public:
    /// `rows`, whose text must outlive this: a tag, an ending, what stands in its place. An ending begins with "-", and
    /// so does what stands in its place ("-ies", "-y"); what does not is a whole word and its lemma. The endings of a
    /// tag are those of all tags with its inflection. std::logic_error where a row has another number of cells.
    explicit LemmaRules(const std::vector<std::vector<std::string_view>>& rows);

    /// The edit for `word`, which is a rule_form and not longer than kLongestInflectedWord; null where none fits. An
    /// ending is left as it is where less than two bytes would be the lemma.
    [[nodiscard]] const LemmaEdit* find(std::string_view tag, std::string_view word) const;

private:
    struct Rule {
        std::string ending;  // from the end of the word to its front; a whole word has kWordBegins after it
        LemmaEdit edit;
    };
    struct Tagged {
        std::string_view tag;
        std::vector<Rule> rules;  // by ending
    };

    [[nodiscard]] std::vector<Rule>& rules_of(std::string_view tag);
    void sort_rules();

    std::vector<Tagged> tags_;  // by tag
};

}  // namespace dateline
