#include "export/report_html.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("text of any kind stays text in HTML") {
    struct Row {
        const char* text;
        const char* html;
    };
    const Row rows[] = {
        {"plain words", "plain words"},
        {"</script><script>x()</script>", "&lt;/script&gt;&lt;script&gt;x()&lt;/script&gt;"},
        {"\" onclick='x'", "&quot; onclick=&#39;x&#39;"},
        {"&lt; & &amp;", "&amp;lt; &amp; &amp;amp;"},
        {"]]> <!-- -->", "]]&gt; &lt;!-- --&gt;"},
        {"a\tb\nc\r\n", "a\tb\nc\r\n"},
        {"bell\x07 and escape\x1b[31m", "bell\xEF\xBF\xBD and escape\xEF\xBF\xBD[31m"},
        {"\u202Eback\u202C", "\uFFFDback\uFFFD"},
        {"\u2066kept apart\u2069", "\uFFFDkept apart\uFFFD"},
        {"one\u2028two", "one\u2028two"},
        {"Dužna 🛶 שלום", "Dužna 🛶 שלום"},
        {"\u0085", "\uFFFD"},
        {"", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(escape_html(row.text) == row.html);
    }
}

TEST_CASE("only addresses of web pages become links") {
    struct Row {
        const char* url;
        bool is_link;
    };
    const Row rows[] = {
        {"http://post.example/", true},
        {"https://post.example:8080/a?b=1&c=2#d", true},
        {"HTTPS://POST.example", true},
        {"https://zeitung.example/größe", true},
        {"javascript:alert(1)", false},
        {"javascript://post.example/%0aalert(1)", false},
        {"JaVaScRiPt:alert(1)", false},
        {" javascript:alert(1)", false},
        {"data:text/html,x", false},
        {"file:///etc/hosts", false},
        {"//post.example/a", false},
        {"post.example/a", false},
        {"http://", false},
        {"http:///a", false},
        {"https://post.example/a b", false},
        {"https://post.example/\n", false},
        {"https://post.example/\"><b>", false},
        {"https://post.example\\@other.example/", false},
        {"https://post.example/\u202E", false},
        {"", false},
    };
    for (const Row& row : rows) {
        INFO(row.url);
        CHECK(is_web_link(row.url) == row.is_link);
    }
}

TEST_CASE("a hash for a policy is the SHA-256 in Base64") {
    // SHA-256 of the empty text and of "abc", as in FIPS 180-4's examples.
    CHECK(csp_hash("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    CHECK(csp_hash("abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}

TEST_CASE("shortened text ends at a whole character") {
    CHECK(shortened("Dužna", 5) == "Dužna");
    CHECK(shortened("Dužna", 3) == "Duž…");
    CHECK(shortened("🛶🛶🛶", 2) == "🛶🛶…");
    CHECK(shortened("", 0).empty());
}
