#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/fuzz/entries.hpp"

using namespace dateline;

TEST_CASE("all inputs that were kept for the fuzzers hold what they must") {
    const std::filesystem::path corpus = std::filesystem::path(DATELINE_PROJECT) / "tests" / "fuzz" / "corpus";
    for (const FuzzTarget& target : fuzz_targets()) {
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(corpus / target.name)) {
            INFO(entry.path().string());
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
            CHECK_NOTHROW(target.run(bytes));
            ++count;
        }
        INFO(target.name);
        CHECK(count >= 5);
    }
}
