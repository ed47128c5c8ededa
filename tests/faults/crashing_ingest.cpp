// crashing_ingest N DB PATH...: an ingest that is killed at its N-th write to disk; 0: never, and the number of writes
// is printed.
#include <cstdlib>
#include <iostream>

#include "app/ingest.hpp"
#include "tests/faults/crashing_vfs.hpp"

int main(int argc, char** argv) {
    dateline::install_crashing_vfs(std::atol(argv[1]));
    dateline::IngestOptions options;
    options.database = argv[2];
    options.inputs.assign(argv + 3, argv + argc);
    options.threads = 2;
    options.program = "dateline test";
    dateline::ingest(
        options, std::cin, [](const dateline::Error&) {}, [](const dateline::Progress&) {});
    std::cout << dateline::writes_so_far() << '\n';
}
