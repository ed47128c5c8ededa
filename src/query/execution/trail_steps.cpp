#include <algorithm>

#include "query/execution/walk_steps.hpp"
#include "query/execution/walk_tests.hpp"

namespace dateline::cypher {

namespace {

/// Trails in depth-first order, by a stack of its own.
class TrailStep final : public Step {
public:
    TrailStep(Walk walk, WalkLength length) : walk_(std::move(walk)), length_(length) {}

    void begin(Frame& frame) override {
        is_on_trail_.resize(frame.graph.rows().relationships.size());  // each run leaves it as it was
    }
    bool take(Frame& frame) override {
        const NodeIndex* const from = frame.slots[walk_.from].as<NodeIndex>();
        if (from == nullptr) return true;
        const WalkTests tests(walk_, frame);
        if (!tests.can_end()) return true;
        known_ = walk_.is_relationship_known ? frame.slots[walk_.relationship] : Value();
        const bool wants_more = walk_all(*from, tests, frame);
        for (const RelationshipIndex each : trail_) is_on_trail_[each.position()] = false;
        trail_.clear();
        if (walk_.is_relationship_known) frame.slots[walk_.relationship] = known_;
        return wants_more;
    }
    [[nodiscard]] std::string description() const override { return "trails " + walk_.name; }

private:
    bool walk_all(NodeIndex from, const WalkTests& tests, Frame& frame) {
        if (length_.least == 0 && tests.may_end(from) && !push_trail(from, frame)) return false;
        if (length_.most == 0) return true;
        std::vector<TieCursor> cursors{TieCursor(frame.graph, from, walk_.direction, walk_.types)};
        while (!cursors.empty()) {
            const Tie* const tie = cursors.back().next();
            if (tie == nullptr) {
                cursors.pop_back();
                if (!trail_.empty()) step_back();
                continue;
            }
            frame.tick();
            if (is_on_trail_[tie->relationship.position()] || !tests.may_take(tie->relationship)) continue;
            trail_.push_back(tie->relationship);
            is_on_trail_[tie->relationship.position()] = true;
            if (trail_.size() >= length_.least && tests.may_end(tie->other) && !push_trail(tie->other, frame))
                return false;
            if (trail_.size() < length_.most) {
                cursors.emplace_back(frame.graph, tie->other, walk_.direction, walk_.types);
            } else {
                step_back();
            }
        }
        return true;
    }
    void step_back() {
        is_on_trail_[trail_.back().position()] = false;
        trail_.pop_back();
    }
    bool push_trail(NodeIndex to, Frame& frame) {
        const Arena::Mark mark = frame.scratch.mark();
        bool wants_more = true;
        if (length_.has_list) frame.slots[walk_.relationship] = list_of_trail(frame);
        if (!walk_.is_relationship_known || is_known_list(frame.slots[walk_.relationship])) {
            frame.slots[walk_.to] = to;
            wants_more = push(frame);
        }
        frame.scratch.release(mark);
        return wants_more;
    }
    [[nodiscard]] List list_of_trail(Frame& frame) const {
        const std::span<Value> list = frame.scratch.make<Value>(trail_.size());
        std::copy(trail_.begin(), trail_.end(), list.begin());
        if (length_.is_backward) std::reverse(list.begin(), list.end());
        return {list.data(), list.size()};
    }
    [[nodiscard]] bool is_known_list(const Value& found) const {
        const List* const wanted = known_.as<List>();
        const List* const list = found.as<List>();
        return wanted != nullptr && list != nullptr &&
               std::equal(wanted->begin(), wanted->end(), list->begin(), list->end(),
                          [](const Value& a, const Value& b) {
                              const auto* const one = a.as<RelationshipIndex>();
                              return one != nullptr && *one == *b.as<RelationshipIndex>();
                          });
    }

    Walk walk_;
    WalkLength length_;
    Value known_;
    std::vector<RelationshipIndex> trail_;
    std::vector<bool> is_on_trail_;  // by relationship
};

/// Breadth-first search from one end; the steps back from the other are the shortest trails (Moore 1959).
class ShortestStep final : public Step {
public:
    ShortestStep(Walk walk, WalkLength length, bool has_all)
        : walk_(std::move(walk)), length_(length), has_all_(has_all) {}

    void begin(Frame& frame) override { distance_.resize(frame.graph.node_count(), kFar); }
    bool take(Frame& frame) override {
        const NodeIndex* const from = frame.slots[walk_.from].as<NodeIndex>();
        const NodeIndex* const to = frame.slots[walk_.to].as<NodeIndex>();
        if (from == nullptr || to == nullptr) return true;
        const WalkTests tests(walk_, frame);
        const NodeIndex begin = *from;
        const NodeIndex end = *to;
        if (begin == end) return length_.least > 0 || push_list({}, frame);
        search(begin, end, tests, frame);
        const bool wants_more = distance_[end.position()] == kFar || push_all(end, tests, frame);
        for (const NodeIndex each : seen_) distance_[each.position()] = kFar;
        seen_.clear();
        return wants_more;
    }
    [[nodiscard]] std::string description() const override {
        return (has_all_ ? "all shortest " : "shortest ") + walk_.name;
    }

private:
    static constexpr std::uint32_t kFar = 0xFFFFFFFFU;

    void search(NodeIndex begin, NodeIndex end, const WalkTests& tests, Frame& frame) {
        seen_.push_back(begin);
        distance_[begin.position()] = 0;
        for (std::size_t i = 0; i < seen_.size(); ++i) {
            const NodeIndex here = seen_[i];
            const std::uint32_t steps = distance_[here.position()] + 1;
            if (steps > length_.most || steps > distance_[end.position()]) return;
            TieCursor cursor(frame.graph, here, walk_.direction, walk_.types);
            while (const Tie* const tie = cursor.next()) {
                frame.tick();
                if (distance_[tie->other.position()] != kFar || !tests.may_take(tie->relationship)) continue;
                distance_[tie->other.position()] = steps;
                seen_.push_back(tie->other);
                if (tie->other == end && !has_all_) return;
            }
        }
    }
    /// From the end back to the beginning, over ties that come one step nearer.
    bool push_all(NodeIndex end, const WalkTests& tests, Frame& frame) {
        const PatternDirection back = walk_.direction == PatternDirection::both    ? PatternDirection::both
                                      : walk_.direction == PatternDirection::right ? PatternDirection::left
                                                                                   : PatternDirection::right;
        std::vector<RelationshipIndex> trail;
        std::vector<NodeIndex> nodes{end};
        std::vector<TieCursor> cursors{TieCursor(frame.graph, end, back, walk_.types)};
        while (!cursors.empty()) {
            const Tie* const tie = cursors.back().next();
            if (tie == nullptr) {
                cursors.pop_back();
                nodes.pop_back();
                if (!trail.empty()) trail.pop_back();
                continue;
            }
            frame.tick();
            const std::uint32_t steps = distance_[nodes.back().position()];
            if (steps == 0 || distance_[tie->other.position()] != steps - 1 || !tests.may_take(tie->relationship))
                continue;
            trail.push_back(tie->relationship);
            if (steps == 1) {
                if (!push_list(trail, frame)) return false;
                if (!has_all_) return true;
                trail.pop_back();
                continue;
            }
            nodes.push_back(tie->other);
            cursors.emplace_back(frame.graph, tie->other, back, walk_.types);
        }
        return true;
    }
    bool push_list(const std::vector<RelationshipIndex>& from_end, Frame& frame) {
        const Arena::Mark mark = frame.scratch.mark();
        const std::span<Value> list = frame.scratch.make<Value>(from_end.size());
        std::copy(from_end.begin(), from_end.end(), list.begin());
        if (!length_.is_backward) std::reverse(list.begin(), list.end());
        frame.slots[walk_.relationship] = List{list.data(), list.size()};
        const bool wants_more = push(frame);
        frame.scratch.release(mark);
        return wants_more;
    }

    Walk walk_;
    WalkLength length_;
    bool has_all_;
    std::vector<std::uint32_t> distance_;  // from the beginning, by node
    std::vector<NodeIndex> seen_;          // in the order of their distances
};

}  // namespace

std::unique_ptr<Step> trail_step(Walk walk, WalkLength length) {
    return std::make_unique<TrailStep>(std::move(walk), length);
}
std::unique_ptr<Step> shortest_step(Walk walk, WalkLength length, bool has_all) {
    return std::make_unique<ShortestStep>(std::move(walk), length, has_all);
}

}  // namespace dateline::cypher
