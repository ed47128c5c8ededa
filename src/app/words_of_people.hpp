// What the answers to questions share: from what people type to values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/joined.hpp"
#include "model/vocabulary.hpp"

namespace dateline {

/// UsageError where `value` is given and is no word of E.
template <class E>
void check_word(const char* option, const std::optional<std::string>& value) {
    if (!value || from_word<E>(*value)) return;
    throw UsageError(option, "'" + *value + "' is none of its values",
                     "Use one of: " + joined(Words<E>::rows, ", ", [](const auto& row) { return row.second; }));
}

/// The error for a key that stands nowhere in a file.
[[nodiscard]] inline UsageError no_such_key(const std::string& key) {
    return {key, "nothing in this file has that key",
            "Keys stand in lists that are printed with --format records, csv, json or jsonl; `dateline show` lists an "
            "article's facts"};
}

}  // namespace dateline
