#include "tests/tck/scenarios.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace dateline::tck {

namespace {

constexpr std::string_view kSpaces = " \t\r";
constexpr std::string_view kQuotes = "\"\"\"";
constexpr std::array<std::string_view, 5> kStepWords = {"Given ", "When ", "Then ", "And ", "But "};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

/// The cells between the bars of a line; \| \n and \\ stand for |, a new line and a backslash.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const char next = i + 1 < line.size() ? line[i + 1] : '\0';
        if (line[i] == '\\' && (next == '|' || next == '\\' || next == 'n')) {
            cell += next == 'n' ? '\n' : next;
            ++i;
        } else if (line[i] == '|') {
            cells.emplace_back(trimmed(cell));
            cell.clear();
        } else {
            cell += line[i];
        }
    }
    return cells;
}

std::string replace_all(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// The scenario with each <name> replaced by the example's cell.
Scenario fill_in(Scenario scenario, const std::vector<std::string>& names, const std::vector<std::string>& cells) {
    const auto fill = [&](std::string& text) {
        for (std::size_t i = 0; i < names.size() && i < cells.size(); ++i)
            text = replace_all(std::move(text), "<" + names[i] + ">", cells[i]);
    };
    fill(scenario.name);
    for (Step& step : scenario.steps) {
        fill(step.words);
        if (step.text) fill(*step.text);
        for (std::vector<std::string>& row : step.table) std::for_each(row.begin(), row.end(), fill);
    }
    return scenario;
}

/// Reads a file line by line.
class FeatureReader {
public:
    FeatureReader(std::string_view text, const std::filesystem::path& file) : file_(file), lines_(std::string(text)) {}

    std::vector<Scenario> read() {
        std::string line;
        while (next(line)) take(line);
        finish();
        return std::move(scenarios_);
    }

private:
    bool next(std::string& line) {
        ++line_number_;
        return static_cast<bool>(std::getline(lines_, line));
    }

    [[noreturn]] void stop(const std::string& cause) const {
        throw std::runtime_error(file_.string() + ", line " + std::to_string(line_number_) + ": " + cause);
    }

    void take(const std::string& whole) {
        const std::string_view line = trimmed(whole);
        if (line.empty() || line[0] == '#' || line[0] == '@' || line.starts_with("Feature:")) return;
        if (line.starts_with("Background:")) return begin(Part::background, {});
        if (line.starts_with("Scenario:") || line.starts_with("Scenario Outline:"))
            return begin(Part::scenario, trimmed(line.substr(line.find(':') + 1)));
        if (line.starts_with("Examples:")) return begin_examples();
        if (line.starts_with(kQuotes)) return take_text(whole.find(kQuotes));
        if (line[0] == '|') return take_row(line);
        for (const std::string_view word : kStepWords) {
            if (line.starts_with(word))
                return steps().push_back({std::string(trimmed(line.substr(word.size()))), {}, {}});
        }
        if (part_ != Part::feature) stop("a line that is no step: " + std::string(line));
    }

    enum class Part { feature, background, scenario, examples };

    void begin(Part part, std::string_view name) {
        finish();
        part_ = part;
        if (part != Part::scenario) return;
        scenario_ = {
            file_.parent_path().filename().string(), file_.stem().string(), {}, std::string(name), 0, background_};
        scenario_.number = scenario_.name.substr(0, scenario_.name.find(']') + 1);
        while (std::find(numbers_.begin(), numbers_.end(), scenario_.number) != numbers_.end())
            scenario_.number += " again";
        numbers_.push_back(scenario_.number);
    }

    void begin_examples() {
        part_ = Part::examples;
        examples_.emplace_back();
    }

    std::vector<Step>& steps() { return part_ == Part::background ? background_ : scenario_.steps; }

    void take_row(std::string_view line) {
        if (part_ == Part::examples) {
            examples_.back().push_back(cells_of(line));
        } else {
            if (steps().empty()) stop("a table before the first step");
            steps().back().table.push_back(cells_of(line));
        }
    }

    /// A text between two lines of quotes, without the spaces that stand before the quotes.
    void take_text(std::size_t indent) {
        if (steps().empty()) stop("a text before the first step");
        std::string text;
        std::string line;
        while (next(line)) {
            if (trimmed(line).starts_with(kQuotes)) {
                if (!text.empty()) text.pop_back();
                steps().back().text = std::move(text);
                return;
            }
            const std::size_t begin = std::min({line.find_first_not_of(kSpaces), indent, line.size()});
            text += line.substr(begin) + "\n";
        }
        stop("a text that does not end");
    }

    /// Ends the scenario that was read.
    void finish() {
        const bool is_outline = part_ == Part::examples;
        if (part_ == Part::scenario) scenarios_.push_back(std::move(scenario_));
        std::size_t example = 0;
        for (const Cells& rows : std::exchange(examples_, {})) {
            for (std::size_t row = 1; is_outline && row < rows.size(); ++row) {
                scenarios_.push_back(fill_in(scenario_, rows[0], rows[row]));
                scenarios_.back().example = ++example;
            }
        }
        scenario_ = {};
        part_ = Part::feature;
    }

    std::filesystem::path file_;
    std::istringstream lines_;
    std::size_t line_number_ = 0;
    Part part_ = Part::feature;
    std::vector<Step> background_;
    Scenario scenario_;
    std::vector<Cells> examples_;
    std::vector<std::string> numbers_;
    std::vector<Scenario> scenarios_;
};

}  // namespace

std::vector<Scenario> read_feature(std::string_view text, const std::filesystem::path& file) {
    return FeatureReader(text, file).read();
}

std::vector<Scenario> read_features(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(folder)) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".feature") files.push_back(entry.path());
        }
    }
    if (files.empty())
        throw std::runtime_error(folder.string() + ": no .feature file there. Name the kit's folder of features.");
    std::sort(files.begin(), files.end());
    std::vector<Scenario> all;
    for (const std::filesystem::path& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        std::vector<Scenario> scenarios = read_feature(text, file);
        std::move(scenarios.begin(), scenarios.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace dateline::tck
