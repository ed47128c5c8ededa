#include "text/files.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

namespace fs = std::filesystem;

namespace {

InputError unreadable(const std::string& where) {
    return {where, "it cannot be read", "Check that it is there and that you may read it."};
}

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

/// All files below `folder` whose format is known, by the bytes of their paths.
std::vector<InputFile> list_folder(const fs::path& folder, std::int64_t& passed_over) {
    std::vector<InputFile> files;
    std::vector<fs::path> waiting{folder};
    while (!waiting.empty()) {
        const fs::path current = std::move(waiting.back());
        waiting.pop_back();
        std::error_code error;
        fs::directory_iterator it(current, error);
        for (; !error && it != fs::directory_iterator(); it.increment(error)) {
            if (is_hidden(it->path())) continue;
            std::error_code ignored;
            if (it->is_directory(ignored)) {
                if (it->is_symlink(ignored)) {
                    ++passed_over;
                } else {
                    waiting.push_back(it->path());
                }
                continue;
            }
            const auto format = format_of(it->path().filename().native());
            const bool is_broken_link = it->is_symlink(ignored) && !it->exists(ignored);
            if (!format || !(it->is_regular_file(ignored) || is_broken_link)) {
                ++passed_over;
                continue;
            }
            files.push_back(
                {it->path(), it->path().lexically_relative(folder).generic_string(), *format, std::nullopt});
        }
        if (error)
            files.push_back(
                {current, current.lexically_relative(folder).generic_string(), {}, unreadable(current.string())});
    }
    std::sort(files.begin(), files.end(), [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
    return files;
}

InputFile name_file(const fs::path& file, const fs::file_status& status) {
    const auto format = format_of(file.filename().native());
    if (!format) {
        throw UsageError(file.string(), "a file of no known format",
                         "Files of these endings can be read: " + known_endings() + ".");
    }
    if (!fs::is_regular_file(status)) {
        throw UsageError(file.string(), "it is no regular file, but a pipe, a socket or a device",
                         "Give a file, or - for JSONL on standard input");
    }
    return {file, file.filename().string(), *format, std::nullopt};
}

void list(const std::string& argument, InputFiles& listed) {
    if (argument == "-") {
        listed.files.push_back({{}, {}, {&standard_input_format(), false}, std::nullopt});
        return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(argument, error);
    if (!fs::exists(status)) {
        throw UsageError(argument, "there is no such file or folder",
                         "Give files, folders, or - for JSONL on standard input.");
    }
    if (!fs::is_directory(status)) {
        listed.files.push_back(name_file(argument, status));
        return;
    }
    std::vector<InputFile> below = list_folder(argument, listed.passed_over);
    std::move(below.begin(), below.end(), std::back_inserter(listed.files));
}

}  // namespace

InputFiles list_files(const std::vector<std::string>& arguments) {
    InputFiles listed;
    for (const std::string& argument : arguments) list(argument, listed);
    return listed;
}

std::uint64_t measure(const std::vector<InputFile>& files) {
    std::uint64_t bytes = 0;
    for (const InputFile& input : files) {
        std::error_code error;
        const std::uintmax_t size = input.problem || input.file.empty() ? 0 : fs::file_size(input.file, error);
        if (!error) bytes += size;
    }
    return bytes;
}

}  // namespace dateline
