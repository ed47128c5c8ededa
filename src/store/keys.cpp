#include "store/keys.hpp"

#include "base/hash.hpp"

namespace dateline {

namespace {

constexpr std::size_t kKeyDigits = 16;  // 64 bits: among ten million articles two alike are a one in 400,000 chance

}  // namespace

std::string document_key(std::string_view path, std::string_view raw_sha256, int repeat) {
    std::string content(path);
    content.push_back('\0');
    content += raw_sha256;
    if (repeat > 0) content += '\0' + std::to_string(repeat);
    return sha256(content).substr(0, kKeyDigits);
}

std::string RowKeys::next(std::string_view kind, StoredSpan span) {
    std::string key = row_key(document_key_, kind, span, 1);
    const int count = ++given_[key];
    return count == 1 ? key : row_key(document_key_, kind, span, count);
}

}  // namespace dateline
