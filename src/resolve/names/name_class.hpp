// What sort of thing a name is the name of, as far as names of that sort are compared in a way of their own.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Names of different classes are never taken for one; `unknown` is compatible with each.
enum class NameClass : std::uint8_t { person, organization, place, thing, unknown };

/// The class of the names of a kind in schema/entity_kinds.tsv.
[[nodiscard]] NameClass class_of_kind(std::string_view kind);

}  // namespace dateline
