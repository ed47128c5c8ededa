#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "app/curate.hpp"
#include "app/verify.hpp"
#include "tests/app/flows.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

/// The example articles, each as what ingests it alone: a file, or a line of JSONL.
struct Piece {
    std::string file;
    std::string line;
};

std::vector<Piece> pieces() {
    std::vector<Piece> all;
    for (const auto& entry : std::filesystem::directory_iterator(kExampleArticles)) {
        if (entry.path().extension() == ".txt") all.push_back({entry.path().string(), ""});
        if (entry.path().extension() != ".jsonl") continue;
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);) all.push_back({"", line});
    }
    std::sort(all.begin(), all.end(),
              [](const Piece& a, const Piece& b) { return std::tie(a.file, a.line) < std::tie(b.file, b.line); });
    return all;
}

}  // namespace

TEST_CASE("the same articles give the same facts in any order, in one run or one by one, with one thread or two") {
    const TemporaryFolder folder;
    ingest_into(folder / "at-once.db", {kExampleArticles}, 1);
    const auto expected = dump_of(folder / "at-once.db");
    REQUIRE(expected.size() > 100);
    CHECK(check_file(folder / "at-once.db").is_sound);

    ingest_into(folder / "two-threads.db", {kExampleArticles}, 2);
    CHECK(difference(dump_of(folder / "two-threads.db"), expected).empty());

    std::vector<Piece> all = pieces();
    REQUIRE(all.size() >= 12);
    std::mt19937 random(20190218);
    for (int round = 0; round < 4; ++round) {
        std::shuffle(all.begin(), all.end(), random);
        const auto file = folder / ("round" + std::to_string(round) + ".db");
        for (const Piece& piece : all) {
            ingest_into(file, {piece.file.empty() ? "-" : piece.file}, 1 + static_cast<unsigned>(round) % 2,
                        piece.line);
        }
        CHECK(difference(dump_of(file), expected).empty());
    }
}

TEST_CASE(
    "a second ingest of the same articles changes nothing, and one more article taken out again leaves no trace") {
    const TemporaryFolder folder;
    const auto file = folder / "case.db";
    ingest_into(file, {kExampleArticles}, 2);
    const auto expected = dump_of(file);
    ingest_into(file, {kExampleArticles}, 2);
    CHECK(difference(dump_of(file), expected).empty());
    const auto extra = folder.write(
        "extra.txt", "VELGRAD (Northern Wire) - Anna Kovac said on 3 May 2021 that the bridge was open.\n");
    ingest_into(file, {extra.string()}, 1);
    CHECK_FALSE(difference(dump_of(file), expected).empty());
    remove_articles({file, {"extra.txt"}, false, "dateline test"}, [](const Progress&) {});
    CHECK(difference(dump_of(file), expected).empty());
    CHECK(check_file(file).is_sound);
}
