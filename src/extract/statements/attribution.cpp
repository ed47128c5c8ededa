#include "extract/statements/attribution.hpp"

#include <algorithm>

#include "base/table.hpp"

namespace dateline {

namespace {

/// The entry of `frames` that begins with `frame`; nothing where there is none.
std::optional<std::string_view> entry_of(std::string_view frames, std::string_view frame) {
    while (!frames.empty()) {
        const std::string_view entry = frames.substr(0, frames.find(','));
        if (entry.substr(0, entry.find('=')) == frame) return entry;
        frames.remove_prefix(std::min(entry.size() + 1, frames.size()));
    }
    return std::nullopt;
}

}  // namespace

bool Attribution::has_frame(std::string_view frame) const {
    return entry_of(match.cell(1), frame).has_value();
}

std::optional<Stance> Attribution::stance_of_frame(std::string_view frame) const {
    const auto entry = entry_of(match.cell(1), frame);
    if (!entry || entry->size() <= frame.size()) return std::nullopt;
    return from_word<Stance>(entry->substr(frame.size() + 1));
}

}  // namespace dateline
