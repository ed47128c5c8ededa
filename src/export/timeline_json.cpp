#include "export/exports.hpp"
#include "export/fact_sheet.hpp"
#include "export/formats.hpp"

namespace dateline {

void write_json(std::ostream& out, const Result& result, const FormatOptions& options);

Notes export_json(std::ostream& out, const std::vector<Fact>& facts) {
    write_json(out, fact_sheet(facts), {});
    return {};
}

}  // namespace dateline
