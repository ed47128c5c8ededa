#include <algorithm>

#include "base/upper_case.hpp"
#include "base/utf8.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families.hpp"
#include "query/functions/texts.hpp"

namespace dateline::cypher {

namespace {

/// The byte at which the code point `count` after that at byte `from` begins; the end where there are fewer.
std::size_t byte_after(std::string_view text, std::size_t from, std::size_t count) {
    for (; count > 0 && from < text.size(); --count) from += code_point_at(text, from).length;
    return from;
}

std::string_view trimmed_begin(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_space(code_point_at(text, at).value)) at += code_point_at(text, at).length;
    return text.substr(at);
}

std::string_view trimmed_end(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 && is_space(code_point_before(text, end).value)) end -= code_point_before(text, end).length;
    return text.substr(0, end);
}

Value call_substring(Arguments arguments, FunctionContext&) {
    const std::string_view text = demand_text("substring", arguments[0]);
    const std::size_t begin = byte_after(text, 0, demand_count("substring", arguments[1]));
    if (arguments.size() == 2) return text.substr(begin);
    return text.substr(begin, byte_after(text, begin, demand_count("substring", arguments[2])) - begin);
}

Value call_left(Arguments arguments, FunctionContext&) {
    const std::string_view text = demand_text("left", arguments[0]);
    return text.substr(0, byte_after(text, 0, demand_count("left", arguments[1])));
}

Value call_right(Arguments arguments, FunctionContext&) {
    const std::string_view text = demand_text("right", arguments[0]);
    std::size_t begin = text.size();
    for (std::size_t count = demand_count("right", arguments[1]); count > 0 && begin > 0; --count)
        begin -= code_point_before(text, begin).length;
    return text.substr(begin);
}

Value call_trim(Arguments arguments, FunctionContext&) {
    return trimmed_begin(trimmed_end(demand_text("trim", arguments[0])));
}

Value call_left_trim(Arguments arguments, FunctionContext&) {
    return trimmed_begin(demand_text("lTrim", arguments[0]));
}

Value call_right_trim(Arguments arguments, FunctionContext&) {
    return trimmed_end(demand_text("rTrim", arguments[0]));
}

std::size_t count_occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = find_text(text, part); at != std::string_view::npos;
         at = find_text(text, part, at + part.size()))
        ++count;
    return count;
}

/// An empty text to look for is found nowhere.
Value call_replace(Arguments arguments, FunctionContext& context) {
    const std::string_view text = demand_text("replace", arguments[0]);
    const std::string_view search = demand_text("replace", arguments[1]);
    const std::string_view other = demand_text("replace", arguments[2]);
    const std::size_t count = search.empty() ? 0 : count_occurrences(text, search);
    if (count == 0) return text;
    demand_text_size(other.size() > kLongestText / count ? kLongestText + 1 : 0);  // else its product is no overflow
    const std::size_t size = text.size() - count * search.size() + count * other.size();
    demand_text_size(size);
    const std::span<char> bytes = context.arena.make<char>(size);
    auto out = bytes.begin();
    std::size_t begin = 0;
    for (std::size_t at = find_text(text, search); at != std::string_view::npos; at = find_text(text, search, begin)) {
        out = std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(begin), at - begin, out);
        out = std::copy(other.begin(), other.end(), out);
        begin = at + search.size();
    }
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), out);
    return std::string_view(bytes.data(), bytes.size());
}

Value split_characters(std::string_view text, FunctionContext& context) {
    const std::span<Value> parts = context.arena.make<Value>(count_code_points(text));
    std::size_t at = 0;
    for (Value& part : parts) {
        const std::size_t length = code_point_at(text, at).length;
        part = text.substr(at, length);
        at += length;
    }
    return as_list(parts);
}

/// At an empty text: between all characters.
Value call_split(Arguments arguments, FunctionContext& context) {
    const std::string_view text = demand_text("split", arguments[0]);
    const std::string_view border = demand_text("split", arguments[1]);
    if (border.empty()) return split_characters(text, context);
    const std::span<Value> parts = context.arena.make<Value>(count_occurrences(text, border) + 1);
    std::size_t begin = 0;
    for (Value& part : parts) {
        const std::size_t end = std::min(find_text(text, border, begin), text.size());
        part = text.substr(begin, end - begin);
        begin = end + border.size();
    }
    return as_list(parts);
}

Value call_to_upper(Arguments arguments, FunctionContext& context) {
    return context.arena.keep(to_upper(demand_text("toUpper", arguments[0])));
}

Value call_to_lower(Arguments arguments, FunctionContext& context) {
    return context.arena.keep(to_lower(demand_text("toLower", arguments[0])));
}

constexpr Function kFunctions[] = {
    {"substring", 2, 3, kText, kText, true, call_substring}, {"left", 2, 2, kText, kText, true, call_left},
    {"right", 2, 2, kText, kText, true, call_right},         {"trim", 1, 1, kText, kText, true, call_trim},
    {"lTrim", 1, 1, kText, kText, true, call_left_trim},     {"rTrim", 1, 1, kText, kText, true, call_right_trim},
    {"replace", 3, 3, kText, kText, true, call_replace},     {"split", 2, 2, kText, kList, true, call_split},
    {"toUpper", 1, 1, kText, kText, true, call_to_upper},    {"toLower", 1, 1, kText, kText, true, call_to_lower},
    {"upper", 1, 1, kText, kText, true, call_to_upper},      {"lower", 1, 1, kText, kText, true, call_to_lower},
};

}  // namespace

std::span<const Function> text_functions() {
    return kFunctions;
}

}  // namespace dateline::cypher
