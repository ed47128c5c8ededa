// What any bytes must do in the readers: an article of which all holds, or a problem that is told, and the same each
// time. The fuzzers and the unit test of the kept inputs share it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// Reads the bytes in one way. std::logic_error where something does not hold.
using FuzzEntry = void(std::string_view bytes);

/// A way of reading, the folder of tests/fuzz/corpus that its inputs are kept in, and what it does.
struct FuzzTarget {
    std::string_view name;
    FuzzEntry* run = nullptr;
};

[[nodiscard]] std::span<const FuzzTarget> fuzz_targets();

/// Dates in texts and of articles: the first three bytes say what is known of the article's own date, the first line
/// after them is something that tells it, the others are sentences.
void read_dates(std::string_view bytes);

/// Two names, compared: the first byte says what they are names of, the first line after it is one, the rest the other.
void read_names(std::string_view bytes);

/// A query as it is parsed and checked, and answered from a few places where it can be.
void read_query(std::string_view bytes);

}  // namespace dateline
