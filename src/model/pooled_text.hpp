// Texts of rows that are held by the million: a pool keeps the bytes, a row holds a pointer. A text is valid as long as
// its pool, and never changes.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace dateline {

/// A text in a TextPool, or the empty one. As cheap to copy as a pointer.
class PooledText {
public:
    PooledText() = default;

    [[nodiscard]] std::string_view view() const {
        if (record_ == nullptr) return {};
        std::uint32_t length = 0;
        std::memcpy(&length, record_, sizeof length);
        return {record_ + sizeof length, length};
    }
    operator std::string_view() const { return view(); }  // NOLINT(google-explicit-constructor): it is one
    [[nodiscard]] bool empty() const { return record_ == nullptr; }
    friend bool operator==(PooledText a, PooledText b) { return a.record_ == b.record_ || a.view() == b.view(); }
    friend bool operator==(PooledText a, std::string_view b) { return a.view() == b; }

private:
    friend class TextPool;
    explicit PooledText(const char* record) : record_(record) {}
    const char* record_ = nullptr;  // its length in four bytes, then its bytes
};

class TextPool {
public:
    TextPool() = default;
    TextPool(const TextPool&) = delete;
    TextPool& operator=(const TextPool&) = delete;

    /// Keeps a copy of `text`.
    PooledText add(std::string_view text);
    /// As add, but equal texts share one copy: for words that come again and again.
    PooledText intern(std::string_view text);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(std::string_view a, std::string_view b) const { return a == b; }
    };
    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;  // free bytes of the last block
    std::size_t left_ = 0;
    std::unordered_set<PooledText, Hash, Equal> interned_;
};

}  // namespace dateline
