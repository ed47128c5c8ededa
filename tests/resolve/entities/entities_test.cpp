#include <catch2/catch.hpp>

#include "tests/resolve/evidence_builder.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

bool are_one(const char* first, const char* second, const char* kind) {
    EvidenceBuilder build;
    const auto a = build.mention(build.document("a"), first, kind);
    const auto b = build.mention(build.document("b"), second, kind);
    const Resolution resolution = build.resolve();
    return resolution.entity_of[a] == resolution.entity_of[b];
}

}  // namespace

TEST_CASE("spellings of one name are one entity, other names are not") {
    struct Row {
        const char* first;
        const char* second;
        const char* kind;
        bool is_one;
    };
    const Row rows[] = {
        {"Andrei Volkonin", "Andrey Volkonin", "person", true},
        {"Dmitri Sorvin", "Dmitry Sorvin", "person", true},
        {"Mohammed al-Zarif", "Muhammad Al Zarif", "person", true},
        {"Anna B. Kovač", "Anna Kovac", "person", true},
        {"Anna Kovac", "Hanna Kovac", "person", false},
        {"Peter Kovac", "Anna Kovac", "person", false},
        {"Zamin camp", "Zamin refugee camp", "place", true},
        {"Zamin camp", "al-Zamin refugee camp", "place", true},
        {"Ad-Dirah", "Al Dirah", "place", true},
        {"Zamin camp", "Zamin airport", "place", false},
        {"Camp 11", "Camp 1", "place", false},
        {"Camp 11", "camp 11", "place", true},
        {"Brigade 33", "Brigade 3", "organization", false},
        {"Zamin airport", "Zamin", "place", false},
        {"Norwegian Ministry of Defence", "Norwegian Defense Ministry", "organization", true},
        {"Norwegian Ministry of Defence", "Norway's MoD", "organization", true},
        {"Norwegian Defence Ministry", "Swedish Defence Ministry", "organization", false},
        {"United Nations", "UN", "organization", true},
        {"UN", "UN Security Council", "organization", false},
        {"Kenyan regime", "Kenyan government", "organization", true},
        {"Kenya", "Kenyan", "state", true},
        {"U.S.", "United States of America", "state", true},
        {"Niger", "Nigeria", "state", false},
        {"Kyiv", "Kiev", "place", true},
        {"Dražna", "Drazhna", "place", true},
    };
    for (const Row& row : rows) {
        INFO(row.first << " and " << row.second);
        CHECK(are_one(row.first, row.second, row.kind) == row.is_one);
    }
}

TEST_CASE("a family name is the person of that name where there is only one") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto b = build.document("b");
    const auto c = build.document("c");
    const auto anna = build.mention(a, "Anna Kovac", "person");
    const auto in_a = build.mention(a, "Kovac", "person");
    const auto peter = build.mention(b, "Peter Kovac", "person");
    const auto in_b = build.mention(b, "Kovac", "person");
    const auto in_c = build.mention(c, "Kovac", "person");
    const auto lone = build.mention(c, "Marek Dostal", "person");
    const auto family = build.mention(b, "Dostal", "person");
    const Resolution resolution = build.resolve();
    CHECK(key_of(resolution, anna) == "person/anna-kovac");
    CHECK(key_of(resolution, in_a) == "person/anna-kovac");
    CHECK(key_of(resolution, in_b) == key_of(resolution, peter));
    CHECK(key_of(resolution, peter) != key_of(resolution, anna));
    CHECK(key_of(resolution, in_c) == "person/kovac");
    CHECK(key_of(resolution, family) == key_of(resolution, lone));
}

TEST_CASE("two persons of one family name in one article leave the family name apart") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    build.mention(a, "Anna Kovac", "person");
    build.mention(a, "Peter Kovac", "person");
    const auto short_name = build.mention(a, "Kovac", "person");
    CHECK(key_of(build.resolve(), short_name) == "person/kovac");
}

TEST_CASE("a capital that acts stands for its state, one where something happens does not") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto acts = build.mention(a, "Oslo", "place");
    build.event(a, "refuse", acts);
    const auto place = build.mention(a, "Oslo", "place");
    const auto other = build.mention(a, "Bergen Group", "organization");
    build.event(a, "meet", other).place = Index<EvidenceMention>(place);
    const Resolution resolution = build.resolve();
    CHECK(key_of(resolution, acts) == "state/norway");
    CHECK(key_of(resolution, place) == "place/oslo");
    const Entity& city = entity_of(resolution, place);
    CHECK(city.origin == EntityOrigin::gazetteer);
    REQUIRE(city.place.has_value());
    CHECK(city.place->country == "NO");
    CHECK(city.place->latitude == Approx(59.91));
    CHECK(city.place->part_of == resolution.entity_of[acts]);
}

TEST_CASE("a name with a word that takes a side is no entity's name where there is another") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto first = build.mention(a, "Kenyan regime", "organization");
    build.mention(a, "Kenyan regime", "organization");
    build.mention(a, "Kenyan government", "organization");
    const auto only = build.mention(a, "Zamin terrorists", "group");
    const Resolution resolution = build.resolve();
    CHECK(entity_of(resolution, first).name == "Kenyan government");
    CHECK(entity_of(resolution, first).aliases.size() == 2);
    CHECK(entity_of(resolution, only).name == "Zamin fighters");
    CHECK(entity_of(resolution, only).aliases.front().name == "Zamin terrorists");
}

TEST_CASE("what refers back follows its antecedent, and the unnamed have no entity") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto name = build.mention(a, "Anna Kovac", "person");
    const auto minister = build.refer(a, "the minister", name, MentionForm::nominal);
    const auto she = build.refer(a, "she", minister);
    const auto officials = build.mention(a, "officials", "group");
    build.evidence.mentions[officials].form = MentionForm::nominal;
    const Resolution resolution = build.resolve();
    CHECK(key_of(resolution, she) == "person/anna-kovac");
    CHECK(key_of(resolution, officials).empty());
    CHECK(entity_of(resolution, name).aliases.size() == 1);
}

TEST_CASE("an acronym means what an article says, unless two articles say different things") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto b = build.document("b");
    const auto c = build.document("c");
    const auto full = build.mention(a, "Zamin Democratic Front", "organization");
    build.refer(a, "ZDF", full, MentionForm::name);
    const auto elsewhere = build.mention(c, "ZDF", "organization");
    CHECK(key_of(build.resolve(), elsewhere) == key_of(build.resolve(), full));
    const auto other = build.mention(b, "Zebra Defence Fund", "organization");
    build.refer(b, "ZDF", other, MentionForm::name);
    const Resolution resolution = build.resolve();
    CHECK(key_of(resolution, elsewhere) != key_of(resolution, full));
    CHECK(key_of(resolution, other) != key_of(resolution, full));
}

TEST_CASE("a body without its owner is the one that its article names in full") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto b = build.document("b");
    const auto full = build.mention(a, "Zaminian Defence Ministry", "organization");
    const auto here = build.mention(a, "Defense Ministry", "organization");
    const auto elsewhere = build.mention(b, "Defense Ministry", "organization");
    const Resolution resolution = build.resolve();
    CHECK(key_of(resolution, here) == key_of(resolution, full));
    CHECK(key_of(resolution, elsewhere) != key_of(resolution, full));
}

TEST_CASE("a name of which one article does not tell the kind is what the others say") {
    EvidenceBuilder build;
    const auto place = build.mention(build.document("a"), "Zamin", "place");
    const auto unknown = build.mention(build.document("b"), "Zamin", "");
    const Resolution resolution = build.resolve();
    CHECK(resolution.entity_of[place] == resolution.entity_of[unknown]);
    CHECK(entity_of(resolution, place).kind == "place");
}

TEST_CASE("places know what they are part of and persons what they are") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto camp = build.mention(a, "Zamin camp", "place");
    const auto state = build.mention(a, "Norway", "state");
    const auto person = build.mention(a, "Anna Kovac", "person");
    build.relation(a, "located_in", camp, state);
    build.relation(a, "holds_office", person, state, "Foreign Minister");
    const Resolution resolution = build.resolve();
    CHECK(entity_of(resolution, camp).place->country == "NO");
    CHECK(entity_of(resolution, camp).place->part_of == resolution.entity_of[state]);
    CHECK(entity_of(resolution, person).description == "Foreign Minister, Norway");
    CHECK_FALSE(entity_of(resolution, person).place.has_value());
}

TEST_CASE("where a place lies is not taken from a speaker's word, nor an office where articles differ") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto camp = build.mention(a, "Zamin camp", "place");
    const auto state = build.mention(a, "Norway", "state");
    const auto person = build.mention(a, "Anna Kovac", "person");
    build.relation(a, "located_in", camp, state);
    build.evidence.relations.back().statement =
        Index<EvidenceStatement>(build.statement(a, Stance::assert_, "it lies there", person));
    build.relation(a, "holds_office", person, state, "Foreign Minister");
    build.relation(a, "holds_office", person, state, "Prime Minister");
    const Resolution resolution = build.resolve();
    CHECK_FALSE(entity_of(resolution, camp).place->part_of.has_value());
    CHECK(entity_of(resolution, person).description.empty());
}

TEST_CASE("entities do not depend on the order of the evidence") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto b = build.document("b");
    const char* const persons[] = {"Anna Kovac",      "Kovac",    "Peter Kovac", "Andrei Volkonin",
                                   "Andrey Volkonin", "Volkonin", "Dostal"};
    for (const char* name : persons) {
        build.mention(a, name, "person");
        build.mention(b, name, "person");
    }
    for (const char* name : {"Zamin camp", "Zamin", "al-Zamin refugee camp"}) build.mention(b, name, "place");
    build.refer(b, "he", 4);
    const auto listing = [](const Resolution& resolution) {
        std::string all;
        for (const Entity& entity : resolution.entities) {
            all += entity.key + '=' + entity.name + ':';
            for (const Alias& alias : entity.aliases) all += alias.name + std::to_string(alias.mention_count) + ',';
            all += '\n';
        }
        for (const Reason& reason : resolution.reasons) {
            const Index<Entity> entity = std::get<Index<Entity>>(reason.fact);
            all += resolution.entities[entity.position()].key + reason.explanation + '\n';
        }
        return all;
    };
    const std::string expected = listing(build.resolve());
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        const auto& mentions = build.evidence.mentions;
        std::vector<std::size_t> order(mentions.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::shuffle(order.begin(), order.end(), random);
        std::vector<std::size_t> position(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) position[order[i]] = i;
        Evidence shuffled = build.evidence;
        for (std::size_t i = 0; i < order.size(); ++i) {
            shuffled.mentions[i] = mentions[order[i]];
            auto& antecedent = shuffled.mentions[i].antecedent;
            if (antecedent) antecedent = Index<EvidenceMention>(position[antecedent->position()]);
            shuffled.mentions[i].document = Index<EvidenceDocument>(1 - shuffled.mentions[i].document.position());
        }
        std::swap(shuffled.documents[0], shuffled.documents[1]);
        REQUIRE(listing(resolve(shuffled, english())) == expected);
    }
}

TEST_CASE("odd names and much evidence are survived") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    for (const char* text : {"", "'", "-", "…", "\"\"", "😀", "محمد", "the", "al-", "X"}) {
        for (const char* kind : {"person", "place", "organization", "product", "", "no such kind"})
            build.mention(a, text, kind);
    }
    build.mention(a, std::string(1 << 20, 'a'), "person");
    const auto last = build.mention(a, "Anna Kovac", "person");
    build.evidence.mentions[last].antecedent = Index<EvidenceMention>(last);
    const Resolution resolution = build.resolve();
    CHECK(resolution.entity_of.size() == build.evidence.mentions.size());
    for (const Entity& entity : resolution.entities) CHECK(entity.key.size() < 120);
}
