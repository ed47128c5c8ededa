// Candidates for names: runs of capitalised words in a sentence, without the titles, peoples and sentence beginnings
// around them.
#pragma once

#include <cstddef>
#include <vector>

#include "language/name_words.hpp"
#include "model/document.hpp"

namespace dateline {

/// Tokens begin..end that may be one name.
struct NameRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_after_title = false;
    bool is_uncertain =
        false;  // the one word of it that has a capital begins its sentence: a name only if something else says so
    bool has_small_head = false;  // ends with what it is, in small letters ("Zamin refugee camp")
};

/// The candidates of the sentence that tokens begin..end make up, in order.
[[nodiscard]] std::vector<NameRange> find_name_ranges(const NameWords& words, std::size_t begin, std::size_t end);

}  // namespace dateline
