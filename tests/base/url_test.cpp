#include "base/url.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("the host of a URL is found in all its forms") {
    struct Row {
        const char* url;
        const char* host;
    };
    const Row rows[] = {
        {"https://www.Post.example/2021/05/03/boats?x=1#top", "www.post.example"},
        {"http://reader:secret@post.example:8080/a", "post.example"},
        {"post.example/a", "post.example"},
        {"https://[2001:db8::1]:443/a", "[2001:db8::1]"},
        {"https://[2001:db8::1", ""},
        {"", ""},
        {"https://", ""},
    };
    for (const Row& row : rows) {
        INFO(row.url);
        CHECK(host_of(row.url) == row.host);
    }
}
