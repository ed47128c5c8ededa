#include "resolve/disputes/figures_of_one.hpp"

#include <algorithm>
#include <string>

#include "resolve/disputes/rivals.hpp"
#include "resolve/numbered_texts.hpp"

namespace dateline {

namespace {

/// Each figure is held against so many that follow it in time: the work stays linear.
constexpr std::size_t kMostCompared = 16;

/// A figure, found by its unit and a name in its clause.
struct Named {
    std::uint32_t unit = 0;
    std::uint32_t name = 0;
    Day begin;
    std::uint32_t figure = 0;
    friend auto operator<=>(const Named&, const Named&) = default;
};

class FiguresOfOne {
public:
    FiguresOfOne(const Accounts& accounts, const Measures& measures, const ContextReader& contexts)
        : accounts_(accounts),
          evidence_(accounts.evidence()),
          measures_(measures),
          contexts_(contexts),
          found_(evidence_.figures.size()) {}

    std::vector<std::vector<Index<EvidenceFigure>>> find(const std::vector<bool>& is_left_out) {
        const std::vector<Named> all = list(is_left_out);
        for (auto next = all.begin(); next != all.end();) {
            const auto first = next;
            while (next != all.end() && next->unit == first->unit && next->name == first->name) ++next;
            hold_against_each_other(first, next);
        }
        std::vector<std::vector<Index<EvidenceFigure>>> sets;
        for (const std::vector<std::size_t>& set : found_.sets()) {
            sets.emplace_back();
            for (const std::size_t i : set) sets.back().emplace_back(i);
        }
        return sets;
    }

private:
    [[nodiscard]] std::vector<Named> list(const std::vector<bool>& is_left_out) {
        std::vector<Named> all;
        for (std::uint32_t i = 0; i < evidence_.figures.size(); ++i) {
            const EvidenceFigure& figure = evidence_.figures[i];
            const std::string unit = measures_.unit_of(figure);
            const bool counts = figure.low || figure.high;
            const Interval time = measures_.time_of(figure, evidence_);
            if (is_left_out[i] || !counts || (unit.empty() && figure.attribute.empty()) || !time.is_known()) continue;
            const Context context = contexts_.of(figure);
            const std::uint32_t number = texts_.number_of(unit);
            const auto add = [&](const std::string& name) {
                all.push_back({number, texts_.number_of(name), time.earliest.value_or(Day::min()), i});
            };
            for (const std::string& name : context.names) add(name);
            if (!context.opening.empty()) add(context.opening);
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    void hold_against_each_other(std::vector<Named>::const_iterator first, std::vector<Named>::const_iterator last) {
        std::vector<std::optional<Context>> read(static_cast<std::size_t>(last - first));
        const auto context_at = [&](std::size_t i) -> const Context& {
            if (!read[i]) read[i] = contexts_.of(evidence_.figures[first[static_cast<std::ptrdiff_t>(i)].figure]);
            return *read[i];
        };
        for (std::size_t i = 0; i < read.size(); ++i) {
            for (std::size_t k = i + 1; k < std::min(read.size(), i + 1 + kMostCompared); ++k) {
                const std::uint32_t a = first[static_cast<std::ptrdiff_t>(i)].figure;
                const std::uint32_t b = first[static_cast<std::ptrdiff_t>(k)].figure;
                if (may_be_of_one(evidence_.figures[a], evidence_.figures[b]) &&
                    speak_of_one(context_at(i), context_at(k), kind_of(evidence_.figures[a])))
                    found_.add(a, b);
            }
        }
    }

    /// Money, shares and people as such are counted everywhere.
    [[nodiscard]] CountedKind kind_of(const EvidenceFigure& figure) const {
        const std::string unit = measures_.unit_of(figure);
        if (unit.empty() || measures_.is_measure(unit)) return CountedKind::people_or_measure;
        return measures_.is_group(unit) ? CountedKind::groups_of_people : CountedKind::things;
    }

    /// Rival figures within one article are told as the word of others.
    [[nodiscard]] bool have_two_tellers(const EvidenceFigure& a, const EvidenceFigure& b) const {
        if (a.document != b.document) return true;
        if (!a.statement || !b.statement) return false;
        const auto is_anybody = [&](const EvidenceFigure& figure) {
            return !evidence_.statements[figure.statement->position()].speakers.empty();
        };
        return (is_anybody(a) || is_anybody(b)) &&
               accounts_.voice_of(a, a.statement) != accounts_.voice_of(b, b.statement);
    }

    /// Figures that no words date are those of the day on which they are told; a dated one may be told a little later.
    [[nodiscard]] bool are_told_together(const EvidenceFigure& a, const EvidenceFigure& b) const {
        static constexpr std::chrono::days kNear{3};
        static constexpr std::chrono::days kOneDay{0};
        const bool tell_alike = a.attribute.empty() == b.attribute.empty();
        if (a.as_of.is_known() && b.as_of.is_known() && tell_alike) return true;
        const bool is_dated = tell_alike && (a.as_of.is_known() || b.as_of.is_known());
        const Interval& told = evidence_.documents[a.document.position()].published;
        const Interval& other = evidence_.documents[b.document.position()].published;
        if (!told.earliest || !told.latest || !other.earliest || !other.latest) return a.document == b.document;
        const auto apart = std::max(*told.earliest, *other.earliest) - std::min(*told.latest, *other.latest);
        return apart <= (is_dated ? kNear : kOneDay);
    }

    [[nodiscard]] bool may_be_of_one(const EvidenceFigure& a, const EvidenceFigure& b) const {
        if (a.attribute.empty() && b.attribute.empty()) return false;  // of many things nothing is told but the number
        if (!have_two_tellers(a, b) || !intersect(measures_.time_of(a, evidence_), measures_.time_of(b, evidence_)))
            return false;
        if (!measures_.may_be_one_attribute(a.attribute, b.attribute, measures_.unit_of(a))) return false;
        if (!are_told_together(a, b)) return false;
        const auto place = accounts_.entity_of(a.place);
        const auto other = accounts_.entity_of(b.place);
        return !place || !other || place == other;
    }

    const Accounts& accounts_;
    const Evidence& evidence_;
    const Measures& measures_;
    const ContextReader& contexts_;
    NumberedTexts texts_;
    Rivals found_;
};

}  // namespace

std::vector<std::vector<Index<EvidenceFigure>>> find_figures_of_one(const Accounts& accounts, const Measures& measures,
                                                                    const ContextReader& contexts,
                                                                    const std::vector<bool>& is_left_out) {
    return FiguresOfOne(accounts, measures, contexts).find(is_left_out);
}

}  // namespace dateline
