#include "cli/graph_options.hpp"

#include <iostream>

#include "app/output.hpp"

namespace dateline {

void declare_tie_filter(Arguments& arguments, GraphFilterWords& filter) {
    arguments.option("--type", filter.types, "TYPE",
                     "only ties of this type (SAID, ABOUT, AGENT, MEMBER_OF, ...); may be given again");
    arguments.option("--status", filter.status, "STATUS",
                     "only ties of this status: actual, planned or possible; what is no event is actual");
    arguments.option("--from", filter.from, "EDTF", "only ties of this date or later");
    arguments.option("--to", filter.to, "EDTF", "only ties of this date or earlier");
    arguments.option("--as-of", filter.as_of, "DAY",
                     "the graph as it was on that day: what had happened or been said by then, and relations that held "
                     "on it");
    arguments.flag("--certain", filter.is_certain, "only ties that surely meet the dates, not those that possibly do");
    arguments.flag("--undated", filter.keeps_undated,
                   "also ties without a date, which a question of dates else leaves out");
}

void declare_kinds(Arguments& arguments, GraphFilterWords& filter) {
    arguments.option("--kind", filter.kinds, "KIND",
                     "only entities of this kind (person, organization, place, ...); may be given again");
}

void declare_over(Arguments& arguments, std::string& over) {
    arguments.option("--over", over, "WHAT",
                     "entities: two are tied by each statement, event or relation that has both; all: every node and "
                     "edge of the file");
}

void tell_notes(const std::vector<std::string>& notes) {
    for (const std::string& note : notes)
        std::cerr << "dateline: " << one_line(note) << (note.ends_with('?') ? "\n" : ".\n");
}

}  // namespace dateline
