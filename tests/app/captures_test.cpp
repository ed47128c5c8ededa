#include <catch2/catch.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "tests/app/flows.hpp"
#include "tests/temporary_folder.hpp"
#include "tests/text/packed.hpp"

using namespace dateline;

namespace {

std::string capture(const std::string& day, const std::string& text) {
    return warc_record("WARC-Type: response\r\nWARC-Target-URI: https://post.example/ferry\r\nWARC-Date: " + day +
                           "T07:08:09Z\r\nContent-Type: application/http;msgtype=response\r\n",
                       "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + text);
}

std::string message(const std::string& received, const std::string& text) {
    return "From a@wire.example " + received + "\nMessage-ID: <7@wire.example>\nSubject: Ferry\n\n" + text + "\n\n";
}

/// A version a line, the oldest first: its text, when it was caught, and whether it is current.
std::vector<std::string> versions_in(const std::filesystem::path& file) {
    const SQLite::Database database(file.string());
    SQLite::Statement rows(database,
                           "SELECT trim(text, char(10)) || ' ' || retrieved || ' ' || version || "
                           "iif(superseded_by_id IS NULL, ' current', '') FROM document ORDER BY version");
    std::vector<std::string> versions;
    while (rows.executeStep()) versions.push_back(rows.getColumn(0).getString());
    return versions;
}

}  // namespace

TEST_CASE("captures of one address are versions in the order of their days, in whatever order and runs they come") {
    const TemporaryFolder folder;
    std::vector<std::string> captures = {
        capture("2020-01-01", "Mara Lind said the ferry left."),
        capture("2021-01-01", "Mara Lind said the ferry left at noon."),
        capture("2022-01-01", "Mara Lind said the ferry left at one."),
        capture("2023-01-01", "Mara Lind said the ferry left."),  // as it was at first
    };
    std::sort(captures.begin(), captures.end());
    const std::vector<std::string> expected = {"Mara Lind said the ferry left. 2020-01-01T07:08:09Z 1",
                                               "Mara Lind said the ferry left at noon. 2021-01-01T07:08:09Z 2",
                                               "Mara Lind said the ferry left at one. 2022-01-01T07:08:09Z 3 current"};
    std::vector<std::string> first_dump;
    int round = 0;
    do {
        INFO("round " << round);
        const std::string name = std::to_string(round++);
        std::string all;
        for (const std::string& each : captures) all += each;
        const auto archive = folder.write(name + ".warc", all).string();
        const IngestSummary summary =
            ingest_into(folder / (name + ".db"), {archive}, 1U + static_cast<unsigned>(round) % 2U);
        CHECK(summary.added == 1);
        CHECK(summary.changed == 2);
        CHECK(summary.unchanged == 1);
        CHECK(versions_in(folder / (name + ".db")) == expected);
        if (first_dump.empty()) first_dump = dump_of(folder / (name + ".db"));
        CHECK(difference(dump_of(folder / (name + ".db")), first_dump).empty());
        CHECK(ingest_into(folder / (name + ".db"), {archive}, 2).unchanged == 4);
        CHECK(difference(dump_of(folder / (name + ".db")), first_dump).empty());
    } while (std::next_permutation(captures.begin(), captures.end()));
    CHECK(round == 24);

    std::reverse(captures.begin(), captures.end());
    for (std::size_t i = 0; i < captures.size(); ++i)
        ingest_into(folder / "runs.db", {folder.write("part" + std::to_string(i) + ".warc", captures[i]).string()}, 1);
    CHECK(versions_in(folder / "runs.db") == expected);
    CHECK(difference(dump_of(folder / "runs.db"), first_dump).empty());
    CHECK(check_file(folder / "runs.db").is_sound);
}

TEST_CASE("copies of one message are versions in the order in which they were received") {
    const TemporaryFolder folder;
    const std::string early = message("Mon May  6 07:08:09 2024", "The ferry left.");
    const std::string late = message("Tue May  7 07:08:09 2024", "The ferry left.\nSent by way of a list.");
    const auto one = folder.write("one.mbox", early + early).string();
    const auto two = folder.write("two.mbox", late).string();
    CHECK(ingest_into(folder / "a.db", {one, two}, 2).changed == 1);
    CHECK(ingest_into(folder / "b.db", {two, one}, 1).changed == 1);
    CHECK(versions_in(folder / "a.db") ==
          std::vector<std::string>{"The ferry left. 2024-05-06T07:08:09 1",
                                   "The ferry left.\nSent by way of a list. 2024-05-07T07:08:09 2 current"});
    CHECK(difference(dump_of(folder / "a.db"), dump_of(folder / "b.db")).empty());
}
