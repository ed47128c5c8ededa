// Proof that a file is whole: the database itself, its references, every span and every hash.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace dateline {

/// One thing that was looked at: how many rows, and what is wrong with any (empty where all is well).
struct Check {
    std::string name;
    std::int64_t rows = 0;
    std::vector<std::string> problems;  // the first twenty
    std::int64_t problem_count = 0;
};

/// Runs all checks. Reads every article once.
[[nodiscard]] std::vector<Check> check(Database& database);

}  // namespace dateline
