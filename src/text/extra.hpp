// What the input had beside the members of Article, as JSON.
#pragma once

#include <string_view>

#include "model/article.hpp"

namespace dateline {

/// Puts `value` at `key` of `article.extra`, in the place of what stands there. Both are valid UTF-8.
void put_extra(Article& article, std::string_view key, std::string_view value);

}  // namespace dateline
