// Whole numbers in files of weights: four bytes, the lowest first, whatever the machine.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr std::size_t kStoredNumber = 4;  // bytes

inline void store_number(std::uint32_t number, std::string& bytes) {
    for (std::size_t i = 0; i < kStoredNumber; ++i) bytes.push_back(static_cast<char>((number >> (8 * i)) & 0xFFU));
}

/// The number that `bytes`, kStoredNumber or more, begin with.
[[nodiscard]] inline std::uint32_t stored_number(std::string_view bytes) {
    assert(bytes.size() >= kStoredNumber);
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < kStoredNumber; ++i)
        number |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return number;
}

}  // namespace dateline
