#include "language/stored_number.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a stored number is four bytes, the lowest first") {
    const std::pair<std::uint32_t, std::string> rows[] = {
        {0, std::string(4, '\0')},
        {1, std::string("\x01\0\0\0", 4)},
        {0x8000FF7FU, "\x7F\xFF" + std::string(1, '\0') + "\x80"},
        {0xFFFFFFFFU, "\xFF\xFF\xFF\xFF"},
    };
    for (const auto& [number, bytes] : rows) {
        INFO(number);
        std::string stored = "x";
        store_number(number, stored);
        CHECK(stored == "x" + bytes);
        CHECK(stored_number(bytes + "more") == number);
    }
}
