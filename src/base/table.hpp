// Tables of rows in tab-separated text: the form of all word lists and tables that the program carries.
#pragma once

#include <string_view>
#include <vector>

namespace dateline {

/// The rows of `text`, a row a line, cells parted by tabs. Empty lines and lines that begin with '#' are comments.
/// Cells view `text`.
[[nodiscard]] std::vector<std::vector<std::string_view>> read_table(std::string_view text);

/// The parts of `text` between `separator`s; one empty part for an empty text.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace dateline
