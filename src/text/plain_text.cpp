#include <cstdint>
#include <limits>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "text/formats.hpp"

namespace dateline {

std::string decode_text(std::string_view bytes, const std::string& where) {
    static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    std::string text = to_valid_utf8(bytes);
    if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
        throw InputError(where, "the text is longer than 4 GB", "Split it into articles.");
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
