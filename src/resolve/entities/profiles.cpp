#include "resolve/entities/profiles.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace dateline {

namespace {

// Odds in natural logarithms.
constexpr double kSharedState = 1.5;
constexpr double kOtherState = -6;
constexpr double kSharedOffice = 2.5;
constexpr double kSharedRole = 1;
constexpr double kOtherRole = -2;
// By the share of the rarer one's company that is shared, from none to this.
constexpr double kMuchCompany = 0.3;
constexpr double kMostForCompany = 3;
/// Where none is shared: the more there is, the more that tells.
constexpr double kNoCompany = -1;
constexpr double kPerCompany = -0.7;  // for each power of e

/// So many names make company of which something should be shared.
constexpr std::size_t kEnoughCompany = 3;
/// More company than this is not kept: work for a pair stays bounded.
constexpr std::size_t kMostCompany = 512;

using Features = std::vector<std::uint32_t>;

bool share_one(const Features& a, const Features& b) {
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) return true;
        *x < *y ? ++x : ++y;
    }
    return false;
}

double odds_of(const Features& a, const Features& b, double shared, double other) {
    if (a.empty() || b.empty()) return 0;
    return share_one(a, b) ? shared : other;
}

/// Calls `visit` with each name that both keep company with.
template <class Visit>
void for_each_shared(const Profile& a, const Profile& b, Visit visit) {
    const auto& fewer = a.company.size() < b.company.size() ? a.company : b.company;
    const auto& more = &fewer == &a.company ? b.company : a.company;
    auto from = more.begin();
    for (const auto& [name, articles] : fewer) {
        from = std::lower_bound(from, more.end(), std::pair(name, std::uint32_t{0}));
        if (from == more.end()) return;
        if (from->first == name) visit(name);
    }
}

double weight_of(const Profile& profile, const Rarity& rarity) {
    double weight = 0;
    for (const auto& [name, articles] : profile.company) weight += rarity.of(name);
    return weight;
}

double company_odds(const Profile& a, const Profile& b, const Rarity& rarity) {
    double shared = 0;
    for_each_shared(a, b, [&](std::uint32_t name) { shared += rarity.of(name); });
    const std::size_t least = std::min(a.company.size(), b.company.size());
    const double none = least < kEnoughCompany ? 0 : kNoCompany + kPerCompany * std::log(static_cast<double>(least));
    if (shared == 0) return none;
    const double share = shared / std::min(weight_of(a, rarity), weight_of(b, rarity));
    return none + (kMostForCompany - none) * std::min(1.0, share / kMuchCompany);
}

void unite(Features& features, const Features& more) {
    if (more.empty()) return;
    Features all;
    all.reserve(features.size() + more.size());
    std::set_union(features.begin(), features.end(), more.begin(), more.end(), std::back_inserter(all));
    features = std::move(all);
}

}  // namespace

Rarity::Rarity(std::size_t articles, const std::vector<std::uint32_t>& articles_of_name) {
    weights_.reserve(articles_of_name.size());
    for (const std::uint32_t of_name : articles_of_name) {
        weights_.push_back(std::max(0.0, std::log((static_cast<double>(articles) + 1) / (of_name + 0.5))));
    }
}

bool is_thin(const Profile& profile) {
    return profile.states.empty() && profile.offices.empty() && profile.roles.empty() &&
           profile.company.size() < kEnoughCompany;
}

bool keeps_company(const Profile& profile, std::uint32_t name) {
    const auto found =
        std::lower_bound(profile.company.begin(), profile.company.end(), std::pair(name, std::uint32_t{0}));
    return found != profile.company.end() && found->first == name;
}

bool is_tied_to(const Profile& profile, std::uint32_t name) {
    return std::binary_search(profile.others.begin(), profile.others.end(), name);
}

ContextOdds compare_profiles(const Profile& a, const Profile& b, const Rarity& rarity) {
    return {.states = odds_of(a.states, b.states, kSharedState, kOtherState),
            .offices = odds_of(a.offices, b.offices, kSharedOffice, 0),
            .roles = odds_of(a.roles, b.roles, kSharedRole, kOtherRole),
            .company = company_odds(a, b, rarity)};
}

std::vector<std::uint32_t> shared_company(const Profile& a, const Profile& b, const Rarity& rarity, std::size_t most) {
    std::vector<std::uint32_t> shared;
    for_each_shared(a, b, [&](std::uint32_t name) { shared.push_back(name); });
    std::stable_sort(shared.begin(), shared.end(),
                     [&](std::uint32_t x, std::uint32_t y) { return rarity.of(x) > rarity.of(y); });
    if (shared.size() > most) shared.resize(most);
    return shared;
}

void add_profile(Profile& profile, const Profile& more, const Rarity& rarity) {
    unite(profile.states, more.states);
    unite(profile.offices, more.offices);
    unite(profile.roles, more.roles);
    unite(profile.others, more.others);
    decltype(profile.company) all;
    all.reserve(profile.company.size() + more.company.size());
    std::merge(profile.company.begin(), profile.company.end(), more.company.begin(), more.company.end(),
               std::back_inserter(all));
    std::size_t kept = 0;
    for (const auto& each : all) {
        if (kept > 0 && all[kept - 1].first == each.first) {
            all[kept - 1].second += each.second;
        } else {
            all[kept++] = each;
        }
    }
    all.resize(kept);
    if (all.size() > kMostCompany) {
        const auto tells_more = [&](const auto& x, const auto& y) {
            const double first = rarity.of(x.first) * x.second;
            const double second = rarity.of(y.first) * y.second;
            return first != second ? first > second : x.first < y.first;
        };
        std::nth_element(all.begin(), all.begin() + kMostCompany, all.end(), tells_more);
        all.resize(kMostCompany);
        std::sort(all.begin(), all.end());
    }
    profile.company = std::move(all);
}

void make_set(std::vector<std::uint32_t>& features) {
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
}

}  // namespace dateline
