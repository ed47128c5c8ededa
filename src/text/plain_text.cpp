#include <cstdint>
#include <limits>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "text/formats.hpp"

namespace dateline {

namespace {

constexpr std::size_t kSpoiltAllowed = 4;
constexpr std::size_t kBytesForOneSpoilt = 500;

/// How many places of `bytes` became U+FFFD in `text`.
std::size_t count_replaced(std::string_view bytes, std::string_view text) {
    static constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    const auto count = [](std::string_view in) {
        std::size_t found = 0;
        for (std::size_t at = in.find(kReplacement); at != std::string_view::npos; at = in.find(kReplacement, at + 3))
            ++found;
        return found;
    };
    return count(text) - count(bytes);
}

}  // namespace

std::string decode_text(std::string_view bytes, const std::string& where) {
    static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    std::string text = to_valid_utf8(bytes);
    if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
        throw InputError(where, "the text is longer than 4 GB", "Split it into articles.");
    }
    // NUL and single spoilt bytes happen in text; many are no UTF-8 text at all.
    const std::size_t spoilt = count_replaced(bytes, text);
    if (spoilt > kSpoiltAllowed && spoilt > bytes.size() / kBytesForOneSpoilt) {
        throw InputError(
            where, "it is no text in UTF-8 (" + std::to_string(spoilt) + " places are not)",
            "Convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`; leave it out where it is no text.");
    }
    std::size_t at = 0;
    while (at < text.size() && is_space(code_point_at(text, at).value)) at += code_point_at(text, at).length;
    if (at == text.size())
        throw InputError(where, "there is no text in it", "Give an article with words, or leave it out.");
    return text;
}

Article read_plain_text(const RawArticle& raw) {
    Article article;
    article.path = raw.path;
    article.text = decode_text(raw.bytes, raw.where);
    article.raw_sha256 = sha256(raw.bytes);
    return article;
}

}  // namespace dateline
