// Texts one after another, with something between them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace dateline {

/// Adds `item` to `text`, after `separator` where there is some text already.
inline void append_item(std::string& text, std::string_view item, std::string_view separator = ", ") {
    if (!text.empty()) text += separator;
    text += item;
}

/// The texts of `items` with `separator` between them: an item, or what `text_of` (a function or a member) gives for
/// it, is text. An empty one has its place.
template <class Items, class TextOf = std::identity>
[[nodiscard]] std::string joined(const Items& items, std::string_view separator = ", ", TextOf text_of = {}) {
    std::string all;
    bool is_first = true;
    for (const auto& item : items) {
        if (!is_first) all += separator;
        all += std::invoke(text_of, item);
        is_first = false;
    }
    return all;
}

}  // namespace dateline
