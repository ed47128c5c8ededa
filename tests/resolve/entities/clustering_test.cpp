#include "resolve/entities/clustering.hpp"

#include <catch2/catch.hpp>

#include "tests/resolve/evidence_builder.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

struct Named {
    const char* name;
    const char* kind;
};

/// An article that names somebody and others.
struct Told {
    Named who;
    const char* title = "";  // of the office held in the first of the others
    std::vector<Named> others;
};

struct Outcome {
    bool is_one = false;
    bool is_in_doubt = false;
};

Outcome compare_told(const Told& first, const Told& second) {
    EvidenceBuilder build;
    std::vector<std::size_t> who;
    for (const Told* told : {&first, &second}) {
        const std::size_t document = build.document(std::to_string(who.size()));
        who.push_back(build.mention(document, told->who.name, told->who.kind));
        for (const Named& other : told->others) {
            const std::size_t mention = build.mention(document, other.name, other.kind);
            const bool is_seat = *told->title != '\0' && &other == &told->others.front();
            if (is_seat) build.relation(document, "holds_office", who.back(), mention, told->title);
        }
    }
    const Resolution resolution = build.resolve();
    const auto a = resolution.entity_of[who[0]];
    const auto b = resolution.entity_of[who[1]];
    const bool is_in_doubt =
        std::any_of(resolution.doubts.begin(), resolution.doubts.end(), [&](const MaybeSame& doubt) {
            return std::minmax(*a, *b) == std::pair<const Index<Entity>&, const Index<Entity>&>(doubt.a, doubt.b);
        });
    return {a == b, is_in_doubt};
}

}  // namespace

TEST_CASE("bearers of one name are one unless offices, roles or company speak against it") {
    struct Row {
        const char* what;
        Told first;
        Told second;
        bool is_one;
        bool is_in_doubt = false;
    };
    const Row rows[] = {
        {"nothing else is told", {{"Daniel Orvath", "person"}, "", {}}, {{"Daniel Orvath", "person"}, "", {}}, true},
        {"one office",
         {{"Daniel Orvath", "person"}, "finance minister", {{"Kenya", "state"}}},
         {{"Daniel Orvath", "person"}, "finance minister", {{"Kenya", "state"}}},
         true},
        {"offices of two states",
         {{"Daniel Orvath", "person"}, "finance minister", {{"Kenya", "state"}}},
         {{"Daniel Orvath", "person"}, "goalkeeper", {{"Norway", "state"}}},
         false},
        {"one office of two states",
         {{"Daniel Orvath", "person"}, "finance minister", {{"Kenya", "state"}}},
         {{"Daniel Orvath", "person"}, "finance minister", {{"Norwegian", "state"}}},
         false,
         true},
        {"another spelling, the same circle",
         {{"Daniel Orvath", "person"},
          "",
          {{"Amina Tarek", "person"}, {"Lidia Rome", "person"}, {"Petra Salk", "person"}}},
         {{"Daniel Orvsth", "person"},
          "",
          {{"Amina Tarek", "person"}, {"Lidia Rome", "person"}, {"Petra Salk", "person"}}},
         true},
        {"another spelling beside the first in one article",
         {{"Michael Orvath", "person"}, "", {{"Amina Tarek", "person"}, {"Michelle Orvath", "person"}}},
         {{"Michelle Orvath", "person"}, "", {{"Amina Tarek", "person"}, {"Michael Orvath", "person"}}},
         false,
         true},
        {"another office later, the same circle",
         {{"Daniel Orvath", "person"},
          "governor",
          {{"Kenya", "state"}, {"Amina Tarek", "person"}, {"Lidia Rome", "person"}}},
         {{"Daniel Orvath", "person"},
          "ambassador",
          {{"Kenya", "state"}, {"Amina Tarek", "person"}, {"Lidia Rome", "person"}}},
         true},
        {"a family name alone, and a longer name",
         {{"Daniel Orvath", "person"}, "", {{"Amina Tarek", "person"}}},
         {{"Orvath", "person"}, "", {{"Amina Tarek", "person"}}},
         true},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const Outcome outcome = compare_told(row.first, row.second);
        CHECK(outcome.is_one == row.is_one);
        CHECK(outcome.is_in_doubt == row.is_in_doubt);
    }
}

TEST_CASE("a family name that two people bear goes to the one whose company it keeps, or to nobody and is a doubt") {
    EvidenceBuilder build;
    const auto article = [&](const char* name, std::vector<const char*> others) {
        const std::size_t document = build.document(name + std::to_string(build.evidence.documents.size()));
        const std::size_t who = build.mention(document, name, "person");
        for (const char* other : others) build.mention(document, other, "person");
        return who;
    };
    const auto anna = article("Anna Orvath", {"Lidia Rome", "Amina Tarek", "Petra Salk"});
    const auto daniel = article("Daniel Orvath", {"Goran Miles", "Yusuf Bey", "Karl Tomas"});
    const auto of_daniel = article("Orvath", {"Goran Miles", "Yusuf Bey", "Hans Dorn"});
    const auto of_nobody = article("Orvath", {"Ines Campo", "Rosa Lind", "Teo Marsh"});
    const Resolution resolution = build.resolve();
    const auto& entity = resolution.entity_of;
    CHECK(entity[anna] != entity[daniel]);
    CHECK(entity[of_daniel] == entity[daniel]);
    CHECK(entity[of_nobody] != entity[daniel]);
    CHECK(entity[of_nobody] != entity[anna]);
    REQUIRE_FALSE(resolution.doubts.empty());
    for (const MaybeSame& doubt : resolution.doubts) {
        CHECK(doubt.a < doubt.b);
        CHECK(doubt.score >= 0);
        CHECK(doubt.score <= 0.5);
        CHECK_FALSE(doubt.explanation.empty());
    }
}
