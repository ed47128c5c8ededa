#include "export/exports.hpp"

#include <catch2/catch.hpp>
#include <locale>
#include <set>

#include "base/error.hpp"
#include "tests/export/made_facts.hpp"

using namespace dateline;

namespace {

/// A locale that would write 1.234.
struct Grouped : std::numpunct<char> {
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

}  // namespace

TEST_CASE("each export is found by its name and says what it is") {
    std::set<std::string_view> names;
    for (const Export& each : exports()) {
        CHECK(&find_export(each.name) == &each);
        CHECK_FALSE(each.summary.empty());
        CHECK(std::visit([](auto write) { return write != nullptr; }, each.write));
        CHECK(names.insert(each.name).second);
    }
    CHECK_THROWS_AS(find_export("xls"), UsageError);
}

TEST_CASE("no export listens to a stream's locale") {
    std::vector<Fact> facts(1100, made_denial());
    for (Fact& fact : facts) fact.place = {"Dune", 1234.5 - 1200, 12.25};
    for (const std::string_view name : fact_formats()) {
        std::ostringstream out;
        out.imbue(std::locale(std::locale::classic(), new Grouped));
        std::get<WriteFacts>(find_export(name).write)(out, facts);
        INFO(name);
        CHECK((out.str() == exported(name, facts)));
    }
    EvidencedGraph graph;
    graph.nodes = {{"a", "Person", "entity", "Ana", "", "", ""}, {"b", "Place", "entity", "Dune", "", "", ""}};
    EvidencedEdge edge;
    edge.type = "AT";
    edge.to = Index<EvidencedNode>(1);
    edge.span = StoredSpan{1000, 2000};
    graph.edges.assign(1100, edge);
    for (const char* name : {"gexf", "graphml"}) {
        std::ostringstream plain;
        std::ostringstream grouped;
        grouped.imbue(std::locale(std::locale::classic(), new Grouped));
        std::get<WriteGraph>(find_export(name).write)(plain, graph, {});
        std::get<WriteGraph>(find_export(name).write)(grouped, graph, {});
        CHECK((plain.str() == grouped.str()));
    }
}

TEST_CASE("a denial is shown as one in every format of facts") {
    for (const std::string_view name : fact_formats()) {
        Fact fact = made_denial();
        fact.place = {"Dune", 1.5, 2.5};
        std::string text = exported(name, {fact});
        for (std::size_t at; (at = text.find("\r\n ")) != std::string::npos;) text.erase(at, 3);  // unfolded
        INFO(name << '\n' << text);
        CHECK((text.find("told as not so") != std::string::npos || text.find("negative") != std::string::npos));
        CHECK(text.find("Ana Berk") != std::string::npos);
    }
}

TEST_CASE("the fact sheet guards all text, dates before our era too, which a spreadsheet would subtract") {
    Fact fact = made_denial();
    fact.label = "-0044 was the year";
    fact.origin.title = "=HYPERLINK(\"https://harbour.example\")";
    fact.asserted_by = "@ana";
    fact.when = made_when("-0044-03-15/-0044-03-17", "-0044-03-15", "-0044-03-17");
    fact.when.time = "06:35";
    fact.when.zone = "-05:00";
    fact.origin.published = made_when("-0043", "-0043-01-01", "-0043-12-31");
    const std::string sheet = exported("csv", {fact});
    for (const char* field :
         {",'-0044-03-15/-0044-03-17,'-0044-03-15,'-0044-03-17,06:35,'-05:00,", ",'-0043,", ",'-0044 was the year,",
          ",\"'=HYPERLINK(\"\"https://harbour.example\"\")\",", ",'@ana,"}) {
        INFO(field << '\n' << sheet);
        CHECK(sheet.find(field) != std::string::npos);
    }
    // A file may come from anywhere: what stands where a date should is run no more than other text.
    fact.when.edtf = "=1+cmd|' /C calc'!A0";
    CHECK(exported("csv", {fact}).find(",'=1+cmd") != std::string::npos);
}

TEST_CASE("no facts are an empty file of each format") {
    CHECK(exported("json", {}) == "[]\n");
    CHECK(exported("markdown", {}) == "# Timeline\n");
    CHECK(exported("timelinejs", {}) == "{\"events\": [\n],\n\"undated\": [\n]}\n");
    CHECK(exported("ical", {}) ==
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//dateline//dateline//EN\r\nEND:VCALENDAR\r\n");
    CHECK(exported("geojson", {}) == "{\"type\": \"FeatureCollection\", \"features\": [\n]}\n");
}

TEST_CASE("what a format has no place for is counted and told") {
    Fact undated = made_denial();
    undated.when = {};
    Fact ancient = made_denial();
    ancient.when = made_when("-0043", "-0043-01-01", "-0043-12-31");
    struct Row {
        const char* format;
        std::vector<const char*> told;
    };
    const Row rows[] = {
        {"csv", {}},
        {"json", {}},
        {"markdown", {}},
        {"timelinejs", {"1 fact is undated"}},
        {"timelinejs-sheet", {"1 fact is undated"}},
        {"ical", {"1 fact is undated", "1 fact is not in the calendar"}},
        {"geojson", {"3 facts are not on the map"}},
    };
    CHECK(std::size(rows) == fact_formats().size());
    for (const Row& row : rows) {
        Notes notes;
        exported(row.format, {made_denial(), ancient, undated}, &notes);
        INFO(row.format);
        REQUIRE(notes.size() == row.told.size());
        for (std::size_t i = 0; i < notes.size(); ++i) CHECK(notes[i].starts_with(row.told[i]));
    }
}
