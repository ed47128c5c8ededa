// A layer between SQLite and the disk that kills the process in the middle of a chosen write, as a power cut or kill -9
// would.
#pragma once

namespace dateline {

/// From here on every database of this process goes through the layer. Each write, truncation and deletion of a file
/// counts; at the `fatal`-th (counted from 1; 0: never) half of its bytes reach the disk and the process is killed.
void install_crashing_vfs(long fatal);

/// How many have been counted.
[[nodiscard]] long writes_so_far();

}  // namespace dateline
