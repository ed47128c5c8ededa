// What a page says about its article, each with where it says so: the sources are ranked, and the most trusted one that
// has a usable value tells. Nothing is made up: the day on which a page was fetched or shown is no date of the article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/html_body.hpp"
#include "text/html_tree.hpp"

namespace dateline {

enum class PageField { title, outlet, author, published, modified, url, language, other };

/// `rank` orders the sources of one field: the lowest is trusted most. `source` is the page's own key.
struct PageFact {
    PageField field = PageField::other;
    int rank = 0;
    std::string source;
    std::string value;
};

/// Adds a fact without its markup where `value` says something; of one source only the first few are kept.
void add_fact(std::vector<PageFact>& facts, PageField field, int rank, std::string_view source, std::string_view value);

/// What stands in the head of the page: <meta>, <link>, <title>, the language, the address a browser saved it from.
[[nodiscard]] std::vector<PageFact> read_head(const HtmlTree& tree);

/// JSON-LD (schema.org): of the article that is most like `title` where there are several. Broken JSON is passed over.
[[nodiscard]] std::vector<PageFact> read_linked_data(const HtmlTree& tree, std::string_view title);

/// Microdata, RDFa, microformats and <time> within the article.
[[nodiscard]] std::vector<PageFact> read_markup(const HtmlTree& tree, const HtmlRegions& regions,
                                                const std::vector<HtmlBlock>& blocks, const HtmlBody& body);

/// The outlet where no metadata names it: a part of <title>, a logo that leads home, the line with the copyright.
[[nodiscard]] std::vector<PageFact> read_outlet(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                                                std::string_view title);

/// The most trusted value of `field`; empty where there is none.
[[nodiscard]] std::string best_of(const std::vector<PageFact>& facts, PageField field);

}  // namespace dateline
