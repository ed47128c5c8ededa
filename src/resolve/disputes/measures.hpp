// What figures are of, as it is compared: people as such, whatever stands for them beside the attribute ("15", "15
// people", "15 dead" of the dead; "residents" of those present), are one unit; of children or soldiers the number is
// another.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "model/evidence.hpp"
#include "model/language.hpp"

namespace dateline {

/// A noun as it is compared: folded, without the ending of a regular plural.
[[nodiscard]] std::string singular(std::string_view noun);

class Measures {
public:
    /// `language` must outlive it.
    explicit Measures(const Language& language);

    /// Whether the figure tells of a state that lasts, and not of what was done and may go on.
    [[nodiscard]] bool is_lasting(const EvidenceFigure& figure) const;
    /// The days for which the figure may be meant.
    [[nodiscard]] Interval time_of(const EvidenceFigure& figure, const Evidence& evidence) const;
    /// Empty for people as such.
    [[nodiscard]] std::string unit_of(const EvidenceFigure& figure) const;
    /// Whether `unit` is a measure or a currency: figures of many things have it.
    [[nodiscard]] bool is_measure(const std::string& unit) const { return measures_.contains(unit); }
    /// Whether `unit` is a noun for people of some kind: soldiers, miners.
    [[nodiscard]] bool is_group(const std::string& unit) const { return groups_.has(unit); }
    /// Whether figures with these attributes and one unit may be of one thing: the attributes name the same, or a
    /// figure of things has none.
    [[nodiscard]] bool may_be_one_attribute(std::string_view a, std::string_view b, const std::string& unit) const;

private:
    [[nodiscard]] std::string_view group_of(std::string_view attribute) const;

    const WordList& people_;
    const WordList& groups_;
    const WordList& attributes_;
    const WordList& lasting_;
    const WordList& same_;
    const WordList& acts_;
    std::set<std::string> measures_;  // singular
};

}  // namespace dateline
