// Articles for benchmarks: those of write_articles.py, the same in every run.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/temporary_folder.hpp"

namespace dateline {

/// Writes `count` articles as a JSONL file into `folder`; gives its name. Ends the program where that fails: there is
/// nothing to measure then.
inline std::filesystem::path write_synthetic_articles(const TemporaryFolder& folder, int count) {
    const std::filesystem::path file = folder / "articles.jsonl";
    const std::string command = "python3 '" DATELINE_PROJECT "/tests/bench/write_articles.py' " +
                                std::to_string(count) + " > '" + file.string() + "'";
    if (std::system(command.c_str()) != 0) {
        std::fprintf(stderr, "the articles cannot be made: %s\n", command.c_str());
        std::exit(1);
    }
    return file;
}

}  // namespace dateline
