#include "base/table.hpp"

namespace dateline {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return parts;
        begin = end + 1;
    }
}

std::vector<std::vector<std::string_view>> read_table(std::string_view text) {
    std::vector<std::vector<std::string_view>> rows;
    for (std::string_view line : split(text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        rows.push_back(split(line, '\t'));
    }
    return rows;
}

}  // namespace dateline
