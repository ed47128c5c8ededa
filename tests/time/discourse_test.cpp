#include "time/discourse.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/time/analysed_document.hpp"
#include "time/time_expressions.hpp"

using namespace dateline;

namespace {

/// "words = value" of every expression of `text`.
std::vector<std::string> values_in(std::string_view text, std::string_view published,
                                   std::optional<std::string> url = std::nullopt) {
    Document document = testing::analysed_document(text, published);
    document.article.url = std::move(url);
    std::vector<std::string> values;
    for (const TimeExpression& one : read_time_expressions(document, english()))
        values.push_back(std::string(document.words(one.span)) + " = " + one.value);
    return values;
}

}  // namespace

TEST_CASE("in a history a date without a year goes on from the one before") {
    const auto values = values_in(
        "The revolt began in May 1911. In June, the rebels took the port. By late November they held the coast. "
        "In February, the king fled. The war ended on 3 March 1912, and the following day the king returned. "
        "Later that year a new court sat. It was dissolved in 1915.",
        "2019-02-25");
    const std::vector<std::string> expected = {"May 1911 = 1911-05",        "June = 1911-06",
                                               "late November = 1911-11",   "February = 1912-02",
                                               "3 March 1912 = 1912-03-03", "the following day = 1912-03-04",
                                               "Later that year = 1912",    "1915 = 1915"};
    CHECK(values == expected);
}

TEST_CASE("in news a date without a year counts from the day of the article, whatever else is told") {
    const auto values = values_in(
        "The talks failed on Friday, after the ones of 2014. In January, the army left. They meet again next week.",
        "2019-02-25");
    const std::vector<std::string> expected = {"Friday = 2019-02-22", "2014 = 2014", "January = 2019-01",
                                               "next week = 2019-W10"};
    CHECK(values == expected);
}

TEST_CASE("years that news looks back on do not date its days") {
    CHECK(values_in("Elections were held in 2011, 2014 and 2017. The minister resigned on March 5.", "2019-03-10")
              .back() == "March 5 = 2019-03-05");
    CHECK(
        values_in("The order was signed on Oct. 28, 2015. On 4 June thousands met. On 8 June they left.", "2022-06-10")
            .back() == "8 June = 2022-06-08");
    CHECK(values_in("It fell in May 2014. On Tuesday, March 5, he resigned.", "2019-03-10").back() ==
          "Tuesday, March 5 = 2019-03-05");
}

TEST_CASE("an undated text goes on from a month and a year that it names, and from nothing less") {
    CHECK(values_in("It broke out on 4 May 1911. In June the king fled.", "").back() == "June = 1911-06");
    CHECK(values_in("It broke out in 1911. In June the king fled.", "").back() == "June = XXXX-06");
}

TEST_CASE("what is quoted counts from the day on which it was said") {
    const auto values =
        values_in("\"They came yesterday,\" the mayor said on Tuesday. \"Nobody slept last week.\" He left yesterday.",
                  "2019-02-25");
    const std::vector<std::string> expected = {"yesterday = 2019-02-18", "Tuesday = 2019-02-19", "last week = 2019-W07",
                                               "yesterday = 2019-02-24"};
    CHECK(values == expected);
}

TEST_CASE("a letter's words count from its date, another speaker's from the article's") {
    const auto values = values_in(
        "In a letter dated 3 March 1999, Holm wrote: \"I arrived yesterday.\" \"It rained last night,\" a neighbour "
        "said.",
        "2019-02-25");
    const std::vector<std::string> expected = {"3 March 1999 = 1999-03-03", "yesterday = 1999-03-02",
                                               "last night = 2019-02-24TNI"};
    CHECK(values == expected);
}

TEST_CASE("what counts from the date last spoken of stays open where none was") {
    CHECK(values_in("The following day they left.", "2019-02-25") ==
          std::vector<std::string>{"The following day = XXXX-XX-XX"});
    CHECK(values_in("Two weeks later they left.", "2019-02-25") ==
          std::vector<std::string>{"Two weeks later = XXXX-WXX"});
    CHECK(values_in("They came in May 2014. Two days later they left.", "2019-02-25") ==
          std::vector<std::string>{"May 2014 = 2014-05", "Two days later = XXXX-XX-XX"});
}

TEST_CASE("a season after another is the next one, after a year it is open") {
    CHECK(values_in("It froze in the spring of 2011 and the following summer.", "2019-02-25") ==
          std::vector<std::string>{"the spring of 2011 = 2011-SP", "the following summer = 2011-SU"});
    CHECK(values_in("It froze in March 2014 and the following March.", "2019-02-25") ==
          std::vector<std::string>{"March 2014 = 2014-03", "the following March = 2015-03"});
    CHECK(values_in("It froze in May 2014 and the previous winter.", "2019-02-25") ==
          std::vector<std::string>{"May 2014 = 2014-05", "the previous winter = 2013-WI"});
}

TEST_CASE("the order of day and month in numbers is that of the article, else of its outlet") {
    const auto second = [](const char* text, std::optional<std::string> url) {
        return values_in(text, "2019-08-25", std::move(url)).back();
    };
    CHECK(second("It began on 28/02/2019. It ended on 03/05/2019.", {}) == "03/05/2019 = 2019-05-03");
    CHECK(second("It began on 02/28/2019. It ended on 03/05/2019.", {}) == "03/05/2019 = 2019-03-05");
    CHECK(second("It began on 28 February. It ended on 03/05/2019.", {}) == "03/05/2019 = 2019-05-03");
    CHECK(second("It began on February 28. It ended on 03/05/2019.", {}) == "03/05/2019 = 2019-03-05");
    CHECK(second("It ended on 03/05/2019.", "https://news.example.gov/a") == "03/05/2019 = 2019-03-05");
    CHECK(second("It ended on 03/05/2019.", "https://news.example.fr/a") == "03/05/2019 = 2019-05-03");
    CHECK(second("It ended on 03/05/2019.", "https://news.example.com/a") == "03/05/2019 = 2019-XX-XX");
    CHECK(second("It ended on 05/05/2019.", {}) == "05/05/2019 = 2019-05-05");
}

TEST_CASE("a numeric date of unknown order is both, and no narrower") {
    const Document document = testing::analysed_document("It ended on 03/05/2019.", "");
    const auto expressions = read_time_expressions(document, english());
    REQUIRE(expressions.size() == 1);
    CHECK(expressions[0].when.edtf == "[2019-03-05,2019-05-03]");
    CHECK(expressions[0].when.days == Interval{day_of_iso("2019-03-05"), day_of_iso("2019-05-03")});
}

TEST_CASE("a weekday beside a date tells its year where only one of the nearest fits") {
    CHECK(values_in("The talks open on Friday, December 28.", "2019-01-05") ==
          std::vector<std::string>{"Friday, December 28 = 2018-12-28"});
    CHECK(values_in("The talks opened on Friday, April 3.", "2020-02-25") ==
          std::vector<std::string>{"Friday, April 3 = 2020-04-03"});
}

TEST_CASE("a weekday beside a date of an undated article names the years that can be") {
    const Document document = testing::analysed_document("The talks opened on Friday, April 3.", "");
    const auto expressions = read_time_expressions(document, english());
    REQUIRE(expressions.size() == 1);
    CHECK(expressions[0].value == "XXXX-04-03");
    CHECK_FALSE(expressions[0].when.days.is_known());
    REQUIRE(expressions[0].reasons.size() == 2);
    CHECK(expressions[0].reasons[1].explanation.find("2009, 2015, 2020") != std::string::npos);
}
