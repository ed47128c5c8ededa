#include "model/pooled_text.hpp"

#include <algorithm>

namespace dateline {

PooledText TextPool::add(std::string_view text) {
    static constexpr std::size_t kBlock = std::size_t{1} << 18;
    if (text.empty()) return {};
    const auto length = static_cast<std::uint32_t>(text.size());
    const std::size_t size = sizeof length + text.size();
    if (size > left_) {
        left_ = std::max(size, kBlock);
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
        next_ = blocks_.back().get();
    }
    char* const record = next_;
    std::memcpy(record, &length, sizeof length);
    std::memcpy(record + sizeof length, text.data(), text.size());
    next_ += size;
    left_ -= size;
    return PooledText(record);
}

PooledText TextPool::intern(std::string_view text) {
    const auto known = interned_.find(text);
    return known != interned_.end() ? *known : *interned_.insert(add(text)).first;
}

}  // namespace dateline
