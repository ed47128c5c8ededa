// The dates stage alone, on one thread: from documents whose words are known to the dates of articles and their time
// expressions. Beside it chrono-node, warm, in a process of its own, on the same text in the same run. tools/bench
// installs it and holds the measures against their bars.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "app/read.hpp"
#include "languages/en/english.hpp"
#include "tests/bench/synthetic_articles.hpp"
#include "text/input.hpp"
#include "time/time_expressions.hpp"

using namespace dateline;

namespace {

constexpr int kArticles = 200;
constexpr double kMegabyte = 1e6;

/// The synthetic articles as the stage before leaves them. Read once: the engine takes longer than what is measured.
const std::vector<Document>& documents() {
    static const std::vector<Document> all = [] {
        const TemporaryFolder folder;
        std::istringstream none;
        Inputs inputs({write_synthetic_articles(folder, kArticles).string()}, none);
        std::vector<Document> read;
        while (const auto raw = inputs.next()) read.push_back(read_language(read_article(*raw), english()));
        for (Document& document : read) document.date = date_document(document, english());
        return read;
    }();
    return all;
}

double megabytes_of_text() {
    double bytes = 0;
    for (const Document& document : documents()) bytes += static_cast<double>(document.text().size());
    return bytes / kMegabyte;
}

void dates(benchmark::State& state) {
    const double megabytes = megabytes_of_text();
    std::size_t expressions = 0;
    double passes = 0;
    for (auto _ : state) {
        expressions = 0;
        for (const Document& document : documents()) {
            benchmark::DoNotOptimize(date_document(document, english()));
            expressions += read_time_expressions(document, english()).size();
        }
        ++passes;
    }
    state.counters["megabytes_a_second"] = benchmark::Counter(passes * megabytes, benchmark::Counter::kIsRate);
    state.counters["megabytes"] = megabytes;
    state.counters["expressions_a_kilobyte"] = static_cast<double>(expressions) / (megabytes * 1e3);
}

/// One text of chrono.js: the day to count from, its length and its bytes.
void write_text(std::ostream& out, const Document& document, std::string_view text) {
    out << iso_of(document.date.when.days.latest.value()) << ' ' << text.size() << '\n' << text << '\n';
}

/// The texts of all articles, each whole or sentence by sentence.
void write_texts(const std::filesystem::path& file, bool is_by_sentence) {
    std::ofstream out(file, std::ios::binary);
    for (const Document& document : documents()) {
        if (!is_by_sentence) write_text(out, document, document.text());
        for (const Sentence& sentence : document.analysis.sentences)
            if (is_by_sentence) write_text(out, document, document.words(sentence.span));
    }
}

/// How many seconds chrono-node takes for one pass over the texts of `file`, warm. Ends the program where it cannot be
/// run: there is nothing to compare with then.
double seconds_of_chrono(const std::filesystem::path& file) {
    const std::string command = "NODE_PATH='" DATELINE_BUILD "/npm/node_modules' node '" DATELINE_PROJECT
                                "/tests/bench/chrono.js' '" +
                                file.string() + "'";
    double seconds = 0;
    std::FILE* const pipe = popen(command.c_str(), "r");
    const bool is_told = pipe != nullptr && std::fscanf(pipe, "%lf", &seconds) == 1;
    if (pipe == nullptr || pclose(pipe) != 0 || !is_told || seconds <= 0) {
        std::fprintf(stderr, "chrono-node cannot be run: %s\n", command.c_str());
        std::exit(1);
    }
    return seconds;
}

/// What is timed is the child alone, which tells its own time.
void measure_chrono(benchmark::State& state, bool is_by_sentence) {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "texts";
    write_texts(file, is_by_sentence);
    double seconds = 0;
    for (auto _ : state) {
        seconds = seconds_of_chrono(file);
        state.SetIterationTime(seconds);
    }
    state.counters["megabytes_a_second"] = megabytes_of_text() / seconds;
}
void chrono_by_article(benchmark::State& state) {
    measure_chrono(state, false);
}
void chrono_by_sentence(benchmark::State& state) {
    measure_chrono(state, true);
}

BENCHMARK(dates)->Unit(benchmark::kMillisecond)->MinTime(3);
BENCHMARK(chrono_by_article)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1);
BENCHMARK(chrono_by_sentence)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1);

}  // namespace

BENCHMARK_MAIN();
