#include "query/parser/literals.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

#include "query/parser/refusal.hpp"

namespace dateline::cypher {

namespace {

constexpr std::uint64_t kLeastMagnitude = std::uint64_t{1} << 63U;  // of the least whole number

bool is_decimal(char c) {
    return c >= '0' && c <= '9';
}

bool is_of_word(char c) {
    return is_decimal(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

char at_or_end(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}

struct Base {
    std::string_view prefix;
    int base;
    std::string_view digits;
};
constexpr std::array<Base, 3> kBases = {{
    {"0x", 16, "the digits 0 to 9 and a to f"},
    {"0o", 8, "the digits 0 to 7"},
    {"", 10, "the digits 0 to 9"},
}};

const Base& base_of(std::string_view words) {
    return *std::find_if(kBases.begin(), kBases.end(), [&](const Base& each) {
        return words.starts_with(each.prefix) || (each.prefix == "0x" && words.starts_with("0X"));
    });
}

struct Magnitude {
    std::uint64_t value = 0;
    std::errc error{};
    bool is_whole = false;  // all of its letters are digits
};

Magnitude magnitude_of(std::string_view words) {
    const Base& base = base_of(words);
    words.remove_prefix(base.prefix.size());
    Magnitude read;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), read.value, base.base);
    read.error = error;
    read.is_whole = error != std::errc::invalid_argument && end == words.data() + words.size();
    return read;
}

bool is_float(std::string_view words) {
    return base_of(words).base == 10 && words.find_first_of(".eE") != std::string_view::npos;
}

/// Whether a float that no double can hold is too large rather than too close to zero: the place of its first digit
/// that is not 0, counted from the point, and its exponent tell.
bool is_too_large(std::string_view words) {
    const std::size_t mark = std::min(words.find_first_of("eE"), words.size());
    std::string_view digits = words.substr(0, mark);
    const auto point = static_cast<std::int64_t>(std::min(digits.find('.'), digits.size()));
    const auto first = static_cast<std::int64_t>(std::min(digits.find_first_not_of("0."), digits.size()));
    std::int64_t exponent = 0;
    if (mark < words.size()) {
        std::string_view rest = words.substr(mark + 1);
        if (rest.starts_with('+')) rest.remove_prefix(1);
        const auto error = std::from_chars(rest.data(), rest.data() + rest.size(), exponent).ec;
        if (error == std::errc::result_out_of_range) return rest.front() != '-';
    }
    return exponent + point - first > 0;
}

[[noreturn]] void refuse_number(std::string_view words, Span source) {
    const Base& base = base_of(words);
    const std::string number(words);
    if (is_float(words)) {
        throw Refusal{source, "InvalidNumberLiteral", "`" + number + "` is not a number",
                      "Write a float as 1.5, .5 or 1.5e-3, and put a space before a word that follows it"};
    }
    throw Refusal{source, "InvalidNumberLiteral", "`" + number + "` is not a number",
                  "A number that begins so has " + std::string(base.digits) +
                      " only; a name that begins with a digit stands in backquotes"};
}

/// The value of a hexadecimal digit, or nothing.
std::optional<std::uint32_t> hexadecimal(char c) {
    if (is_decimal(c)) return static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A' + 10);
    return {};
}

struct Escape {
    char letter;
    char character;
};
constexpr std::array<Escape, 14> kEscapes = {{{'\\', '\\'},
                                              {'\'', '\''},
                                              {'"', '"'},
                                              {'`', '`'},
                                              {'b', '\b'},
                                              {'B', '\b'},
                                              {'f', '\f'},
                                              {'F', '\f'},
                                              {'n', '\n'},
                                              {'N', '\n'},
                                              {'r', '\r'},
                                              {'R', '\r'},
                                              {'t', '\t'},
                                              {'T', '\t'}}};

void append_utf8(std::string& to, std::uint32_t c) {
    const auto byte = [&](std::uint32_t bits) { to += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0U | c >> 6U);
        byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0U | c >> 12U);
        byte(0x80U | (c >> 6U & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    } else {
        byte(0xF0U | c >> 18U);
        byte(0x80U | (c >> 12U & 0x3FU));
        byte(0x80U | (c >> 6U & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    }
}

constexpr std::uint32_t kHighSurrogate = 0xD800;
constexpr std::uint32_t kLowSurrogate = 0xDC00;
constexpr std::uint32_t kBehindSurrogates = 0xE000;

/// The text of a literal without its escapes, from its first byte to its last.
class Unescape {
public:
    Unescape(std::string_view text, Span inner) : text_(text), at_(inner.begin), end_(inner.end) {}

    std::string run() {
        while (at_ < end_) {
            const std::size_t next = std::min<std::size_t>(text_.find('\\', at_), end_);
            read_.append(text_.substr(at_, next - at_));
            at_ = next;
            if (at_ < end_) read_escape();
        }
        return std::move(read_);
    }

private:
    void read_escape() {
        const char letter = at_or_end(text_.substr(0, end_), at_ + 1);
        if (letter == 'u' || letter == 'U') return read_code_point();
        const auto found =
            std::find_if(kEscapes.begin(), kEscapes.end(), [&](const Escape& each) { return each.letter == letter; });
        if (found == kEscapes.end()) {
            throw Refusal{span_to(at_ + 1), "UnexpectedSyntax", "no escape in a text begins so",
                          "Write \\\\ for a backslash; there are \\n, \\t, \\r, \\b, \\f, \\', \\\" and \\uXXXX"};
        }
        read_ += found->character;
        at_ += 2;
    }

    void read_code_point() {
        const std::size_t begin = at_;
        std::uint32_t value = hexadecimal_escape();
        if (value >= kHighSurrogate && value < kLowSurrogate && text_.substr(at_, 2) == "\\u") {
            const std::uint32_t low = hexadecimal_escape();
            if (low < kLowSurrogate || low >= kBehindSurrogates) refuse_code_point(begin);
            value = 0x10000 + ((value - kHighSurrogate) << 10U) + (low - kLowSurrogate);
        }
        if ((value >= kHighSurrogate && value < kBehindSurrogates) || value > 0x10FFFF) refuse_code_point(begin);
        append_utf8(read_, value);
    }

    /// Of \uXXXX or \UXXXXXXXX, which begins at at_.
    std::uint32_t hexadecimal_escape() {
        const std::size_t begin = at_;
        const std::size_t digits = text_[at_ + 1] == 'u' ? 4 : 8;
        std::uint32_t value = 0;
        at_ += 2;
        for (std::size_t i = 0; i < digits; ++i, ++at_) {
            const auto digit = hexadecimal(at_or_end(text_.substr(0, end_), at_));
            if (!digit) {
                throw Refusal{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)},
                              "InvalidUnicodeLiteral",
                              "this escape has too few hexadecimal digits",
                              "Write \\u with four of them or \\U with eight, or \\\\u for a backslash and a u"};
            }
            value = value << 4U | *digit;
        }
        return value;
    }

    [[noreturn]] void refuse_code_point(std::size_t begin) {
        throw Refusal{
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)},
            "InvalidUnicodeLiteral",
            "no character has this number",
            "Characters have the numbers 0 to 10FFFF without D800 to DFFF; \\uD83D\\uDE00 is a pair of halves"};
    }

    [[nodiscard]] Span span_to(std::size_t end) const {
        return {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t end_;
    std::string read_;
};

}  // namespace

std::size_t length_of_number(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    const bool begins_with_point = at_or_end(text, at) == '.' && is_decimal(at_or_end(text, at + 1));
    if (!is_decimal(at_or_end(text, at)) && !begins_with_point) return 0;
    while (is_decimal(at_or_end(text, at))) ++at;
    if (at_or_end(text, at) == '.' && is_decimal(at_or_end(text, at + 1))) {
        for (++at; is_decimal(at_or_end(text, at));) ++at;
    }
    const char mark = at_or_end(text, at);
    const char sign = at_or_end(text, at + 1);
    if ((mark == 'e' || mark == 'E') && (sign == '-' || sign == '+') && is_decimal(at_or_end(text, at + 2))) at += 2;
    while (is_of_word(at_or_end(text, at))) ++at;
    return at - begin;
}

Literal read_number(std::string_view text, Span source, bool is_negative) {
    const std::string_view words = words_of(text, source);
    if (is_float(words)) {
        double value = 0;
        const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
        if (error == std::errc::invalid_argument || end != words.data() + words.size()) refuse_number(words, source);
        if (error == std::errc::result_out_of_range && is_too_large(words)) {
            throw Refusal{source, "FloatingPointOverflow", "this number is larger than a float can be",
                          "The largest is about 1.8e308"};
        }
        return is_negative ? -value : value;
    }
    const Magnitude magnitude = magnitude_of(words);
    if (!magnitude.is_whole) refuse_number(words, source);
    const std::uint64_t most = is_negative ? kLeastMagnitude : kLeastMagnitude - 1;
    if (magnitude.error != std::errc{} || magnitude.value > most) {
        throw Refusal{source, "IntegerOverflow", "this whole number is further from zero than any can be",
                      "Whole numbers go from -9223372036854775808 to 9223372036854775807; with a point it is a float"};
    }
    // The least number has no positive counterpart: counted down from -1 it never needs one.
    if (is_negative && magnitude.value > 0) return -1 - static_cast<std::int64_t>(magnitude.value - 1);
    return static_cast<std::int64_t>(magnitude.value);
}

bool needs_minus(std::string_view text, Span source) {
    const std::string_view words = words_of(text, source);
    if (is_float(words)) return false;
    const Magnitude magnitude = magnitude_of(words);
    return magnitude.is_whole && magnitude.error == std::errc{} && magnitude.value == kLeastMagnitude;
}

std::string read_text(std::string_view text, Span source) {
    return Unescape(text, {source.begin + 1, source.end - 1}).run();
}

std::string read_name(std::string_view text, Span source) {
    const std::string_view words = words_of(text, source);
    if (!words.starts_with('`')) return std::string(words);
    std::string name;
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        name += words[at];
        if (words[at] == '`') ++at;
    }
    return name;
}

}  // namespace dateline::cypher
