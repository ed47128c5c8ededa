#include "app/export.hpp"

#include <catch2/catch.hpp>

#include <sstream>

#include "app/ingest.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

void read_in(const std::filesystem::path& database, const std::vector<std::string>& inputs) {
    std::istringstream nothing;
    ingest(
        {database, inputs, 1, "dateline test"}, nothing, [](const Error&) {}, [](const Progress&) {});
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

ExportQuestion question_of(std::string_view format) {
    ExportQuestion question;
    question.format = format;
    return question;
}

const std::string kHostile = DATELINE_PROJECT "/tests/readers/hostile.jsonl";
const std::string kWire = DATELINE_PROJECT "/examples/articles/wire.jsonl";

}  // namespace

TEST_CASE("the same articles give the same bytes in every format, in whatever order they were read") {
    const TemporaryFolder folder;
    read_in(folder / "one.db", {kHostile, kWire});
    read_in(folder / "two.db", {kWire});
    read_in(folder / "two.db", {kHostile});
    for (const ExportFormat& format : export_formats()) {
        INFO(format.name);
        std::ostringstream one;
        std::ostringstream two;
        const auto notes = export_to(one, folder / "one.db", question_of(format.name));
        CHECK(notes == export_to(two, folder / "two.db", question_of(format.name)));
        CHECK((one.str() == two.str()));
        CHECK(one.str().size() > 100);
    }
}

TEST_CASE("a file is written whole or left as it is") {
    const TemporaryFolder folder;
    read_in(folder / "case.db", {kWire});
    const auto file = folder.write("facts.csv", "of before");
    export_to_file(file, folder / "case.db", question_of("csv"));
    CHECK(bytes_of(file).starts_with("key,kind,"));
    folder.write("facts.csv", "of before");
    ExportQuestion wrong = question_of("csv");
    wrong.facts.filter.entity = "Nobody Atall";
    CHECK_THROWS_AS(export_to_file(file, folder / "case.db", wrong), UsageError);
    CHECK(bytes_of(file) == "of before");
    CHECK_FALSE(std::filesystem::exists(folder / "facts.csv.begun"));
}

TEST_CASE("a link to a file stays one, and what is no file is not written to") {
    const TemporaryFolder folder;
    read_in(folder / "case.db", {kWire});
    folder.write("facts.csv", "of before");
    std::filesystem::create_symlink(folder / "facts.csv", folder / "link.csv");
    export_to_file(folder / "link.csv", folder / "case.db", question_of("csv"));
    CHECK(std::filesystem::is_symlink(folder / "link.csv"));
    CHECK(bytes_of(folder / "facts.csv").starts_with("key,kind,"));
    for (const char* name : {"/dev/null", "/dev/full"}) {
        CHECK_THROWS_AS(export_to_file(name, folder / "case.db", question_of("csv")), UsageError);
    }
}

TEST_CASE("an export does not take the place of the file that it is made from") {
    const TemporaryFolder folder;
    read_in(folder / "case.db", {kWire});
    const std::string before = bytes_of(folder / "case.db");
    std::filesystem::create_symlink(folder / "case.db", folder / "link.db");
    for (const char* name : {"case.db", "link.db"}) {
        CHECK_THROWS_AS(export_to_file(folder / name, folder / "case.db", question_of("csv")), UsageError);
    }
    CHECK((bytes_of(folder / "case.db") == before));
}

TEST_CASE("a graph in a range has the edges that may lie in it, and their ends alone") {
    const TemporaryFolder folder;
    read_in(folder / "case.db", {kHostile});
    ExportQuestion question = question_of("graphml");
    question.facts.range.from = "2021-03-09";
    question.facts.range.to = "2021-03-09";
    question.facts.range.is_certain = true;
    std::ostringstream out;
    export_to(out, folder / "case.db", question);
    const std::string text = out.str();
    CHECK(text.find("2021-03-09") != std::string::npos);
    CHECK(text.find("-0043-03-15") == std::string::npos);
    CHECK(text.find(">Document<") == std::string::npos);
}
