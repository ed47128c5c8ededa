// How likely two bearers of one name are one, by the name alone: as many others bear it as would if first and last
// words were drawn independently. Log odds.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "resolve/entities/bearers.hpp"

namespace dateline {

class NameOdds {
public:
    /// Counts the words of all names.
    explicit NameOdds(const std::vector<BearerName>& names);

    /// The log odds that two bearers of `name` are one.
    [[nodiscard]] double of(const BearerName& name) const;

private:
    using Counts = std::unordered_map<std::string, int>;

    Counts with_first_;  // how many names of persons have a word first
    Counts with_last_;
    double names_ = 0;  // of persons
};

}  // namespace dateline
