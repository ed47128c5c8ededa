#include "text/outlet.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>

#include "languages/en/english.hpp"
#include "text/passages.hpp"

using namespace dateline;

TEST_CASE("an outlet is told by metadata, else the address, else the dateline, else the page") {
    struct Row {
        std::optional<std::string> source;
        std::optional<std::string> url;
        std::string text;
        std::optional<std::string> name;
        Basis basis;
    };
    const std::string dateline = "BELMAR (VNA) - The bridge was closed on Monday.";
    const std::string handle = "The bridge was closed on Monday.\nFollow us on Twitter: @VelianPost.";
    const Row rows[] = {
        {"Velian Post", "https://news.example/1", dateline, "Velian Post", Basis::metadata},
        {{}, "https://www.news.example/1?x=@y", dateline, "news.example", Basis::url},
        {{}, "http://user@edition.news.co.uk:8080/1", dateline, "news.co.uk", Basis::url},
        {{}, "news.example", dateline, "news.example", Basis::url},
        {{}, "not a url", dateline, "VNA", Basis::dateline},
        {{}, {}, dateline, "VNA", Basis::dateline},
        {{}, {}, "BELMAR (Velian News, 3 May) - The bridge was closed.", "Velian News", Basis::dateline},
        {{}, {}, "BELMAR (18 February) \xE2\x80\x93 The bridge was closed.", {}, Basis::none},
        {{}, {}, "BELMAR (2019) \xE2\x80\x93 The bridge was closed.", {}, Basis::none},
        {{}, {}, "BELMAR (from the harbour) \xE2\x80\x93 The bridge was closed.", {}, Basis::none},
        {{}, {}, "Kovac (42) \xE2\x80\x93 a minister since May \xE2\x80\x93 closed it.", {}, Basis::none},
        {{}, {}, handle, "VelianPost", Basis::text},
        {{},
         {},
         "The bridge was closed.\n\nAlso on velianpost.example Ferry sinks\n\nIt rained.",
         "velianpost.example",
         Basis::text},
        {{}, {}, "\xC2\xA9 VNA 2019 / Ivo Tarr\n\nThe bridge was closed on Monday.", {}, Basis::none},
        {{}, {}, "The mayor wrote to @ivotarr on Monday.", {}, Basis::none},
        {{}, {}, "", {}, Basis::none},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        Article article;
        article.source = row.source;
        article.url = row.url;
        article.text = row.text;
        const Outlet outlet = identify_outlet(article, find_passages(article, english()), english());
        CHECK(outlet.name == row.name);
        CHECK(outlet.basis == row.basis);
    }
}
