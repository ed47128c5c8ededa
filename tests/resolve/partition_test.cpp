#include "resolve/partition.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::vector<std::uint32_t> members(const Partition& partition, std::size_t group) {
    const auto positions = partition.of(group);
    return {positions.begin(), positions.end()};
}

}  // namespace

TEST_CASE("positions are parted into groups in their order, some of them empty") {
    const std::vector<std::size_t> group_of = {2, 0, 2, 9, 0, 2};
    const Partition partition(4, group_of.size(), [&](std::size_t i) { return group_of[i]; });
    CHECK(partition.groups() == 4);
    CHECK(members(partition, 0) == std::vector<std::uint32_t>{1, 4});
    CHECK(members(partition, 1).empty());
    CHECK(members(partition, 2) == std::vector<std::uint32_t>{0, 2, 5});
    CHECK(members(partition, 3).empty());
    CHECK(Partition(0, 0, [](std::size_t) { return 0U; }).groups() == 0);
}
