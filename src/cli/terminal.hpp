// What the program knows of the terminal it runs in.
#pragma once

#include <chrono>
#include <cstddef>

#include "app/progress.hpp"

namespace dateline {

/// Columns of the terminal that standard output goes to; 0 where it goes elsewhere.
[[nodiscard]] std::size_t terminal_width();

/// A progress bar on standard error: drawn on a terminal, and never elsewhere.
class ProgressBar {
public:
    ProgressBar();
    /// Takes the bar off the terminal.
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(const Progress& progress);

private:
    using Clock = std::chrono::steady_clock;
    bool is_terminal_;
    bool is_drawn_ = false;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point drawn_{};
};

}  // namespace dateline
