#include "extract/statements/attribution.hpp"

namespace dateline {

bool Attribution::has_frame(std::string_view frame) const {
    std::string_view frames = match.cell(1);
    while (!frames.empty()) {
        const std::size_t comma = std::min(frames.find(','), frames.size());
        if (frames.substr(0, comma) == frame) return true;
        frames.remove_prefix(std::min(comma + 1, frames.size()));
    }
    return false;
}

}  // namespace dateline
