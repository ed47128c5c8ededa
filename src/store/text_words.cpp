#include "store/text_words.hpp"

#include <algorithm>

namespace dateline {

Span bytes_of(const CodePointIndex& index, StoredSpan span) {
    const auto byte_of = [&](std::int64_t at) {
        return static_cast<std::uint32_t>(index.byte_of(static_cast<std::size_t>(std::max<std::int64_t>(at, 0))));
    };
    const std::uint32_t begin = byte_of(span.begin);
    return {begin, std::max(begin, byte_of(span.end))};
}

TextWords::TextWords(SQLite::Database& connection)
    : text_row_(connection, "SELECT text FROM document WHERE id = ?"), index_(text_) {}

std::string_view TextWords::words(std::int64_t document_id, StoredSpan span) {
    if (document_id_ != document_id) {
        const ResetAtEnd reset{text_row_};
        bind_all(text_row_, document_id);
        text_ = text_row_.executeStep() ? to_valid_utf8(text_of(text_row_, 0)) : std::string();
        index_ = CodePointIndex(text_);
        document_id_ = document_id;
    }
    return words_of(text_, bytes_of(index_, span));
}

}  // namespace dateline
