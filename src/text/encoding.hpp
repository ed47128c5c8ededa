// Bytes to text: what encoding they are in, and the text in UTF-8. What comes out is always valid UTF-8 without NUL,
// and the same bytes always give the same text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// What tells the encoding of a text.
enum class EncodingBasis { mark, well_formed, declared, detected };

struct DecodedText {
    std::string text;      // UTF-8, without a byte order mark, NUL and what is ill-formed as U+FFFD
    std::string encoding;  // the name that WHATWG's Encoding Standard gives it, in small letters: "windows-1251"
    EncodingBasis basis = EncodingBasis::well_formed;
};

/// `bytes` as text. In this order: a byte order mark is believed; UTF-16 without a mark is told by its low bytes;
/// UTF-8 is UTF-8 where it is well formed, or has far more good sequences than broken ones; `declared`, the name that a
/// page or a message gives, is believed where the bytes fit it; last, the encoding is found by ICU's detector together
/// with how the characters stand in words. Pure ASCII is UTF-8. Nothing where the bytes are no text: too many control
/// characters, or no encoding that makes words of them.
[[nodiscard]] std::optional<DecodedText> decode_bytes(std::string_view bytes, std::string_view declared = {});

/// The same, for a reader; InputError that names `where` where it is no text.
[[nodiscard]] DecodedText decode_or_refuse(std::string_view bytes, const std::string& where,
                                           std::string_view declared = {});

}  // namespace dateline
