#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "resolve/disputes/contexts.hpp"
#include "resolve/disputes/disputes.hpp"
#include "resolve/disputes/figures_of_one.hpp"
#include "resolve/disputes/measures.hpp"
#include "resolve/numbered_texts.hpp"

namespace dateline {

namespace {

using FigureIndex = Index<EvidenceFigure>;

/// How far an approximate figure may be from what it stands for.
constexpr double kApproximation = 0.1;

/// What a figure is of: figures of one of these can be compared.
struct Measured {
    Index<Entity> subject;
    std::uint32_t attribute = 0;  // numbers of singular nouns
    std::uint32_t unit = 0;
    std::optional<Index<Entity>> place;  // where it is another than the subject
    friend auto operator<=>(const Measured&, const Measured&) = default;
};
using MeasuredFigure = std::pair<Measured, FigureIndex>;

struct Range {
    double low = 0;
    double high = 0;
};

Range range_of(const EvidenceFigure& figure) {
    Range range{figure.low.value_or(-std::numeric_limits<double>::infinity()),
                figure.high.value_or(std::numeric_limits<double>::infinity())};
    if (figure.is_approximate) {
        range.low -= std::abs(range.low) * kApproximation;
        range.high += std::abs(range.high) * kApproximation;
    }
    return range;
}

/// Figures that can be compared stand together.
std::vector<MeasuredFigure> comparable_figures(const Accounts& accounts, const Measures& measures) {
    std::vector<MeasuredFigure> comparable;
    NumberedTexts nouns;
    const Evidence& evidence = accounts.evidence();
    for (std::size_t i = 0; i < evidence.figures.size(); ++i) {
        const EvidenceFigure& figure = evidence.figures[i];
        const auto place = accounts.entity_of(figure.place);
        auto subject = accounts.entity_of(figure.subject);
        if (!subject && !figure.attribute.empty()) subject = place;
        if (!subject || (figure.attribute.empty() && figure.unit.empty()) || (!figure.low && !figure.high)) continue;
        const Measured measured{*subject, nouns.number_of(singular(figure.attribute)),
                                nouns.number_of(measures.unit_of(figure)), place == subject ? std::nullopt : place};
        comparable.emplace_back(measured, i);
    }
    std::sort(comparable.begin(), comparable.end());
    return comparable;
}

/// Groups of figures whose times have a day in common, in the order of their times.
std::vector<std::vector<FigureIndex>> at_one_time(std::vector<FigureIndex> figures, const Evidence& evidence,
                                                  const Measures& measures) {
    const auto begin = [&](FigureIndex index) {
        return measures.time_of(evidence.figures[index.position()], evidence).earliest.value_or(Day::min());
    };
    std::sort(figures.begin(), figures.end(),
              [&](FigureIndex a, FigureIndex b) { return std::pair(begin(a), a) < std::pair(begin(b), b); });
    std::vector<std::vector<FigureIndex>> groups;
    Interval shared;
    for (const FigureIndex index : figures) {
        const Interval time = measures.time_of(evidence.figures[index.position()], evidence);
        const auto both = intersect(shared, time);
        if (groups.empty() || !both) groups.emplace_back();
        shared = both && !groups.back().empty() ? *both : time;
        groups.back().push_back(index);
    }
    return groups;
}

/// The day a figure is surely meant for: its own date, else that of its article.
Interval day_of(const EvidenceFigure& figure, const Evidence& evidence) {
    return figure.as_of.is_known() ? figure.as_of : evidence.documents[figure.document.position()].published;
}

/// One number given with other hedges ("40,000", "some 40,000", "at least 40,000") is one account; "at most" is
/// another.
std::tuple<double, double, bool> side_of(const EvidenceFigure& figure) {
    const double low = figure.low.value_or(figure.high.value_or(0));
    return {low, figure.high.value_or(low), !figure.low && figure.high};
}

/// Whether two figures cannot both be so. On another day the number may be another one, and of what was done more may
/// be known to the later article.
bool exclude_each_other(const EvidenceFigure& a, const EvidenceFigure& b, const Evidence& evidence,
                        const Measures& measures) {
    const Range left = range_of(a);
    const Range right = range_of(b);
    if (std::max(left.low, right.low) <= std::min(left.high, right.high)) return false;
    const Interval on = day_of(a, evidence);
    const Interval other = day_of(b, evidence);
    const Interval told = evidence.documents[a.document.position()].published;
    const Interval other_told = evidence.documents[b.document.position()].published;
    const bool is_over = on.earliest && on.latest && told.earliest && other_told.earliest &&
                         *on.latest < std::min(*told.earliest, *other_told.earliest);  // "in May", told in June
    if (on != other || !(on.is_one_day() || is_over)) return false;
    return told == other_told || measures.is_lasting(a);
}

/// Whether figures on any two sides do; of each side the first few are looked at.
bool exclude_each_other(const std::vector<std::vector<FigureIndex>>& sides, const Evidence& evidence,
                        const Measures& measures) {
    static constexpr std::size_t kLooked = 8;
    std::vector<std::pair<std::size_t, FigureIndex>> looked;
    for (std::size_t side = 0; side < std::min(sides.size(), kLooked * kLooked); ++side) {
        const std::size_t count = std::min(sides[side].size(), kLooked);
        for (std::size_t i = 0; i < count; ++i) looked.emplace_back(side, sides[side][i]);
    }
    for (const auto& [side, figure] : looked) {
        for (const auto& [other_side, other] : looked) {
            if (side < other_side && exclude_each_other(evidence.figures[figure.position()],
                                                        evidence.figures[other.position()], evidence, measures)) {
                return true;
            }
        }
    }
    return false;
}

Dispute make_dispute(Index<Entity> subject, const std::vector<std::vector<FigureIndex>>& sides,
                     const Accounts& accounts, const Measures& measures, const ActWords& words) {
    const auto& figures = accounts.evidence().figures;
    Dispute dispute;
    dispute.kind = DisputeKind::figure;
    dispute.entity = subject;
    FigureIndex earliest = sides.front().front();
    std::string tellers;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        for (const FigureIndex index : sides[side]) {
            earliest = std::min(earliest, index);
            dispute.sides.push_back({static_cast<int>(side) + 1, index});
        }
        const EvidenceFigure& first = figures[sides[side].front().position()];
        if (side < 4)
            tellers += (side == 0 ? "" : "; ") + quote(first.text) + ": " + accounts.teller_of(first, first.statement);
    }
    const EvidenceFigure& any = figures[sides.front().front().position()];
    std::string what = words.plain_words(any.unit);
    if (!any.attribute.empty()) what += (what.empty() ? "" : ", ") + words.plain_words(any.attribute);
    dispute.key = "dispute/figure/" + key_of(figures[earliest.position()], accounts.evidence());
    dispute.degree =
        exclude_each_other(sides, accounts.evidence(), measures) ? DisputeDegree::excludes : DisputeDegree::differs;
    dispute.question = "What is the number given for " + accounts.name_of(*dispute.entity) + " (" + what + ")?";
    dispute.explanation = "The figures differ – " + tellers + ".";
    return dispute;
}

/// One number, and who gives it.
struct GivenNumber {
    std::vector<FigureIndex> figures;
    std::set<std::string> voices;
};

/// Each is given by somebody who does not give the other: who gives both numbers speaks of two things.
bool are_rivals(const GivenNumber& a, const GivenNumber& b) {
    const auto gives_all = [](const GivenNumber& one, const GivenNumber& other) {
        return std::includes(one.voices.begin(), one.voices.end(), other.voices.begin(), other.voices.end());
    };
    return !gives_all(a, b) && !gives_all(b, a);
}

/// The figures that stand against some other number of `figures`, those of one number together.
std::vector<std::vector<FigureIndex>> find_sides(const std::vector<FigureIndex>& figures, const Accounts& accounts) {
    static constexpr std::size_t kMostCompared = 64;  // each number with so many others: the work stays linear
    std::map<std::tuple<double, double, bool>, GivenNumber> by_value;
    for (const FigureIndex index : figures) {
        const EvidenceFigure& figure = accounts.evidence().figures[index.position()];
        GivenNumber& number = by_value[side_of(figure)];
        number.figures.push_back(index);
        number.voices.insert(accounts.voice_of(figure, figure.statement));
    }
    std::vector<std::vector<FigureIndex>> sides;
    for (auto& [value, number] : by_value) {
        std::size_t compared = 0;
        bool has_rival = false;
        for (auto other = by_value.begin(); other != by_value.end() && !has_rival && compared < kMostCompared;
             ++other) {
            has_rival = are_rivals(number, other->second);
            ++compared;
        }
        if (!has_rival) continue;
        sides.push_back(number.figures);
        std::sort(sides.back().begin(), sides.back().end());
    }
    return sides;
}

/// Parts figures of one measure whose clauses speak of two things; of each part the first few are looked at.
std::vector<std::vector<FigureIndex>> part_by_context(const std::vector<FigureIndex>& figures, const Evidence& evidence,
                                                      const ContextReader& contexts) {
    static constexpr std::size_t kMostParts = 16;
    static constexpr std::size_t kLooked = 8;
    std::vector<std::vector<FigureIndex>> parts;
    std::vector<std::vector<Context>> looked;
    for (const FigureIndex index : figures) {
        Context own = contexts.of(evidence.figures[index.position()]);
        std::size_t part = 0;
        for (; part < parts.size(); ++part) {
            const bool is_other = std::any_of(looked[part].begin(), looked[part].end(),
                                              [&](const Context& each) { return speak_of_two(own, each); });
            if (!is_other) break;
        }
        if (part == parts.size() && parts.size() == kMostParts) continue;
        if (part == parts.size()) {
            parts.emplace_back();
            looked.emplace_back();
        }
        parts[part].push_back(index);
        if (looked[part].size() < kLooked) looked[part].push_back(std::move(own));
    }
    return parts;
}

/// Whom the clauses of most of the figures name: a place or a state where there is one, the first of several.
std::optional<Index<Entity>> entity_named_by(const std::vector<FigureIndex>& figures, const Accounts& accounts,
                                             const ContextReader& contexts) {
    static constexpr std::size_t kLooked = 16;
    std::map<Index<Entity>, std::size_t> counts;
    for (std::size_t i = 0; i < std::min(figures.size(), kLooked); ++i) {
        for (const Index<Entity> entity : contexts.of(accounts.evidence().figures[figures[i].position()]).entities)
            ++counts[entity];
    }
    const auto weight = [&](const auto& each) {
        const std::string& kind = accounts.entities().entities[each.first.position()].kind;
        const bool is_place = kind == "place" || kind == "state";
        return std::pair(is_place && 2 * each.second >= figures.size(), each.second);
    };
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [&](const auto& a, const auto& b) { return weight(a) < weight(b); });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

class FigureDisputes {
public:
    FigureDisputes(const Accounts& accounts, const Language& language)
        : accounts_(accounts),
          evidence_(accounts.evidence()),
          measures_(language),
          words_(language),
          contexts_(accounts, language),
          is_disputed_(evidence_.figures.size()) {}

    void find(std::vector<Dispute>& disputes) {
        find_of_one_subject(disputes);
        for (const auto& figures : find_figures_of_one(accounts_, measures_, contexts_, is_disputed_)) {
            for (const std::vector<FigureIndex>& part : part_by_context(figures, evidence_, contexts_)) {
                const auto entity = entity_named_by(part, accounts_, contexts_);
                if (entity) add(*entity, part, disputes);
            }
        }
    }

private:
    void find_of_one_subject(std::vector<Dispute>& disputes) {
        const std::vector<MeasuredFigure> comparable = comparable_figures(accounts_, measures_);
        for (auto next = comparable.begin(); next != comparable.end();) {
            const Measured measured = next->first;
            std::vector<FigureIndex> all;
            for (; next != comparable.end() && next->first == measured; ++next) all.push_back(next->second);
            for (const std::vector<FigureIndex>& figures : at_one_time(std::move(all), evidence_, measures_)) {
                if (find_sides(figures, accounts_).size() < 2) continue;
                if (measures_.is_lasting(evidence_.figures[figures.front().position()])) {
                    add(measured.subject, figures, disputes);
                    continue;
                }
                for (const std::vector<FigureIndex>& part : part_by_context(figures, evidence_, contexts_))
                    add(measured.subject, part, disputes);
            }
        }
    }

    void add(Index<Entity> subject, const std::vector<FigureIndex>& figures, std::vector<Dispute>& disputes) {
        const std::vector<std::vector<FigureIndex>> sides = find_sides(figures, accounts_);
        if (sides.size() < 2) return;
        for (const auto& side : sides) {
            for (const FigureIndex index : side) is_disputed_[index.position()] = true;
        }
        disputes.push_back(make_dispute(subject, sides, accounts_, measures_, words_));
    }

    const Accounts& accounts_;
    const Evidence& evidence_;
    Measures measures_;
    ActWords words_;
    ContextReader contexts_;
    std::vector<bool> is_disputed_;
};

}  // namespace

void find_figure_disputes(const Accounts& accounts, const Language& language, std::vector<Dispute>& disputes) {
    FigureDisputes(accounts, language).find(disputes);
}

}  // namespace dateline
