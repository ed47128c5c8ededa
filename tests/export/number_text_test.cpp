#include "export/number_text.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <limits>

using namespace dateline;

TEST_CASE("real numbers are written with the fewest digits that give them back") {
    using Limits = std::numeric_limits<double>;
    struct Row {
        double number;
        const char* text;
    };
    const Row rows[] = {
        {0, "0"},
        {-0.0, "-0"},
        {1, "1"},
        {0.1, "0.1"},
        {0.1 + 0.2, "0.30000000000000004"},
        {-2.5, "-2.5"},
        {40000, "40000"},
        {500000, "500000"},
        {123456789012, "123456789012"},
        {1e14, "100000000000000"},
        {1e15, "1e+15"},
        {1e300, "1e+300"},
        {0.000001, "0.000001"},
        {1e-7, "1e-07"},
        {5e-324, "5e-324"},
        {Limits::max(), "1.7976931348623157e+308"},
        {Limits::infinity(), "Inf"},
        {-Limits::infinity(), "-Inf"},
        {Limits::quiet_NaN(), "NaN"},
        {-Limits::quiet_NaN(), "NaN"},
    };
    for (const Row& row : rows) {
        CHECK(number_text(row.number) == row.text);
        if (row.number == row.number) CHECK(std::strtod(row.text, nullptr) == row.number);
    }
}

TEST_CASE("integers are written whole") {
    using Limits = std::numeric_limits<std::int64_t>;
    CHECK(number_text(std::int64_t{0}) == "0");
    CHECK(number_text(std::int64_t{-40000}) == "-40000");
    CHECK(number_text(Limits::max()) == "9223372036854775807");
    CHECK(number_text(Limits::min()) == "-9223372036854775808");
}
