#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "text/formats.hpp"

namespace dateline {

namespace {

using nlohmann::json;

constexpr int kDeepest = 64;              // levels of nesting; writing JSON out again recurses
constexpr std::size_t kLongestId = 4096;  // bytes

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kRemedy = "Give an object with \"id\" and \"text\" on one line, as UTF-8.";

constexpr auto kOptionalFields = std::to_array<std::pair<std::string_view, std::optional<std::string> Article::*>>({
    {"title", &Article::title},
    {"published", &Article::published},
    {"source", &Article::source},
    {"author", &Article::author},
    {"url", &Article::url},
    {"language", &Article::language},
    {"retrieved", &Article::retrieved},
});

bool is_valid_utf8(std::string_view bytes) {
    return to_valid_utf8(bytes) == bytes;
}

InputError problem(const RawArticle& raw, const std::string& cause) {
    return {raw.where, cause, std::string(kRemedy)};
}

json parse_object(const RawArticle& raw) {
    bool is_too_deep = false;
    const auto watch_depth = [&](int depth, json::parse_event_t, json&) {
        is_too_deep = is_too_deep || depth > kDeepest;
        return !is_too_deep;
    };
    json line;
    try {
        line = json::parse(raw.bytes, watch_depth);
    } catch (const json::parse_error& error) {
        if (raw.bytes.find('\0') == std::string::npos && !is_valid_utf8(raw.bytes))
            throw problem(raw, "the line is no UTF-8");
        throw problem(raw, "broken JSON at byte " + std::to_string(error.byte));
    } catch (const json::exception&) {
        throw problem(raw, "JSON with a number that is out of range");
    }
    if (is_too_deep) throw problem(raw, "JSON nested deeper than " + std::to_string(kDeepest) + " levels");
    if (!line.is_object()) throw problem(raw, "the line is no JSON object");
    return line;
}

/// Takes the string at `key` out of `line`; nothing where there is none, or null, or an empty one.
std::optional<std::string> take_string(json& line, std::string_view key, const RawArticle& raw) {
    const auto it = line.find(key);
    if (it == line.end()) return std::nullopt;
    const json value = std::move(*it);
    line.erase(it);
    if (value.is_null()) return std::nullopt;
    if (!value.is_string()) throw problem(raw, "\"" + std::string(key) + "\" is no string");
    std::string text = to_valid_utf8(value.get_ref<const std::string&>());
    if (text.empty()) return std::nullopt;
    return text;
}

std::string take_id(json& line, const RawArticle& raw) {
    const auto it = line.find("id");
    if (it != line.end() && it->is_number_integer()) {
        std::string id = it->dump();
        line.erase(it);
        return id;
    }
    const bool has_nul =
        it != line.end() && it->is_string() && it->get_ref<const std::string&>().find('\0') != std::string::npos;
    if (has_nul) throw problem(raw, "\"id\" holds a NUL character");
    std::optional<std::string> id = take_string(line, "id", raw);
    if (!id) throw problem(raw, "the line has no \"id\"");
    if (id->size() > kLongestId) throw problem(raw, "\"id\" is longer than " + std::to_string(kLongestId) + " bytes");
    return *std::move(id);
}

}  // namespace

Article read_json_line(const RawArticle& raw) {
    json line = parse_object(raw);
    Article article;
    article.path = take_id(line, raw);
    const std::optional<std::string> text = take_string(line, "text", raw);
    if (!text) throw problem(raw, "the line has no \"text\"");
    article.text = *text;
    if (article.text.starts_with(kByteOrderMark)) article.text.erase(0, kByteOrderMark.size());
    require_words(article.text, raw.where);
    for (const auto& [key, member] : kOptionalFields) article.*member = take_string(line, key, raw);
    article.extra = line.dump();
    article.raw_sha256 = sha256(raw.bytes);
    return article;
}

}  // namespace dateline
