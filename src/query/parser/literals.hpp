// Numbers, texts and names as a query writes them, and what they say.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/span.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// The bytes of the number that begins at `at` and of the letters and digits that follow it without a space; 0 where
/// none begins there.
[[nodiscard]] std::size_t length_of_number(std::string_view text, std::size_t at);

/// The number at `source`: a whole one in decimal, 0x or 0o, or a float. With `is_negative` it is the number with a
/// minus before it, which may be one further from zero. Refusal: InvalidNumberLiteral, IntegerOverflow,
/// FloatingPointOverflow.
[[nodiscard]] Literal read_number(std::string_view text, Span source, bool is_negative = false);

/// Whether the whole number at `source` fits only with a minus before it.
[[nodiscard]] bool needs_minus(std::string_view text, Span source);

/// The text between the quotes of `source`, its escapes resolved. Refusal: InvalidUnicodeLiteral, UnexpectedSyntax for
/// an escape that there is not.
[[nodiscard]] std::string read_text(std::string_view text, Span source);

/// A name without its backquotes, if it has any; empty where nothing stands between them.
[[nodiscard]] std::string read_name(std::string_view text, Span source);

}  // namespace dateline::cypher
