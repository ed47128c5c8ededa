// The flows of the program as tests call them, and how two files are compared.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "app/ingest.hpp"
#include "app/verify.hpp"

namespace dateline {

inline const std::string kExampleArticles = DATELINE_PROJECT "/examples/articles";

/// Ingests `inputs`, where `-` stands for `lines`. What cannot be used fails the test, but in a dry run.
inline IngestSummary ingest_into(const std::filesystem::path& file, const std::vector<std::string>& inputs,
                                 unsigned threads, const std::string& lines = "", bool is_dry_run = false) {
    std::istringstream standard_input(lines);
    IngestOptions options;
    options.database = file;
    options.inputs = inputs;
    options.threads = threads;
    options.program = "dateline test";
    options.is_dry_run = is_dry_run;
    const auto tell = [&](const Error& error) {
        if (!is_dry_run) FAIL(error.what());
    };
    return ingest(options, standard_input, tell, [](const Progress&) {});
}

inline std::vector<std::string> dump_of(const std::filesystem::path& file) {
    std::vector<std::string> lines;
    dump_file(file, [&](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

/// The first line in which two dumps differ, for a message that helps; empty where they are the same.
inline std::string difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (left == a.end() && right == b.end()) return "";
    return (left == a.end() ? "(end)" : *left) + "\nagainst\n" + (right == b.end() ? "(end)" : *right);
}

}  // namespace dateline
