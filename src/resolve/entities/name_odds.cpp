#include "resolve/entities/name_odds.hpp"

#include <algorithm>
#include <cmath>

#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

constexpr double kSameName = 3;
constexpr double kSingleWord = -1;  // a surname or a given name alone
constexpr double kMoreWords = 1;    // three words or more
/// How many other bearers are to be expected counts by this much.
constexpr double kPerBearer = 4;
/// A few names say little of how common their words are.
constexpr double kFewNames = 100;

std::pair<std::string, std::string> ends_of(const std::string& plain) {
    return {plain.substr(0, plain.find(' ')), plain.substr(plain.rfind(' ') + 1)};
}

double number(const std::unordered_map<std::string, int>& counts, const std::string& word) {
    const auto found = counts.find(word);
    return found == counts.end() ? 1 : found->second;
}

}  // namespace

NameOdds::NameOdds(const std::vector<BearerName>& names) {
    for (const BearerName& name : names) {
        if (name.name_class != NameClass::person || name.is_short) continue;
        const auto [first, last] = ends_of(plain_name(name.text));
        ++with_first_[first];
        ++with_last_[last];
        ++names_;
    }
}

double NameOdds::of(const BearerName& name) const {
    double odds = kSameName - std::log(static_cast<double>(name.may_mean.size()) + 1);
    if (name.name_class != NameClass::person) return odds;
    const std::string plain = plain_name(name.text);
    const auto spaces = std::count(plain.begin(), plain.end(), ' ');
    if (spaces == 0) return odds + kSingleWord;
    const auto [first, last] = ends_of(plain);
    const double others = number(with_first_, first) * number(with_last_, last) / (names_ + kFewNames);
    odds -= std::log(1 + kPerBearer * others);
    return odds + (spaces > 1 ? kMoreWords : 0);
}

}  // namespace dateline
