#include "cli/options.hpp"

#include <algorithm>
#include <iostream>
#include <thread>

#include "base/error.hpp"
#include "cli/terminal.hpp"

namespace dateline {

void declare_database(Arguments& arguments, std::string& file) {
    arguments.required_option("--db", file, "FILE", "the dateline file");
}

void declare_range(Arguments& arguments, DateRange& range) {
    arguments.option("--from", range.from, "EDTF", "from this date on");
    arguments.option("--to", range.to, "EDTF", "until this date");
    arguments.flag("--certain", range.is_certain, "only what surely lies in the range, not what possibly does");
}

void declare_limit(Arguments& arguments, std::optional<std::size_t>& limit) {
    arguments.option("--limit", limit, "N", "at most so many rows");
}

void declare_threads(Arguments& arguments, unsigned& threads) {
    arguments.option("--threads", threads, "N", "threads that read; 0: as many as the machine has");
}

unsigned threads_of(unsigned threads) {
    static constexpr unsigned kMost = 256;
    if (threads > kMost) {
        throw UsageError("--threads", std::to_string(threads) + " are more than help",
                         "Give at most " + std::to_string(kMost));
    }
    return threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

void declare_timeline_question(Arguments& arguments, TimelineQuestion& question) {
    arguments.option("--entity", question.filter.entity, "NAME",
                     "who or what takes part, speaks, relays or is the place");
    arguments.option("--place", question.filter.place, "NAME", "where it was, or what lies in it");
    arguments.option("--outlet", question.filter.outlet, "NAME", "which outlet published it");
    arguments.option("--kind", question.filter.kind, "KIND", "event_mention, statement or publication");
    arguments.option("--status", question.filter.status, "STATUS", "actual, planned or possible");
    declare_range(arguments, question.range);
    declare_limit(arguments, question.limit);
}

void OutputOptions::declare(Arguments& arguments, const std::string& own) {
    arguments.option("--format", format_, "NAME",
                     "how to print: " + format_names() + (own.empty() ? "" : ", " + own) +
                         "; csv is not guarded against formulas, that of `dateline export csv` is");
    arguments.option("--width", width_, "N", "columns to keep within; 0: any; without it, those of the terminal");
}

std::size_t OutputOptions::width() const {
    return width_ ? *width_ : terminal_width();
}

void OutputOptions::write(const Result& result, const std::vector<std::string>& brief) const {
    write_result(std::cout, format_, result, brief, width());
}

void OutputOptions::write(const std::vector<Section>& sections) const {
    write_sections(std::cout, format_, sections, width());
}

void tell_notices(const std::string& database) {
    for (const std::string& notice : notices(database))
        std::cerr << "dateline: " << one_line(database) << ": " << notice << ".\n";
}

}  // namespace dateline
