#include <algorithm>
#include <catch2/catch.hpp>

#include "extract/events/shared_days.hpp"
#include "resolve/within_article/coreference.hpp"
#include "tests/extract/made_document.hpp"

using namespace dateline;

namespace {

constexpr const char* kPublished = "2031-05-06";

const EventMention* find_event(const made::Read& read, const std::string& word) {
    const auto& events = read.all.event_mentions;
    const auto it = std::find_if(events.begin(), events.end(),
                                 [&](const EventMention& event) { return read.words(event.span) == word; });
    return it == events.end() ? nullptr : &*it;
}

}  // namespace

TEST_CASE("a word names an event or not by its part in the sentence") {
    struct Row {
        const char* body;
        const char* word;
        bool is_event;
    };
    const Row rows[] = {
        {"The rebels attacked the convoy.", "attacked", true},
        {"The attack surprised the villagers.", "attack", true},
        {"The attack helicopter belonged to the army.", "attack", false},
        {"The wounded soldiers waited.", "wounded", false},
        {"Mara Orlova held a meeting with Ivo Brandt.", "meeting", true},
        {"Mara Orlova held a meeting with Ivo Brandt.", "held", false},
        {"The soldiers launched an attack on the village.", "launched", false},
        {"The soldiers launched a satellite.", "launched", true},
        {"Mara Orlova stepped down.", "stepped", true},
        {"Mara Orlova knew Ivo Brandt.", "knew", false},
        {"Mara Orlova accused the rebels of theft.", "accused", false},
        {"The rebels were accused of theft.", "accused", true},
        {"Mara Orlova met the accused.", "accused", false},
        {"The soldiers opened fire on the crowd.", "opened", true},
        {"The soldiers opened fire on the crowd.", "fire", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body, row.word);
        const made::Read read({"", row.body, kPublished, {}});
        CHECK((find_event(read, row.word) != nullptr) == row.is_event);
    }
}

TEST_CASE("any act is an event where the text dates it and names who took part") {
    struct Row {
        const char* body;
        std::vector<made::Time> times;
        const char* word;
        bool is_event;
    };
    const Row rows[] = {
        {"Mara Orlova painted the bridge on Monday.", {{"Monday", "2031-05-05"}}, "painted", true},
        {"Mara Orlova painted the bridge.", {}, "painted", false},
        {"The bridge rusted on Monday.", {{"Monday", "2031-05-05"}}, "rusted", false},
        {"Mara Orlova needed a bridge on Monday.", {{"Monday", "2031-05-05"}}, "needed", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, kPublished, row.times});
        CHECK((find_event(read, row.word) != nullptr) == row.is_event);
    }
}

TEST_CASE("who takes part in an event is told by the tree") {
    struct Row {
        const char* body;
        const char* word;
        const char* agent;
        const char* patient;
        const char* other;
    };
    const Row rows[] = {
        {"Mara Orlova met with Ivo Brandt.", "met", "Mara Orlova", "", "Ivo Brandt"},
        {"Mara Orlova and Ivo Brandt met in Geneva.", "met", "Mara Orlova + Ivo Brandt", "", ""},
        {"Ivo Brandt was arrested by the soldiers.", "arrested", "the soldiers", "Ivo Brandt", ""},
        {"The soldiers who arrested Ivo Brandt left.", "arrested", "The soldiers", "Ivo Brandt", ""},
        {"The soldiers came and arrested Ivo Brandt.", "arrested", "The soldiers", "Ivo Brandt", ""},
        {"Mara Orlova wants to visit France.", "visit", "Mara Orlova", "France", ""},
        {"Mara Orlova urged the rebels to release the hostages.", "release", "the rebels", "the hostages", ""},
        {"Mara Orlova accused the rebels of attacking the villagers.", "attacking", "the rebels", "the villagers", ""},
        {"The rebels attacked, killing Ivo Brandt.", "killing", "The rebels", "Ivo Brandt", ""},
        {"The attack on the villagers by the rebels was long.", "attack", "the rebels", "the villagers", ""},
        {"The talks between Ivo Brandt and Mara Orlova ended.", "talks", "", "", "Ivo Brandt + Mara Orlova"},
        {"France's withdrawal pleased the villagers.", "withdrawal", "France", "", ""},
        {"Ivo Brandt's arrest angered the villagers.", "arrest", "", "Ivo Brandt", ""},
        {"The visit of Mara Orlova was short.", "visit", "Mara Orlova", "", ""},
        {"Mara Orlova held talks with Ivo Brandt.", "talks", "Mara Orlova", "", "Ivo Brandt"},
        {"The rebels were granted amnesty by Mara Orlova.", "amnesty", "Mara Orlova", "The rebels", ""},
        {"The talks were held by Mara Orlova.", "talks", "Mara Orlova", "", ""},
        {"France's foreign minister met Ivo Brandt.", "met", "France's foreign minister", "Ivo Brandt", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body, row.word);
        const made::Read read({"", row.body, kPublished, {}});
        const EventMention* event = find_event(read, row.word);
        REQUIRE(event);
        CHECK(read.arguments(*event, ArgumentRole::agent) == row.agent);
        CHECK(read.arguments(*event, ArgumentRole::patient) == row.patient);
        CHECK(read.arguments(*event, ArgumentRole::other) == row.other);
    }
}

TEST_CASE("a date belongs to the event that the tree ties it to, and is no narrower than its words") {
    struct Row {
        const char* body;
        std::vector<made::Time> times;
        const char* word;
        const char* edtf;
    };
    const std::vector<made::Time> kMonday = {{"Monday", "2031-05-05"}};
    const std::vector<made::Time> kFriday = {{"Friday", "2031-05-09"}};
    const std::vector<made::Time> kTwo = {{"Sunday", "2031-05-04"}, {"Monday", "2031-05-05"}};
    const char* const kOpen = "../2031-05-06";
    const Row rows[] = {
        {"Ivo Brandt, born in 1994, was arrested.", {{"1994", "1994"}}, "arrested", kOpen},
        {"Ivo Brandt, born in 1994, was arrested.", {{"1994", "1994"}}, "born", "1994"},
        {"Ivo Brandt, who met Mara Orlova on Monday, was arrested.", kMonday, "met", "2031-05-05"},
        {"Ivo Brandt, who met Mara Orlova on Monday, was arrested.", kMonday, "arrested", kOpen},
        {"The soldiers halted the convoy on Monday and left.", kMonday, "halted", "2031-05-05"},
        {"The villagers were forced to turn back on Monday.", kMonday, "forced", "2031-05-05"},
        {"Mara Orlova will leave before Friday's vote.", kFriday, "leave", "../2031-05-09"},
        {"Mara Orlova will leave before Friday's vote.", kFriday, "vote", "2031-05-09"},
        {"Mara Orlova resigned after Monday's vote.", kMonday, "resigned", "2031-05-05/2031-05-06"},
        {"Mara Orlova resigned after the vote on Monday.", kMonday, "vote", "2031-05-05"},
        {"The vote is scheduled for Friday.", kFriday, "vote", "2031-05-09"},
        {"The sides held talks on Monday.", kMonday, "talks", "2031-05-05"},
        {"A pact signed on Monday was published.", kMonday, "pact", "2031-05-05"},
        {"The bomb exploded on Monday, killing Ivo Brandt.", kMonday, "killing", "2031-05-05"},
        {"On Monday Mara Orlova met Ivo Brandt and signed the treaty.", kMonday, "signed", "2031-05-05"},
        {"Mara Orlova was arrested on Monday when she visited France.", kMonday, "visited", "2031-05-05"},
        {"Ivo Brandt died in an attack on Monday.", kMonday, "attack", "2031-05-05"},
        {"Mara Orlova announced the withdrawal on Monday.", kMonday, "withdrawal", kOpen},
        {"The soldiers left on Sunday and Mara Orlova returned on Monday.", kTwo, "returned", "2031-05-05"},
        {"The soldiers left on Sunday and Mara Orlova returned on Monday.", kTwo, "left", "2031-05-04"},
        {"A meeting took place on Monday. Mara Orlova resigned during the meeting.", kMonday, "resigned", "2031-05-05"},
        {"It was the first meeting since Monday.", kMonday, "meeting", kOpen},
        {"Mara Orlova has negotiated since Monday.", kMonday, "negotiated", "2031-05-05/2031-05-06"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body, row.word);
        const made::Read read({"", row.body, kPublished, row.times});
        const EventMention* event = find_event(read, row.word);
        REQUIRE(event);
        CHECK(event->when.edtf == row.edtf);
    }
}

TEST_CASE("a place belongs to the event that the tree ties it to") {
    struct Row {
        const char* body;
        const char* word;
        const char* place;
    };
    const Row rows[] = {
        {"Mara Orlova met Ivo Brandt in Geneva.", "met", "Geneva"},
        {"Ivo Brandt was arrested by the police in Geneva.", "arrested", "Geneva"},
        {"They left Geneva, where Mara Orlova had met Ivo Brandt.", "met", "Geneva"},
        {"Mara Orlova held talks in Geneva.", "talks", "Geneva"},
        {"The bomb exploded in Geneva, killing Ivo Brandt.", "killing", "Geneva"},
        {"Ivo Brandt was arrested in the port of Geneva.", "arrested", "Geneva"},
        {"Mara Orlova travelled to Geneva.", "travelled", "Geneva"},
        {"Ivo Brandt, who was jailed in Geneva, resigned.", "resigned", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body, row.word);
        const made::Read read({"", row.body, kPublished, {}});
        const EventMention* event = find_event(read, row.word);
        REQUIRE(event);
        CHECK(read.words(event->place) == row.place);
    }
}

TEST_CASE("what governs an event tells whether it has happened") {
    struct Row {
        const char* body;
        const char* word;
        EventStatus status;
        Polarity polarity = Polarity::positive;
    };
    constexpr auto actual = EventStatus::actual;
    constexpr auto planned = EventStatus::planned;
    constexpr auto possible = EventStatus::possible;
    const Row rows[] = {
        {"The rebels threatened to attack the village and burn the houses.", "attack", planned},
        {"The rebels threatened to attack the village and burn the houses.", "burn", planned},
        {"The soldiers will attack the village and burn the houses.", "burn", planned},
        {"Mara Orlova demanded that the rebels leave the village and release the hostages.", "release", planned},
        {"Mara Orlova travelled to Geneva to meet Ivo Brandt.", "meet", planned},
        {"The soldiers began to attack the village.", "attack", actual},
        {"The soldiers stopped the rebels from attacking the village.", "attacking", actual},
        {"The soldiers prevented the rebels from attacking the village.", "attacking", possible},
        {"The villagers feared that the soldiers attacked the convoy.", "attacked", possible},
        {"If the soldiers attack the village, the rebels will release the hostages.", "attack", possible},
        {"The soldiers could attack the village.", "attack", possible},
        {"The visit was cancelled due to an attack.", "attack", actual},
        {"The sides agreed to hold talks.", "talks", planned},
        {"The sides will hold talks.", "talks", planned},
        {"Mara Orlova will condemn the attack.", "attack", actual},
        {"Mara Orlova called for the withdrawal of the troops.", "withdrawal", planned},
        {"The vote is scheduled for June.", "vote", planned},
        {"Mara Orlova called the attack a crime.", "attack", actual},
        {"It would be a disaster.", "disaster", planned},
        {"The sides held no talks.", "talks", actual, Polarity::negative},
        {"The sides did not hold talks.", "talks", actual, Polarity::negative},
        {"The company paid no bribes.", "paid", actual, Polarity::negative},
        {"Nobody attacked the convoy.", "attacked", actual, Polarity::negative},
        {"The soldiers failed to capture the village.", "capture", actual, Polarity::negative},
        {"The soldiers neglected to capture the village.", "capture", actual, Polarity::negative},
        {"Nothing destroyed the bridge.", "destroyed", actual, Polarity::negative},
        {"The soldiers left without attacking the village.", "attacking", actual, Polarity::negative},
        {"The soldiers are going to attack the village.", "attack", actual},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body, row.word);
        const made::Read read({"", row.body, kPublished, {}});
        const EventMention* event = find_event(read, row.word);
        REQUIRE(event);
        CHECK(word(event->status) == word(row.status));
        CHECK(word(event->polarity) == word(row.polarity));
    }
}

TEST_CASE("a type that holds of people alone is not given to a thing") {
    const made::Read people({"", "The rebels released the hostages.", kPublished, {}});
    REQUIRE(find_event(people, "released"));
    CHECK(find_event(people, "released")->type == "CONCEDE");
    const made::Read thing({"", "The company released a telephone.", kPublished, {}});
    REQUIRE(find_event(thing, "released"));
    CHECK(find_event(thing, "released")->type.empty());
}

namespace {

/// What is read where the mentions of one person are known to be of one.
void share(made::Read& read) {
    read.all.mentions = link_within_article(read.document, std::move(read.all.mentions), english());
    const ParsedText text(read.document, read.all, english());
    read.all.statements = read_statements(text);
    read.all.event_mentions = read_events(text);
    share_days(text, read.all);
}

}  // namespace

TEST_CASE("public acts of one person in a row share the day of the first") {
    struct Row {
        const char* body;
        const char* word;
        bool is_shared;
    };
    const Row rows[] = {
        {"Mara Orlova gave a speech on Monday.\nOrlova unveiled the ship.", "unveiled", true},
        {"Mara Orlova gave a speech on Monday. She unveiled the ship. She thanked the workers.", "thanked", true},
        {"Mara Orlova gave a speech on Monday.\nIvo Brandt unveiled the ship.", "unveiled", false},
        {"Mara Orlova gave a speech on Monday.\nPavel Orlova waited.\nPavel Orlova unveiled the ship.", "unveiled",
         false},
        {"Mara Orlova gave a speech on Monday.\nOrlova has unveiled the ship.", "unveiled", false},
        {"Mara Orlova gave a speech on Monday.\nOrlova bought a house.", "bought", false},
        {"Mara Orlova gave a speech on Monday.\nOn Sunday the rebels left.\nOrlova unveiled the ship.", "unveiled",
         false},
        {"Mara Orlova gave a speech on Monday. The army left in April. She unveiled the ship.", "unveiled", false},
        {"Mara Orlova gave a speech on Monday. She recently unveiled the ship.", "unveiled", false},
        {"Mara Orlova gave a speech on Monday. The vote is on Friday. She unveiled the ship.", "unveiled", true},
        {"Mara Orlova gave a speech on Monday. Earlier, she unveiled the ship.", "unveiled", false},
        {"Mara Orlova gave a speech on Monday. The army meanwhile left. She unveiled the ship.", "unveiled", false},
        {"Mara Orlova gave a speech on Monday. It rained. It rained. It rained. It rained. It rained. It rained. She "
         "unveiled the ship.",
         "unveiled", false},
        {"Mara Orlova will give a speech on Friday. She unveiled the ship.", "unveiled", false},
        {"Mara Orlova, who gave a speech on Monday, waited. She unveiled the ship.", "unveiled", false},
        {"Mara Orlova gave a speech on Monday. The workers left after she unveiled the ship.", "unveiled", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        made::Read read({"",
                         row.body,
                         kPublished,
                         {{"Monday", "2031-05-05"},
                          {"Sunday", "2031-05-04"},
                          {"Friday", "2031-05-09"},
                          {"April", "2030"},
                          {"recently", "", "PAST_REF"}}});
        share(read);
        const EventMention* event = find_event(read, row.word);
        REQUIRE(event);
        CHECK(event->when.edtf == (row.is_shared ? "2031-05-05" : "../2031-05-06"));
        CHECK(event->reasons.size() == (row.is_shared ? 1 : 0));
        if (row.is_shared) CHECK(read.words(event->reasons.front().span) == "speech");
    }
}

TEST_CASE("what shares a day is less sure than what has its own") {
    made::Read read({"",
                     "Mara Orlova gave a speech on Monday. She unveiled the ship. Ivo Brandt unveiled a bridge.",
                     kPublished,
                     {{"Monday", "2031-05-05"}}});
    share(read);
    std::vector<double> confidences;
    for (const EventMention& event : read.all.event_mentions) {
        if (read.words(event.span) == "unveiled") confidences.push_back(event.confidence);
    }
    REQUIRE(confidences.size() == 2);
    CHECK(confidences[0] < confidences[1]);
}

TEST_CASE("a noun has the day that the article itself gave it shortly before") {
    struct Row {
        const char* body;
        const char* edtf;
    };
    const Row rows[] = {
        {"A meeting took place on Monday. Mara Orlova resigned during the meeting.", "2031-05-05"},
        {"A meeting took place on Monday.\nMara Orlova resigned during the meeting.", "2031-05-05"},
        {"Ivo Brandt said that a meeting took place on Monday. Mara Orlova resigned during the meeting.",
         "../2031-05-06"},
        {"A meeting will take place on Friday. Mara Orlova resigned during the meeting.", "../2031-05-06"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, kPublished, {{"Monday", "2031-05-05"}, {"Friday", "2031-05-09"}}});
        const EventMention* event = find_event(read, "resigned");
        REQUIRE(event);
        CHECK(event->when.edtf == row.edtf);
    }
}
