#include "query/planner/match_pattern.hpp"

#include <algorithm>

namespace dateline::cypher {

namespace {

class PatternReader {
public:
    PatternReader(Planning& planning, Scope& scope)
        : planning_(planning), syntax_(planning.syntax), graph_(planning.graph), scope_(scope) {}

    MatchPattern read(const std::vector<Index<PathPattern>>& patterns) {
        for (const Index<PathPattern> pattern : patterns) add_path(syntax_.at(pattern));
        find_asked();
        return std::move(pattern_);
    }

private:
    Slot slot_of(const std::string& name) {
        if (!name.empty()) {
            if (const auto known = scope_.find(name)) return *known;
        }
        const Slot slot = planning_.add_slot();
        pattern_.fills.push_back(slot);
        if (!name.empty()) scope_.names[name] = slot;
        return slot;
    }
    std::size_t add_node(const NodePattern& pattern) {
        const Slot slot = slot_of(pattern.variable);
        auto found = std::find_if(pattern_.nodes.begin(), pattern_.nodes.end(),
                                  [&](const MatchNode& node) { return node.slot == slot; });
        if (found == pattern_.nodes.end())
            found = pattern_.nodes.insert(found, {slot, LabelTest::value_type(), pattern.source});
        for (const std::string& name : pattern.labels) {
            const auto label = graph_.find_label(name);
            if (!label) found->labels.reset();
            if (label && found->labels) found->labels->push_back(*label);
        }
        return static_cast<std::size_t>(found - pattern_.nodes.begin());
    }
    std::size_t add_tie(const RelationshipPattern& pattern, std::size_t left, std::size_t right, PathSearch search) {
        MatchTie tie;
        tie.pattern = &pattern;
        tie.is_known = !pattern.variable.empty() && scope_.find(pattern.variable).has_value();
        tie.slot = slot_of(pattern.variable);
        tie.left = left;
        tie.right = right;
        tie.search = search;
        for (const std::string& name : pattern.types) {
            const auto type = graph_.find_type(name);
            if (type && std::find(tie.types->begin(), tie.types->end(), *type) == tie.types->end())
                tie.types->push_back(*type);
        }
        if (!pattern.types.empty() && tie.types->empty()) tie.types.reset();
        pattern_.ties.push_back(std::move(tie));
        return pattern_.ties.size() - 1;
    }
    void add_path(const PathPattern& pattern) {
        MatchPath path;
        for (const auto node : pattern.nodes) path.nodes.push_back(add_node(syntax_.at(node)));
        for (std::size_t i = 0; i < pattern.relationships.size(); ++i) {
            const RelationshipPattern& relationship = syntax_.at(pattern.relationships[i]);
            path.ties.push_back(add_tie(relationship, path.nodes[i], path.nodes[i + 1], pattern.search));
            path.parts.relationships.push_back(pattern_.ties.back().slot);
        }
        if (pattern.variable.empty()) return;
        path.parts.path = slot_of(pattern.variable);
        path.parts.first = pattern_.nodes[path.nodes.front()].slot;
        path.source = pattern.source;
        pattern_.paths.push_back(std::move(path));
    }
    /// Which relationships no name, path or property asks for.
    void find_asked() {
        for (std::size_t i = 0; i < pattern_.ties.size(); ++i) {
            const bool is_in_path =
                std::any_of(pattern_.paths.begin(), pattern_.paths.end(), [&](const MatchPath& path) {
                    return std::find(path.ties.begin(), path.ties.end(), i) != path.ties.end();
                });
            pattern_.ties[i].is_asked = is_in_path || !pattern_.ties[i].pattern->variable.empty();
        }
    }

    Planning& planning_;
    const Syntax& syntax_;
    const QueriedGraph& graph_;
    Scope& scope_;
    MatchPattern pattern_;
};

}  // namespace

MatchPattern read_pattern(Planning& planning, const std::vector<Index<PathPattern>>& patterns, Scope& scope) {
    return PatternReader(planning, scope).read(patterns);
}

const MatchNode& node_of(const MatchPattern& pattern, const NodePattern& written, const Scope& scope) {
    // An anonymous node has a slot of its own, which its place in the text tells.
    return *std::find_if(pattern.nodes.begin(), pattern.nodes.end(), [&](const MatchNode& each) {
        return written.variable.empty() ? each.source == written.source : each.slot == *scope.find(written.variable);
    });
}

bool may_be_one(const MatchTie& a, const MatchTie& b) {
    if (!a.types || !b.types) return false;
    if (a.types->empty() || b.types->empty()) return true;
    return std::any_of(a.types->begin(), a.types->end(), [&](Index<RelationshipType> type) {
        return std::find(b.types->begin(), b.types->end(), type) != b.types->end();
    });
}
bool has_list(const MatchPattern& pattern, const MatchTie& tie) {
    return tie.is_asked || std::any_of(pattern.ties.begin(), pattern.ties.end(),
                                       [&](const MatchTie& other) { return &other != &tie && may_be_one(other, tie); });
}

}  // namespace dateline::cypher
