#include "app/input_dates.hpp"

#include <utility>

#include "app/date_range.hpp"
#include "text/extra.hpp"
#include "time/edtf.hpp"

namespace dateline {

namespace {

constexpr const char* kExample = "write dates as EDTF, such as 2019-02-18, 2019-02~ or 2019-02-18T06:35:00Z";

InputError problem(const std::string& where, const char* what, const std::string& text, std::string_view cause,
                   const std::string& consequence) {
    return {where, std::string(what) + " " + quoted_date(text) + " " + std::string(cause),
            consequence + "; " + kExample};
}

/// Forms of EDTF that readers of pages leave alone. Plain dates that they have refused are none ("1970-01-01").
bool has_marks_of_edtf(const std::string& text) {
    return text.find_first_of("?~%X[{") != std::string::npos || text.find("..") != std::string::npos;
}

}  // namespace

std::vector<InputError> check_input_dates(Article& article, const std::string& where) {
    std::vector<InputError> problems;
    if (article.published) {
        const EdtfReading reading = read_input_date(*article.published);
        if (!reading.when) {
            put_extra(article, kUnreadPublished, *article.published);
            problems.push_back(problem(where, "the date of publication", *article.published, reading.problem,
                                       "It is kept in \"extra\" and does not date the article"));
        }
    } else if (const auto text = find_extra(article, kUnreadPublished)) {
        const EdtfReading reading = read_input_date(*text);
        if (reading.when && has_marks_of_edtf(*text)) {
            article.published = *text;
        } else {
            const std::string_view cause = reading.when ? "is one that systems give for none" : reading.problem;
            problems.push_back(problem(where, "the date of publication", *text, cause,
                                       "It is kept in \"extra\" and does not date the article"));
        }
    }
    if (article.retrieved) {
        const EdtfReading reading = read_input_date(*article.retrieved);
        if (!reading.when) {
            problems.push_back(problem(where, "the date of retrieval", *article.retrieved, reading.problem,
                                       "It is kept as it is, and cannot be told from a date of publication"));
        }
    }
    return problems;
}

}  // namespace dateline
