#include "time/ranges.hpp"

#include <algorithm>
#include <span>

#include "time/date_grammar.hpp"

namespace dateline {

namespace {

/// How the atoms first..last between two expressions join them.
Joint joint_between(const DateGrammar& grammar, std::string_view text, const std::vector<Atom>& atoms,
                    std::size_t first, std::size_t last, bool is_opened) {
    constexpr std::size_t kMostBetween = 4;
    if (first == last || last - first > kMostBetween) return Joint::none;
    Joint joint = Joint::none;
    for (std::size_t at = first; at < last;) {
        const LexiconEntry* entry = grammar.entry_at(atoms, at, "range_joiners");
        if (entry && !entry->cells.empty()) {
            const std::string_view kind = entry->cells.front();
            const bool is_range = kind == "range" || (kind == "between" && is_opened);
            if (is_range) joint = Joint::range;
            if (joint == Joint::none) joint = Joint::row;
            at += entry->rest.size() + 1;
            continue;
        }
        const std::string_view word = words_of(text, atoms[at].span);
        if (word == "," && joint == Joint::none) {
            joint = Joint::row;
        } else if (!grammar.entry_at(atoms, at, "range_fillers")) {
            return Joint::none;
        }
        ++at;
    }
    return joint;
}

}  // namespace

std::vector<Joint> find_joints(const DateGrammar& grammar, std::string_view text, const std::vector<Atom>& atoms,
                               const std::vector<Proposal>& chosen) {
    std::vector<Joint> joints(chosen.size(), Joint::none);
    for (std::size_t i = 1; i < chosen.size(); ++i) {
        const std::size_t opener = chosen[i - 1].first;
        const bool is_opened = opener > 0 && grammar.entry_at(atoms, opener - 1, "range_openers") != nullptr;
        joints[i] = joint_between(grammar, text, atoms, chosen[i - 1].last, chosen[i].first, is_opened);
    }
    return joints;
}

std::vector<bool> share_years(const std::vector<Joint>& joints, std::vector<Proposal>& chosen) {
    std::vector<bool> has_shared(chosen.size(), false);
    for (std::size_t i = chosen.size(); i-- > 1;) {
        if (joints[i] == Joint::none) continue;
        auto* date = std::get_if<CalendarDate>(&chosen[i - 1].meaning->what);
        const auto* later = std::get_if<CalendarDate>(&chosen[i].meaning->what);
        const bool is_lacking = date && !date->year && !date->year_steps && date->month;
        if (!is_lacking || !later || !later->month || !(later->year || later->year_steps)) continue;
        const bool is_year_before = joints[i] == Joint::range && *date->month > *later->month;
        if (later->year) date->year = *later->year - is_year_before;
        if (later->year_steps) date->year_steps = *later->year_steps - is_year_before;
        has_shared[i - 1] = true;
    }
    return has_shared;
}

namespace {

bool is_point(const std::optional<ResolvedTime>& one) {
    return one && (one->type == TimexType::date || one->type == TimexType::time) && one->when.days.is_known();
}

/// From the first to the last of them, which must follow each other.
std::optional<When> range_over(std::span<const std::optional<ResolvedTime>> members) {
    if (!std::all_of(members.begin(), members.end(), is_point)) return std::nullopt;
    When range;
    range.days = {members.front()->when.days.earliest, members.back()->when.days.latest};
    for (std::size_t i = 1; i < members.size(); ++i) {
        const auto& before = members[i - 1]->when.days.earliest;
        const auto& after = members[i]->when.days.earliest;
        if (before && after && *before > *after) return std::nullopt;
    }
    const auto& [earliest, latest] = range.days;
    if (!range.days.is_known() || (earliest && latest && *earliest > *latest)) return std::nullopt;
    range.edtf = edtf_of(range.days);
    return range;
}

}  // namespace

std::vector<std::optional<When>> ranges_of(const std::vector<Joint>& joints,
                                           const std::vector<std::optional<ResolvedTime>>& resolved) {
    std::vector<std::optional<When>> ranges(resolved.size());
    for (std::size_t first = 0; first < resolved.size();) {
        std::size_t last = first + 1;
        while (last < resolved.size() && joints[last] != Joint::none) ++last;
        if (last - first > 1) {
            const auto range = range_over(std::span(resolved).subspan(first, last - first));
            std::fill(ranges.begin() + static_cast<std::ptrdiff_t>(first),
                      ranges.begin() + static_cast<std::ptrdiff_t>(last), range);
        }
        first = last;
    }
    return ranges;
}

}  // namespace dateline
