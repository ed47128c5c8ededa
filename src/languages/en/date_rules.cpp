#include "languages/en/date_rules.hpp"

#include <vector>

#include "languages/en/date_builders.hpp"

namespace dateline {

namespace {

using namespace english_dates;

// What several patterns have in common.
#define DAY "day=day_number ( +ordinal_endings )?"
#define YEAR "( year=year | year=any_year era=eras/before | year=any_year era=eras/after )"
#define WEEKDAY "( weekday=weekdays ','? )?"
#define ZONE "( zone=zones | place=capitalised of=place_of_clock | '(' zone=zones ')' | '(' place=capitalised of=place_of_clock ')' )"
#define CLOCK "hour=hour ( +':'+minute=minute ( +':'+second=minute )? )?"

// clang-format off
const std::vector<DateRule> kRules = {
    // Dates of the calendar.
    {"iso_date", "year=year+'-'+month=two_digit_month+'-'+day=two_digit_day", calendar_date,
        {{"2019-02-18", "", "2019-02-18"}, {"dated [2016-02-29].", "2019-02-25", "2016-02-29"}, {"2019-02-30", "", "-"}}},
    {"iso_date_time", "year=year+'-'+month=two_digit_month+'-'+day=two_digit_day+'t'+hour=two_digits+':'+minute=two_digits"
                      " ( +':'+second=two_digits )? ( +zone='z' )?", calendar_date,
        {{"2019-02-18T06:35:00Z", "", "2019-02-18T06:35:00"}, {"2019-02-18T06:35", "", "2019-02-18T06:35"}, {"2019-02-18T25:10", "", "-"}}},
    {"date_with_slashes", "year=year+'/'+month=two_digit_month+'/'+day=two_digit_day", calendar_date, {{"2019/02/18", "", "2019-02-18"}}},
    {"numeric_date", "( first=day_number+'/'+second=day_number+'/' | first=day_number+'.'+second=day_number+'.' | first=day_number+'-'+second=day_number+'-' )"
                     " ( +year=year | +short_year=short_year )", numeric_date,
        {{"18/02/2019", "", "2019-02-18"}, {"02/18/2019", "", "2019-02-18"}, {"18.02.2019", "", "2019-02-18"}, {"3/5/2019", "", "2019-XX-XX"}, {"31/31/2019", "", "-"}}},
    {"day_month_year", WEEKDAY " 'the'? " DAY " 'of'? month=months ','? " YEAR, calendar_date,
        {{"18 February 2019", "", "2019-02-18"}, {"on [the 3rd of May, 1998]", "", "1998-05-03"},
         {"Mon, 18 Feb 2019", "", "2019-02-18"}, {"30 February 2019", "", "-"}}},
    {"day_month_year_with_hyphens", "day=day_number+'-'+month=months+'-'+year=year", calendar_date, {{"18-Feb-2019", "", "2019-02-18"}}},
    {"month_day_year", WEEKDAY " month=months 'the'? " DAY " ','? " YEAR, calendar_date,
        {{"February 18, 2019", "", "2019-02-18"}, {"Sept. 3rd 2017", "", "2017-09-03"},
         {"Monday, February 18, 2019", "", "2019-02-18"}, {"February 29, 2019", "", "-"}}},
    {"month_day", "( on_words [ " WEEKDAY " month=months@Capital " DAY " ] | [ " WEEKDAY " month=months@Capital " DAY " ] !counted_nouns/thing )", calendar_date,
        {{"They met on [Feb. 18].", "2019-02-25", "2019-02-18"}, {"They met on [March 26].", "2019-02-20", "2018-03-26"},
         {"They met on [March 26].", "2019-03-22", "2019-03-26"},
         {"The talks will begin on [March 26].", "2019-02-25", "2019-03-26"}, {"March 26", "", "XXXX-03-26"}, {"Feb. 30", "", "-"}}},
    {"day_month", WEEKDAY " 'the'? " DAY " 'of'? month=months@Capital", calendar_date,
        {{"They met on [2 April].", "2019-04-05", "2019-04-02"}, {"the 26th of March", "", "XXXX-03-26"},
         {"It was on [29 February].", "2019-02-25", "2016-02-29"}, {"31 April", "2019-02-25", "-"}}},
    {"month_with_impossible_day", "month=months@Capital two_digits !counted_nouns !plural_noun ( ',' year=year )?", impossible, {{"March 45", "", "-"}}},
    {"first_day_of_row", "[ " DAY " ] range_joiners ( 'the' )? day_number ( +ordinal_endings )? 'of'? month=months@Capital ( ','? year=year )?", calendar_date,
        {{"from [3] to 5 May 2014", "", "2014-05-03"}, {"on [3] and 4 March", "2019-03-10", "2019-03-03"}}},
    {"early_day_of_row", "[ " DAY " ] ',' day_number ( +ordinal_endings )? ','? range_joiners day_number ( +ordinal_endings )? 'of'? month=months@Capital ( ','? year=year )?", calendar_date,
        {{"on [3], 4 and 5 May 2014", "", "2014-05-03"}}},
    {"next_day_of_row", "month=months@Capital day_number ( +ordinal_endings )? range_joiners [ " DAY " ( ','? year=year )? ] !counted_nouns !plural_noun !time_units !months !clock_halves", calendar_date,
        {{"March 26-[28]", "2019-04-02", "2019-03-28"}, {"on March 3 and [4]", "2019-03-10", "2019-03-04"}, {"from May 3 to [5, 2014]", "", "2014-05-05"}}},
    {"last_day_of_row", "month=months@Capital day_number ( +ordinal_endings )? ',' day_number ( +ordinal_endings )? ','? range_joiners [ " DAY " ( ','? year=year )? ] !counted_nouns !plural_noun !time_units", calendar_date,
        {{"on March 3, 4 and [5]", "2019-03-10", "2019-03-05"}}},
    {"middle_day_of_row", "month=months@Capital day_number ( +ordinal_endings )? ',' [ " DAY " ] ','? range_joiners day_number", calendar_date,
        {{"on March 3, [4] and 5", "2019-03-10", "2019-03-04"}}},
    {"day_of_month_spoken_of", "on_words [ 'the' day=day_number+ordinal_endings ] !noun !plural_noun !name !ordinal_words !'and' !'of'", calendar_date,
        {{"on [the 20th]", "2019-02-25", "2019-02-20"}}},
    {"day_of_year_spoken_of", "( month=months@Capital " DAY " | " DAY " 'of'? month=months@Capital | month=months@Capital ) ( 'of' )? back=back_references/any 'year'", calendar_date,
        {{"August of that year", "", "XXXX-08"}, {"January 24 of the same year", "", "XXXX-01-24"}}},
    {"day_of_related_year", "( month=months@Capital " DAY " | " DAY " 'of'? month=months@Capital | month=months@Capital ) ( 'of' )? of_year=period_relations 'year'", calendar_date,
        {{"March of last year", "2019-02-25", "2018-03"}, {"in [May this year]", "2019-06-25", "2019-05"}, {"on [3 April next year]", "2019-02-25", "2020-04-03"}}},
    {"month_year", "month=months@Capital ( ',' | 'of' )? " YEAR, calendar_date,
        {{"in [January 2014]", "", "2014-01"}, {"Sept. 2015", "", "2015-09"}, {"March of 1957", "", "1957-03"}, {"April 480 BC", "", "BC0480-04"}}},
    {"month_after_cue", "month_cues [ month=months@Capital ] +!possessive_endings !'day'", calendar_date,
        {{"It fell in [May].", "2019-06-10", "2019-05"}, {"since [March]", "2019-02-25", "2018-03"}, {"in [March]", "", "XXXX-03"}}},
    {"month", "month=months/full@Capital !capitalised", calendar_date,
        {{"the [February] raid", "2019-02-25", "2019-02"}, {"elections will be held by [October]", "2019-02-25", "2019-10"}}},
    {"year_after_cue", "year_cues [ year=year ] !counted_nouns !plural_noun !'percent' !'million'", calendar_date,
        {{"in [2014]", "2019-02-25", "2014"}, {"since [2011]", "", "2011"}, {"back in [1998]", "", "1998"}, {"the accords of [1995].", "", "1995"}}},
    {"year_and_noun", "[ year=recent_year ] !counted_nouns !measures !time_units noun", calendar_date,
        {{"the [1967] war", "2019-02-25", "1967"}, {"under a [2014] deal", "2019-02-25", "2014"}}},
    {"year_and_name", "( [ year=recent_year ] !counted_nouns !months name | year_openers [ year=recent_year ] !counted_nouns !plural_noun !months capitalised )", calendar_date, {{"the [2003] Geneva accord", "2019-02-25", "2003"}}},
    {"year_and_plural", "year_openers [ year=recent_year ] !counted_nouns !measures !time_units plural_noun", calendar_date,
        {{"the [1996] elections", "2019-02-25", "1996"}}},
    {"first_year_of_row", "[ year=year ] range_joiners year !counted_nouns !plural_noun", calendar_date, {{"[1939]-1945", "", "1939"}}},
    {"next_year_of_row", "( year range_joiners | year ',' | year ',' 'and' ) [ year=year ] !counted_nouns !plural_noun", calendar_date, {{"between 2014 and [2016]", "", "2016"}}},
    {"years_in_short", "year=year+'-'|'–'|'/'+short_year=short_year", year_run, {{"the [2018-19] season", "2019-02-25", "2018/2019"}, {"1939–45", "", "1939/1945"}}},
    {"year_in_brackets", "'(' [ year=year ] ( ')' | ',' | ';' )", calendar_date, {{"his first novel ([1987])", "", "1987"}}},
    {"year_of_era", "( year=any_year era=eras | era=eras/after year=any_year )", calendar_date,
        {{"in [480 BC]", "", "BC0480"}, {"in [AD 70]", "", "0070"}, {"[44 B.C.]", "", "BC0044"}}},
    {"first_year_of_era_row", "[ year=any_year ] range_joiners any_year era=eras", calendar_date, {{"from [499] to 449 BC", "", "BC0499"}}},
    {"year_in_words", "'the'? 'year' [ year=any_year ]", calendar_date, {{"in the year [476]", "", "0476"}}},
    {"impossible_year", "'the' 'year' [ number ]", impossible, {{"in the year [99999]", "", "-"}}},
    {"fiscal_year", "fiscal_words year=year", fiscal_year, {{"fiscal year 2014", "", "FY2014"}, {"in [fiscal 2019]", "", "FY2019"}}},
    {"part_of_month", "'the'? part=period_parts/noun 'of' ( month=months@Capital | month=months@Capital ( 'of' | ',' )? year=year )", calendar_date,
        {{"It closed at [the end of April].", "2019-02-25", "2018-04"}, {"by [the beginning of March 2016]", "", "2016-03"}}},
    {"part_of_year", "'the'? part=period_parts/noun 'of' " YEAR, calendar_date, {{"since [the middle of 2017]", "", "2017"}}},
    {"early_or_late_month", "part=period_parts/adjective '-'? ( 'in' )? ( month=months@Capital | month=months@Capital ( 'of' | ',' )? " YEAR " )", calendar_date,
        {{"late November", "2019-02-25", "2018-11"}, {"mid-April", "", "XXXX-04"}, {"early May 2004", "", "2004-05"}}},
    {"early_or_late_year", "part=period_parts/adjective '-'? ( 'in' )? " YEAR " !counted_nouns", calendar_date,
        {{"in [late 2018]", "", "2018"}, {"since [mid-2016]", "", "2016"}, {"Early 480 BC", "", "BC0480"}}},
    {"decade", "'the'? ( part=period_parts/adjective '-'? | part=period_parts/noun 'of' 'the' )? ( year=decade_year+'s' | year=decade_year+possessive_endings | year=any_year+'s' era=eras/before )",
        decade, {{"the 1990s", "", "199X"}, {"in [the late 1970s]", "", "197X"}, {"1930's", "", "193X"}, {"the 470s BC", "", "BC047X"}}},
    {"decade_in_short", "( 'the' part=period_parts/adjective? tens=short_decade+'s' | ( 'the' )? apostrophes+tens=short_decade+'s' | 'the' part=period_parts/adjective? tens=decade_words )",
        decade, {{"in [the 90s]", "2019-02-25", "199X"}, {"in [the '80s]", "2019-02-25", "198X"}, {"the late sixties", "2019-02-25", "196X"}, {"the 90s", "", "XX9X"}}},
    {"century", "'the'? ( part=period_parts/adjective '-'? | part=period_parts/noun 'of' 'the' )? ( ordinal=number+ordinal_endings | ordinal=ordinal_words ) '-'? unit=time_units/century|time_units/millennium ( era=eras )?",
        century, {{"the 19th century", "", "18XX"}, {"in [the early twentieth century]", "", "19XX"}, {"the 4th century BC", "", "BC03XX"}, {"an [18th-century] fort", "", "17XX"}}},

    // Seasons, quarters, halves and feasts.
    {"season_of_year", "'the'? part=period_parts/adjective? year_part=seasons ( 'of' | ',' )? " YEAR, calendar_date,
        {{"the summer of 1963", "", "1963-SU"}, {"in [winter 2014]", "", "2014-WI"}, {"late autumn of 481 BC", "", "BC0481-FA"}}},
    {"season_after_cue", "season_cues [ 'the'? part=period_parts/adjective? year_part=seasons ] !'of' !'in' !noun !plural_noun", calendar_date,
        {{"It fell in [the spring].", "2019-06-25", "2019-SP"}, {"It was quiet during [winter].", "", "XXXX-WI"}}},
    {"season", "( [ 'the' part=period_parts/adjective? year_part=seasons/sure@lower ] !'of' !noun !plural_noun !name | [ part=period_parts/adjective? year_part=seasons/sure@lower ] !'of' )", calendar_date, {{"the [summer] offensive failed", "2019-09-25", "2019-SU"}}},
    {"related_season", "part=period_parts/adjective? relation=period_relations year_part=seasons", named_period,
        {{"last fall", "2019-02-25", "2018-FA"}, {"next summer", "2019-02-25", "2019-SU"}, {"this spring", "2019-04-25", "2019-SP"}}},
    {"season_spoken_of", "back=back_references year_part=seasons", named_period, {{"the following spring", "", "XXXX-SP"}}},
    {"part_of_year_by_number", "'the'? year_part=year_parts ( 'of' ( 'the' )? | 'in' )? year=year", calendar_date,
        {{"the second half of 2008", "", "2008-H2"}, {"in [the first quarter of 2013]", "", "2013-Q1"}, {"Q3 2014", "", "2014-Q3"}}},
    {"part_of_related_year", "'the'? year_part=year_parts 'of' of_year=period_relations 'year'", calendar_date, {{"the first half of last year", "2019-02-25", "2018-H1"}}},
    {"quarter", "( 'the' )? year_part=year_parts !'of' !'in' !'with'", calendar_date, {{"Exports fell in [the third quarter].", "2019-02-25", "2018-Q3"}}},
    {"holiday", "( relation=period_relations | back=back_references | 'the' )? holiday=holidays@Capital ( ','? year=year )?", holiday,
        {{"Christmas Day", "2019-02-25", "2018-12-25"}, {"last Thanksgiving", "2000-02-10", "1999-11-25"}, {"Easter Sunday 2000", "", "2000-04-23"},
         {"Good Friday, 2019", "", "2019-04-19"}, {"on [the Fourth of July]", "", "XXXX-07-04"}, {"Martin Luther King Day 2019", "", "2019-01-21"}, {"Easter", "", "XXXX-XX-XX"}}},
    {"holiday_period", "( relation=period_relations | 'the' )? holiday=holidays@Capital around=time_units/period ( ','? year=year )?", holiday, {{"Easter week", "2000-04-17", "2000-W16"}}},
    {"dated_name", "name=dated_names !time_units !'/'", dated_name, {{"since [9/11]", "", "2001-09-11"}}},

    // Weekdays and times of day.
    {"weekday", "weekday=weekdays/full", calendar_date,
        {{"He said on [Monday] it would stay.", "2019-02-25", "2019-02-25"}, {"It was held on [Tuesday].", "2019-02-25", "2019-02-19"},
         {"They will meet on [Friday].", "2019-02-25", "2019-03-01"}, {"Monday", "", "XXXX-WXX-1"}}},
    {"weekday_and_part", "weekday=weekdays/full day_part=day_parts/singular", calendar_date,
        {{"Friday morning", "2019-02-25", "2019-02-22TMO"}, {"Sunday night", "", "XXXX-WXX-7TNI"}}},
    {"related_weekday", "( relation=period_relations | back=back_references ) weekday=weekdays/full day_part=day_parts?", named_period,
        {{"last Tuesday", "2019-02-25", "2019-02-19"}, {"last Monday", "2019-02-25", "2019-02-18"},
         {"next Tuesday", "2019-02-26", "2019-03-05"}, {"this Thursday", "2019-02-25", "2019-02-28"}, {"last Monday", "", "XXXX-WXX-1"}}},
    {"weekday_of_related_week", "weekday=weekdays/full ( 'of' )? relation=period_relations 'week'", named_period, {{"Tuesday last week", "2019-02-25", "2019-02-19"}}},
    {"related_month", "part=period_parts/adjective? ( relation=period_relations | back=back_references ) month=months@Capital", named_period,
        {{"last November", "2019-02-25", "2018-11"}, {"next March", "2019-02-25", "2019-03"}, {"last February", "2019-02-25", "2018-02"}, {"the previous April", "", "XXXX-04"}}},
    {"related_day_of_month", "( relation=period_relations | back=back_references ) month=months@Capital " DAY, related_date,
        {{"last Oct. 23", "1999-04-19", "1998-10-23"}}},
    {"month_before_noun", "year_openers [ month=months@Capital ] noun", calendar_date, {{"The [March] vote will be close.", "2019-02-10", "2019-03"}}},
    {"unit_around_date", "'the'? around=time_units/period 'of' 'the'? ( month=months@Capital " DAY " | " DAY " 'of'? month=months@Capital ) ( ','? year=year )?", calendar_date,
        {{"the week of March 6", "2000-02-24", "2000-W10"}, {"the week of 6 March 2000", "", "2000-W10"}}},
    {"clock", "hour=two_digit_hour+':'+minute=minute ( +':'+second=minute )?", calendar_date,
        {{"at [06:35]", "2019-02-25", "2019-02-25T06:35"}, {"at [17:03:20]", "", "XXXX-XX-XXT17:03:20"}}},
    {"clock_and_zone", "hour=number+':'+minute=two_digits ( +':'+second=two_digits )? " ZONE, calendar_date,
        {{"06:35 GMT", "2019-02-25", "2019-02-25T06:35"}, {"at [9:15 local time]", "", "XXXX-XX-XXT09:15"}, {"25:10 GMT", "2019-02-25", "-"}, {"05:34 (Almaty time)", "", "XXXX-XX-XXT05:34"}}},
    {"clock_and_offset", "hour=two_digit_hour+':'+minute=minute ( +':'+second=minute )? ( +sign=offset_signs+ahead_hour=two_digits+':'+ahead_minute=two_digits | zone=zones+sign=offset_signs+ahead_hour=number )", calendar_date, {{"at [06:35+03:00]", "2019-02-25", "2019-02-25T06:35"}}},
    {"clock_of_halves", CLOCK " half=clock_halves " ZONE "?", calendar_date,
        {{"at [10 p.m.]", "2019-02-25", "2019-02-25T22:00"}, {"12:30 am EST", "2019-02-25", "2019-02-25T00:30"}, {"13 p.m.", "", "-"}}},
    {"clock_of_halves_on_day", CLOCK " half=clock_halves " ZONE "? ','? ( weekday=weekdays/full | weekday=weekdays/full ',' month=months " DAY " )", calendar_date,
        {{"It ended at [9 a.m. Tuesday].", "2000-04-05", "2000-04-04T09:00"}, {"4 a.m. EDT Thursday", "", "XXXX-WXX-4T04:00"}}},
    {"clock_of_day_word", CLOCK " half=clock_halves " ZONE "? day=day_words", day_word, {{"9 a.m. today", "2000-04-05", "2000-04-05T09:00"}}},
    {"clock_of_part", "hour_of_part=clock_hour ( +':'+minute=minute | clock_words )? 'in' 'the' day_part=day_parts/singular", calendar_date,
        {{"at [4 in the morning]", "2000-04-05", "2000-04-05T04:00"}, {"at [9 o'clock in the evening]", "2000-04-05", "2000-04-05T21:00"}}},
    {"full_hour", "hour=clock_hour clock_words", calendar_date, {{"at [5 o'clock]", "2019-02-25", "2019-02-25T05:00"}}},
    {"clock_in_digits", "digits=clock_digits ( zone=zones | 'hours' zone=zones? )", calendar_date, {{"0635 GMT", "2019-02-25", "2019-02-25T06:35"}, {"at [1300 hours]", "", "XXXX-XX-XXT13:00"}}},
    {"named_hour", "( clock=clock_names@lower | clock=clock_names !capitalised )", calendar_date, {{"at [noon]", "2019-02-25", "2019-02-25T12:00"}, {"at [midnight]", "2019-02-25", "2019-02-25T00:00"}}},
    {"named_hour_on_day", "clock=clock_names ( 'on' )? weekday=weekdays/full", calendar_date, {{"midnight Friday", "", "XXXX-WXX-5T00:00"}}},
    {"part_of_date", "( 'the' | 'early' )? day_part=day_parts/singular 'of' ( weekday=weekdays/full | " WEEKDAY " month=months@Capital " DAY " ( ','? year=year )? | " WEEKDAY " ( 'the' )? " DAY " 'of'? month=months@Capital ( ','? year=year )? )", calendar_date,
        {{"the night of April 18, 1775", "", "1775-04-18TNI"}, {"the morning of 31 January 1965", "", "1965-01-31TMO"}, {"the evening of Tuesday", "", "XXXX-WXX-2TEV"}}},
    {"part_of_day_spoken_of", "part_of_day_cues [ 'the' day_part=day_parts/singular ] !'of'", related_day_part, {{"in [the morning]", "", "XXXX-XX-XXTMO"}}},
    {"night", "( 'at' | 'by' ) [ day_part=day_parts/NI ] !'of'", no_day, {{"They moved at [night].", "", "XXXX-XX-XXTNI"}}},

    // Counted from the present.
    {"day_word", "day=day_words", day_word,
        {{"yesterday", "2019-03-01", "2019-02-28"}, {"today", "2019-02-25", "2019-02-25"}, {"tonight", "2019-02-25", "2019-02-25TNI"},
         {"the day after tomorrow", "2019-02-25", "2019-02-27"}, {"yesterday", "", "XXXX-XX-XX"}}},
    {"day_word_and_part", "day=day_words day_part=day_parts/singular", day_word, {{"yesterday evening", "2019-02-25", "2019-02-24TEV"}}},
    {"part_of_day_word", "part=period_parts/comparative|period_parts/adjective day=day_words", day_word,
        {{"earlier today", "2019-02-25", "2019-02-25"}, {"late yesterday", "2019-02-25", "2019-02-24"}}},
    {"related_day_part", "part=period_parts/comparative|period_parts/adjective? relation=period_relations day_part=day_parts/singular", related_day_part,
        {{"last night", "2019-02-25", "2019-02-24TNI"}, {"this morning", "2019-02-25", "2019-02-25TMO"}, {"next morning", "", "XXXX-XX-XXTMO"}}},
    {"related_unit", "relation=period_relations unit=time_units/period", related_unit,
        {{"last week", "2019-02-18", "2019-W07"}, {"this year", "2019-02-25", "2019"}, {"next month", "2019-12-25", "2020-01"},
         {"last year", "", "XXXX"}, {"last week", "", "XXXX-WXX"}, {"last weekend", "2019-02-25", "2019-W08-WE"}}},
    {"weekend", "weekend_cues [ 'the' around=time_units/weekend ] !'of'", the_weekend, {{"It was agreed over [the weekend].", "2019-02-25", "2019-W08-WE"}}},
    {"part_of_related_unit", "( 'much' 'of' )? part=period_parts/comparative|period_parts/adjective ( 'in' )? relation=period_relations unit=time_units/period", related_unit,
        {{"earlier this month", "2019-02-25", "2019-02"}, {"later this year", "2019-02-25", "2019"}, {"early next week", "2019-02-25", "2019-W10"}}},
    {"part_of_related_unit_in_full", "'the'? part=period_parts/noun 'of' relation=period_relations unit=time_units/period", related_unit,
        {{"by [the end of this year]", "2019-02-25", "2019"}, {"the start of next month", "2019-02-25", "2019-03"}}},
    {"part_of_unit", "'the' part=period_parts/noun 'of' 'the' unit=time_units/period", part_of_unit,
        {{"by [the end of the year]", "2019-02-25", "2019"}, {"the end of the month", "", "XXXX-XX"}}},
    {"ago", "bound=amount_modifiers/outside? [ bound=amount_modifiers/inside? amount=number|number_words unit=time_units 'ago' ]", ago,
        {{"11 days ago", "2019-02-25", "2019-02-14"}, {"two weeks ago", "2019-02-25", "2019-W07"}, {"a year ago", "2019-02-25", "2018"},
         {"more than four decades ago", "2019-02-25", "1979"}, {"several months ago", "2019-02-25", "PAST_REF"}, {"three days ago", "", "XXXX-XX-XX"}}},
    {"long_ago", "unit=time_units/plural 'ago'", ago, {{"years ago", "2019-02-25", "PAST_REF"}}},
    {"reference", "reference=time_references", reference,
        {{"now", "2019-02-25", "PRESENT_REF"}, {"recently", "", "PAST_REF"}, {"in [the near future]", "", "FUTURE_REF"}}},

    // Counted from the date last spoken of.
    {"unit_spoken_of", "( part=period_parts/comparative|period_parts/adjective )? ( back=back_references unit=time_units/day | back=back_references/any unit=time_units/period )", related_unit,
        {{"the same day", "", "XXXX-XX-XX"}, {"later that year", "", "XXXX"}, {"the following week", "", "XXXX-WXX"}, {"the next day", "", "XXXX-XX-XX"}}},
    {"part_of_unit_spoken_of", "'the'? part=period_parts/noun 'of' back=back_references/any unit=time_units/period", related_unit, {{"by [the end of that month]", "", "XXXX-XX"}}},
    {"unit_after", "'the' unit=time_units/singular back=after_words !word !number", related_unit, {{"the day after", "", "XXXX-XX-XX"}}},
    {"day_part_spoken_of", "( part=period_parts/comparative|period_parts/adjective )? back=back_references day_part=day_parts/singular", related_day_part,
        {{"that morning", "", "XXXX-XX-XXTMO"}, {"early the next morning", "", "XXXX-XX-XXTMO"}}},
    {"later", "bound=amount_modifiers/outside? [ bound=amount_modifiers/inside? amount=number|number_words unit=time_units ( later=later_words/free | later=later_words/end ) ] !word !number", later,
        {{"Two days later", "", "XXXX-XX-XX"}, {"two years earlier", "", "XXXX"}}},
    {"later_than", "bound=amount_modifiers/outside? [ bound=amount_modifiers/inside? amount=number|number_words unit=time_units later=later_words/free ]", later,
        {{"[Two days later] they left", "", "XXXX-XX-XX"}}},
    {"some_time_later", "unit=time_units/plural later=later_words/free", later, {{"[Weeks later] they left", "", "XXXX-WXX"}}},

    // Lengths.
    {"length", "bound=amount_modifiers/outside? [ bound=amount_modifiers/inside? amount=number|number_words/word|fraction length_adjectives? unit=time_units ] !'old' !'ago'", length,
        {{"three days", "", "P3D"}, {"24 hours", "", "PT24H"}, {"at least 72 hours", "", "PT72H"}, {"a few weeks", "", "PXW"},
         {"twenty-five years", "", "P25Y"}, {"four decades", "", "P40Y"}, {"1.5 years", "", "P1.5Y"}, {"two more weeks", "", "P2W"}}},
    {"length_and_half", "bound=amount_modifiers/outside? [ bound=amount_modifiers/inside? ( amount=number 'and' ( 'a' )? and_half='half' unit=time_units | amount=number_words 'and' ( 'a' )? and_half='half' unit=time_units"
                        " | amount=number_words unit=time_units/singular 'and' 'a' and_half='half' ) ]", length,
        {{"two and a half years", "", "P2.5Y"}, {"a year and a half", "", "P1.5Y"}, {"an hour and a half", "", "PT1H30M"}}},
    {"length_with_fraction", "( amount=number )? upper=number+'/'+lower=number unit=time_units", length, {{"5 1/2 hours", "", "PT5H30M"}}},
    {"half_length", "half_word=half_words '-'? unit=time_units/singular", length, {{"half an hour", "", "PT30M"}, {"half a century", "", "P50Y"}}},
    {"length_of_one", "bound=amount_modifiers/outside? [ bound=amount_modifiers/inside? amount=number_words/article length_adjectives? unit=time_units/span ] !'-' !'ago'", length,
        {{"for [a month]", "", "P1M"}, {"less than a decade", "", "P10Y"}}},
    {"length_after_cue", "length_cues [ amount=number_words/article unit=time_units/singular ] !'-' !noun", length, {{"for [a day]", "", "P1D"}}},
    {"length_before_noun", "amount=number|number_words/word+'-'+unit=time_units/singular +!'-'", length,
        {{"a [24-hour] truce", "", "PT24H"}, {"two-week", "", "P2W"}}},
    {"length_with_long", "( amount=number|number_words/word '-' | amount=number|number_words/word )? unit=time_units+'-'+'long'", length, {{"a [day-long] siege", "", "P1D"}, {"[decades-long] rule", "", "PXY"}, {"[two-week-long]", "", "P2W"}}},
    {"some_length", "plural_cues [ unit=time_units/plural ] !'later' !'earlier' !'ago'", length, {{"for [years]", "", "PXY"}}},
    {"some_length_of", "[ unit=time_units/plural ] 'of'", length, {{"[Weeks] of talks failed.", "", "PXW"}}},
    {"running_length", "'the'? direction=run_directions amount=number|number_words unit=time_units", length,
        {{"the past 24 hours", "2019-02-25", "PT24H"}, {"in [the last three weeks]", "", "P3W"}, {"over [the next few days]", "", "PXD"}, {"the following two years", "", "P2Y"}}},
    {"running_length_of_one", "'the'? direction=run_directions/alone unit=time_units", length,
        {{"in [the past week]", "2019-02-25", "P1W"}, {"the coming year", "", "P1Y"}, {"the coming years", "", "PXY"}, {"in [recent days]", "2019-02-25", "PXD"}}},

    // Repetitions.
    {"every_unit", "repetition_words ( unit=time_units/singular | other='other' unit=time_units/singular | amount=number unit=time_units/plural | amount=number_words/word unit=time_units/plural )",
        repetition, {{"every day", "", "P1D"}, {"every two weeks", "", "P2W"}, {"each year", "", "P1Y"}, {"every other day", "", "P2D"}}},
    {"every_named", "repetition_words ( weekday=weekdays/full | weekday=weekdays/full day_part=day_parts/singular | month=months@Capital | year_part=seasons | day_part=day_parts/singular )", repetition,
        {{"every Tuesday", "2019-02-25", "XXXX-WXX-2"}, {"every April", "", "XXXX-04"}, {"every summer", "", "XXXX-SU"}, {"every morning", "", "XXXX-XX-XXTMO"}}},
    {"weekdays", "( weekday=weekdays/plural | weekday=weekdays/full day_part=day_parts/plural )", repetition, {{"on [Tuesdays]", "2019-02-25", "XXXX-WXX-2"}, {"Sunday mornings", "", "XXXX-WXX-7TMO"}}},
    {"rate", "'per' unit=time_units/singular", repetition, {{"40 tons [per month]", "", "P1M"}}},
    {"times_per_unit", "rate_words ( 'a' | 'an' | 'each' | 'every' ) unit=time_units/singular", repetition, {{"twice a week", "", "P1W"}}},
    {"frequency", "!noun !plural_noun !verb often=frequencies@lower", frequency, {{"meets [weekly]", "", "P1W"}, {"daily", "", "P1D"}}},

    {"no_time", "'the'? names_without_time@Capital", no_time, {{"the [Sunday Times]", "2019-02-25", ""}, {"Black Friday", "2019-02-25", ""}}},
    {"no_time_in_phrase", "'the'? phrases_without_time", no_time, {{"shortly after", "2019-02-25", ""}, {"as soon as", "2019-02-25", ""}}},
    {"no_time_in_person", "( 'mr' | 'mrs' | 'ms' | 'dr' | 'prof' | 'sir' | 'dame' | 'lady' ) '.'? ( weekdays/full | months/full@Capital | holidays@Capital )", no_time,
        {{"Mr. Friday spoke first.", "2019-02-25", ""}, {"Ms August left.", "2019-02-25", ""}}},
    {"no_time_in_name_of_movement", "'the' ( weekdays/full | months@Capital " DAY " | " DAY " 'of'? months@Capital ) ( movement_nouns@Capital | capitalised movement_nouns@Capital ) !'of'", no_time,
        {{"The April 9 Alliance lost.", "2019-02-25", ""}, {"the 23rd of June Movement", "2019-02-25", ""}, {"the Thursday Forum", "2019-02-25", ""}}},
    {"no_time_in_name_of_place", "'the'? ( months@Capital | months@Capital " DAY " | " DAY " 'of'? months@Capital ) place_words@Capital !capitalised", no_time,
        {{"near 8 May Bridge", "2019-02-25", ""}, {"in October City", "2019-02-25", ""}}},
    {"no_time_in_address", "'at' recent_year capitalised 'street'|'road'|'avenue'|'lane'|'boulevard'", no_time, {{"at 1812 Willow Lane", "2019-02-25", ""}}},
    {"no_time_in_numbered_row", "numbered_things number range_joiners number", no_time, {{"pages 1950-1962", "2019-02-25", ""}, {"paragraphs 1990 to 1995", "2019-02-25", ""}}},
    {"no_time_in_counted_row", "[ number range_joiners number ] counted_nouns/thing", no_time, {{"between 1500 and 1800 troops", "2019-02-25", ""}}},
};
// clang-format on

#undef DAY
#undef YEAR
#undef WEEKDAY
#undef ZONE
#undef CLOCK

}  // namespace

std::span<const DateRule> english_date_rules() {
    return kRules;
}

}  // namespace dateline
