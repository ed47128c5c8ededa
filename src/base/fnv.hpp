// A quick hash of short texts, the same on every machine: files of weights rest on it. Not for keys or proof
// (base/hash.hpp).
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// What FNV-1a (Fowler, Noll and Vo; RFC 9923) begins with and multiplies by, for hashes of 32 and of 64 bits.
template <class Hash>
struct Fnv;
template <>
struct Fnv<std::uint32_t> {
    static constexpr std::uint32_t basis = 2166136261U;
    static constexpr std::uint32_t prime = 16777619U;
};
template <>
struct Fnv<std::uint64_t> {
    static constexpr std::uint64_t basis = 14695981039346656037ULL;
    static constexpr std::uint64_t prime = 1099511628211ULL;
};

/// FNV-1a of `text`, going on from `hash`.
template <class Hash>
[[nodiscard]] constexpr Hash fnv_hash(std::string_view text, Hash hash = Fnv<Hash>::basis) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * Fnv<Hash>::prime;
    return hash;
}

}  // namespace dateline
