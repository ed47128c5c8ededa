// Runs openCypher's Technology Compatibility Kit over its folder of features and counts, by category, what passes.
#include <algorithm>
#include <array>
#include <csignal>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <unistd.h>
#include <CLI/CLI.hpp>

#include "tests/tck/judge.hpp"
#include "tests/tck/scenarios.hpp"

namespace {

using dateline::tck::Judgement;
using dateline::tck::Scenario;
using dateline::tck::Verdict;

struct Asked {
    std::string folder;
    std::string known;
    std::string category;
    std::string words;
    bool shows_failed = false;
};

struct Count {
    std::size_t passed = 0;
    std::size_t run = 0;
    std::size_t left_out = 0;
};

/// What a signal's handler may still write: the scenario that is running.
std::array<char, 512> running_scenario{};
std::array<char, 65536> handler_stack{};

void tell_crash(int) {
    constexpr std::string_view kBegin = "crashed in: ";
    [[maybe_unused]] auto written = write(STDERR_FILENO, kBegin.data(), kBegin.size());
    written = write(STDERR_FILENO, running_scenario.data(), std::string_view(running_scenario.data()).size());
    _exit(3);
}

/// A crash ends the run, but not without a word; also where the stack is full.
void watch_for_crashes() {
    stack_t stack{};
    stack.ss_sp = handler_stack.data();
    stack.ss_size = handler_stack.size();
    sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = tell_crash;
    action.sa_flags = SA_ONSTACK;
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL}) sigaction(signal, &action, nullptr);
}

/// category | feature | number | example: how a scenario stands in the list of those known to fail.
std::string key_of(const Scenario& scenario) {
    return scenario.category + " | " + scenario.feature + " | " + scenario.number + " | " +
           std::to_string(scenario.example);
}

std::set<std::string> read_known(const std::string& file) {
    std::ifstream stream(file);
    if (!stream) throw std::runtime_error(file + ": it cannot be read. Name a list of scenarios, which may be empty.");
    std::set<std::string> known;
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty() && line[0] != '#') known.insert(line);
    }
    return known;
}

bool is_asked_for(const Scenario& scenario, const Asked& asked) {
    const std::string whole = key_of(scenario) + " " + scenario.name;
    return (asked.category.empty() || scenario.category == asked.category) &&
           whole.find(asked.words) != std::string::npos;
}

void show(const Scenario& scenario, const Judgement& judgement) {
    std::cout << key_of(scenario) << "  " << scenario.name << "\n";
    for (const dateline::tck::Step& step : scenario.steps) {
        if (step.text) std::cout << "    " << step.words << "\n" << *step.text << "\n";
    }
    std::cout << "    " << judgement.reason << "\n";
}

void show_counts(const std::map<std::string, Count>& counts) {
    Count all;
    const auto row = [](const std::string& name, const Count& count) {
        const double share =
            count.run == 0 ? 0 : 100.0 * static_cast<double>(count.passed) / static_cast<double>(count.run);
        std::cout << std::left << std::setw(26) << name << std::right << std::setw(5) << count.passed << " of "
                  << std::setw(5) << count.run << std::fixed << std::setprecision(1) << std::setw(8) << share << " %";
        if (count.left_out > 0) std::cout << "   (" << count.left_out << " left out)";
        std::cout << "\n";
    };
    for (const auto& [category, count] : counts) {
        row(category, count);
        all = {all.passed + count.passed, all.run + count.run, all.left_out + count.left_out};
    }
    row("all", all);
}

int run(const Asked& asked) {
    const std::set<std::string> known = asked.known.empty() ? std::set<std::string>() : read_known(asked.known);
    std::map<std::string, Count> counts;
    std::map<std::string, std::size_t> reasons;
    std::vector<std::string> surprises;
    for (const Scenario& scenario : dateline::tck::read_features(asked.folder)) {
        if (!is_asked_for(scenario, asked)) continue;
        const std::string key = key_of(scenario);
        running_scenario.fill('\0');
        std::copy_n(key.begin(), std::min(key.size(), running_scenario.size() - 2), running_scenario.begin());
        running_scenario[std::min(key.size(), running_scenario.size() - 2)] = '\n';
        if (!asked.words.empty()) std::cout << "runs " << key << std::endl;
        const Judgement judgement = dateline::tck::judge(scenario);
        Count& count = counts[scenario.category];
        if (judgement.verdict == Verdict::left_out) {
            ++count.left_out;
            ++reasons[judgement.reason];
            continue;
        }
        const bool has_passed = judgement.verdict == Verdict::passed;
        ++count.run;
        count.passed += has_passed ? 1 : 0;
        if (!has_passed && (asked.shows_failed || !asked.words.empty())) show(scenario, judgement);
        if (!has_passed && !known.contains(key)) surprises.push_back("fails:  " + key);
        if (has_passed && known.contains(key)) surprises.push_back("passes: " + key + " (remove its line)");
    }
    show_counts(counts);
    for (const auto& [reason, times] : reasons) std::cout << "left out: " << times << ", " << reason << "\n";
    if (asked.known.empty() || surprises.empty()) return 0;
    for (const std::string& surprise : surprises) std::cerr << surprise << "\n";
    std::cerr << asked.known << ": it says otherwise of the scenarios above. Mend what fails, or change their lines.\n";
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    Asked asked;
    CLI::App app("Runs openCypher's Technology Compatibility Kit");
    app.add_option("folder", asked.folder, "the kit's folder of features")->required();
    app.add_option("--known", asked.known, "a list of scenarios that are known to fail; any difference is an error");
    app.add_option("--category", asked.category, "only this one");
    app.add_option("--scenario", asked.words,
                   "only those whose line or name has these words; tells each before it runs");
    app.add_flag("--failed", asked.shows_failed, "show what failed, and how");
    CLI11_PARSE(app, argc, argv);
    watch_for_crashes();
    try {
        return run(asked);
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 2;
    }
}
