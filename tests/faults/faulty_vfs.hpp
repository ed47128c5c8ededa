// A layer between SQLite and the disk that counts the calls and lets a fault strike a chosen one.
#pragma once

#include <array>

#include "tests/faults/fault.hpp"

namespace dateline {

/// From here on every database of this process goes through the layer, and `fault` strikes at the `fatal`-th (counted
/// from 1; 0: never) of the calls that it is about. To be called once, before a database is opened.
void install_faulty_vfs(const Fault& fault, long fatal);

/// How many calls there have been, by Call.
[[nodiscard]] const std::array<long, kCallNames.size()>& calls_so_far();

}  // namespace dateline
