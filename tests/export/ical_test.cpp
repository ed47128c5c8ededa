#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "tests/export/made_facts.hpp"

using namespace dateline;

namespace {

std::string unfolded(std::string text) {
    for (std::size_t at; (at = text.find("\r\n ")) != std::string::npos;) text.erase(at, 3);
    return text;
}

}  // namespace

TEST_CASE("lines of a calendar have at most 75 octets and are folded between characters") {
    for (std::size_t length = 60; length < 90; ++length) {
        Fact fact = made_denial();
        fact.label = std::string(length, 'x') + "漢字👍é漢字👍é漢字👍é漢字👍é漢字👍é漢字👍é";
        const std::string text = exported("ical", {fact});
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = text.find("\r\n", begin);
            const std::string line = text.substr(begin, end - begin);
            CHECK(line.size() <= 75);
            CHECK(to_valid_utf8(line) == line);
            begin = end + 2;
        }
        CHECK(unfolded(text).find(fact.label) != std::string::npos);
    }
}

TEST_CASE("an all-day event ends before the day after its last") {
    struct Row {
        const char* edtf;
        const char* earliest;
        const char* latest;
        const char* begin;
        const char* end;
        const char* summary;
    };
    const Row rows[] = {
        {"2020-02-03", "2020-02-03", "2020-02-03", "20200203", "20200204", "SUMMARY:Ana Berk"},
        {"2020-02", "2020-02-01", "2020-02-29", "20200201", "20200301", "SUMMARY:2020-02: Ana Berk"},
        {"../2020-12-31", "", "2020-12-31", "20201231", "20210101", "SUMMARY:by 2020-12-31: Ana Berk"},
        {"2020-12-31/..", "2020-12-31", "", "20201231", "20210101", "SUMMARY:2020-12-31 or later: Ana Berk"},
    };
    for (const Row& row : rows) {
        Fact fact = made_denial();
        fact.when = made_when(row.edtf, row.earliest, row.latest);
        const std::string text = unfolded(exported("ical", {fact}));
        INFO(text);
        CHECK(text.find("DTSTART;VALUE=DATE:" + std::string(row.begin) + "\r\n") != std::string::npos);
        CHECK(text.find("DTEND;VALUE=DATE:" + std::string(row.end) + "\r\n") != std::string::npos);
        CHECK(text.find(row.summary) != std::string::npos);
    }
}

TEST_CASE("a calendar is stamped with the date of the article and not with that of the day") {
    Fact fact = made_denial();
    CHECK(exported("ical", {fact}).find("DTSTAMP:19700101T000000Z\r\n") != std::string::npos);
    fact.origin.published = made_when("2020-02", "2020-02-01", "2020-02-29");
    CHECK(exported("ical", {fact}).find("DTSTAMP:20200229T000000Z\r\n") != std::string::npos);
}

TEST_CASE("what is planned or possible is tentative") {
    Fact fact = made_denial();
    CHECK(exported("ical", {fact}).find("STATUS") == std::string::npos);
    fact.status = "planned";
    CHECK(exported("ical", {fact}).find("STATUS:TENTATIVE\r\n") != std::string::npos);
}
