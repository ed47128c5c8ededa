#include <sys/wait.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

#include "app/ingest.hpp"
#include "app/verify.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

const std::string kArticles = DATELINE_PROJECT "/examples/articles";

/// Runs crashing_ingest; returns how it ended, as waitpid tells it, and sets `output`.
int run_crashing(long fatal, const std::filesystem::path& file, std::string& output) {
    const std::string command = "'" DATELINE_BUILD "/crashing_ingest' " + std::to_string(fatal) + " '" + file.string() +
                                "' '" + kArticles + "'";
    FILE* pipe = popen(("exec " + command).c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 256> buffer{};
    output.clear();
    while (fgets(buffer.data(), buffer.size(), pipe) != nullptr) output += buffer.data();
    return pclose(pipe);
}

std::string dump_of(const std::filesystem::path& file) {
    std::string all;
    dump_file(file, [&](std::string_view line) { all += std::string(line) + '\n'; });
    return all;
}

void complete(const std::filesystem::path& file) {
    std::istringstream nothing;
    ingest(
        {file, {kArticles}, 1, "dateline test"}, nothing, [](const Error& error) { FAIL(error.what()); },
        [](const Progress&) {});
}

}  // namespace

TEST_CASE("an ingest killed at any write leaves a sound file that the next run completes") {
    const TemporaryFolder folder;
    std::string output;
    REQUIRE(run_crashing(0, folder / "whole.db", output) == 0);
    const long writes = std::stol(output);
    REQUIRE(writes > 100);
    const std::string whole = dump_of(folder / "whole.db");
    REQUIRE_FALSE(whole.empty());

    constexpr long kTries = 50;
    for (long i = 0; i < kTries; ++i) {
        const long fatal = 1 + i * (writes - 1) / (kTries - 1);
        INFO("killed at write " << fatal << " of " << writes);
        const auto file = folder / (std::to_string(fatal) + ".db");
        const int ended = run_crashing(fatal, file, output);
        REQUIRE(WIFSIGNALED(ended));
        CHECK(check_file(file).is_sound);
        complete(file);
        CHECK(check_file(file).is_sound);
        CHECK((dump_of(file) == whole));
        CHECK_FALSE(std::filesystem::exists(file.string() + "-wal"));
        std::filesystem::remove(file);
    }
}
