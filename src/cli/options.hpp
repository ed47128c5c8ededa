// Options that several commands share, declared in one place.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/answer.hpp"
#include "model/result.hpp"

namespace dateline {

/// `--db FILE`, needed by every command.
void declare_database(CLI::App& app, std::string& file);

/// `--format NAME`, and how a result is then written.
class OutputOptions {
public:
    void declare(CLI::App& app);
    /// Writes to standard output. `brief` are the columns that the format for people shows (all where it is empty);
    /// others show all.
    void write(const Result& result, const std::vector<std::string>& brief = {}) const;
    /// Several results: with headings for people, as one object of arrays in JSON, one after another else.
    void write(const std::vector<Section>& sections) const;

private:
    std::string format_ = "table";
};

/// Says on standard error where the file's derived rows are not complete.
void warn_if_incomplete(const std::string& database);

}  // namespace dateline
