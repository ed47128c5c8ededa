// Sets that grow together: union-find with path halving (Tarjan and van Leeuwen 1984). The outcome depends on the
// unions alone, not on their order; the representative of a set does, and must never reach an output.
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace dateline {

class UnionFind {
public:
    explicit UnionFind(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

    [[nodiscard]] std::size_t find(std::size_t element) {
        while (parent_[element] != element) {
            parent_[element] = parent_[parent_[element]];
            element = parent_[element];
        }
        return element;
    }

    void unite(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        if (a == b) return;
        if (b < a) std::swap(a, b);
        parent_[b] = static_cast<std::uint32_t>(a);
    }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace dateline
