#include "app/compare_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <optional>
#include <ostream>
#include <string_view>
#include <vector>

#include "app/output.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "languages/en/english.hpp"
#include "resolve/names/compare_names.hpp"
#include "resolve/names/read_name.hpp"
#include "text/byte_stream.hpp"
#include "text/input.hpp"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 3> kKinds = {"person", "organization", "place"};

const NameReader& reader() {
    static const NameReader made(english());
    return made;
}

bool is_kind(std::string_view kind) {
    return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

double in_hundredths(float value) {
    return std::round(static_cast<double>(value) * 100) / 100;
}

std::string written(float value) {
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%.2f", static_cast<double>(value));
    return digits.data();
}

std::string words_at(const PreparedName& name, Span span) {
    return name.name.substr(span.begin, span.end - span.begin);
}

std::string verdict_of(const NameScore& score) {
    return score.is_same ? "same" : "different";
}

Value text_of(const PreparedName& name, Span span) {
    return span.begin == span.end ? Value{} : Value{words_at(name, span)};
}

/// What in a name is not compared, and what it is.
void append_others(Result& result, const PreparedName& name, bool is_first) {
    for (const NameWord& word : name.others) {
        const Value text = words_at(name, word.span);
        result.rows.push_back({is_first ? text : Value{}, is_first ? Value{} : text,
                               "not compared: " + std::string(name_of(word.part)), Value{}, Value{}});
    }
}

PreparedName prepare(std::string_view name, std::string_view kind) {
    return reader().prepare(to_valid_utf8(name), class_of_kind(kind));
}

std::string no_words_in(std::string_view name) {
    return "\"" + one_line(name) + "\" has neither letters nor digits";
}

/// What the words come to, the weightiest differences first: "Ilo/Ilya: spelling".
std::string reasons_of(const NameComparison& compared, const PreparedName& a, const PreparedName& b) {
    std::string why(name_of(compared.objection));
    for (const NameMatch& match : compared.matches) {
        if (match.match == WordMatch::same) continue;
        if (!why.empty()) why += "; ";
        const std::string first = words_at(a, match.a);
        const std::string second = words_at(b, match.b);
        why += first + (first.empty() || second.empty() ? "" : "/") + second + ": " + std::string(name_of(match.match));
    }
    return why.empty() ? "the same words" : one_line(why);
}

/// A line of pairs, compared. InputError where it cannot be used.
std::string compare_line(const std::string& where, std::string_view line) {
    static constexpr std::string_view kForm = "Write kind, name and name with tabs between them";
    if (to_valid_utf8(line) != line)
        throw InputError(where, "it is not in UTF-8", "Convert the list, for instance with iconv");
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() != 3)
        throw InputError(
            where, "it has " + std::to_string(cells.size()) + (cells.size() == 1 ? " cell" : " cells") + ", not three",
            std::string(kForm));
    if (!is_kind(cells[0]))
        throw InputError(where, "\"" + one_line(cells[0]) + "\" is no kind of name",
                         "Kinds are person, organization and place");
    const PreparedName a = prepare(cells[1], cells[0]);
    const PreparedName b = prepare(cells[2], cells[0]);
    if (a.words.empty()) throw InputError(where, no_words_in(cells[1]), "Write a name there");
    if (b.words.empty()) throw InputError(where, no_words_in(cells[2]), "Write a name there");
    const NameComparison compared = compare_names(a, b);
    return written(compared.score) + '\t' + verdict_of(compared) + '\t' + reasons_of(compared, a, b);
}

}  // namespace

Result explain_names(const std::string& kind, const std::string& first, const std::string& second) {
    if (!is_kind(kind))
        throw UsageError("--kind", "there is no kind " + kind, "Kinds of names are person, organization and place");
    const PreparedName a = prepare(first, kind);
    const PreparedName b = prepare(second, kind);
    if (a.words.empty()) throw UsageError("the first name", no_words_in(first), "Give a name");
    if (b.words.empty()) throw UsageError("the second name", no_words_in(second), "Give a name");
    const NameComparison compared = compare_names(a, b);
    Result result{{"A", "B", "match", "likeness", "weight"}, {}};
    for (const NameMatch& match : compared.matches) {
        const bool is_pair = match.match != WordMatch::left_out && match.match != WordMatch::contradicts;
        result.rows.push_back({text_of(a, match.a), text_of(b, match.b), std::string(name_of(match.match)),
                               is_pair ? Value{in_hundredths(match.likeness)} : Value{0.0},
                               in_hundredths(match.weight)});
    }
    append_others(result, a, true);
    append_others(result, b, false);
    std::string verdict = verdict_of(compared);
    if (compared.objection != NameObjection::none) verdict += ": " + std::string(name_of(compared.objection));
    result.rows.push_back({first, second, verdict, in_hundredths(compared.score), Value{}});
    return result;
}

std::int64_t compare_pairs(const std::string& file, std::istream& standard_input, std::ostream& out,
                           const std::function<void(const Error&)>& problem) {
    std::ifstream opened;
    ByteStream lines(open_input(file, standard_input, opened), false, name_of_input(file));
    std::int64_t unusable = 0;
    std::string line;
    while (true) {
        const ByteStream::Line read = lines.read_line(line);
        if (read == ByteStream::Line::none) return unusable;
        const std::string where = name_of_input(file) + ", line " + std::to_string(lines.lines());
        std::string_view text = line;
        if (lines.lines() == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        if (text.ends_with('\r')) text.remove_suffix(1);
        try {
            out << compare_line(where, text) << '\n';
        } catch (const InputError& error) {
            ++unusable;
            problem(error);
            out << "\tunusable\t\n";
        }
    }
}

}  // namespace dateline
