#include "app/input_dates.hpp"

#include <utility>

#include "app/date_range.hpp"
#include "text/extra.hpp"
#include "time/edtf.hpp"
#include "time/metadata_date.hpp"

namespace dateline {

namespace {

constexpr const char* kExample = "write dates as EDTF, such as 2019-02-18, 2019-02~ or 2019-02-18T06:35:00Z";

InputError problem(const std::string& where, const char* what, const std::string& text, std::string_view cause,
                   const std::string& consequence) {
    return {where, std::string(what) + " " + quoted_date(text) + " " + std::string(cause),
            consequence + "; " + kExample};
}

/// Whether a date that the reader of pages has left alone may be believed. Plain dates that it has refused are none
/// ("1970-01-01"); it knows neither the marks of EDTF nor the order of day and month of an outlet.
bool is_left_alone(const std::string& text) {
    const bool has_marks = text.find_first_of("?~%X[{") != std::string::npos || text.find("..") != std::string::npos;
    return has_marks || !read_input_date(text).when;
}

}  // namespace

std::vector<InputError> check_input_dates(Article& article, const std::string& where, const Language& language) {
    const auto read = [&](const std::string& text) { return read_metadata_date(text, language, DayOrder::unknown); };
    std::vector<InputError> problems;
    if (article.published) {
        const MetadataDate reading = read(*article.published);
        if (!reading.when) {
            put_extra(article, kUnreadPublished, *article.published);
            problems.push_back(problem(where, "the date of publication", *article.published, reading.problem,
                                       "It is kept in \"extra\" and does not date the article"));
        }
    } else if (const auto text = find_extra(article, kUnreadPublished)) {
        const MetadataDate reading = read(*text);
        if (reading.when && is_left_alone(*text)) {
            article.published = *text;
        } else {
            const std::string_view cause = reading.when ? "is one that systems give for none" : reading.problem;
            problems.push_back(problem(where, "the date of publication", *text, cause,
                                       "It is kept in \"extra\" and does not date the article"));
        }
    }
    if (article.retrieved) {
        const MetadataDate reading = read(*article.retrieved);
        if (!reading.when) {
            problems.push_back(problem(where, "the date of retrieval", *article.retrieved, reading.problem,
                                       "It is kept as it is, and cannot be told from a date of publication"));
        }
    }
    return problems;
}

}  // namespace dateline
