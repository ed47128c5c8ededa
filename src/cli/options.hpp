// Options that several commands share, declared in one place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/answer.hpp"
#include "app/output.hpp"
#include "cli/arguments.hpp"
#include "model/result.hpp"

namespace dateline {

/// `--db FILE`, needed by every command.
void declare_database(Arguments& arguments, std::string& file);

/// `--from`, `--to` and `--certain`.
void declare_range(Arguments& arguments, DateRange& range);

/// `--limit N`.
void declare_limit(Arguments& arguments, std::optional<std::size_t>& limit);

/// `--threads N`; `threads_of` gives the number that is meant: 0 is as many as the machine has. UsageError where it is
/// more than helps.
void declare_threads(Arguments& arguments, unsigned& threads);
[[nodiscard]] unsigned threads_of(unsigned threads);

/// What a timeline is asked for: entity, place, outlet, kind, status, range of dates, how many.
void declare_timeline_question(Arguments& arguments, TimelineQuestion& question);

/// `--format NAME` and `--width N`, and how a result is then written.
class OutputOptions {
public:
    /// `format` is what is used where none is asked for.
    explicit OutputOptions(std::string format = "table") : format_(std::move(format)) {}
    /// `own` says what formats the command has beside those of all.
    void declare(Arguments& arguments, const std::string& own = {});
    [[nodiscard]] bool is(std::string_view format) const { return format_ == format; }
    /// Whether there is a format: one that was asked for, where the command has none of its own.
    [[nodiscard]] bool is_chosen() const { return !format_.empty(); }
    /// UsageError where the format is none of all, and not `own`: for commands that have much to do before they write.
    void check(std::string_view own) const { check_format(format_, own); }
    /// Writes to standard output. `brief` are the columns that the format for people shows (all where it is empty);
    /// others show all.
    void write(const Result& result, const std::vector<std::string>& brief = {}) const;
    /// Several results: with headings for people, as one object of arrays in JSON, one after another else.
    void write(const std::vector<Section>& sections) const;

private:
    [[nodiscard]] std::size_t width() const;

    std::string format_;
    std::optional<std::size_t> width_;
};

/// Says on standard error what people should know of the file before they trust an answer from it.
void tell_notices(const std::string& database);

}  // namespace dateline
