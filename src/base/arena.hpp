// Memory that is given back all at once, and never more of it than a limit, which several arenas can share. For values
// that are plain bytes.
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
    explicit Arena(std::size_t limit) : own_limit_{limit, 0}, limit_(&own_limit_) {}
    /// Both arenas together hold no more than `other` may; it must outlive this one.
    [[nodiscard]] static Arena beside(Arena& other) { return Arena(other.limit_); }
    ~Arena();
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    /// Room for `count` elements, made with their default values. ArenaFull beyond the limit.
    template <class T>
    [[nodiscard]] std::span<T> make(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T>, "nothing is destroyed in an arena");
        if (count > limit_->most / sizeof(T)) throw ArenaFull("beyond the limit of an arena");
        T* const first = static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
        std::uninitialized_value_construct_n(first, count);
        return {first, count};
    }
    /// A copy of `text` that lives as long as the arena.
    [[nodiscard]] std::string_view keep(std::string_view text);
    /// Lets bytes that stand elsewhere, beside what the arena holds, count against the limit. ArenaFull beyond it.
    void count(std::size_t bytes);

    /// Whether `place` is in memory of this arena, given back or not.
    [[nodiscard]] bool owns(const void* place) const;

    [[nodiscard]] std::size_t used() const { return used_; }  // bytes made or counted
    [[nodiscard]] std::size_t limit() const { return limit_->most; }

    /// A state to come back to.
    struct Mark {
        std::size_t block = 0;
        std::size_t at = 0;
        std::size_t used = 0;
        std::size_t counted = 0;
    };
    [[nodiscard]] Mark mark() const { return {block_, at_, used_, counted_}; }
    /// Gives back all that was made or counted since `mark`.
    void release(Mark mark);

private:
    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };
    /// What the blocks of all arenas that share it take, with what is counted.
    struct Limit {
        std::size_t most = 0;
        std::size_t taken = 0;
    };

    explicit Arena(Limit* limit) : limit_(limit) {}

    [[nodiscard]] void* allocate(std::size_t size, std::size_t alignment);
    [[nodiscard]] bool fits(std::size_t size, std::size_t alignment) const;
    void open_block(std::size_t size);
    void drop_free_blocks();

    Limit own_limit_;
    Limit* limit_;
    std::vector<Block> blocks_;  // those after block_ are free
    std::size_t block_ = 0;
    std::size_t at_ = 0;  // the first free byte of block_
    std::size_t used_ = 0;
    std::size_t counted_ = 0;
};

}  // namespace dateline
