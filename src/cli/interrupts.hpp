// Ctrl-C in commands that write: the work ends in good order.
#pragma once

namespace dateline {

/// From now on the first Ctrl-C sets what was_interrupted tells; a second one kills.
void listen_to_interrupts();

[[nodiscard]] bool was_interrupted();

}  // namespace dateline
