// Distinct types for what would otherwise all be integers: positions in the vectors of the model, and row ids of the
// database.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace dateline {

/// A position in one of the model's vectors; `Of` names the kind of its elements.
template <class Of>
struct Index {
    std::uint32_t value = 0;

    constexpr Index() = default;
    constexpr explicit Index(std::size_t position) : value(static_cast<std::uint32_t>(position)) {}
    [[nodiscard]] constexpr std::size_t position() const { return value; }
    friend constexpr auto operator<=>(const Index&, const Index&) = default;
};

/// A row's `id` in a database file: good for joins in that file, and for nothing else.
template <class Of>
struct RowId {
    std::int64_t value = 0;
    friend constexpr auto operator<=>(const RowId&, const RowId&) = default;
};

}  // namespace dateline
