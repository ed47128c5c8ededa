#include "cli/interrupts.hpp"

#include <csignal>

namespace dateline {

namespace {

volatile std::sig_atomic_t came = 0;

}  // namespace

void listen_to_interrupts() {
    struct sigaction action {};
    action.sa_handler = [](int) { came = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool was_interrupted() {
    return came != 0;
}

}  // namespace dateline
