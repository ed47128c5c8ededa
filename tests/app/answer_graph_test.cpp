#include "app/answer_graph.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "app/ingest.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

const std::filesystem::path kArticles = DATELINE_PROJECT "/examples/articles";

void ingest_into(const std::filesystem::path& file, const std::vector<std::string>& inputs) {
    std::istringstream nothing;
    ingest(
        {file, inputs, 1, "dateline test"}, nothing, [](const Error& error) { FAIL(error.what()); },
        [](const Progress&) {});
}

/// All that the measures say of a file.
std::vector<Result> answers(const std::filesystem::path& file) {
    std::vector<Result> all;
    for (const char* over : {"entities", "all"}) {
        for (const char* measure : {"pagerank", "degree", "betweenness"})
            all.push_back(answer_rank(file, {measure, over, std::nullopt, std::nullopt, {}}).result);
        all.push_back(answer_rank(file, {"betweenness", over, 7, std::nullopt, {}}).result);
        all.push_back(answer_components(file, {over, true, true, std::nullopt, {}}).result);
        all.push_back(answer_components(file, {over, false, true, std::nullopt, {}}).result);
        all.push_back(answer_communities(file, {over, false, true, std::nullopt, {}}).result);
        all.push_back(answer_neighbors(file, {"Helena Costriu", 3, "both", over, true, std::nullopt, {}}).result);
    }
    return all;
}

}  // namespace

TEST_CASE("the same articles give the same measures in any order of ingesting") {
    const TemporaryFolder folder;
    ingest_into(folder / "at-once.db", {kArticles.string()});
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(kArticles)) files.push_back(entry.path().string());
    std::sort(files.rbegin(), files.rend());
    const auto middle = files.begin() + static_cast<std::ptrdiff_t>(files.size() / 2);
    ingest_into(folder / "in-two.db", {files.begin(), middle});
    ingest_into(folder / "in-two.db", {middle, files.end()});
    const std::vector<Result> expected = answers(folder / "at-once.db");
    const std::vector<Result> found = answers(folder / "in-two.db");
    REQUIRE(expected.size() == found.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        INFO("answer " << i);
        CHECK(expected[i].rows.size() > 1);
        CHECK(expected[i].rows == found[i].rows);
    }
}

TEST_CASE("each entity of a rank comes once, and ranks are those of the scores") {
    const TemporaryFolder folder;
    ingest_into(folder / "case.db", {kArticles.string()});
    const GraphAnswer answer = answer_rank(folder / "case.db", {});
    double sum = 0;
    double last = 1;
    std::set<std::string> keys;
    for (const auto& row : answer.result.rows) {
        const double score = std::get<double>(row[3]);
        CHECK(score <= last);
        last = score;
        sum += score;
        keys.insert(std::get<std::string>(row.back()));
    }
    CHECK(sum == Approx(1).epsilon(1e-4));
    CHECK(keys.size() == answer.result.rows.size());
}
