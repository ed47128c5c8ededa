// What the answers to questions share: from what people type to values, and from values to what they are shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "model/result.hpp"
#include "model/vocabulary.hpp"
#include "model/when.hpp"

namespace dateline {

[[nodiscard]] Value text_or_null(const std::string& text);
[[nodiscard]] Value day_or_null(const std::optional<Day>& day);

/// UsageError where `value` is given and is no word of E.
template <class E>
void check_word(const char* option, const std::optional<std::string>& value) {
    if (!value || from_word<E>(*value)) return;
    std::string known;
    for (const auto& [each, name] : Words<E>::rows) known += (known.empty() ? "" : ", ") + std::string(name);
    throw UsageError(option, "'" + *value + "' is none of its values", "Use one of: " + known);
}

}  // namespace dateline
