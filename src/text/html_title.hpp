// The title of a page and the name of its outlet, told apart where the page writes both in one line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/html_blocks.hpp"
#include "text/html_tree.hpp"

namespace dateline {

/// The parts of "Headline | Section - Outlet": what stands between marks that such lines have with space around them.
[[nodiscard]] std::vector<std::string> split_title(std::string_view title);

/// `title` without `outlet` at its beginning or its end, where a mark parts them.
[[nodiscard]] std::string title_without(std::string_view title, std::string_view outlet);

/// `title` without the outlet at its beginning or its end that the host of the page names: "Ferry sinks - Velian Post"
/// of velianpost.example is "Ferry sinks". A host of less than four letters names none.
[[nodiscard]] std::string title_without_site(std::string_view title, std::string_view host);

/// How alike two titles are, from 0 to 1: by their words, whatever their order.
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

/// The block that is the headline of a text whose running text begins with block `first_of_body`: what the metadata
/// gives as a title (`titles`), else the nearest heading of the first level before the text. Nothing where none is.
[[nodiscard]] std::optional<std::size_t> find_title_block(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                                                          const std::vector<std::string>& titles,
                                                          std::size_t first_of_body);

}  // namespace dateline
