// Which brackets of a query belong together and what stands directly between them, found in one pass before it is
// parsed. With it the grammar knows at an opening bracket what it opens, and never reads a bracket's content twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline::cypher {

/// Positions are bytes of the query.
struct Bracket {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;  // of its closing bracket; 0 where it has none
    bool has_comma = false;
    bool has_bar = false;  // the sign |
};

class Brackets {
public:
    /// Brackets in texts, backquoted names and comments do not count. One that closes what was opened by another kind
    /// closes nothing. Linear in the length of `text`.
    explicit Brackets(std::string_view text);

    /// The bracket that opens at a byte.
    [[nodiscard]] const Bracket* opening_at(std::size_t at) const;
    /// The last bracket before `at` that nothing closes.
    [[nodiscard]] const Bracket* unclosed_before(std::size_t at) const;

    /// Where a comment begins that has no end.
    [[nodiscard]] std::optional<std::size_t> unclosed_comment() const { return unclosed_comment_; }

private:
    std::vector<Bracket> brackets_;  // by begin
    std::optional<std::size_t> unclosed_comment_;
};

/// The first byte from `at` on that is neither white space nor of a comment. A comment without end is none.
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t at);

/// The byte after a text or a backquoted name that begins at `at` with its quote; nothing where it has no end.
[[nodiscard]] std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t at);

/// The byte after the name, backquoted or not, that begins at `at`; `at` where none does.
[[nodiscard]] std::size_t end_of_name(std::string_view text, std::size_t at);

/// Whether a name could go on at byte `at`.
[[nodiscard]] bool continues_name(std::string_view text, std::size_t at);

/// Whether the bracket ( at byte `at` begins a pattern with at least one relationship rather than an expression in
/// brackets: what it holds can be a node, and an arrow leads from it to another node.
[[nodiscard]] bool begins_pattern(std::string_view text, const Brackets& brackets, std::size_t at);

}  // namespace dateline::cypher
