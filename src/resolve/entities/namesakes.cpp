#include "resolve/entities/namesakes.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "resolve/partition.hpp"

namespace dateline {

namespace {

/// A bearer is compared with so many clusters of the name at most, the newest: work stays bounded.
constexpr std::size_t kMostCompared = 64;

class Parting {
public:
    Parting(const std::vector<Bearer>& bearers, std::size_t names, const Rarity& rarity)
        : bearers_(bearers), rarity_(rarity) {
        result_.cluster_of.resize(bearers.size());
        result_.clusters_of_name.resize(names);
    }

    /// A name that is known for what it is has one bearer.
    void keep_together(std::uint32_t name, std::span<const std::uint32_t> bearers) {
        if (bearers.empty()) return;
        const std::uint32_t cluster = begin_cluster(name, bearers.front());
        for (const std::uint32_t bearer : bearers) result_.cluster_of[bearer] = cluster;
    }

    void part(std::uint32_t name, std::span<const std::uint32_t> bearers, double odds) {
        std::vector<std::uint32_t> untold;
        for (const std::uint32_t bearer : bearers) {
            const auto tied = find_tied(name, bearer, odds);
            if (!tied && is_thin(bearers_[bearer].profile)) {
                untold.push_back(bearer);
            } else {
                join(tied ? *tied : begin_cluster(name, bearer), bearer);
            }
        }
        const bool is_clear = odds > 0 && result_.clusters_of_name[name].size() < 2;
        for (const std::uint32_t bearer : untold) {
            const auto& clusters = result_.clusters_of_name[name];
            join(is_clear && !clusters.empty() ? clusters.front() : begin_cluster(name, bearer), bearer);
        }
    }

    Namesakes take() { return std::move(result_); }

private:
    /// The cluster of the name to which a bearer is tied the most.
    [[nodiscard]] std::optional<std::uint32_t> find_tied(std::uint32_t name, std::uint32_t bearer, double odds) const {
        const auto& clusters = result_.clusters_of_name[name];
        std::optional<std::uint32_t> best;
        double most = std::max(0.0, -odds);
        for (std::size_t i = clusters.size() - std::min(clusters.size(), kMostCompared); i < clusters.size(); ++i) {
            const Profile& profile = result_.clusters[clusters[i]].profile;
            const double tie = compare_profiles(profile, bearers_[bearer].profile, rarity_).sum();
            if (tie <= most) continue;
            best = clusters[i];
            most = tie;
        }
        return best;
    }

    std::uint32_t begin_cluster(std::uint32_t name, std::uint32_t first) {
        result_.clusters_of_name[name].push_back(static_cast<std::uint32_t>(result_.clusters.size()));
        result_.clusters.push_back({.first = first, .own_name = name, .name = name, .articles = 0, .profile = {}});
        return result_.clusters_of_name[name].back();
    }

    void join(std::uint32_t cluster, std::uint32_t bearer) {
        result_.cluster_of[bearer] = cluster;
        result_.clusters[cluster].first = std::min(result_.clusters[cluster].first, bearer);
        ++result_.clusters[cluster].articles;
        add_profile(result_.clusters[cluster].profile, bearers_[bearer].profile, rarity_);
    }

    const std::vector<Bearer>& bearers_;
    const Rarity& rarity_;
    Namesakes result_;
};

}  // namespace

Namesakes find_namesakes(const std::vector<Bearer>& bearers, const std::vector<BearerName>& names,
                         const std::vector<double>& odds_of_name, const Rarity& rarity) {
    Parting parting(bearers, names.size(), rarity);
    const Partition by_name(names.size(), bearers.size(), [&](std::size_t i) { return bearers[i].name; });
    for (std::uint32_t name = 0; name < names.size(); ++name) {
        if (names[name].known) {
            parting.keep_together(name, by_name.of(name));
        } else {
            parting.part(name, by_name.of(name), odds_of_name[name]);
        }
    }
    return parting.take();
}

}  // namespace dateline
