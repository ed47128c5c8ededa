// Ctrl-C and termination in commands that write: the work ends in good order.
#pragma once

namespace dateline {

/// From now on the first SIGINT or SIGTERM sets what was_interrupted tells; a second of its kind kills.
void listen_to_interrupts();

[[nodiscard]] bool was_interrupted();

}  // namespace dateline
