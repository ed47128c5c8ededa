#include "model/date_rule.hpp"

#include <algorithm>

namespace dateline {

const Capture* Captures::find(std::string_view name) const {
    const auto it = std::find_if(parts.begin(), parts.end(), [&](const Capture& part) { return part.name == name; });
    return it == parts.end() ? nullptr : &*it;
}

std::optional<int> Captures::number(std::string_view name) const {
    const Capture* part = find(name);
    return part ? part->number : std::nullopt;
}

std::string_view Captures::cell(std::string_view name, std::size_t at) const {
    const Capture* part = find(name);
    return part && at < part->cells.size() ? part->cells[at] : std::string_view{};
}

std::string_view Captures::words(std::string_view name) const {
    const Capture* part = find(name);
    return part ? part->words : std::string_view{};
}

}  // namespace dateline
