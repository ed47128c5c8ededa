#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <map>
#include <thread>
#include <vector>

#include "base/ordered_parallel.hpp"
#include "tests/faults/fault.hpp"
#include "tests/faults/stored_state.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

const std::filesystem::path kArticles = DATELINE_PROJECT "/examples/articles";

/// A command that writes. `arguments` follow its name and `--db FILE`.
struct Scenario {
    std::string command;
    std::vector<std::string> arguments;
    std::filesystem::path before;   // the file that it finds; not there: none
    bool is_at_once = false;        // what it changes is changed in one step, with all that follows from it
    std::string done_already = {};  // what it says where it was done before the fault came; empty: it says nothing
    std::string copy = {};          // ending of the copy of the file before it that it leaves; empty: it leaves none
};

/// One try: a fault that strikes at a call of a command.
struct Point {
    std::size_t fault = 0;
    long call = 0;
    long calls = 0;  // in all
};

struct Ended {
    int status = 0;  // as waitpid tells it
    std::string errors;
    std::array<long, kCallNames.size()> calls{};

    [[nodiscard]] int code() const { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
    [[nodiscard]] bool was_killed_by(int signal) const { return WIFSIGNALED(status) && WTERMSIG(status) == signal; }
};

Ended run(const Scenario& scenario, const std::filesystem::path& file, std::size_t fault, long call) {
    const std::string counts = file.string() + ".counts";
    std::string line = "exec '" DATELINE_BUILD "/faulty_dateline' " + std::to_string(fault) + ' ' +
                       std::to_string(call) + " '" + counts + "' " + scenario.command + " --db '" + file.string() + "'";
    for (const std::string& argument : scenario.arguments) line += " '" + argument + "'";
    FILE* pipe = popen((line + " 2>&1 >/dev/null").c_str(), "r");
    Ended ended;
    std::array<char, 256> buffer{};
    while (fgets(buffer.data(), buffer.size(), pipe) != nullptr) ended.errors += buffer.data();
    ended.status = pclose(pipe);
    {
        std::ifstream in(counts);
        for (long& count : ended.calls) in >> count;
    }
    std::filesystem::remove(counts);
    return ended;
}

/// What a command whose call was refused must tell: where, the cause, the remedy.
bool is_told(const Ended& ended, const Fault& fault, const std::filesystem::path& file) {
    const std::string cause = fault.code == SQLITE_FULL ? "the disk is full. Free some space and"
                                                        : "the disk reported an error. Check the disk, then";
    return ended.errors.ends_with("dateline: " + file.string() + ": " + cause +
                                  " run the same command again; what was written before is whole.\n");
}

/// True where each article is, with all that was read from it, as it was before or as it would have become.
bool are_articles_whole(const StoredState& now, const StoredState& before, const StoredState& after) {
    return std::all_of(now.articles.begin(), now.articles.end(), [&](const auto& article) {
        const auto is_in = [&](const StoredState& state) {
            const auto same = state.articles.find(article.first);
            return same != state.articles.end() && same->second == article.second;
        };
        return is_in(before) || is_in(after);
    });
}

/// The tries of one command, and what must hold of each.
class Tries {
public:
    explicit Tries(Scenario scenario) : scenario_(std::move(scenario)) {
        before_ = stored_state(scenario_.before);
        const auto file = start_file("undisturbed");
        const Ended ended = run(scenario_, file, 0, 0);
        INFO(ended.errors);
        REQUIRE(ended.code() == 0);
        calls_ = ended.calls;
        after_ = stored_state(file);
        REQUIRE(after_.damage.empty());
        REQUIRE(after_.is_current);
        REQUIRE(left_beside(file) == scenario_.copy);
        REQUIRE((before_.facts != after_.facts));
        for (int version = std::max(before_.version, 1); version < after_.version; ++version) {
            if (before_.version > 0) on_the_way_.emplace(version, state_in_version(scenario_.before, version));
        }
    }

    /// Each fault at calls that are spread from the first to the last.
    [[nodiscard]] std::vector<Point> points() const {
        std::vector<Point> all;
        for (std::size_t i = 0; i < std::size(kFaults); ++i) {
            const Fault& fault = kFaults[i];
            long calls = 0;
            for (std::size_t kind = 0; kind < calls_.size(); ++kind) calls += fault.strikes[kind] ? calls_[kind] : 0;
            const long count = std::min(calls, static_cast<long>(fault.points));
            for (long k = 0; k < count; ++k)
                all.push_back({i, count == 1 ? 1 : 1 + k * (calls - 1) / (count - 1), calls});
        }
        return all;
    }

    /// Tries one point. Returns what is wrong, a line each.
    [[nodiscard]] std::string complaints(const Point& point) const {
        const auto file = start_file(std::to_string(point.fault) + "-" + std::to_string(point.call));
        const Ended ended = run(scenario_, file, point.fault, point.call);
        std::string wrong = wrong_at_the_end(point, ended, file) + wrong_in_copy(file);
        const StoredState now = stored_state(file);
        wrong += wrong_in(now);
        if (ended.code() == 0) wrong += wrong_when_done(now, file);
        wrong += wrong_in_next_run(file);
        remove_all_of(file);
        return wrong.empty() ? wrong
                             : wrong + "it ended with status " + std::to_string(ended.status) + ": " + ended.errors;
    }

private:
    [[nodiscard]] std::filesystem::path start_file(const std::string& name) const {
        const auto file = folder_ / (name + ".db");
        if (std::filesystem::exists(scenario_.before)) std::filesystem::copy_file(scenario_.before, file);
        return file;
    }

    [[nodiscard]] std::string wrong_at_the_end(const Point& point, const Ended& ended,
                                               const std::filesystem::path& file) const {
        const Fault& fault = kFaults[point.fault];
        switch (fault.effect) {
            case FaultEffect::kill:
                return ended.was_killed_by(SIGKILL) ? "" : "it was not killed\n";
            case FaultEffect::interrupt:
                if (ended.code() == 1 || ended.code() == 0)
                    return left_beside(file) == scenario_.copy ? ""
                                                               : "interrupted, it left " + left_beside(file) + "\n";
                return ended.was_killed_by(SIGINT) ? "" : "it did not end as interrupted\n";
            case FaultEffect::refuse:
                if (ended.code() == 0) return "";  // SQLite could do without that call
                if (ended.code() != 3) return "it did not end with status 3\n";
                if (left_beside(file).find("begun") != std::string::npos) return "half a copy is left\n";
                return is_told(ended, fault, file) ? "" : "cause and remedy are not told\n";
        }
        return "no such act\n";
    }

    /// What is wrong with a file after whatever happened.
    [[nodiscard]] std::string wrong_in(const StoredState& now) const {
        std::string wrong = now.damage;
        if (!are_articles_whole(now, before_, after_)) wrong += "half an article is there\n";
        const bool is_before_or_after = now.facts == before_.facts || now.facts == after_.facts;
        if (now.version != after_.version) {
            // Each migration is committed with its version.
            const auto state = on_the_way_.find(now.version);
            const StoredState& then = state == on_the_way_.end() ? before_ : state->second;
            if (now.version != then.version || now.facts != then.facts || now.schema != then.schema)
                wrong += "the file is of an old version, and not as it was\n";
        } else if (scenario_.is_at_once && !is_before_or_after) {
            wrong += "the file is neither as before nor as after\n";
        }
        return wrong;
    }

    /// What is wrong with the copy of the file before the command, where it is there.
    [[nodiscard]] std::string wrong_in_copy(const std::filesystem::path& file) const {
        const std::filesystem::path copy = file.string() + scenario_.copy;
        if (scenario_.copy.empty() || !std::filesystem::exists(copy)) return "";
        const StoredState kept = stored_state(copy);
        return kept.damage.empty() && kept.facts == before_.facts ? "" : "the copy is not what the file was\n";
    }

    [[nodiscard]] std::string wrong_when_done(const StoredState& now, const std::filesystem::path& file) const {
        std::string wrong;
        if (now.facts != after_.facts) wrong += "the command calls itself done, and the facts are not there\n";
        if (now.schema != after_.schema) wrong += "the command calls itself done, and the schema is another\n";
        if (left_beside(file) != scenario_.copy)
            wrong += "the command calls itself done, and left " + left_beside(file) + "\n";
        return wrong;
    }

    /// What is wrong when the same command runs again and nothing disturbs it.
    [[nodiscard]] std::string wrong_in_next_run(const std::filesystem::path& file) const {
        const Ended again = run(scenario_, file, 0, 0);
        const bool is_done = again.code() == 0;
        const bool was_done =
            !scenario_.done_already.empty() && again.errors.find(scenario_.done_already) != std::string::npos;
        std::string wrong = is_done || was_done ? "" : "the next run does not complete it: " + again.errors;
        const StoredState now = stored_state(file);
        wrong += now.damage;
        if (now.facts != after_.facts) wrong += "after the next run the facts are not those of an undisturbed one\n";
        if (now.schema != after_.schema) wrong += "after the next run the schema is another\n";
        if (!now.is_current) wrong += "after the next run the derived rows are not current\n";
        if (left_beside(file) != scenario_.copy) wrong += "the next run left " + left_beside(file) + "\n";
        return wrong;
    }

    static void remove_all_of(const std::filesystem::path& file) {
        for (const auto& entry : std::filesystem::directory_iterator(file.parent_path())) {
            if (entry.path().filename().string().starts_with(file.filename().string()))
                std::filesystem::remove(entry.path());
        }
    }

    TemporaryFolder folder_;
    Scenario scenario_;
    StoredState before_;
    StoredState after_;
    std::map<int, StoredState> on_the_way_;  // of the migrations, by version
    std::array<long, kCallNames.size()> calls_{};
};

void try_faults(const Scenario& scenario) {
    const Tries tries(scenario);
    const std::vector<Point> points = tries.points();
    CHECK(points.size() >= 40);
    std::size_t next = 0;
    ordered_parallel(
        std::max(2U, std::thread::hardware_concurrency()),
        [&] { return next < points.size() ? std::optional(points[next++]) : std::nullopt; },
        [&](const Point& point) { return std::pair(point, tries.complaints(point)); },
        [&](const auto& tried) {
            const auto& [point, wrong] = tried;
            INFO(kFaults[point.fault].name << " at call " << point.call << " of " << point.calls << " of "
                                           << scenario.command << ":\n"
                                           << wrong);
            CHECK(wrong.empty());
        });
}

const std::vector<std::string> kFirst = {kArticles / "convoy-turned-back.txt", kArticles / "what-vienna-settled.txt",
                                         kArticles / "an-empty-chair-at-varesk.txt"};

/// More articles than share a commit, so that a fault can come between two commits; most in a language that is not
/// read, which takes no time.
std::string many_articles() {
    std::string lines;
    for (int i = 0; i < 270; ++i) {
        const std::string number = std::to_string(i);
        lines += R"({"id": "bulletin/)" + number + R"(", "language": ")" + (i % 30 == 0 ? "en" : "nl") +
                 R"(", "text": "The harbour office of Oltmar closed quay )" + number + R"( on 4 May 2019."})" + '\n';
    }
    return lines;
}

/// A file with those articles.
std::filesystem::path write_file(const std::filesystem::path& file) {
    const Ended ended = run({"ingest", kFirst, file}, file, 0, 0);
    INFO(ended.errors);
    REQUIRE(ended.code() == 0);
    return file;
}

}  // namespace

TEST_CASE("an ingest into a fresh file that a fault ends leaves whole articles, and the next run completes it") {
    const TemporaryFolder folder;
    // on one thread, so that interrupts come between articles: more would have taken all of them by then
    std::vector<std::string> arguments = kFirst;
    arguments.insert(arguments.end(), {"--threads", "1"});
    try_faults({"ingest", arguments, folder / "none.db"});
}

TEST_CASE("an ingest into a filled file that a fault ends leaves whole articles, and the next run completes it") {
    const TemporaryFolder folder;
    const auto file = write_file(folder / "before.db");
    const std::string more = folder.write("more.jsonl", many_articles());
    try_faults({"ingest", {more}, file});
}

TEST_CASE("a migration that a fault ends leaves the old file or the new one, and the next run completes it") {
    const TemporaryFolder folder;
    write_as_first_version(write_file(folder / "today.db"), folder / "before.db");
    try_faults({"reread", {}, folder / "before.db", true});
}

TEST_CASE("a reread that a fault ends leaves each article as before or as after, and the next run completes it") {
    const TemporaryFolder folder;
    const auto file = write_file(folder / "before.db");
    rename_rules(file);
    try_faults({"reread", {"--all", "--threads", "1"}, file});
}

TEST_CASE("a removal that a fault ends leaves all of an article or nothing, and the next run completes it") {
    const TemporaryFolder folder;
    const auto file = write_file(folder / "before.db");
    try_faults({"remove", {"convoy-turned-back.txt"}, file, true, "the file has no article of that path"});
}

TEST_CASE("a migration that keeps a copy and that a fault ends leaves the old file or the new one, and no half copy") {
    const TemporaryFolder folder;
    const auto file = write_file(folder / "before.db");
    try_faults({"reshape", {}, file, true, "", ".before-v" + std::to_string(stored_state(file).version + 1)});
}
