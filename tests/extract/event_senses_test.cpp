#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/extract/made_document.hpp"

using namespace dateline;

TEST_CASE("a word for several kinds of events is typed by the words beside it") {
    struct Row {
        const char* body;
        const char* word;
        const char* type;  // empty for none
    };
    const Row rows[] = {
        {"Dockers went on strike over jobs.", "strike", "PROTEST"},
        {"The strike by dockers over pay began.", "strike", "PROTEST"},
        {"Workers began a two-day strike.", "strike", "PROTEST"},
        {"Workers joined a general strike.", "strike", "PROTEST"},
        {"An air strike on the town killed 12 people.", "strike", "ASSAULT"},
        {"The army launched a strike on the town.", "strike", "ASSAULT"},
        {"The takeover of Harbour Bank by Lakeside Holdings was completed.", "takeover", ""},
        {"The military takeover ended.", "takeover", "COERCE"},
        {"A court acquitted Ines Tarr.", "acquitted", ""},
        {"The flood killed 40 people.", "killed", ""},
        {"Forty people were killed in a flood.", "killed", ""},
        {"Two people were injured in a car accident.", "injured", ""},
        {"Rebels killed 40 people.", "killed", "ASSAULT"},
        {"Forty soldiers were killed in an attack.", "killed", "ASSAULT"},
        {"Forty soldiers were killed by fire from the hills.", "killed", "ASSAULT"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body, row.word);
        const made::Read read({"", row.body, "2031-05-06", {}});
        const auto& events = read.all.event_mentions;
        const auto event = std::find_if(events.begin(), events.end(),
                                        [&](const EventMention& each) { return read.words(each.span) == row.word; });
        REQUIRE(event != events.end());
        CHECK(event->type == row.type);
    }
}

TEST_CASE("what somebody plans now for a day is on that day") {
    const made::Read read({"", "The party plans a rally on Saturday.", "2031-05-06", {{"Saturday", "2031-05-10"}}});
    REQUIRE(read.all.event_mentions.size() == 1);
    CHECK(read.all.event_mentions[0].when.edtf == "2031-05-10");
    CHECK(word(read.all.event_mentions[0].status) == word(EventStatus::planned));
}

TEST_CASE("who did what a noun tells stands behind it, whatever the tree makes of him") {
    for (const char* body : {"The arrest of Ines Tarr by police sparked protests.",
                             "The arrest of Ines Tarr by the rebels sparked protests."}) {
        CAPTURE(body);
        const made::Read read({"", body, "2031-05-06", {}});
        REQUIRE_FALSE(read.all.event_mentions.empty());
        CHECK(read.arguments(read.all.event_mentions[0], ArgumentRole::patient) == "Ines Tarr");
        CHECK_FALSE(read.arguments(read.all.event_mentions[0], ArgumentRole::agent).empty());
    }
}
