// How regular words of English inflect: what a list of lemmas adds to the forms that a treebank happens to have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A form, the Penn tag by which it inflects (language/lemma_rules.hpp, inflection_of), and its lemma.
struct InflectedForm {
    std::string form;
    std::string_view tag;
    std::string lemma;
};

/// The forms in -s, -ed and -ing of a verb in small ASCII letters, as if it were regular. Nothing of those whose
/// spelling hangs on the stress ("limited", "admitted"): one has to know the word.
[[nodiscard]] std::vector<InflectedForm> regular_forms_of_verb(const std::string& lemma);
/// The plural; nothing for words in -o, which have two.
[[nodiscard]] std::vector<InflectedForm> regular_forms_of_noun(const std::string& lemma);
/// Comparative and superlative of a short adjective; nothing for a long one.
[[nodiscard]] std::vector<InflectedForm> regular_forms_of_adjective(const std::string& lemma);

}  // namespace dateline
