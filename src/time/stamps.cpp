#include "time/stamps.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "time/calendar.hpp"
#include "time/date_grammar.hpp"
#include "time/discourse.hpp"
#include "time/explanations.hpp"
#include "time/proposals.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostJoiners = 3;  // marks and words between a day and its time of day
constexpr auto kJoiners = std::to_array<std::string_view>({",", "-", "–", "—", "|", "·", "(", ")", "at", "T", ";"});

int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

/// A clock that was read at an atom: what follows it begins at `last`. Without a time it is one that does not exist.
struct ReadClock {
    std::size_t last = 0;
    std::optional<ClockTime> time;
};

/// Reads one passage.
class StampReader {
public:
    StampReader(std::string_view text, Span part, const Language& language)
        : text_(text), language_(language), grammar_(grammar_of(language)) {
        append_atoms(text, part, grammar_.lexicon(), atoms_);
        chosen_ = choose_proposals(grammar_.propose(text, atoms_), atoms_.size());
        is_used_.assign(chosen_.size(), false);
        is_covered_.assign(atoms_.size(), false);
    }

    StampLine read() {
        look_at_first_clock();
        std::size_t at = 0;
        for (std::size_t i = 0; i < chosen_.size(); ++i) {
            for (; at < chosen_[i].first; ++at) take_cue(at);
            at = std::max(at, chosen_[i].last);
            add_stamp(i);
        }
        for (; at < atoms_.size(); ++at) take_cue(at);
        line_.last_cue = cue_;
        line_.has_rest = has_rest();
        return std::move(line_);
    }

private:
    template <class What>
    [[nodiscard]] const What* get(std::size_t i) const {
        return std::get_if<What>(&chosen_[i].meaning->what);
    }
    [[nodiscard]] std::string_view words(std::size_t at) const { return words_of(text_, atoms_[at].span); }
    [[nodiscard]] bool is_mark(std::size_t at, std::string_view mark) const {
        return at < atoms_.size() && words(at) == mark;
    }
    [[nodiscard]] bool is_digits(std::size_t at, std::size_t fewest, std::size_t most) const {
        return at < atoms_.size() && atoms_[at].is_digits && atoms_[at].span.length() >= fewest &&
               atoms_[at].span.length() <= most;
    }
    [[nodiscard]] Span span_of(std::size_t first, std::size_t last) const {
        return cover(atoms_[first].span, atoms_[last - 1].span);
    }

    /// A clock has a time of day and no date of its own.
    [[nodiscard]] bool is_clock(std::size_t i) const {
        const auto* date = get<CalendarDate>(i);
        return chosen_[i].meaning->clock && date && !date->year && !date->month && !date->weekday;
    }
    [[nodiscard]] bool is_day(std::size_t i) const {
        const auto* date = get<CalendarDate>(i);
        const bool names_day = date && date->month && (date->day || date->year);
        return names_day || get<NumericDate>(i) != nullptr;
    }
    [[nodiscard]] bool is_bare_weekday(std::size_t i) const {
        const auto* date = get<CalendarDate>(i);
        return date && date->weekday && !date->month && !date->day && !date->year && !chosen_[i].meaning->clock;
    }
    [[nodiscard]] bool is_relative(std::size_t i) const {
        const auto* length = get<Length>(i);
        return (length && length->side != 0) || get<CountedUnit>(i) != nullptr;
    }
    [[nodiscard]] bool is_impossible_clock(std::size_t i) const {
        return get<ImpossibleTime>(i) != nullptr &&
               words_of(text_, span_of(chosen_[i].first, chosen_[i].last)).find(':') != std::string_view::npos;
    }

    void look_at_first_clock() {
        if (chosen_.empty() || chosen_[0].first != 0 || !is_clock(0)) return;
        line_.opens_with_clock = true;
        line_.is_glued_to_clock =
            chosen_.size() > 1 && chosen_[1].first == chosen_[0].last && atoms_[chosen_[0].last].is_glued;
    }

    void take_cue(std::size_t at) {
        const LexiconEntry* entry = grammar_.entry_at(atoms_, at, "publication_cues");
        if (!entry || entry->cells.empty()) return;
        cue_ = entry->cells.front();
        cover_atoms(at, at + entry->rest.size() + 1);
    }

    void cover_atoms(std::size_t first, std::size_t last) {
        std::fill(is_covered_.begin() + static_cast<std::ptrdiff_t>(first),
                  is_covered_.begin() + static_cast<std::ptrdiff_t>(last), true);
    }

    [[nodiscard]] bool is_joiner(std::size_t at) const {
        const auto is_same = [&](std::string_view joiner) { return joiner == words(at); };
        return std::any_of(kJoiners.begin(), kJoiners.end(), is_same);
    }

    /// The first atom from `at` on that joins nothing.
    [[nodiscard]] std::size_t skip_joiners(std::size_t at) const {
        const std::size_t end = std::min(atoms_.size(), at + kMostJoiners);
        while (at < end && is_joiner(at)) ++at;
        return at;
    }

    void add_stamp(std::size_t i) {
        if (is_used_[i]) return;
        Stamp stamp;
        stamp.meaning = *chosen_[i].meaning;
        stamp.span = span_of(chosen_[i].first, chosen_[i].last);
        stamp.cue = cue_;
        cover_atoms(chosen_[i].first, chosen_[i].last);
        if (get<ImpossibleTime>(i)) {
            stamp.kind = is_impossible_clock(i) ? StampKind::impossible_clock : StampKind::impossible_day;
            if (stamp.kind == StampKind::impossible_clock && stands_before_day(i)) return;
        } else if (is_relative(i)) {
            stamp.kind = StampKind::relative;
        } else if (is_day(i)) {
            add_weekday(i, stamp);
            if (stamp.meaning.clock) {
                add_zone_and_year(chosen_[i].last, stamp);
            } else if (!add_clock_before(i, stamp)) {
                add_clock_behind(i, stamp);
            }
        } else {
            return;
        }
        line_.stamps.push_back(std::move(stamp));
    }

    [[nodiscard]] bool stands_before_day(std::size_t i) const {
        return i + 1 < chosen_.size() && is_day(i + 1) && skip_joiners(chosen_[i].last) == chosen_[i + 1].first;
    }

    /// "Monday, 18/02/2019".
    void add_weekday(std::size_t i, Stamp& stamp) {
        const std::size_t first = chosen_[i].first;
        std::size_t before = first;
        while (before > 0 && first - before < 2 && (is_mark(before - 1, ",") || is_mark(before - 1, "."))) --before;
        if (before == 0) return;
        const LexiconEntry* entry = grammar_.entry_at(atoms_, before - 1, "weekdays");
        if (!entry || entry->cells.empty()) return;
        stamp.weekday = number_of(entry->cells.front());
        stamp.span = cover(atoms_[before - 1].span, stamp.span);
        if (auto* date = std::get_if<CalendarDate>(&stamp.meaning.what)) date->weekday = stamp.weekday;
        cover_atoms(before - 1, first);
    }

    /// Of "06:35 GMT, 18 February 2019".
    bool add_clock_before(std::size_t i, Stamp& stamp) {
        if (i == 0) return false;
        std::size_t before = i - 1;
        while (before > 0 && is_bare_weekday(before)) --before;
        const std::size_t behind = skip_joiners(chosen_[before].last);
        const std::size_t first = before + 1 < i ? chosen_[before + 1].first : chosen_[i].first;
        if (is_used_[before] || (behind != first && atoms_[behind].span.begin < stamp.span.begin)) return false;
        if (is_impossible_clock(before)) {
            stamp.kind = StampKind::impossible_clock;
            stamp.span = cover(span_of(chosen_[before].first, chosen_[before].last), stamp.span);
            return true;
        }
        if (!is_clock(before)) return false;
        stamp.meaning.clock = chosen_[before].meaning->clock;
        is_used_[before] = true;
        return true;
    }

    /// Of "18 February 2019, 06:35 GMT", and the year of "Feb 18 06:35:00 2019".
    void add_clock_behind(std::size_t i, Stamp& stamp) {
        std::size_t last = chosen_[i].last;
        if (const auto clock = clock_at(skip_joiners(last), i + 1)) {
            cover_atoms(last, clock->last);
            last = clock->last;
            if (!clock->time) {
                stamp.kind = StampKind::impossible_clock;
                stamp.span = cover(stamp.span, atoms_[last - 1].span);
                return;
            }
            stamp.meaning.clock = clock->time;
        }
        add_zone_and_year(last, stamp);
    }

    void add_zone_and_year(std::size_t last, Stamp& stamp) {
        if (stamp.meaning.clock && stamp.meaning.clock->zone.empty()) {
            const std::size_t behind = read_zone(last, stamp.meaning.clock->zone);
            cover_atoms(last, behind);
            last = behind;
        }
        auto* date = std::get_if<CalendarDate>(&stamp.meaning.what);
        if (!date || date->year) return;
        const std::size_t at = is_mark(last, ",") ? last + 1 : last;
        if (at >= atoms_.size() || !has_shape(atoms_[at], Shape::year)) return;
        date->year = atoms_[at].value;
        cover_atoms(last, at + 1);
        stamp.span = cover(stamp.span, atoms_[at].span);
        const bool exists = make_day(*date->year, *date->month, date->day.value_or(1)).has_value();
        if (!exists) stamp.kind = StampKind::impossible_day;
    }

    /// The clock at an atom: one that a rule has read, as `next` of the chosen, or one that is no clock but beside a
    /// day: "6:35", "06.35".
    std::optional<ReadClock> clock_at(std::size_t at, std::size_t next) {
        while (next < chosen_.size() && chosen_[next].first < at) ++next;
        if (next < chosen_.size() && chosen_[next].first == at) {
            const bool is_possible = is_clock(next);
            if (!is_possible && !is_impossible_clock(next)) return std::nullopt;
            is_used_[next] = true;
            return ReadClock{chosen_[next].last, is_possible ? chosen_[next].meaning->clock : std::nullopt};
        }
        if (at >= atoms_.size()) return std::nullopt;
        if (const std::size_t point = words(at).find('.'); point == 1 || point == 2) return clock_with_point(at, point);
        const bool has_form = is_digits(at, 1, 2) && is_mark(at + 1, ":") && is_digits(at + 2, 2, 2);
        if (!has_form) return std::nullopt;
        ClockTime time;
        time.hour = number_of(words(at));
        time.minute = number_of(words(at + 2));
        std::size_t last = at + 3;
        if (is_mark(last, ":") && is_digits(last + 1, 2, 2)) {
            time.second = number_of(words(last + 1));
            last += 2;
        }
        return finish_clock(time, last);
    }

    std::optional<ReadClock> clock_with_point(std::size_t at, std::size_t point) const {
        const std::string_view number = words(at);
        constexpr std::size_t kMinutes = 2;
        if (atoms_[at].kind != AtomKind::number || number.size() != point + 1 + kMinutes) return std::nullopt;
        ClockTime time;
        time.hour = number_of(number.substr(0, point));
        time.minute = number_of(number.substr(point + 1));
        const ReadClock clock = finish_clock(time, at + 1);
        return clock.time ? std::optional(clock) : std::nullopt;
    }

    /// The half of the day and the zone behind a clock.
    [[nodiscard]] ReadClock finish_clock(ClockTime time, std::size_t last) const {
        constexpr int kNoon = 12;
        const auto entry_at = [&](std::string_view list) {
            return last < atoms_.size() ? grammar_.entry_at(atoms_, last, list) : nullptr;
        };
        bool is_possible = time.hour < 2 * kNoon && time.minute < 60 && time.second.value_or(0) <= 60;
        if (const LexiconEntry* half = entry_at("clock_halves"); half && !half->cells.empty()) {
            is_possible = is_possible && time.hour >= 1 && time.hour <= kNoon;
            time.hour = time.hour % kNoon + number_of(half->cells.front());
            last += half->rest.size() + 1;
        }
        if (const LexiconEntry* zone = entry_at("zones")) {
            time.zone = words_of(text_, span_of(last, last + zone->rest.size() + 1));
            last += zone->rest.size() + 1;
        }
        return {last, is_possible ? std::optional(time) : std::nullopt};
    }

    /// Reads "+0300", "-05:00" or a Z (RFC 5322, section 3.3; ISO 8601) at an atom; the atom behind it.
    [[nodiscard]] std::size_t read_zone(std::size_t at, std::string& zone) const {
        constexpr int kFarthest = 14;  // hours
        if (is_mark(at, "Z")) {
            zone = "Z";
            return at + 1;
        }
        const bool has_sign = is_mark(at, "+") || is_mark(at, "-");
        if (!has_sign || at + 1 >= atoms_.size() || !atoms_[at + 1].is_glued) return at;
        const bool has_colon = is_digits(at + 1, 2, 2) && is_mark(at + 2, ":") && is_digits(at + 3, 2, 2);
        if (!has_colon && !is_digits(at + 1, 4, 4)) return at;
        const std::string_view hour = words(at + 1).substr(0, 2);
        const std::string_view minute = has_colon ? words(at + 3) : words(at + 1).substr(2);
        if (number_of(hour) > kFarthest || number_of(minute) > 59) return at;
        zone = std::string(words(at)) + std::string(hour) + ":" + std::string(minute);
        return at + (has_colon ? 4 : 2);
    }

    /// Whether there is a number or a word beside stamps, cues and the words that headers are made of.
    [[nodiscard]] bool has_rest() const {
        const WordList& header_words = language_.list("header_words");
        for (std::size_t at = 0; at < atoms_.size(); ++at) {
            if (is_covered_[at] || atoms_[at].kind == AtomKind::mark) continue;
            if (atoms_[at].kind == AtomKind::number || !header_words.has(fold(words(at)))) return true;
        }
        return false;
    }

    std::string_view text_;
    const Language& language_;
    const DateGrammar& grammar_;
    std::vector<Atom> atoms_;
    std::vector<Proposal> chosen_;
    std::vector<bool> is_used_;     // of the chosen: it is the clock of a stamp
    std::vector<bool> is_covered_;  // of the atoms
    std::string_view cue_;
    StampLine line_;
};

std::optional<Day> day_of(const NumericDate& date, DayOrder order) {
    const bool is_day_first = order == DayOrder::day_first;
    return make_day(date.year.value_or(0), is_day_first ? date.second : date.first,
                    is_day_first ? date.first : date.second);
}

/// Whether numbers are a day in both orders, and not the same.
bool may_be_two_days(const NumericDate& date) {
    const auto day_first = day_of(date, DayOrder::day_first);
    const auto month_first = day_of(date, DayOrder::month_first);
    return day_first && month_first && day_first != month_first;
}

/// The order in which alone numbers fall on the weekday beside them.
DayOrder order_by_weekday(const NumericDate& date, int weekday) {
    const auto falls = [&](DayOrder order) { return weekday_of(*day_of(date, order)) == weekday; };
    if (falls(DayOrder::day_first) == falls(DayOrder::month_first)) return DayOrder::unknown;
    return falls(DayOrder::day_first) ? DayOrder::day_first : DayOrder::month_first;
}

/// What the words of a stamp do not tell by themselves: its first step, where that says no more than the words, goes.
void explain_stamp(const Stamp& stamp, const Wording& wording, bool is_told_by_weekday, StampReading& reading) {
    const auto explain = [&](const std::string& why) {
        reading.reasons.push_back({std::string(wording.rule), stamp.span, quoted(wording.words) + " " + why});
    };
    const auto* numbers = std::get_if<NumericDate>(&stamp.meaning.what);
    const bool is_told_by_order = numbers && may_be_two_days(*numbers) && !is_told_by_weekday;
    if (!is_told_by_order && !reading.reasons.empty()) reading.reasons.erase(reading.reasons.begin());
    if (is_told_by_weekday)
        explain("is " + iso_of(*reading.when.days.earliest) + ", which alone falls on the weekday beside it");
    const auto* date = std::get_if<CalendarDate>(&stamp.meaning.what);
    const auto weekday = date ? date->weekday : stamp.weekday;
    if (!weekday || !reading.when.days.is_known()) return;
    if (!reading.when.days.is_one_day()) {
        const auto falls = [&](Day day) { return weekday_of(day) == *weekday; };
        if (!falls(*reading.when.days.earliest) && !falls(*reading.when.days.latest))
            explain("names a weekday that neither day is");
        return;
    }
    reading.disagrees_with_weekday = weekday_of(*reading.when.days.earliest) != *weekday;
    if (numbers && reading.disagrees_with_weekday)
        explain("names a weekday that " + iso_of(*reading.when.days.earliest) + " is not");
}

}  // namespace

StampLine read_stamps(std::string_view text, Span part, const Language& language) {
    return StampReader(text, part, language).read();
}

std::optional<StampReading> resolve_stamp(std::string_view text, const Stamp& stamp, std::string_view rule,
                                          DayOrder order) {
    if (stamp.kind != StampKind::date) return std::nullopt;
    const auto* numbers = std::get_if<NumericDate>(&stamp.meaning.what);
    const DayOrder of_weekday = numbers && stamp.weekday && may_be_two_days(*numbers)
                                    ? order_by_weekday(*numbers, *stamp.weekday)
                                    : DayOrder::unknown;
    const bool is_told_by_weekday = of_weekday != DayOrder::unknown;
    Anchors anchors;
    anchors.order = is_told_by_weekday ? of_weekday : order;
    Wording wording;
    wording.span = stamp.span;
    wording.words = words_of(text, stamp.span);
    wording.rule = rule;
    ResolvedTime resolved = resolve_time(stamp.meaning, wording, anchors);
    if (!resolved.when.days.is_known()) {
        if (!lacks_year(stamp.meaning)) return std::nullopt;
        resolved.when.edtf = resolved.value.substr(0, resolved.value.find('T'));
    }
    StampReading reading;
    reading.when = std::move(resolved.when);
    reading.reasons = std::move(resolved.reasons);
    reading.is_order_open = numbers && !reading.when.days.is_one_day();
    explain_stamp(stamp, wording, is_told_by_weekday, reading);
    return reading;
}

DayOrder day_order_of_article(const Document& document, const Language& language) {
    const DateGrammar& grammar = grammar_of(language);
    std::vector<Proposal> all;
    std::vector<Atom> atoms;
    for (const Passage& passage : document.passages) {
        if (passage.kind == PassageKind::furniture || passage.kind == PassageKind::related) continue;
        atoms.clear();
        append_atoms(document.text(), passage.span, grammar.lexicon(), atoms);
        auto chosen = choose_proposals(grammar.propose(document.text(), atoms), atoms.size());
        std::move(chosen.begin(), chosen.end(), std::back_inserter(all));
    }
    std::vector<const TimeMeaning*> meanings;
    std::vector<std::string_view> rules;
    for (const Proposal& one : all) {
        meanings.push_back(&*one.meaning);
        rules.push_back(one.rule->name);
    }
    return day_order_of(meanings, rules, document, language);
}

}  // namespace dateline
