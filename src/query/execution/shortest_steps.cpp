#include <algorithm>
#include <array>

#include "query/execution/walk_steps.hpp"
#include "query/execution/walk_tests.hpp"

namespace dateline::cypher {

namespace {

constexpr std::uint32_t kFar = 0xFFFFFFFFU;

/// A breadth-first search that goes on level by level.
struct Search {
    PatternDirection direction = PatternDirection::both;
    std::vector<std::uint32_t> distance;  // from where it began, by node
    std::vector<NodeIndex> seen;          // in the order of their distances
    std::size_t level_begin = 0;          // of `seen`: the last level
    std::uint32_t levels = 0;             // beyond the first node

    void begin_at(NodeIndex node) {
        seen.push_back(node);
        distance[node.position()] = 0;
    }
    [[nodiscard]] std::size_t width() const { return seen.size() - level_begin; }
    /// Nodes one step further.
    void widen(const TypeTest& types, const WalkTests& tests, Frame& frame) {
        const std::size_t end = seen.size();
        ++levels;
        for (std::size_t i = level_begin; i < end; ++i) {
            TieCursor cursor(frame.graph, seen[i], direction, types);
            while (const Tie* const tie = cursor.next()) {
                frame.tick();
                if (distance[tie->other.position()] != kFar || !tests.may_take(tie->relationship, tie->other)) continue;
                distance[tie->other.position()] = levels;
                seen.push_back(tie->other);
            }
        }
        level_begin = end;
    }
    void forget() {
        for (const NodeIndex each : seen) distance[each.position()] = kFar;
        seen.clear();
        level_begin = 0;
        levels = 0;
    }
};

/// Breadth-first searches from both ends, always on the side that is narrower, until they meet (Pohl 1971): what they
/// see grows with half of the distance. Each shortest trail has one node in the last level of the search from its
/// beginning; from there, steps back in both searches are the trail.
class ShortestStep final : public Step {
public:
    ShortestStep(Walk walk, WalkLength length, bool has_all)
        : walk_(std::move(walk)), length_(length), has_all_(has_all) {
        sides_[0].direction = walk_.direction;
        sides_[1].direction = turned(walk_.direction);
    }

    void begin(Frame& frame) override {
        for (Search& side : sides_) side.distance.resize(frame.graph.node_count(), kFar);  // each row leaves it so
    }
    bool take(Frame& frame) override {
        const NodeIndex* const from = frame.slots[walk_.from].as<NodeIndex>();
        const NodeIndex* const to = frame.slots[walk_.to].as<NodeIndex>();
        if (from == nullptr || to == nullptr) return true;
        if (*from == *to) return length_.least > 0 || push_list({}, frame);
        const WalkTests tests(walk_, frame);
        sides_[0].begin_at(*from);
        sides_[1].begin_at(*to);
        bool wants_more = true;
        if (meet(tests, frame)) {
            for (const NodeIndex each : meeting_) {
                wants_more = wants_more && push_all(each, tests, frame);
                if (!has_all_) break;
            }
        }
        for (Search& side : sides_) side.forget();
        return wants_more;
    }
    [[nodiscard]] std::string description() const override {
        return (has_all_ ? "all shortest " : "shortest ") + walk_.name;
    }

private:
    /// Searches until a node is in the last levels of both; false where the ends are not tied.
    bool meet(const WalkTests& tests, Frame& frame) {
        while (sides_[0].width() > 0 && sides_[1].width() > 0) {
            if (sides_[0].levels + sides_[1].levels >= length_.most) return false;
            const bool is_first = sides_[0].width() <= sides_[1].width();
            Search& side = sides_[is_first ? 0 : 1];
            const Search& other = sides_[is_first ? 1 : 0];
            side.widen(walk_.types, tests, frame);
            meeting_.clear();
            std::copy_if(side.seen.begin() + static_cast<std::ptrdiff_t>(side.level_begin), side.seen.end(),
                         std::back_inserter(meeting_),
                         [&](NodeIndex each) { return other.distance[each.position()] != kFar; });
            if (!meeting_.empty()) return true;
        }
        return false;
    }
    /// The shortest trails through `middle`: first the steps from it to the beginning, then those to the end.
    bool push_all(NodeIndex middle, const WalkTests& tests, Frame& frame) {
        const std::size_t half = sides_[0].distance[middle.position()];
        const std::size_t length = half + sides_[1].distance[middle.position()];
        std::vector<RelationshipIndex> trail;
        std::vector<NodeIndex> nodes{middle};
        std::vector<TieCursor> cursors{cursor_at(0, half, middle, frame)};
        while (!cursors.empty()) {
            const std::size_t depth = cursors.size() - 1;
            const Search& side = sides_[depth < half ? 0 : 1];
            const Tie* const tie = cursors.back().next();
            if (tie == nullptr) {
                cursors.pop_back();
                nodes.pop_back();
                if (!trail.empty()) trail.pop_back();
                continue;
            }
            frame.tick();
            const std::uint32_t steps = side.distance[nodes.back().position()];
            if (side.distance[tie->other.position()] != steps - 1 || !tests.may_take(tie->relationship, tie->other))
                continue;
            trail.push_back(tie->relationship);
            if (trail.size() == length) {
                if (!push_trail(trail, half, frame)) return false;
                if (!has_all_) return true;
                trail.pop_back();
                continue;
            }
            nodes.push_back(trail.size() == half ? middle : tie->other);
            cursors.push_back(cursor_at(trail.size(), half, nodes.back(), frame));
        }
        return true;
    }
    /// Of steps that lead nearer to the beginning, or from the depth `half` on to the end.
    [[nodiscard]] TieCursor cursor_at(std::size_t depth, std::size_t half, NodeIndex node, const Frame& frame) const {
        return TieCursor(frame.graph, node, sides_[depth < half ? 1 : 0].direction, walk_.types);
    }
    bool push_trail(std::vector<RelationshipIndex> trail, std::size_t half, Frame& frame) {
        std::reverse(trail.begin(), trail.begin() + static_cast<std::ptrdiff_t>(half));
        if (length_.is_backward) std::reverse(trail.begin(), trail.end());
        return push_list(trail, frame);
    }
    bool push_list(const std::vector<RelationshipIndex>& trail, Frame& frame) {
        const Arena::Mark mark = frame.scratch.mark();
        frame.tick(trail.size());
        const std::span<Value> list = frame.scratch.make<Value>(trail.size());
        std::copy(trail.begin(), trail.end(), list.begin());
        frame.slots[walk_.relationship] = List{list.data(), list.size()};
        const bool wants_more = push(frame);
        frame.scratch.release(mark);
        return wants_more;
    }

    Walk walk_;
    WalkLength length_;
    bool has_all_;
    std::array<Search, 2> sides_;     // from the beginning, from the end
    std::vector<NodeIndex> meeting_;  // nodes in the last levels of both
};

}  // namespace

std::unique_ptr<Step> shortest_step(Walk walk, WalkLength length, bool has_all) {
    return std::make_unique<ShortestStep>(std::move(walk), length, has_all);
}

}  // namespace dateline::cypher
