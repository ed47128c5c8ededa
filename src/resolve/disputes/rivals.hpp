// Facts that stand against each other, gathered into disputes: each connected set of rivals is one point on which
// accounts differ.
#pragma once

#include <map>
#include <vector>

#include "resolve/union_find.hpp"

namespace dateline {

class Rivals {
public:
    explicit Rivals(std::size_t facts) : sets_(facts), is_rival_(facts) {}

    void add(std::size_t a, std::size_t b) {
        sets_.unite(a, b);
        is_rival_[a] = is_rival_[b] = true;
    }

    /// The sets, each in the order of the positions. The order of the sets follows from their members.
    [[nodiscard]] std::vector<std::vector<std::size_t>> sets() {
        std::map<std::size_t, std::vector<std::size_t>> by_set;
        for (std::size_t i = 0; i < is_rival_.size(); ++i) {
            if (is_rival_[i]) by_set[sets_.find(i)].push_back(i);
        }
        std::vector<std::vector<std::size_t>> all;
        for (auto& [set, members] : by_set) all.push_back(std::move(members));
        return all;
    }

private:
    UnionFind sets_;
    std::vector<bool> is_rival_;
};

}  // namespace dateline
