// Values compared without a look at what they view.
#pragma once

#include <cstdint>

#include "model/graph_value.hpp"

namespace dateline::cypher {

/// Bits that differ for most values that are not identical; 0 for lists, maps, paths and the like.
[[nodiscard]] inline std::uint64_t identity_bits(const Value& value) {
    if (const auto* const text = value.as<std::string_view>()) return reinterpret_cast<std::uintptr_t>(text->data());
    if (const auto* const integer = value.as<std::int64_t>()) return static_cast<std::uint64_t>(*integer);
    if (const auto* const node = value.as<NodeIndex>()) return node->value;
    if (const auto* const relationship = value.as<RelationshipIndex>()) return relationship->value;
    if (const auto* const date = value.as<Date>()) return static_cast<std::uint64_t>(date->days);
    if (const auto* const truth = value.as<bool>()) return *truth ? 1 : 0;
    return 0;
}

/// Whether both are one value of few bytes, or one text at one place. Where not, they can still be the same.
[[nodiscard]] inline bool are_identical(const Value& a, const Value& b) {
    if (a.index() != b.index()) return false;
    const auto* const text = a.as<std::string_view>();
    if (text != nullptr)
        return text->data() == b.as<std::string_view>()->data() && text->size() == b.as<std::string_view>()->size();
    const bool is_told_by_bits = a.is_null() || a.as<std::int64_t>() != nullptr || a.as<NodeIndex>() != nullptr ||
                                 a.as<RelationshipIndex>() != nullptr || a.as<Date>() != nullptr ||
                                 a.as<bool>() != nullptr;
    return is_told_by_bits && identity_bits(a) == identity_bits(b);
}

}  // namespace dateline::cypher
