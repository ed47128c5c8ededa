// Numbers that describe a whole file.
#pragma once

#include <string>
#include <vector>

#include "model/result.hpp"
#include "store/database.hpp"

namespace dateline {

struct Statistic {
    std::string heading;
    Result result;
};

/// What is in the file and how well it is dated, read and spread over outlets: articles, facts, languages, dates,
/// outlets, kinds of entities, programs that read it.
[[nodiscard]] std::vector<Statistic> read_statistics(Database& database);

}  // namespace dateline
