#include "app/output.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace dateline;

namespace {

const std::vector<Section> kSections = {
    {"entity", {{"name", "kind"}, {{std::string("Mara Lind"), std::string("person")}}}},
    {"names",
     {{"name", "mentions"}, {{std::string("Lind"), std::int64_t{2}}, {std::string("Mara Lind"), std::int64_t{1}}}}},
};

std::string written(const char* format) {
    std::ostringstream out;
    write_sections(out, format, kSections, 0);
    return out.str();
}

}  // namespace

TEST_CASE("several results are one table for programs, with the heading of each in its first column") {
    CHECK(written("csv") ==
          "section,name,kind,mentions\nentity,Mara Lind,person,\nnames,Lind,,2\nnames,Mara Lind,,1\n");
    CHECK(written("jsonl").find(R"({"section": "entity", "name": "Mara Lind", "kind": "person", "mentions": null})") ==
          0);
}

TEST_CASE("several results have headings for people, and a single row stands upright") {
    CHECK(written("table") ==
          "== entity\nname  Mara Lind\nkind  person\n\n== names\nname       mentions\n---------  --------\n"
          "Lind              2\nMara Lind         1\n\n");
}

TEST_CASE("only the columns that matter most are shown to people") {
    std::ostringstream out;
    write_result(out, "table", kSections[1].result, {"mentions"}, 0);
    CHECK(out.str() == "mentions\n--------\n       2\n       1\n");
    std::ostringstream all;
    write_result(all, "csv", kSections[1].result, {"mentions"}, 0);
    CHECK(all.str() == "name,mentions\nLind,2\nMara Lind,1\n");
}

TEST_CASE("a message is one line whatever a file is called") {
    CHECK(one_line("a\nb\x1b[31m").find('\n') == std::string::npos);
    CHECK(one_line("a\nb\x1b[31m").find('\x1b') == std::string::npos);
}
