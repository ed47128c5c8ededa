#include <utility>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "text/extra.hpp"
#include "text/formats.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestText =
    4UL * 1024 * 1024;  // bytes: more than the longest novels, and what memory can take

}  // namespace

void require_words(std::string_view text, const std::string& where) {
    if (text.size() > kLongestText) {
        throw InputError(where, "the text is longer than " + std::to_string(kLongestText / 1024 / 1024) + " MB",
                         "Split it into articles");
    }
    std::size_t at = 0;
    while (at < text.size() && is_space(code_point_at(text, at).value)) at += code_point_at(text, at).length;
    if (at == text.size())
        throw InputError(where, "there is no text in it", "Give an article with words, or leave it out.");
}

DecodedText decode_text(std::string_view bytes, const std::string& where, std::string_view declared) {
    DecodedText decoded = decode_or_refuse(bytes, where, declared);
    require_words(decoded.text, where);
    return decoded;
}

Article read_plain_text(const RawArticle& raw) {
    Article article;
    DecodedText decoded = decode_text(raw.bytes, raw.where, raw.declared);
    article.path = raw.path;
    article.text = std::move(decoded.text);
    article.raw_sha256 = sha256(raw.bytes);
    if (decoded.encoding != "utf-8") put_extra(article, "encoding", decoded.encoding);
    return article;
}

}  // namespace dateline
