// CoNLL-U, the format of treebanks (universaldependencies.org/format.html), read and written. A line of it is kept as
// its ten columns are written, comments without change. What was read and is written again is the same but for what is
// dropped: CR at the ends of lines, empty lines beyond the one after a sentence, comments below the last sentence.
#pragma once

#include <array>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The columns of a line, in their order.
enum class ConlluColumn : std::size_t { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc };
inline constexpr std::size_t kConlluColumns = 10;

/// A word ("7"), a range of words that are written as one ("7-8"), or a word that is not written ("7.1").
struct ConlluLine {
    std::array<std::string, kConlluColumns> cells;

    [[nodiscard]] const std::string& operator[](ConlluColumn column) const {
        return cells[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] std::string& operator[](ConlluColumn column) { return cells[static_cast<std::size_t>(column)]; }
    [[nodiscard]] bool is_range() const { return (*this)[ConlluColumn::id].find('-') != std::string::npos; }
    [[nodiscard]] bool is_empty_node() const { return (*this)[ConlluColumn::id].find('.') != std::string::npos; }
    [[nodiscard]] bool is_word() const { return !is_range() && !is_empty_node(); }
};

/// `comments` are whole lines, with their "#". The words of `lines` are numbered from 1 without gaps, and there is one
/// at least; each range stands before the words that it holds, which are there and in no other range.
struct ConlluSentence {
    std::vector<std::string> comments;
    std::vector<ConlluLine> lines;

    /// The value of the first comment "# key = value"; an empty one where the comment is "# key" alone.
    [[nodiscard]] std::optional<std::string_view> comment(std::string_view key) const;
    /// Whether a comment says "newdoc" or "newdoc id", "newpar" or "newpar id".
    [[nodiscard]] bool begins_document() const { return comment("newdoc") || comment("newdoc id"); }
    [[nodiscard]] bool begins_paragraph() const { return comment("newpar") || comment("newpar id"); }
};

/// Gives the sentences of a text one after the other; the text must outlive it. Lines may end in CR LF. Sentences are
/// parted by one empty line or more, the last may lack one.
class ConlluReader {
public:
    /// `name` is what messages call the text.
    ConlluReader(std::string_view text, std::string name) : text_(text), name_(std::move(name)) {}

    /// The next sentence; nothing at the end. InputError, with the number of the line, where it is no CoNLL-U: another
    /// number of columns than ten, an empty FORM, an ID that is out of order, a range whose words are missing or in
    /// another range, a sentence without words.
    [[nodiscard]] std::optional<ConlluSentence> next();

private:
    [[nodiscard]] std::string_view take_line();
    void add_line(ConlluSentence& sentence, std::string_view line);
    void check_id(const ConlluLine& line);
    [[noreturn]] void refuse(const std::string& cause, const std::string& remedy) const;

    std::string_view text_;
    std::string name_;
    std::size_t at_ = 0;
    std::size_t line_number_ = 0;
    std::size_t words_ = 0;      // of the sentence so far
    std::size_t range_end_ = 0;  // the last word of the last range
};

/// Writes `sentence` and the empty line after it.
void write_conllu(std::ostream& out, const ConlluSentence& sentence);

}  // namespace dateline
