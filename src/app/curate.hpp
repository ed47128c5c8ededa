// What people do to a file: take articles out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

/// Takes the articles of `paths` out of the file, in all versions, with all that was read from them, and makes the
/// derived rows anew. UsageError, and nothing removed, where the file does not have one of them.
void remove_articles(const std::filesystem::path& database, const std::vector<std::string>& paths,
                     const std::string& program);

}  // namespace dateline
