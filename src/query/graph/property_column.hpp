// A property of all nodes, or of all relationships, of a queried graph.
#pragma once

#include <cstdint>
#include <vector>

#include "model/graph_value.hpp"

namespace dateline::cypher {

/// Values by position. Where they are few, each stands once and a position has two bytes, so that a walk that asks for
/// them here and there finds them near the processor.
class PropertyColumn {
public:
    /// `values` are by position, or none at all where nothing has the property. Texts are taken for one where they
    /// stand at one place.
    explicit PropertyColumn(std::vector<Value> values);

    /// Whether nothing has the property.
    [[nodiscard]] bool empty() const { return values_.empty(); }
    /// The value at a position of the graph; null where the column is empty.
    [[nodiscard]] Value operator[](std::size_t position) const {
        if (!codes_.empty()) return values_[codes_[position]];
        return values_.empty() ? Value() : values_[position];
    }
    /// Positions, 0 where the column is empty.
    [[nodiscard]] std::size_t size() const { return codes_.empty() ? values_.size() : codes_.size(); }

private:
    std::vector<std::uint16_t> codes_;  // positions of values_; empty where values_ are by position themselves
    std::vector<Value> values_;
};

}  // namespace dateline::cypher
