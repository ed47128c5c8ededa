// Words out of the texts of articles. A file counts code points; asking SQLite for the words of each row would count
// them from the beginning of the text each time. Included by the store's .cpp files alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "model/evidence.hpp"
#include "model/span.hpp"
#include "store/sql.hpp"

namespace dateline {

/// A span as a file has it, in bytes of the text of `index` and within it.
[[nodiscard]] Span bytes_of(const CodePointIndex& index, StoredSpan span);

/// Gives words of articles and keeps the text that was asked for last: rows that come article by article cost one
/// reading of each.
class TextWords {
public:
    explicit TextWords(SQLite::Database& connection);

    /// The words of `span` in the article with that row id; they stay until the next call. Errors are
    /// SQLite::Exception.
    [[nodiscard]] std::string_view words(std::int64_t document_id, StoredSpan span);

private:
    SQLite::Statement text_row_;
    std::optional<std::int64_t> document_id_;
    std::string text_;
    CodePointIndex index_;
};

}  // namespace dateline
