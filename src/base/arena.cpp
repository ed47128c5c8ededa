#include "base/arena.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t kSmallestBlock = std::size_t{1} << 12U;  // most queries need little
constexpr std::size_t kLargestGrowth = std::size_t{1} << 24U;

std::size_t aligned(std::size_t at, std::size_t alignment) {
    return (at + alignment - 1) / alignment * alignment;
}

}  // namespace

Arena::~Arena() {
    for (const Block& block : blocks_) limit_->taken -= block.size;
    limit_->taken -= counted_;
}

std::string_view Arena::keep(std::string_view text) {
    if (text.empty()) return {};
    const std::span<char> bytes = make<char>(text.size());
    std::memcpy(bytes.data(), text.data(), text.size());
    return {bytes.data(), bytes.size()};
}

void Arena::count(std::size_t bytes) {
    if (bytes > limit_->most - limit_->taken) drop_free_blocks();
    if (bytes > limit_->most - limit_->taken) throw ArenaFull("beyond the limit of an arena");
    limit_->taken += bytes;
    counted_ += bytes;
    used_ += bytes;
}

bool Arena::fits(std::size_t size, std::size_t alignment) const {
    if (blocks_.empty()) return false;
    const std::size_t begin = aligned(at_, alignment);
    return begin <= blocks_[block_].size && size <= blocks_[block_].size - begin;
}

void* Arena::allocate(std::size_t size, std::size_t alignment) {
    if (!fits(size, alignment)) open_block(size);
    const std::size_t begin = aligned(at_, alignment);
    at_ = begin + size;
    used_ += size;
    return blocks_[block_].bytes.get() + begin;
}

/// Goes on in a free block that is large enough, else in a new one.
void Arena::open_block(std::size_t size) {
    const std::size_t next = blocks_.empty() ? 0 : block_ + 1;
    const auto first = blocks_.begin() + static_cast<std::ptrdiff_t>(next);
    const auto large = std::find_if(first, blocks_.end(), [&](const Block& block) { return block.size >= size; });
    if (large != blocks_.end()) {
        std::iter_swap(first, large);
    } else {
        // The free ones are too small. Kept, they would add up where each row needs a little more than the last.
        drop_free_blocks();
        const std::size_t left = limit_->most - limit_->taken;
        if (size > left) throw ArenaFull("beyond the limit of an arena");
        const std::size_t grown = blocks_.empty() ? kSmallestBlock : std::min(2 * blocks_.back().size, kLargestGrowth);
        const std::size_t block_size = std::max(size, std::min(grown, left));
        blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(block_size), block_size});
        limit_->taken += block_size;
    }
    block_ = next;
    at_ = 0;
}

void Arena::drop_free_blocks() {
    while (blocks_.size() > block_ + 1) {
        limit_->taken -= blocks_.back().size;
        blocks_.pop_back();
    }
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
    limit_->taken -= counted_ - mark.counted;
    counted_ = mark.counted;
}

}  // namespace dateline
