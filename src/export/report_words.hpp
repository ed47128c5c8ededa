// How a report puts things for people: dates, numbers, whose word, what somebody does with his words. Plain text; the
// caller escapes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/report.hpp"

namespace dateline {

/// "10 March 2022", "8–12 March 2022", "March 2022", "2022", "by 10 March 2022", "from 3 May 2021 on", "44 BC";
/// "no date" where nothing is known. As wide as the interval is.
[[nodiscard]] std::string date_words(const Interval& days);

/// A day without its year ("10 March"), a month with it ("March 2022"), a year.
[[nodiscard]] std::string day_words(Day day);
[[nodiscard]] std::string month_words(Day day);
[[nodiscard]] std::string year_words(Day day);

/// What tells the date of an article, as a note: "from its metadata".
[[nodiscard]] std::string_view basis_words(Basis basis);

/// What a speaker did: "said", "denied", …
[[nodiscard]] std::string_view stance_words(Stance stance);

/// What the form of an event is, beside its words: "planned", "possible", "told as not so"; empty for what is told as
/// it happened.
[[nodiscard]] std::string form_words(const ReportFact& fact);

/// The value of a figure: "40,000 and more people", "around 500", "10 to 20 houses".
[[nodiscard]] std::string figure_words(const ReportFact& fact);

/// "1 article", "2,000 articles"; `noun` takes an s.
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

/// CSS classes of a fact by its kind and form: `event told planned not`.
[[nodiscard]] std::string form_classes(const ReportFact& fact);

/// The kind of a fact for people: "event", "statement", ...
[[nodiscard]] std::string_view kind_words(ReportFactKind kind);

}  // namespace dateline
