#include "time/header_dates.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "time/explanations.hpp"
#include "time/metadata_date.hpp"
#include "time/stamps.hpp"

namespace dateline {

namespace {

constexpr std::string_view kPublished = "published";
constexpr std::string_view kUpdated = "updated";

/// Pages carry the time of the day they were opened above their menus. It looks like a stamp that begins with a clock
/// and names no publication, and stands beside furniture, or the clock runs into the date as two parts of a page do
/// when their text is taken out.
bool is_page_clock(const Document& document, std::size_t passage, const StampLine& line) {
    if (!line.opens_with_clock) return false;
    const auto is_furniture = [&](std::size_t at) {
        return at < document.passages.size() && document.passages[at].kind == PassageKind::furniture;
    };
    return line.is_glued_to_clock || is_furniture(passage + 1) || (passage > 0 && is_furniture(passage - 1));
}

/// Whether the one date may be the other, told more closely: the same days, or one of the two that it can be.
bool may_be(const HeaderDate& wide, const HeaderDate& narrow) {
    const Interval& days = wide.when.days;
    if (days == narrow.when.days) return true;
    return narrow.when.days.is_one_day() &&
           (days.earliest == narrow.when.days.earliest || days.latest == narrow.when.days.latest);
}

class HeaderReader {
public:
    HeaderReader(const Document& document, const Language& language, DayOrder order)
        : document_(document), language_(language), order_(order), retrieved_(day_of_retrieval(document, language)) {}

    HeaderDates read() {
        std::string_view carried;  // the cue of a passage that has no date of its own
        bool has_body = false;     // behind it a byline names who else has worked on the report, and no day of it
        for (std::size_t i = 0; i < document_.passages.size(); ++i) {
            const PassageKind kind = document_.passages[i].kind;
            has_body = has_body || kind == PassageKind::body;
            if (kind != PassageKind::header && (kind != PassageKind::byline || has_body)) continue;
            const StampLine line = read_stamps(document_.text(), document_.passages[i].span, language_);
            const bool is_clock = is_page_clock(document_, i, line);
            for (const Stamp& stamp : line.stamps) sort(stamp, stamp.cue.empty() ? carried : stamp.cue, is_clock);
            carried = line.stamps.empty() ? line.last_cue : std::string_view{};
        }
        choose();
        return std::move(dates_);
    }

private:
    void note(Span span, std::string_view why) {
        dates_.notes.push_back(
            {std::string(kRuleHeader), span, quoted(document_.words(span)) + " " + std::string(why)});
    }

    /// Why a stamp that is no date tells nothing.
    bool explain_undated(const Stamp& stamp) {
        if (stamp.kind == StampKind::date) return false;
        note(stamp.span, stamp.kind == StampKind::relative
                             ? "counts from the time at which the page was shown, which is not known"
                             : "has the form of a date or a time that does not exist");
        return true;
    }

    void sort(const Stamp& stamp, std::string_view cue, bool is_clock_of_page) {
        if (explain_undated(stamp)) return;
        const auto* calendar = std::get_if<CalendarDate>(&stamp.meaning.what);
        if (calendar && (!calendar->day || !calendar->year)) return;
        auto reading = resolve_stamp(document_.text(), stamp, kRuleHeader, order_);
        if (!reading) return note(stamp.span, "has the form of a date or a time that does not exist");
        HeaderDate date{std::move(reading->when), stamp.span, std::move(reading->reasons)};
        const bool is_of_retrieval = retrieved_ && date.when.days == Interval{retrieved_, retrieved_};
        if (is_clock_of_page) {
            note(stamp.span,
                 "is beside the clock of the page, which shows when it was opened and not when it was published");
        } else if (cue == kUpdated && !is_of_retrieval) {
            keep_first_update(std::move(date));
        } else if (!cue.empty() && cue != kPublished) {
            note(stamp.span, "is not said to be the day of publication");
        } else if (cue.empty() && is_of_retrieval) {
            note(stamp.span, "is the day on which the page was fetched");
        } else {
            (cue.empty() ? dates_.others : published_).push_back(std::move(date));
        }
    }

    void keep_first_update(HeaderDate date) {
        if (dates_.updated && *dates_.updated->when.days.latest <= *date.when.days.latest) return;
        dates_.updated = std::move(date);
    }

    /// A date that is said to be the one of publication goes before others; of several none is chosen.
    void choose() {
        const bool is_said = !published_.empty();
        std::vector<HeaderDate>& dates = is_said ? published_ : dates_.others;
        if (dates.empty()) return;
        const auto narrowest = std::find_if(dates.begin(), dates.end(),
                                            [](const HeaderDate& date) { return date.when.days.is_one_day(); });
        const HeaderDate& first = narrowest == dates.end() ? dates.front() : *narrowest;
        if (!std::all_of(dates.begin(), dates.end(), [&](const HeaderDate& date) { return may_be(date, first); })) {
            note(first.span, is_said ? "is one of several dates that are said to be that of publication"
                                     : "is one of several dates in the header, of which none is said to be that of "
                                       "publication");
            if (is_said) dates_.others = std::move(published_);
            return;
        }
        dates_.published = first;
        dates_.others.clear();
        explain_update();
    }

    void explain_update() {
        if (!dates_.updated || *dates_.updated->when.days.latest >= *dates_.published->when.days.earliest) return;
        note(dates_.updated->span, "is said to be the day of an update, and is before that of publication");
    }

    const Document& document_;
    const Language& language_;
    DayOrder order_;
    std::optional<Day> retrieved_;
    std::vector<HeaderDate> published_;
    HeaderDates dates_;
};

}  // namespace

HeaderDates read_header_dates(const Document& document, const Language& language, DayOrder order) {
    return HeaderReader(document, language, order).read();
}

std::optional<Day> day_of_retrieval(const Document& document, const Language& language) {
    if (!document.article.retrieved) return std::nullopt;
    const auto when = read_metadata_date(*document.article.retrieved, language, DayOrder::unknown).when;
    return when && when->days.is_one_day() ? when->days.earliest : std::nullopt;
}

}  // namespace dateline
