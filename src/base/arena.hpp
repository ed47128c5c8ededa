// Memory that is given back all at once, and never more of it than a limit. For values that are plain bytes.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dateline {

/// Thrown where an arena would grow beyond its limit.
struct ArenaFull : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Arena {
public:
    /// `limit` is in bytes.
    explicit Arena(std::size_t limit) : limit_(limit) {}

    /// Room for `count` elements, made with their default values. ArenaFull beyond the limit.
    template <class T>
    [[nodiscard]] std::span<T> make(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T>, "nothing is destroyed in an arena");
        if (count > limit_ / sizeof(T)) throw ArenaFull("beyond the limit of an arena");
        T* const first = static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
        std::uninitialized_value_construct_n(first, count);
        return {first, count};
    }
    /// A copy of `text` that lives as long as the arena.
    [[nodiscard]] std::string_view keep(std::string_view text);

    /// Whether `place` is in memory of this arena, given back or not.
    [[nodiscard]] bool owns(const void* place) const;

    [[nodiscard]] std::size_t used() const { return used_; }
    [[nodiscard]] std::size_t limit() const { return limit_; }

    /// A state to come back to.
    struct Mark {
        std::size_t block = 0;
        std::size_t at = 0;
        std::size_t used = 0;
    };
    [[nodiscard]] Mark mark() const { return {block_, at_, used_}; }
    /// Gives back all that was made since `mark`.
    void release(Mark mark);

private:
    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };

    [[nodiscard]] void* allocate(std::size_t size, std::size_t alignment);

    std::size_t limit_;
    std::vector<Block> blocks_;  // those after block_ are free
    std::size_t block_ = 0;
    std::size_t at_ = 0;  // the first free byte of block_
    std::size_t used_ = 0;
};

}  // namespace dateline
