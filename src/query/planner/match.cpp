#include <algorithm>
#include <limits>
#include <set>

#include "query/execution/row_steps.hpp"
#include "query/execution/scan_steps.hpp"
#include "query/planner/match_conditions.hpp"
#include "query/planner/match_pattern.hpp"
#include "query/planner/walks.hpp"

namespace dateline::cypher {

namespace {

constexpr double kEqualShare = 0.1;  // of nodes that have a given value of a property, where nothing better is known
constexpr double kKnownTie = 0.5;    // rows that a known relationship leads to: one, or none
constexpr double kTrailGrowth = 3;   // a walk of variable length counts as that many relationships

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
        pattern_ = read_pattern(planning_, patterns, scope_);
        read_ = read_conditions(planning_, patterns, where, pattern_, scope_, outer_);
        walked_.resize(pattern_.ties.size());
        test_known_nodes();
        if (!read_.conditions.empty()) planning_.count_steps(read_.conditions.size(), read_.conditions.front().source);
        settle();
        while (walk_next(true) || start_next() || walk_next(false)) settle();
        for (std::size_t tie = 0; tie < pattern_.ties.size(); ++tie) {
            if (!walked_[tie]) refuse_own_end(pattern_.ties[tie]);
        }
        return pattern_.fills;
    }

private:
    [[nodiscard]] bool are_bound(const std::vector<Slot>& needs) const {
        return std::all_of(needs.begin(), needs.end(), [&](Slot slot) { return bound_.contains(slot); });
    }
    void test_known_nodes() {
        for (const MatchNode& node : pattern_.nodes) {
            if (outer_.contains(node.slot))
                pipeline_.add(known_node_step(node.slot, node.labels, planning_.words(node.source)));
        }
    }
    /// Paths and conditions of which all is there.
    void settle() {
        std::erase_if(pattern_.paths, [&](const MatchPath& path) {
            const bool is_whole = are_walked(path) && are_bound(slots_of(path));
            if (is_whole) add(path);
            return is_whole;
        });
        std::erase_if(read_.conditions, [&](Condition& condition) {
            const bool is_whole = are_bound(condition.needs);
            if (is_whole) add(condition);
            return is_whole;
        });
    }
    void add(const MatchPath& path) {
        bound_.insert(path.parts.path);
        pipeline_.add(path_step(path.parts, planning_.words(path.source)));
    }
    void add(Condition& condition) {
        pipeline_.add(filter_step(std::move(condition.term), condition.source, planning_.words(condition.source)));
    }
    [[nodiscard]] bool are_walked(const MatchPath& path) const {
        return std::all_of(path.ties.begin(), path.ties.end(),
                           [&](std::size_t tie) { return walked_[tie].has_value(); });
    }
    [[nodiscard]] std::vector<Slot> slots_of(const MatchPath& path) const {
        std::vector<Slot> slots;
        for (const std::size_t node : path.nodes) slots.push_back(pattern_.nodes[node].slot);
        return slots;
    }

    [[nodiscard]] bool is_bound(std::size_t node) const { return bound_.contains(pattern_.nodes[node].slot); }

    /// Walks the relationship at a known node that leads to the fewest rows; false where there is none. One that seeks
    /// the shortest `waits` for what its conditions look at, since it seeks otherwise where they are tested at the end.
    bool walk_next(bool waits) {
        std::size_t best = 0;
        double best_cost = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < pattern_.ties.size(); ++i) {
            if (walked_[i] || !can_walk(i, waits)) continue;
            planning_.tick(1 + read_.seeks.size() / 4);
            const double cost = fan_out(pattern_.ties[i]);
            if (cost >= best_cost) continue;
            best = i;
            best_cost = cost;
        }
        if (best_cost == std::numeric_limits<double>::infinity()) return false;
        walk(best, best_cost);
        return true;
    }
    [[nodiscard]] bool can_walk(std::size_t i, bool waits) const {
        const MatchTie& tie = pattern_.ties[i];
        const int ends = (is_bound(tie.left) ? 1 : 0) + (is_bound(tie.right) ? 1 : 0);
        if (tie.search == PathSearch::every) return ends > 0 && are_bound(read_.needs_of_ties[i]);
        const bool has_all =
            !waits || std::all_of(read_.of_each.begin(), read_.of_each.end(),
                                  [&](const EachCondition& each) { return each.tie != i || are_bound(each.needs); });
        return ends == 2 && has_all && are_bound(read_.needs_of_ties[i]);
    }
    [[noreturn]] void refuse_own_end(const MatchTie& tie) const {
        throw QueryError(syntax_.text, {QueryErrorKind::syntax, "UndefinedVariable", tie.pattern->source},
                         "the properties of these relationships ask for something that only they lead to",
                         "Name the list of relationships and test it in WHERE: all(r IN list WHERE ...)");
    }
    /// Rows that one row is likely to become.
    [[nodiscard]] double fan_out(const MatchTie& tie) const {
        if (!tie.types) return 0;
        if (tie.is_known && !tie.pattern->is_variable_length) return kKnownTie;
        const auto nodes = static_cast<double>(std::max<std::size_t>(graph_.node_count(), 1));
        double count = tie.types->empty() ? static_cast<double>(graph_.rows().relationships.size()) : 0;
        for (const auto type : *tie.types) count += static_cast<double>(graph_.count_of(type));
        double cost = count / nodes * (tie.pattern->direction == PatternDirection::both ? 2 : 1);
        if (tie.pattern->is_variable_length) cost = cost * cost * kTrailGrowth + kTrailGrowth;
        if (is_bound(tie.left) && is_bound(tie.right)) return cost / nodes;
        return cost * share(pattern_.nodes[is_bound(tie.left) ? tie.right : tie.left]);
    }
    /// Of all nodes, those that can stand for `node`.
    [[nodiscard]] double share(const MatchNode& node) const {
        double share = candidates(node) / static_cast<double>(std::max<std::size_t>(graph_.node_count(), 1));
        for (const Seek& seek : read_.seeks) share *= seek.node == node.slot ? kEqualShare : 1;
        return share;
    }
    [[nodiscard]] double candidates(const MatchNode& node) const {
        if (!node.labels) return 0;
        std::size_t count = graph_.node_count();
        for (const Index<Label> label : *node.labels) count = std::min(count, graph_.nodes_with(label).size());
        return static_cast<double>(count);
    }
    void walk(std::size_t i, double estimate) {
        const MatchTie& tie = pattern_.ties[i];
        const bool is_backward = !is_bound(tie.left);
        const MatchNode& from = pattern_.nodes[is_backward ? tie.right : tie.left];
        const MatchNode& to = pattern_.nodes[is_backward ? tie.left : tie.right];
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
        for (std::size_t other = 0; other < walked_.size(); ++other) {
            if (!walked_[other] || !may_be_one(pattern_.ties[other], tie)) continue;
            walk.distinct_from.insert(walk.distinct_from.end(), walked_[other]->begin(), walked_[other]->end());
        }
        walk.name = planning_.words(pattern.source) + planning_.words(to.source);
        add_tests_of_each(i, walk);
        bound_.insert(tie.slot);
        bound_.insert(to.slot);
        walked_[i] = add_walk(planning_, std::move(walk),
                              {&pattern, tie.search, is_backward, tie.is_asked, has_list(pattern_, tie)}, pipeline_);
        pipeline_.steps.back()->estimate = estimate;
    }
    void add_tests_of_each(std::size_t tie, Walk& walk) {
        for (const EachCondition& each : read_.of_each) {
            if (each.tie != tie || !are_bound(each.needs)) continue;
            const Slot item = planning_.add_slot();
            TermPointer condition = plan_term_within(planning_, each.condition, scope_, {{each.item, item}});
            walk.tests_of_each.push_back({item, each.is_of_nodes, std::move(condition), each.wanted});
            walk.name += " where " + planning_.words(each.source);
        }
    }
    [[nodiscard]] std::vector<WantedProperty> wanted_properties(const RelationshipPattern& pattern) {
        std::vector<WantedProperty> wanted;
        if (pattern.properties == kAbsent || !pattern.is_variable_length) return wanted;
        const Expression& map = syntax_.at(pattern.properties);
        for (std::size_t i = 0; i < map.names.size(); ++i)
            wanted.push_back({map.names[i], plan_term(planning_, map.operands[i], scope_)});
        return wanted;
    }

    /// Begins at the node that is likely to be the rarest of those that no step has reached; false where there is none.
    bool start_next() {
        if (start_at_known_tie()) return true;
        const MatchNode* best = nullptr;
        const Seek* best_seek = nullptr;
        double best_cost = std::numeric_limits<double>::infinity();
        for (const MatchNode& node : pattern_.nodes) {
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
    /// A relationship that an earlier clause has found tells its ends.
    bool start_at_known_tie() {
        for (std::size_t i = 0; i < pattern_.ties.size(); ++i) {
            const MatchTie& tie = pattern_.ties[i];
            if (walked_[i] || !tie.is_known || tie.pattern->is_variable_length || is_bound(tie.left)) continue;
            const MatchNode& node = pattern_.nodes[tie.left];
            bound_.insert(node.slot);
            pipeline_.add(scan_ends_step(tie.slot, node.slot, node.labels, planning_.words(tie.pattern->source)));
            pipeline_.steps.back()->estimate = 2;
            return true;
        }
        return false;
    }
    [[nodiscard]] const Seek* seek_of(const MatchNode& node) const {
        const auto found = std::find_if(read_.seeks.begin(), read_.seeks.end(), [&](const Seek& seek) {
            const bool needs_itself = std::find(seek.needs.begin(), seek.needs.end(), node.slot) != seek.needs.end();
            return seek.node == node.slot && !needs_itself && are_bound(seek.needs);
        });
        return found == read_.seeks.end() ? nullptr : &*found;
    }

    Planning& planning_;
    const Syntax& syntax_;
    const QueriedGraph& graph_;
    Scope& scope_;
    Pipeline& pipeline_;
    MatchPattern pattern_;                                       // paths until they are built
    MatchConditions read_;                                       // conditions until they are tested
    std::vector<std::optional<std::vector<WalkedTie>>> walked_;  // by tie: its relationships, or the list of them
    std::set<Slot> outer_;                                       // known before this clause
    std::set<Slot> bound_;                                       // known by the steps so far
};

}  // namespace

std::vector<Slot> plan_match(Planning& planning, const std::vector<Index<PathPattern>>& patterns, ExpressionIndex where,
                             Scope& scope, Pipeline& pipeline) {
    return MatchPlanner(planning, scope, pipeline).plan(patterns, where);
}

}  // namespace dateline::cypher
