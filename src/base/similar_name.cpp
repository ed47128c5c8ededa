#include "base/similar_name.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t kLongestCompared = 64;  // bytes of a name; nobody mistypes a longer one so that this could help

std::size_t count_typing_errors(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::string find_similar_name(std::string_view name, const std::vector<std::string>& known) {
    if (name.size() > kLongestCompared) return {};
    std::string best;
    std::size_t fewest = name.size() < 3 ? 1 : std::min<std::size_t>(2, name.size() / 3) + 1;  // that are too many
    for (const std::string& each : known) {
        if (each.size() > kLongestCompared) continue;
        const std::size_t errors = count_typing_errors(name, each);
        if (errors >= fewest) continue;
        fewest = errors;
        best = each;
    }
    return best;
}

}  // namespace dateline
