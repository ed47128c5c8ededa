#include <catch2/catch.hpp>

#include "export/ftm_types.hpp"
#include "tests/export/made_facts.hpp"

using namespace dateline;

namespace {

ListedEntity entity(const char* key, const char* kind) {
    ListedEntity made;
    made.key = made.name = key;
    made.kind = kind;
    return made;
}

std::string lines_of(const Register& all, Notes* notes = nullptr) {
    std::ostringstream out;
    const Notes told = std::get<WriteRegister>(find_export("ftm").write)(out, all);
    if (notes != nullptr) *notes = told;
    return out.str();
}

}  // namespace

TEST_CASE("a tie has the schema of its type where its ends fit, and is an unknown link else") {
    struct Row {
        const char* type;
        const char* from;
        const char* to;
        const char* schema;
    };
    const Row rows[] = {
        {"holds_office", "person", "state", "Employment"},
        {"holds_office", "organization", "state", "UnknownLink"},
        {"head_of", "person", "organization", "Directorship"},
        {"head_of", "person", "group", "UnknownLink"},
        {"member_of", "state", "organization", "Membership"},
        {"family_of", "person", "person", "Family"},
        {"located_in", "organization", "place", "UnknownLink"},
        {"no_such_type", "person", "person", "UnknownLink"},
    };
    for (const Row& row : rows) {
        INFO(row.type << ' ' << row.from << ' ' << row.to);
        CHECK(ftm_tie_of(row.type, ftm_schemata_of(row.from), ftm_schemata_of(row.to)).schema == row.schema);
    }
    CHECK(ftm_schemata_of("other").empty());
}

TEST_CASE("a tie that is denied or hoped for is no tie of the register, and is counted") {
    Register all;
    all.entities = {entity("person/ana", "person"), entity("organization/dune", "organization")};
    for (const char* stance : {"", "assert", "accuse", "believe", "deny", "hope", "demand"}) {
        ListedTie tie;
        tie.key = std::string("tie-") + stance;
        tie.type = "member_of";
        tie.from = "person/ana";
        tie.to = "organization/dune";
        tie.stance = stance;
        all.ties.push_back(tie);
    }
    Notes notes;
    const std::string text = lines_of(all, &notes);
    for (const char* written : {"\"tie-\"", "\"tie-assert\"", "\"tie-accuse\"", "\"tie-believe\""}) {
        CHECK(text.find(written) != std::string::npos);
    }
    for (const char* left_out : {"tie-deny", "tie-hope", "tie-demand"}) CHECK(text.find(left_out) == std::string::npos);
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().starts_with("3 ties that nobody says to be"));
}

TEST_CASE("what the model has no schema for is left out with its ties, and counted") {
    Register all;
    all.entities = {entity("person/ana", "person"), entity("other/thing", "other")};
    ListedTie tie;
    tie.from = "person/ana";
    tie.to = "other/thing";
    all.ties = {tie};
    Notes notes;
    lines_of(all, &notes);
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].starts_with("1 entities are left out"));
    CHECK(notes[1].starts_with("1 ties are left out"));
}

TEST_CASE("an event says in its name whose word it is and how it is told") {
    Register all;
    ListedEvent event;
    event.key = "event/1";
    event.label = "close";
    event.when = made_when("../2020-02-03", "", "2020-02-03");
    event.facts = {made_denial()};
    all.events = {event};
    CHECK(lines_of(all).find("\"[told as not so, deny] close (word of Ana Berk)\"") != std::string::npos);
    CHECK(lines_of(all).find("\"date\"") == std::string::npos);  // the model has no open interval
    Fact claim = made_denial();
    claim.polarity = "positive";
    claim.stance = "assert";
    claim.asserted_by = "Bo";
    all.events.front().facts.push_back(claim);
    CHECK(lines_of(all).find("\"[told differently] close (word of Ana Berk; Bo)\"") != std::string::npos);
}

TEST_CASE("an event has a date where it is a year, a month or a day without more") {
    struct Row {
        const char* edtf;
        const char* earliest;
        const char* latest;
        bool is_written;
    };
    const Row rows[] = {
        {"2019", "2019-01-01", "2019-12-31", true},
        {"2019-02", "2019-02-01", "2019-02-28", true},
        {"2019-02-18", "2019-02-18", "2019-02-18", true},
        {"201X", "2010-01-01", "2019-12-31", false},
        {"2019-02~", "2019-02-01", "2019-02-28", false},
        {"2014/2016", "2014-01-01", "2016-12-31", false},
        {"[2019-02]", "2019-02-01", "2019-02-28", false},
        {"2019-34", "2019-04-01", "2019-06-30", false},
        {"-0044-03-15", "-0044-03-15", "-0044-03-15", false},
        {"XXXX-03-26", "", "", false},
        {"", "", "", false},
    };
    for (const Row& row : rows) {
        INFO(row.edtf);
        Register all;
        ListedEvent& event = all.events.emplace_back();
        event.key = "event/1";
        event.when = made_when(row.edtf, row.earliest, row.latest);
        const std::string date = "\"date\":[\"" + std::string(row.edtf) + "\"]";
        CHECK((lines_of(all).find(date) != std::string::npos) == row.is_written);
        CHECK((lines_of(all).find("\"date\"") != std::string::npos) == row.is_written);
    }
}

TEST_CASE("an entity has each value once, in the order in which they first come, however many there are") {
    Register all;
    all.entities = {entity("person/ana", "person")};
    for (int i = 0; i < 30'000; ++i) {
        ListedArticle& article = all.articles.emplace_back();
        article.key = std::to_string(i);
        article.outlet = i % 3 == 0 ? "Dune Gazette" : i % 3 == 1 ? "Tarn Courier" : "Coast Radio";
        all.entities.front().articles.push_back(article.key);
        all.entities.front().articles.push_back(article.key);
    }
    const std::string text = lines_of(all);
    const std::string line = text.substr(text.rfind('\n', text.size() - 2) + 1);
    CHECK(line.find("\"publisher\":[\"Dune Gazette\",\"Tarn Courier\",\"Coast Radio\"]") != std::string::npos);
    std::size_t proofs = 0;
    for (std::size_t at = line.find("\"dateline-"); at != std::string::npos; at = line.find("\"dateline-", at + 1))
        ++proofs;
    CHECK(proofs == 30'001);  // and its own id
}
