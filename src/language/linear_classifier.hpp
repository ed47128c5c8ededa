// A linear classifier over hashed features, with weights of one byte: all arithmetic is in whole numbers, so that it
// decides alike on every machine.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// The features of one decision: hashes of what was seen, each of its own template.
class FeatureList {
public:
    static constexpr std::size_t kMost = 64;

    void clear() { size_ = 0; }
    /// Adds what the next template sees. Templates are numbered by the order of the calls.
    template <class... Parts>
    void add(Parts... parts) {
        std::uint32_t hash = static_cast<std::uint32_t>(size_ + 1) * 0x85EBCA6BU;
        ((hash = (hash ^ static_cast<std::uint32_t>(parts)) * 0x9E3779B1U, hash ^= hash >> 15U), ...);
        assert(size_ < kMost);
        hashes_[size_++] = hash * 0xC2B2AE35U;
    }
    [[nodiscard]] std::span<const std::uint32_t> hashes() const { return {hashes_.data(), size_}; }

private:
    std::array<std::uint32_t, kMost> hashes_{};
    std::size_t size_ = 0;
};

/// A view of weights that must outlive it.
struct LinearClassifier {
    unsigned bits = 0;                     // of a hash that name a weight
    std::int32_t bias = 0;                 // in the units of the weights
    std::int32_t unit = 1;                 // how many units are an odds ratio of e
    std::span<const std::int8_t> weights;  // 2 to the power of `bits`

    /// Over 0 where the answer is yes, in units.
    [[nodiscard]] std::int32_t score(const FeatureList& features) const {
        std::int32_t sum = bias;
        for (const std::uint32_t hash : features.hashes()) sum += weights[hash >> (32U - bits)];
        return sum;
    }

    /// Takes a classifier off the front of `bytes`: bits, bias, unit (as stored_number has them), weights.
    /// std::logic_error where they are not whole: they are part of the program.
    [[nodiscard]] static LinearClassifier take(std::string_view& bytes);
};

}  // namespace dateline
