#include "text/extra.hpp"

#include <nlohmann/json.hpp>

namespace dateline {

void put_extra(Article& article, std::string_view key, std::string_view value) {
    nlohmann::json extra = nlohmann::json::parse(article.extra);
    extra[std::string(key)] = value;
    article.extra = extra.dump();
}

std::optional<std::string> find_extra(const Article& article, std::string_view key) {
    if (article.extra.find(key) == std::string::npos) return std::nullopt;
    const nlohmann::json extra = nlohmann::json::parse(article.extra);
    const auto it = extra.find(key);
    if (it == extra.end() || !it->is_string()) return std::nullopt;
    return it->get<std::string>();
}

}  // namespace dateline
