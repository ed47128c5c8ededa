#include "time/proposals.hpp"

#include <algorithm>

namespace dateline {

std::vector<Proposal> choose_proposals(std::vector<Proposal> proposals, std::size_t atom_count) {
    std::stable_sort(proposals.begin(), proposals.end(), [](const Proposal& a, const Proposal& b) {
        const std::size_t a_length = a.last - a.first;
        const std::size_t b_length = b.last - b.first;
        if (a_length != b_length) return a_length > b_length;
        if (a.first != b.first) return a.first < b.first;
        if (a.meaning.has_value() != b.meaning.has_value()) return !a.meaning;
        return a.rule < b.rule;
    });
    std::vector<bool> is_taken(atom_count, false);
    std::vector<Proposal> chosen;
    for (Proposal& proposal : proposals) {
        const auto begin = is_taken.begin() + static_cast<std::ptrdiff_t>(proposal.first);
        const auto end = is_taken.begin() + static_cast<std::ptrdiff_t>(proposal.last);
        if (std::find(begin, end, true) != end) continue;
        std::fill(begin, end, true);
        if (proposal.meaning) chosen.push_back(std::move(proposal));
    }
    std::sort(chosen.begin(), chosen.end(), [](const Proposal& a, const Proposal& b) { return a.first < b.first; });
    return chosen;
}

}  // namespace dateline
