#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "tests/resolve/evidence_builder.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

struct Named {
    const char* text;
    const char* kind;
};

std::string id_of(const Resolution& resolution, std::size_t mention) {
    const auto& place = entity_of(resolution, mention).place;
    return place && place->gazetteer_id ? *place->gazetteer_id : "";
}

/// Puts a mention two code points behind another, as behind a comma.
void put_beside(EvidenceBuilder& build, std::size_t mention, std::size_t before) {
    const NarrowSpan span = build.evidence.mentions[before].span;
    build.evidence.mentions[mention].span = {span.end + 2, span.end + 8};
    build.relation(build.evidence.mentions[before].document.position(), "located_in", before, mention);
}

constexpr const char* kTripoliInLebanon = "GeoNames 266826";
constexpr const char* kTripoliInLibya = "GeoNames 2210247";

}  // namespace

TEST_CASE("what else an article names tells which place of a name it means") {
    struct Row {
        const char* why;
        std::vector<Named> others;
        Named place;
        const char* id;  // empty where it is to be left open
    };
    const Row rows[] = {
        {"a country", {{"Lebanon", "state"}}, {"Tripoli", "place"}, kTripoliInLebanon},
        {"a country", {{"Libya", "state"}}, {"Tripoli", "place"}, kTripoliInLibya},
        {"a demonym", {{"Lebanese", "state"}}, {"Tripoli", "place"}, kTripoliInLebanon},
        {"a body of a country", {{"Lebanese army", "organization"}}, {"Tripoli", "place"}, kTripoliInLebanon},
        {"another capital", {{"Beirut", "place"}}, {"Tripoli", "place"}, kTripoliInLebanon},
        {"other cities", {{"Benghazi", "place"}}, {"Tripoli", "place"}, kTripoliInLibya},
        {"both countries", {{"Lebanon", "state"}, {"Libya", "state"}}, {"Tripoli", "place"}, ""},
        {"neither", {}, {"Tripoli", "place"}, ""},
        {"neither", {{"Norway", "state"}}, {"Tripoli", "place"}, ""},
        {"a country", {{"Argentina", "state"}}, {"Cordoba", "place"}, "GeoNames 3860259"},
        {"a country", {{"Spain", "state"}}, {"Córdoba", "place"}, "GeoNames 2519240"},
        {"the only one", {}, {"Hama", "place"}, "GeoNames 170017"},
        {"much larger than the others", {}, {"Alexandria", "place"}, "GeoNames 361058"},
        {"a small one in a country that is named", {{"United States", "state"}}, {"Alexandria", "place"}, ""},
        {"a city known all over the world", {{"United States", "state"}}, {"Paris", "place"}, "GeoNames 2988507"},
        {"many of them", {{"United States", "state"}}, {"Springfield", "place"}, ""},
        {"many of them", {}, {"Springfield", "place"}, ""},
        {"a division", {{"Massachusetts", "place"}, {"US", "state"}}, {"Springfield", "place"}, "GeoNames 4951788"},
        {"small, and nothing near it is named", {}, {"Nubl", "place"}, ""},
        {"small, in a country that is named", {{"Syria", "state"}}, {"Nubl", "place"}, "GeoNames 166331"},
        {"another spelling", {{"Syria", "state"}}, {"Kafranbell", "place"}, "GeoNames 168661"},
        {"another spelling, and no country", {}, {"Kafranbell", "place"}, ""},
        {"a person", {{"France", "state"}}, {"Paris", "person"}, ""},
        {"a body", {{"Syria", "state"}}, {"Hama", "organization"}, ""},
        {"something of no kind that is known", {{"Syria", "state"}}, {"Hama", "product"}, ""},
        {"a capital", {}, {"Athens", "place"}, "GeoNames 264371"},
        {"a city by an older name", {{"Russia", "state"}}, {"Leningrad", "place"}, "GeoNames 498817"},
        {"a word of the compass", {{"Cameroon", "state"}}, {"North", "place"}, ""},
        {"a noun for divisions", {{"US", "state"}}, {"Republic", "place"}, ""},
        {"a part of a longer name", {{"US", "state"}}, {"Atlantic", "place"}, ""},
        {"small, and two places near it",
         {{"Aleppo", "place"}, {"Homs", "place"}},
         {"Nubl", "place"},
         "GeoNames 166331"},
        {"small, and another country is named",
         {{"Aleppo", "place"}, {"Homs", "place"}, {"Norway", "state"}},
         {"Nubl", "place"},
         ""},
    };
    for (const Row& row : rows) {
        INFO(row.place.text << ": " << row.why);
        EvidenceBuilder build;
        const auto a = build.document("a");
        const auto place = build.mention(a, row.place.text, row.place.kind);
        for (const Named& other : row.others) build.mention(a, other.text, other.kind);
        const Resolution resolution = build.resolve();
        CHECK(id_of(resolution, place) == row.id);
        if (*row.id != '\0') continue;
        const auto& facts = entity_of(resolution, place).place;
        CHECK((!facts || (!facts->latitude && !facts->longitude)));
    }
}

TEST_CASE("divisions are other places than cities of their name") {
    struct Row {
        const char* name;
        const char* country;
        const char* id;
        bool has_position;
    };
    const Row rows[] = {
        {"Idlib", "Syria", "GeoNames 169389", true},
        {"Idlib province", "Syria", "ISO 3166-2 SY-ID", false},
        {"Idlib Governorate", "Syria", "ISO 3166-2 SY-ID", false},
        {"Kherson Oblast", "Ukraine", "GeoNames UA.08", false},
        {"Kherson", "Ukraine", "GeoNames 706448", true},
        {"city of Homs", "Syria", "GeoNames 169577", true},
        {"Bavaria", "Germany", "GeoNames DE.02", false},
        {"Homs airport", "Syria", "", false},
        {"Homs camp", "Syria", "", false},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        EvidenceBuilder build;
        const auto a = build.document("a");
        const auto place = build.mention(a, row.name, "place");
        build.mention(a, row.country, "state");
        const Resolution resolution = build.resolve();
        CHECK(id_of(resolution, place) == row.id);
        CHECK(entity_of(resolution, place).place->latitude.has_value() == row.has_position);
        CHECK(entity_of(resolution, place).place->longitude.has_value() == row.has_position);
    }
}

TEST_CASE("a city is part of its division, and that of its state") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto town = build.mention(a, "Saraqib", "place");
    const auto province = build.mention(a, "Idlib province", "place");
    const auto state = build.mention(a, "Syria", "state");
    const auto city = build.mention(a, "Homs", "place");
    const Resolution resolution = build.resolve();
    CHECK(entity_of(resolution, town).place->part_of == resolution.entity_of[province]);
    CHECK(entity_of(resolution, province).place->part_of == resolution.entity_of[state]);
    CHECK(entity_of(resolution, city).place->part_of == resolution.entity_of[state]);
    CHECK(entity_of(resolution, town).place->country == "SY");
    CHECK(entity_of(resolution, province).place->country == "SY");
}

TEST_CASE("what the words say a place lies in goes before all else") {
    struct Row {
        const char* place;
        const char* whole;
        bool is_beside;  // behind a comma, else by a relation
        std::vector<Named> others;
        const char* id;
    };
    const Row rows[] = {
        {"Tripoli", "Lebanon", true, {{"Libya", "state"}}, kTripoliInLebanon},
        {"Tripoli", "Lebanon", false, {{"Libya", "state"}}, kTripoliInLebanon},
        {"Athens", "Georgia", true, {}, "GeoNames 4180386"},
        {"Athens", "Greece", true, {}, "GeoNames 264371"},
        {"Paris", "Texas", true, {}, "GeoNames 4717560"},
        {"Paris", "Ontario", true, {{"Canada", "state"}}, ""},
        {"Hama", "Norway", false, {}, ""},
        {"Washington", "United States", true, {}, "GeoNames 4140963"},
        {"Baghdad", "Anbar", true, {}, "GeoNames 98182"},
        {"Louisiana", "Arkansas", true, {{"US", "state"}}, "ISO 3166-2 US-LA"},
    };
    for (const Row& row : rows) {
        INFO(row.place << ", " << row.whole);
        EvidenceBuilder build;
        const auto a = build.document("a");
        const auto place = build.mention(a, row.place, "place");
        const auto whole = build.mention(a, row.whole, "place");
        if (row.is_beside) {
            put_beside(build, whole, place);
        } else {
            build.relation(a, "located_in", place, whole);
        }
        for (const Named& other : row.others) build.mention(a, other.text, other.kind);
        const auto again = build.mention(a, row.place, "place");
        const Resolution resolution = build.resolve();
        CHECK(id_of(resolution, place) == row.id);
        CHECK(id_of(resolution, again) == row.id);
    }
}

TEST_CASE("one article may name two places of one name where it says which is which") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto first = build.mention(a, "Tripoli", "place");
    put_beside(build, build.mention(a, "Lebanon", "state"), first);
    const auto second = build.mention(a, "Tripoli", "place");
    put_beside(build, build.mention(a, "Libya", "state"), second);
    const auto bare = build.mention(a, "Tripoli", "place");
    const Resolution resolution = build.resolve();
    CHECK(id_of(resolution, first) == kTripoliInLebanon);
    CHECK(id_of(resolution, second) == kTripoliInLibya);
    CHECK(id_of(resolution, bare).empty());
}

TEST_CASE("Georgia is the country, or the part of another that the article speaks of") {
    struct Row {
        std::vector<Named> others;
        const char* key;
    };
    const Row rows[] = {
        {{}, "state/georgia"},
        {{{"Tbilisi", "place"}}, "state/georgia"},
        {{{"Atlanta", "place"}}, "place/georgia"},
        {{{"Savannah", "place"}, {"United States", "state"}}, "place/georgia"},
        {{{"Atlanta", "place"}, {"Tbilisi", "place"}}, "state/georgia"},
        {{{"Georgian", "state"}, {"Atlanta", "place"}}, "state/georgia"},
        {{{"United States", "state"}}, "state/georgia"},
    };
    for (const Row& row : rows) {
        EvidenceBuilder build;
        const auto a = build.document("a");
        const auto georgia = build.mention(a, "Georgia", "state");
        for (const Named& other : row.others) {
            UNSCOPED_INFO(other.text);
            build.mention(a, other.text, other.kind);
        }
        CHECK(key_of(build.resolve(), georgia) == row.key);
    }
}

TEST_CASE("a camp lends its name to what the article calls by it, not to a city") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto camp = build.mention(a, "Mafraq camp", "place");
    const auto bare = build.mention(a, "Mafraq", "place");
    const auto b = build.document("b");
    const auto elsewhere = build.mention(b, "Mafraq", "place");
    for (const auto document : {a, b}) build.mention(document, "Jordan", "state");
    const Resolution resolution = build.resolve();
    CHECK(resolution.entity_of[bare] == resolution.entity_of[camp]);
    CHECK(resolution.entity_of[elsewhere] == resolution.entity_of[camp]);
    CHECK_FALSE(entity_of(resolution, camp).place->latitude.has_value());
}

TEST_CASE("articles are read apart: each has its own place of the name, whatever their order") {
    for (const bool is_turned : {false, true}) {
        EvidenceBuilder build;
        std::map<std::string, std::size_t> places;
        const std::vector<std::pair<const char*, const char*>> articles = {{"a", "Lebanon"}, {"b", "Libya"}, {"c", ""}};
        for (std::size_t i = 0; i < articles.size(); ++i) {
            const auto& [name, country] = articles[is_turned ? articles.size() - 1 - i : i];
            const auto document = build.document(name);
            places[name] = build.mention(document, "Tripoli", "place");
            if (*country != '\0') build.mention(document, country, "state");
        }
        const Resolution resolution = build.resolve();
        CHECK(id_of(resolution, places["a"]) == kTripoliInLebanon);
        CHECK(id_of(resolution, places["b"]) == kTripoliInLibya);
        CHECK(id_of(resolution, places["c"]).empty());
    }
}

TEST_CASE("a place that is known is named as the articles name it, whatever the spelling") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto first = build.mention(a, "Deir ez-Zor", "place");
    const auto b = build.document("b");
    const auto second = build.mention(b, "Deir Ezzor", "place");
    const auto c = build.document("c");
    const auto third = build.mention(c, "Dayr az-Zawr", "place");
    build.mention(c, "Deir Ezzor", "place");
    for (const auto document : {a, b, c}) build.mention(document, "Syria", "state");
    const Resolution resolution = build.resolve();
    CHECK(resolution.entity_of[first] == resolution.entity_of[second]);
    CHECK(resolution.entity_of[first] == resolution.entity_of[third]);
    CHECK(entity_of(resolution, first).name == "Deir Ezzor");
    CHECK(entity_of(resolution, first).aliases.size() == 3);
}

TEST_CASE("a place in a place in a state is in the innermost, and what is told to lie in two is in neither") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto camp = build.mention(a, "Zamin camp", "place");
    const auto state = build.mention(a, "Syria", "state");
    const auto province = build.mention(a, "Idlib province", "place");
    build.relation(a, "located_in", camp, state);
    build.relation(a, "located_in", camp, province);
    const auto base = build.mention(a, "Orrin base", "place");
    const auto other = build.mention(a, "Norway", "state");
    build.relation(a, "located_in", base, state);
    build.relation(a, "located_in", base, other);
    const auto city = build.mention(a, "Homs", "place");
    build.relation(a, "located_in", city, other);
    const Resolution resolution = build.resolve();
    CHECK(entity_of(resolution, camp).place->part_of == resolution.entity_of[province]);
    CHECK(entity_of(resolution, camp).place->country == "SY");
    CHECK_FALSE(entity_of(resolution, base).place->part_of.has_value());
    CHECK_FALSE(entity_of(resolution, base).place->country.has_value());
    CHECK_FALSE(entity_of(resolution, city).place->latitude.has_value());
}

TEST_CASE("reasons tell why a place was chosen or left open") {
    struct Row {
        const char* country;
        const char* rule;
        const char* words;
    };
    const Row rows[] = {
        {"Lebanon", "place/named-country", "speaks of its country: \"Lebanon\"."},
        {"Norway", "place/several", "is left without a position"},
    };
    for (const Row& row : rows) {
        EvidenceBuilder build;
        const auto a = build.document("a");
        const auto place = build.mention(a, "Tripoli", "place");
        build.mention(a, row.country, "state");
        const Resolution resolution = build.resolve();
        std::size_t found = 0;
        for (const Reason& reason : resolution.reasons) {
            if (std::get<Index<Entity>>(reason.fact) != resolution.entity_of[place]) continue;
            ++found;
            CHECK(reason.rule == row.rule);
            CHECK_THAT(reason.explanation, Catch::Contains(row.words));
        }
        CHECK(found == 1);
    }
}

TEST_CASE("an article with very many names of places is read in time that grows with their number") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto georgia = build.mention(a, "Georgia", "state");
    for (int i = 0; i < 20'000; ++i) {
        build.mention(a, "Harun " + std::to_string(i), "place");
        build.relation(a, "located_in", georgia + 1 + static_cast<std::size_t>(i), georgia);
    }
    const auto city = build.mention(a, "Tbilisi", "place");
    const Resolution resolution = build.resolve();
    CHECK(key_of(resolution, georgia) == "state/georgia");
    CHECK(entity_of(resolution, city).place->country == "GE");
}

TEST_CASE("two places side by side are not told to lie in each other") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto city = build.mention(a, "Paris", "place");
    const auto next = build.mention(a, "Texas", "place");
    const NarrowSpan span = build.evidence.mentions[city].span;
    build.evidence.mentions[next].span = {span.end + 2, span.end + 7};  // "... to Paris. Texas said ..."
    CHECK(id_of(build.resolve(), city) == "GeoNames 2988507");
}

TEST_CASE("places told to lie in each other in a ring lie in nothing") {
    EvidenceBuilder build;
    const auto a = build.document("a");
    const auto first = build.mention(a, "Zamin camp", "place");
    const auto second = build.mention(a, "Orrin base", "place");
    const auto third = build.mention(a, "Dirah crossing", "place");
    const auto outside = build.mention(a, "Velm checkpoint", "place");
    build.relation(a, "located_in", first, second);
    build.relation(a, "located_in", second, third);
    build.relation(a, "located_in", third, first);
    build.relation(a, "located_in", outside, first);
    const Resolution resolution = build.resolve();
    for (const auto place : {first, second, third})
        CHECK_FALSE(entity_of(resolution, place).place->part_of.has_value());
    CHECK(entity_of(resolution, outside).place->part_of == resolution.entity_of[first]);
}
