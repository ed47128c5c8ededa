// Keys of read rows: made of the article, the kind of row and its span, so that the same words read the same way have
// the same key in every file. `c1f3a6b209d4e875/statement/120-348` is the statement at code points 120 to 348 of
// article c1f3a6b209d4e875.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "model/evidence.hpp"

namespace dateline {

/// The key of an article: 16 hexadecimal digits from its path and the SHA-256 of its bytes. `repeat` counts earlier
/// versions of the same path with the same bytes (an article that was changed and changed back); it is 0 but for those.
[[nodiscard]] std::string document_key(std::string_view path, std::string_view raw_sha256, int repeat);

/// Hands out the keys of one article's rows. Rows of one kind with one span are numbered in the order in which they
/// ask: `...#2`.
class RowKeys {
public:
    explicit RowKeys(std::string_view document_key) : document_key_(document_key) {}
    [[nodiscard]] std::string next(std::string_view kind, StoredSpan span);

private:
    std::string document_key_;
    std::unordered_map<std::string, int> given_;
};

}  // namespace dateline
