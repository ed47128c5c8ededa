// Rows of a result as JSON objects (RFC 8259), keys in the order of the columns. What json and jsonl share.
#pragma once

#include <string>
#include <vector>

#include "model/result.hpp"

namespace dateline {

/// `text` in quotes. Letters beyond ASCII stay as they are; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string json_text(const std::string& text);

/// The names of the columns as JSON strings.
[[nodiscard]] std::vector<std::string> json_keys(const Result& result);

/// One row as an object on one line. NULL and numbers that are not finite are null.
[[nodiscard]] std::string json_row(const std::vector<std::string>& keys, const std::vector<Value>& row);

}  // namespace dateline
