#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "time/calendar.hpp"
#include "time/date_grammar.hpp"
#include "time/explanations.hpp"
#include "time/header_dates.hpp"
#include "time/metadata_date.hpp"
#include "time/stamps.hpp"
#include "time/time_expressions.hpp"
#include "time/url_date.hpp"

namespace dateline {

namespace {

constexpr std::string_view kRuleMetadata = "metadata";
constexpr std::string_view kRuleDateline = "dateline_date";
constexpr std::string_view kRuleUrl = "url_date";
constexpr std::string_view kRuleUpdate = "update_date";

/// What a source of dates has found out: a date, or only steps that tell why there is none.
struct Finding {
    std::optional<DocumentDate> date;
    std::vector<ReasonStep> notes;
};

DocumentDate make_date(When when, Basis basis, std::optional<Span> span, std::string_view rule, std::string explanation,
                       std::vector<ReasonStep> more = {}) {
    DocumentDate date;
    date.when = std::move(when);
    if (date.when.edtf.empty()) date.when.edtf = edtf_of(date.when.days);
    date.basis = basis;
    date.span = span;
    date.rule = rule;
    date.reasons.push_back({std::string(rule), span.value_or(Span{}), std::move(explanation)});
    std::move(more.begin(), more.end(), std::back_inserter(date.reasons));
    return date;
}

When when_of(const Interval& days) {
    When when;
    when.days = days;
    return when;
}

/// A year that something beside a dateline tells, for a date that leaves it out; `told_by` is for people.
struct ToldYear {
    int year = 0;
    std::string told_by;
};

/// Reads one article, its sources of dates from the surest on.
class Dater {
public:
    Dater(const Document& document, const Language& language) : document_(document), language_(language) {}

    DocumentDate date() {
        header_ = read_header_dates(document_, language_, DayOrder::unknown);
        if (needs_order()) header_ = read_header_dates(document_, language_, order());
        if (document_.article.url) url_ = date_of_url(*document_.article.url, language_);
        std::vector<ReasonStep> notes;
        DocumentDate open;  // or a date that names no days ("XXXX-03-26"), which says less than any other
        using Read = Finding (Dater::*)();
        for (const Read read : {&Dater::read_metadata, &Dater::read_header, &Dater::read_dateline, &Dater::read_url,
                                &Dater::read_update}) {
            Finding finding = (this->*read)();
            std::move(finding.notes.begin(), finding.notes.end(), std::back_inserter(notes));
            if (!finding.date) continue;
            std::vector<ReasonStep>& reasons = finding.date->reasons;
            if (finding.date->when.days.is_known()) {
                reasons.insert(reasons.begin(), notes.begin(), notes.end());
                return *std::move(finding.date);
            }
            notes.insert(notes.end(), reasons.begin(), reasons.end());
            if (open.basis == Basis::none) open = *std::move(finding.date);
        }
        open.reasons = std::move(notes);
        return open;
    }

private:
    /// Asks the whole article; only numbers that may be two days are worth it.
    DayOrder order() {
        if (!order_) order_ = day_order_of_article(document_, language_);
        return *order_;
    }

    [[nodiscard]] bool needs_order() const {
        const auto is_open = [](const std::optional<HeaderDate>& date) {
            return date && !date->when.days.is_one_day();
        };
        return is_open(header_.published) || is_open(header_.updated) ||
               std::any_of(header_.others.begin(), header_.others.end(),
                           [](const HeaderDate& date) { return !date.when.days.is_one_day(); });
    }

    Finding read_metadata() {
        if (!document_.article.published) return {};
        const std::string& text = *document_.article.published;
        MetadataDate read = read_metadata_date(text, language_, DayOrder::unknown);
        if (read.is_order_open) read = read_metadata_date(text, language_, order());
        if (!read.when) {
            return {{},
                    {{std::string(kRuleMetadata), {}, quoted(text) + " in the metadata " + std::string(read.problem)}}};
        }
        DocumentDate date = make_date(*read.when, Basis::metadata, std::nullopt, kRuleMetadata,
                                      "the metadata gives " + text + " as the date of publication", read.reasons);
        date.rule.clear();
        return {std::move(date), {}};
    }

    Finding read_header() {
        Finding finding{{}, header_.notes};
        if (!header_.published) return finding;
        const HeaderDate& read = *header_.published;
        finding.date =
            make_date(read.when, Basis::header, read.span, kRuleHeader,
                      "the header of the article has the date " + quoted(document_.words(read.span)), read.reasons);
        return finding;
    }

    /// An article that was changed on a day was published by then.
    Finding read_update() {
        if (!header_.updated) return {};
        const HeaderDate& read = *header_.updated;
        return {make_date(when_of({std::nullopt, read.when.days.latest}), Basis::header, read.span, kRuleUpdate,
                          "the article says that it was changed on " + quoted(document_.words(read.span)) +
                              ", so it was published by then",
                          read.reasons),
                {}};
    }

    Finding read_url() {
        if (!url_) return {};
        return {make_date(when_of(*url_), Basis::url, std::nullopt, kRuleUrl,
                          "the address of the article has the date " + edtf_of(*url_)),
                {}};
    }

    Finding read_dateline() {
        Finding finding;
        for (const Passage& passage : document_.passages) {
            if (passage.kind != PassageKind::dateline) continue;
            for (const Stamp& stamp : read_stamps(document_.text(), passage.span, language_).stamps) {
                auto date = read_dateline_stamp(stamp, finding.notes);
                if (!date) continue;
                finding.date = std::move(date);
                return finding;
            }
        }
        return finding;
    }

    std::optional<DocumentDate> read_dateline_stamp(const Stamp& stamp, std::vector<ReasonStep>& notes) {
        const std::string words = quoted(document_.words(stamp.span));
        if (stamp.kind == StampKind::impossible_clock || stamp.kind == StampKind::impossible_day) {
            notes.push_back({std::string(kRuleDateline), stamp.span,
                             words + " has the form of a date or a time that does not exist"});
            return std::nullopt;
        }
        const auto* calendar = std::get_if<CalendarDate>(&stamp.meaning.what);
        if (calendar && !calendar->day) return std::nullopt;
        auto read = resolve_stamp(document_.text(), stamp, kRuleDateline, DayOrder::unknown);
        if (read && read->is_order_open) read = resolve_stamp(document_.text(), stamp, kRuleDateline, order());
        if (!read) return std::nullopt;
        if (read->when.days.is_known())
            return make_date(read->when, Basis::dateline, stamp.span, kRuleDateline,
                             "the dateline has the date " + words, read->reasons);
        if (calendar) {
            if (auto date = date_with_told_year(stamp, *calendar, notes)) return date;
        }
        return make_date(read->when, Basis::dateline, stamp.span, kRuleDateline,
                         "the dateline has " + words + ", and its year is not known", read->reasons);
    }

    /// The date of a dateline in the year that its address, its header or its notice of copyright tells. What disagrees
    /// with that, a weekday or a month of the address, is told, and the year is then not taken.
    std::optional<DocumentDate> date_with_told_year(const Stamp& stamp, const CalendarDate& date,
                                                    std::vector<ReasonStep>& notes) {
        const std::string words = quoted(document_.words(stamp.span));
        const auto told = told_year(date);
        if (!told) return std::nullopt;
        Stamp dated = stamp;
        std::get<CalendarDate>(dated.meaning.what).year = told->year;
        const auto read = resolve_stamp(document_.text(), dated, kRuleDateline, DayOrder::unknown);
        const auto refuse = [&](const std::string& why) {
            notes.push_back(
                {std::string(kRuleDateline), stamp.span, words + " in the dateline " + why + told->told_by});
            return std::nullopt;
        };
        const bool exists = make_day(told->year, *date.month, *date.day).has_value();
        if (!read || !exists) return refuse("is no day of the year " + std::to_string(told->year) + ", told by ");
        if (url_ && !intersect(*url_, read->when.days)) return refuse("is not within ");
        if (read->disagrees_with_weekday)
            return refuse("names a weekday that it is not in " + std::to_string(told->year) + ", the year told by ");
        return make_date(read->when, Basis::dateline, stamp.span, kRuleDateline,
                         "the dateline has " + words + ", and its year is told by " + told->told_by, read->reasons);
    }

    [[nodiscard]] std::optional<ToldYear> told_year(const CalendarDate& date) const {
        if (url_) return ToldYear{year_of(*url_->earliest), "the address of the article, " + edtf_of(*url_)};
        if (header_.updated) return year_before(date, *header_.updated);
        if (auto year = year_of_others()) return year;
        return year_of_copyright();
    }

    /// The year of the last such day by the day of an update.
    [[nodiscard]] std::optional<ToldYear> year_before(const CalendarDate& date, const HeaderDate& update) const {
        const int year = year_of(*update.when.days.latest);
        const auto day = make_day(year, *date.month, *date.day);
        const bool is_later = day && *day > *update.when.days.latest;
        return ToldYear{is_later ? year - 1 : year,
                        "the date of the last change in the header, " + quoted(document_.words(update.span))};
    }

    /// The year that all dates of the header have, of which it is not told what they are dates of.
    [[nodiscard]] std::optional<ToldYear> year_of_others() const {
        if (header_.others.empty()) return std::nullopt;
        const HeaderDate& first = header_.others.front();
        const int year = year_of(*first.when.days.earliest);
        const bool is_one = std::all_of(header_.others.begin(), header_.others.end(), [&](const HeaderDate& other) {
            return year_of(*other.when.days.earliest) == year && year_of(*other.when.days.latest) == year;
        });
        if (!is_one) return std::nullopt;
        return ToldYear{year, "the header, " + quoted(document_.words(first.span))};
    }

    /// The year of the notice of copyright. One of several, of a run of years or that in which the page was fetched may
    /// be the year of the page and not of the article.
    [[nodiscard]] std::optional<ToldYear> year_of_copyright() const {
        constexpr std::size_t kReach = 4;  // atoms
        const DateGrammar& grammar = grammar_of(language_);
        std::optional<int> found;
        std::vector<Atom> atoms;
        for (const Passage& passage : document_.passages) {
            if (holds_facts(passage.kind) || passage.kind == PassageKind::caption) continue;
            atoms.clear();
            append_atoms(document_.text(), passage.span, grammar.lexicon(), atoms);
            std::size_t reach = 0;
            for (std::size_t at = 0; at < atoms.size(); ++at) {
                const LexiconEntry* cue = grammar.entry_at(atoms, at, "publication_cues");
                if (cue && !cue->cells.empty() && cue->cells.front() == "copyright") reach = at + kReach;
                if (at > reach || reach == 0 || !has_shape(atoms[at], Shape::recent_year)) continue;
                if (found && *found != *atoms[at].value) return std::nullopt;
                found = atoms[at].value;
                reach = at + kReach;  // the other end of a run of years
            }
        }
        const auto retrieved = day_of_retrieval(document_, language_);
        if (!found || (retrieved && year_of(*retrieved) == *found)) return std::nullopt;
        return ToldYear{*found, "the notice of copyright, " + std::to_string(*found)};
    }

    const Document& document_;
    const Language& language_;
    HeaderDates header_;
    std::optional<Interval> url_;
    std::optional<DayOrder> order_;
};

}  // namespace

DocumentDate date_document(const Document& document, const Language& language) {
    return Dater(document, language).date();
}

}  // namespace dateline
