#include "time/url_date.hpp"

#include <catch2/catch.hpp>

#include "languages/en/english.hpp"

using namespace dateline;

TEST_CASE("the address of an article tells its date, and numbers of other things tell none", "[document date]") {
    struct Row {
        const char* path;  // behind the host
        const char* edtf;  // empty where there is none
    };
    const Row rows[] = {
        {"world/2019/02/18/ferry-sinks", "2019-02-18"},
        {"world/2019/2/8/ferry-sinks", "2019-02-08"},
        {"2019-02-18-ferry-sinks.html", "2019-02-18"},
        {"ferry-sinks-2019-02-18", "2019-02-18"},
        {"ferry_2019_02_18.html", "2019-02-18"},
        {"20190218/ferry.html", "2019-02-18"},
        {"ferry-sinks-20190218.html", "2019-02-18"},
        {"ferry-sinks_20190218", "2019-02-18"},
        {"2019/feb/18/ferry", "2019-02-18"},
        {"2019/February/18/ferry", "2019-02-18"},
        {"2019/0218/c90-12.html", "2019-02-18"},
        {"2019-02/18/c_123.htm", "2019-02-18"},
        {"a/201902/18/WS5c6.html", "2019-02-18"},
        {"2019/02/ferry", "2019-02"},
        {"2019/02/ferry-20190218.html", "2019-02-18"},
        {"2019/02/18/ferry-20190218.html", "2019-02-18"},
        {"archive/1985/03/02/ferry", "1985-03-02"},
        {"ferry?date=2019-02-18", "2019-02-18"},
        {"ferry?id=7&date=20190218&x=1", "2019-02-18"},
        {"ferry?Published=2019-02-18", "2019-02-18"},
        {"2019/02/18/ferry?date=2020-01-01", "2019-02-18"},
        {"ferry?from=2019-02-18", ""},
        {"ferry?utm_campaign=letter-2019-02-18", ""},
        {"ferry?date=2019-02-18&day=2019-02-19", ""},
        {"ferry#2019-02-18", ""},
        {"ferry?id=20190218", ""},
        {"story/20190218123456-2/", ""},
        {"story/120190218/", ""},
        {"story/a20190218b", ""},
        {"story-18022019.html", ""},
        {"story/20191302", ""},
        {"story/20190230", ""},
        {"story/10190218", ""},
        {"story/1234/12/15/", ""},
        {"2019/02/30/ferry", ""},
        {"2019/13/18/ferry", ""},
        {"2019/02/18/from-2018-01-01", ""},
        {"2019/02/ferry-20190318.html", ""},
        {"the-2019-20-season", ""},
        {"top-2019-stories", ""},
        {"2019/mayor/18/ferry", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        INFO(row.path);
        const auto date = date_of_url(std::string("https://news.example/") + row.path, english());
        CHECK((date ? edtf_of(*date) : "") == row.edtf);
    }
}

TEST_CASE("the host of an address tells no date", "[document date]") {
    CHECK_FALSE(date_of_url("https://2019-02-18.news.example/ferry", english()));
    CHECK_FALSE(date_of_url("https://2019-02-18.news.example", english()));
    CHECK(date_of_url("https://old.example/web/20220101000000/https://news.example/2019/02/18/ferry", english()));
    CHECK_FALSE(date_of_url("", english()));
    CHECK_FALSE(date_of_url("?", english()));
}
