// Reading a name into parts: which words stand in it, in which script, and what each of them is there.
#pragma once

#include <string_view>

#include "resolve/names/prepared_name.hpp"

namespace dateline {

class NameReader {
public:
    /// Reads the lists of `language` once; it is not needed afterwards.
    explicit NameReader(const Language& language) : lists_(language) {}

    /// `name` is valid UTF-8. What is beyond the first kMostNameWords words, and beyond the first letters of a very
    /// long word, is passed over. Safe to call from many threads.
    [[nodiscard]] PreparedName prepare(std::string_view name, NameClass name_class) const;

private:
    NameLists lists_;
};

}  // namespace dateline
