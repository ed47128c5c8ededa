#include <catch2/catch.hpp>

#include "tests/extract/made_document.hpp"

using namespace dateline;

namespace {

struct Row {
    const char* body;
    const char* speakers;
    const char* content;
    StatementMode mode;
    Stance stance;
    const char* rule;
};

constexpr auto direct = StatementMode::direct;
constexpr auto indirect = StatementMode::indirect;
constexpr auto mixed = StatementMode::mixed;

// The first statement of each body.
const Row kRows[] = {
    {"\"The road is open again,\" Mara Orlova said.", "Mara Orlova", "The road is open again,", direct, Stance::assert_,
     "statement/quotation"},
    {"\"The road is open again,\" said Mara Orlova.", "Mara Orlova", "The road is open again,", direct, Stance::assert_,
     "statement/quotation"},
    {"Mara Orlova said: \"The road is open again.\"", "Mara Orlova", "The road is open again.", direct, Stance::assert_,
     "statement/quotation"},
    {"\"The road,\" Mara Orlova said, \"is open again for all.\"", "Mara Orlova",
     "The road, ... is open again for all.", direct, Stance::assert_, "statement/quotation"},
    {"\u201cThe road is open again,\u201d Mara Orlova told reporters.", "Mara Orlova", "The road is open again,",
     direct, Stance::assert_, "statement/quotation"},
    {"\"The road is open again,\" the head of the Lakeside Council, Mara Orlova, said.", "Mara Orlova",
     "The road is open again,", direct, Stance::assert_, "statement/quotation"},
    {"\"We urge both sides to stop,\" Mara Orlova said.", "Mara Orlova", "We urge both sides to stop,", direct,
     Stance::demand, "statement/quotation"},
    {"Mara Orlova said that the road was open again.", "Mara Orlova", "that the road was open again", indirect,
     Stance::assert_, "statement/that-clause"},
    {"Mara Orlova said the road was open again.", "Mara Orlova", "the road was open again", indirect, Stance::assert_,
     "statement/bare-clause"},
    {"The road was open again, Mara Orlova said.", "Mara Orlova", "The road was open again", indirect, Stance::assert_,
     "statement/clause-before-cue"},
    {"Mara Orlova told reporters in Geneva that the road was \"safe for everybody\".", "Mara Orlova",
     "that the road was \"safe for everybody\"", mixed, Stance::assert_, "statement/that-clause"},
    {"Mara Orlova, who leads the council, said that the road was open.", "Mara Orlova", "that the road was open",
     indirect, Stance::assert_, "statement/that-clause"},
    {"Mara Orlova and Ivo Brandt said the road was open again.", "Mara Orlova + Ivo Brandt", "the road was open again",
     indirect, Stance::assert_, "statement/bare-clause"},
    {"According to Mara Orlova, the road was open again.", "Mara Orlova", "the road was open again", indirect,
     Stance::assert_, "statement/according-to"},
    {"The road was open again, according to Mara Orlova.", "Mara Orlova", "The road was open again", indirect,
     Stance::assert_, "statement/according-to"},
    {"According to earlier reports, the road was open again.", "", "the road was open again", indirect, Stance::assert_,
     "statement/according-to"},
    {"Mara Orlova called on the militants to leave the valley.", "Mara Orlova", "the militants to leave the valley",
     indirect, Stance::demand, "statement/order"},
    {"Mara Orlova promised to rebuild the bridge.", "Mara Orlova", "to rebuild the bridge", indirect, Stance::promise,
     "statement/own-act"},
    {"Mara Orlova threatened on Monday to close the border.", "Mara Orlova", "to close the border", indirect,
     Stance::threaten, "statement/own-act"},
    {"Mara Orlova refused to sign the treaty.", "Mara Orlova", "to sign the treaty", indirect, Stance::refuse,
     "statement/own-act"},
    {"Mara Orlova accused the rebels of shelling the town.", "Mara Orlova", "the rebels of shelling the town", indirect,
     Stance::accuse, "statement/object"},
    {"Mara Orlova denied that her troops had shelled the town.", "Mara Orlova", "that her troops had shelled the town",
     indirect, Stance::deny, "statement/that-clause"},
    {"Mara Orlova replied that her troops had not shelled the town.", "Mara Orlova",
     "that her troops had not shelled the town", indirect, Stance::deny, "statement/that-clause"},
    {"Mara Orlova condemned the long delay of the talks, speaking of a lost year.", "Mara Orlova",
     "the long delay of the talks", indirect, Stance::accuse, "statement/object"},
    {"Mara Orlova expressed hope that the talks would go on.", "Mara Orlova", "that the talks would go on", indirect,
     Stance::hope, "statement/that-clause"},
    {"Mara Orlova asked whether the talks would go on.", "Mara Orlova", "whether the talks would go on", indirect,
     Stance::ask, "statement/bare-clause"},
    {"Mara Orlova's claim that the road was open surprised drivers.", "Mara Orlova",
     "that the road was open surprised drivers", indirect, Stance::assert_, "statement/speech-noun"},
    {"Ivo Marek, the mayor of Selm, told reporters that the bridge was closed.", "Ivo Marek",
     "that the bridge was closed", indirect, Stance::assert_, "statement/that-clause"},
    {"In a statement, the Lakeside Council said it would appeal.", "Lakeside Council", "it would appeal", indirect,
     Stance::assert_, "statement/bare-clause"},
    {"A report by the Harbour Union said that 40 dockers had been hurt.", "Harbour Union",
     "that 40 dockers had been hurt", indirect, Stance::assert_, "statement/that-clause"},
    {"Mara Orlova's spokesman, Jan Tellik, said she was ill.", "Jan Tellik", "she was ill", indirect, Stance::assert_,
     "statement/bare-clause"},
    {"It was Mara Orlova who said the bridge was mined.", "Mara Orlova", "the bridge was mined", indirect,
     Stance::assert_, "statement/bare-clause"},
    {"Residents said soldiers had looted shops; nobody was hurt.", "Residents", "soldiers had looted shops", indirect,
     Stance::assert_, "statement/bare-clause"},
    {"The army denied shelling the town.", "The army", "shelling the town", indirect, Stance::deny,
     "statement/own-act"},
    {"The council has urged its neighbours to open the border.", "The council", "its neighbours to open the border",
     indirect, Stance::demand, "statement/order"},
    {"Mara Orlova warned of a famine in the valley.", "Mara Orlova", "a famine in the valley", indirect,
     Stance::assert_, "statement/topic"},
    {"Mara Orlova called the charges \u201ca bad joke\u201d.", "Mara Orlova", "the charges \u201ca bad joke\u201d",
     mixed, Stance::assert_, "statement/description"},
    {"The road is said to be safe.", "", "The road ... to be safe", indirect, Stance::assert_, "statement/hearsay"},
    {"Fears that the dam would burst drove hundreds away.", "", "that the dam would burst", indirect, Stance::believe,
     "statement/speech-noun"},
    {"Mara Orlova was accused of taking bribes.", "", "Mara Orlova ... of taking bribes", indirect, Stance::accuse,
     "statement/passive"},
    {"Asked whether she would resign, Mara Orlova said no.", "Mara Orlova", "no", indirect, Stance::assert_,
     "statement/bare-clause"},
    {"\"We will not leave,\" Mara Orlova said. \"Not now.\"", "Mara Orlova", "We will not leave, ... Not now.", direct,
     Stance::assert_, "statement/quotation"},
    {"\"Our guns,\" said General Ilya Brandt, the ministry's spokesman, \"do not fire at civilians.\"", "Ilya Brandt",
     "Our guns, ... do not fire at civilians.", direct, Stance::assert_, "statement/quotation"},
    {"\"What did they die for?\" asked Brandt.", "Brandt", "What did they die for?", direct, Stance::ask,
     "statement/quotation"},
    {"Eva Stolz, Per Dahl and Anton Greff said the vote was fair.", "Eva Stolz + Per Dahl + Anton Greff",
     "the vote was fair", indirect, Stance::assert_, "statement/bare-clause"},
    {"According to the Ostran Red Cross, between 14 and 17 bodies were found.", "Ostran Red Cross",
     "between 14 and 17 bodies were found", indirect, Stance::assert_, "statement/according-to"},
    {"Mara Orlova rejected the accusation that she lied.", "Mara Orlova", "the accusation that she lied", indirect,
     Stance::deny, "statement/object"},
    {"''We will not leave,'' Mara Orlova said.", "Mara Orlova", "We will not leave,", direct, Stance::assert_,
     "statement/quotation"},
    {"The road was mined, the Harbour Times reported, citing witnesses.", "Harbour Times", "The road was mined",
     indirect, Stance::assert_, "statement/clause-before-cue"},
    {"\u2018The road is open again,\u2019 Mara Orlova said.", "Mara Orlova", "The road is open again,", direct,
     Stance::assert_, "statement/quotation"},
    {"The road, the mayor said, was open again.", "the mayor", "The road ... was open again", indirect, Stance::assert_,
     "statement/clause-before-cue"},
    {"According to the Harbour Union, 40 people, most of them children, died.", "Harbour Union",
     "40 people, most of them children, died", indirect, Stance::assert_, "statement/according-to"},
    {"According to the ministry, 40 people, including six soldiers, were killed.", "the ministry",
     "40 people, including six soldiers, were killed", indirect, Stance::assert_, "statement/according-to"},
    {"The road was mined, the agency Interwire reported.", "Interwire", "The road was mined", indirect, Stance::assert_,
     "statement/clause-before-cue"},
    {"\"The road is open again,\" Ostran army spokeswoman Colonel Ines Tarr said.", "Ines Tarr",
     "The road is open again,", direct, Stance::assert_, "statement/quotation"},
    {"\"Our drivers were told to go home,\" Ines Tarr (Harbour Party), the deputy head of the council, said.",
     "Ines Tarr", "Our drivers were told to go home,", direct, Stance::assert_, "statement/quotation"},
    {"\"Our drivers were told to go home,\" the head of the drivers' union in Selm, Ines Tarr, told reporters.",
     "Ines Tarr", "Our drivers were told to go home,", direct, Stance::assert_, "statement/quotation"},
    {"\"Our drivers were told to go home,\" Col. Ines Tarr, the army's chief spokeswoman, added.", "Ines Tarr",
     "Our drivers were told to go home,", direct, Stance::assert_, "statement/quotation"},
    {"Mara Orlova denied ever having met Ivo Brandt.", "Mara Orlova", "ever having met Ivo Brandt", indirect,
     Stance::deny, "statement/bare-clause"},
    {"\"My son asks me to stop,\" Mara Orlova said.", "Mara Orlova", "My son asks me to stop,", direct, Stance::assert_,
     "statement/quotation"},
    {"Briefing reporters in Selm, army spokeswoman Ines Tarr said the road was open again.", "Ines Tarr",
     "the road was open again", indirect, Stance::assert_, "statement/bare-clause"},
    {"The road was open again, the presidency said.", "the presidency", "The road was open again", indirect,
     Stance::assert_, "statement/clause-before-cue"},
    {"According to the mayor's office, the road was open again.", "office", "the road was open again", indirect,
     Stance::assert_, "statement/according-to"},
    {"Mara Orlova ordered that the bridge be rebuilt.", "Mara Orlova", "that the bridge be rebuilt", indirect,
     Stance::demand, "statement/that-clause"},
};

}  // namespace

TEST_CASE("what somebody said is read with its speaker, mode and stance") {
    for (const Row& row : kRows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {{"Monday", "2031-05-05"}}});
        REQUIRE_FALSE(read.all.statements.empty());
        const Statement& statement = read.all.statements.front();
        CHECK(read.speakers(statement) == row.speakers);
        CHECK(read.content(statement) == row.content);
        CHECK(word(statement.mode) == word(row.mode));
        CHECK(word(statement.stance) == word(row.stance));
        CHECK(statement.rule == row.rule);
        for (const StatementPart& part : statement.parts) CHECK(statement.span.contains(part.span));
    }
}

TEST_CASE("words at arm's length, passives and negated reports are no statements") {
    for (const char* body :
         {"The \"safe\" road was closed.", "The 'safe' road was closed.", "\"A Long Day at the Gates of Selm\"",
          "Mara Orlova gave no reason.", "The report was late.", "Mara Orlova's views on the war are old.",
          "It rained all day.", ""}) {
        CAPTURE(body);
        CHECK(made::Read({"", body, "2031-05-06", {}}).all.statements.empty());
    }
}

TEST_CASE("a second cue of the same speaker ends the first one's content") {
    const made::Read read(
        {"", "Mara Orlova said that the road was open and called on the rebels to leave the town.", "2031-05-06", {}});
    REQUIRE(read.all.statements.size() == 2);
    CHECK(read.content(read.all.statements[0]) == "that the road was open");
    CHECK(read.content(read.all.statements[1]) == "the rebels to leave the town");
    CHECK(read.speakers(read.all.statements[1]) == "Mara Orlova");
    CHECK(read.speakers(read.all.statements[1], SpeakerRole::addressee) == "the rebels");
}

TEST_CASE("an agency that passes words on is who relayed them") {
    const made::Read read(
        {"", "The road was open again, Mara Orlova said, according to Lakeside News Agency.", "2031-05-06", {}});
    REQUIRE(read.all.statements.size() == 1);
    CHECK(read.speakers(read.all.statements[0]) == "Mara Orlova");
    CHECK(read.words(read.all.statements[0].via) == "Lakeside News Agency");
}

TEST_CASE("an agency at the end of a sentence relays what somebody told it") {
    const made::Read read(
        {"", "The road was open, Mara Orlova told reporters, Lakeside News Agency reported.", "2031-05-06", {}});
    REQUIRE(read.all.statements.size() == 1);
    CHECK(read.speakers(read.all.statements[0]) == "Mara Orlova");
    CHECK(read.content(read.all.statements[0]) == "The road was open");
    CHECK(read.words(read.all.statements[0].via) == "Lakeside News Agency");
}

TEST_CASE("who is cited or quoted speaks, and who cites him relays it") {
    struct CitedRow {
        const char* body;
        const char* content;
        const char* via;
    };
    const CitedRow rows[] = {
        {"The Harbour Times said the road was mined, citing Ines Tarr.", "the road was mined", "Harbour Times"},
        {"Citing Ines Tarr, the Harbour Times said the road was mined.", "the road was mined", "Harbour Times"},
        {"The Harbour Times quoted Ines Tarr as saying that the road was mined.", "that the road was mined",
         "Harbour Times"},
        {"The road was mined, the Harbour Times quoted Ines Tarr as saying.", "The road was mined", "Harbour Times"},
        {"The road was mined, Ines Tarr was quoted by the Harbour Times as saying.", "The road was mined",
         "Harbour Times"},
        {"\"The road was mined,\" Ines Tarr was quoted as saying by the Harbour Times.", "The road was mined,",
         "Harbour Times"},
    };
    for (const CitedRow& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        REQUIRE(read.all.statements.size() == 1);
        CHECK(read.speakers(read.all.statements[0]) == "Ines Tarr");
        CHECK(read.content(read.all.statements[0]) == row.content);
        CHECK(read.words(read.all.statements[0].via) == row.via);
    }
}

TEST_CASE("a name behind a quotation, or a label before what is said, tells who speaks") {
    struct SignedRow {
        const char* body;
        const char* content;
        const char* speakers;
    };
    const SignedRow rows[] = {
        {"\u201cThe road has been closed for far too long.\u201d \u2014 Mara Orlova",
         "The road has been closed for far too long.", "Mara Orlova"},
        {"Ines Tarr: We have closed the road for the winter.", "We have closed the road for the winter", "Ines Tarr"},
        {"Road news: We have closed the road for the winter.", "", ""},
    };
    for (const SignedRow& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        const bool is_read = !read.all.statements.empty();
        CHECK(is_read == (*row.speakers != 0));
        if (!is_read) continue;
        CHECK(read.content(read.all.statements[0]) == row.content);
        CHECK(read.speakers(read.all.statements[0]) == row.speakers);
        CHECK(read.all.statements[0].rule == "statement/signature");
    }
}

TEST_CASE("a headline's source may be an office or a body without a name") {
    const std::pair<const char*, const char*> rows[] = {
        {"Minister: bridge will reopen", "bridge will reopen"},
        {"Bridge will reopen in May: minister", "Bridge will reopen in May"},
        {"Officials: bridge will reopen", "bridge will reopen"},
        {"War in Ostra: what we know so far", ""},
        {"Bridges of Mirna: a photo story", ""},
    };
    for (const auto& [title, content] : rows) {
        CAPTURE(title);
        const made::Read read({title, "The bridge has been closed for a year.", "2031-05-06", {}});
        REQUIRE(read.all.statements.size() == (*content == 0 ? 0 : 1));
        if (*content != 0) CHECK(read.content(read.all.statements[0]) == content);
    }
}

TEST_CASE("what goes on with another's words has not their day") {
    const made::Read read({"",
                           "Mara Orlova said on Monday that the road was open. Ivo Brandt added that it was mined.",
                           "2031-05-06",
                           {{"Monday", "2031-05-05"}}});
    REQUIRE(read.all.statements.size() == 2);
    CHECK(read.all.statements[0].said.edtf == "2031-05-05");
    CHECK(read.all.statements[1].said.edtf == "../2031-05-06");
}

TEST_CASE("an attitude is the word of who has it") {
    const made::Read read({"", "Mara Orlova was confident that the road would open.", "2031-05-06", {}});
    REQUIRE(read.all.statements.size() == 1);
    CHECK(read.all.statements[0].rule == "statement/attitude");
    CHECK(read.speakers(read.all.statements[0]) == "Mara Orlova");
    CHECK(read.content(read.all.statements[0]) == "that the road would open");
}

TEST_CASE("who does not say refuses to say, and who does not believe denies") {
    const std::pair<const char*, Stance> rows[] = {
        {"Mara Orlova did not say when the road would open.", Stance::refuse},
        {"Mara Orlova does not believe that the road is open.", Stance::deny},
    };
    for (const auto& [body, stance] : rows) {
        CAPTURE(body);
        const made::Read read({"", body, "2031-05-06", {}});
        REQUIRE(read.all.statements.size() == 1);
        CHECK(word(read.all.statements[0].stance) == word(stance));
    }
}

TEST_CASE("within a quotation, others' words are statements and the speaker's own thoughts are none") {
    const made::Read read(
        {"", "\"I think the army has said that the road is open,\" Mara Orlova said.", "2031-05-06", {}});
    REQUIRE(read.all.statements.size() == 2);
    CHECK(read.speakers(read.all.statements[0]) == "Mara Orlova");
    CHECK(read.speakers(read.all.statements[1]) == "the army");
    CHECK(read.all.statements[1].parent == Index<Statement>(0));
}

TEST_CASE("a quotation without a cue goes on with the last speaker") {
    const made::Read read({"",
                           "\"The road is open,\" Mara Orlova said.\n\"It will stay open all through the winter.\"",
                           "2031-05-06",
                           {}});
    REQUIRE(read.all.statements.size() == 2);
    CHECK(read.all.statements[1].rule == "statement/continued-quotation");
    CHECK(read.speakers(read.all.statements[1]) == "Mara Orlova");
}

TEST_CASE("a statement is dated by the words beside its cue, else by nothing narrower than the article") {
    struct DateRow {
        const char* body;
        const char* published;
        const char* said;
        FactDateBasis basis;
    };
    const DateRow rows[] = {
        {"Mara Orlova said on Monday that the road was open.", "2031-05-06", "2031-05-05", FactDateBasis::text},
        {"The road was open, Mara Orlova said on Monday.", "2031-05-06", "2031-05-05", FactDateBasis::text},
        {"On Monday, Mara Orlova said the road was open.", "2031-05-06", "2031-05-05", FactDateBasis::text},
        {"Mara Orlova on Monday said that the road was open.", "2031-05-06", "2031-05-05", FactDateBasis::text},
        {"The ministry on Monday denied that the road was open.", "2031-05-06", "2031-05-05", FactDateBasis::text},
        {"Mara Orlova, elected on Monday, said the road was open.", "2031-05-06", "../2031-05-06",
         FactDateBasis::publication},
        {"Mara Orlova said that the road was opened on Monday.", "2031-05-06", "../2031-05-06",
         FactDateBasis::publication},
        {"Mara Orlova said the road was open.", "", "", FactDateBasis::none},
    };
    for (const DateRow& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, row.published, {{"Monday", "2031-05-05"}}});
        REQUIRE_FALSE(read.all.statements.empty());
        CHECK(read.all.statements[0].said.edtf == row.said);
        CHECK((read.all.statements[0].said_basis == row.basis));
    }
}

TEST_CASE("a headline names its speaker before or after a colon") {
    for (const char* title : {"Road is open to all lorries: Mara Orlova", "Mara Orlova: road is open to all lorries"}) {
        CAPTURE(title);
        const made::Read read({title, "Mara Orlova spoke in the capital. Orlova left later.", "2031-05-06", {}});
        REQUIRE_FALSE(read.all.statements.empty());
        CHECK(read.speakers(read.all.statements[0]) == "Mara Orlova");
        CHECK(read.all.statements[0].rule == "statement/headline");
    }
}

TEST_CASE("a statement within another has it as parent") {
    const made::Read read({"", "The government promised safety to the villagers, Mara Orlova said.", "2031-05-06", {}});
    REQUIRE(read.all.statements.size() == 2);
    CHECK(read.all.statements[1].parent == Index<Statement>(0));
}
