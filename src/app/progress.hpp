// How far a long command is, for whoever shows it.
#pragma once

#include <cstdint>
#include <functional>

namespace dateline {

/// `bytes_in_all` and `articles_in_all` are 0 where they are not known.
struct Progress {
    std::int64_t articles = 0;
    std::int64_t articles_in_all = 0;
    std::uint64_t bytes_done = 0;
    std::uint64_t bytes_in_all = 0;
    bool is_deriving = false;  // all articles are in; what follows from them is being made
};

using ShowProgress = std::function<void(const Progress&)>;

}  // namespace dateline
