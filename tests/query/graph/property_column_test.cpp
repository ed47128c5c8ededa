#include "query/graph/property_column.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/query/values/made_values.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

void check_column(const std::vector<Value>& values) {
    const PropertyColumn column(values);
    REQUIRE(column.size() == values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        CHECK(column[i].index() == values[i].index());
        CHECK(is_same(column[i], values[i]));
    }
}

}  // namespace

TEST_CASE("a column gives each position its value, however many share it") {
    Harbour harbour;
    const std::string one_place = "pierpierpier";
    const Value few[] = {Null{}, true, whole(1), 1.0, std::string_view(one_place).substr(0, 4), Date{1}, NodeIndex(1)};
    std::vector<Value> shared;
    for (std::size_t i = 0; i < 1000; ++i) shared.push_back(few[i * i % std::size(few)]);
    check_column(shared);

    // Texts that begin at one place, lists, moments: alike in their bits, and not one.
    std::vector<Value> alike;
    for (std::size_t i = 0; i < 1000; ++i) {
        const std::int64_t number = static_cast<std::int64_t>(i % 3);
        const Value kinds[] = {std::string_view(one_place).substr(0, i % 5),
                               harbour.list({whole(number)}),
                               harbour.moment(number, 0, ""),
                               whole(number),
                               Date{number},
                               number != 0};
        alike.push_back(kinds[i % std::size(kinds)]);
    }
    check_column(alike);

    std::vector<Value> many;
    for (std::int64_t i = 0; i < 300'000; ++i) many.push_back(whole(i % 70'000));
    const PropertyColumn column(many);
    CHECK(is_same(column[69'999], whole(69'999)));
    CHECK(is_same(column[140'001], whole(1)));
}

TEST_CASE("a column of many values that are no texts is made as quickly as any other") {
    Harbour harbour;
    std::vector<Value> many;
    for (std::int64_t i = 0; i < 100'000; ++i) {
        many.emplace_back(static_cast<double>(i) / 8);
        many.push_back(harbour.list({whole(i)}));
        for (int nulls = 0; nulls < 8; ++nulls) many.emplace_back(Null{});
    }
    const PropertyColumn column(many);
    REQUIRE(column.size() == many.size());
    CHECK(is_same(column[999'990], Value(99'999.0 / 8)));
    CHECK(is_same(column[999'991], harbour.list({whole(99'999)})));
    CHECK(column[999'992].is_null());
}

TEST_CASE("a column that nothing has is empty, and null at every position") {
    const PropertyColumn column({});
    CHECK(column.empty());
    CHECK(column[17].is_null());
}
