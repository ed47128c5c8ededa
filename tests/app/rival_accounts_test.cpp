// What rival outlets of an invented country tell of the same days, from their words to the disputes between them.
#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tests/app/flows.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

struct Telling {
    const char* outlet;
    const char* published;
    const char* text;
};

/// The disputes of a file of articles, as "kind degree sides", parted by "; ".
std::string disputes_of(const std::vector<Telling>& tellings) {
    std::string lines;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        const Telling& telling = tellings[i];
        lines += R"({"id": "article-)" + std::to_string(i) + R"(", "source": ")" + telling.outlet +
                 R"(", "published": ")" + telling.published + R"(", "text": ")" + telling.text + "\"}\n";
    }
    const TemporaryFolder folder;
    const std::string file = (folder / "case.db").string();
    ingest_into(file, {"-"}, 1, lines);
    SQLite::Database database(file);
    SQLite::Statement rows(
        database,
        "SELECT kind || ' ' || degree || ' ' || (SELECT count(DISTINCT side) FROM dispute_side WHERE "
        "dispute_id = dispute.id) FROM dispute ORDER BY kind, degree");
    std::string all;
    while (rows.executeStep()) all += (all.empty() ? "" : "; ") + rows.getColumn(0).getString();
    return all;
}

struct Row {
    std::vector<Telling> tellings;
    const char* disputes;
};

constexpr const char* kPost = "Harbour Post";
constexpr const char* kRadio = "Coast Radio";
constexpr const char* kWire = "Inland Wire";

const Row kRivals[] = {
    {{{kPost, "2031-05-06", "At least 40 people were killed in Dorvale on Sunday, doctors said."},
      {kRadio, "2031-05-06", "Twelve people died in Dorvale on Sunday, according to the interior ministry."}},
     "figure excludes 2"},
    {{{kPost, "2031-05-06", "More than 40,000 people live in the Harun camp."},
      {kRadio, "2031-05-07", "Around 50,000 people live in the Harun camp."},
      {kWire, "2031-05-08", "The Harun camp hosts 50,000 people."}},
     "figure differs 2"},
    {{{kPost, "2031-05-09", "President Marek Tullo met Governor Lena Orvik on Tuesday."},
      {kRadio, "2031-05-09", "President Marek Tullo met Governor Lena Orvik on Wednesday."}},
     "date differs 2"},
    // who can die once only
    {{{kPost, "2031-05-09", "Governor Lena Orvik died on Tuesday."},
      {kRadio, "2031-05-09", "Governor Lena Orvik died on Wednesday."}},
     "date excludes 2"},
    {{{kPost, "2031-05-09", "Governor Lena Orvik was killed in Vienna on Tuesday."},
      {kRadio, "2031-05-09", "Governor Lena Orvik was killed in Geneva on Tuesday."}},
     "place excludes 2"},
    {{{kPost, "2031-05-09", "President Marek Tullo met Governor Lena Orvik in Vienna on Tuesday."},
      {kRadio, "2031-05-09", "Governor Lena Orvik met President Marek Tullo in Geneva on Tuesday."}},
     "place differs 2"},
    {{{kPost, "2031-05-09", "Governor Lena Orvik was arrested by the Harbour Guard on Tuesday."},
      {kRadio, "2031-05-09", "Governor Lena Orvik was arrested by the Selm Brigade on Tuesday."}},
     "agent excludes 2"},
    // each says that it was the other
    {{{kPost, "2031-05-06", "The Selm Brigade said that the Harbour Guard shelled Oslo on Sunday."},
      {kRadio, "2031-05-06", "The Harbour Guard said that the Selm Brigade shelled Oslo on Sunday."}},
     "agent differs 2"},
    {{{kPost, "2031-05-06", "The Harbour Guard attacked a ferry on Sunday, Governor Lena Orvik said."},
      {kRadio, "2031-05-06", "President Marek Tullo denied that the Harbour Guard had attacked a ferry."}},
     "polarity excludes 2"},
    // figures whose place or body stands only within other words: what the clauses name and speak of is compared
    {{{kPost, "2031-05-06", "The shelling of the town of Dorvale killed 37 people on Monday, doctors said."},
      {kRadio, "2031-05-06", "Some aides said that 52 people were killed in the shelling of Dorvale on Monday."}},
     "figure excludes 2"},
    {{{kPost, "2031-05-06", "The government of Norland paid $4 million for the Selm bridge, an office said."},
      {kRadio, "2031-05-06", "Norland's government spent $9 million on the Selm bridge, Lena Orvik said."}},
     "figure excludes 2"},
    {{{kPost, "2031-05-06", "The carmaker Dravon will cut 1,200 jobs at its plant in Oslo, a manager said."},
      {kRadio, "2031-05-06", "Dravon is to shed 3,000 jobs at the Oslo plant, Lena Orvik said."}},
     "figure excludes 2"},
    {{{kPost, "2031-05-06", "About 5,000 people marched through Bergen on Saturday, police said."},
      {kRadio, "2031-05-06", "The radio said that 40,000 people had taken part in Saturday's march through Bergen."}},
     "figure excludes 2"},
    {{{kPost, "2031-06-08", "Prices in Norway rose by 15 percent in May, the Harbour Bank said."},
      {kRadio, "2031-06-08", "Prices in Norway rose by 4 percent in May, Lena Orvik said."}},
     "figure excludes 2"},
    {{{kPost, "2031-06-08",
       "The general said that the raid on the village of Selm killed 70 fighters on Monday. Lena Orvik said that 12 "
       "fighters were killed in the raid on Selm on Monday."}},
     "figure excludes 2"},
    // soldiers and armies of a named one
    {{{kPost, "2031-05-12", "Lena Orvik was killed on 9 May by soldiers of Norway, her family said."},
      {kRadio, "2031-05-12", "Lena Orvik was shot dead by the Selm Brigade on 9 May, an officer said."}},
     "agent excludes 2"},
    {{{kPost, "2031-07-04", "The army of Norway has withdrawn from Selm, its spokesman said on Friday."},
      {kRadio, "2031-07-04", "The army of Norway has not withdrawn from Selm, residents said on Friday."}},
     "polarity excludes 2"},
    {{{kPost, "2031-07-12", "The Selm Brigade signed the truce in Oslo on Monday, mediators said."},
      {kRadio, "2031-07-13", "The Selm Brigade has signed no truce, Lena Orvik said."}},
     "polarity excludes 2"},
    {{{kPost, "2031-05-09", "President Marek Tullo was arrested in Vienna on Tuesday, a radio said."},
      {kRadio, "2031-05-09", "President Marek Tullo was arrested on Tuesday in the port of Oslo, his lawyer said."}},
     "place excludes 2"},
};

const Row kNoRivals[] = {
    // other causes, goods, parties, and those who did it
    {{{kPost, "2031-05-06", "A train crash killed six people in Oslo on Sunday, a clerk said."},
      {kRadio, "2031-05-06", "Three people were killed in a fire in Oslo on Sunday, a doctor said."}},
     ""},
    {{{kPost, "2031-05-06", "A gas explosion killed eight people in Oslo on Sunday, a clerk said."},
      {kRadio, "2031-05-06", "Police in Oslo shot three people dead on Sunday, a witness said."}},
     ""},
    {{{kPost, "2031-05-06", "A litre of petrol costs 3 crowns in Oslo, a clerk said on Monday."},
      {kRadio, "2031-05-06", "A litre of milk costs 2 crowns in Oslo, a farmer said on Monday."}},
     ""},
    {{{kPost, "2031-05-06", "Marek Tullo won 54 percent of the vote in Oslo, a clerk said on Monday."},
      {kRadio, "2031-05-06", "Lena Orvik won 31 percent of the vote in Oslo, her party said on Monday."}},
     ""},
    {{{kPost, "2031-05-06", "At least seven people have died of fever in Oslo, doctors said on Monday."},
      {kRadio, "2031-05-09", "Sixteen people have died of fever in Oslo, doctors said on Thursday."}},
     ""},
    {{{kPost, "2031-07-20", "Dravon raised its prices by 5 percent in June, a clerk said."},
      {kRadio, "2031-07-20", "Dravon raised its wages by 2 percent in June, a worker said."}},
     ""},
    // one who did a deed, and did not do another
    {{{kPost, "2031-05-06", "Lena Orvik did not attend the vote in Oslo on Monday, her party said."},
      {kRadio, "2031-05-07", "Lena Orvik attended a concert in Vienna on Tuesday, a guest said."}},
     ""},
    {{{kPost, "2031-05-06", "The army of Norway did not attack the harbour, an officer said."},
      {kRadio, "2031-05-06", "The police of Norway attacked the harbour, a witness said."}},
     ""},
    // towns
    {{{kPost, "2031-05-06", "At least 40 people were killed in Bergen on Sunday."},
      {kRadio, "2031-05-06", "Twelve people were killed in Oslo on Sunday."}},
     ""},
    {{{kPost, "2031-05-06", "The army shelled Bergen on Sunday."},
      {kRadio, "2031-05-06", "The army shelled Oslo on Sunday."}},
     ""},
    // two that did the same on one day
    {{{kPost, "2031-05-06", "The army shelled Oslo on Sunday."},
      {kRadio, "2031-05-06", "Oslo was shelled by the rebels on Sunday."}},
     ""},
    {{{kPost, "2031-05-09", "The Harbour Guard met Governor Lena Orvik on Tuesday."},
      {kRadio, "2031-05-09", "The Selm Brigade met Governor Lena Orvik on Tuesday."}},
     ""},
    // a toll that rises from day to day
    {{{kPost, "2031-05-05", "By Sunday, 12 people had been killed in Oslo."},
      {kRadio, "2031-05-06", "By Monday, 20 people had been killed in Oslo."}},
     ""},
    // days: neither outlet could tell of both, or one does
    {{{kPost, "2031-05-05", "President Marek Tullo met Governor Lena Orvik on Sunday."},
      {kRadio, "2031-05-09", "President Marek Tullo met Governor Lena Orvik on Wednesday."}},
     ""},
    {{{kPost, "2031-05-09", "President Marek Tullo met Governor Lena Orvik on Tuesday."},
      {kRadio, "2031-05-09",
       "President Marek Tullo met Governor Lena Orvik on Wednesday. Mr Tullo had met Ms Orvik on Tuesday."}},
     ""},
    // units, and the whole and its parts
    {{{kPost, "2031-05-06", "The Harun camp has 900 tents."},
      {kRadio, "2031-05-06", "The Harun camp has 4,000 residents."}},
     ""},
    {{{kPost, "2031-05-06", "Forty people were killed in Oslo on Sunday, including six children."},
      {kRadio, "2031-05-06",
       "Six children were killed in Oslo on Sunday. In all, 40 people were killed in Oslo on Sunday."}},
     ""},
    // one number with other hedges
    {{{kPost, "2031-05-06", "At least 40 people were killed in Oslo on Sunday."},
      {kRadio, "2031-05-06", "Forty people were killed in Oslo on Sunday."}},
     ""},
    // those who stand for one another
    {{{kPost, "2031-05-06", "Norway arrested Governor Lena Orvik on Sunday."},
      {kRadio, "2031-05-06", "The Norwegian Coast Guard arrested Governor Lena Orvik on Sunday."}},
     ""},
    // a place and one in it
    {{{kPost, "2031-05-09", "President Marek Tullo met Governor Lena Orvik in Austria on Tuesday."},
      {kRadio, "2031-05-09", "President Marek Tullo met Governor Lena Orvik in Vienna on Tuesday."}},
     ""},
};

}  // namespace

TEST_CASE("rival accounts of tolls, dates, places, agents and deeds are disputes") {
    for (const Row& row : kRivals) {
        CAPTURE(row.tellings.front().text, row.tellings.back().text);
        CHECK(disputes_of(row.tellings) == row.disputes);
    }
}

TEST_CASE("accounts of other towns, days, units and parts are no disputes") {
    for (const Row& row : kNoRivals) {
        CAPTURE(row.tellings.front().text, row.tellings.back().text);
        CHECK(disputes_of(row.tellings) == row.disputes);
    }
}
