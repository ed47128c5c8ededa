#include "app/query_values.hpp"

#include <cmath>
#include <string>
#include <utility>

#include "base/arena.hpp"
#include "base/error.hpp"
#include "export/json_row.hpp"
#include "export/number_text.hpp"
#include "query/temporal/written_temporal.hpp"

namespace dateline {

namespace {

using cypher::List;
using cypher::Map;
using cypher::NodeIndex;
using cypher::QueriedGraph;
using cypher::RelationshipIndex;

constexpr std::size_t kMostProperties = std::size_t{1} << 24U;  // bytes of those of one node

Map properties_of(NodeIndex node, const QueriedGraph& graph, Arena& arena) {
    return graph.properties().read_node(node, arena);
}

std::string name_of(NodeIndex node, const QueriedGraph& graph) {
    const cypher::Value value = graph.value_of(node, "name");
    const auto* const name = value.as<std::string_view>();
    return name != nullptr ? std::string(*name) : std::string();
}

std::string labels_of(NodeIndex node, const QueriedGraph& graph) {
    std::string labels;
    for (const auto label : graph.labels_of(node).labels) labels += ":" + graph.rows().labels[label.position()].name;
    return labels;
}

const std::string& type_of(RelationshipIndex relationship, const QueriedGraph& graph) {
    return graph.rows().types[graph.relationship(relationship).type.position()].name;
}

/// One list deeper, as long as it lives.
class Deeper {
public:
    explicit Deeper(WritingBudget& budget) : budget_(budget) {
        constexpr int kDeepest = 300;  // more than values have but those that are put together over many clauses
        if (++budget_.depth > kDeepest)
            throw UsageError("the answer", "it has lists or maps more than " + std::to_string(kDeepest) + " deep",
                             "Return their parts");
    }
    ~Deeper() { --budget_.depth; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

private:
    WritingBudget& budget_;
};

/// The value as `writer` has it, as long as the budget lasts.
template <class Writer>
std::string write_within(WritingBudget& budget, const Writer& writer, const cypher::Value& value) {
    const Deeper deeper(budget);
    std::string text = std::visit(writer, static_cast<const cypher::Value::Alternatives&>(value));
    budget.take(text.size());
    return text;
}

template <class Writer>
std::string written_list(const List& list, const Writer& writer) {
    std::string text = "[";
    for (const cypher::Value& each : list) text += (text.size() > 1 ? ", " : "") + writer.of(each);
    return text + "]";
}

/// For people.
struct Text {
    const QueriedGraph& graph;
    WritingBudget& budget;

    std::string operator()(cypher::Null) const { return "null"; }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return number_text(number); }
    std::string operator()(double number) const { return number_text(number); }
    std::string operator()(std::string_view text) const { return std::string(text); }
    std::string operator()(const List& list) const { return written_list(list, *this); }
    std::string operator()(const Map& map) const {
        std::string text = "{";
        for (const auto& [key, value] : map)
            text += (text.size() > 1 ? ", " : "") + std::string(key) + ": " + of(value);
        return text + "}";
    }
    std::string operator()(NodeIndex node) const { return "(" + name_of(node, graph) + labels_of(node, graph) + ")"; }
    std::string operator()(RelationshipIndex relationship) const { return "[:" + type_of(relationship, graph) + "]"; }
    std::string operator()(const cypher::Path& path) const {
        std::string text = of(path.first);
        NodeIndex here = path.first;
        for (const cypher::PathStep& step : cypher::Sequence<cypher::PathStep>{path.steps, path.length}) {
            const bool is_forward = graph.relationship(step.relationship).from == here;
            text += (is_forward ? "-" : "<-") + of(step.relationship) + (is_forward ? "->" : "-") + of(step.to);
            here = step.to;
        }
        return text;
    }
    std::string operator()(const auto& moment) const { return cypher::written_temporal(moment); }

    [[nodiscard]] std::string of(const cypher::Value& value) const { return write_within(budget, *this, value); }
};

struct Json {
    const QueriedGraph& graph;
    Arena& arena;  // of properties
    WritingBudget& budget;

    std::string operator()(cypher::Null) const { return "null"; }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return number_text(number); }
    std::string operator()(double number) const { return std::isfinite(number) ? number_text(number) : "null"; }
    std::string operator()(std::string_view text) const { return json_text(std::string(text)); }
    std::string operator()(const List& list) const { return written_list(list, *this); }
    std::string operator()(const Map& map) const {
        std::string text = "{";
        for (const auto& [key, value] : map)
            text += (text.size() > 1 ? ", " : "") + json_text(std::string(key)) + ": " + of(value);
        return text + "}";
    }
    std::string operator()(NodeIndex node) const {
        std::string labels;
        for (const auto label : graph.labels_of(node).labels)
            labels += (labels.empty() ? "" : ", ") + json_text(graph.rows().labels[label.position()].name);
        const Arena::Mark mark = arena.mark();
        std::string text =
            "{\"labels\": [" + labels + "], \"properties\": " + (*this)(properties_of(node, graph, arena)) + "}";
        arena.release(mark);
        return text;
    }
    std::string operator()(RelationshipIndex relationship) const {
        const cypher::QueriedRelationship& row = graph.relationship(relationship);
        const Arena::Mark mark = arena.mark();
        std::string text = "{\"type\": " + json_text(type_of(relationship, graph)) + ", \"from\": " + key_of(row.from) +
                           ", \"to\": " + key_of(row.to) +
                           ", \"properties\": " + (*this)(graph.properties().read_relationship(relationship, arena)) +
                           "}";
        arena.release(mark);
        return text;
    }
    std::string operator()(const cypher::Path& path) const {
        std::string text = "[" + of(path.first);
        for (const cypher::PathStep& step : cypher::Sequence<cypher::PathStep>{path.steps, path.length})
            text += ", " + of(step.relationship) + ", " + of(step.to);
        return text + "]";
    }
    std::string operator()(const auto& moment) const { return json_text(cypher::written_temporal(moment)); }

    [[nodiscard]] std::string of(const cypher::Value& value) const { return write_within(budget, *this, value); }
    [[nodiscard]] std::string key_of(NodeIndex node) const { return of(graph.value_of(node, "key")); }
};

/// Nodes and relationships as they are met, each once.
class Gatherer {
public:
    Gatherer(const QueriedGraph& graph, WritingBudget& budget) : graph_(graph), budget_(budget) {}

    void add(const cypher::Value& value) {
        const Deeper deeper(budget_);
        budget_.take(0);
        if (const auto* const node = value.as<NodeIndex>()) part_.nodes.insert(*node);
        if (const auto* const relationship = value.as<RelationshipIndex>()) add(*relationship);
        if (const auto* const path = value.as<cypher::Path>()) {
            part_.nodes.insert(path->first);
            for (std::uint32_t i = 0; i < path->length; ++i) add(cypher::Value(path->steps[i].relationship));
        }
        if (const auto* const list = value.as<List>()) {
            for (const cypher::Value& each : *list) add(each);
        }
        if (const auto* const map = value.as<Map>()) {
            for (const cypher::MapEntry& entry : *map) add(entry.value);
        }
    }
    [[nodiscard]] MatchedPart take() { return std::move(part_); }

private:
    void add(RelationshipIndex relationship) {
        part_.relationships.insert(relationship);
        part_.nodes.insert(graph_.relationship(relationship).from);
        part_.nodes.insert(graph_.relationship(relationship).to);
    }

    const QueriedGraph& graph_;
    WritingBudget& budget_;
    MatchedPart part_;
};

}  // namespace

void WritingBudget::take(std::size_t bytes) {
    constexpr std::size_t kBytesOfValue = 16;  // at the least
    constexpr std::uint64_t kBetweenTicks = 1024;
    if (++values % kBetweenTicks == 0 && tick) tick();
    if (bytes + kBytesOfValue > left)
        throw UsageError("the answer", "it is longer than " + std::to_string(kLongestAnswer >> 20U) + " MB",
                         "Return parts of long lists and paths, or fewer rows with LIMIT");
    left -= bytes + kBytesOfValue;
}

Value result_value(const cypher::Value& value, const QueriedGraph& graph, WritingBudget& budget) {
    if (value.is_null()) return {};
    if (const auto* const number = value.as<std::int64_t>()) return *number;
    if (const auto* const real = value.as<double>()) return *real;
    if (const auto* const text = value.as<std::string_view>()) {
        budget.take(text->size());
        return std::string(*text);
    }
    const bool has_parts = value.as<bool>() != nullptr || value.as<List>() != nullptr || value.as<Map>() != nullptr ||
                           value.as<NodeIndex>() != nullptr || value.as<RelationshipIndex>() != nullptr ||
                           value.as<cypher::Path>() != nullptr;
    if (!has_parts) return Text{graph, budget}.of(value);
    Arena arena(kMostProperties);
    return Structured{Text{graph, budget}.of(value), Json{graph, arena, budget}.of(value)};
}

MatchedPart matched_part(const std::vector<std::vector<cypher::Value>>& rows, const QueriedGraph& graph,
                         WritingBudget& budget) {
    Gatherer gatherer(graph, budget);
    for (const auto& row : rows) {
        for (const cypher::Value& value : row) gatherer.add(value);
    }
    return gatherer.take();
}

}  // namespace dateline
