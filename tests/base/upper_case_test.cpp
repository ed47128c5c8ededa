#include "base/upper_case.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("letters of any script become capital ones") {
    CHECK(to_upper("Quay 12, ferry") == "QUAY 12, FERRY");
    CHECK(to_upper("ñandú") == "ÑANDÚ");
    CHECK(to_upper("привет") == "ПРИВЕТ");
    CHECK(to_upper("ı") == "I");
    CHECK(to_upper("漢字") == "漢字");
    CHECK(to_upper("").empty());
}
