#include "export/fact_sheet.hpp"

#include "export/fact_text.hpp"
#include "model/values.hpp"

namespace dateline {

namespace {

struct Column {
    const char* name;
    Value (*value)(const Fact&);
};

constexpr Column kColumns[] = {
    {"key", [](const Fact& fact) { return text_or_null(fact.key); }},
    {"kind", [](const Fact& fact) { return text_or_null(fact.kind); }},
    {"edtf", [](const Fact& fact) { return text_or_null(fact.when.edtf); }},
    {"earliest", [](const Fact& fact) { return day_or_null(fact.when.days.earliest); }},
    {"latest", [](const Fact& fact) { return day_or_null(fact.when.days.latest); }},
    {"time", [](const Fact& fact) { return text_or_null(fact.when.time); }},
    {"zone", [](const Fact& fact) { return text_or_null(fact.when.zone); }},
    {"date_basis", [](const Fact& fact) { return text_or_null(fact.date_basis); }},
    {"asserted_by", [](const Fact& fact) { return text_or_null(fact.asserted_by); }},
    {"relayed_by", [](const Fact& fact) { return text_or_null(fact.relayed_by); }},
    {"outlet", [](const Fact& fact) { return text_or_null(fact.origin.outlet); }},
    {"stance", [](const Fact& fact) { return text_or_null(fact.stance); }},
    {"status", [](const Fact& fact) { return text_or_null(fact.status); }},
    {"polarity", [](const Fact& fact) { return text_or_null(fact.polarity); }},
    {"place", [](const Fact& fact) { return text_or_null(fact.place.name); }},
    {"word", [](const Fact& fact) { return text_or_null(fact.word); }},
    {"fact", [](const Fact& fact) { return text_or_null(fact.label); }},
    {"words", [](const Fact& fact) { return text_or_null(exact_words(fact)); }},
    {"title", [](const Fact& fact) { return text_or_null(fact.origin.title); }},
    {"url", [](const Fact& fact) { return text_or_null(fact.origin.url); }},
    {"path", [](const Fact& fact) { return text_or_null(fact.origin.path); }},
    {"published", [](const Fact& fact) { return text_or_null(fact.origin.published.edtf); }},
    {"span_start", [](const Fact& fact) { return Value{fact.origin.span.begin}; }},
    {"span_end", [](const Fact& fact) { return Value{fact.origin.span.end}; }},
    {"rule", [](const Fact& fact) { return text_or_null(fact.origin.rule); }},
    {"confidence", [](const Fact& fact) { return number_or_null(fact.origin.confidence); }},
};

}  // namespace

Result fact_sheet(const std::vector<Fact>& facts) {
    Result sheet;
    for (const Column& column : kColumns) sheet.columns.emplace_back(column.name);
    for (const Fact& fact : facts) {
        auto& row = sheet.rows.emplace_back();
        for (const Column& column : kColumns) row.push_back(column.value(fact));
    }
    return sheet;
}

std::string facts_are(std::size_t count) {
    return count == 1 ? "1 fact is" : std::to_string(count) + " facts are";
}

}  // namespace dateline
