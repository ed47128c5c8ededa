#include <algorithm>
#include <optional>
#include <string>

#include "time/calendar.hpp"
#include "time/date_grammar.hpp"
#include "time/edtf.hpp"
#include "time/explanations.hpp"
#include "time/proposals.hpp"
#include "time/time_expressions.hpp"

namespace dateline {

namespace {

constexpr std::string_view kRuleMetadata = "metadata";
constexpr std::string_view kRuleHeader = "header_date";
constexpr std::string_view kRuleDateline = "dateline_date";
constexpr std::string_view kRuleUrl = "url_date";

/// What a source of dates has found out: a date, or only steps that tell why there is none.
struct Finding {
    std::optional<DocumentDate> date;
    std::vector<ReasonStep> notes;
};

DocumentDate make_date(const Interval& days, Basis basis, std::optional<Span> span, std::string_view rule,
                       std::string explanation) {
    DocumentDate date;
    date.when.days = days;
    date.when.edtf = edtf_of(days);
    date.basis = basis;
    date.span = span;
    date.rule = rule;
    date.reasons.push_back({std::string(rule), span.value_or(Span{}), std::move(explanation)});
    return date;
}

Finding read_metadata(const Document& document, const Language&) {
    if (!document.article.published) return {};
    const auto when = read_input_date(*document.article.published).when;
    if (!when)
        return {
            {},
            {{std::string(kRuleMetadata), {}, quoted(*document.article.published) + " in the metadata is no date"}}};
    DocumentDate date = make_date(when->days, Basis::metadata, std::nullopt, kRuleMetadata,
                                  "the metadata gives " + *document.article.published + " as the date of publication");
    date.when = *when;
    date.rule.clear();
    return {date, {}};
}

/// A date that a passage outside the body names.
struct StampDate {
    CalendarDate parts;
    Span span;
    std::string_view cue;  // the kind of the last publication cue before it, empty where there is none
};

/// The dates and the clock at the head of one passage.
struct Stamp {
    std::vector<StampDate> dates;
    bool opens_with_clock = false;
    bool is_glued_to_clock = false;
};

/// A clock has a time of day and no date of its own.
bool is_clock(const Proposal& proposal) {
    const auto* date = std::get_if<CalendarDate>(&proposal.meaning->what);
    return proposal.meaning->clock && date && !date->year && !date->month && !date->weekday;
}

Stamp read_stamp(const Document& document, Span passage, const DateGrammar& grammar) {
    Stamp stamp;
    std::vector<Atom> atoms;
    append_atoms(document.text(), passage, grammar.lexicon(), atoms);
    const std::vector<Proposal> chosen = choose_proposals(grammar.propose(document.text(), atoms), atoms.size());
    std::string_view cue;
    std::size_t at = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const Proposal& proposal = chosen[i];
        for (; at < proposal.first; ++at) {
            const LexiconEntry* entry = grammar.entry_at(atoms, at, "publication_cues");
            if (entry && !entry->cells.empty()) cue = entry->cells.front();
        }
        if (i == 0 && proposal.first == 0 && is_clock(proposal)) {
            stamp.opens_with_clock = true;
            stamp.is_glued_to_clock =
                chosen.size() > 1 && chosen[1].first == proposal.last && atoms[proposal.last].is_glued;
        }
        at = proposal.last;
        const auto* parts = std::get_if<CalendarDate>(&proposal.meaning->what);
        if (!parts || !parts->day) continue;
        stamp.dates.push_back({*parts, cover(atoms[proposal.first].span, atoms[proposal.last - 1].span), cue});
    }
    return stamp;
}

/// Pages carry the time of the day they were opened above their menus. It looks like a stamp that begins with a clock
/// and names no publication, and stands beside furniture, or the clock runs into the date as two parts of a page do
/// when their text is taken out.
bool is_page_clock(const Document& document, std::size_t passage, const Stamp& stamp) {
    if (!stamp.opens_with_clock) return false;
    const auto is_furniture = [&](std::size_t at) {
        return at < document.passages.size() && document.passages[at].kind == PassageKind::furniture;
    };
    return stamp.is_glued_to_clock || is_furniture(passage + 1) || (passage > 0 && is_furniture(passage - 1));
}

std::optional<Day> full_day(const CalendarDate& parts) {
    if (!parts.year || !parts.month || !parts.day) return std::nullopt;
    return make_day(*parts.year, *parts.month, *parts.day);
}

std::optional<Day> day_of_retrieval(const Document& document) {
    if (!document.article.retrieved) return std::nullopt;
    const auto when = read_input_date(*document.article.retrieved).when;
    return when && when->days.is_one_day() ? when->days.earliest : std::nullopt;
}

Finding read_header(const Document& document, const Language& language) {
    const DateGrammar& grammar = grammar_of(language);
    Finding finding;
    std::vector<StampDate> dates;
    const auto note = [&](Span span, std::string_view why) {
        finding.notes.push_back(
            {std::string(kRuleHeader), span, quoted(document.words(span)) + " " + std::string(why)});
    };
    for (std::size_t i = 0; i < document.passages.size(); ++i) {
        if (document.passages[i].kind != PassageKind::header) continue;
        const Stamp stamp = read_stamp(document, document.passages[i].span, grammar);
        const bool is_clock_of_page = is_page_clock(document, i, stamp);
        for (const StampDate& date : stamp.dates) {
            const auto day = full_day(date.parts);
            if (!day) continue;
            if (is_clock_of_page) {
                note(date.span,
                     "is beside the clock of the page, which shows when it was opened and not when it was published");
            } else if (!date.cue.empty() && date.cue != "published") {
                note(date.span, "is not said to be the day of publication");
            } else if (date.cue.empty() && day == day_of_retrieval(document)) {
                note(date.span, "is the day on which the page was fetched");
            } else {
                dates.push_back(date);
            }
        }
    }
    // A date that is said to be the one of publication goes before others.
    const auto is_cued = [](const StampDate& date) { return !date.cue.empty(); };
    if (std::any_of(dates.begin(), dates.end(), is_cued))
        std::erase_if(dates, [&](const StampDate& date) { return !is_cued(date); });
    if (dates.empty()) return finding;
    const auto day = full_day(dates.front().parts);
    const bool is_one =
        std::all_of(dates.begin(), dates.end(), [&](const StampDate& date) { return full_day(date.parts) == day; });
    if (!is_one) {
        note(dates.front().span,
             "is one of several dates in the header, of which none is said to be that of publication");
        return finding;
    }
    finding.date = make_date({day, day}, Basis::header, dates.front().span, kRuleHeader,
                             "the header of the article has the date " + quoted(document.words(dates.front().span)));
    return finding;
}

bool is_separator(std::string_view text, const Atom& atom) {
    const std::string_view mark = words_of(text, atom.span);
    return mark == "/" || mark == "-";
}

std::optional<int> month_in_url(const DateGrammar& grammar, const std::vector<Atom>& atoms, std::size_t at) {
    if (atoms[at].kind == AtomKind::number) {
        const bool is_month = atoms[at].is_digits && atoms[at].value && *atoms[at].value >= 1 && *atoms[at].value <= 12;
        return is_month && atoms[at].span.length() <= 2 ? atoms[at].value : std::nullopt;
    }
    const LexiconEntry* entry = grammar.entry_at(atoms, at, "months");
    if (!entry || entry->cells.empty() || !entry->rest.empty()) return std::nullopt;
    int month = 0;
    for (char c : entry->cells.front()) month = month * 10 + (c - '0');
    return month;
}

/// The date that begins at atom `at` of a URL: year, month, day with one and the same mark between them, or a year and
/// a month as folders.
std::optional<Interval> url_date_at(std::string_view url, const DateGrammar& grammar, const std::vector<Atom>& atoms,
                                    std::size_t at) {
    if (!has_shape(atoms[at], Shape::year) || at + 2 >= atoms.size() || at == 0) return std::nullopt;
    const bool stands_alone = atoms[at - 1].kind == AtomKind::mark;
    if (!stands_alone || !is_separator(url, atoms[at + 1])) return std::nullopt;
    const auto month = month_in_url(grammar, atoms, at + 2);
    if (!month) return std::nullopt;
    const std::string_view mark = words_of(url, atoms[at + 1].span);
    const bool goes_on = at + 3 < atoms.size() && words_of(url, atoms[at + 3].span) == mark;
    const bool has_day = goes_on && at + 4 < atoms.size() && has_shape(atoms[at + 4], Shape::day_number) &&
                         (at + 5 == atoms.size() || atoms[at + 5].kind == AtomKind::mark);
    if (has_day) {
        const auto day = make_day(*atoms[at].value, *month, *atoms[at + 4].value);
        return day ? std::optional(Interval{day, day}) : std::nullopt;
    }
    if (mark != "/" || !goes_on) return std::nullopt;
    return unit_around(*make_day(*atoms[at].value, *month, 1), TimeUnit::month);
}

/// The one date of the article's URL; nothing where it has none or several.
std::optional<Interval> date_of_url(const Document& document, const Language& language) {
    if (!document.article.url) return std::nullopt;
    const std::string_view url = *document.article.url;
    const DateGrammar& grammar = grammar_of(language);
    std::vector<Atom> atoms;
    append_atoms(url, {0, static_cast<std::uint32_t>(url.size())}, grammar.lexicon(), atoms);
    std::optional<Interval> found;
    for (std::size_t at = 0; at < atoms.size(); ++at) {
        const auto date = url_date_at(url, grammar, atoms, at);
        if (!date) continue;
        if (found && found != date) return std::nullopt;
        found = date;
    }
    return found;
}

/// The one day of that month and number within `within`.
std::optional<Day> day_within(const CalendarDate& parts, const Interval& within) {
    const int year = static_cast<int>(std::chrono::year_month_day{*within.earliest}.year());
    const auto day = make_day(year, *parts.month, *parts.day);
    return day && *day >= *within.earliest && *day <= *within.latest ? day : std::nullopt;
}

Finding read_dateline(const Document& document, const Language& language) {
    const auto url = date_of_url(document, language);
    for (const Passage& passage : document.passages) {
        if (passage.kind != PassageKind::dateline) continue;
        for (const StampDate& date : read_stamp(document, passage.span, grammar_of(language)).dates) {
            const std::string words = quoted(document.words(date.span));
            if (const auto day = full_day(date.parts)) {
                return {make_date({day, day}, Basis::dateline, date.span, kRuleDateline,
                                  "the dateline has the date " + words),
                        {}};
            }
            if (!url || !date.parts.month || !date.parts.day) continue;
            const auto day = day_within(date.parts, *url);
            if (!day) continue;
            return {make_date({day, day}, Basis::dateline, date.span, kRuleDateline,
                              "the dateline has " + words + ", and the address of the article " + edtf_of(*url)),
                    {}};
        }
    }
    return {};
}

Finding read_url(const Document& document, const Language& language) {
    const auto days = date_of_url(document, language);
    if (!days) return {};
    return {make_date(*days, Basis::url, std::nullopt, kRuleUrl,
                      "the address of the article has the date " + edtf_of(*days)),
            {}};
}

}  // namespace

DocumentDate date_document(const Document& document, const Language& language) {
    std::vector<ReasonStep> notes;
    DocumentDate none;  // or a date that names no days ("XXXX-03-26"), which says less than any other
    for (const auto read : {read_metadata, read_header, read_dateline, read_url}) {
        Finding finding = read(document, language);
        notes.insert(notes.end(), finding.notes.begin(), finding.notes.end());
        if (!finding.date) continue;
        if (!finding.date->when.days.is_known()) {
            notes.insert(notes.end(), finding.date->reasons.begin(), finding.date->reasons.end());
            none = *finding.date;
            continue;
        }
        finding.date->reasons.insert(finding.date->reasons.begin(), notes.begin(), notes.end());
        return *finding.date;
    }
    none.reasons = std::move(notes);
    return none;
}

}  // namespace dateline
