#include "app/whole_file.hpp"

#include <cstdio>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

#include "base/error.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

InputError cannot_write(const fs::path& file) {
    return {file.string(), "it cannot be written", "Check its folder, its permissions and the disk"};
}

void check_may_be_written(const fs::path& file, const fs::path& database) {
    std::error_code none;
    if (fs::equivalent(file, database, none))
        throw UsageError("-o", "'" + file.string() + "' is the dateline file itself", "Name another file to write to");
    if (file.empty() || (fs::exists(file, none) && !fs::is_regular_file(file, none)))
        throw UsageError("-o", "'" + file.string() + "' is no file", "Name a file to write to");
}

/// An empty file of its own beside `file`; nothing where none can be made.
std::optional<fs::path> make_beside(const fs::path& file) {
    static constexpr int kMostTries = 100;
    for (int number = 1; number <= kMostTries; ++number) {
        const fs::path name = file.string() + ".begun-" + std::to_string(number);
        std::FILE* made = std::fopen(name.c_str(), "wx");  // fails where it is there
        std::error_code none;
        if (made == nullptr && fs::exists(name, none)) continue;
        if (made == nullptr) return std::nullopt;
        std::fclose(made);
        return name;
    }
    return std::nullopt;
}

struct RemoveAtEnd {
    const fs::path& path;
    ~RemoveAtEnd() {
        std::error_code none;
        fs::remove(path, none);
    }
};

}  // namespace

void write_whole_file(const fs::path& file, const fs::path& database, const std::function<void(std::ostream&)>& write) {
    check_may_be_written(file, database);
    std::error_code failed;
    const fs::path target = fs::weakly_canonical(file, failed);
    if (failed) throw cannot_write(file);
    const std::optional<fs::path> made = make_beside(target);
    if (!made) throw cannot_write(file);
    const fs::path& begun = *made;
    std::ofstream out(begun, std::ios::binary | std::ios::trunc);
    const RemoveAtEnd remove{begun};
    write(out);
    out.close();
    if (out) fs::rename(begun, target, failed);
    if (!out || failed) throw cannot_write(file);
}

}  // namespace dateline
