#include "time/ranges.hpp"

#include <algorithm>

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

std::optional<When> range_of(const ResolvedTime& first, const ResolvedTime& last) {
    const auto is_point = [](const ResolvedTime& one) {
        return (one.type == TimexType::date || one.type == TimexType::time) && one.when.days.is_known();
    };
    if (!is_point(first) || !is_point(last)) return std::nullopt;
    When range;
    range.days = {first.when.days.earliest, last.when.days.latest};
    if (!range.days.is_known()) return std::nullopt;
    if (range.days.earliest && range.days.latest && *range.days.earliest > *range.days.latest) return std::nullopt;
    range.edtf = edtf_of(range.days);
    return range;
}

}  // namespace dateline
