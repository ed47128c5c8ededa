#include <ios>

#include "cli/program.hpp"

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);  // else an error while reading standard input looks like its end
    return dateline::run_program(argc, argv);
}
