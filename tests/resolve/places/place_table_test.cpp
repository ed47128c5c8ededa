#include "resolve/places/place_table.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "base/table.hpp"
#include "languages/en/english.hpp"
#include "resolve/names/name_words.hpp"
#include "resolve/places/gazetteer.hpp"

using namespace dateline;

namespace {

/// The ids of the places that a name has in the table, with one space between them, in the order of the table.
std::string ids_of(const std::string& name) {
    const PlaceTable& table = place_table(english());
    std::string ids;
    for (const std::uint32_t position : table.find(plain_name(name)))
        ids += (ids.empty() ? "" : " ") + std::string(table.at(position).id);
    return ids;
}

}  // namespace

TEST_CASE("each row of the table of places is whole") {
    const PlaceTable& table = place_table(english());
    std::set<std::string_view> ids;
    std::size_t cities = 0;
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        const KnownPlace& place = table.at(i);
        INFO(place.name << ' ' << place.id);
        CHECK(place.country.size() == 2);
        CHECK_FALSE(plain_name(place.name).empty());
        CHECK(ids.insert(place.id).second);
        const auto found = table.find(plain_name(place.name));
        CHECK(std::find(found.begin(), found.end(), i) != found.end());
        if (place.rank == PlaceRank::division) {
            CHECK((place.code.empty() || place.code.substr(0, 3) == std::string(place.country) + '-'));
            continue;
        }
        ++cities;
        CHECK(std::abs(place.latitude) <= 90);
        CHECK(std::abs(place.longitude) <= 180);
        const bool has_division = place.division != KnownPlace::kNoDivision;
        if (has_division) CHECK(table.at(place.division).country == place.country);
    }
    CHECK(cities > 20'000);
}

TEST_CASE("each row of other names stands for a place of the table, by a name that it has not got itself") {
    const PlaceTable& table = place_table(english());
    for (const auto& row : read_table(english().table("other_names"))) {
        REQUIRE(row.size() == 4);
        INFO(row[1] << ' ' << row[2]);
        CHECK((row[0] == "city" || row[0] == "division"));
        for (const std::string_view name : split(row[3], '|')) {
            INFO(name);
            const auto found = table.find(plain_name(name));
            const bool is_there = std::any_of(found.begin(), found.end(), [&](std::uint32_t each) {
                return table.at(each).country == row[2] &&
                       (table.at(each).rank == PlaceRank::city) == (row[0] == "city");
            });
            CHECK(is_there);
        }
    }
}

TEST_CASE("places are found whatever the marks on letters, and by their other names") {
    CHECK(ids_of("Ḩamāh") == "170017");
    CHECK(ids_of("HAMAH") == "170017");
    CHECK(ids_of("Hama") == "SY.10 170017");
    CHECK(ids_of("Kobani") == "172256");
    CHECK(ids_of("Rostov-on-Don") == ids_of("Rostov-na-Donu"));
    CHECK(ids_of("Kherson") == "UA.08 706448");
    CHECK(ids_of("") == "");
    CHECK(ids_of("No Such Town") == "");
}

TEST_CASE("a noun beside a name tells the rank of its place") {
    struct Row {
        const char* name;
        const char* bare;  // nothing where no noun tells a rank
        PlaceRank rank;
    };
    const Row rows[] = {
        {"Idlib province", "idlib", PlaceRank::division},
        {"Province of Idlib", "idlib", PlaceRank::division},
        {"Kherson Oblast", "kherson", PlaceRank::division},
        {"city of Homs", "homs", PlaceRank::city},
        {"Xinjiang Autonomous Region", "xinjiang", PlaceRank::division},
        {"Harun camp", nullptr, PlaceRank::city},
        {"Harun district", nullptr, PlaceRank::city},
        {"Homs", nullptr, PlaceRank::city},
        {"province", nullptr, PlaceRank::city},
        {"", nullptr, PlaceRank::city},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const std::string plain = plain_name(row.name);
        const auto ranked = place_table(english()).split_rank(plain);
        REQUIRE(ranked.has_value() == (row.bare != nullptr));
        if (!ranked) continue;
        CHECK(ranked->name == row.bare);
        CHECK(ranked->rank == row.rank);
    }
}

TEST_CASE("a capital is one place with what both tables have of it, and no other place of its name") {
    const Gazetteer gazetteer(english());
    const PlaceTable& table = place_table(english());
    for (const char* const name : {"Damascus", "Oslo", "Washington", "Kyiv", "San Jose"}) {
        INFO(name);
        const auto capital = gazetteer.find_capital(name);
        REQUIRE(capital);
        const KnownEntity full = gazetteer.in_full(*capital);
        CHECK(full.gazetteer_id.substr(0, 9) == "GeoNames ");
        CHECK(full.division.has_value());
        std::size_t same = 0;
        for (const std::uint32_t each : table.find(plain_name(name))) same += gazetteer.position_of(each) == *capital;
        CHECK(same == 1);
    }
}
