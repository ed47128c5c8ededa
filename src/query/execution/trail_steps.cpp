#include <algorithm>
#include <utility>

#include "query/execution/tie_count.hpp"
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
        if (only_ends_) return push_ends(*from, tests, frame);
        known_ = walk_.is_relationship_known ? frame.slots[walk_.relationship] : Value();
        bool wants_more = walk_all(*from, tests, frame);
        if (counts_) wants_more = push_count(frame);
        for (const RelationshipIndex each : trail_) is_on_trail_[each.position()] = false;
        trail_.clear();
        if (walk_.is_relationship_known) frame.slots[walk_.relationship] = known_;
        return wants_more;
    }
    bool count_rows() override {
        counts_ = !length_.has_list && !walk_.is_relationship_known && !walk_.is_to_known;
        return counts_;
    }
    /// To a node that is reached in so many steps at most, a shortest walk is a trail. Not so from a node back to
    /// itself: over relationships walked in both directions, the way there is not a way back.
    bool leave_duplicates() override {
        only_ends_ = !length_.has_list && !walk_.is_relationship_known &&
                     (length_.least == 0 || (length_.least == 1 && walk_.direction != PatternDirection::both));
        return only_ends_;
    }
    [[nodiscard]] std::vector<Slot> fills() const override { return {walk_.relationship, walk_.to}; }
    [[nodiscard]] std::string description() const override {
        return (only_ends_ ? "ends of trails " : counts_ ? "count trails " : "trails ") + walk_.name;
    }

private:
    /// The rows that would be pushed, as one.
    bool push_count(Frame& frame) {
        const std::uint64_t count = std::exchange(count_, 0);
        if (count == 0) return true;
        frame.weight = count;
        const bool wants_more = pass(frame);
        frame.weight = 1;
        return wants_more;
    }
    /// Breadth-first: each node that a trail can end at, once.
    bool push_ends(NodeIndex from, const WalkTests& tests, Frame& frame) {
        is_reached_.resize(frame.graph.node_count());
        std::vector<NodeIndex> reached{from};
        bool wants_more = length_.least > 0 || push_end(from, tests, frame);
        is_reached_[from.position()] = length_.least == 0;
        std::size_t level_begin = 0;
        for (std::uint64_t steps = 0; steps < length_.most && level_begin < reached.size() && wants_more; ++steps) {
            const std::size_t level_end = reached.size();
            for (std::size_t i = level_begin; i < level_end && wants_more; ++i) {
                TieCursor cursor(frame.graph, reached[i], walk_.direction, walk_.types);
                for (const Tie* tie = cursor.next(); tie != nullptr && wants_more; tie = cursor.next()) {
                    frame.tick();
                    if (is_reached_[tie->other.position()] || !tests.may_take(tie->relationship, tie->other)) continue;
                    is_reached_[tie->other.position()] = true;
                    reached.push_back(tie->other);
                    wants_more = push_end(tie->other, tests, frame);
                }
            }
            level_begin = level_end;
        }
        for (const NodeIndex each : reached) is_reached_[each.position()] = false;
        return wants_more;
    }
    bool push_end(NodeIndex to, const WalkTests& tests, Frame& frame) {
        if (!tests.may_end(to)) return true;
        frame.slots[walk_.to] = to;
        return push(frame);
    }
    /// Trails that are one relationship longer than the one at hand, which ends at `node`.
    [[nodiscard]] std::uint64_t longer_trails(NodeIndex node, const Frame& frame) const {
        return tie_count(walk_, node, frame.graph) -
               static_cast<std::uint64_t>(std::count_if(trail_.begin(), trail_.end(), [&](RelationshipIndex each) {
                   return is_counted(walk_, each, node, frame.graph);
               }));
    }

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
            if (is_on_trail_[tie->relationship.position()] || !tests.may_take(tie->relationship, tie->other)) continue;
            trail_.push_back(tie->relationship);
            is_on_trail_[tie->relationship.position()] = true;
            if (trail_.size() >= length_.least && tests.may_end(tie->other) && !push_trail(tie->other, frame))
                return false;
            const bool is_last_but_one = trail_.size() + 1 == length_.most;
            if (is_last_but_one && counts_ && can_take_size(walk_) && walk_.distinct_from.empty()) {
                count_ += longer_trails(tie->other, frame);  // of those, the last relationship need not be looked at
                step_back();
            } else if (trail_.size() < length_.most) {
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
        if (counts_) {
            ++count_;
            return true;
        }
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
        frame.tick(trail_.size() / 4);  // a few elements are copied in no time
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
    std::vector<bool> is_reached_;   // by node
    bool counts_ = false;
    bool only_ends_ = false;
    std::uint64_t count_ = 0;  // of the row at hand
};

}  // namespace

std::unique_ptr<Step> trail_step(Walk walk, WalkLength length) {
    return std::make_unique<TrailStep>(std::move(walk), length);
}

}  // namespace dateline::cypher
