#include "time/date_pattern.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/table.hpp"

namespace dateline {

namespace {

/// A shape by its name; those of numbers with how many digits they have and between which values they lie.
struct ShapeRow {
    std::string_view name;
    Shape shape;
    std::size_t least_digits = 0;
    std::size_t most_digits = 0;
    int low = 0;
    int high = 0;
};

/// In the order of Shape, from the first after `none` on.
constexpr auto kShapes = std::to_array<ShapeRow>({
    {"year", Shape::year, 4, 4, 1000, 2100},
    {"recent_year", Shape::recent_year, 4, 4, 1400, 2050},  // whole hundreds left out, but for 2000
    {"short_year", Shape::short_year, 2, 2, 0, 99},
    {"any_year", Shape::any_year, 1, 4, 1, 9999},
    {"far_year", Shape::far_year, 4, 4, 2101, 9999},
    {"decade_year", Shape::decade_year, 4, 4, 1000, 2100},  // ends in 0
    {"short_decade", Shape::short_decade, 2, 2, 20, 90},    // likewise
    {"day_number", Shape::day_number, 1, 2, 1, 31},
    {"month_number", Shape::month_number, 1, 2, 1, 12},
    {"two_digit_day", Shape::two_digit_day, 2, 2, 1, 31},
    {"two_digit_month", Shape::two_digit_month, 2, 2, 1, 12},
    {"two_digits", Shape::two_digits, 2, 2, 0, 99},
    {"hour", Shape::hour, 1, 2, 0, 24},
    {"two_digit_hour", Shape::two_digit_hour, 2, 2, 0, 24},
    {"clock_hour", Shape::clock_hour, 1, 2, 1, 12},
    {"minute", Shape::minute, 2, 2, 0, 59},
    {"clock_digits", Shape::clock_digits, 4, 4, 0, 2400},  // hours and minutes
    {"number", Shape::number},                             // whole, up to 999,999
    {"fraction", Shape::fraction},                         // with a point in it
    {"word", Shape::word},
    {"capitalised", Shape::capitalised},  // a word that begins with a capital
    {"noun", Shape::noun},                // a common noun in the singular, as the engine tags it
    {"plural_noun", Shape::plural_noun},  // a noun or name in the plural, likewise
    {"name", Shape::name},                // a proper name, likewise
    {"verb", Shape::verb},                // likewise
});
static_assert([] {
    for (std::size_t i = 0; i < kShapes.size(); ++i) {
        if (static_cast<std::size_t>(kShapes[i].shape) != i + 1) return false;
    }
    return true;
}());

[[noreturn]] void reject(std::string_view pattern, const std::string& cause) {
    throw std::logic_error("date pattern '" + std::string(pattern) + "': " + cause);
}

/// Parts `text` at `separator`, which does not part inside quotes.
std::vector<std::string_view> split_outside_quotes(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    bool is_quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '\'') is_quoted = !is_quoted;
        if (i < text.size() && (is_quoted || text[i] != separator)) continue;
        parts.push_back(text.substr(begin, i - begin));
        begin = i + 1;
    }
    return parts;
}

/// Takes the class of an element out of its words: a quoted word, a shape, or a list with its cell and demand.
void read_class(std::string_view words, std::string_view pattern, const ClassOf& class_of, PatternElement& element) {
    if (words.empty()) reject(pattern, "an element without words");
    if (words.front() == '\'') {
        if (words.size() < 3 || words.back() != '\'') reject(pattern, "a quote is not closed");
        element.of = class_of(words.substr(1, words.size() - 2), true);
        return;
    }
    for (const ShapeRow& row : kShapes) {
        if (row.name == words) element.shape = row.shape;
    }
    if (element.shape != Shape::none) return;
    if (const std::size_t at = words.find('@'); at != std::string_view::npos) {
        const std::string_view demand = words.substr(at + 1);
        if (demand != "Capital" && demand != "lower") reject(pattern, "unknown demand " + std::string(demand));
        element.demand = demand == "Capital" ? CaseDemand::capital : CaseDemand::lower;
        words = words.substr(0, at);
    }
    if (const std::size_t at = words.find('/'); at != std::string_view::npos) {
        element.cell = words.substr(at + 1);
        words = words.substr(0, at);
    }
    element.of = class_of(words, false);
}

/// One step of a pattern: the rows of elements of which one is to follow; an empty row where it may be left out.
using Choices = std::vector<FlatPattern>;

/// Every row of `rows`, followed by every one of `choices`.
Choices follow(const Choices& rows, const Choices& choices) {
    Choices longer;
    for (const FlatPattern& row : rows) {
        for (const FlatPattern& choice : choices) {
            longer.push_back(row);
            longer.back().insert(longer.back().end(), choice.begin(), choice.end());
        }
    }
    return longer;
}

class PatternReader {
public:
    PatternReader(std::string_view pattern, const ClassOf& class_of) : pattern_(pattern), class_of_(class_of) {
        has_extent_ = pattern.find('[') != std::string_view::npos;
        for (std::string_view word : split_outside_quotes(pattern, ' ')) {
            if (!word.empty()) read(word);
        }
        if (levels_.size() > 1) reject(pattern, "a group is not closed");
    }

    [[nodiscard]] const Choices& rows() const { return levels_.front().rows; }

private:
    void read(std::string_view word) {
        if (word == "[" || word == "]") {
            is_in_extent_ = word == "[";
        } else if (word == "(") {
            levels_.emplace_back();
        } else if (word == "|" && levels_.size() > 1) {
            levels_.back().end_alternative();
        } else if ((word == ")" || word == ")?") && levels_.size() > 1) {
            Level group = std::move(levels_.back());
            levels_.pop_back();
            group.end_alternative();
            if (word == ")?") group.ended.emplace_back();
            add(group.ended);
        } else {
            read_joined(word);
        }
    }

    void add(const Choices& choices) {
        constexpr std::size_t kMostRows = 512;
        Choices& rows = levels_.back().rows;
        rows = follow(rows, choices);
        if (rows.size() > kMostRows) reject(pattern_, "too many choices");
    }

    /// Elements joined by `+`; one that begins the word is glued to what stands before.
    void read_joined(std::string_view word) {
        bool is_glued = false;
        for (std::string_view part : split_outside_quotes(word, '+')) {
            if (!part.empty()) read_element(part, is_glued);
            is_glued = true;
        }
    }

    void read_element(std::string_view words, bool is_glued) {
        PatternElement element;
        element.is_glued = is_glued;
        element.is_negated = words.front() == '!';
        element.is_in_extent = !element.is_negated && (is_in_extent_ || !has_extent_);
        if (element.is_negated) words.remove_prefix(1);
        const bool is_optional = words.back() == '?';
        if (is_optional) words.remove_suffix(1);
        if (const std::size_t at = words.find('='); at != std::string_view::npos && words.front() != '\'') {
            element.name = words.substr(0, at);
            words = words.substr(at + 1);
        }
        Choices choices;
        for (std::string_view each : split_outside_quotes(words, '|')) {
            PatternElement one = element;
            read_class(each, pattern_, class_of_, one);
            choices.push_back({one});
        }
        if (is_optional) choices.emplace_back();
        add(choices);
    }

    /// The pattern itself, or a group in it: the rows of the alternative that is being read, and those of the ones
    /// before.
    struct Level {
        Choices rows = Choices(1);
        Choices ended;

        void end_alternative() {
            ended.insert(ended.end(), rows.begin(), rows.end());
            rows = Choices(1);
        }
    };

    std::string_view pattern_;
    const ClassOf& class_of_;
    std::vector<Level> levels_ = std::vector<Level>(1);
    bool has_extent_ = false;
    bool is_in_extent_ = false;
};

bool is_in_range(const Atom& atom, const ShapeRow& row) {
    const std::size_t digits = atom.span.length();
    return atom.is_digits && digits >= row.least_digits && digits <= row.most_digits && atom.value &&
           *atom.value >= row.low && *atom.value <= row.high;
}

}  // namespace

std::string expand_pattern(std::string_view pattern, std::span<const DatePatternPart> parts) {
    constexpr int kMostParts = 64;  // in one pattern: a part that names itself would have no end
    std::string expanded(pattern);
    for (int count = 0; count < kMostParts; ++count) {
        const std::size_t begin = expanded.find('<');
        if (begin == std::string::npos) return expanded;
        const std::size_t end = expanded.find('>', begin);
        const std::string name = expanded.substr(begin + 1, end - begin - 1);
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const auto& one) { return one.name == name; });
        if (end == std::string::npos || part == parts.end()) reject(pattern, "no part " + name);
        expanded.replace(begin, end - begin + 1, "( " + std::string(part->pattern) + " )");
    }
    reject(pattern, "too many parts");
}

std::vector<FlatPattern> flatten_pattern(std::string_view pattern, const ClassOf& class_of) {
    std::vector<FlatPattern> rows = PatternReader(pattern, class_of).rows();
    for (const FlatPattern& row : rows) {
        const bool takes_words = std::any_of(row.begin(), row.end(), [](const auto& one) { return !one.is_negated; });
        if (!takes_words) reject(pattern, "nothing that must stand there");
    }
    return rows;
}

bool has_shape(const Atom& atom, Shape shape) {
    if (shape == Shape::none) return false;
    const ShapeRow& row = kShapes[static_cast<std::size_t>(shape) - 1];
    if (row.most_digits > 0 && !is_in_range(atom, row)) return false;
    switch (shape) {
        case Shape::recent_year:
            return *atom.value % 100 != 0 || *atom.value == 2000;
        case Shape::decade_year:
        case Shape::short_decade:
            return *atom.value % 10 == 0;
        case Shape::clock_digits:
            return *atom.value % 100 < 60;
        case Shape::number:
            return atom.kind == AtomKind::number && atom.value.has_value();
        case Shape::fraction:
            return atom.kind == AtomKind::number && !atom.value && !atom.is_digits;
        case Shape::word:
            return atom.kind == AtomKind::word;
        case Shape::capitalised:
            return atom.kind == AtomKind::word && atom.is_capital;
        case Shape::noun:
            return atom.tag == WordTag::noun;
        case Shape::plural_noun:
            return atom.tag == WordTag::plural_noun;
        case Shape::name:
            return atom.tag == WordTag::name;
        case Shape::verb:
            return atom.tag == WordTag::verb;
        default:
            return true;
    }
}

}  // namespace dateline
