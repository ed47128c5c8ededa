#include "time/time_expressions.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/time/analysed_document.hpp"

using namespace dateline;

namespace {

std::vector<TimeExpression> read(std::string_view text, std::string_view published) {
    return read_time_expressions(testing::analysed_document(text, published), english());
}

}  // namespace

TEST_CASE("time expressions have their extent, type, value, modifier and days") {
    struct Row {
        const char* text;
        const char* words;
        TimexType type;
        const char* value;
        const char* modifier;
        const char* edtf;
    };
    // All are read from Monday 2019-02-25.
    const Row rows[] = {
        {"Two crossings were opened last Tuesday.", "last Tuesday", TimexType::date, "2019-02-19", "", "2019-02-19"},
        {"The envoy arrived last week.", "last week", TimexType::date, "2019-W08", "", "2019-02-18/2019-02-24"},
        {"He spoke on Monday.", "Monday", TimexType::date, "2019-02-25", "", "2019-02-25"},
        {"He spoke on Tuesday.", "Tuesday", TimexType::date, "2019-02-19", "", "2019-02-19"},
        {"On Friday, the council will vote.", "Friday", TimexType::date, "2019-03-01", "", "2019-03-01"},
        {"The minister said on Friday it will keep the base.", "Friday", TimexType::date, "2019-02-22", "",
         "2019-02-22"},
        {"They will not be released before Thursday.", "Thursday", TimexType::date, "2019-02-28", "", "2019-02-28"},
        {"The mayor is expected to visit the damaged town on Sunday.", "Sunday", TimexType::date, "2019-03-03", "",
         "2019-03-03"},
        {"The pullout ends by the end of April.", "the end of April", TimexType::date, "2019-04", "END", "2019-04"},
        {"All will be gone by the end of April.", "the end of April", TimexType::date, "2019-04", "END", "2019-04"},
        {"Prices rose earlier this month.", "earlier this month", TimexType::date, "2019-02", "START",
         "2019-02-01/2019-02-25"},
        {"Prices will rise later this month.", "later this month", TimexType::date, "2019-02", "END",
         "2019-02-25/2019-02-28"},
        {"Prices rose later last year.", "later last year", TimexType::date, "2018", "END", "2018"},
        {"Prices rose later last week.", "later last week", TimexType::date, "2019-W08", "END",
         "2019-02-18/2019-02-24"},
        {"Prices will rise earlier next week.", "earlier next week", TimexType::date, "2019-W10", "START",
         "2019-03-04/2019-03-10"},
        {"Prices rose in the 1990s.", "the 1990s", TimexType::date, "199X", "", "199X"},
        {"It began in 2014.", "2014", TimexType::date, "2014", "", "2014"},
        {"It began in late 2014.", "late 2014", TimexType::date, "2014", "END", "2014"},
        {"The blast came at 06:35 GMT.", "06:35 GMT", TimexType::time, "2019-02-25T06:35", "", "2019-02-25"},
        {"In the past 24 hours nobody crossed.", "the past 24 hours", TimexType::duration, "PT24H", "",
         "2019-02-24/2019-02-25"},
        {"They walked for about three days.", "three days", TimexType::duration, "P3D", "APPROX", ""},
        {"They meet every Tuesday.", "every Tuesday", TimexType::set, "XXXX-WXX-2", "", ""},
        {"It happened three years ago.", "three years ago", TimexType::date, "2016", "", "2016"},
        {"It happened more than three years ago.", "more than three years ago", TimexType::date, "2016", "BEFORE",
         "../2016-12-31"},
        {"It happened about two days ago.", "two days ago", TimexType::date, "2019-02-23", "APPROX",
         "2019-02-22/2019-02-24"},
        {"It happened about two months ago.", "two months ago", TimexType::date, "2018-12", "APPROX",
         "2018-11/2019-01"},
        {"The line went dead 48 hours ago.", "48 hours ago", TimexType::date, "2019-02-23", "", "2019-02-23"},
        {"The line went dead 24 hours ago.", "24 hours ago", TimexType::date, "2019-02-24", "", "2019-02-24"},
        {"The line went dead 20 hours ago.", "20 hours ago", TimexType::date, "XXXX-XX-XX", "",
         "2019-02-24/2019-02-25"},
        {"The line went dead 30 hours ago.", "30 hours ago", TimexType::date, "XXXX-XX-XX", "",
         "2019-02-23/2019-02-24"},
        {"The line went dead 90 minutes ago.", "90 minutes ago", TimexType::date, "XXXX-XX-XX", "",
         "2019-02-24/2019-02-25"},
        {"The line went dead about 48 hours ago.", "48 hours ago", TimexType::date, "2019-02-23", "APPROX",
         "2019-02-22/2019-02-24"},
        {"The line went dead more than 48 hours ago.", "more than 48 hours ago", TimexType::date, "2019-02-23",
         "BEFORE", "../2019-02-23"},
        {"The line went dead less than 48 hours ago.", "less than 48 hours ago", TimexType::date, "2019-02-23", "AFTER",
         "2019-02-23/2019-02-25"},
        {"He died on 2 April.", "2 April", TimexType::date, "2018-04-02", "", "2018-04-02"},
        {"Talks are to be held on 2 April.", "2 April", TimexType::date, "2019-04-02", "", "2019-04-02"},
        {"He died last night.", "last night", TimexType::time, "2019-02-24TNI", "", "2019-02-24"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const Document document = testing::analysed_document(row.text, "2019-02-25");
        const auto expressions = read_time_expressions(document, english());
        REQUIRE(expressions.size() == 1);
        const TimeExpression& one = expressions[0];
        CHECK(document.words(one.span) == row.words);
        CHECK(one.type == row.type);
        CHECK(one.value == row.value);
        CHECK(one.modifier == row.modifier);
        CHECK(one.when.edtf == row.edtf);
    }
}

TEST_CASE("words that only look like a time are left alone") {
    for (const char* text : {
             "Call us as soon as you land.",
             "Shortly after the blast the lights went out.",
             "Traffic at rush hour was light.",
             "Resolution 2254 calls for a vote.",
             "He took flight 1549 to the coast.",
             "It will withdraw 2,000 troops.",
             "The road is 55 kilometers long.",
             "It may rain.",
             "May we speak?",
             "Prime Minister May spoke first.",
             "The letter was signed by May and her deputy.",
             "They march through the old town.",
             "Protesters march 15 miles.",
             "The women's march drew crowds.",
             "He sat down.",
             "The Sun reported it first.",
             "The sun rose over Sat bay.",
             "It was his second attempt.",
             "A second convoy was turned back.",
             "The second of three rounds failed.",
             "The score was 3:15 in the end.",
             "He paid 1999 to the guards.",
             "In 2000 villages nothing grows.",
             "Some 1984 people were counted.",
             "The model 2019-02 has a fault.",
             "Call 555-2019 for help.",
             "Version 2.10.2019-b is out.",
             "It cost $2014.",
             "It cost 2014 dollars.",
             "They own 1990 shares.",
             "Route 66 is closed.",
             "He wore number 10.",
             "Article 5 was invoked.",
             "The G20 met.",
             "Boeing 747 jets were grounded.",
             "April Longford was elected.",
             "A report in the Sunday Times named him.",
             "Shoppers rushed in on Black Friday.",
             "The Daily Mail printed it.",
             "She is 24 years old.",
             "Mr Friend says so.",
             "He bought 5 dates.",
             "The marches were banned.",
             "It was a moment of truth.",
             "See example.com/today for more.",
             "Follow #Monday_march and @sunday_news.",
             "They hold 12 of 20 seats.",
             "A T-72 tank and a Su-24 were hit.",
             "Room 1215 is empty.",
             "In 2254 cases there was no answer.",
             "Of 2015 people none came.",
             "May 12 people have died",
         }) {
        INFO(text);
        const auto expressions = read(text, "2019-02-25");
        for (const TimeExpression& one : expressions) {
            FAIL_CHECK(std::string(text).substr(one.span.begin, one.span.length()) << " read by " << one.rule);
        }
    }
}

TEST_CASE("dates and times that do not exist are kept as words without a value") {
    for (const char* text : {"30 February", "31 April 2019", "February 30, 2019", "2019-02-30", "25:10 GMT", "March 45",
                             "13 p.m.", "31/31/2019", "the year 99999", "2019-02-18T25:10", "29 February 2019"}) {
        INFO(text);
        const auto expressions = read("It was planned for " + std::string(text) + ".", "2019-02-25");
        REQUIRE(expressions.size() == 1);
        CHECK(expressions[0].value.empty());
        CHECK_FALSE(expressions[0].when.days.is_known());
        CHECK(expressions[0].when.edtf.empty());
        REQUIRE(expressions[0].reasons.size() == 1);
        CHECK(expressions[0].reasons[0].explanation.find("does not exist") != std::string::npos);
    }
}

TEST_CASE("where the article is undated, what counts from its date stays open") {
    for (const auto& [text, value] : std::vector<std::pair<const char*, const char*>>{
             {"He spoke on Monday.", "XXXX-WXX-1"},
             {"He spoke last Monday.", "XXXX-WXX-1"},
             {"He spoke yesterday.", "XXXX-XX-XX"},
             {"He spoke last year.", "XXXX"},
             {"He spoke on March 26.", "XXXX-03-26"},
             {"He spoke in March.", "XXXX-03"},
             {"He spoke at 06:35 GMT.", "XXXX-XX-XXT06:35"},
             {"He spoke twice in the past 24 hours.", "PT24H"},
         }) {
        INFO(text);
        const auto expressions = read(text, "");
        REQUIRE(expressions.size() == 1);
        CHECK(expressions[0].value == value);
        CHECK(expressions[0].when.edtf.empty());
        CHECK_FALSE(expressions[0].when.days.is_known());
        REQUIRE(expressions[0].reasons.size() == 1);
        CHECK(expressions[0].reasons[0].explanation.find("not known") != std::string::npos);
    }
}

TEST_CASE("an article of which only the year is known gives what that allows") {
    Document document = testing::body_document("It fell last year.\nHe left yesterday.\nHe spoke on Monday.", "");
    document.date.when.days = {day_of_iso("2019-01-01"), day_of_iso("2019-12-31")};
    document.date.basis = Basis::metadata;
    const auto expressions = read_time_expressions(document, english());
    REQUIRE(expressions.size() == 3);
    CHECK(expressions[0].value == "2018");
    CHECK(expressions[0].when.edtf == "2018");
    CHECK(expressions[1].value == "XXXX-XX-XX");
    CHECK(expressions[1].when.edtf == "2018-12-31/2019-12-30");
    CHECK(expressions[2].value == "XXXX-WXX-1");
    CHECK(expressions[2].when.edtf == "2018-12-31/2019-12-30");
}

TEST_CASE("a reason names the words, the date they count from and what tells that date") {
    const auto expressions = read("They were opened last Tuesday.", "2019-02-25");
    REQUIRE(expressions.size() == 1);
    REQUIRE(expressions[0].reasons.size() == 1);
    CHECK(expressions[0].reasons[0].rule == "related_weekday");
    CHECK(expressions[0].reasons[0].explanation ==
          "\"last Tuesday\" counts back from 2019-02-25, the date of the article (header)");
}

TEST_CASE("a weekday that its date does not have is told") {
    const auto wrong = read("It opened on Friday, February 18, 2019.", "");
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].value == "2019-02-18");
    REQUIRE(wrong[0].reasons.size() == 2);
    CHECK(wrong[0].reasons[1].explanation == "\"Friday, February 18, 2019\" names a weekday that 2019-02-18 is not");
    CHECK(read("It opened on Monday, February 18, 2019.", "")[0].reasons.size() == 1);
}

TEST_CASE("a clock time stands on the day that its sentence names") {
    const auto after = read("At 10:15 GMT on Friday the line went dead.", "2019-02-25");
    REQUIRE(after.size() == 2);
    CHECK(after[0].value == "2019-02-22T10:15");
    CHECK(after[0].when.time == "10:15");
    CHECK(after[0].when.zone == "GMT");
    const auto before = read("On 3 May 2014 at 10 p.m. the line went dead.", "2019-02-25");
    REQUIRE(before.size() == 2);
    CHECK(before[1].value == "2014-05-03T22:00");
}

TEST_CASE("time expressions are read from titles and bodies alone") {
    Document document;
    testing::add_passage(document, "Vote on Monday", PassageKind::title);
    testing::add_passage(document, "Monday 18 February 2019", PassageKind::header);
    testing::add_passage(document, "READ MORE: the Monday vote", PassageKind::related);
    testing::add_passage(document, "They voted on Monday.", PassageKind::body);
    const auto expressions = read_time_expressions(document, english());
    REQUIRE(expressions.size() == 2);
    CHECK(expressions[0].span.begin == 8);
}

TEST_CASE("odd input does no harm") {
    const std::string million(1'000'000, 'x');
    std::string chain;
    for (int i = 0; i < 20'000; ++i) chain += "1 May 2 ";
    std::string digits(500'000, '1');
    for (const std::string& text :
         {std::string(), million, chain, digits, std::string("“”‘’«»"), std::string("2019-02-18\r\n3 May\r\n"),
          std::string("😀 3 May 😀 2019"), std::string("في 3 May 2019 قال"), std::string("5-5-5-5-5-5-5-5")}) {
        const Document document = testing::body_document(text, "2019-02-25");
        for (const TimeExpression& one : read_time_expressions(document, english())) {
            CHECK(one.span.end <= text.size());
            CHECK(one.span.begin < one.span.end);
        }
    }
}
