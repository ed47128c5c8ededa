#include "language/spanning_tree.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace dateline {

namespace {

std::vector<std::size_t> best_heads(const Matrix& scores) {
    std::vector<std::size_t> heads;
    for (std::size_t word = 0; word < scores.rows; ++word) {
        const auto row = scores.row(word);
        std::size_t best = 0;
        for (std::size_t head = 1; head < row.size(); ++head) {
            if (head != word + 1 && row[head] > row[best]) best = head;
        }
        heads.push_back(best);
    }
    return heads;
}

/// Nodes that stand on a cycle of `heads` (by node, the root is 0), in the order of the cycle; nothing where none does.
/// Nodes for which `is_left` is false are passed over.
std::optional<std::vector<std::size_t>> find_cycle(const std::vector<std::size_t>& heads,
                                                   const std::vector<bool>& is_left) {
    std::vector<std::size_t> seen_from(heads.size(), 0);
    for (std::size_t start = 1; start < heads.size(); ++start) {
        if (!is_left[start]) continue;
        std::size_t node = start;
        while (node != 0 && seen_from[node] == 0) {
            seen_from[node] = start;
            node = heads[node];
        }
        if (node == 0 || seen_from[node] != start) continue;
        std::vector<std::size_t> cycle = {node};
        for (std::size_t next = heads[node]; next != node; next = heads[next]) cycle.push_back(next);
        return cycle;
    }
    return std::nullopt;
}

bool is_tree(const std::vector<std::size_t>& heads) {
    if (std::count(heads.begin(), heads.end(), 0U) != 1) return false;
    std::vector<std::size_t> by_node = {0};
    by_node.insert(by_node.end(), heads.begin(), heads.end());
    return !find_cycle(by_node, std::vector<bool>(by_node.size(), true));
}

struct Arc {
    std::size_t head = 0;
    std::size_t word = 0;
};

/// A cycle that became one node: the arcs within it, and which of its nodes each word was in.
struct Contraction {
    std::size_t node = 0;
    std::vector<std::size_t> members;
    std::vector<Arc> arcs;            // into each of `members`
    std::vector<std::size_t> holder;  // by word, before the cycle became one node
};

/// Nodes are words by their number from 1 on and the root 0; a contracted cycle goes on as the first of its nodes.
class TreeFinder {
public:
    explicit TreeFinder(const Matrix& scores)
        : count_(scores.rows + 1),
          scores_(count_ * count_, -std::numeric_limits<double>::infinity()),
          arcs_(count_ * count_),
          is_left_(count_, true),
          holder_(count_) {
        // So dear that the best tree has one arc from the root only.
        constexpr double kRootPrice = 1e5;
        for (std::size_t word = 1; word < count_; ++word) {
            holder_[word] = word;
            for (std::size_t head = 0; head < count_; ++head) {
                arcs_[at(head, word)] = {head, word};
                if (head != word)
                    scores_[at(head, word)] =
                        static_cast<double>(scores.at(word - 1)[head]) - (head == 0 ? kRootPrice : 0);
            }
        }
    }

    std::vector<std::size_t> find() {
        std::vector<std::size_t> heads = choose_heads();
        while (const auto cycle = find_cycle(heads, is_left_)) {
            contract(*cycle, heads);
            // The best arc into any other node is what it was, from within the cycle or not.
            for (std::size_t node = 1; node < count_; ++node) {
                if (is_left_[node] && is_inside_[heads[node]]) heads[node] = cycle->front();
            }
            heads[cycle->front()] = choose_head(cycle->front());
        }
        std::vector<Arc> chosen(count_);  // by word
        for (std::size_t node = 1; node < count_; ++node) {
            if (!is_left_[node]) continue;
            const Arc arc = arcs_[at(heads[node], node)];
            chosen[arc.word] = arc;
        }
        expand(chosen);
        std::vector<std::size_t> result;
        for (std::size_t word = 1; word < count_; ++word) result.push_back(chosen[word].head);
        return result;
    }

private:
    [[nodiscard]] std::size_t at(std::size_t head, std::size_t node) const { return node * count_ + head; }

    [[nodiscard]] std::size_t choose_head(std::size_t node) const {
        std::size_t best = 0;
        for (std::size_t head = 1; head < count_; ++head) {
            if (is_left_[head] && head != node && scores_[at(head, node)] > scores_[at(best, node)]) best = head;
        }
        return best;
    }

    [[nodiscard]] std::vector<std::size_t> choose_heads() const {
        std::vector<std::size_t> heads(count_, 0);
        for (std::size_t node = 1; node < count_; ++node) heads[node] = choose_head(node);
        return heads;
    }

    void contract(const std::vector<std::size_t>& cycle, const std::vector<std::size_t>& heads) {
        Contraction contraction{cycle.front(), cycle, {}, holder_};
        std::vector<double> within;
        is_inside_.assign(count_, false);
        for (const std::size_t member : cycle) {
            is_inside_[member] = true;
            contraction.arcs.push_back(arcs_[at(heads[member], member)]);
            within.push_back(scores_[at(heads[member], member)]);
            is_left_[member] = false;
        }
        for (std::size_t other = 0; other < count_; ++other) {
            if (is_left_[other]) join_arcs(cycle, within, other);
        }
        is_left_[contraction.node] = true;
        for (std::size_t word = 1; word < count_; ++word) {
            if (is_inside_[holder_[word]]) holder_[word] = contraction.node;
        }
        contractions_.push_back(std::move(contraction));
    }

    /// The best arc from `other` into the cycle, less the arc that it replaces, and the best from the cycle to it.
    void join_arcs(const std::vector<std::size_t>& cycle, const std::vector<double>& within, std::size_t other) {
        const std::size_t node = cycle.front();
        std::pair<double, Arc> in{-std::numeric_limits<double>::infinity(), {}};
        std::pair<double, Arc> out = in;
        for (std::size_t i = 0; i < cycle.size(); ++i) {
            const double gain = scores_[at(other, cycle[i])] - within[i];
            if (gain > in.first) in = {gain, arcs_[at(other, cycle[i])]};
            if (scores_[at(cycle[i], other)] > out.first)
                out = {scores_[at(cycle[i], other)], arcs_[at(cycle[i], other)]};
        }
        scores_[at(other, node)] = in.first;
        arcs_[at(other, node)] = in.second;
        scores_[at(node, other)] = out.first;
        arcs_[at(node, other)] = out.second;
    }

    /// Opens the cycles again, the last first: each loses the arc into the node that the arc from outside leads to.
    void expand(std::vector<Arc>& chosen) const {
        std::vector<bool> is_inside(count_);
        for (auto it = contractions_.rbegin(); it != contractions_.rend(); ++it) {
            const Contraction& cycle = *it;
            for (const std::size_t member : cycle.members) is_inside[member] = true;
            std::size_t entered = cycle.node;
            for (std::size_t word = 1; word < count_; ++word) {
                if (is_inside[cycle.holder[word]] && chosen[word].word == word) entered = cycle.holder[word];
            }
            for (const std::size_t member : cycle.members) is_inside[member] = false;
            for (std::size_t i = 0; i < cycle.members.size(); ++i) {
                if (cycle.members[i] != entered) chosen[cycle.arcs[i].word] = cycle.arcs[i];
            }
        }
    }

    std::size_t count_;
    std::vector<double> scores_;
    std::vector<Arc> arcs_;  // the arc between words that stands behind one between nodes
    std::vector<bool> is_left_;
    std::vector<bool> is_inside_;      // of the cycle that was contracted last
    std::vector<std::size_t> holder_;  // by word, the node that it is in
    std::vector<Contraction> contractions_;
};

}  // namespace

std::vector<std::size_t> best_tree(const Matrix& scores) {
    std::vector<std::size_t> heads = best_heads(scores);
    if (scores.rows == 0 || is_tree(heads)) return heads;
    return TreeFinder(scores).find();
}

}  // namespace dateline
