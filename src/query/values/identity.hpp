// What tells values apart without a look at what they view: at the bytes of a text, or at the elements of a list.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <variant>

#include "model/graph_value.hpp"

namespace dateline::cypher {

/// Values with one identity are the same as long as what they view stays where it is. Those that differ in it can still
/// be the same: texts of two places, 1 and 1.0.
struct Identity {
    std::size_t kind = 0;
    std::uint64_t bits = 0;  // the value itself, or where it stands
    std::uint64_t size = 0;  // of what it views, or the rest of the value
    friend bool operator==(const Identity&, const Identity&) = default;
};

struct IdentityReader {
    Identity operator()(Null) const { return {}; }
    Identity operator()(bool truth) const { return {0, truth ? 1U : 0U}; }
    Identity operator()(std::int64_t integer) const { return {0, static_cast<std::uint64_t>(integer)}; }
    Identity operator()(double number) const { return {0, std::bit_cast<std::uint64_t>(number)}; }
    Identity operator()(std::string_view text) const { return {0, place(text.data()), text.size()}; }
    template <class Element>
    Identity operator()(const Sequence<Element>& list) const {
        return {0, place(list.first), list.size};
    }
    template <class Of>
    Identity operator()(Index<Of> index) const {
        return {0, index.value};
    }
    Identity operator()(const Path& path) const {
        return {0, place(path.steps), std::uint64_t{path.length} << 32U | path.first.value};
    }
    Identity operator()(Date date) const { return {0, static_cast<std::uint64_t>(date.days)}; }
    Identity operator()(LocalTime time) const { return {0, static_cast<std::uint64_t>(time.nanoseconds)}; }
    Identity operator()(ZonedTime time) const {
        return {0, static_cast<std::uint64_t>(time.nanoseconds), static_cast<std::uint32_t>(time.offset)};
    }
    Identity operator()(LocalDateTime time) const {
        return {0, static_cast<std::uint64_t>(time.seconds), static_cast<std::uint32_t>(time.nanoseconds)};
    }
    Identity operator()(const void* kept) const { return {0, place(kept)}; }

    static std::uint64_t place(const void* first) { return reinterpret_cast<std::uintptr_t>(first); }
};

[[nodiscard]] inline Identity identity_of(const Value& value) {
    Identity identity = std::visit(IdentityReader(), static_cast<const Value::Alternatives&>(value));
    identity.kind = value.index();
    return identity;
}

[[nodiscard]] inline bool are_identical(const Value& a, const Value& b) {
    return identity_of(a) == identity_of(b);
}

/// Alike for identical values, and hardly for others.
[[nodiscard]] inline std::uint64_t hash_of_identity(const Value& value) {
    constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U;
    const Identity identity = identity_of(value);
    std::uint64_t hash = (identity.bits ^ std::rotl(identity.size, 32)) * kGolden;
    hash = (hash ^ hash >> 32U ^ identity.kind) * kGolden;
    return hash ^ hash >> 32U;
}

}  // namespace dateline::cypher
