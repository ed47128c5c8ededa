#include "text/extra.hpp"

#include <nlohmann/json.hpp>

namespace dateline {

void put_extra(Article& article, std::string_view key, std::string_view value) {
    nlohmann::json extra = nlohmann::json::parse(article.extra);
    extra[std::string(key)] = value;
    article.extra = extra.dump();
}

}  // namespace dateline
