#include <ostream>

#include "export/escape.hpp"
#include "export/exports.hpp"
#include "export/fact_text.hpp"
#include "export/markdown_source.hpp"

namespace dateline {

Notes export_markdown(std::ostream& out, const std::vector<Fact>& facts) {
    out << "# Timeline\n";
    bool is_among_dated = true;
    std::size_t number = 0;
    for (const Fact& fact : facts) {
        if (!fact.when.days.is_known() && is_among_dated) out << "\n## Undated\n";
        is_among_dated = fact.when.days.is_known();
        out << "\n- ";
        if (is_among_dated) out << "**" << escape_markdown(date_text(fact.when)) << "** ";
        out << escape_markdown(fact_title(fact)) << "[^" << std::to_string(++number) << "]\n";
    }
    number = 0;
    for (const Fact& fact : facts) {
        out << "\n[^" << std::to_string(++number) << "]: " << markdown_source(fact) << '\n';
    }
    return {};
}

}  // namespace dateline
