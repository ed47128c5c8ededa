// Numbers as texts write them: digits, words, and both ("3.5 million").
#pragma once

#include <optional>

#include "extract/words.hpp"

namespace dateline {

struct NumberRead {
    double value = 0;
    std::size_t length = 0;      // in tokens
    bool is_plain_year = false;  // four digits without a separator, as years are written
};

/// The number whose first token is `i`; nothing where none begins there.
[[nodiscard]] std::optional<NumberRead> read_number(const DocumentWords& words, std::size_t i, std::size_t end,
                                                    const Language& language);

}  // namespace dateline
