#include "time/url_date.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "time/calendar.hpp"
#include "time/date_grammar.hpp"

namespace dateline {

namespace {

constexpr int kFirstYear = 1990;  // of the Web; eight digits that begin with less are no day of an article
constexpr int kLastYear = 2099;
constexpr int kFirstOfArchives = 1800;  // of what is older than the Web and was put there

/// Keys of a query that name the date of an article.
constexpr auto kDateKeys = std::to_array<std::string_view>(
    {"date", "day", "pubdate", "pub_date", "published", "publishdate", "publish_date", "dt"});

int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

/// Reads the dates of one part of a URL.
class UrlReader {
public:
    UrlReader(std::string_view part, const Language& language) : part_(part), grammar_(grammar_of(language)) {
        append_atoms(part, {0, static_cast<std::uint32_t>(part.size())}, grammar_.lexicon(), atoms_);
    }

    void read() {
        for (std::size_t at = 0; at < atoms_.size(); ++at) {
            const auto date = date_at(at);
            if (!date) continue;
            const auto both = found_ ? intersect(*found_, *date) : date;
            is_told_apart_ = is_told_apart_ || !both || (both != found_ && both != date);
            found_ = both ? both : found_;
        }
    }

    [[nodiscard]] std::optional<Interval> date() const { return is_told_apart_ ? std::nullopt : found_; }

private:
    [[nodiscard]] bool is_number(std::size_t at, std::size_t length) const {
        return at < atoms_.size() && atoms_[at].is_digits && atoms_[at].span.length() == length;
    }
    [[nodiscard]] std::string_view words(std::size_t at) const { return words_of(part_, atoms_[at].span); }
    [[nodiscard]] bool is_mark(std::size_t at, std::string_view mark) const {
        return at < atoms_.size() && words(at) == mark;
    }
    [[nodiscard]] bool is_border(std::size_t at) const {
        return at >= atoms_.size() || atoms_[at].kind == AtomKind::mark;
    }
    [[nodiscard]] static std::optional<Interval> day_of(int year, int month, int day) {
        const auto found = make_day(year, month, day);
        return found ? std::optional(Interval{found, found}) : std::nullopt;
    }

    /// The date that begins at an atom.
    [[nodiscard]] std::optional<Interval> date_at(std::size_t at) const {
        const bool stands_alone = at == 0 || atoms_[at - 1].kind == AtomKind::mark;
        if (!stands_alone) return std::nullopt;
        if (is_number(at, 8)) return day_in_digits(at);
        if (is_number(at, 6)) return day_behind_month(at);
        if (!has_shape(atoms_[at], Shape::year)) return std::nullopt;
        return date_behind_year(at);
    }

    /// 20190218
    [[nodiscard]] std::optional<Interval> day_in_digits(std::size_t at) const {
        const std::string_view digits = words(at);
        const int year = number_of(digits.substr(0, 4));
        if (year < kFirstYear || year > kLastYear || !is_border(at + 1)) return std::nullopt;
        return day_of(year, number_of(digits.substr(4, 2)), number_of(digits.substr(6)));
    }

    /// 201902/18/
    [[nodiscard]] std::optional<Interval> day_behind_month(std::size_t at) const {
        const std::string_view digits = words(at);
        const int year = number_of(digits.substr(0, 4));
        const bool is_day = is_mark(at + 1, "/") && is_number(at + 2, 2) && is_mark(at + 3, "/");
        if (!is_day || year < kFirstYear || year > kLastYear) return std::nullopt;
        return day_of(year, number_of(digits.substr(4)), number_of(words(at + 2)));
    }

    [[nodiscard]] std::optional<int> month_at(std::size_t at) const {
        if (at >= atoms_.size()) return std::nullopt;
        if (has_shape(atoms_[at], Shape::month_number)) return atoms_[at].value;
        const LexiconEntry* entry = grammar_.entry_at(atoms_, at, "months");
        if (!entry || entry->cells.empty() || !entry->rest.empty()) return std::nullopt;
        return number_of(entry->cells.front());
    }

    /// 2019/02/18, 2019-02-18, 2019/feb/18, 2019-02/18, 2019/0218, and the folders 2019/02/.
    [[nodiscard]] std::optional<Interval> date_behind_year(std::size_t at) const {
        const int year = *atoms_[at].value;
        if (year < kFirstOfArchives) return std::nullopt;
        const bool has_separator = is_mark(at + 1, "/") || is_mark(at + 1, "-") || is_mark(at + 1, "_");
        if (!has_separator) return std::nullopt;
        const std::string_view mark = words(at + 1);
        if (mark == "/" && is_number(at + 2, 4) && is_border(at + 3)) {
            const std::string_view digits = words(at + 2);
            return day_of(year, number_of(digits.substr(0, 2)), number_of(digits.substr(2)));
        }
        const auto month = month_at(at + 2);
        if (!month) return std::nullopt;
        const bool goes_on = is_mark(at + 3, mark) || (mark == "-" && is_mark(at + 3, "/"));
        const bool has_day =
            goes_on && at + 4 < atoms_.size() && has_shape(atoms_[at + 4], Shape::day_number) && is_border(at + 5);
        if (has_day) return day_of(year, *month, *atoms_[at + 4].value);
        if (mark != "/" || !goes_on) return std::nullopt;
        return unit_around(*make_day(year, *month, 1), TimeUnit::month);
    }

    std::string_view part_;
    const DateGrammar& grammar_;
    std::vector<Atom> atoms_;
    std::optional<Interval> found_;
    bool is_told_apart_ = false;
};

std::optional<Interval> date_in(std::string_view part, const Language& language) {
    UrlReader reader(part, language);
    reader.read();
    return reader.date();
}

}  // namespace

std::optional<Interval> date_of_url(std::string_view url, const Language& language) {
    url = url.substr(0, url.find('#'));
    const std::size_t mark = url.find('?');
    const std::string_view query = mark == std::string_view::npos ? std::string_view{} : url.substr(mark + 1);
    std::string_view path = url.substr(0, mark);
    if (const std::size_t scheme = path.find("://"); scheme != std::string_view::npos) {
        const std::size_t host_end = path.find('/', scheme + 3);
        path = host_end == std::string_view::npos ? std::string_view{} : path.substr(host_end);
    }
    if (const auto date = date_in(path, language)) return date;
    if (query.empty()) return std::nullopt;
    std::optional<Interval> found;
    for (const std::string_view pair : split(query, '&')) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string key = to_lower(pair.substr(0, equals));
        if (std::find(kDateKeys.begin(), kDateKeys.end(), key) == kDateKeys.end()) continue;
        const auto date = date_in(pair.substr(equals + 1), language);
        if (!date) continue;
        if (found && found != date) return std::nullopt;
        found = date;
    }
    return found;
}

}  // namespace dateline
