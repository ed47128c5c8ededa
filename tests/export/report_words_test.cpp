#include "export/report_words.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Interval between(const char* earliest, const char* latest) {
    return {day_of_iso(earliest), day_of_iso(latest)};
}

}  // namespace

TEST_CASE("dates in words are as wide as their interval") {
    struct Row {
        const char* earliest;
        const char* latest;
        const char* words;
    };
    const Row rows[] = {
        {"", "", "no date"},
        {"2031-05-04", "2031-05-04", "4 May 2031"},
        {"", "2031-05-04", "by 4 May 2031"},
        {"2031-05-04", "", "from 4 May 2031 on"},
        {"2031-05-04", "2031-05-06", "4–6 May 2031"},
        {"2031-05-01", "2031-05-31", "May 2031"},
        {"2032-02-01", "2032-02-29", "February 2032"},
        {"2031-02-01", "2031-02-27", "1–27 February 2031"},
        {"2031-04-29", "2031-05-06", "29 April – 6 May 2031"},
        {"2031-04-01", "2031-06-30", "April – June 2031"},
        {"2031-01-01", "2031-12-31", "2031"},
        {"2030-01-01", "2039-12-31", "2030–2039"},
        {"2030-12-30", "2031-01-02", "30 December 2030 – 2 January 2031"},
        {"-0043-03-15", "-0043-03-15", "15 March 44 BC"},
        {"0000-01-01", "0000-12-31", "1 BC"},
    };
    for (const Row& row : rows) {
        INFO(row.words);
        CHECK(date_words(between(row.earliest, row.latest)) == row.words);
    }
}

TEST_CASE("figures in words say which side is open") {
    struct Row {
        std::optional<double> low;
        std::optional<double> high;
        bool is_approximate;
        const char* unit;
        const char* words;
    };
    const Row rows[] = {
        {40, 40, false, "boats", "40 boats"},         {40000, std::nullopt, false, "people", "40,000 or more people"},
        {std::nullopt, 12, false, "", "12 or fewer"}, {50000, 50000, true, "people", "around 50,000 people"},
        {10, 20, false, "houses", "10 to 20 houses"}, {2.5, 2.5, false, "meters", "2.5 meters"},
        {1234567, 1234567, false, "", "1,234,567"},   {1500, 1500, false, "", "1500"},
        {-20000, -20000, false, "", "-20,000"},
    };
    for (const Row& row : rows) {
        ReportFact fact;
        fact.low = row.low;
        fact.high = row.high;
        fact.is_approximate = row.is_approximate;
        fact.unit = row.unit;
        CHECK(figure_words(fact) == row.words);
    }
}

TEST_CASE("what is planned, possible, somebody's word or told as not so shows in the form of a fact") {
    ReportFact fact;
    CHECK(form_classes(fact) == "event");
    CHECK(form_words(fact).empty());
    fact.asserted_by = "Mara Lind";
    fact.status = EventStatus::planned;
    CHECK(form_classes(fact) == "event told planned");
    CHECK(form_words(fact) == "planned");
    fact.polarity = Polarity::negative;
    CHECK(form_classes(fact) == "event told planned not");
    CHECK(form_words(fact) == "planned, told as not so");
    ReportFact statement;
    statement.kind = ReportFactKind::statement;
    CHECK(form_classes(statement) == "statement");
    statement.stance = Stance::deny;
    CHECK(form_classes(statement) == "statement not");
}

TEST_CASE("each stance, basis and kind has its words") {
    for (const auto& [stance, name] : Words<Stance>::rows) CHECK_FALSE(stance_words(stance).empty());
    for (const auto& [basis, name] : Words<Basis>::rows) CHECK((basis == Basis::none) == basis_words(basis).empty());
    for (int kind = 0; kind < 5; ++kind) CHECK_FALSE(kind_words(static_cast<ReportFactKind>(kind)).empty());
    CHECK(counted(1, "line") == "1 line");
    CHECK(counted(0, "line") == "0 lines");
}
