// What the names of tags, roles and classes of web pages tell about their text: the tables, and how class names are cut
// into words. These are words of the web's own vocabulary, which pages of all languages share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a tag does to the text in it.
enum class HtmlTagKind {
    inline_,  // runs on in the text around it
    block,    // parts the text
    skipped,  // has no text of the page
    outside,  // parts the text and holds what is beside an article
};

[[nodiscard]] HtmlTagKind kind_of_tag(std::string_view name);
[[nodiscard]] bool is_heading_tag(std::string_view name);

/// What a class, an id, a role or a custom tag calls the text in it.
enum class HtmlRole {
    none,
    outside,      // navigation, sharing, tags: beside the article
    far_outside,  // words that no wrapper of an article has: consent, comments, newsletters
    hidden,       // for programs that read pages aloud
    caption,
    byline,
    time,
    body,  // an article's own text
};

/// The role that the words of `names` (the value of a class, an id) tell; the strongest of several.
[[nodiscard]] HtmlRole role_of_names(std::string_view names);

/// The role of the ARIA role `name`.
[[nodiscard]] HtmlRole role_of_aria(std::string_view name);

/// The words of one class name, in small letters: "articleBody" and "article-body" are article, body.
[[nodiscard]] std::vector<std::string> words_of_name(std::string_view name);

}  // namespace dateline
