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
