// Comparing names: spellings of one name have one key. Two names with different keys may still be one; two with the
// same key are taken for one. What a language's names need (articles, titles, equal spellings) comes from its word
// lists.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/language.hpp"
#include "resolve/names/name_class.hpp"
#include "resolve/names/name_words.hpp"
#include "resolve/places/gazetteer.hpp"

namespace dateline {

/// How a name is compared.
struct NameForm {
    std::string full;                           // equal for all spellings of one full name
    std::vector<std::string> short_forms = {};  // shorter names that may mean this one
    std::string as_short = {};  // what it would be as the short form of a longer name, empty where it is none
    bool is_vague = false;      // so general that it means one thing within one article only
};

class NameComparer {
public:
    /// Both must outlive the comparer.
    NameComparer(const Language& language, const Gazetteer& gazetteer);

    [[nodiscard]] NameForm form_of(std::string_view name, NameClass name_class) const;

    /// The words of a name by their sound, with one space between them: equal for spellings of one name.
    [[nodiscard]] std::string sounds_of(std::string_view name) const;

    /// `name` as it is shown: clean_name without a determiner before it.
    [[nodiscard]] std::string shown_name(std::string_view name) const;

    /// Whether a name has a word that takes a side.
    [[nodiscard]] bool is_loaded(std::string_view name) const;
    /// `name` with the plain word for each loaded one that is written small: the "Kovac regime" as "Kovac government".
    /// A capital letter says that the word belongs to a name that somebody bears.
    [[nodiscard]] std::string neutral_name(std::string_view name) const;

private:
    using Words = std::vector<std::string>;
    void read_equivalents(const WordList& list);
    [[nodiscard]] std::string sound_of(std::string_view word) const;
    /// The sounds of a word and of what it is short for.
    void append_sounds(Words& sounds, const std::string& word) const;
    [[nodiscard]] bool is_noun(const std::string& words, std::string_view kind, std::string_view use) const;
    [[nodiscard]] bool is_article(const std::vector<FoldedWord>& words, std::size_t at) const;
    /// Folded words without determiners and articles; `keeps_first` where an article that stands alone may be part of
    /// the name.
    [[nodiscard]] Words core_words(std::string_view name, bool keeps_first) const;
    [[nodiscard]] NameForm person_form(std::string_view name) const;
    [[nodiscard]] NameForm place_form(std::string_view name) const;
    [[nodiscard]] NameForm organization_form(std::string_view name) const;

    const Gazetteer& gazetteer_;
    const WordList& nouns_;
    const WordList& loaded_;
    std::unordered_map<std::string, std::vector<std::string>>
        articles_;  // with the beginnings before which one counts, none for any
    std::unordered_map<std::string, std::string> words_;
    std::unordered_map<std::string, std::string> letters_;
    std::unordered_map<std::string, std::string> endings_;
    std::unordered_set<std::string> particles_;
    std::unordered_set<std::string> fillers_;
    std::unordered_set<std::string> determiners_;
    std::size_t longest_letters_ = 1;
};

}  // namespace dateline
