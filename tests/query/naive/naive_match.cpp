#include "tests/query/naive/naive_match.hpp"

#include <algorithm>

namespace dateline::cypher::naive {

namespace {

std::string words_of(const PatternNode& node) {
    std::string words = "(" + node.variable;
    for (const std::string& label : node.labels) words += ":" + label;
    if (node.a) words += " {a: " + std::to_string(*node.a) + "}";
    return words + ")";
}

std::string words_of(const PatternTie& tie) {
    std::string words = tie.variable;
    for (std::size_t i = 0; i < tie.types.size(); ++i) words += (i == 0 ? ":" : "|") + tie.types[i];
    if (tie.is_long) words += "*" + std::to_string(tie.least) + ".." + (tie.most ? std::to_string(*tie.most) : "");
    if (tie.a) words += " {a: " + std::to_string(*tie.a) + "}";
    return (tie.direction == '<' ? "<-[" : "-[") + words + (tie.direction == '>' ? "]->" : "]-");
}

class Matcher {
public:
    Matcher(const NaiveGraph& graph, const Pattern& pattern) : graph_(graph), pattern_(pattern) {}

    std::vector<Binding> run(const Binding& known) {
        chain(0, known, {});
        return std::move(found_);
    }

private:
    using Used = std::set<int>;

    void chain(std::size_t at, const Binding& binding, const Used& used) {
        if (at == pattern_.size()) {
            found_.push_back(binding);
            return;
        }
        for (int node = 0; node < static_cast<int>(graph_.nodes.size()); ++node)
            this->node(at, 0, node, binding, used, {});
    }
    void node(std::size_t at, std::size_t k, int here, Binding binding, const Used& used, std::vector<int> path) {
        const PatternNode& wanted = pattern_[at].nodes[k];
        const NaiveNode& node = graph_.nodes[static_cast<std::size_t>(here)];
        const bool has_labels = std::all_of(wanted.labels.begin(), wanted.labels.end(),
                                            [&](const std::string& label) { return node.labels.count(label) > 0; });
        if (!has_labels || (wanted.a && node.a != wanted.a)) return;
        if (!bind(binding, wanted.variable, {'n', {here}})) return;
        path.push_back(here);
        if (k < pattern_[at].ties.size()) return ties(at, k, here, binding, used, path, {});
        if (bind(binding, pattern_[at].variable, {'p', path})) chain(at + 1, binding, used);
    }
    /// `taken` are the ties that the k-th place of the chain has so far.
    void ties(std::size_t at, std::size_t k, int here, const Binding& binding, const Used& used,
              const std::vector<int>& path, const std::vector<int>& taken) {
        const PatternTie& wanted = pattern_[at].ties[k];
        const int count = static_cast<int>(taken.size());
        if (count >= wanted.least) {
            Binding bound = binding;
            const Bound value = wanted.is_long ? Bound{'l', taken} : Bound{'r', taken};
            // The node adds itself to the path.
            if (bind(bound, wanted.variable, value)) node(at, k + 1, here, bound, used, without_last(path));
        }
        if (wanted.most && count >= *wanted.most) return;
        for (int i = 0; i < static_cast<int>(graph_.ties.size()); ++i) {
            const NaiveTie& tie = graph_.ties[static_cast<std::size_t>(i)];
            const bool is_type = wanted.types.empty() ||
                                 std::find(wanted.types.begin(), wanted.types.end(), tie.type) != wanted.types.end();
            if (used.count(i) > 0 || !is_type || (wanted.a && tie.a != wanted.a)) continue;
            Used more = used;
            more.insert(i);
            std::vector<int> longer = taken;
            longer.push_back(i);
            const auto go = [&](int to) {
                std::vector<int> further = path;
                further.push_back(i);
                further.push_back(to);
                ties(at, k, to, binding, more, further, longer);
            };
            if (wanted.direction != '<' && tie.from == here) go(tie.to);
            const bool is_loop = tie.from == tie.to;
            if (wanted.direction != '>' && tie.to == here && (wanted.direction == '<' || !is_loop)) go(tie.from);
        }
    }
    static std::vector<int> without_last(std::vector<int> path) {
        path.pop_back();
        return path;
    }
    static bool bind(Binding& binding, const std::string& variable, const Bound& value) {
        return variable.empty() || binding.emplace(variable, value).first->second == value;
    }

    const NaiveGraph& graph_;
    const Pattern& pattern_;
    std::vector<Binding> found_;
};

}  // namespace

std::string words_of(const PatternChain& chain) {
    std::string words = chain.variable.empty() ? "" : chain.variable + " = ";
    for (std::size_t i = 0; i < chain.nodes.size(); ++i) {
        words += words_of(chain.nodes[i]);
        if (i < chain.ties.size()) words += words_of(chain.ties[i]);
    }
    return words;
}

std::string words_of(const Pattern& pattern) {
    std::string words;
    for (const PatternChain& chain : pattern) words += (words.empty() ? "" : ", ") + words_of(chain);
    return words;
}

std::vector<Binding> match(const NaiveGraph& graph, const Pattern& pattern, const Binding& known) {
    return Matcher(graph, pattern).run(known);
}

std::vector<std::string> variables_of(const Pattern& pattern) {
    std::set<std::string> variables;
    for (const PatternChain& chain : pattern) {
        variables.insert(chain.variable);
        for (const PatternNode& node : chain.nodes) variables.insert(node.variable);
        for (const PatternTie& tie : chain.ties) variables.insert(tie.variable);
    }
    variables.erase("");
    return {variables.begin(), variables.end()};
}

std::string words_of(const NaiveClause& clause) {
    std::string words = (clause.is_optional ? "OPTIONAL MATCH " : "MATCH ") + words_of(clause.pattern);
    for (std::size_t i = 0; i < clause.conditions.size(); ++i)
        words += (i == 0 ? " WHERE " : " AND ") + clause.conditions[i].words;
    return words;
}

std::vector<Binding> rows_of(const NaiveGraph& graph, const NaiveClause& clause, const std::vector<Binding>& before) {
    std::vector<Binding> rows;
    for (const Binding& row : before) {
        std::vector<Binding> found = match(graph, clause.pattern, row);
        std::erase_if(found, [&](const Binding& each) {
            return std::any_of(clause.conditions.begin(), clause.conditions.end(),
                               [&](const Condition& condition) { return condition.holds(each) != true; });
        });
        rows.insert(rows.end(), found.begin(), found.end());
        if (!found.empty() || !clause.is_optional) continue;
        Binding without = row;
        for (const std::string& variable : variables_of(clause.pattern)) without.emplace(variable, Bound());
        rows.push_back(std::move(without));
    }
    return rows;
}

}  // namespace dateline::cypher::naive
