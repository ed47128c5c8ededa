#include "export/printable.hpp"

#include <catch2/catch.hpp>

#include "tests/export/samples.hpp"

using namespace dateline;

TEST_CASE("nothing that steers a terminal gets through") {
    struct Row {
        std::string text;
        std::string shown;
    };
    const Row rows[] = {
        {"", ""},
        {"plain words, \"quoted\"", "plain words, \"quoted\""},
        {"one\ntwo", "one two"},
        {"one\r\ntwo\r", "one two "},
        {"one\r\r\ntwo", "one  two"},
        {"a\tb\vc\fd", "a b c d"},
        {"next\xC2\x85line\xE2\x80\xA8line\xE2\x80\xA9paragraph", "next line line paragraph"},
        {"\x1B[31mred\x1B[0m", "\xE2\x90\x9B[31mred\xE2\x90\x9B[0m"},
        {"bell\x07 back\b", "bell\xE2\x90\x87 back\xE2\x90\x88"},
        {std::string("nul\0", 4), "nul\xE2\x90\x80"},
        {"rubout\x7F", "rubout\xE2\x90\xA1"},
        {"\xC2\x9B"
         "31m",
         "\xEF\xBF\xBD"
         "31m"},                                       // a control sequence in one code point
        {"\xE2\x80\xAEturned", "\xEF\xBF\xBDturned"},  // right-to-left override
        {"\xE2\x81\xA6isolated\xE2\x81\xA9", "\xEF\xBF\xBDisolated\xEF\xBF\xBD"},
        {"cut\xE2\x80", "cut\xEF\xBF\xBD"},                      // ill-formed
        {kArabic + "\xE2\x80\x8F!", kArabic + "\xE2\x80\x8F!"},  // a right-to-left mark turns nothing but itself
        {kComposing, kComposing},
        {kFamily, kFamily},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(printable(row.text) == row.shown);
    }
}
