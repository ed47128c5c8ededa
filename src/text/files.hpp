// From command-line arguments to the list of what is to be read: folders are walked, nothing is opened.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "text/formats.hpp"

namespace dateline {

/// A file to come, or standard input where `file` is empty.
struct InputFile {
    std::filesystem::path file;
    std::string path;  // as the database will have it; the bytes of the file's name
    FileFormat format;
    std::optional<InputError> problem;  // met while listing, told in its place

    /// For messages.
    [[nodiscard]] std::string name() const { return file.empty() ? "standard input" : file.string(); }
};

struct InputFiles {
    std::vector<InputFile> files;
    std::int64_t passed_over = 0;  // files in folders that are not listed
};

/// The files of `arguments` in their order, those of a folder by the bytes of their paths. Links to folders are not
/// followed, so no loop of links is walked; what is no regular file in a folder (a pipe, a socket, a device) is passed
/// over. UsageError where an argument names nothing, no regular file, or one of no known format.
[[nodiscard]] InputFiles list_files(const std::vector<std::string>& arguments);

/// Bytes of all files together.
[[nodiscard]] std::uint64_t measure(const std::vector<InputFile>& files);

}  // namespace dateline
