#include "base/upper_case.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

#include "base/utf8.hpp"

namespace dateline {

std::string to_upper(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        std::array<char, U8_MAX_LENGTH> bytes{};
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(bytes.data(), length, static_cast<std::uint32_t>(u_toupper(static_cast<UChar32>(c.value))));
        out.append(bytes.data(), static_cast<std::size_t>(length));
        at += c.length;
    }
    return out;
}

}  // namespace dateline
