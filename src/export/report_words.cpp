#include "export/report_words.hpp"

#include <chrono>
#include <cmath>

#include "base/joined.hpp"
#include "export/number_text.hpp"

namespace dateline {

namespace {

using std::chrono::year_month_day;

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};

std::string_view month_name(year_month_day date) {
    return kMonths[static_cast<unsigned>(date.month()) - 1];
}

std::string year_name(year_month_day date) {
    const int year = static_cast<int>(date.year());
    return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

std::string day_number(year_month_day date) {
    return std::to_string(static_cast<unsigned>(date.day()));
}

std::string full_day(Day day) {
    return day_words(day) + " " + year_words(day);
}

bool is_last_of_month(year_month_day date) {
    return date == date.year() / date.month() / std::chrono::last;
}

/// A closed interval of more than a day.
std::string span_words(Day from, Day to) {
    const year_month_day first{from};
    const year_month_day last{to};
    if (first.year() != last.year()) {
        const bool is_whole_years = first.month() == std::chrono::January && first.day() == std::chrono::day{1} &&
                                    last.month() == std::chrono::December && is_last_of_month(last);
        return is_whole_years ? year_name(first) + "–" + year_name(last) : full_day(from) + " – " + full_day(to);
    }
    const bool is_whole_months = first.day() == std::chrono::day{1} && is_last_of_month(last);
    const bool is_one_month = first.month() == last.month();
    if (is_whole_months && is_one_month) return month_words(from);
    if (is_whole_months && first.month() == std::chrono::January && last.month() == std::chrono::December)
        return year_name(first);
    if (is_whole_months) return std::string(month_name(first)) + " – " + month_words(to);
    if (is_one_month) return day_number(first) + "–" + full_day(to);
    return day_words(from) + " – " + full_day(to);
}

template <class E>
struct Phrase {
    E value;
    std::string_view words;
};

template <class E, std::size_t N>
std::string_view phrase_of(const Phrase<E> (&phrases)[N], E value) {
    for (const Phrase<E>& each : phrases) {
        if (each.value == value) return each.words;
    }
    return {};
}

constexpr Phrase<Basis> kBases[] = {
    {Basis::metadata, "from its metadata"},
    {Basis::header, "from its header"},
    {Basis::dateline, "from its dateline"},
    {Basis::url, "from its address"},
    {Basis::text, "from its text"},
    {Basis::inferred, "inferred"},
    {Basis::none, ""},
};

constexpr Phrase<Stance> kStances[] = {
    {Stance::assert_, "said"},        {Stance::deny, "denied"},      {Stance::accuse, "accused"},
    {Stance::demand, "demanded"},     {Stance::promise, "promised"}, {Stance::refuse, "refused"},
    {Stance::threaten, "threatened"}, {Stance::hope, "hoped"},       {Stance::believe, "believed"},
    {Stance::ask, "asked"},
};

constexpr Phrase<ReportFactKind> kKinds[] = {
    {ReportFactKind::event, "event"},  {ReportFactKind::statement, "statement"}, {ReportFactKind::figure, "figure"},
    {ReportFactKind::relation, "tie"}, {ReportFactKind::time, "time"},
};

/// Digits of a whole number in groups of three; another number as number_text has it.
std::string grouped(double number) {
    std::string digits = number_text(number);
    if (digits.find_first_not_of("0123456789-") != std::string::npos) return digits;
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3 && digits.size() - first > 4;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

}  // namespace

std::string day_words(Day day) {
    const year_month_day date{day};
    return day_number(date) + " " + std::string(month_name(date));
}

std::string month_words(Day day) {
    const year_month_day date{day};
    return std::string(month_name(date)) + " " + year_name(date);
}

std::string year_words(Day day) {
    return year_name(year_month_day{day});
}

std::string date_words(const Interval& days) {
    if (!days.is_known()) return "no date";
    if (!days.earliest) return "by " + full_day(*days.latest);
    if (!days.latest) return "from " + full_day(*days.earliest) + " on";
    return days.is_one_day() ? full_day(*days.earliest) : span_words(*days.earliest, *days.latest);
}

std::string_view basis_words(Basis basis) {
    return phrase_of(kBases, basis);
}

std::string_view stance_words(Stance stance) {
    return phrase_of(kStances, stance);
}

std::string_view kind_words(ReportFactKind kind) {
    return phrase_of(kKinds, kind);
}

std::string form_words(const ReportFact& fact) {
    std::string words = fact.status == EventStatus::actual ? "" : std::string(word(fact.status));
    if (fact.polarity == Polarity::negative) append_item(words, "told as not so");
    return words;
}

std::string figure_words(const ReportFact& fact) {
    std::string words = fact.is_approximate ? "around " : "";
    if (fact.low && fact.high) {
        words += *fact.low == *fact.high ? grouped(*fact.low) : grouped(*fact.low) + " to " + grouped(*fact.high);
    } else if (fact.low) {
        words += grouped(*fact.low) + " or more";
    } else if (fact.high) {
        words += grouped(*fact.high) + " or fewer";
    }
    return fact.unit.empty() ? words : words + " " + fact.unit;
}

std::string counted(std::size_t count, std::string_view noun) {
    return grouped(static_cast<double>(count)) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string form_classes(const ReportFact& fact) {
    std::string classes(kind_words(fact.kind));
    if (fact.kind == ReportFactKind::event && fact.asserted_by) classes += " told";
    if (fact.status != EventStatus::actual) classes += " " + std::string(word(fact.status));
    const bool is_denial = fact.kind == ReportFactKind::statement && fact.stance == Stance::deny;
    if (is_denial || fact.polarity == Polarity::negative) classes += " not";
    return classes;
}

}  // namespace dateline
