// Facts made by hand, for tests of what leaves a file.
#pragma once

#include <sstream>
#include <string>

#include "export/exports.hpp"
#include "model/vocabulary.hpp"

namespace dateline {

/// A date as the store gives it; an empty text for a side that is open.
inline When made_when(const std::string& edtf, const std::string& earliest, const std::string& latest) {
    return {{day_of_iso(earliest), day_of_iso(latest)}, edtf, "", ""};
}

/// What Ana Berk denied: that a bridge was closed.
inline Fact made_denial() {
    Fact fact;
    fact.kind = "event_mention";
    fact.key = "0a/event_mention/30-36";
    fact.when = made_when("2020-02-03", "2020-02-03", "2020-02-03");
    fact.label = "Ana Berk denied that the bridge was closed on Monday.";
    fact.word = "closed";
    fact.status = "actual";
    fact.polarity = "negative";
    fact.asserted_by = "Ana Berk";
    fact.stance = "deny";
    fact.origin.path = "a.txt";
    fact.origin.outlet = "Dune Gazette";
    fact.origin.title = "The bridge";
    fact.origin.words = "closed";
    fact.origin.sentence = fact.label;
    fact.origin.span = {30, 36};
    fact.origin.rule = "event/verb";
    fact.origin.confidence = 0.5;
    return fact;
}

inline std::string exported(std::string_view format, const std::vector<Fact>& facts, Notes* notes = nullptr) {
    std::ostringstream out;
    const Notes told = std::get<WriteFacts>(find_export(format).write)(out, facts);
    if (notes != nullptr) *notes = told;
    return out.str();
}

/// The names of the formats that take facts.
inline std::vector<std::string_view> fact_formats() {
    std::vector<std::string_view> names;
    for (const Export& each : exports()) {
        if (std::holds_alternative<WriteFacts>(each.write)) names.push_back(each.name);
    }
    return names;
}

}  // namespace dateline
