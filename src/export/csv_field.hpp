// Fields of comma-separated values.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// A field of text, in quotes where RFC 4180 asks for them, and where it is empty: no quotes at all say NULL.
[[nodiscard]] std::string csv_field(std::string_view text);

}  // namespace dateline
