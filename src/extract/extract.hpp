// What an article says: mentions, statements, events, figures, relations. Each function reads one kind, in the order
// below; all read passages that hold facts alone, and give their rows in the order of the text.
#pragma once

#include <vector>

#include "model/extraction.hpp"
#include "model/language.hpp"

namespace dateline {

class ParsedText;

/// `so_far` has time expressions: what lies within one is no name.
[[nodiscard]] std::vector<Mention> read_mentions(const Document& document, const Extraction& so_far,
                                                 const Language& language);

[[nodiscard]] std::vector<Statement> read_statements(const ParsedText& text);

/// The text has statements.
[[nodiscard]] std::vector<EventMention> read_events(const ParsedText& text);

/// The text has statements.
[[nodiscard]] std::vector<Figure> read_figures(const ParsedText& text);

/// The text has statements.
[[nodiscard]] std::vector<Relation> read_relations(const ParsedText& text);

}  // namespace dateline
