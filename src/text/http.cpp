#include "text/http.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "text/byte_stream.hpp"
#include "text/encoding.hpp"

namespace dateline {

namespace {

/// The chunks of `body` as one (RFC 9112, section 7.1); nothing where it is not in chunks.
std::optional<std::string> join_chunks(std::string_view body) {
    std::string joined;
    while (true) {
        std::size_t size = 0;
        const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
        const std::size_t line = body.find('\n');
        if (error != std::errc() || line == std::string_view::npos) return std::nullopt;
        if (end != body.data() + line && *end != ';' && *end != '\r' && *end != ' ') return std::nullopt;
        body.remove_prefix(line + 1);
        if (size == 0) return joined;
        if (size > body.size()) return std::nullopt;
        joined += body.substr(0, size);
        body.remove_prefix(size);
        const std::size_t break_length = body.starts_with("\r\n") ? 2 : body.starts_with("\n") ? 1 : 0;
        if (break_length == 0) return std::nullopt;
        body.remove_prefix(break_length);
    }
}

/// `packed` unpacked; nothing where it is not packed so or is damaged. InputError where too much comes out.
std::optional<std::string> inflate_all(std::string_view packed, int window_bits, const std::string& where) {
    z_stream state{};
    if (inflateInit2(&state, window_bits) != Z_OK) return std::nullopt;
    struct End {
        z_stream& of;
        ~End() { inflateEnd(&of); }
    };
    const End at_end{state};
    std::string input(packed);  // zlib takes its input as bytes that it might write
    state.next_in = reinterpret_cast<Bytef*>(input.data());
    state.avail_in = static_cast<uInt>(input.size());
    std::string text;
    std::array<char, 64UL * 1024> piece{};
    int result = Z_OK;
    while (result == Z_OK) {
        state.next_out = reinterpret_cast<Bytef*>(piece.data());
        state.avail_out = static_cast<uInt>(piece.size());
        result = inflate(&state, Z_NO_FLUSH);
        text.append(piece.data(), piece.size() - state.avail_out);
        if (text.size() > kMostBytes) {
            throw InputError(where, "unpacked it is longer than " + std::to_string(kMostBytes / 1024 / 1024) + " MB",
                             "Leave it out: no article is so long");
        }
    }
    if (result != Z_STREAM_END) return std::nullopt;
    return text;
}

std::optional<std::string> unpack_gzip(std::string_view body, const std::string& where) {
    return inflate_all(body, 15 + 16, where);
}

std::optional<std::string> unpack_deflate(std::string_view body, const std::string& where) {
    if (auto text = inflate_all(body, 15, where)) return text;
    return inflate_all(body, -15, where);  // without the frame that the standard asks for, as many servers send it
}

struct ContentEncoding {
    std::string_view name;
    std::optional<std::string> (*unpack)(std::string_view, const std::string&);
};

constexpr auto kContentEncodings = std::to_array<ContentEncoding>({
    {"gzip", unpack_gzip},
    {"x-gzip", unpack_gzip},
    {"deflate", unpack_deflate},
});

}  // namespace

bool is_success(const HeaderLines& head) {
    const std::size_t space = head.first.find(' ');
    return head.first.starts_with("HTTP/") && space != std::string_view::npos &&
           head.first.substr(space + 1, 3) == "200";
}

std::string unpack_body(const HeaderLines& head, std::string_view body, const std::string& where) {
    std::optional<std::string> joined;
    if (is_same_word(head.find("Transfer-Encoding").value_or(""), "chunked")) joined = join_chunks(body);
    if (joined) body = *joined;
    const std::string_view packed = head.find("Content-Encoding").value_or("");
    for (const ContentEncoding& encoding : kContentEncodings) {
        if (is_same_word(packed, encoding.name)) return encoding.unpack(body, where).value_or(std::string(body));
    }
    const bool is_plain = packed.empty() || is_same_word(packed, "identity");
    // Where the archiver has unpacked it, it is text in spite of its head.
    if (!is_plain && !decode_bytes(body)) {
        throw InputError(where, "it is packed as '" + to_valid_utf8(packed) + "', which is not read",
                         "Have the archive written without it, or unpack it first");
    }
    return std::string(body);
}

}  // namespace dateline
