#include "language/conllu.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>

#include "base/error.hpp"
#include "base/table.hpp"

namespace dateline {

namespace {

/// The whole number that all of `digits` is; nothing where they are none, or too many.
std::optional<std::size_t> number_of(std::string_view digits) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

/// An ID: a word "7" (first and last 7), a range "7-8", an empty node "7.1" (first 7, last 1).
struct Id {
    std::size_t first = 0;
    std::size_t last = 0;
};

std::optional<Id> read_id(std::string_view text) {
    const std::size_t mark = text.find_first_of("-.");
    const auto first = number_of(text.substr(0, mark));
    const auto last = mark == std::string_view::npos ? first : number_of(text.substr(mark + 1));
    if (!first || !last) return std::nullopt;
    return Id{*first, *last};
}

}  // namespace

std::optional<std::string_view> ConlluSentence::comment(std::string_view key) const {
    for (const std::string_view line : comments) {
        const std::size_t begin = line.find_first_not_of("# ");
        if (begin == std::string_view::npos || !line.substr(begin).starts_with(key)) continue;
        const std::string_view rest = line.substr(begin + key.size());
        const std::size_t sign = rest.find_first_not_of(' ');
        if (sign == std::string_view::npos) return rest.substr(rest.size());
        if (rest[sign] != '=') continue;
        const std::size_t value = rest.find_first_not_of(' ', sign + 1);
        return value == std::string_view::npos ? rest.substr(rest.size()) : rest.substr(value);
    }
    return std::nullopt;
}

std::optional<ConlluSentence> ConlluReader::next() {
    ConlluSentence sentence;
    words_ = 0;
    range_end_ = 0;
    while (at_ < text_.size()) {
        const std::string_view line = take_line();
        if (line.find_first_not_of(" \t") == std::string_view::npos) {
            if (!sentence.lines.empty()) break;
            if (!sentence.comments.empty())
                refuse("comments without words stand before an empty line",
                       "Write the words of the sentence below its comments");
            continue;
        }
        if (line.front() != '#') {
            add_line(sentence, line);
            continue;
        }
        if (!sentence.lines.empty())
            refuse("a comment stands below words of the same sentence", "Put an empty line between sentences");
        sentence.comments.emplace_back(line);
    }
    if (range_end_ > words_)
        refuse("the sentence ends before word " + std::to_string(range_end_) + ", which a range names",
               "Write a line for each word of a range");
    if (sentence.lines.empty()) return std::nullopt;
    if (words_ == 0)
        refuse("the sentence has no words",
               "Write its words, numbered from 1 on; what 0.1 numbers is not written text");
    return sentence;
}

std::string_view ConlluReader::take_line() {
    ++line_number_;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string_view line = text_.substr(at_, end - at_);
    at_ = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

void ConlluReader::add_line(ConlluSentence& sentence, std::string_view line) {
    const auto cells = split(line, '\t');
    if (cells.size() != kConlluColumns)
        refuse("the line has " + std::to_string(cells.size()) + (cells.size() == 1 ? " column" : " columns") +
                   " where a word has ten",
               "Part the columns by tabs, and write _ into those that are empty");
    ConlluLine made;
    for (std::size_t i = 0; i < kConlluColumns; ++i) made.cells[i] = cells[i];
    check_id(made);
    if (made[ConlluColumn::form].find_first_not_of(' ') == std::string::npos)
        refuse("the word has no form", "Write the word itself into the second column");
    sentence.lines.push_back(std::move(made));
}

void ConlluReader::check_id(const ConlluLine& line) {
    const std::string& written = line[ConlluColumn::id];
    const auto id = read_id(written);
    if (!id) refuse("\"" + written + "\" is no number of a word", "Number words 1, 2, 3, ranges 3-4, empty nodes 5.1");
    const bool is_in_order = line.is_empty_node() ? id->first == words_
                             : line.is_range()    ? id->first == words_ + 1 && id->last >= id->first
                                                  : id->first == words_ + 1;
    if (!is_in_order)
        refuse("\"" + written + "\" does not follow " + std::to_string(words_) + " words",
               "Number the words of each sentence from 1 on, and put an empty line between sentences");
    if (line.is_range() && id->first <= range_end_)
        refuse("the range \"" + written + "\" has words of the range before it",
               "Let each word be in one range at most");
    if (line.is_word()) words_ = id->first;
    if (line.is_range()) range_end_ = id->last;
}

void ConlluReader::refuse(const std::string& cause, const std::string& remedy) const {
    throw InputError(name_ + ", line " + std::to_string(line_number_), cause, remedy);
}

void write_conllu(std::ostream& out, const ConlluSentence& sentence) {
    for (const std::string& comment : sentence.comments) out << comment << '\n';
    for (const ConlluLine& line : sentence.lines) {
        for (std::size_t i = 0; i < kConlluColumns; ++i) out << (i > 0 ? "\t" : "") << line.cells[i];
        out << '\n';
    }
    out << '\n';
}

}  // namespace dateline
