#include "resolve/entities/clustering.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "resolve/entities/name_odds.hpp"
#include "resolve/entities/name_pairs.hpp"
#include "resolve/entities/namesakes.hpp"
#include "resolve/union_find.hpp"

namespace dateline {

namespace {

// Log odds that two bearers are one, by what their names have to do with each other.
constexpr double kShortForm = 0.5;       // a surname where one longer name alone can be meant
constexpr double kPerOtherMeaning = -1;  // for each further longer name that can be meant
// Of two spellings that a comparison of names calls the same, by its score.
constexpr double kEvenScore = 0.82;  // tells nothing
constexpr double kPerScore = 10;
constexpr double kMostForSpelling = 1.8;

/// An article that has two names of other words means two by them; where one is longer or has a slip, less surely so.
constexpr double kInOneArticle = -5;
constexpr double kInOneArticleShorter = -1;
/// Of a pair that an article ties to each other.
constexpr double kTied = -10;

/// From these odds down nothing is said of a pair, from 0 up it is one.
constexpr double kDoubt = -4;
/// Where two that exclude each other come so close, neither is taken.
constexpr double kMargin = 1;
constexpr std::size_t kMostNamesakes = 64;  // of one name with which another is compared
constexpr std::size_t kMostDoubts = 8;
constexpr std::size_t kMostShared = 3;

/// Two clusters that may be one.
struct Candidate {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    Likeness likeness = Likeness::same_name;
    std::uint32_t pair = 0;  // of names, where likeness is spelling
    double by_name = 0;
    double odds = 0;
};

std::vector<std::uint32_t> count_articles(const std::vector<Bearer>& bearers, std::size_t names) {
    std::vector<std::uint32_t> articles(names);
    for (const Bearer& bearer : bearers) ++articles[bearer.name];
    return articles;
}

std::vector<double> odds_of_all(const std::vector<BearerName>& names) {
    const NameOdds odds(names);
    std::vector<double> all;
    all.reserve(names.size());
    for (const BearerName& name : names) all.push_back(odds.of(name));
    return all;
}

class Clustering {
public:
    Clustering(const std::vector<Bearer>& bearers, const std::vector<BearerName>& names, std::size_t articles,
               const NameReader& reader)
        : names_(names),
          reader_(reader),
          rarity_(articles, count_articles(bearers, names.size())),
          odds_of_name_(odds_of_all(names)),
          pairs_(find_name_pairs(names, reader)),
          namesakes_(find_namesakes(bearers, names, odds_of_name_, rarity_)),
          sets_(namesakes_.clusters.size()) {}

    Clusters run() {
        find_candidates();
        merge_candidates();
        place_followers();
        note_namesakes();
        note_doubts();
        result_.cluster_of = std::move(namesakes_.cluster_of);
        for (std::uint32_t& cluster : result_.cluster_of) cluster = cluster_at(root(cluster)).first;
        return std::move(result_);
    }

private:
    void find_candidates();
    void add_candidates(std::uint32_t first_name, std::uint32_t second_name, const Candidate& candidate);
    void add_candidate(std::uint32_t a, std::uint32_t b, Candidate candidate);
    void merge_candidates();
    void place_followers();
    void place(std::uint32_t follower, const std::vector<const Candidate*>& candidates);
    void merge(const Candidate& candidate, double odds);
    void note_namesakes();
    void note_doubts();
    [[nodiscard]] bool follows(const Candidate& candidate) const;
    [[nodiscard]] bool may_be_one(const Cluster& a, const Cluster& b) const;
    [[nodiscard]] double odds_now(const Candidate& candidate) const;
    [[nodiscard]] Tie tie_of(const Candidate& candidate, double odds) const;
    [[nodiscard]] std::string explain(const Candidate& candidate) const;

    [[nodiscard]] std::uint32_t root(std::uint32_t cluster) const {
        return static_cast<std::uint32_t>(sets_.find(cluster));
    }
    [[nodiscard]] const Cluster& cluster_at(std::uint32_t cluster) const { return namesakes_.clusters[cluster]; }

    const std::vector<BearerName>& names_;
    const NameReader& reader_;
    Rarity rarity_;
    std::vector<double> odds_of_name_;
    std::vector<NamePair> pairs_;
    Namesakes namesakes_;
    std::vector<Candidate> candidates_;
    mutable UnionFind sets_;  // of clusters; finding shortens its paths
    Clusters result_;
};

void Clustering::find_candidates() {
    for (std::uint32_t name = 0; name < names_.size(); ++name) {
        const auto& homonyms = namesakes_.clusters_of_name[name];
        for (std::size_t i = 0; i < homonyms.size(); ++i) {
            for (std::size_t k = i + 1; k < std::min(homonyms.size(), i + 1 + kMostNamesakes); ++k)
                add_candidate(homonyms[i], homonyms[k], {.by_name = odds_of_name_[name]});
        }
        const auto& meanings = names_[name].may_mean;
        const double by_name = kShortForm + kPerOtherMeaning * (static_cast<double>(meanings.size()) - 1);
        for (const std::uint32_t meaning : meanings)
            add_candidates(meaning, name, {.likeness = Likeness::short_form, .by_name = by_name});
    }
    for (std::uint32_t i = 0; i < pairs_.size(); ++i) {
        const double by_score = kPerScore * (pairs_[i].score - kEvenScore);
        add_candidates(pairs_[i].a, pairs_[i].b,
                       {.likeness = Likeness::spelling, .pair = i, .by_name = std::min(kMostForSpelling, by_score)});
    }
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.odds > b.odds; });
}

void Clustering::add_candidates(std::uint32_t first_name, std::uint32_t second_name, const Candidate& candidate) {
    for (const std::uint32_t first : namesakes_.clusters_of_name[first_name]) {
        for (const std::uint32_t second : namesakes_.clusters_of_name[second_name])
            add_candidate(first, second, candidate);
    }
}

void Clustering::add_candidate(std::uint32_t a, std::uint32_t b, Candidate candidate) {
    candidate.a = a;
    candidate.b = b;
    candidate.odds = odds_now(candidate);
    if (candidate.odds > kDoubt) candidates_.push_back(candidate);
}

/// With all that has come to be known of both.
double Clustering::odds_now(const Candidate& candidate) const {
    const Profile& a = cluster_at(root(candidate.a)).profile;
    const Profile& b = cluster_at(root(candidate.b)).profile;
    double odds = candidate.by_name + compare_profiles(a, b, rarity_).sum();
    const std::uint32_t name_a = cluster_at(candidate.a).own_name;
    const std::uint32_t name_b = cluster_at(candidate.b).own_name;
    if (is_tied_to(a, name_b) || is_tied_to(b, name_a)) odds += kTied;
    const bool are_in_one = keeps_company(a, name_b) || keeps_company(b, name_a);
    if (are_in_one && candidate.likeness == Likeness::spelling)
        odds += pairs_[candidate.pair].has_other_words ? kInOneArticle : kInOneArticleShorter;
    return odds;
}

/// Whether one of the two can only be said to be one of others: a short form, or a bearer of whom nothing is told.
bool Clustering::follows(const Candidate& candidate) const {
    return candidate.likeness == Likeness::short_form ||
           (candidate.likeness == Likeness::same_name &&
            (is_thin(cluster_at(candidate.a).profile) || is_thin(cluster_at(candidate.b).profile)));
}

/// Whether the names that two clusters have come to bear by now let them be one.
bool Clustering::may_be_one(const Cluster& a, const Cluster& b) const {
    if (a.name == b.name) return true;
    const auto is_meant = [&](std::uint32_t short_name, std::uint32_t name) {
        const auto& meanings = names_[short_name].may_mean;
        return std::find(meanings.begin(), meanings.end(), name) != meanings.end();
    };
    if (is_meant(a.name, b.name) || is_meant(b.name, a.name)) return true;
    const std::pair<std::uint32_t, std::uint32_t> names = std::minmax(a.name, b.name);
    const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), names, [](const NamePair& pair, const auto& key) {
        return std::pair(pair.a, pair.b) < key;
    });
    return found != pairs_.end() && std::pair(found->a, found->b) == names;
}

/// The surest first. What was merged meanwhile counts.
void Clustering::merge_candidates() {
    for (const Candidate& candidate : candidates_) {
        if (candidate.odds <= 0) break;
        if (follows(candidate) || root(candidate.a) == root(candidate.b)) continue;
        const double odds = odds_now(candidate);
        if (odds > 0 && may_be_one(cluster_at(root(candidate.a)), cluster_at(root(candidate.b))))
            merge(candidate, odds);
    }
}

/// Once it is settled who the others are.
void Clustering::place_followers() {
    std::map<std::uint32_t, std::vector<const Candidate*>> of_follower;
    for (const Candidate& candidate : candidates_) {
        if (!follows(candidate)) continue;
        const bool is_a_told = !is_thin(cluster_at(candidate.a).profile);
        const bool is_b = candidate.likeness == Likeness::short_form || is_a_told;
        of_follower[is_b ? candidate.b : candidate.a].push_back(&candidate);
    }
    for (const auto& [follower, candidates] : of_follower) place(follower, candidates);
}

/// Puts a cluster to the one that it fits best, unless another fits about as well.
void Clustering::place(std::uint32_t follower, const std::vector<const Candidate*>& candidates) {
    const Candidate* best = nullptr;
    double most = 0;
    double second = 0;
    for (const Candidate* candidate : candidates) {
        const std::uint32_t other = root(candidate->a == follower ? candidate->b : candidate->a);
        const double odds = odds_now(*candidate);
        if (odds <= 0 || other == root(follower) || !may_be_one(cluster_at(root(follower)), cluster_at(other)))
            continue;
        const bool is_same = best != nullptr && other == root(best->a == follower ? best->b : best->a);
        if (odds > most) {
            if (!is_same) second = most;
            most = odds;
            best = candidate;
        } else if (!is_same) {
            second = std::max(second, odds);
        }
    }
    if (best != nullptr && (second == 0 || most - second >= kMargin)) merge(*best, most);
}

void Clustering::merge(const Candidate& candidate, double odds) {
    result_.merges.push_back(tie_of(candidate, odds));
    const auto [low, high] = std::minmax({root(candidate.a), root(candidate.b)});
    Cluster& into = namesakes_.clusters[low];
    const Cluster& gone = namesakes_.clusters[high];
    sets_.unite(low, high);
    const bool into_short = names_[into.name].is_short;
    const bool takes_name = into_short != names_[gone.name].is_short ? into_short : gone.articles > into.articles;
    if (takes_name) into.name = gone.name;
    into.first = std::min(into.first, gone.first);
    into.articles += gone.articles;
    add_profile(into.profile, gone.profile, rarity_);
}

Tie Clustering::tie_of(const Candidate& candidate, double odds) const {
    return {.a = cluster_at(root(candidate.a)).first,
            .b = cluster_at(root(candidate.b)).first,
            .name_a = cluster_at(candidate.a).own_name,
            .name_b = cluster_at(candidate.b).own_name,
            .odds = odds,
            .likeness = candidate.likeness,
            .because = explain(candidate)};
}

std::string Clustering::explain(const Candidate& candidate) const {
    const Profile& a = cluster_at(root(candidate.a)).profile;
    const Profile& b = cluster_at(root(candidate.b)).profile;
    std::string because = "the same name";
    if (candidate.likeness == Likeness::short_form) because = "a shorter form";
    if (candidate.likeness == Likeness::spelling)
        because = explain_likeness(names_[pairs_[candidate.pair].a], names_[pairs_[candidate.pair].b], reader_);
    const ContextOdds odds = compare_profiles(a, b, rarity_);
    if (odds.states > 0) because += "; both belong to one state";
    if (odds.states < 0) because += "; the states differ";
    if (odds.offices > 0) because += "; one office";
    if (odds.roles > 0) because += "; one role";
    if (odds.roles < 0) because += "; the roles differ";
    const auto shared = shared_company(a, b, rarity_, kMostShared);
    for (std::size_t i = 0; i < shared.size(); ++i) {
        because += i == 0 ? "; articles on both name " : ", ";
        because += names_[shared[i]].text;
    }
    if (shared.empty() && odds.company < 0) because += "; no other name is in articles on both";
    return because;
}

/// Why those of one name are several: each is set beside the one before it.
void Clustering::note_namesakes() {
    for (std::uint32_t name = 0; name < names_.size(); ++name) {
        const auto& clusters = namesakes_.clusters_of_name[name];
        for (std::size_t i = 1; i < clusters.size(); ++i) {
            if (root(clusters[i - 1]) == root(clusters[i]) || names_[name].is_short) continue;
            const Candidate both{.a = clusters[i - 1], .b = clusters[i], .by_name = odds_of_name_[name]};
            result_.namesakes.push_back(tie_of(both, odds_now(both)));
        }
    }
}

void Clustering::note_doubts() {
    std::unordered_set<std::uint64_t> noted;
    std::unordered_map<std::uint32_t, std::size_t> doubts_of;
    for (const Candidate& candidate : candidates_) {
        const std::uint32_t a = root(candidate.a);
        const std::uint32_t b = root(candidate.b);
        if (a == b || doubts_of[a] == kMostDoubts || doubts_of[b] == kMostDoubts) continue;
        if (!may_be_one(cluster_at(a), cluster_at(b))) continue;  // a name between them has been settled meanwhile
        const double odds = std::min(0.0, odds_now(candidate));   // above it, where others fit as well
        if (odds <= kDoubt || !noted.insert((std::uint64_t{std::min(a, b)} << 32U) | std::max(a, b)).second) continue;
        ++doubts_of[a];
        ++doubts_of[b];
        result_.doubts.push_back(tie_of(candidate, odds));
    }
}

}  // namespace

Clusters cluster_bearers(const std::vector<Bearer>& bearers, const std::vector<BearerName>& names, std::size_t articles,
                         const NameReader& reader) {
    return Clustering(bearers, names, articles, reader).run();
}

}  // namespace dateline
