#include "query/functions/texts.hpp"

#include <cstring>
#include <string>

#include "query/syntax/query_error.hpp"

namespace dateline::cypher {

void demand_text_size(std::size_t bytes) {
    if (bytes <= kLongestText) return;
    throw ValueError{QueryErrorKind::argument, "NumberOutOfRange",
                     "this makes a text of more than " + std::to_string(kLongestText >> 20U) + " MB",
                     "Collect the parts in a list, or make fewer of them"};
}

std::size_t find_text(std::string_view text, std::string_view part, std::size_t from) {
    if (from > text.size()) return std::string_view::npos;
    if (part.empty()) return from;
    const void* const found = memmem(text.data() + from, text.size() - from, part.data(), part.size());
    return found == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

}  // namespace dateline::cypher
