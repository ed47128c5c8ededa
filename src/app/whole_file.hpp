// Files that a command makes for people: whole, or as they were before.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>

namespace dateline {

/// Calls `write`, and `file` has what it wrote: it is written beside it and renamed when it is whole; a link stays one.
/// UsageError where `file` is `database`, which it would replace, or no regular file; InputError where it cannot be
/// written.
void write_whole_file(const std::filesystem::path& file, const std::filesystem::path& database,
                      const std::function<void(std::ostream&)>& write);

}  // namespace dateline
