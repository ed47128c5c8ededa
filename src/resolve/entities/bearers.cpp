#include "resolve/entities/bearers.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "resolve/entities/name_pairs.hpp"
#include "resolve/names/name_words.hpp"
#include "resolve/partition.hpp"
#include "resolve/union_find.hpp"

namespace dateline {

namespace {

// Log odds that two bearers are one, by what their names alone tell.
constexpr double kSameName = 3;
constexpr double kSameBody = 3;          // of bodies and places
constexpr double kSingleWord = -1;       // a surname or a given name alone
constexpr double kMoreWords = 1;         // for a name of three words or more
constexpr double kShortForm = 0.5;       // a surname where one longer name alone can be meant
constexpr double kPerOtherMeaning = -1;  // for each further longer name that can be meant
// Of two spellings that a comparison of names calls the same, by its score.
constexpr double kEvenScore = 0.82;  // tells nothing
constexpr double kPerScore = 10;
constexpr double kMostForSpelling = 1.8;

/// From these odds down nothing is said of a pair, from 0 up it is one.
constexpr double kDoubt = -2.5;
/// Where two that exclude each other come so close, neither is taken.
constexpr double kMargin = 1;
constexpr std::size_t kMostClustersOfName = 64;
constexpr std::size_t kMostDoubts = 8;
constexpr std::size_t kMostShared = 3;

/// How many different names have a word first or last: a name of two common words has many bearers.
class Commonness {
public:
    explicit Commonness(const std::vector<BearerName>& names) {
        for (const BearerName& name : names) {
            if (name.name_class != NameClass::person || !name.may_mean.empty()) continue;
            const auto [first, last] = ends_of(name);
            ++with_first_[first];
            ++with_last_[last];
        }
    }

    /// The odds that two bearers of the name are one.
    [[nodiscard]] double odds_of(const BearerName& name) const {
        if (name.name_class != NameClass::person) return kSameBody;
        const std::string plain = plain_name(name.text);
        const auto spaces = std::count(plain.begin(), plain.end(), ' ');
        if (spaces == 0) return kSameName + kSingleWord;
        const auto [first, last] = ends_of(name);
        return kSameName + (spaces > 1 ? kMoreWords : 0) -
               (std::log(number(with_first_, first)) + std::log(number(with_last_, last))) / 2;
    }

private:
    using Counts = std::unordered_map<std::string, int>;
    static std::pair<std::string, std::string> ends_of(const BearerName& name) {
        const std::string plain = plain_name(name.text);
        return {plain.substr(0, plain.find(' ')), plain.substr(plain.rfind(' ') + 1)};
    }
    static double number(const Counts& counts, const std::string& word) {
        const auto found = counts.find(word);
        return found == counts.end() ? 1 : found->second;
    }
    Counts with_first_;
    Counts with_last_;
};

/// Bearers put together so far.
struct Cluster {
    std::uint32_t first = 0;  // bearer
    std::uint32_t name = 0;   // the longer name, where it has a short one too
    std::uint32_t articles = 0;
    Profile profile;
};

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

class Clustering {
public:
    Clustering(const std::vector<Bearer>& bearers, const std::vector<BearerName>& names, std::size_t articles,
               const NameReader& reader)
        : bearers_(bearers),
          names_(names),
          reader_(reader),
          rarity_(articles, count_articles(bearers, names.size())),
          commonness_(names),
          pairs_(find_name_pairs(names, reader)),
          clusters_of_name_(names.size()),
          sets_(0) {}

    Clusters run() {
        result_.cluster_of.resize(bearers_.size());
        const Partition by_name(names_.size(), bearers_.size(), [&](std::size_t i) { return bearers_[i].name; });
        for (std::uint32_t name = 0; name < names_.size(); ++name) {
            names_[name].known ? keep_together(name, by_name.of(name)) : part_homonyms(name, by_name.of(name));
        }
        sets_ = UnionFind(clusters_.size());
        find_candidates();
        veto_close_calls();
        merge_candidates();
        note_doubts();
        for (std::uint32_t& cluster : result_.cluster_of) cluster = clusters_[sets_.find(cluster)].first;
        return std::move(result_);
    }

private:
    void part_homonyms(std::uint32_t name, std::span<const std::uint32_t> bearers);
    void keep_together(std::uint32_t name, std::span<const std::uint32_t> bearers);
    [[nodiscard]] std::uint32_t begin_cluster(std::uint32_t name, std::uint32_t first);
    void find_candidates();
    void add_candidates(std::uint32_t first_name, std::uint32_t second_name, const Candidate& candidate);
    void add_candidate(std::uint32_t a, std::uint32_t b, Candidate candidate);
    void veto_close_calls();
    void merge_candidates();
    void note_doubts();
    [[nodiscard]] bool may_be_one(const Cluster& a, const Cluster& b) const;
    [[nodiscard]] Tie tie_of(const Candidate& candidate) const;
    [[nodiscard]] double odds_of_name(std::uint32_t name) const;
    [[nodiscard]] std::string explain(const Candidate& candidate) const;
    [[nodiscard]] double context(const Profile& a, const Profile& b) const {
        return compare_profiles(a, b, rarity_).sum();
    }
    [[nodiscard]] bool is_short(std::uint32_t name) const { return !names_[name].may_mean.empty(); }

    const std::vector<Bearer>& bearers_;
    const std::vector<BearerName>& names_;
    const NameReader& reader_;
    Rarity rarity_;
    Commonness commonness_;
    std::vector<NamePair> pairs_;
    std::vector<Cluster> clusters_;
    std::vector<std::vector<std::uint32_t>> clusters_of_name_;
    std::vector<Candidate> candidates_;
    UnionFind sets_;  // of clusters
    Clusters result_;
};

/// The odds that two bearers of one name are one.
double Clustering::odds_of_name(std::uint32_t name) const {
    const double odds = commonness_.odds_of(names_[name]);
    return odds - std::log(static_cast<double>(names_[name].may_mean.size()) + 1);
}

/// Puts each bearer into the cluster of the name to which something ties it, in the order of the articles. Those that
/// nothing ties, and nothing sets apart, are left for when more is known of each.
void Clustering::part_homonyms(std::uint32_t name, std::span<const std::uint32_t> bearers) {
    const double by_name = odds_of_name(name);
    auto& clusters = clusters_of_name_[name];
    for (const std::uint32_t position : bearers) {
        const Profile& profile = bearers_[position].profile;
        std::optional<std::uint32_t> best;
        double best_odds = std::max(0.0, -by_name);
        const bool tells_nothing = is_empty(profile);
        for (const std::uint32_t cluster : clusters) {
            const double odds = context(clusters_[cluster].profile, profile);
            if (odds <= best_odds && !(tells_nothing && by_name > 0)) continue;
            best = cluster;
            best_odds = odds;
            if (tells_nothing) break;
        }
        if (!best && clusters.size() == kMostClustersOfName) best = clusters.back();
        const std::uint32_t cluster = best ? *best : begin_cluster(name, position);
        result_.cluster_of[position] = cluster;
        ++clusters_[cluster].articles;
        add_profile(clusters_[cluster].profile, profile, rarity_);
    }
}

std::uint32_t Clustering::begin_cluster(std::uint32_t name, std::uint32_t first) {
    clusters_of_name_[name].push_back(static_cast<std::uint32_t>(clusters_.size()));
    clusters_.push_back({.first = first, .name = name, .articles = 0, .profile = {}});
    return clusters_of_name_[name].back();
}

void Clustering::keep_together(std::uint32_t name, std::span<const std::uint32_t> bearers) {
    if (bearers.empty()) return;
    const std::uint32_t cluster = begin_cluster(name, bearers.front());
    for (const std::uint32_t position : bearers) result_.cluster_of[position] = cluster;
}

void Clustering::find_candidates() {
    for (std::uint32_t name = 0; name < names_.size(); ++name) {
        const auto& homonyms = clusters_of_name_[name];
        for (std::size_t i = 0; i < homonyms.size(); ++i) {
            for (std::size_t k = i + 1; k < homonyms.size(); ++k)
                add_candidate(homonyms[i], homonyms[k], {.by_name = odds_of_name(name)});
        }
        const auto& meanings = names_[name].may_mean;
        const double by_name = kShortForm + kPerOtherMeaning * (static_cast<double>(meanings.size()) - 1);
        for (const std::uint32_t meaning : meanings)
            add_candidates(meaning, name, {.likeness = Likeness::short_form, .by_name = by_name});
    }
    for (std::uint32_t i = 0; i < pairs_.size(); ++i) {
        add_candidates(pairs_[i].a, pairs_[i].b,
                       {.likeness = Likeness::spelling,
                        .pair = i,
                        .by_name = std::min(kMostForSpelling, kPerScore * (pairs_[i].score - kEvenScore))});
    }
}

void Clustering::add_candidates(std::uint32_t first_name, std::uint32_t second_name, const Candidate& candidate) {
    for (const std::uint32_t first : clusters_of_name_[first_name]) {
        for (const std::uint32_t second : clusters_of_name_[second_name]) {
            add_candidate(first, second, candidate);
        }
    }
}

void Clustering::add_candidate(std::uint32_t a, std::uint32_t b, Candidate candidate) {
    candidate.a = a;
    candidate.b = b;
    candidate.odds = candidate.by_name + context(clusters_[a].profile, clusters_[b].profile);
    if (candidate.odds > kDoubt) candidates_.push_back(candidate);
}

/// A short name that fits two longer ones about as well means neither for certain.
void Clustering::veto_close_calls() {
    struct Best {
        double first = kDoubt;
        double second = kDoubt;
    };
    std::unordered_map<std::uint32_t, Best> best;
    for (const Candidate& candidate : candidates_) {
        if (candidate.likeness != Likeness::short_form) continue;
        Best& of = best.try_emplace(candidate.b).first->second;
        if (candidate.odds > of.first) {
            of.second = of.first;
            of.first = candidate.odds;
        } else {
            of.second = std::max(of.second, candidate.odds);
        }
    }
    for (Candidate& candidate : candidates_) {
        if (candidate.likeness != Likeness::short_form) continue;
        const Best& of = best.at(candidate.b);
        if (of.first - of.second < kMargin) candidate.odds = std::min(candidate.odds, 0.0);
    }
}

/// Whether the names that two clusters have come to bear by now let them be one.
bool Clustering::may_be_one(const Cluster& a, const Cluster& b) const {
    if (a.name == b.name) return true;
    const auto is_meant = [&](std::uint32_t short_name, std::uint32_t name) {
        const auto& meanings = names_[short_name].may_mean;
        return std::find(meanings.begin(), meanings.end(), name) != meanings.end();
    };
    if (is_meant(a.name, b.name) || is_meant(b.name, a.name)) return true;
    const auto [low, high] = std::minmax(a.name, b.name);
    const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), std::pair(low, high),
                                        [](const NamePair& pair, const std::pair<std::uint32_t, std::uint32_t>& key) {
                                            return std::pair(pair.a, pair.b) < key;
                                        });
    return found != pairs_.end() && found->a == low && found->b == high;
}

/// The surest first. What was merged meanwhile counts.
void Clustering::merge_candidates() {
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.odds > b.odds; });
    for (Candidate& candidate : candidates_) {
        if (candidate.odds <= 0) break;
        const auto a = static_cast<std::uint32_t>(sets_.find(candidate.a));
        const auto b = static_cast<std::uint32_t>(sets_.find(candidate.b));
        if (a == b) continue;
        Cluster& into = clusters_[std::min(a, b)];
        Cluster& gone = clusters_[std::max(a, b)];
        const double odds = candidate.by_name + context(into.profile, gone.profile);
        if (odds <= 0 || !may_be_one(into, gone)) {
            candidate.odds = std::min(candidate.odds, 0.0);
            continue;
        }
        if (candidate.likeness != Likeness::same_name) result_.merges.push_back(tie_of(candidate));
        sets_.unite(a, b);
        const bool takes_name =
            is_short(into.name) != is_short(gone.name) ? is_short(into.name) : gone.articles > into.articles;
        if (takes_name) into.name = gone.name;
        into.first = std::min(into.first, gone.first);
        into.articles += gone.articles;
        add_profile(into.profile, gone.profile, rarity_);
    }
}

std::string Clustering::explain(const Candidate& candidate) const {
    const Profile& a = clusters_[candidate.a].profile;
    const Profile& b = clusters_[candidate.b].profile;
    std::string because =
        candidate.likeness == Likeness::spelling
            ? explain_likeness(names_[pairs_[candidate.pair].a], names_[pairs_[candidate.pair].b], reader_)
        : candidate.likeness == Likeness::short_form ? "a shorter form"
                                                     : "the same name";
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

void Clustering::note_doubts() {
    std::unordered_set<std::uint64_t> noted;
    std::unordered_map<std::uint32_t, std::size_t> doubts_of;
    for (const Candidate& candidate : candidates_) {
        const auto a = static_cast<std::uint32_t>(sets_.find(candidate.a));
        const auto b = static_cast<std::uint32_t>(sets_.find(candidate.b));
        if (a == b || doubts_of[a] == kMostDoubts || doubts_of[b] == kMostDoubts) continue;
        if (!may_be_one(clusters_[a], clusters_[b])) continue;  // a name between them has been settled meanwhile
        const auto [low, high] = std::minmax(a, b);
        if (!noted.emplace((std::uint64_t{low} << 32U) | high).second) continue;
        ++doubts_of[a];
        ++doubts_of[b];
        result_.doubts.push_back(tie_of(candidate));
    }
}

Tie Clustering::tie_of(const Candidate& candidate) const {
    return {.a = clusters_[candidate.a].first,
            .b = clusters_[candidate.b].first,
            .odds = candidate.odds,
            .likeness = candidate.likeness,
            .because = explain(candidate)};
}

}  // namespace

Clusters cluster_bearers(const std::vector<Bearer>& bearers, const std::vector<BearerName>& names, std::size_t articles,
                         const NameReader& reader) {
    return Clustering(bearers, names, articles, reader).run();
}

}  // namespace dateline
