#include "base/fnv.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("quick hashes are those that the method's authors publish") {
    const struct {
        std::string_view text;
        std::uint32_t short_hash;
        std::uint64_t long_hash;
    } rows[] = {
        {"", 0x811C9DC5U, 0xCBF29CE484222325ULL},
        {"a", 0xE40C292CU, 0xAF63DC4C8601EC8CULL},
        {"foobar", 0xBF9CF968U, 0x85944171F73967E8ULL},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(fnv_hash<std::uint32_t>(row.text) == row.short_hash);
        CHECK(fnv_hash<std::uint64_t>(row.text) == row.long_hash);
    }
    CHECK(fnv_hash("bar", fnv_hash<std::uint32_t>("foo")) == 0xBF9CF968U);
}
