#include "app/words_of_people.hpp"

#include "time/edtf.hpp"

namespace dateline {

Value text_or_null(const std::string& text) {
    return text.empty() ? Value{} : Value{text};
}

Value day_or_null(const std::optional<Day>& day) {
    return day ? Value{iso_of(*day)} : Value{};
}

When parse_date(const char* option, const std::string& text) {
    if (const auto when = parse_edtf(text)) return *when;
    throw UsageError(option, "'" + text + "' is not a date",
                     "Write dates as EDTF: 2019, 2019-02, 2019-02-18 or 2019-02-18/2019-02-22");
}

Interval parse_range(const std::optional<std::string>& from, const std::optional<std::string>& to) {
    Interval range;
    if (from) range.earliest = parse_date("--from", *from).days.earliest;
    if (to) range.latest = parse_date("--to", *to).days.latest;
    if (range.earliest && range.latest && *range.earliest > *range.latest) {
        throw UsageError("--from", "'" + *from + "' is after '" + *to + "'", "Give the earlier date with --from");
    }
    return range;
}

}  // namespace dateline
