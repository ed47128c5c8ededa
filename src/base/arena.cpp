#include "base/arena.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

namespace dateline {

namespace {

constexpr std::size_t kSmallestBlock = std::size_t{1} << 12U;  // most queries need little
constexpr std::size_t kLargestGrowth = std::size_t{1} << 24U;

}  // namespace

std::string_view Arena::keep(std::string_view text) {
    if (text.empty()) return {};
    const std::span<char> bytes = make<char>(text.size());
    std::memcpy(bytes.data(), text.data(), text.size());
    return {bytes.data(), bytes.size()};
}

void* Arena::allocate(std::size_t size, std::size_t alignment) {
    if (used_ + size > limit_) throw ArenaFull("beyond the limit of an arena");
    while (block_ < blocks_.size()) {
        const std::size_t begin = (at_ + alignment - 1) / alignment * alignment;
        if (begin + size <= blocks_[block_].size) {
            at_ = begin + size;
            used_ += size;
            return blocks_[block_].bytes.get() + begin;
        }
        ++block_;
        at_ = 0;
    }
    const std::size_t grown = blocks_.empty() ? kSmallestBlock : std::min(2 * blocks_.back().size, kLargestGrowth);
    const std::size_t block_size = std::max(size, grown);
    blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(block_size), block_size});
    block_ = blocks_.size() - 1;
    at_ = size;
    used_ += size;
    return blocks_.back().bytes.get();
}

bool Arena::owns(const void* place) const {
    return std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& block) {
        const std::byte* const begin = block.bytes.get();
        return std::greater_equal<>{}(place, begin) && std::less<>{}(place, begin + block.size);
    });
}

void Arena::release(Mark mark) {
    block_ = mark.block;
    at_ = mark.at;
    used_ = mark.used;
}

}  // namespace dateline
