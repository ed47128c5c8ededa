// What to tell a person whose query has something that cannot stand where it stands.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "query/parser/brackets.hpp"
#include "query/parser/refusal.hpp"

namespace dateline::cypher {

/// That one of the words or kinds of things in `expected` should stand at byte `at`. The remedy is for the commonest
/// reason: an open bracket, a text without its end, a word or sign of another language.
[[nodiscard]] Refusal unexpected(std::string_view text, const Brackets& brackets, std::size_t at,
                                 std::span<const std::string_view> expected);

}  // namespace dateline::cypher
