// The scenarios of openCypher's Technology Compatibility Kit, out of its Gherkin files: backgrounds are put before each
// scenario, outlines are written out once for each row of their examples.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tck {

/// Cells by row; escapes are undone.
using Cells = std::vector<std::vector<std::string>>;

struct Step {
    std::string words;  // without Given, And, When, Then
    std::optional<std::string> text;
    Cells table;
};

/// A scenario; for an outline, one of its examples, counted from 1.
struct Scenario {
    std::string category;  // the folder's name
    std::string feature;   // the file's name
    std::string number;    // [7], as its name begins
    std::string name;
    std::size_t example = 0;
    std::vector<Step> steps;
};

/// The scenarios of one file. std::runtime_error with the line where the file is not understood.
[[nodiscard]] std::vector<Scenario> read_feature(std::string_view text, const std::filesystem::path& file);

/// Those of all .feature files below `folder`, by their paths. std::runtime_error as above, or where there are none.
[[nodiscard]] std::vector<Scenario> read_features(const std::filesystem::path& folder);

}  // namespace dateline::tck
