#include "export/timelinejs_slide.hpp"

#include <catch2/catch.hpp>

#include "tests/export/made_facts.hpp"

using namespace dateline;

TEST_CASE("a slide has the parts of its date that are known, and says what is uncertain") {
    struct Row {
        const char* edtf;
        const char* earliest;
        const char* latest;
        std::optional<SlideDate> start;
        std::optional<SlideDate> end;
        const char* display_date;
    };
    const Row rows[] = {
        {"2020-02-03", "2020-02-03", "2020-02-03", SlideDate{2020, 2, 3}, {}, ""},
        {"2020-02", "2020-02-01", "2020-02-29", SlideDate{2020, 2, {}}, {}, ""},
        {"2020", "2020-01-01", "2020-12-31", SlideDate{2020, {}, {}}, {}, ""},
        {"2020~", "2020-01-01", "2020-12-31", SlideDate{2020, {}, {}}, {}, "2020~"},
        {"2020~-02", "2020-02-01", "2020-02-29", SlideDate{2020, 2, {}}, {}, "2020~-02"},
        {"[2020-02]", "2020-02-01", "2020-02-29", SlideDate{2020, 2, {}}, {}, "2020-02"},
        {"[2019,2020-02]", "2019-01-01", "2020-02-29", SlideDate{2019, 1, {}}, SlideDate{2020, 2, {}},
         "one of 2019, 2020-02"},
        {"2020-02-03/2020-02-05", "2020-02-03", "2020-02-05", SlideDate{2020, 2, 3}, SlideDate{2020, 2, 5},
         "2020-02-03 to 2020-02-05"},
        {"2020-02/2020-04", "2020-02-01", "2020-04-30", SlideDate{2020, 2, {}}, SlideDate{2020, 4, {}},
         "2020-02 to 2020-04"},
        {"../2020-02-03", "", "2020-02-03", SlideDate{2020, 2, 3}, {}, "by 2020-02-03"},
        {"2020-05/..", "2020-05-01", "", SlideDate{2020, 5, {}}, {}, "2020-05 or later"},
        {"201X", "2010-01-01", "2019-12-31", SlideDate{2010, {}, {}}, SlideDate{2019, {}, {}}, "201X"},
        {"2020-21", "2020-03-01", "2020-06-21", SlideDate{2020, 3, 1}, SlideDate{2020, 6, 21}, "2020-21"},
        {"-0043-03-15", "-0043-03-15", "-0043-03-15", SlideDate{-44, 3, 15}, {}, ""},  // 44 BCE
        {"0000", "0000-01-01", "0000-12-31", SlideDate{-1, {}, {}}, {}, ""},
        {"0001", "0001-01-01", "0001-12-31", SlideDate{1, {}, {}}, {}, ""},
        {"", "", "", {}, {}, ""},
    };
    for (const Row& row : rows) {
        INFO(row.edtf);
        Fact fact = made_denial();
        fact.when = made_when(row.edtf, row.earliest, row.latest);
        const Slide slide = make_slide(fact);
        CHECK(slide.start == row.start);
        CHECK(slide.end == row.end);
        CHECK(slide.display_date == row.display_date);
    }
}

TEST_CASE("a slide's texts are HTML in which an article's words are text") {
    Fact fact = made_denial();
    fact.label = "<i>x</i>";
    fact.origin.sentence = "a & b";
    fact.origin.url = "https://dune.example/\"><script>";
    const Slide slide = make_slide(fact);
    CHECK(slide.headline == "Ana Berk [told as not so, deny]: &lt;i&gt;x&lt;/i&gt;");
    CHECK(slide.text ==
          "<p>“a &amp; b”</p><p><a href=\"https://dune.example/%22%3E%3Cscript%3E\">Dune Gazette, The bridge</a></p>");
    fact.origin.url = "javascript:x()";
    CHECK(make_slide(fact).text == "<p>“a &amp; b”</p><p>Dune Gazette, The bridge</p>");
}
