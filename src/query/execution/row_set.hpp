// A set of rows of values, as DISTINCT and grouping tell them apart: each row once, in the order of their coming.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "query/execution/frame.hpp"

namespace dateline::cypher {

class RowSet {
public:
    /// `width` is the number of values of a row.
    explicit RowSet(std::size_t width) : width_(width) {}

    void clear();
    /// The position of the row that is the same as `row`, and whether it has just been added (its values kept).
    struct Found {
        std::size_t position = 0;
        bool is_new = false;
    };
    Found add(std::span<const Value> row, Frame& frame);
    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] std::span<const Value> row(std::size_t position) const { return {rows_[position], width_}; }

private:
    static constexpr std::size_t kRecent = 64;

    [[nodiscard]] bool is_identical(std::size_t position, std::span<const Value> row) const;
    [[nodiscard]] Found add_unknown(std::span<const Value> row, Frame& frame);
    void grow();

    std::size_t width_;
    std::vector<const Value*> rows_;
    std::vector<std::size_t> hashes_;    // by row
    std::vector<std::uint32_t> places_;  // row + 1 by hash, 0 where free; a power of two, at most half of it taken
    std::vector<std::uint32_t> recent_;  // row + 1 by the bits of its values, the last that came
};

}  // namespace dateline::cypher
