#include <algorithm>
#include <limits>
#include <set>

#include "query/execution/operator_terms.hpp"
#include "query/execution/row_steps.hpp"
#include "query/execution/scan_steps.hpp"
#include "query/execution/value_terms.hpp"
#include "query/planner/planning.hpp"
#include "query/planner/walks.hpp"
#include "query/syntax/variables.hpp"

namespace dateline::cypher {

namespace {

constexpr double kEqualShare = 0.1;  // of nodes that have a given value of a property, where nothing better is known
constexpr double kTrailGrowth = 3;   // a walk of variable length counts as that many relationships

struct MatchNode {
    Slot slot = 0;
    LabelTest labels = LabelTest::value_type();
    Span source;
};

struct MatchTie {
    const RelationshipPattern* pattern = nullptr;
    Slot slot = 0;
    std::size_t left = 0;  // positions of its nodes
    std::size_t right = 0;
    PathSearch search = PathSearch::every;
    TypeTest types = TypeTest::value_type();
    bool is_known = false;    // its variable has a value from an earlier clause
    bool is_asked = true;     // something asks for its relationship, or the list of them
    std::vector<Slot> needs;  // what its properties look at, where its length varies
    bool is_done = false;
    std::vector<WalkedTie> walked;  // its relationships, or the list of them, once it is done
};

struct MatchPath {
    PathParts parts;
    std::vector<std::size_t> nodes;
    std::vector<std::size_t> ties;
    Span source;
    bool is_done = false;
};

/// What a row must fulfil, to be tested as soon as all that it needs is there.
struct Condition {
    TermPointer term;
    std::vector<Slot> needs;
    Span source;
    bool is_done = false;
};

/// A condition that finds a node by the value of a property.
struct Seek {
    Slot node = 0;
    std::string key;
    ExpressionIndex value = kAbsent;
    std::vector<Slot> needs;  // of the value
};

/// Plans one MATCH: greedily, from the node that is likely to be the rarest, over the relationship that is likely to
/// lead to the fewest, each condition as early as it can be told.
class MatchPlanner {
public:
    MatchPlanner(Planning& planning, Scope& scope, Pipeline& pipeline)
        : planning_(planning), syntax_(planning.syntax), graph_(planning.graph), scope_(scope), pipeline_(pipeline) {
        for (const auto& [name, slot] : scope.names) outer_.insert(slot);
        bound_ = outer_;
    }

    std::vector<Slot> plan(const std::vector<Index<PathPattern>>& patterns, ExpressionIndex where) {
        for (const Index<PathPattern> pattern : patterns) {
            const PathPattern& path = syntax_.at(pattern);
            planning_.count_steps(path.nodes.size() + path.relationships.size() + 1, path.source);
        }
        for (const Index<PathPattern> pattern : patterns) add_path(syntax_.at(pattern));
        find_asked();
        for (const Index<PathPattern> pattern : patterns) add_node_properties(syntax_.at(pattern));
        add_tie_properties();
        add_conditions(where);
        test_known_nodes();
        if (!conditions_.empty()) planning_.count_steps(conditions_.size(), conditions_.front().source);
        settle();
        while (walk_next() || start_next()) settle();
        for (const MatchTie& tie : ties_) {
            if (!tie.is_done) refuse_own_end(tie);
        }
        return filled_;
    }

private:
    // The pattern as nodes, ties, paths and conditions.

    Slot slot_of(const std::string& name) {
        if (!name.empty()) {
            if (const auto known = scope_.find(name)) return *known;
        }
        const Slot slot = planning_.add_slot();
        filled_.push_back(slot);
        if (!name.empty()) scope_.names[name] = slot;
        return slot;
    }
    std::size_t add_node(const NodePattern& pattern) {
        const Slot slot = slot_of(pattern.variable);
        auto found =
            std::find_if(nodes_.begin(), nodes_.end(), [&](const MatchNode& node) { return node.slot == slot; });
        if (found == nodes_.end()) found = nodes_.insert(found, {slot, LabelTest::value_type(), pattern.source});
        for (const std::string& name : pattern.labels) {
            const auto label = graph_.find_label(name);
            if (!label) found->labels.reset();
            if (label && found->labels) found->labels->push_back(*label);
        }
        return static_cast<std::size_t>(found - nodes_.begin());
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
        ties_.push_back(std::move(tie));
        return ties_.size() - 1;
    }
    void add_path(const PathPattern& pattern) {
        MatchPath path;
        for (const auto node : pattern.nodes) path.nodes.push_back(add_node(syntax_.at(node)));
        for (std::size_t i = 0; i < pattern.relationships.size(); ++i) {
            const RelationshipPattern& relationship = syntax_.at(pattern.relationships[i]);
            path.ties.push_back(add_tie(relationship, path.nodes[i], path.nodes[i + 1], pattern.search));
            path.parts.relationships.push_back(ties_.back().slot);
        }
        if (pattern.variable.empty()) return;
        path.parts.path = slot_of(pattern.variable);
        path.parts.first = nodes_[path.nodes.front()].slot;
        path.source = pattern.source;
        paths_.push_back(std::move(path));
    }
    /// Which relationships no name, path or property asks for.
    void find_asked() {
        for (std::size_t i = 0; i < ties_.size(); ++i) {
            const bool is_in_path = std::any_of(paths_.begin(), paths_.end(), [&](const MatchPath& path) {
                return std::find(path.ties.begin(), path.ties.end(), i) != path.ties.end();
            });
            ties_[i].is_asked = is_in_path || !ties_[i].pattern->variable.empty();
        }
    }
    /// Whether something asks for the list of relationships: a name, a path, or another relationship that must differ.
    [[nodiscard]] bool has_list(const MatchTie& tie) const {
        return tie.is_asked || std::any_of(ties_.begin(), ties_.end(), [&](const MatchTie& other) {
                   return &other != &tie && may_be_one(other, tie);
               });
    }
    void add_node_properties(const PathPattern& pattern) {
        for (const auto index : pattern.nodes) {
            const NodePattern& node = syntax_.at(index);
            if (node.properties == kAbsent) continue;
            // An anonymous node has a slot of its own, which its place in the text tells.
            const auto found = std::find_if(nodes_.begin(), nodes_.end(), [&](const MatchNode& each) {
                return node.variable.empty() ? each.source == node.source : each.slot == *scope_.find(node.variable);
            });
            const Expression& map = syntax_.at(node.properties);
            for (std::size_t i = 0; i < map.names.size(); ++i) {
                seeks_.push_back({found->slot, map.names[i], map.operands[i], needs_of(map.operands[i])});
                add_property(found->slot, map, i);
            }
        }
    }
    void add_tie_properties() {
        for (MatchTie& tie : ties_) {
            if (tie.pattern->properties == kAbsent) continue;
            const Expression& map = syntax_.at(tie.pattern->properties);
            if (tie.pattern->is_variable_length) {
                // Those of each relationship of a longer walk are tested while it is walked.
                for (const ExpressionIndex value : map.operands) {
                    const std::vector<Slot> needs = needs_of(value);
                    tie.needs.insert(tie.needs.end(), needs.begin(), needs.end());
                }
                continue;
            }
            for (std::size_t i = 0; i < map.names.size(); ++i) add_property(tie.slot, map, i);
        }
    }
    void add_property(Slot of, const Expression& map, std::size_t i) {
        Terms sides;
        sides.push_back(property_term(slot_term(of), map.names[i], map.source));
        sides.push_back(plan_term(planning_, map.operands[i], scope_));
        std::vector<Slot> needs = needs_of(map.operands[i]);
        if (!outer_.contains(of)) needs.push_back(of);
        conditions_.push_back({comparison_term({Operator::equal}, std::move(sides)), std::move(needs), map.source});
    }
    /// WHERE in the parts that all must hold.
    void add_conditions(ExpressionIndex where) {
        std::vector<ExpressionIndex> due;
        if (where != kAbsent) due.push_back(where);
        while (!due.empty()) {
            const ExpressionIndex index = due.back();
            due.pop_back();
            const Expression& part = syntax_.at(index);
            if (part.kind == ExpressionKind::binary && part.operators[0] == Operator::and_) {
                due.push_back(part.operands[1]);
                due.push_back(part.operands[0]);
                continue;
            }
            add_seeks(part);
            conditions_.push_back({plan_term(planning_, index, scope_), needs_of(index), part.source});
        }
    }
    void add_seeks(const Expression& part) {
        if (part.kind != ExpressionKind::comparison || part.operators != std::vector{Operator::equal}) return;
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            const Expression& property = syntax_.at(part.operands[side]);
            if (property.kind != ExpressionKind::property) continue;
            const Expression& of = syntax_.at(property.operands[0]);
            const auto slot = of.kind == ExpressionKind::variable ? scope_.find(of.name) : std::nullopt;
            const ExpressionIndex value = part.operands[1 - side];
            if (slot) seeks_.push_back({*slot, property.name, value, needs_of(value)});
        }
    }
    /// The slots of this pattern that an expression looks at.
    [[nodiscard]] std::vector<Slot> needs_of(ExpressionIndex expression) const {
        std::vector<Slot> needs;
        for (const std::string& name : variables_of(syntax_, expression)) {
            const auto slot = scope_.find(name);
            if (slot && !outer_.contains(*slot)) needs.push_back(*slot);
        }
        return needs;
    }

    // The steps.

    [[nodiscard]] bool are_bound(const std::vector<Slot>& needs) const {
        return std::all_of(needs.begin(), needs.end(), [&](Slot slot) { return bound_.contains(slot); });
    }
    void test_known_nodes() {
        for (const MatchNode& node : nodes_) {
            if (outer_.contains(node.slot))
                pipeline_.add(known_node_step(node.slot, node.labels, planning_.words(node.source)));
        }
    }
    /// Paths and conditions of which all is there.
    void settle() {
        for (MatchPath& path : paths_) {
            const bool is_whole = are_walked(path) && are_bound(slots_of(path));
            if (path.is_done || !is_whole) continue;
            path.is_done = true;
            bound_.insert(path.parts.path);
            pipeline_.add(path_step(path.parts, planning_.words(path.source)));
        }
        for (Condition& condition : conditions_) {
            if (condition.is_done || !are_bound(condition.needs)) continue;
            condition.is_done = true;
            pipeline_.add(filter_step(std::move(condition.term), condition.source, planning_.words(condition.source)));
        }
    }
    [[nodiscard]] bool are_walked(const MatchPath& path) const {
        return std::all_of(path.ties.begin(), path.ties.end(), [&](std::size_t tie) { return ties_[tie].is_done; });
    }
    [[nodiscard]] std::vector<Slot> slots_of(const MatchPath& path) const {
        std::vector<Slot> slots;
        for (const std::size_t node : path.nodes) slots.push_back(nodes_[node].slot);
        return slots;
    }

    [[nodiscard]] bool is_bound(std::size_t node) const { return bound_.contains(nodes_[node].slot); }

    /// Walks the relationship at a known node that leads to the fewest rows; false where there is none.
    bool walk_next() {
        MatchTie* best = nullptr;
        double best_cost = std::numeric_limits<double>::infinity();
        for (MatchTie& tie : ties_) {
            if (tie.is_done || (!is_bound(tie.left) && !is_bound(tie.right)) || !are_bound(tie.needs)) continue;
            if (tie.search != PathSearch::every && !(is_bound(tie.left) && is_bound(tie.right))) continue;
            planning_.tick(1 + seeks_.size() / 4);
            const double cost = fan_out(tie);
            if (cost >= best_cost) continue;
            best = &tie;
            best_cost = cost;
        }
        if (best == nullptr) return false;
        walk(*best, best_cost);
        return true;
    }
    [[noreturn]] void refuse_own_end(const MatchTie& tie) const {
        throw QueryError(syntax_.text, {QueryErrorKind::syntax, "UndefinedVariable", tie.pattern->source},
                         "the properties of these relationships ask for something that only they lead to",
                         "Name the list of relationships and test it in WHERE: all(r IN list WHERE ...)");
    }
    /// Rows that one row is likely to become.
    [[nodiscard]] double fan_out(const MatchTie& tie) const {
        if (!tie.types) return 0;
        const auto nodes = static_cast<double>(std::max<std::size_t>(graph_.node_count(), 1));
        double count = tie.types->empty() ? static_cast<double>(graph_.rows().relationships.size()) : 0;
        for (const auto type : *tie.types) count += static_cast<double>(graph_.count_of(type));
        double cost = count / nodes * (tie.pattern->direction == PatternDirection::both ? 2 : 1);
        if (tie.pattern->is_variable_length) cost = cost * cost * kTrailGrowth + kTrailGrowth;
        if (is_bound(tie.left) && is_bound(tie.right)) return cost / nodes;
        return cost * share(nodes_[is_bound(tie.left) ? tie.right : tie.left]);
    }
    /// Of all nodes, those that can stand for `node`.
    [[nodiscard]] double share(const MatchNode& node) const {
        double share = candidates(node) / static_cast<double>(std::max<std::size_t>(graph_.node_count(), 1));
        for (const Seek& seek : seeks_) share *= seek.node == node.slot ? kEqualShare : 1;
        return share;
    }
    [[nodiscard]] double candidates(const MatchNode& node) const {
        if (!node.labels) return 0;
        std::size_t count = graph_.node_count();
        for (const Index<Label> label : *node.labels) count = std::min(count, graph_.nodes_with(label).size());
        return static_cast<double>(count);
    }
    void walk(MatchTie& tie, double estimate) {
        const bool is_backward = !is_bound(tie.left);
        const MatchNode& from = nodes_[is_backward ? tie.right : tie.left];
        const MatchNode& to = nodes_[is_backward ? tie.left : tie.right];
        const RelationshipPattern& pattern = *tie.pattern;
        Walk walk;
        walk.from = from.slot;
        walk.relationship = tie.slot;
        walk.to = to.slot;
        walk.is_to_known = bound_.contains(to.slot);
        walk.is_relationship_known = tie.is_known;
        walk.direction = is_backward ? turned(pattern.direction) : pattern.direction;
        walk.types = tie.types;
        walk.labels = to.labels;
        walk.properties = wanted_properties(pattern);
        for (const MatchTie& other : ties_) {
            if (!other.is_done || !may_be_one(other, tie)) continue;
            walk.distinct_from.insert(walk.distinct_from.end(), other.walked.begin(), other.walked.end());
        }
        walk.name = planning_.words(pattern.source) + planning_.words(to.source);
        tie.is_done = true;
        bound_.insert(tie.slot);
        bound_.insert(to.slot);
        tie.walked = add_walk(planning_, std::move(walk),
                              {&pattern, tie.search, is_backward, tie.is_asked, has_list(tie)}, pipeline_);
        pipeline_.steps.back()->estimate = estimate;
    }
    [[nodiscard]] static bool may_be_one(const MatchTie& a, const MatchTie& b) {
        if (!a.types || !b.types) return false;
        if (a.types->empty() || b.types->empty()) return true;
        return std::any_of(a.types->begin(), a.types->end(), [&](Index<RelationshipType> type) {
            return std::find(b.types->begin(), b.types->end(), type) != b.types->end();
        });
    }
    [[nodiscard]] std::vector<WantedProperty> wanted_properties(const RelationshipPattern& pattern) {
        std::vector<WantedProperty> wanted;
        if (pattern.properties == kAbsent || !pattern.is_variable_length) return wanted;
        const Expression& map = syntax_.at(pattern.properties);
        for (std::size_t i = 0; i < map.names.size(); ++i)
            wanted.push_back({graph_.relationship_column(map.names[i]), plan_term(planning_, map.operands[i], scope_)});
        return wanted;
    }

    /// Begins at the node that is likely to be the rarest of those that no step has reached; false where there is none.
    bool start_next() {
        const MatchNode* best = nullptr;
        const Seek* best_seek = nullptr;
        double best_cost = std::numeric_limits<double>::infinity();
        for (const MatchNode& node : nodes_) {
            if (bound_.contains(node.slot)) continue;
            const Seek* const seek = seek_of(node);
            const double cost = candidates(node) * (seek != nullptr ? kEqualShare * kEqualShare : 1);
            if (cost >= best_cost) continue;
            best = &node;
            best_seek = seek;
            best_cost = cost;
        }
        if (best == nullptr) return false;
        bound_.insert(best->slot);
        std::string name = planning_.words(best->source);
        pipeline_.add(best_seek == nullptr
                          ? scan_step(best->slot, best->labels, std::move(name))
                          : seek_step(best->slot, best->labels, best_seek->key,
                                      plan_term(planning_, best_seek->value, scope_), std::move(name)));
        pipeline_.steps.back()->estimate = best_cost;
        return true;
    }
    [[nodiscard]] const Seek* seek_of(const MatchNode& node) const {
        const auto found = std::find_if(seeks_.begin(), seeks_.end(), [&](const Seek& seek) {
            const bool needs_itself = std::find(seek.needs.begin(), seek.needs.end(), node.slot) != seek.needs.end();
            return seek.node == node.slot && !needs_itself && are_bound(seek.needs);
        });
        return found == seeks_.end() ? nullptr : &*found;
    }

    Planning& planning_;
    const Syntax& syntax_;
    const QueriedGraph& graph_;
    Scope& scope_;
    Pipeline& pipeline_;
    std::vector<MatchNode> nodes_;
    std::vector<MatchTie> ties_;
    std::vector<MatchPath> paths_;
    std::vector<Condition> conditions_;
    std::vector<Seek> seeks_;
    std::vector<Slot> filled_;
    std::set<Slot> outer_;  // known before this clause
    std::set<Slot> bound_;  // known by the steps so far
};

}  // namespace

std::vector<Slot> plan_match(Planning& planning, const std::vector<Index<PathPattern>>& patterns, ExpressionIndex where,
                             Scope& scope, Pipeline& pipeline) {
    return MatchPlanner(planning, scope, pipeline).plan(patterns, where);
}

}  // namespace dateline::cypher
