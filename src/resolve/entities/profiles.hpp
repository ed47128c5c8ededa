// What articles tell of the bearer of a name beside the name itself: offices, roles, states and the company kept. From
// it follows whether two bearers of one name, or of two spellings, are one: a sum of logarithms of odds, part by part,
// above 0 where they are (Fellegi and Sunter 1969).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// Features are numbers of the caller's; each list is sorted and has each number once.
struct Profile {
    std::vector<std::uint32_t> states;   // that the bearer serves or lies in
    std::vector<std::uint32_t> offices;  // each a title with what it is held in
    std::vector<std::uint32_t> roles;    // the nouns of titles and descriptions
    std::vector<std::uint32_t> others;   // names of those to whom articles tie the bearer
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        company;  // names in the same articles, and in how many of them
};

/// Whether a profile is too thin to set its bearer apart from others: no office, no role, hardly any company.
[[nodiscard]] bool is_thin(const Profile& profile);

/// Whether an article on the bearer has a name too.
[[nodiscard]] bool keeps_company(const Profile& profile, std::uint32_t name);
/// Whether an article ties the bearer to somebody of that name.
[[nodiscard]] bool is_tied_to(const Profile& profile, std::uint32_t name);

/// How much it tells that two bearers keep company with one name: little where most articles have the name.
class Rarity {
public:
    /// `articles_of_name[name]` is the number of articles that have a name, of `articles` in all.
    Rarity(std::size_t articles, const std::vector<std::uint32_t>& articles_of_name);

    [[nodiscard]] double of(std::uint32_t name) const { return weights_[name]; }

private:
    std::vector<double> weights_;
};

/// The odds of what two profiles tell, by their parts; 0 where they tell nothing.
struct ContextOdds {
    double states = 0;
    double offices = 0;
    double roles = 0;
    double company = 0;

    [[nodiscard]] double sum() const { return states + offices + roles + company; }
};

[[nodiscard]] ContextOdds compare_profiles(const Profile& a, const Profile& b, const Rarity& rarity);

/// The names that both keep company with, those that tell most first, `most` of them.
[[nodiscard]] std::vector<std::uint32_t> shared_company(const Profile& a, const Profile& b, const Rarity& rarity,
                                                        std::size_t most);

/// Puts `more` into `profile`; the company of one that has very much is cut to that which tells most.
void add_profile(Profile& profile, const Profile& more, const Rarity& rarity);

/// Sorts a list and drops what it has twice.
void make_set(std::vector<std::uint32_t>& features);

}  // namespace dateline
