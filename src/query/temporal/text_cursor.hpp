// A place in a text that is read from left to right.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::cypher {

class TextCursor {
public:
    explicit TextCursor(std::string_view text) : text_(text) {}

    [[nodiscard]] bool is_at_end() const { return text_.empty(); }
    [[nodiscard]] char next() const { return text_.empty() ? '\0' : text_[0]; }
    [[nodiscard]] std::string_view rest() const { return text_; }

    /// Goes past `wanted`, where it is next.
    bool take(char wanted) {
        if (text_.empty() || text_[0] != wanted) return false;
        text_.remove_prefix(1);
        return true;
    }
    /// All digits that are next.
    std::string_view take_digits() {
        std::size_t count = 0;
        while (count < text_.size() && text_[count] >= '0' && text_[count] <= '9') ++count;
        const std::string_view digits = text_.substr(0, count);
        text_.remove_prefix(count);
        return digits;
    }
    /// Exactly `count` digits; nothing, and nothing is taken, where there are fewer.
    std::optional<std::int64_t> take_number(std::size_t count) {
        std::int64_t number = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (i >= text_.size() || text_[i] < '0' || text_[i] > '9') return std::nullopt;
            number = number * 10 + (text_[i] - '0');
        }
        text_.remove_prefix(count);
        return number;
    }

private:
    std::string_view text_;
};

/// Digits behind a decimal point as billionths; what is finer is cut off.
[[nodiscard]] inline std::int64_t billionths(std::string_view digits) {
    std::int64_t number = 0;
    for (std::size_t i = 0; i < 9; ++i) number = number * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    return number;
}

}  // namespace dateline::cypher
