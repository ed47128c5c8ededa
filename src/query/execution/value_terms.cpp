#include "query/execution/value_terms.hpp"

#include <algorithm>
#include <optional>

namespace dateline::cypher {

namespace {

struct ConstantTerm final : Term {
    explicit ConstantTerm(Value given) : value(given) {}
    Value evaluate(Frame&) const override { return value; }

    Value value;
};

struct SlotTerm final : Term {
    explicit SlotTerm(Slot given) : slot(given) {}
    Value evaluate(Frame& frame) const override { return frame.slots[slot]; }

    Slot slot;
};

/// Columns are read once more nodes or relationships ask for them than can be read one by one in that time.
struct PropertyTerm final : Term {
    PropertyTerm(TermPointer given, std::string name, Span place)
        : of(std::move(given)), key(std::move(name)), source(place) {}

    Value evaluate(Frame& frame) const override {
        const Value value = of->evaluate(frame);
        if (const NodeIndex* const node = value.as<NodeIndex>()) {
            return value_at(*node, node_column, &QueriedGraph::node_column, frame);
        }
        if (const RelationshipIndex* const relationship = value.as<RelationshipIndex>()) {
            return value_at(*relationship, relationship_column, &QueriedGraph::relationship_column, frame);
        }
        try {
            return property_of(value, key, frame.context);
        } catch (const ValueError& error) {
            throw_at(source, error, frame);
        }
    }

    template <class Index>
    [[nodiscard]] Value value_at(Index of_graph, const PropertyColumn*& column,
                                 const PropertyColumn& (QueriedGraph::*read)(std::string_view) const,
                                 const Frame& frame) const {
        if (column == nullptr) {
            if (const auto value = frame.graph.read_singly(of_graph, key)) return *value;
            column = &(frame.graph.*read)(key);
        }
        return (*column)[of_graph.position()];
    }

    TermPointer of;
    std::string key;
    Span source;
    mutable const PropertyColumn* node_column = nullptr;
    mutable const PropertyColumn* relationship_column = nullptr;
};

struct HasLabelsTerm final : Term {
    HasLabelsTerm(TermPointer given, std::vector<std::string> asked, Span place)
        : of(std::move(given)), names(std::move(asked)), source(place) {}

    Value evaluate(Frame& frame) const override {
        const Value value = of->evaluate(frame);
        const QueriedGraph& graph = frame.graph;
        if (value.is_null()) return Null{};
        if (const NodeIndex* const node = value.as<NodeIndex>()) {
            return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
                const auto label = graph.find_label(name);
                return label && graph.has_label(*node, *label);
            });
        }
        if (const RelationshipIndex* const relationship = value.as<RelationshipIndex>()) {
            const std::string& type = graph.rows().types[graph.relationship(*relationship).type.position()].name;
            return std::all_of(names.begin(), names.end(), [&](const std::string& name) { return name == type; });
        }
        throw_at(
            source,
            {QueryErrorKind::type, "InvalidArgumentType",
             "labels are asked of a node, and this is " + std::string(kind_of(value)), "Ask for the labels of a node"},
            frame);
    }

    TermPointer of;
    std::vector<std::string> names;
    Span source;
};

struct ListTerm final : Term {
    explicit ListTerm(Terms given) : items(std::move(given)) {}

    Value evaluate(Frame& frame) const override {
        frame.tick(items.size());
        const std::span<Value> values = frame.scratch.make<Value>(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) values[i] = items[i]->evaluate(frame);
        return List{values.data(), values.size()};
    }

    Terms items;
};

struct MapTerm final : Term {
    MapTerm(std::vector<std::string_view> names, Terms given) : keys(std::move(names)), values(std::move(given)) {}

    Value evaluate(Frame& frame) const override {
        frame.tick(keys.size());
        const std::span<MapEntry> entries = frame.scratch.make<MapEntry>(keys.size());
        for (std::size_t i = 0; i < keys.size(); ++i) entries[i] = {keys[i], values[i]->evaluate(frame)};
        return Map{entries.data(), entries.size()};
    }

    std::vector<std::string_view> keys;
    Terms values;
};

}  // namespace

TermPointer constant_term(Value value) {
    return std::make_unique<ConstantTerm>(value);
}
TermPointer slot_term(Slot slot) {
    return std::make_unique<SlotTerm>(slot);
}
TermPointer property_term(TermPointer of, std::string key, Span source) {
    return std::make_unique<PropertyTerm>(std::move(of), std::move(key), source);
}
TermPointer has_labels_term(TermPointer of, std::vector<std::string> names, Span source) {
    return std::make_unique<HasLabelsTerm>(std::move(of), std::move(names), source);
}
TermPointer list_term(Terms items) {
    return std::make_unique<ListTerm>(std::move(items));
}
TermPointer map_term(std::vector<std::string_view> keys, Terms values) {
    return std::make_unique<MapTerm>(std::move(keys), std::move(values));
}

}  // namespace dateline::cypher
