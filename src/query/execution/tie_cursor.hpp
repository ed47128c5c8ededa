// The relationships at a node that a pattern's direction and types allow, one after another.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "query/graph/queried_graph.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// Any of these types; none given: all types; nothing: none can match.
using TypeTest = std::optional<std::vector<Index<RelationshipType>>>;

/// The direction of a walk from the other end.
[[nodiscard]] inline PatternDirection turned(PatternDirection direction) {
    if (direction == PatternDirection::both) return direction;
    return direction == PatternDirection::right ? PatternDirection::left : PatternDirection::right;
}

/// Those of `ties`, which are by type, that have `type`.
[[nodiscard]] inline std::span<const Tie> of_type(std::span<const Tie> ties, Index<RelationshipType> type) {
    const auto [first, last] =
        std::equal_range(ties.begin(), ties.end(), Tie{{}, {}, type},
                         [](const Tie& a, const Tie& b) { return a.type.position() < b.type.position(); });
    return {first, last};
}

/// Outgoing before incoming; a relationship from a node to itself comes once.
class TieCursor {
public:
    /// `types` must outlive the cursor.
    TieCursor(const QueriedGraph& graph, NodeIndex node, PatternDirection direction, const TypeTest& types)
        : graph_(&graph), types_(&types), node_(node), is_second_due_(direction == PatternDirection::both) {
        if (types) start(direction == PatternDirection::left);
        if (!types) is_second_due_ = false;
    }

    /// nullptr after the last.
    [[nodiscard]] const Tie* next() {
        for (;;) {
            while (at_ != end_) {
                const Tie* const tie = at_++;
                if (!skips_loops_ || tie->other != node_) return tie;
            }
            if (next_type_ < types_count()) {
                open(of_type(side_, (**types_)[next_type_++]));
            } else if (is_second_due_) {
                is_second_due_ = false;
                skips_loops_ = true;
                start(true);
            } else {
                return nullptr;
            }
        }
    }

private:
    [[nodiscard]] std::size_t types_count() const { return *types_ ? (*types_)->size() : 0; }
    void start(bool is_incoming) {
        side_ = is_incoming ? graph_->incoming(node_) : graph_->outgoing(node_);
        next_type_ = 0;
        open(types_count() == 0 ? side_ : std::span<const Tie>());
    }
    void open(std::span<const Tie> ties) {
        at_ = ties.data();
        end_ = ties.data() + ties.size();
    }

    const QueriedGraph* graph_;
    const TypeTest* types_;
    NodeIndex node_;
    bool is_second_due_;
    bool skips_loops_ = false;
    std::span<const Tie> side_;
    std::size_t next_type_ = 0;
    const Tie* at_ = nullptr;
    const Tie* end_ = nullptr;
};

}  // namespace dateline::cypher
