#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

namespace dateline {

namespace {

constexpr auto kRedraw = std::chrono::milliseconds(100);
constexpr int kBarWidth = 30;

double share_of(const Progress& progress) {
    if (progress.bytes_in_all > 0)
        return static_cast<double>(progress.bytes_done) / static_cast<double>(progress.bytes_in_all);
    return static_cast<double>(progress.articles) / static_cast<double>(progress.articles_in_all);
}

}  // namespace

std::size_t terminal_width() {
    winsize size{};
    if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
}

ProgressBar::ProgressBar() : is_terminal_(isatty(STDERR_FILENO) != 0) {}

ProgressBar::~ProgressBar() {
    if (is_drawn_) std::cerr << "\r\x1b[K" << std::flush;
}

void ProgressBar::show(const Progress& progress) {
    const Clock::time_point now = Clock::now();
    if (!is_terminal_ || (now - drawn_ < kRedraw && !progress.is_deriving)) return;
    drawn_ = now;
    is_drawn_ = true;
    const double seconds = std::chrono::duration<double>(now - begun_).count();
    char line[160];
    if (progress.is_deriving) {
        std::snprintf(line, sizeof line, "%lld articles; putting them together ...",
                      static_cast<long long>(progress.articles));
    } else if (progress.bytes_in_all == 0 && progress.articles_in_all == 0) {
        std::snprintf(line, sizeof line, "%lld articles, %.0f a second", static_cast<long long>(progress.articles),
                      static_cast<double>(progress.articles) / seconds);
    } else {
        // A file that grows while it is read gives more than was counted.
        const double share = std::min(1.0, share_of(progress));
        const auto filled = static_cast<std::size_t>(share * kBarWidth);
        const std::string bar =
            std::string(filled, '#') + std::string(static_cast<std::size_t>(kBarWidth) - filled, '.');
        std::snprintf(line, sizeof line, "[%s] %3.0f %%  %lld articles, %.0f a second, %.0f s left", bar.c_str(),
                      share * 100, static_cast<long long>(progress.articles),
                      static_cast<double>(progress.articles) / seconds, share > 0 ? seconds / share - seconds : 0.0);
    }
    std::cerr << "\r\x1b[K" << line << std::flush;
}

}  // namespace dateline
