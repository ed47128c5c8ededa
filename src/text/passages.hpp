// The parts of an article's text: what is title, dateline, body, and what is furniture of the page it was taken from.
#pragma once

#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// The passages of `article`, in the order of the text, without overlaps, covering all that is not white space.
[[nodiscard]] std::vector<Passage> find_passages(const Article& article, const Language& language);

}  // namespace dateline
