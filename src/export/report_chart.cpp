// The timeline as a drawing, at one scale; the page's script draws it anew, in the same way, at others. All numbers are
// whole, so that the same report gives the same drawing on every machine.
#include <algorithm>
#include <array>
#include <chrono>
#include <ostream>

#include "base/utf8.hpp"
#include "export/report_html.hpp"
#include "export/report_page.hpp"
#include "export/report_words.hpp"

namespace dateline {

namespace {

using Number = std::int64_t;
using std::chrono::year_month_day;

// In pixels. The script has the same.
constexpr Number kWidth = 1000;
constexpr Number kMargin = 16;
constexpr Number kTail = 14;      // of an interval with an open side
constexpr Number kHead = 24;      // above the lanes of a band, for its name
constexpr Number kAxis = 30;      // below all
constexpr Number kLeastBar = 14;  // what is narrower is drawn as a sign
constexpr Number kFoot = 6;       // below them
constexpr Number kPilesHigh = 120;
constexpr Number kPile = 10;  // width of a pile, where signs would not fit

/// Days from..to, both inclusive, as counted from 1970-01-01.
struct Window {
    Number from = 0;
    Number to = 0;

    [[nodiscard]] Number x(Number day) const {
        return kMargin + (day - from) * (kWidth - 2 * kMargin) / (to - from + 1);
    }
};

/// What is drawn of an entry: from `left` to `right`; its sign or bar from `begin` to `end`.
struct Sign {
    const TimelineEntry* entry = nullptr;
    std::size_t position = 0;  // in the timeline
    Number begin = 0;
    Number end = 0;
    Number left = 0;
    Number right = 0;
    std::size_t lane = 0;
};

Number number_of(Day day) {
    return day.time_since_epoch().count();
}

Day day_of(Number number) {
    return Day{std::chrono::days{number}};
}

Number first_day(const Interval& days) {
    return number_of(days.earliest.value_or(days.latest.value_or(Day{})));
}

Number last_day(const Interval& days) {
    return number_of(days.latest.value_or(days.earliest.value_or(Day{})));
}

/// All that is dated; where some dates lie far from most, the part in which those are.
Window window_of(const ReportPage& page) {
    constexpr Number kLeast = 14;
    std::vector<Window> spans;
    std::vector<Number> middles;
    Window all{first_day(days_of(page, page.timeline.front())), last_day(days_of(page, page.timeline.front()))};
    for (const TimelineEntry& entry : page.timeline) {
        const Window span{first_day(days_of(page, entry)), last_day(days_of(page, entry))};
        all = {std::min(all.from, span.from), std::max(all.to, span.to)};
        middles.push_back((span.from + span.to) / 2);
        spans.push_back(span);
    }
    std::sort(middles.begin(), middles.end());
    const std::size_t few = middles.size() * 3 / 20;
    const Window most{middles[few], middles[middles.size() - 1 - few]};
    const Number reach = std::max(kLeast, most.to - most.from) / 2;
    // Tight around what lies as near to most dates as these to each other.
    Window near = most;
    for (const Window& span : spans) {
        if (span.from < most.from - reach || span.to > most.to + reach) continue;
        near = {std::min(near.from, span.from), std::max(near.to, span.to)};
    }
    const bool is_sparse = all.to - all.from > 3 * (near.to - near.from + kLeast);
    const Window chosen = is_sparse ? near : all;
    const Number around = (chosen.to - chosen.from) / 40 + 1;
    return {chosen.from - around, chosen.to + around};
}

std::size_t band_of(const ReportPage& page, const TimelineEntry& entry) {
    if (!entry.fact) return 2;
    return page.fact(*entry.fact).kind == ReportFactKind::event ? 0 : 1;
}

constexpr std::string_view kBands[] = {"Events", "Statements", "Publications"};

Sign place_sign(const ReportPage& page, std::size_t position, const Window& window) {
    const TimelineEntry& entry = page.timeline[position];
    const Interval& days = days_of(page, entry);
    const Number begin = window.x(first_day(days));
    const Number end = window.x(last_day(days) + 1);
    Sign sign;
    sign.entry = &entry;
    sign.position = position;
    sign.begin = begin;
    sign.end = end;
    if (first_day(days) == last_day(days) || end - begin < kLeastBar) {
        const Number middle = (begin + end) / 2;
        sign.begin = middle - 6;
        sign.end = middle + 6;
    }
    sign.left = sign.begin - (days.earliest ? 0 : kTail);
    sign.right = sign.end + (days.latest ? 0 : kTail);
    return sign;
}

/// How close the lanes of a band are, and how many there may be.
struct Density {
    Number lane = 0;
    std::size_t most_lanes = 0;
};

constexpr Density kDensities[] = {{.lane = 16, .most_lanes = 14}, {.lane = 12, .most_lanes = 36}};

/// Gives each sign the first lane in which it does not touch another. The number of lanes; 0 where they do not fit.
std::size_t pack(std::vector<Sign>& signs, std::size_t most_lanes) {
    std::sort(signs.begin(), signs.end(), [](const Sign& a, const Sign& b) {
        return a.left != b.left ? a.left < b.left : a.position < b.position;
    });
    std::vector<Number> ends;
    for (Sign& sign : signs) {
        std::size_t lane = 0;
        while (lane < ends.size() && ends[lane] + 2 > sign.left) ++lane;
        if (lane == most_lanes) return 0;
        if (lane == ends.size()) ends.push_back(0);
        ends[lane] = sign.right;
        sign.lane = lane;
    }
    return ends.size();
}

/// How a band is drawn: the height of its lanes, 0 where it is drawn as piles, and of all.
struct Packing {
    Number lane = 0;
    Number high = kPilesHigh;
};

Packing pack_band(std::vector<Sign>& signs) {
    for (const Density& density : kDensities) {
        if (const std::size_t lanes = pack(signs, density.most_lanes); lanes > 0)
            return {density.lane, static_cast<Number>(lanes) * density.lane};
    }
    return {};
}

/// The outline of a sign or a bar from `begin` to `end` around height 0, by its kind: round for an article's own word,
/// pointed for somebody's word, with a tail like a bubble's for a statement, square for a publication.
std::string outline(std::string_view classes, Number begin, Number end) {
    const auto text = [](std::initializer_list<std::string_view> parts, std::initializer_list<Number> numbers) {
        std::string out;
        auto number = numbers.begin();
        for (const std::string_view part : parts) {
            out += part;
            if (number != numbers.end()) out += std::to_string(*number++);
        }
        return out;
    };
    const bool is_told = classes.find(" told") != std::string_view::npos;
    if (classes.starts_with("publication")) return text({"M", " -5H", "V5H", "Z"}, {begin + 1, end - 1, begin + 1});
    if (classes.starts_with("statement"))
        return text({"M", " -5H", "V3H", "L", " 6V3H", "Z"}, {begin, end, begin + 6, begin + 3, begin});
    if (is_told)
        return text({"M", " 0L", " -5H", "L", " 0L", " 5H", "Z"}, {begin, begin + 6, end - 6, end, end - 6, begin + 6});
    return text({"M", " -5H", "a5 5 0 0 1 0 10H", "a5 5 0 0 1 0 -10Z"}, {begin + 5, end - 5, begin + 5});
}

void write_sign(std::ostream& out, const ReportPage& page, const Sign& sign, Number top, Number lane) {
    const TimelineEntry& entry = *sign.entry;
    const Interval& days = days_of(page, entry);
    const Number y = top + kHead + static_cast<Number>(sign.lane) * lane + lane / 2;
    std::string classes = "publication";
    std::string words = date_words(days) + ": ";
    if (entry.fact) {
        const ReportFact& fact = page.fact(*entry.fact);
        const std::string form = form_words(fact);
        classes = form_classes(fact);
        words += fact.kind == ReportFactKind::statement
                     ? fact.asserted_by.value_or("unnamed") + " " + std::string(stance_words(fact.stance)) + ": " +
                           fact.reading
                     : (fact.asserted_by ? "by the word of " + *fact.asserted_by + ": " : "") +
                           (form.empty() ? "" : form + ": ") + std::string(page.words(fact, fact.context));
        out << "<a class=\"sign " << classes << '"' << link_to('w', entry.fact->position());
    } else {
        words += page.article(entry.article).title;
        out << "<a class=\"sign publication\"" << link_to('a', entry.article.position());
    }
    out << " data-at=\"" << sign.position << "\" transform=\"translate(0," << y << ")\"><title>"
        << escape_html(shortened(words, 160)) << "</title><path d=\"" << outline(classes, sign.begin, sign.end)
        << "\"/>";
    if (!days.earliest)
        out << "<path class=\"tail\" d=\"M" << sign.begin << " 0H" << sign.left + 2 << "m5 -4l-5 4l5 4\"/>";
    if (!days.latest)
        out << "<path class=\"tail\" d=\"M" << sign.end << " 0H" << sign.right - 2 << "m-5 -4l5 4l-5 4\"/>";
    if (classes.ends_with(" not"))
        out << "<path class=\"strike\" d=\"M" << sign.begin << " 6L" << sign.end << " -6\"/>";
    out << "</a>\n";
}

/// Where signs do not fit: how many begin in each stretch, as columns.
void write_piles(std::ostream& out, const std::vector<Sign>& signs, std::string_view band, Number top) {
    std::array<Number, kWidth / kPile + 1> counts{};
    for (const Sign& sign : signs)
        ++counts[static_cast<std::size_t>(std::clamp<Number>((sign.begin + sign.end) / 2, 0, kWidth) / kPile)];
    const Number most = *std::max_element(counts.begin(), counts.end());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const Number high = std::max<Number>(3, counts[i] * kPilesHigh / most);
        out << "<rect class=\"pile " << to_lower(band) << "\" x=\"" << static_cast<Number>(i) * kPile + 1 << "\" y=\""
            << top + kHead + kPilesHigh - high << "\" width=\"" << kPile - 2 << "\" height=\"" << high << "\"><title>"
            << counts[i] << "</title></rect>\n";
    }
}

enum class StepUnit { day, month, year };

/// A distance between marks of the axis: so many days, months or years.
struct Step {
    Number days = 0;  // how long it is, more or less
    int count = 1;
    StepUnit unit = StepUnit::day;
};

constexpr Step kSteps[] = {
    {1, 1, StepUnit::day},         {2, 2, StepUnit::day},          {7, 7, StepUnit::day},
    {14, 14, StepUnit::day},       {30, 1, StepUnit::month},       {91, 3, StepUnit::month},
    {182, 6, StepUnit::month},     {365, 1, StepUnit::year},       {730, 2, StepUnit::year},
    {1826, 5, StepUnit::year},     {3652, 10, StepUnit::year},     {9131, 25, StepUnit::year},
    {18262, 50, StepUnit::year},   {36524, 100, StepUnit::year},   {91310, 250, StepUnit::year},
    {182621, 500, StepUnit::year}, {365242, 1000, StepUnit::year}, {1826211, 5000, StepUnit::year}};

Number floor_to(Number value, Number step) {
    const Number rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/// The first day of the step that holds `day`, and `steps` steps on.
Number tick(const Step& step, Number day, Number steps) {
    if (step.unit == StepUnit::day) return floor_to(day, step.count) + steps * step.count;
    const year_month_day date{day_of(day)};
    const Number months = static_cast<int>(date.year()) * Number{12} + static_cast<unsigned>(date.month()) - 1;
    const Number wide = step.unit == StepUnit::month ? step.count : Number{12} * step.count;
    const Number at = floor_to(months, wide) + steps * wide;
    const Number year = floor_to(at, 12) / 12;
    return number_of(Day{std::chrono::year{static_cast<int>(year)} /
                         std::chrono::month{static_cast<unsigned>(at - year * 12 + 1)} / 1});
}

void write_axis(std::ostream& out, const Window& window, Number high) {
    constexpr Number kApart = 110;
    const Number days = window.to - window.from + 1;
    const Step* step = std::begin(kSteps);
    while (step + 1 != std::end(kSteps) && step->days * (kWidth - 2 * kMargin) < kApart * days) ++step;
    out << "<g class=\"axis\"><path d=\"M0 " << high << "H" << kWidth << "\"/>";
    for (Number i = 0; i < 40; ++i) {
        const Number day = tick(*step, window.from, i);
        if (day > window.to) break;
        if (day < window.from || window.x(day) > kWidth - 50) continue;
        const std::string words = step->unit == StepUnit::day     ? day_words(day_of(day))
                                  : step->unit == StepUnit::month ? month_words(day_of(day))
                                                                  : year_words(day_of(day));
        out << "<path d=\"M" << window.x(day) << " 0V" << high + 5 << "\"/><text x=\"" << window.x(day) + 3 << "\" y=\""
            << high + 18 << "\">" << words << "</text>";
    }
    out << "</g>\n";
}

}  // namespace

void write_chart(std::ostream& out, const ReportPage& page) {
    if (page.timeline.empty()) return;
    const Window window = window_of(page);
    std::vector<std::vector<Sign>> bands(std::size(kBands));
    std::size_t outside = 0;
    for (std::size_t i = 0; i < page.timeline.size(); ++i) {
        const Interval& days = days_of(page, page.timeline[i]);
        if (last_day(days) < window.from || first_day(days) > window.to) {
            ++outside;
            continue;
        }
        bands[band_of(page, page.timeline[i])].push_back(place_sign(page, i, window));
    }
    // The height is known after packing, and the axis stands behind the signs.
    Number high = 0;
    std::vector<Packing> packings;
    for (std::vector<Sign>& signs : bands) {
        packings.push_back(pack_band(signs));
        if (!signs.empty()) high += kHead + packings.back().high + kFoot;
    }
    out << "<svg id=\"chart\" viewBox=\"0 0 " << kWidth << ' ' << high + kAxis << "\" width=\"" << kWidth
        << "\" height=\"" << high + kAxis << "\" data-from=\"" << window.from << "\" data-to=\"" << window.to
        << "\" role=\"group\" aria-label=\"Timeline as a drawing\">\n";
    write_axis(out, window, high);
    Number top = 0;
    for (std::size_t band = 0; band < bands.size(); ++band) {
        if (bands[band].empty()) continue;
        out << "<text class=\"band\" x=\"4\" y=\"" << top + 15 << "\">" << kBands[band] << "</text>\n";
        if (packings[band].lane == 0) {
            write_piles(out, bands[band], kBands[band], top);
        } else {
            for (const Sign& sign : bands[band]) write_sign(out, page, sign, top, packings[band].lane);
        }
        top += kHead + packings[band].high + kFoot;
    }
    out << "</svg>\n";
    if (outside > 0) {
        out << "<p class=\"notes\" id=\"outside\">" << counted(outside, "line")
            << " of the list below lie far from the others and outside of this drawing.</p>\n";
    }
}

}  // namespace dateline
