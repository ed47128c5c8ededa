#include "resolve/names/name_pieces.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostBytes = 64;  // of a word that are read
constexpr std::uint8_t kMostMarks = 255;

bool is_apostrophe(char32_t c) {
    static constexpr char32_t kApostrophes[] = {U'\'',  0x2018, 0x2019, 0x201B, 0x02BB, 0x02BC,
                                                0x02BE, 0x02BF, 0x0060, 0x00B4, 0x05F3};
    return std::find(std::begin(kApostrophes), std::end(kApostrophes), c) != std::end(kApostrophes);
}

bool is_hyphen(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/// The dots that part the words of a name in Chinese and Japanese, and marks that stay within a word.
bool is_middle_dot(char32_t c) {
    return c == 0x00B7 || c == 0x30FB || c == 0x2022 || c == 0x2027 || c == 0xFF65;
}

bool is_of_word(char32_t c) {
    // Within a word of Persian a joiner stands without being seen.
    return is_letter(c) || is_digit(c) || is_mark(c) || c == 0x200C || c == 0x200D;
}

class Cutter {
public:
    Cutter(std::string_view name, bool joins_letters, std::size_t most)
        : name_(name), joins_letters_(joins_letters), most_(most) {}

    std::vector<NamePiece> cut() {
        has_middle_dot_ = finds_middle_dot();
        while (at_ < name_.size() && pieces_.size() < most_) {
            const CodePoint c = code_point_at(name_, at_);
            if (is_of_word(c.value)) {
                take_word();
            } else {
                take_mark(c);
            }
        }
        return std::move(pieces_);
    }

private:
    /// Looked for where a name of so many words can have one.
    bool finds_middle_dot() const {
        const std::size_t end = std::min(name_.size(), kMostBytes * most_);
        for (std::size_t at = 0; at < end;) {
            const CodePoint c = code_point_at(name_, at);
            if (is_middle_dot(c.value)) return true;
            at += c.length;
        }
        return false;
    }

    void take_mark(CodePoint c) {
        if (c.value == U'&') {
            NamePiece piece = begin_piece();
            piece.text = "and";
            piece.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + c.length)};
            pieces_.push_back(std::move(piece));
        } else if (c.value == U',' || c.value == 0x060C) {
            if (commas_ < kMostMarks) ++commas_;
        } else if (c.value == U'/') {
            if (!pieces_.empty() && slashes_ < kMostMarks) ++slashes_;
        } else {
            if (c.value == U'(' || c.value == U'[') is_in_brackets_ = true;
            if (c.value == U')' || c.value == U']') is_in_brackets_ = false;
        }
        at_ += c.length;
    }

    NamePiece begin_piece() const {
        NamePiece piece;
        piece.commas = commas_;
        piece.slashes = slashes_;
        piece.is_in_brackets = is_in_brackets_;
        piece.is_in_capitals = true;
        return piece;
    }

    /// Whether the mark at byte `at` stands between single letters, the last of which ended there: U.S., A/S.
    bool ties_letters(std::size_t at, std::size_t letter_begin) const {
        const CodePoint before = code_point_at(name_, letter_begin);
        if (!is_letter(before.value) || letter_begin + before.length != at) return false;
        const CodePoint next = code_point_at(name_, at + 1);
        return is_letter(next.value) && !is_of_word(code_point_at(name_, at + 1 + next.length).value);
    }

    void take_word() {
        NamePiece piece = begin_piece();
        const std::size_t begin = at_;
        std::size_t segment = at_;  // where the letters since the last full stop begin
        std::size_t apostrophe = std::string_view::npos;
        std::string letters;
        while (at_ < name_.size()) {
            const CodePoint c = code_point_at(name_, at_);
            if (is_apostrophe(c.value)) {
                apostrophe = letters.size();
            } else if ((c.value == U'.' && joins_letters_) || c.value == U'/') {
                if (!ties_letters(at_, segment)) break;
                segment = at_ + 1;
            } else if (is_of_word(c.value)) {
                const Writing writing = is_letter(c.value) ? writing_of(c.value) : piece.writing;
                const bool begins_sign = writing == Writing::syllables && !has_middle_dot_ && at_ > begin;
                if (begins_sign || (at_ > begin && !letters.empty() && is_letter(c.value) && changes(piece, writing)))
                    break;
                piece.writing = writing;
                if (letters.size() < kMostBytes) letters.append(name_.substr(at_, c.length));
                if (is_letter(c.value) && !is_upper(c.value)) piece.is_in_capitals = false;
            } else {
                break;
            }
            at_ += c.length;
        }
        finish(std::move(piece), begin, without_possessive(std::move(letters), apostrophe));
    }

    /// Whether a letter of `writing` cannot stand in the word, which has begun in another script.
    static bool changes(const NamePiece& piece, Writing writing) {
        return piece.writing != writing && (piece.writing == Writing::syllables || writing == Writing::syllables);
    }

    static std::string without_possessive(std::string letters, std::size_t apostrophe) {
        const bool ends_in_it = apostrophe != std::string_view::npos && apostrophe > 1 &&
                                apostrophe + 1 == letters.size() && (letters.back() == 's' || letters.back() == 'S');
        if (ends_in_it) letters.pop_back();
        return letters;
    }

    void finish(NamePiece piece, std::size_t begin, const std::string& letters) {
        piece.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        const CodePoint next = code_point_at(name_, at_);
        piece.is_dotted = next.value == U'.';
        piece.is_joined = is_hyphen(next.value);
        piece.text = to_latin(letters);
        if (piece.writing == Writing::consonants) drop_article(piece, letters);
        if (!piece.text.empty()) pieces_.push_back(std::move(piece));
    }

    /// The article of Arabic, which is written as one with its word: ال.
    static void drop_article(NamePiece& piece, std::string_view letters) {
        static constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";
        if (letters.starts_with(kArticle) && piece.text.starts_with("al") && piece.text.size() > 4)
            piece.text.erase(0, 2);
    }

    std::string_view name_;
    bool joins_letters_;
    std::size_t most_;
    bool has_middle_dot_ = false;
    std::size_t at_ = 0;
    std::uint8_t commas_ = 0;
    std::uint8_t slashes_ = 0;
    bool is_in_brackets_ = false;
    std::vector<NamePiece> pieces_;
};

}  // namespace

std::vector<NamePiece> cut_name(std::string_view name, bool joins_letters, std::size_t most) {
    return Cutter(name, joins_letters, most).cut();
}

}  // namespace dateline
