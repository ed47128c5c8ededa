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

TEST_CASE("an event has its actors, type, status and polarity") {
    struct Row {
        const char* body;
        const char* word;
        const char* agent;
        const char* patient;
        const char* type;
        EventStatus status;
        Polarity polarity;
    };
    constexpr auto actual = EventStatus::actual;
    constexpr auto planned = EventStatus::planned;
    constexpr auto possible = EventStatus::possible;
    constexpr auto yes = Polarity::positive;
    constexpr auto no = Polarity::negative;
    const Row rows[] = {
        {"Mara Orlova met Ivo Brandt in Geneva.", "met", "Mara Orlova", "Ivo Brandt", "CONSULT", actual, yes},
        {"The rebels were attacked by the soldiers.", "attacked", "the soldiers", "The rebels", "ASSAULT", actual, yes},
        {"The rebels have not released the hostages.", "released", "The rebels", "the hostages", "CONCEDE", actual, no},
        {"The rebels will release the hostages.", "release", "The rebels", "the hostages", "CONCEDE", planned, yes},
        {"The rebels may release the hostages.", "release", "The rebels", "the hostages", "CONCEDE", possible, yes},
        {"The rebels agreed to release the hostages.", "release", "The rebels", "the hostages", "CONCEDE", planned,
         yes},
        {"If the rebels release the hostages, the soldiers go home.", "release", "the rebels", "the hostages",
         "CONCEDE", possible, yes},
        {"Previously, the rebels would release the hostages.", "release", "the rebels", "the hostages", "CONCEDE",
         actual, yes},
        {"Mara Orlova's visit pleased the villagers.", "visit", "Mara Orlova", "", "CONSULT", actual, yes},
        {"The planned withdrawal of the troops was praised.", "withdrawal", "", "the troops", "RETREAT", planned, yes},
        {"The soldiers and the rebels blocked the road.", "blocked", "The soldiers + the rebels", "", "COERCE", actual,
         yes},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        const EventMention* event = find_event(read, row.word);
        REQUIRE(event);
        CHECK(read.arguments(*event, ArgumentRole::agent) == row.agent);
        CHECK(read.arguments(*event, ArgumentRole::patient) == row.patient);
        CHECK(event->type == row.type);
        CHECK(word(event->status) == word(row.status));
        CHECK(word(event->polarity) == word(row.polarity));
    }
}

TEST_CASE("what is demanded, promised, threatened, hoped or asked in a clause has not happened by that") {
    struct Row {
        const char* body;
        const char* word;
        EventStatus status;
    };
    constexpr auto actual = EventStatus::actual;
    constexpr auto planned = EventStatus::planned;
    constexpr auto possible = EventStatus::possible;
    const Row rows[] = {
        {"Mara Orlova demanded that the troops leave the valley.", "leave", planned},
        {"Mara Orlova demanded that the hostages be released.", "released", planned},
        {"Mara Orlova urged that the rebels release the hostages.", "release", planned},
        {"Mara Orlova threatened that the soldiers attack the village on Friday.", "attack", planned},
        {"Mara Orlova hoped that the rebels released the hostages.", "released", possible},
        {"Mara Orlova asked whether the rebels attacked the convoy.", "attacked", possible},
        {"Mara Orlova demanded that the rebels who attacked the convoy be arrested.", "attacked", actual},
        {"Mara Orlova demanded that the hostages captured in the valley be released.", "captured", actual},
        {"Mara Orlova warned that the rebels attacked the convoy.", "attacked", actual},
        {"Mara Orlova said that the rebels attacked the convoy.", "attacked", actual},
        {"Mara Orlova believed that the rebels attacked the convoy.", "attacked", actual},
        {"Mara Orlova denied that the rebels attacked the convoy.", "attacked", actual},
        {"\"We demand an answer. The rebels attacked the convoy,\" Mara Orlova said.", "attacked", actual},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body, row.word);
        const made::Read read({"", row.body, "2031-05-06", {}});
        const EventMention* event = find_event(read, row.word);
        REQUIRE(event);
        CHECK(word(event->status) == word(row.status));
        CHECK((event->date_basis == FactDateBasis::publication) == (row.status == actual));
    }
}

TEST_CASE("an event has the place and the time of its clause, and the statement whose word it is") {
    const made::Read read({"",
                           "Mara Orlova said the rebels attacked a convoy near Geneva on Monday.",
                           "2031-05-06",
                           {{"Monday", "2031-05-05"}}});
    const EventMention* event = find_event(read, "attacked");
    REQUIRE(event);
    CHECK(read.words(event->place) == "Geneva");
    CHECK(event->when.edtf == "2031-05-05");
    CHECK((event->date_basis == FactDateBasis::text));
    REQUIRE(event->statement);
    CHECK(read.speakers(read.all.statements[event->statement->position()]) == "Mara Orlova");
}

TEST_CASE("the time of a report is not the time of what is reported") {
    const made::Read read({"",
                           "Mara Orlova said on Monday that the rebels attacked a convoy.",
                           "2031-05-06",
                           {{"Monday", "2031-05-05"}}});
    const EventMention* event = find_event(read, "attacked");
    REQUIRE(event);
    CHECK(event->when.edtf == "../2031-05-06");
    CHECK((event->date_basis == FactDateBasis::publication));
}

TEST_CASE("a time without days leaves what has happened no later than the article") {
    struct Row {
        const char* body;
        const char* time;
        const char* value;
        const char* edtf;
        FactDateBasis basis;
    };
    const Row rows[] = {
        {"The rebels recently attacked a convoy.", "recently", "PAST_REF", "../2031-05-06", FactDateBasis::publication},
        {"The rebels now attacked a convoy.", "now", "PRESENT_REF", "../2031-05-06", FactDateBasis::publication},
        {"The rebels attacked a convoy soon.", "soon", "FUTURE_REF", "", FactDateBasis::none},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {{row.time, "", row.value}}});
        const EventMention* event = find_event(read, "attacked");
        REQUIRE(event);
        CHECK(event->when.edtf == row.edtf);
        CHECK((event->date_basis == row.basis));
    }
}

TEST_CASE("what is planned has no date but one that the text gives") {
    const made::Read without({"", "The rebels will release the hostages.", "2031-05-06", {}});
    REQUIRE(find_event(without, "release"));
    CHECK(find_event(without, "release")->when.edtf.empty());
    const made::Read with(
        {"", "The rebels will release the hostages on Friday.", "2031-05-06", {{"Friday", "2031-05-09"}}});
    REQUIRE(find_event(with, "release"));
    CHECK(find_event(with, "release")->when.edtf == "2031-05-09");
}

TEST_CASE("ties between names are read from titles and possessors beside them") {
    struct Row {
        const char* body;
        const char* type;
        const char* from;
        const char* to;
        const char* title;
    };
    const Row rows[] = {
        {"France Foreign Minister Mara Orlova spoke.", "holds_office", "Mara Orlova", "France", "Foreign Minister"},
        {"French Foreign Minister Mara Orlova spoke.", "holds_office", "Mara Orlova", "French", "Foreign Minister"},
        {"Lakeside Council spokesman Ivo Brandt spoke.", "holds_office", "Ivo Brandt", "Lakeside Council", "spokesman"},
        {"Ivo Brandt, head of the Lakeside Council, spoke.", "head_of", "Ivo Brandt", "Lakeside Council", "head"},
        {"The chairman of the Lakeside Council, Ivo Brandt, spoke.", "head_of", "Ivo Brandt", "Lakeside Council",
         "chairman"},
        {"They met in Zamin camp in southern France.", "located_in", "Zamin camp", "France", ""},
        {"France's Ministry of Health said nothing.", "part_of", "Ministry of Health", "France", ""},
        {"France's foreign minister Mara Orlova spoke.", "holds_office", "Mara Orlova", "France", "foreign minister"},
        {"Former French Foreign Minister Mara Orlova spoke.", "holds_office", "Mara Orlova", "French",
         "Foreign Minister"},
        {"Ivo Brandt, a member of the Lakeside Council, spoke.", "member_of", "Ivo Brandt", "Lakeside Council",
         "member"},
        {"Ivo Brandt, who heads the Lakeside Council, spoke.", "head_of", "Ivo Brandt", "Lakeside Council", ""},
        {"Ivo Brandt is the chairman of the Lakeside Council.", "head_of", "Ivo Brandt", "Lakeside Council",
         "chairman"},
        {"Anna Kovac, the wife of Ivo Brandt, spoke.", "family_of", "Anna Kovac", "Ivo Brandt", "wife"},
        {"Ivo Brandt, an ally of Anna Kovac, spoke.", "ally_of", "Ivo Brandt", "Anna Kovac", "ally"},
        {"Mara Orlova, the wife of Ivo Brandt, spoke.", "family_of", "Mara Orlova", "Ivo Brandt", "wife"},
        {"The Lakeside Council, a branch of the Harun Party, spoke.", "part_of", "Lakeside Council", "Harun Party",
         "branch"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        const auto& relations = read.all.relations;
        const bool is_found = std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
            return relation.type == row.type && read.words(relation.from) == row.from &&
                   read.words(relation.to) == row.to && relation.title == row.title;
        });
        CHECK(is_found);
    }
}

TEST_CASE("what lies within a time is no name") {
    struct Row {
        const char* body;
        const char* time;
        const char* name;
        bool is_mention;
    };
    const Row rows[] = {
        {"They met at 10 a.m. GMT on Monday.", "10 a.m. GMT", "GMT", false},
        {"Mara Orlova left before Easter 2014.", "Easter 2014", "Easter", false},
        {"Ivo Brandt left on Monday.", "Monday", "Ivo Brandt", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {{row.time, ""}}});
        const auto& mentions = read.all.mentions;
        CHECK(std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
                  return read.words(mention.span) == row.name;
              }) == row.is_mention);
    }
}

TEST_CASE("what is denied, wished or near is no tie") {
    const char* const rows[] = {
        "Ivo Brandt is not the chairman of the Lakeside Council.",
        "Ivo Brandt would be the chairman of the Lakeside Council.",
        "Ivo Brandt may head the Lakeside Council.",
        "They met in Zamin camp near France.",
        "Ivo Brandt, the chairman, met the Lakeside Council.",
    };
    for (const char* row : rows) {
        CAPTURE(row);
        CHECK(made::Read({"", row, "2031-05-06", {}}).all.relations.empty());
    }
}

TEST_CASE("an office has the dates that the text ties to it, and open ends where it does not tell") {
    struct Row {
        const char* body;
        std::vector<made::Time> times;
        const char* edtf;
    };
    const std::vector<made::Time> kYears = {{"2001", "2001"}, {"2006", "2006"}};
    const Row rows[] = {
        {"Anna Kovac, foreign minister of France since 3 May 2004, spoke.",
         {{"3 May 2004", "2004-05-03"}},
         "2004-05-03/.."},
        {"Anna Kovac was the foreign minister of France until 3 May 2004.",
         {{"3 May 2004", "2004-05-03"}},
         "../2004-05-03"},
        {"Anna Kovac, foreign minister of France from 2001 to 2006, spoke.", kYears, "2001/2006"},
        {"Anna Kovac was the foreign minister of France from 2001 through 2006.", kYears, "2001/2006"},
        {"Anna Kovac was the foreign minister of France between 2001 and 2006.", kYears, "2001/2006"},
        {"Anna Kovac, the foreign minister of France in 2001, spoke.", kYears, "2001"},
        {"Anna Kovac, who was the foreign minister of France during 2001, spoke.", kYears, "2001"},
        {"Anna Kovac, foreign minister of France as of 2001, spoke.", kYears, "2001-01-01/.."},
        {"Anna Kovac, foreign minister of France since 2001 and a writer in 2006, spoke.", kYears, "2001-01-01/.."},
        {"Anna Kovac was appointed foreign minister of France in 2001.", kYears, "2001-01-01/.."},
        {"Anna Kovac became the foreign minister of France on 3 May 2004.",
         {{"3 May 2004", "2004-05-03"}},
         "2004-05-03/.."},
        {"Anna Kovac served as foreign minister of France in 2001.", kYears, "2001"},
        {"Anna Kovac served as foreign minister of France from 2001 to 2006.", kYears, "2001/2006"},
        {"French Foreign Minister Mara Orlova in 2001 went to Zamin camp.", kYears, ""},
        {"Former French Foreign Minister Mara Orlova spoke.", {}, "../2031-05-06"},
        {"French Foreign Minister Mara Orlova spoke on 3 May 2004.", {{"3 May 2004", "2004-05-03"}}, ""},
        {"Mara Orlova was the foreign minister of France.", {}, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", row.times});
        REQUIRE(read.all.relations.size() == 1);
        CHECK(read.all.relations[0].when.edtf == row.edtf);
    }
}

TEST_CASE("mentions are names, descriptions and pronouns, each once") {
    struct Row {
        const char* body;
        const char* text;
        const char* kind;
        MentionForm form;
    };
    const Row rows[] = {
        {"French troops left the town.", "French troops", "organization", MentionForm::name},
        {"On Tuesday the French government fell.", "French government", "organization", MentionForm::name},
        {"The old minister spoke.", "The old minister", "person", MentionForm::nominal},
        {"Its commander, Lucan Trebor, said nothing.", "Lucan Trebor", "person", MentionForm::name},
        {"His brother left.", "His brother", "person", MentionForm::nominal},
        {"They blamed themselves.", "themselves", "", MentionForm::pronoun},
        {"Two French officials spoke.", "Two French officials", "group", MentionForm::nominal},
        {"Police arrested militants.", "militants", "group", MentionForm::nominal},
        {"Later she spoke.", "she", "person", MentionForm::pronoun},
        {"They went to the Zamin refugee camp.", "Zamin refugee camp", "place", MentionForm::name},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        const auto& mentions = read.all.mentions;
        const auto count = std::count_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
            return read.words(mention.span) == row.text && mention.kind == row.kind && mention.form == row.form;
        });
        CHECK(count == 1);
    }
    CHECK(made::Read({"", "It is time to leave. US ships left.", "", {}}).all.mentions.size() <= 2);
}

TEST_CASE("odd texts are read without harm and in time") {
    std::string many;
    for (int i = 0; i < 4000; ++i) many += "said that, and \"x ";
    std::string words;
    for (int i = 0; i < 6000; ++i) words += "Orlova said rebels attacked ";
    for (const std::string& body : {std::string(), std::string(1000, '"'), std::string(300000, 'a'), many, words,
                                    std::string("\u202eاللهجة العربية\" said \U0001F600 12 \r")}) {
        const made::Read read({"", body, "2031-05-06", {}});
        for (const Statement& statement : read.all.statements) CHECK(statement.span.end <= read.document.text().size());
    }
}
