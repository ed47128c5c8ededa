#include "resolve/names/name_numbers.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int32_t roman_number(std::string_view text) {
    static constexpr std::pair<std::string_view, std::int32_t> kUnits[] = {
        {"ix", 9}, {"viii", 8}, {"vii", 7}, {"vi", 6}, {"v", 5}, {"iv", 4}, {"iii", 3}, {"ii", 2}, {"i", 1}, {"", 0}};
    std::int32_t value = 0;
    while (value < 30 && text.starts_with('x')) {
        if (text.starts_with("xl") || text.starts_with("xc")) return -1;
        value += 10;
        text.remove_prefix(1);
    }
    for (const auto& [letters, number] : kUnits) {
        if (text == letters) return value + number > 0 ? value + number : -1;
    }
    return -1;
}

std::int32_t written_number(std::string_view text, std::span<const std::string> ordinal_endings) {
    for (const std::string& ending : ordinal_endings) {
        if (text.ends_with(ending) && is_digits(text.substr(0, text.size() - ending.size()))) {
            text.remove_suffix(ending.size());
            break;
        }
    }
    if (!is_digits(text) || text.size() > 9) return -1;
    std::int32_t value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

}  // namespace dateline
