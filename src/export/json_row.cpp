#include "export/json_row.hpp"

#include <cassert>
#include <cmath>
#include <nlohmann/json.hpp>

#include "export/number_text.hpp"

namespace dateline {

namespace {

struct JsonValue {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(std::int64_t number) const { return number_text(number); }
    std::string operator()(double number) const { return std::isfinite(number) ? number_text(number) : "null"; }
    std::string operator()(const std::string& text) const { return json_text(text); }
    std::string operator()(const Structured& value) const { return value.json; }
};

}  // namespace

std::string json_text(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> json_keys(const Result& result) {
    std::vector<std::string> keys;
    for (const std::string& column : result.columns) keys.push_back(json_text(column));
    return keys;
}

std::string json_row(const std::vector<std::string>& keys, const std::vector<Value>& row) {
    assert(row.size() == keys.size());
    std::string object = "{";
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i > 0) object += ", ";
        object += keys[i];
        object += ": ";
        object += std::visit(JsonValue{}, row[i]);
    }
    object += "}";
    return object;
}

}  // namespace dateline
