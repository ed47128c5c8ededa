#include <catch2/catch.hpp>

#include "tests/extract/made_document.hpp"

using namespace dateline;

namespace {

constexpr std::optional<double> kOpen;

/// The words of the figures, parted by " | ".
std::string all_figures(const made::Read& read) {
    std::string all;
    for (const Figure& figure : read.all.figures) all += (all.empty() ? "" : " | ") + read.words(figure.span);
    return all;
}

}  // namespace

TEST_CASE("a figure has bounds, vagueness and the noun counted") {
    struct Row {
        const char* body;
        std::optional<double> low;
        std::optional<double> high;
        bool is_approximate;
        const char* unit;
    };
    const Row rows[] = {
        {"The rebels freed 24 hostages.", 24, 24, false, "hostages"},
        {"The rebels freed over 1,250 Velian hostages.", 1250, kOpen, false, "hostages"},
        {"The army arrested 60 Abrani (the Band) fighters.", 60, 60, false, "fighters"},
        {"The army arrested 60 Abrani* fighters.", 60, 60, false, "fighters"},
        {"The army arrested 60 Abrani (the Band)† fighters.", 60, 60, false, "fighters"},
        {"At least seven people were killed.", 7, kOpen, false, "people"},
        {"At least seven were killed.", 7, kOpen, false, ""},
        {"Fewer than 30 villagers stayed.", kOpen, 30, false, "villagers"},
        {"Up to 300 villagers are being held there.", kOpen, 300, false, "villagers"},
        {"Around 60,000 refugees live there.", 60000, 60000, true, "refugees"},
        {"An estimated 60,000 refugees live there.", 60000, 60000, true, "refugees"},
        {"Nearly 500 villagers left.", 500, 500, true, "villagers"},
        {"Villagers found 40 or so shells.", 40, 40, true, "shells"},
        {"Some 45 percent of the houses burnt down.", 45, 45, true, "percent"},
        {"Four out of five villagers left.", 80, 80, false, "percent"},
        {"One in five children is ill.", 20, 20, false, "percent"},
        {"More than half of the villagers left.", 50, kOpen, false, "percent"},
        {"Two-thirds of the villagers left.", 66.7, 66.7, false, "percent"},
        {"Between 20 and 30 villagers left.", 20, 30, false, "villagers"},
        {"From 20 to 30 villagers left.", 20, 30, false, "villagers"},
        {"Some 20 or 30 villagers left.", 20, 30, true, "villagers"},
        {"The army has 20-30 tanks.", 20, 30, false, "tanks"},
        {"They want three to five million dollars.", 3000000, 5000000, false, "dollars"},
        {"They want $20-$30 a day.", 20, 30, false, "dollars"},
        {"It earned $3.5 million.", 3500000, 3500000, false, "dollars"},
        {"Twenty-five villagers left.", 25, 25, false, "villagers"},
        {"Two hundred thousand villagers left.", 200000, 200000, false, "villagers"},
        {"Dozens of villagers left.", 12, kOpen, true, "villagers"},
        {"Hundreds of thousands of villagers have left.", 100000, kOpen, true, "villagers"},
        {"Several hundred villagers left.", 200, kOpen, true, "villagers"},
        {"A dozen villagers were arrested.", 12, 12, false, "villagers"},
        {"Half a million villagers left.", 500000, 500000, false, "villagers"},
        {"Hundreds were wounded.", 100, kOpen, true, ""},
        {"Around 40,000 of the residents fled.", 40000, 40000, true, "residents"},
        {"The road is 12 km long.", 12, 12, false, "kilometers"},
        {"Rain fell within a 40-mile zone.", 40, 40, false, "miles"},
        {"The room has 12 square metres.", 12, 12, false, "square meters"},
        {"The number of refugees has risen to 4,500.", 4500, 4500, false, "refugees"},
        {"The death toll rose from 40 to 50.", 50, 50, false, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        CAPTURE(all_figures(read));
        REQUIRE(read.all.figures.size() == 1);
        const Figure& figure = read.all.figures[0];
        CHECK((figure.low == row.low));
        CHECK((figure.high == row.high));
        CHECK(figure.is_approximate == row.is_approximate);
        CHECK(figure.unit == row.unit);
    }
}

TEST_CASE("dates, labels, codes, scores, ages, markers and parts of names are no figures") {
    for (const char* body : {"Resolution No. 4711 was passed.",
                             "Resolution 4711 was passed.",
                             "She took flight 1623 home.",
                             "The 3rd convoy came.",
                             "It was founded in 1968.",
                             "They left at 10:45.",
                             "They left on 12 June.",
                             "The Group of 20 met.",
                             "The 9/11 attacks were discussed.",
                             "She flew in a Boeing 737.",
                             "Their team won 3-2.",
                             "The vote was 201 to 112.",
                             "Call 555-0199.",
                             "Call +41 22 555 01 99.",
                             "1. The camp is closed.",
                             "The camp is closed [12].",
                             "Anna Kovac, 54, resigned.",
                             "A 54-year-old man resigned.",
                             "Anna Kovac, who is 54 years old, resigned.",
                             "The 12-member council met.",
                             "They sent F-16 jets.",
                             "See page 12, section 3.4.",
                             "The agreement of 2015 was signed.",
                             "Follow it at #4 or @28.",
                             "Write to room 12 of the council.",
                             "It lies at 38.2 E.",
                             "They freed hostages, not 30 hostages."}) {
        CAPTURE(body);
        const made::Read read({"", body, "2031-05-06", {{"12 June", "2031-06-12"}}});
        CHECK(all_figures(read).empty());
    }
}

TEST_CASE("a figure belongs to the place, body or state that has it") {
    struct Row {
        const char* body;
        const char* subject;
        const char* place;
    };
    const Row rows[] = {
        {"The Lakeside Council has more than 500 members.", "Lakeside Council", ""},
        {"The Lakeside Council's 500 members met.", "Lakeside Council", ""},
        {"The council, which has 500 members, met.", "The council", ""},
        {"Norway's 40,000 soldiers were sent home.", "Norway", ""},
        {"The population of Norway is 5.4 million.", "Norway", ""},
        {"Around 40,000 residents of Oslo fled.", "Oslo", "Oslo"},
        {"Around 40,000 people live in Oslo.", "Oslo", "Oslo"},
        {"There are 40,000 people in Oslo.", "Oslo", "Oslo"},
        {"Oslo is home to 600,000 people.", "Oslo", ""},
        {"The death toll in Oslo rose to 45.", "Oslo", ""},
        {"The attack on Oslo killed 15 people.", "Oslo", "Oslo"},
        {"The attack killed 15 people and wounded 30 others in Oslo.", "Oslo", "Oslo"},
        {"Police found 45 bodies in a grave near Oslo.", "Oslo", "Oslo"},
        {"Fifteen people were feared dead in Oslo.", "Oslo", "Oslo"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        REQUIRE_FALSE(read.all.figures.empty());
        CHECK(read.words(read.all.figures[0].subject) == row.subject);
        CHECK(read.words(read.all.figures[0].place) == row.place);
    }
}

TEST_CASE("the predicate, the noun and what describes it tell what a figure is of") {
    struct Row {
        const char* body;
        const char* attribute;
    };
    const Row rows[] = {
        {"The casualties rose to 30 people.", "casualties"},
        {"The deaths rose to 30 people.", "dead"},
        {"The injuries rose to 30 people.", "injured"},
        {"The blast killed 30 people.", "dead"},
        {"Thirty people were killed.", "dead"},
        {"Thirty men killed the guard.", ""},
        {"Thirty people are feared dead.", "dead"},
        {"Thirty people were reported missing.", "missing"},
        {"The blast left 30 wounded.", "injured"},
        {"They buried 30 people killed in the blast.", "dead"},
        {"The death of 30 people was reported.", "dead"},
        {"The camp hosts 30 people.", "present"},
        {"More than 30 villagers gave evidence, including three children.", ""},
        {"Another 30 people were wounded.", "additional injured"},
        {"The company sold 30 boats.", "sell"},
        {"The fleet has 30 boats.", ""},
        {"There are 30 people in Oslo.", "present"},
        {"Doctors counted 30 people in Oslo.", "present"},
        {"Forty percent of the houses were destroyed.", "house, destroyed"},
        {"Only 30 of the residents stayed.", "present"},
        {"Prices rose by 30 percent.", "change"},
        {"Thirty people joined the march.", "protesters"},
        {"Thirty people took part in the march.", "protesters"},
        {"Thirty men took the road to the march.", "take"},
        {"The storm claimed 30 lives.", "dead"},
        {"The crew saved 30 lives.", "saved"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        REQUIRE_FALSE(read.all.figures.empty());
        CHECK(read.all.figures[0].attribute == row.attribute);
    }
}

TEST_CASE("a figure is dated by a time of its own clause alone") {
    struct Row {
        const char* body;
        const char* dates;  // of the figures, parted by spaces; - for none
    };
    const Row rows[] = {
        {"At least 15 people were killed on Sunday.", "2031-05-04"},
        {"On Sunday, 15 people were killed.", "2031-05-04"},
        {"Sunday's attack killed 15 people.", "2031-05-04"},
        {"An attack on Sunday killed 15 people and wounded 30.", "2031-05-04 2031-05-04"},
        {"The attack killed 15 people and wounded 30 others on Sunday.", "2031-05-04 2031-05-04"},
        {"Fifteen people died on Sunday, after 12 had died on Friday.", "2031-05-04 2031-05-02"},
        {"Some 200 villagers who had fled on Friday returned on Sunday.", "2031-05-04"},
        {"Some 200 villagers returned to the town that the army left on Friday.", "-"},
        {"The mayor whom they elected on Friday arrested 15 people.", "-"},
        {"More than 200 villagers have died since Friday.", "2031-05-02/.."},
    };
    std::string many_dates = "After the talks of 1 June";
    for (int i = 2; i <= 16; ++i) many_dates += ", " + std::to_string(i) + " June";
    many_dates += " and 17 June, 15 people were killed on Sunday.";
    std::vector<made::Time> times;  // in the order of the text
    for (int i = 1; i <= 17; ++i)
        times.push_back({std::to_string(i) + " June", "2031-06-" + std::string(i < 10 ? "0" : "") + std::to_string(i)});
    times.push_back({"Sunday", "2031-05-04"});
    const made::Read long_one({"", many_dates, "2031-07-06", times});
    REQUIRE(long_one.all.figures.size() == 1);
    CHECK(long_one.all.figures[0].as_of.edtf == "2031-05-04");
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {{"Sunday", "2031-05-04"}, {"Friday", "2031-05-02"}}});
        std::string dates;
        for (const Figure& figure : read.all.figures)
            dates += (dates.empty() ? "" : " ") + (figure.as_of.edtf.empty() ? "-" : figure.as_of.edtf);
        CHECK(dates == row.dates);
    }
}

TEST_CASE("a figure is the word of the innermost statement that it stands in") {
    const made::Read read(
        {"", "The army lost 40 tanks. Mara Orlova said that 30 villagers had died.", "2031-05-06", {}});
    REQUIRE(read.all.figures.size() == 2);
    CHECK_FALSE(read.all.figures[0].statement);
    REQUIRE(read.all.figures[1].statement);
    CHECK(read.speakers(read.all.statements[read.all.figures[1].statement->position()]) == "Mara Orlova");
}

TEST_CASE("the figures of long rows of numbers begin one behind the other, within the text") {
    for (const char* piece :
         {"12 ", "12 to ", "a third of ", "hundreds of ", "12, ", "(1) ", "about about ", "1/", "- 3 "}) {
        std::string body;
        for (int i = 0; i < 300; ++i) body += piece;
        CAPTURE(piece);
        const made::Read read({"", body + "were killed.", "2031-05-06", {}});
        std::uint32_t next = 0;  // where the next one may begin
        for (const Figure& figure : read.all.figures) {
            CHECK(figure.span.begin >= next);
            CHECK(figure.span.begin < figure.span.end);
            CHECK(figure.span.end <= read.document.article.text.size());
            next = figure.span.begin + 1;
        }
    }
}
