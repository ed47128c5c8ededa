// A report: one self-contained HTML page for people, with the articles and their facts at their words, a timeline,
// disputes, who said what and a small graph. It asks no network for anything and runs no script but its own, and the
// same report gives the same bytes.
#pragma once

#include <iosfwd>
#include <string>

#include "model/report.hpp"

namespace dateline {

struct ReportOptions {
    std::string title;  // of the page; empty: one that says how many articles there are
    std::string scope;  // a sentence that says what was asked for; empty where all was
};

/// Writes the page (HTML Living Standard, UTF-8). Text of the report, whatever it holds, stays text.
void write_report(std::ostream& out, const Report& report, const ReportOptions& options);

}  // namespace dateline
