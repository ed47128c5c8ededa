#include "text/encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "text/converter.hpp"
#include "text/encoding_guess.hpp"

namespace dateline {

namespace {

constexpr std::size_t kSpoiltAllowed = 4;        // NUL and control characters happen in text
constexpr std::size_t kBytesForOneSpoilt = 500;  // many are no text at all
constexpr std::size_t kGoodForOneBroken = 3;     // bytes after the first of good sequences, for one broken sequence
constexpr std::size_t kShortestUtf16 = 8;        // bytes, without a mark
constexpr unsigned char kBlocks = 0x09;          // first bytes of UTF-16 from Latin to Arabic

constexpr auto kMarks = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"\xEF\xBB\xBF", "utf-8"},
    {std::string_view("\xFF\xFE\0\0", 4), "utf-32le"},
    {std::string_view("\0\0\xFE\xFF", 4), "utf-32be"},
    {"\xFF\xFE", "utf-16le"},
    {"\xFE\xFF", "utf-16be"},
});

bool is_allowed(std::size_t spoilt, std::size_t size) {
    return spoilt <= kSpoiltAllowed || spoilt <= size / kBytesForOneSpoilt;
}

bool is_spoilt(unsigned char byte) {
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != '\v' && byte != 0x1B;
}

/// Text that decoding gave, if there are not too many U+FFFD and control characters in it.
std::optional<DecodedText> accept(std::string text, std::string encoding, EncodingBasis basis) {
    std::size_t spoilt = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (c.value == 0xFFFD || c.value == 0) ++spoilt;
        at += c.length;
    }
    if (!is_allowed(spoilt, text.size())) return std::nullopt;
    return DecodedText{to_valid_utf8(text), std::move(encoding), basis};
}

/// How much of `bytes` is UTF-8: bytes after the first of well-formed sequences, and ill-formed sequences.
struct Utf8Count {
    std::size_t good = 0;
    std::size_t broken = 0;
    std::size_t zeros = 0;
    bool is_cut = false;  // the one broken sequence is at the end
};

Utf8Count count_utf8(std::string_view bytes) {
    static constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    Utf8Count count;
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint c = code_point_at(bytes, at);
        const bool is_broken = c.value == 0xFFFD && bytes.substr(at, 3) != kReplacement;
        if (is_broken) {
            ++count.broken;
            count.is_cut = at + c.length == bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0xC2;
        } else {
            count.good += c.length - 1;
            count.zeros += c.value == 0 ? 1 : 0;
        }
        at += c.length;
    }
    return count;
}

/// UTF-16 without a mark: the even or the odd bytes, and not the others, are the low numbers that the blocks of most
/// scripts have, which are control characters otherwise; and text comes out.
std::optional<DecodedText> decode_bare_utf16(std::string_view bytes) {
    if (bytes.size() < kShortestUtf16) return std::nullopt;
    std::array<std::size_t, 2> low{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        low[at % 2] += static_cast<unsigned char>(bytes[at]) < kBlocks ? 1 : 0;
    const bool is_little = low[1] > low[0];
    const std::size_t many = std::max(low[0], low[1]);
    const std::size_t few = std::min(low[0], low[1]);
    if (many * 4 < bytes.size() || few * 20 > many) return std::nullopt;
    const std::string encoding = is_little ? "utf-16le" : "utf-16be";
    const auto text = convert(bytes, encoding);
    if (!text) return std::nullopt;
    std::size_t words = 0;
    std::size_t others = 0;
    for (std::size_t at = 0; at < text->size();) {
        const CodePoint c = code_point_at(*text, at);
        const bool is_plain = c.value >= 0x20 && c.value < 0x7F;
        ++(is_plain || is_letter(c.value) || is_space(c.value) || (c.value >= 0x2010 && c.value <= 0x206F) ? words
                                                                                                           : others);
        at += c.length;
    }
    if (others * 20 > words) return std::nullopt;
    return accept(*text, encoding, EncodingBasis::detected);
}

/// A declared encoding is believed where all bytes have a meaning in it and the text is made of words.
std::optional<DecodedText> decode_as_declared(std::string_view bytes, const std::string& encoding) {
    auto text = convert_strictly(bytes, encoding);
    if (!text || !reads_as_words(*text)) return std::nullopt;
    return accept(std::move(*text), encoding, EncodingBasis::declared);
}

std::optional<DecodedText> decode_as_guessed(std::string_view bytes) {
    auto encoding = guess_encoding(bytes);
    if (!encoding) return std::nullopt;
    auto text = convert(bytes, *encoding);
    if (!text) return std::nullopt;
    const bool has_c1 = std::any_of(bytes.begin(), bytes.end(),
                                    [](char c) { return (static_cast<unsigned char>(c) & 0xE0U) == 0x80U; });
    // The two differ in those bytes alone, which are control characters in the one.
    if (*encoding == "windows-1252" && !has_c1) *encoding = "iso-8859-1";
    return accept(std::move(*text), std::move(*encoding), EncodingBasis::detected);
}

}  // namespace

std::optional<DecodedText> decode_bytes(std::string_view bytes, std::string_view declared) {
    for (const auto& [mark, encoding] : kMarks) {
        if (!bytes.starts_with(mark)) continue;
        bytes.remove_prefix(mark.size());
        if (encoding == "utf-8") {
            if (!is_allowed(count_utf8(bytes).zeros, bytes.size())) return std::nullopt;
            return DecodedText{to_valid_utf8(bytes), "utf-8", EncodingBasis::mark};
        }
        auto text = convert(bytes, std::string(encoding));
        return text ? accept(std::move(*text), std::string(encoding), EncodingBasis::mark) : std::nullopt;
    }
    const Utf8Count utf8 = count_utf8(bytes);
    const bool has_whole_sequences = utf8.broken == 0 && utf8.good > 0;  // UTF-16 gives them by no accident
    if (auto utf16 = has_whole_sequences ? std::nullopt : decode_bare_utf16(bytes)) return utf16;

    const std::string encoding = canonical_encoding(declared);
    const bool escapes = encoding.starts_with("iso-2022") && bytes.find('\x1B') != std::string_view::npos;
    if (escapes) {
        if (auto text = decode_as_declared(bytes, encoding)) return text;
    }
    const bool is_utf8 = utf8.broken == 0 || utf8.good >= kGoodForOneBroken * utf8.broken ||
                         (utf8.broken == 1 && utf8.is_cut && utf8.good > 0);
    if (is_utf8) {
        if (!is_allowed(utf8.zeros, bytes.size())) return std::nullopt;
        return DecodedText{to_valid_utf8(bytes), "utf-8", EncodingBasis::well_formed};
    }
    const auto spoilt = static_cast<std::size_t>(
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return is_spoilt(static_cast<unsigned char>(c)); }));
    if (!is_allowed(spoilt, bytes.size())) return std::nullopt;
    if (!encoding.empty() && encoding != "utf-8") {
        if (auto text = decode_as_declared(bytes, encoding)) return text;
    }
    if (auto text = decode_as_guessed(bytes)) return text;
    if (is_allowed(utf8.broken, bytes.size()))
        return DecodedText{to_valid_utf8(bytes), "utf-8", EncodingBasis::detected};
    return std::nullopt;
}

DecodedText decode_or_refuse(std::string_view bytes, const std::string& where, std::string_view declared) {
    if (auto decoded = decode_bytes(bytes, declared)) return *std::move(decoded);
    throw InputError(where, "it is no text in an encoding that is known",
                     "Leave it out where it is no text, or convert it to UTF-8, for example with `iconv`");
}

}  // namespace dateline
