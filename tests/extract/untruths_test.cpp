#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/extract/made_document.hpp"

using namespace dateline;

namespace {

const EventMention* find_event(const made::Read& read, const std::string& word) {
    const auto& events = read.all.event_mentions;
    const auto it = std::find_if(events.begin(), events.end(),
                                 [&](const EventMention& event) { return read.words(event.span) == word; });
    return it == events.end() ? nullptr : &*it;
}

}  // namespace

TEST_CASE("what a clause tells did not happen where the words above it call it untrue") {
    struct Row {
        const char* body;
        const char* word;
        Polarity polarity;
    };
    const Row rows[] = {
        {"It is not true that the army shelled the town.", "shelled", Polarity::negative},
        {"It is false that the army shelled the town.", "shelled", Polarity::negative},
        {"It is a lie that the army shelled the town.", "shelled", Polarity::negative},
        {"It is true that the army shelled the town.", "shelled", Polarity::positive},
        {"It is not false that the army shelled the town.", "shelled", Polarity::positive},
        {"It was cruel that the army shelled the town.", "shelled", Polarity::positive},
        {"Neither the army nor the rebels attacked the town.", "attacked", Polarity::negative},
        {"Nobody attacked the town.", "attacked", Polarity::negative},
        {"Either the army or the rebels attacked the town.", "attacked", Polarity::positive},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        const EventMention* event = find_event(read, row.word);
        REQUIRE(event != nullptr);
        CHECK(word(event->polarity) == word(row.polarity));
    }
}

TEST_CASE("a supposition is possible, with an if or without one") {
    struct Row {
        const char* body;
        const char* word;
        EventStatus status;
    };
    const Row rows[] = {
        {"Had Mara Orlova accepted the treaty, the war would have ended.", "accepted", EventStatus::possible},
        {"Had Mara Orlova accepted the treaty, the war would have ended.", "ended", EventStatus::possible},
        {"The war would have ended had Mara Orlova accepted the treaty.", "accepted", EventStatus::possible},
        {"Were the army to attack the town, thousands would flee.", "attack", EventStatus::possible},
        {"Should the army attack the town, thousands would flee.", "attack", EventStatus::possible},
        {"If the army attacks the town, thousands will flee.", "flee", EventStatus::possible},
        {"Mara Orlova had accepted the treaty, and the war ended.", "accepted", EventStatus::actual},
        {"Never before had the army attacked the town.", "attacked", EventStatus::actual},
        {"Mara Orlova did not deny that the army shelled the town.", "shelled", EventStatus::possible},
        {"Nobody has said that the army shelled the town.", "shelled", EventStatus::possible},
        {"Mara Orlova ordered that the hostages be released.", "released", EventStatus::planned},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body, row.word);
        const made::Read read({"", row.body, "2031-05-06", {}});
        const EventMention* event = find_event(read, row.word);
        REQUIRE(event != nullptr);
        CHECK(word(event->status) == word(row.status));
    }
}

TEST_CASE("who says that something is not true denies it, and what nobody says is no statement") {
    for (const char* body : {"Mara Orlova said it was not true that the army had shelled the town.",
                             "\"It is not true that the army shelled the town,\" Mara Orlova said.",
                             "It is false that the army shelled the town, Mara Orlova said."}) {
        CAPTURE(body);
        const made::Read read({"", body, "2031-05-06", {}});
        REQUIRE_FALSE(read.all.statements.empty());
        CHECK(word(read.all.statements.front().stance) == word(Stance::deny));
    }
    for (const char* body :
         {"Neither Mara Orlova nor Ivo Brandt denied that the army had shelled the town.",
          "No one denied that the army shelled the town.", "Nobody has said that the army shelled the town."}) {
        CAPTURE(body);
        CHECK(made::Read({"", body, "2031-05-06", {}}).all.statements.empty());
    }
    const made::Read read(
        {"", "Neither Mara Orlova nor Ivo Brandt confirmed that the army had shelled the town.", "2031-05-06", {}});
    REQUIRE_FALSE(read.all.statements.empty());
    CHECK(word(read.all.statements.front().stance) == word(Stance::refuse));
}
