#include "query/execution/scan_steps.hpp"

#include <algorithm>
#include <unordered_map>

#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

class ScanStep final : public Step {
public:
    ScanStep(Slot node, LabelTest labels, std::string name)
        : node_(node), labels_(std::move(labels)), name_(std::move(name)) {}

    bool take(Frame& frame) override {
        if (!labels_) return true;
        if (labels_->empty()) {
            for (std::size_t i = 0; i < frame.graph.node_count(); ++i) {
                if (!push_node(NodeIndex(i), frame)) return false;
            }
            return true;
        }
        for (const NodeIndex each : frame.graph.nodes_with(rarest(frame.graph))) {
            if (passes(labels_, each, frame.graph) && !push_node(each, frame)) return false;
        }
        return true;
    }
    [[nodiscard]] std::string description() const override { return "every " + name_; }

private:
    [[nodiscard]] Index<Label> rarest(const QueriedGraph& graph) const {
        return *std::min_element(labels_->begin(), labels_->end(), [&](Index<Label> a, Index<Label> b) {
            return graph.nodes_with(a).size() < graph.nodes_with(b).size();
        });
    }
    bool push_node(NodeIndex each, Frame& frame) {
        frame.tick();
        frame.slots[node_] = each;
        return push(frame);
    }

    Slot node_;
    LabelTest labels_;
    std::string name_;
};

struct HashOfValue {
    std::size_t operator()(const Value& value) const { return hash_of(value); }
};
struct SameValue {
    bool operator()(const Value& a, const Value& b) const { return is_same(a, b); }
};

/// A step that finds nodes, of which those with its labels go on.
class FindingStep : public Step {
protected:
    FindingStep(Slot node, LabelTest labels) : node_(node), labels_(std::move(labels)) {}

    [[nodiscard]] bool can_find() const { return labels_.has_value(); }
    bool push_node(NodeIndex each, Frame& frame) {
        frame.tick();
        if (!passes(labels_, each, frame.graph)) return true;
        frame.slots[node_] = each;
        return push(frame);
    }

private:
    Slot node_;
    LabelTest labels_;
};

class SeekStep final : public FindingStep {
public:
    SeekStep(Slot node, LabelTest labels, std::string key, TermPointer value, std::string name)
        : FindingStep(node, std::move(labels)),
          key_(std::move(key)),
          value_(std::move(value)),
          name_(std::move(name)) {}

    bool take(Frame& frame) override {
        if (!can_find()) return true;
        const Value wanted = value_->evaluate(frame);
        if (wanted.is_null()) return true;
        if (const auto found = frame.graph.properties().find_nodes(key_, wanted))
            return push_all(*found, wanted, frame);
        if (scans_ < kScansFirst) return scan(wanted, frame);
        if (by_value_.empty()) fill(frame.graph);
        const auto found = by_value_.find(wanted);
        return found == by_value_.end() || push_all(found->second, wanted, frame);
    }
    [[nodiscard]] std::string description() const override { return "find " + name_ + " by its " + key_; }

private:
    static constexpr int kScansFirst = 2;  // an index costs more than that many

    bool scan(const Value& wanted, Frame& frame) {
        ++scans_;
        const PropertyColumn& column = frame.graph.node_column(key_);
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (are_equal(column[i], wanted) == true && !push_node(NodeIndex(i), frame)) return false;
        }
        return true;
    }
    void fill(const QueriedGraph& graph) {
        const PropertyColumn& column = graph.node_column(key_);
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (!column[i].is_null()) by_value_[column[i]].emplace_back(i);
        }
    }
    bool push_all(const std::vector<NodeIndex>& nodes, const Value& wanted, Frame& frame) {
        // One group and equal are not the same: NaN, lists with nulls.
        if (are_equal(wanted, wanted) != true) return true;
        return std::all_of(nodes.begin(), nodes.end(), [&](NodeIndex each) { return push_node(each, frame); });
    }
    std::string key_;
    TermPointer value_;
    std::string name_;
    int scans_ = 0;
    std::unordered_map<Value, std::vector<NodeIndex>, HashOfValue, SameValue> by_value_;
};

class ScanEndsStep final : public FindingStep {
public:
    ScanEndsStep(Slot relationship, Slot node, LabelTest labels, std::string name)
        : FindingStep(node, std::move(labels)), relationship_(relationship), name_(std::move(name)) {}

    bool take(Frame& frame) override {
        const RelationshipIndex* const known = frame.slots[relationship_].as<RelationshipIndex>();
        if (known == nullptr) return true;
        const QueriedRelationship& row = frame.graph.relationship(*known);
        return push_node(row.from, frame) && (row.to == row.from || push_node(row.to, frame));
    }
    [[nodiscard]] std::string description() const override { return "ends of the known " + name_; }

private:
    Slot relationship_;
    std::string name_;
};

class KnownNodeStep final : public Step {
public:
    KnownNodeStep(Slot node, LabelTest labels, std::string name)
        : node_(node), labels_(std::move(labels)), name_(std::move(name)) {}

    bool take(Frame& frame) override {
        const NodeIndex* const node = frame.slots[node_].as<NodeIndex>();
        return node == nullptr || !passes(labels_, *node, frame.graph) || pass(frame);
    }
    [[nodiscard]] std::string description() const override { return "where the known node is " + name_; }

private:
    Slot node_;
    LabelTest labels_;
    std::string name_;
};

}  // namespace

std::unique_ptr<Step> scan_step(Slot node, LabelTest labels, std::string name) {
    return std::make_unique<ScanStep>(node, std::move(labels), std::move(name));
}
std::unique_ptr<Step> seek_step(Slot node, LabelTest labels, std::string key, TermPointer value, std::string name) {
    return std::make_unique<SeekStep>(node, std::move(labels), std::move(key), std::move(value), std::move(name));
}
std::unique_ptr<Step> scan_ends_step(Slot relationship, Slot node, LabelTest labels, std::string name) {
    return std::make_unique<ScanEndsStep>(relationship, node, std::move(labels), std::move(name));
}
std::unique_ptr<Step> known_node_step(Slot node, LabelTest labels, std::string name) {
    return std::make_unique<KnownNodeStep>(node, std::move(labels), std::move(name));
}

}  // namespace dateline::cypher
