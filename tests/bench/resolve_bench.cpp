// Who is who in a million mentions of 50,000 bearers, on one thread: how long it takes, in how much memory, and how
// well mentions of one bearer come together and those of others stay apart (F1 over pairs of mentions).

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cstdint>
#include <unordered_map>

#include "languages/en/english.hpp"
#include "resolve/resolve.hpp"
#include "tests/bench/synthetic_mentions.hpp"

using namespace dateline;

namespace {

constexpr std::size_t kMentions = 1'000'000;
constexpr std::size_t kBearers = 50'000;

double pairs_in(std::uint64_t count) {
    return static_cast<double>(count) * static_cast<double>(count - 1) / 2;
}

/// The pairs of equal values.
template <class Value>
double count_pairs(const std::vector<Value>& values) {
    std::unordered_map<Value, std::uint64_t> counts;
    for (const Value value : values) ++counts[value];
    double pairs = 0;
    for (const auto& [value, count] : counts) pairs += pairs_in(count);
    return pairs;
}

struct Scores {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
};

Scores score(const Resolution& resolution, const test::SyntheticMentions& made) {
    std::vector<std::uint64_t> found;
    std::vector<std::uint64_t> both;
    std::vector<std::uint64_t> meant;
    for (std::size_t i = 0; i < made.bearer_of.size(); ++i) {
        if (made.bearer_of[i] >= made.bearers) continue;
        const auto entity = resolution.entity_of[i];
        // A mention of nobody is one of its own.
        found.push_back(entity ? entity->position() : resolution.entities.size() + i);
        both.push_back((found.back() << 32U) | made.bearer_of[i]);
        meant.push_back(made.bearer_of[i]);
    }
    Scores scores;
    const double hits = count_pairs(both);
    scores.precision = hits / count_pairs(found);
    scores.recall = hits / count_pairs(meant);
    scores.f1 = 2 * scores.precision * scores.recall / (scores.precision + scores.recall);
    return scores;
}

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void resolve_mentions(benchmark::State& state) {
    const test::SyntheticMentions made = test::make_mentions(kMentions, kBearers);
    Resolution resolution;
    for (auto _ : state) resolution = resolve(made.evidence, english());
    state.counters["megabytes"] = peak_megabytes();
    const Scores scores = score(resolution, made);
    state.counters["precision"] = scores.precision;
    state.counters["recall"] = scores.recall;
    state.counters["f1"] = scores.f1;
    state.counters["mentions"] = static_cast<double>(made.bearer_of.size());
    state.counters["articles"] = static_cast<double>(made.evidence.documents.size());
    state.counters["entities"] = static_cast<double>(resolution.entities.size());
    state.counters["doubts"] = static_cast<double>(resolution.doubts.size());
}

BENCHMARK(resolve_mentions)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace

BENCHMARK_MAIN();
