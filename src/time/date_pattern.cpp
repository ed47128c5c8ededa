#include "time/date_pattern.hpp"

#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/table.hpp"

namespace dateline {

namespace {

constexpr auto kShapes = std::to_array<std::pair<std::string_view, Shape>>({
    {"year", Shape::year},                        // four digits, 1000 to 2100
    {"decade_year", Shape::decade_year},          // a year that ends in 0
    {"day_number", Shape::day_number},            // 1 to 31
    {"two_digit_day", Shape::two_digit_day},      // 01 to 31
    {"two_digit_month", Shape::two_digit_month},  // 01 to 12
    {"hour", Shape::hour},                        // 0 to 24
    {"two_digit_hour", Shape::two_digit_hour},    // 00 to 24
    {"minute", Shape::minute},                    // 00 to 59
    {"clock_digits", Shape::clock_digits},        // 0000 to 2400, hours and minutes
    {"number", Shape::number},                    // a whole number up to 999,999
    {"word", Shape::word},                        // any word
    {"capitalised", Shape::capitalised},          // a word that begins with a capital
});

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
    for (const auto& [name, shape] : kShapes) {
        if (name == words) element.shape = shape;
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

class PatternReader {
public:
    PatternReader(std::string_view pattern, const ClassOf& class_of) : pattern_(pattern), class_of_(class_of) {
        has_extent_ = pattern.find('[') != std::string_view::npos;
        for (std::string_view word : split_outside_quotes(pattern, ' ')) {
            if (!word.empty()) read(word);
        }
        if (group_) reject(pattern, "a group is not closed");
    }

    [[nodiscard]] const std::vector<Choices>& steps() const { return steps_; }

private:
    void read(std::string_view word) {
        if (word == "[" || word == "]") {
            is_in_extent_ = word == "[";
        } else if (word == "(") {
            group_.emplace(1);
        } else if (word == "|" && group_) {
            group_->emplace_back();
        } else if ((word == ")" || word == ")?") && group_) {
            if (word == ")?") group_->emplace_back();
            steps_.push_back(std::move(*group_));
            group_.reset();
        } else {
            read_joined(word);
        }
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
        if (!group_) {
            if (is_optional) choices.emplace_back();
            steps_.push_back(std::move(choices));
            return;
        }
        if (is_optional || choices.size() != 1) reject(pattern_, "a choice inside a group");
        group_->back().push_back(choices.front().front());
    }

    std::string_view pattern_;
    const ClassOf& class_of_;
    std::vector<Choices> steps_;
    std::optional<Choices> group_;
    bool has_extent_ = false;
    bool is_in_extent_ = false;
};

bool in_range(const Atom& atom, std::size_t least_digits, std::size_t most_digits, int low, int high) {
    const std::size_t digits = atom.span.length();
    return atom.is_digits && digits >= least_digits && digits <= most_digits && atom.value && *atom.value >= low &&
           *atom.value <= high;
}

}  // namespace

std::vector<FlatPattern> flatten_pattern(std::string_view pattern, const ClassOf& class_of) {
    constexpr std::size_t kMostRows = 256;
    std::vector<FlatPattern> rows(1);
    const PatternReader reader(pattern, class_of);
    for (const Choices& choices : reader.steps()) {
        std::vector<FlatPattern> longer;
        for (const FlatPattern& row : rows) {
            for (const FlatPattern& choice : choices) {
                longer.push_back(row);
                longer.back().insert(longer.back().end(), choice.begin(), choice.end());
            }
        }
        rows = std::move(longer);
        if (rows.size() > kMostRows) reject(pattern, "too many choices");
    }
    for (const FlatPattern& row : rows) {
        if (row.empty() || row.front().is_negated) reject(pattern, "nothing that must stand first");
    }
    return rows;
}

bool has_shape(const Atom& atom, Shape shape) {
    switch (shape) {
        case Shape::none:
            return false;
        case Shape::year:
            return in_range(atom, 4, 4, 1000, 2100);
        case Shape::decade_year:
            return in_range(atom, 4, 4, 1000, 2100) && *atom.value % 10 == 0;
        case Shape::day_number:
            return in_range(atom, 1, 2, 1, 31);
        case Shape::two_digit_day:
            return in_range(atom, 2, 2, 1, 31);
        case Shape::two_digit_month:
            return in_range(atom, 2, 2, 1, 12);
        case Shape::hour:
            return in_range(atom, 1, 2, 0, 24);
        case Shape::two_digit_hour:
            return in_range(atom, 2, 2, 0, 24);
        case Shape::minute:
            return in_range(atom, 2, 2, 0, 59);
        case Shape::clock_digits:
            return in_range(atom, 4, 4, 0, 2400) && *atom.value % 100 < 60;
        case Shape::number:
            return atom.kind == AtomKind::number && atom.value.has_value();
        case Shape::word:
            return atom.kind == AtomKind::word;
        case Shape::capitalised:
            return atom.kind == AtomKind::word && atom.is_capital;
    }
    return false;
}

}  // namespace dateline
