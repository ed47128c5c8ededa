// The language engine: how fast its weights are loaded, and how many words a second it reads on one thread, from text
// to names. tools/bench holds them against their bars.

#include <benchmark/benchmark.h>

#include <string>

#include "base/embedded.hpp"
#include "language/analyse.hpp"
#include "language/network.hpp"
#include "languages/en/english.hpp"
#include "tests/bench/synthetic_articles.hpp"
#include "text/input.hpp"

using namespace dateline;

namespace {

constexpr int kArticles = 200;

void load(benchmark::State& state) {
    const std::string_view weights = english().weight(kNetworkWeights);
    for (auto _ : state) benchmark::DoNotOptimize(Network(weights, english()));
    state.counters["megabytes"] = static_cast<double>(weights.size()) / 1e6;
}

void analyse_articles(benchmark::State& state) {
    const TemporaryFolder folder;
    const std::string file = write_synthetic_articles(folder, kArticles).string();
    std::istringstream none;
    Inputs inputs({file}, none);
    std::vector<std::string> texts;
    while (const auto raw = inputs.next()) texts.push_back(read_article(*raw).text);
    double words = 0;
    for (auto _ : state) {
        for (const std::string& text : texts) {
            const Passage whole = {{0, static_cast<std::uint32_t>(text.size())}, PassageKind::body, "whole", 1};
            words += static_cast<double>(analyse(text, {whole}, english()).tokens.size());
        }
    }
    state.counters["words_a_second"] = benchmark::Counter(words, benchmark::Counter::kIsRate);
}

BENCHMARK(load)->Unit(benchmark::kMillisecond);
BENCHMARK(analyse_articles)->Unit(benchmark::kMillisecond)->MinTime(3);

}  // namespace

BENCHMARK_MAIN();
