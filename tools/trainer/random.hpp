// Random numbers that are the same everywhere (Steele, Lea and Flood 2014: SplitMix).
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace dateline {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    /// In [0, 1).
    float share() { return static_cast<float>(next() >> 40U) * 0x1p-24F; }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

    template <class Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::uint64_t state_;
};

}  // namespace dateline
