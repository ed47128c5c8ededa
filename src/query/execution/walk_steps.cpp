#include "query/execution/walk_steps.hpp"

#include <algorithm>

#include "query/execution/tie_count.hpp"
#include "query/execution/walk_tests.hpp"

namespace dateline::cypher {

namespace {

class WalkStep final : public Step {
public:
    explicit WalkStep(Walk walk) : walk_(std::move(walk)) {}

    bool take(Frame& frame) override {
        const NodeIndex* const from = frame.slots[walk_.from].as<NodeIndex>();
        if (from == nullptr || !walk_.types || !walk_.labels) return true;
        if (counts_) return push_count(*from, frame);
        const WalkTests tests(walk_, frame);
        if (!tests.can_end()) return true;
        return walk_.is_relationship_known ? push_known(*from, tests, frame) : push_each(*from, tests, frame);
    }
    bool count_rows() override {
        counts_ = !walk_.is_to_known && !walk_.is_relationship_known;
        return counts_;
    }
    [[nodiscard]] std::vector<Slot> fills() const override { return {walk_.relationship, walk_.to}; }
    [[nodiscard]] std::string description() const override {
        return (counts_ ? "count " : walk_.is_to_known || walk_.is_relationship_known ? "tie " : "walk ") + walk_.name;
    }

private:
    bool push_each(NodeIndex from, const WalkTests& tests, Frame& frame) {
        TieCursor cursor(frame.graph, from, walk_.direction, walk_.types);
        while (const Tie* const tie = cursor.next()) {
            frame.tick();
            if (!tests.may_end(tie->other) || !tests.may_take(tie->relationship, tie->other)) continue;
            frame.slots[walk_.relationship] = tie->relationship;
            frame.slots[walk_.to] = tie->other;
            if (!push(frame)) return false;
        }
        return true;
    }
    /// Walks the relationship that its slot has already, where its row fits.
    bool push_known(NodeIndex from, const WalkTests& tests, Frame& frame) {
        frame.tick();
        const RelationshipIndex* const known = frame.slots[walk_.relationship].as<RelationshipIndex>();
        if (known == nullptr) return true;
        const QueriedRelationship& row = frame.graph.relationship(*known);
        const bool is_along = row.from == from && walk_.direction != PatternDirection::left;
        const bool is_against = row.to == from && walk_.direction != PatternDirection::right;
        const auto& types = *walk_.types;
        const bool has_type = types.empty() || std::find(types.begin(), types.end(), row.type) != types.end();
        const NodeIndex to = is_along ? row.to : row.from;
        if ((!is_along && !is_against) || !has_type || !tests.may_end(to) || !tests.may_take(*known, to)) return true;
        frame.slots[walk_.to] = to;
        return push(frame);
    }
    bool push_count(NodeIndex from, Frame& frame) {
        frame.tick();
        const std::uint64_t count = can_take_size(walk_) ? size_without_used(from, frame) : counted(from, frame);
        if (count == 0) return true;
        frame.weight = count;
        const bool wants_more = pass(frame);
        frame.weight = 1;
        return wants_more;
    }
    /// The number of relationships at a node without those that are used already.
    [[nodiscard]] std::uint64_t size_without_used(NodeIndex from, const Frame& frame) const {
        std::uint64_t count = tie_count(walk_, from, frame.graph);
        const auto discount = [&](const Value& value) {
            const RelationshipIndex* const used = value.as<RelationshipIndex>();
            if (used != nullptr && is_counted(walk_, *used, from, frame.graph)) --count;
        };
        for (const WalkedTie& walked : walk_.distinct_from) {
            // Mostly it is at another node, which its ends tell without a look at its row.
            const auto& end = walk_.direction == PatternDirection::right ? walked.begin : walked.end;
            const NodeIndex* const node = end ? frame.slots[*end].as<NodeIndex>() : nullptr;
            if (node != nullptr && *node != from) continue;
            discount(frame.slots[walked.relationship]);
            const List* const several = frame.slots[walked.relationship].as<List>();
            if (several != nullptr) std::for_each(several->begin(), several->end(), discount);
        }
        return count;
    }
    [[nodiscard]] std::uint64_t counted(NodeIndex from, Frame& frame) const {
        const WalkTests tests(walk_, frame);
        std::uint64_t count = 0;
        TieCursor cursor(frame.graph, from, walk_.direction, walk_.types);
        while (const Tie* const tie = cursor.next()) {
            frame.tick();
            count += tests.may_end(tie->other) && tests.may_take(tie->relationship, tie->other) ? 1 : 0;
        }
        return count;
    }

    Walk walk_;
    bool counts_ = false;
};

class BuildPathStep final : public Step {
public:
    BuildPathStep(PathParts parts, std::string name) : parts_(std::move(parts)), name_(std::move(name)) {}

    bool take(Frame& frame) override {
        const NodeIndex* const first = frame.slots[parts_.first].as<NodeIndex>();
        if (first == nullptr) return true;
        std::size_t length = 0;
        for (const Slot slot : parts_.relationships) {
            const List* const several = frame.slots[slot].as<List>();
            length += several != nullptr ? several->size : 1;
        }
        frame.tick(length);
        const std::span<PathStep> steps = frame.scratch.make<PathStep>(length);
        std::size_t at = 0;
        NodeIndex here = *first;
        const auto add = [&](const Value& value) {
            const RelationshipIndex* const relationship = value.as<RelationshipIndex>();
            if (relationship == nullptr) return;
            const QueriedRelationship& row = frame.graph.relationship(*relationship);
            here = row.from == here ? row.to : row.from;
            steps[at++] = {*relationship, here};
        };
        for (const Slot slot : parts_.relationships) {
            if (const List* const several = frame.slots[slot].as<List>()) {
                for (const Value& each : *several) add(each);
            } else {
                add(frame.slots[slot]);
            }
        }
        frame.slots[parts_.path] = Path{steps.data(), static_cast<std::uint32_t>(at), *first};
        return pass(frame);
    }
    [[nodiscard]] std::string description() const override { return "path " + name_; }

private:
    PathParts parts_;
    std::string name_;
};

}  // namespace

std::unique_ptr<Step> walk_step(Walk walk) {
    return std::make_unique<WalkStep>(std::move(walk));
}
std::unique_ptr<Step> path_step(PathParts parts, std::string name) {
    return std::make_unique<BuildPathStep>(std::move(parts), std::move(name));
}

}  // namespace dateline::cypher
