// The tense of the verb that a time expression belongs to, from the tree of its sentence: whether "on Friday" is the
// last one or the next.
#pragma once

#include <optional>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

enum class Tense { unknown, past, present, future };

/// The tense of the verb that governs the words of `expression`. Future too are modal verbs ("could meet on Friday"),
/// plans ("is due on Friday") and what is to be done ("agreed to meet on Friday"). Unknown where nothing was parsed and
/// where no verb governs. In a headline the present tense tells what has happened.
[[nodiscard]] Tense tense_of(const Document& document, const Sentence& sentence, Span expression,
                             const Language& language);

/// The verb that governs the words of `expression`: the one right before them, else the nearest above them in the tree.
[[nodiscard]] std::optional<Index<Token>> governing_verb(const Document& document, const Sentence& sentence,
                                                         Span expression, const Language& language);

}  // namespace dateline
