#include "export/escape.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

struct Row {
    const char* text;
    const char* escaped;
};

template <std::size_t N>
void check(std::string (*escape)(std::string_view), const Row (&rows)[N]) {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(escape(row.text) == row.escaped);
    }
}

}  // namespace

TEST_CASE("text in XML is text, and what XML cannot hold is replaced") {
    const Row rows[] = {
        {"plain é 漢 👍", "plain é 漢 👍"},
        {"a<b> & \"c\" 'd'", "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"},
        {"]]>", "]]&gt;"},
        {"two\nlines\r\n\tand a tab", "two&#10;lines&#13;&#10;&#9;and a tab"},
        {"bell\x07 escape\x1B end", "bell\xEF\xBF\xBD escape\xEF\xBF\xBD end"},
        {"\xEF\xBF\xBE\xEF\xBF\xBF", "\xEF\xBF\xBD\xEF\xBF\xBD"},  // U+FFFE, U+FFFF
        {"\xE2\x80\xAE", "\xE2\x80\xAE"},                          // a turn of direction is a character of XML
        {"", ""},
    };
    check(escape_xml, rows);
}

TEST_CASE("text in HTML is text in one line that turns nothing round") {
    const Row rows[] = {
        {"</script><script>x()</script>", "&lt;/script&gt;&lt;script&gt;x()&lt;/script&gt;"},
        {"\" onload='x'", "&quot; onload=&#39;x&#39;"},
        {"two\r\nlines", "two lines"},
        {"a\xE2\x80\xAE"
         "b",
         "a\xEF\xBF\xBD"
         "b"},
        {"&lt;", "&amp;lt;"},
    };
    check(escape_html_line, rows);
}

TEST_CASE("text in Markdown marks nothing up") {
    const Row rows[] = {
        {"plain, é; 5 % (of it)?", "plain, é; 5 % (of it)?"},
        {"*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"},
        {"[x](y) ![z] [^1]: w", "\\[x\\](y) \\!\\[z\\] \\[\\^1\\]\\: w"},
        {"<b> | &amp; \\", "\\<b\\> \\| \\&amp; \\\\"},
        {"http://x.example", "http\\://x\\.example"},
        {"- 1. # head\n- item", "\\- 1\\. \\# head - item"},  // a dash is a list where a line begins, and nowhere else
        {"+ a = b", "\\+ a \\= b"},
    };
    check(escape_markdown, rows);
}

TEST_CASE("what a spreadsheet would run gets an apostrophe") {
    const Row rows[] = {
        {"=1+1", "'=1+1"},
        {"+1", "'+1"},
        {"-0043-03-15", "'-0043-03-15"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\tx", "'\tx"},
        {"\rx", "'\rx"},
        {"\nx", "'\nx"},
        {"\xEF\xBC\x9Dx", "'\xEF\xBC\x9Dx"},
        {"a=b", "a=b"},
        {"2020-01-02", "2020-01-02"},
        {"", ""},
    };
    check(guard_formula, rows);
}

TEST_CASE("text in iCalendar keeps its lines, commas and semicolons") {
    const Row rows[] = {
        {"a, b; c\\d", "a\\, b\\; c\\\\d"},
        {"one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour"},
        {"a\x01\x7F\tb", "a\xEF\xBF\xBD\xEF\xBF\xBD\tb"},
    };
    check(escape_ical, rows);
}

TEST_CASE("only an address of the web becomes a link") {
    const Row rows[] = {
        {"https://a.example/b?c=d#e", "https://a.example/b?c=d#e"},
        {"http://a.example/x y|<z>\"", "http://a.example/x%20y%7C%3Cz%3E%22"},
        {"https://a.example/\xC3\xA9", "https://a.example/%C3%A9"},
        {"javascript:alert(1)", ""},
        {"data:text/html,x", ""},
        {" https://a.example", ""},
        {"HTTPS://A.example", "HTTPS://A.example"},
        {"https://a.example/b c\"><b>", "https://a.example/b%20c%22%3E%3Cb%3E"},
        {"https://a.example\\@b.example/", "https://a.example%5C@b.example/"},
        {"javascript://a.example/%0aalert(1)", ""},
        {" javascript:alert(1)", ""},
        {"file:///etc/hosts", ""},
        {"//a.example/b", ""},
        {"http://", ""},
        {"http:///a", ""},
        {"", ""},
    };
    check(web_link, rows);
}
