#include "text/page_charset.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("the encoding that a page declares is found where pages have it") {
    struct Row {
        std::string page;
        const char* declared;
    };
    const Row rows[] = {
        {"", ""},
        {"<p>charset=koi8-r", ""},
        {"<meta charset=koi8-r>", "koi8-r"},
        {"<META CharSet = \"Windows-1251\" />", "Windows-1251"},
        {"<html><head>\n<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", "iso-8859-2"},
        {"<meta content=\"text/html;charset=big5\" http-equiv=content-type>", "big5"},
        {"<meta name=charset content=x><meta charset='gbk'>", "gbk"},
        {"<!-- <meta charset=koi8-r> --><meta charset=windows-1252>", "windows-1252"},
        {"<!-- <meta charset=koi8-r>", ""},
        {"<metadata charset=koi8-r>", ""},
        {"<meta charset=", ""},
        {"<meta charset", ""},
        {"<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>", "koi8-r"},
        {"<?xml version='1.0'?><html><meta charset=utf-8>", "utf-8"},
        {std::string(40'000, '<') + "<meta charset=utf-8>", ""},
        {std::string(9'000, ' ') + "<meta charset=utf-8>", "utf-8"},
    };
    for (const Row& row : rows) {
        INFO(row.page.substr(0, 100));
        CHECK(declared_in_page(row.page) == row.declared);
    }
}
