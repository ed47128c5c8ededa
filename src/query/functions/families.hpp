// The families of functions, a table each; find_function looks through all of them.
#pragma once

#include <span>

#include "query/functions/functions.hpp"

namespace dateline::cypher {

[[nodiscard]] std::span<const Function> graph_functions();
[[nodiscard]] std::span<const Function> list_functions();
[[nodiscard]] std::span<const Function> text_functions();
[[nodiscard]] std::span<const Function> conversion_functions();
[[nodiscard]] std::span<const Function> mathematical_functions();
[[nodiscard]] std::span<const Function> temporal_functions();

}  // namespace dateline::cypher
