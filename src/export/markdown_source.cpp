#include "export/markdown_source.hpp"

#include "export/escape.hpp"
#include "export/fact_text.hpp"

namespace dateline {

std::string markdown_source(const Fact& fact) {
    std::string text;
    if (const std::string words = exact_words(fact); !words.empty()) {
        text += "“" + escape_markdown(words) + "” – ";
    }
    text += escape_markdown(article_text(fact.origin));
    // A bar would end the cell of a table, and a link in angle brackets knows no escapes.
    if (const std::string link = web_link(fact.origin.url); !link.empty()) text += ", <" + link + ">";
    return text + ", " + escape_markdown(fact.key);
}

}  // namespace dateline
