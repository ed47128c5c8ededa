#include <algorithm>
#include <ostream>

#include "export/escape.hpp"
#include "export/exports.hpp"
#include "export/fact_text.hpp"
#include "export/markdown_source.hpp"

namespace dateline {

namespace {

struct Degree {
    std::string_view name;
    std::string_view words;
};

constexpr Degree kDegrees[] = {{"excludes", "the accounts cannot both be so"}, {"differs", "the accounts differ"}};

std::string words_of_degree(const std::string& name) {
    for (const Degree& degree : kDegrees) {
        if (degree.name == name) return std::string(degree.words);
    }
    return name;
}

/// Accounts by side, sides in the order of their numbers.
std::vector<std::vector<const Fact*>> sides_of(const DisputedPoint& point) {
    std::vector<std::vector<const Fact*>> sides;
    int number = 0;
    for (const DisputedAccount& account : point.accounts) {
        if (sides.empty() || account.side != number) sides.emplace_back();
        number = account.side;
        sides.back().push_back(&account.fact);
    }
    return sides;
}

std::string account_text(const Fact& fact) {
    std::string text = "**" + escape_markdown(whose_word(fact)) + "**";
    if (const std::string qualifiers = qualifiers_of(fact); !qualifiers.empty()) {
        text += " " + escape_markdown(qualifiers);
    }
    return text + ": " + markdown_source(fact);
}

void write_sides(std::ostream& out, const std::vector<std::vector<const Fact*>>& sides) {
    std::string heads = "|";
    std::string rule = "|";
    std::size_t rows = 0;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        heads += " Side " + std::to_string(i + 1) + " |";
        rule += " --- |";
        rows = std::max(rows, sides[i].size());
    }
    out << '\n' << heads << '\n' << rule << '\n';
    for (std::size_t row = 0; row < rows; ++row) {
        out << '|';
        for (const auto& side : sides) out << ' ' << (row < side.size() ? account_text(*side[row]) : "") << " |";
        out << '\n';
    }
}

}  // namespace

Notes export_disputes(std::ostream& out, const std::vector<DisputedPoint>& points) {
    out << "# Disputes\n";
    if (points.empty()) out << "\nNo accounts were found to differ.\n";
    for (const DisputedPoint& point : points) {
        out << "\n## " << escape_markdown(point.question) << "\n\n"
            << escape_markdown(point.kind) << ": " << words_of_degree(point.degree) << ". "
            << escape_markdown(point.explanation) << '\n';
        write_sides(out, sides_of(point));
    }
    return {};
}

}  // namespace dateline
