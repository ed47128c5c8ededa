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

}  // namespace dateline
