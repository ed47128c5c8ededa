// Proof and print-out of a whole file.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "model/result.hpp"

namespace dateline {

/// A row a check: what was looked at, how many rows, how many are wrong, and the first of those.
struct CheckAnswer {
    Result result;
    bool is_sound = true;
};
[[nodiscard]] CheckAnswer check_file(const std::filesystem::path& database);

/// Calls `line` with every fact of the file as a line of JSON, in a fixed order.
void dump_file(const std::filesystem::path& database, const std::function<void(std::string_view)>& line);

}  // namespace dateline
