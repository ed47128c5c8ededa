// faulty_dateline FAULT N COUNTS ARGUMENT...: the whole program, run with the arguments, while the fault of that row of
// kFaults strikes at its N-th call (0: never). Where it ends in its own time, the number of calls of each kind is
// written to the file COUNTS, in the order of Call. It has one command of its own: `reshape --db FILE` makes a
// migration that changes the form of what is there, and so keeps a copy, as none of the program's does yet.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "cli/program.hpp"
#include "store/schema.hpp"
#include "store/sql.hpp"
#include "tests/faults/faulty_vfs.hpp"

namespace {

int reshape(const std::filesystem::path& file) {
    using namespace dateline;
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    steps.push_back({schema_version() + 1, "loud_titles",
                     "ALTER TABLE document ADD COLUMN loud TEXT; UPDATE document SET loud = upper(text);", true});
    try {
        in_database(file, [&] {
            SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE);
            connection.exec("PRAGMA journal_mode = wal");
            migrate(connection, file, steps);
            connection.exec("PRAGMA journal_mode = delete");
        });
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::cerr << "dateline: " << error.what() << '\n';
        return static_cast<int>(error.code());
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 7) return EXIT_FAILURE;
    dateline::install_faulty_vfs(dateline::kFaults[std::atol(argv[1])], std::atol(argv[2]));
    const bool is_ours = argv[4] == std::string_view("reshape");
    const int status = is_ours ? reshape(argv[6]) : dateline::run_program(argc - 3, argv + 3);
    std::ofstream counts(argv[3]);
    for (const long count : dateline::calls_so_far()) counts << count << '\n';
    return status;
}
