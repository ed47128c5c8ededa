#include "languages/en/date_rules.hpp"

#include <vector>

#include "languages/en/date_builders.hpp"

namespace dateline {

namespace {

using namespace english_dates;

// clang-format off
const std::vector<DateRule> kRules = {
    // Dates of the calendar.
    {"iso_date", "year=year+'-'+month=two_digit_month+'-'+day=two_digit_day", calendar_date,
        {{"2019-02-18", "", "2019-02-18"}, {"dated [2016-02-29].", "2019-02-25", "2016-02-29"}, {"2019-02-30", "", ""}}},
    {"iso_date_time", "year=year+'-'+month=two_digit_month+'-'+day=two_digit_day+'t'+hour=two_digit_hour+':'+minute=minute"
                      " ( +':'+second=minute )? ( +zone='z' )?", calendar_date,
        {{"2019-02-18T06:35:00Z", "", "2019-02-18T06:35:00"}, {"2019-02-18T06:35", "", "2019-02-18T06:35"}}},
    {"day_month_year", "( weekday=weekdays | weekday=weekdays ',' )? 'the'? day=day_number ( +ordinal_endings )? 'of'? month=months ','? year=year", calendar_date,
        {{"18 February 2019", "", "2019-02-18"}, {"on [the 3rd of May, 1998]", "", "1998-05-03"},
         {"Mon, 18 Feb 2019", "", "2019-02-18"}, {"30 February 2019", "", ""}}},
    {"month_day_year", "( weekday=weekdays | weekday=weekdays ',' )? month=months day=day_number ( +ordinal_endings )? ','? year=year", calendar_date,
        {{"February 18, 2019", "", "2019-02-18"}, {"Sept. 3rd 2017", "", "2017-09-03"},
         {"Monday, February 18, 2019", "", "2019-02-18"}, {"February 29, 2019", "", ""}}},
    {"month_day", "( weekday=weekdays | weekday=weekdays ',' )? month=months@Capital day=day_number ( +ordinal_endings )? !counted_nouns/thing", calendar_date,
        {{"on [Feb. 18]", "2019-02-25", "2019-02-18"}, {"on [March 26]", "2019-02-20", "2018-03-26"},
         {"on [March 26]", "2019-03-22", "2019-03-26"},
         {"will begin on [March 26]", "2019-02-25", "2019-03-26"}, {"March 26", "", "XXXX-03-26"}, {"Feb. 30", "", ""}}},
    {"day_month", "( weekday=weekdays | weekday=weekdays ',' )? 'the'? day=day_number ( +ordinal_endings )? 'of'? month=months@Capital", calendar_date,
        {{"on [2 April]", "2019-04-05", "2019-04-02"}, {"the 26th of March", "", "XXXX-03-26"},
         {"29 February", "2019-02-25", "2016-02-29"}, {"31 April", "2019-02-25", ""}}},
    {"month_year", "month=months@Capital ( ',' | 'of' )? year=year", calendar_date,
        {{"in [January 2014]", "", "2014-01"}, {"Sept. 2015", "", "2015-09"}, {"March of 1957", "", "1957-03"}}},
    {"month_after_cue", "month_cues [ month=months@Capital ] +!possessive_endings", calendar_date,
        {{"in [May]", "2019-06-10", "2019-05"}, {"since [March]", "2019-02-25", "2018-03"}, {"in [March]", "", "XXXX-03"}}},
    {"month", "month=months/full@Capital !capitalised", calendar_date,
        {{"the [February] raid", "2019-02-25", "2019-02"}, {"elections will be held by [October]", "2019-02-25", "2019-10"}}},
    {"year_after_cue", "year_cues [ year=year ] !counted_nouns", calendar_date,
        {{"in [2014]", "2019-02-25", "2014"}, {"since [2011]", "", "2011"}, {"back in [1998]", "", "1998"}}},
    {"year_after_of", "'of' [ year=year ] !word", calendar_date, {{"the accords of [1995].", "", "1995"}}},
    {"year_in_brackets", "'(' [ year=year ] ')'", calendar_date, {{"his first novel ([1987])", "", "1987"}}},
    {"part_of_month", "'the'? part=period_parts/noun 'of' ( month=months@Capital | month=months@Capital year=year )", calendar_date,
        {{"the end of April", "2019-02-25", "2018-04"}, {"by [the beginning of March 2016]", "", "2016-03"}}},
    {"part_of_year", "'the'? part=period_parts/noun 'of' year=year", calendar_date, {{"since [the middle of 2017]", "", "2017"}}},
    {"early_or_late_month", "part=period_parts/adjective '-'? ( month=months@Capital | month=months@Capital year=year )", calendar_date,
        {{"late November", "2019-02-25", "2018-11"}, {"mid-April", "", "XXXX-04"}, {"early May 2004", "", "2004-05"}}},
    {"early_or_late_year", "part=period_parts/adjective '-'? year=year !counted_nouns", calendar_date,
        {{"in [late 2018]", "", "2018"}, {"since [mid-2016]", "", "2016"}}},
    {"decade", "'the'? ( part=period_parts/adjective | part=period_parts/adjective '-' )? year=decade_year ( +'s' | +possessive_endings )",
        decade, {{"the 1990s", "", "199"}, {"in [the late 1970s]", "", "197"}, {"1930's", "", "193"}}},

    // Weekdays and times of day.
    {"weekday", "weekday=weekdays/full", calendar_date,
        {{"said on [Monday]", "2019-02-25", "2019-02-25"}, {"was held on [Tuesday]", "2019-02-25", "2019-02-19"},
         {"will meet on [Friday]", "2019-02-25", "2019-03-01"}, {"Monday", "", "XXXX-WXX-1"}}},
    {"weekday_and_part", "weekday=weekdays/full day_part=day_parts", calendar_date,
        {{"Friday morning", "2019-02-25", "2019-02-22TMO"}, {"Sunday night", "", "XXXX-WXX-7TNI"}}},
    {"related_weekday", "relation=period_relations weekday=weekdays/full day_part=day_parts?", named_period,
        {{"last Tuesday", "2019-02-25", "2019-02-19"}, {"last Monday", "2019-02-25", "2019-02-18"},
         {"next Tuesday", "2019-02-26", "2019-03-05"}, {"this Thursday", "2019-02-25", "2019-02-28"}, {"last Monday", "", "XXXX-WXX-1"}}},
    {"related_month", "part=period_parts/adjective? relation=period_relations month=months@Capital", named_period,
        {{"last November", "2019-02-25", "2018-11"}, {"next March", "2019-02-25", "2019-03"}, {"last February", "2019-02-25", "2018-02"}}},
    {"clock", "hour=two_digit_hour+':'+minute=minute ( +':'+second=minute )?", calendar_date,
        {{"at [06:35]", "2019-02-25", "2019-02-25T06:35"}, {"at [17:03:20]", "", "XXXX-XX-XXT17:03:20"}}},
    {"clock_and_zone", "hour=hour+':'+minute=minute ( +':'+second=minute )? zone=zones", calendar_date,
        {{"06:35 GMT", "2019-02-25", "2019-02-25T06:35"}, {"at [9:15 local time]", "", "XXXX-XX-XXT09:15"}}},
    {"clock_of_halves", "hour=hour ( +':'+minute=minute )? half=clock_halves zone=zones?", calendar_date,
        {{"at [10 p.m.]", "2019-02-25", "2019-02-25T22:00"}, {"12:30 am EST", "2019-02-25", "2019-02-25T00:30"}, {"13 p.m.", "", ""}}},
    {"clock_in_digits", "digits=clock_digits zone=zones", calendar_date, {{"0635 GMT", "2019-02-25", "2019-02-25T06:35"}}},

    // Counted from the present.
    {"day_word", "day=day_words", day_word,
        {{"yesterday", "2019-03-01", "2019-02-28"}, {"today", "2019-02-25", "2019-02-25"}, {"tonight", "2019-02-25", "2019-02-25TNI"},
         {"the day after tomorrow", "2019-02-25", "2019-02-27"}, {"yesterday", "", "XXXX-XX-XX"}}},
    {"day_word_and_part", "day=day_words day_part=day_parts", day_word, {{"yesterday evening", "2019-02-25", "2019-02-24TEV"}}},
    {"part_of_day_word", "part=period_parts/comparative|period_parts/adjective day=day_words", day_word,
        {{"earlier today", "2019-02-25", "2019-02-25"}, {"late yesterday", "2019-02-25", "2019-02-24"}}},
    {"related_day_part", "relation=period_relations day_part=day_parts", related_day_part,
        {{"last night", "2019-02-25", "2019-02-24TNI"}, {"this morning", "2019-02-25", "2019-02-25TMO"}, {"next morning", "2019-02-25", ""}}},
    {"related_unit", "relation=period_relations unit=time_units/period", related_unit,
        {{"last week", "2019-02-18", "2019-W07"}, {"this year", "2019-02-25", "2019"}, {"next month", "2019-12-25", "2020-01"},
         {"last year", "", "XXXX"}, {"last week", "", "XXXX-WXX"}}},
    {"part_of_related_unit", "part=period_parts/comparative|period_parts/adjective relation=period_relations unit=time_units/period", related_unit,
        {{"earlier this month", "2019-02-25", "2019-02"}, {"later this year", "2019-02-25", "2019"}, {"early next week", "2019-02-25", "2019-W10"}}},
    {"part_of_related_unit_in_full", "'the'? part=period_parts/noun 'of' relation=period_relations unit=time_units/period", related_unit,
        {{"by [the end of this year]", "2019-02-25", "2019"}, {"the start of next month", "2019-02-25", "2019-03"}}},
    {"ago", "bound=amount_modifiers/outside? [ bound=amount_modifiers/inside? amount=number|number_words unit=time_units 'ago' ]", ago,
        {{"11 days ago", "2019-02-25", "2019-02-14"}, {"two weeks ago", "2019-02-25", "2019-W07"}, {"a year ago", "2019-02-25", "2018"},
         {"more than four decades ago", "2019-02-25", "197"}, {"several months ago", "2019-02-25", "PAST_REF"}, {"three days ago", "", "XXXX-XX-XX"}}},
    {"reference", "reference=time_references", reference,
        {{"now", "2019-02-25", "PRESENT_REF"}, {"recently", "", "PAST_REF"}, {"in [the near future]", "", "FUTURE_REF"}}},

    // Lengths and repetitions.
    {"length", "bound=amount_modifiers/outside? [ bound=amount_modifiers/inside? amount=number|number_words/word unit=time_units ] !'old'", length,
        {{"three days", "", "P3D"}, {"24 hours", "", "PT24H"}, {"at least 72 hours", "", "PT72H"}, {"a few weeks", "", "PXW"},
         {"twenty-five years", "", "P25Y"}, {"four decades", "", "P40Y"}}},
    {"length_of_one", "bound=amount_modifiers/outside? [ bound=amount_modifiers/inside? amount=number_words/article unit=time_units/span ]", length,
        {{"for [a month]", "", "P1M"}, {"less than a decade", "", "P10Y"}}},
    {"length_before_noun", "amount=number|number_words/word+'-'+unit=time_units/singular +!'-'", length,
        {{"a [24-hour] truce", "", "PT24H"}, {"two-week", "", "P2W"}}},
    {"running_length", "'the'? direction=run_directions amount=number|number_words unit=time_units", length,
        {{"the past 24 hours", "2019-02-25", "PT24H"}, {"in [the last three weeks]", "", "P3W"}, {"over [the next few days]", "", "PXD"}}},
    {"running_length_of_one", "'the' direction=run_directions/alone unit=time_units", length,
        {{"in [the past week]", "2019-02-25", "P1W"}, {"the coming year", "", "P1Y"}, {"the coming years", "", "PXY"}}},
    {"every_unit", "repetition_words ( unit=time_units/singular | amount=number unit=time_units/plural | amount=number_words/word unit=time_units/plural )",
        repetition, {{"every day", "", "P1D"}, {"every two weeks", "", "P2W"}, {"each year", "", "P1Y"}}},
    {"every_weekday", "repetition_words weekday=weekdays/full", repetition, {{"every Tuesday", "2019-02-25", "XXXX-WXX-2"}}},
    {"weekdays", "weekday=weekdays/plural", repetition, {{"on [Tuesdays]", "2019-02-25", "XXXX-WXX-2"}}},
    {"frequency", "often=frequencies@lower", frequency, {{"meets [weekly]", "", "P1W"}, {"daily", "", "P1D"}}},

    {"no_time", "names_without_time@Capital", no_time, {{"the [Sunday Times]", "2019-02-25", ""}, {"Black Friday", "2019-02-25", ""}}},
    {"no_time_in_phrase", "phrases_without_time", no_time, {{"shortly after", "2019-02-25", ""}, {"as soon as", "2019-02-25", ""}}},
};
// clang-format on

}  // namespace

std::span<const DateRule> english_date_rules() {
    return kRules;
}

}  // namespace dateline
