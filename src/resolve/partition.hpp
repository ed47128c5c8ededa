// Positions parted into groups: those of one group stand together, in their order, in one vector for all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

class Partition {
public:
    /// Parts the positions 0 .. count - 1 into `groups` groups. `group_of(position)` is the group of a position; one
    /// that is not below `groups` leaves it out.
    template <class GroupOf>
    Partition(std::size_t groups, std::size_t count, GroupOf group_of) : begins_(groups + 1) {
        for (std::size_t i = 0; i < count; ++i) {
            if (const std::size_t group = group_of(i); group < groups) ++begins_[group + 1];
        }
        for (std::size_t group = 0; group < groups; ++group) begins_[group + 1] += begins_[group];
        positions_.resize(begins_[groups]);
        std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
        for (std::size_t i = 0; i < count; ++i) {
            if (const std::size_t group = group_of(i); group < groups)
                positions_[next[group]++] = static_cast<std::uint32_t>(i);
        }
    }

    [[nodiscard]] std::size_t groups() const { return begins_.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t group) const {
        return std::span(positions_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
    }

private:
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint32_t> positions_;
};

}  // namespace dateline
