#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "text/html_facts.hpp"
#include "text/html_title.hpp"

namespace dateline {

namespace {

using nlohmann::json;

constexpr int kDeepest = 64;
constexpr std::size_t kObjects = 2000;      // that are looked at
constexpr std::size_t kNames = 12;          // authors
constexpr std::size_t kLongestText = 2000;  // bytes of a value that are read

constexpr auto kArticleTypes = std::to_array<std::string_view>(
    {"Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Interview", "PressRelease"});
constexpr auto kPageTypes = std::to_array<std::string_view>({"WebPage", "ItemPage", "CreativeWork"});
// Keys under which what a page is about stands; others hold other articles, pictures, people.
constexpr auto kWays = std::to_array<std::string_view>({"@graph", "mainEntity", "mainEntityOfPage", "@list"});

struct LinkedFact {
    std::string_view key;
    PageField field;
    int rank;
};
constexpr auto kArticleFacts = std::to_array<LinkedFact>({
    {"headline", PageField::title, 20},
    {"name", PageField::title, 45},
    {"author", PageField::author, 10},
    {"creator", PageField::author, 12},
    {"publisher", PageField::outlet, 15},
    {"datePublished", PageField::published, 10},
    {"dateCreated", PageField::published, 42},
    {"dateModified", PageField::modified, 10},
    {"url", PageField::url, 30},
    {"mainEntityOfPage", PageField::url, 32},
    {"inLanguage", PageField::language, 20},
    {"articleSection", PageField::other, 10},
    {"alternativeHeadline", PageField::other, 10},
});
constexpr auto kPageFacts = std::to_array<LinkedFact>({
    {"datePublished", PageField::published, 38},
    {"dateModified", PageField::modified, 38},
    {"publisher", PageField::outlet, 25},
    {"inLanguage", PageField::language, 25},
});

std::string plain_of(const json& text) {
    return plain_of_markup(to_valid_utf8(std::string_view(text.get_ref<const std::string&>()).substr(0, kLongestText)));
}

bool is_one_of(const json& type, auto is_fitting) {
    if (type.is_string()) return is_fitting(type.get_ref<const std::string&>());
    if (!type.is_array()) return false;
    return std::any_of(type.begin(), type.end(), [&](const json& each) {
        return each.is_string() && is_fitting(each.get_ref<const std::string&>());
    });
}

bool is_article(const json& object) {
    const auto type = object.find("@type");
    return type != object.end() && is_one_of(*type, [](std::string_view name) {
               name = name.substr(name.find_last_of("/:") + 1);
               return name.ends_with("Article") ||
                      std::find(kArticleTypes.begin(), kArticleTypes.end(), name) != kArticleTypes.end();
           });
}

bool is_page(const json& object) {
    const auto type = object.find("@type");
    return type != object.end() && is_one_of(*type, [](std::string_view name) {
               return std::find(kPageTypes.begin(), kPageTypes.end(), name) != kPageTypes.end();
           });
}

/// The JSON of one script, which pages wrap in comments and break lines within strings of.
std::optional<json> parse_script(std::string text) {
    const std::size_t begin = text.find_first_of("[{");
    const std::size_t end = text.find_last_of("]}");
    if (begin == std::string::npos || end == std::string::npos || end < begin) return std::nullopt;
    text = text.substr(begin, end - begin + 1);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    bool is_too_deep = false;
    const auto watch_depth = [&](int depth, json::parse_event_t, json&) {
        is_too_deep = is_too_deep || depth > kDeepest;
        return !is_too_deep;
    };
    json parsed = json::parse(text, watch_depth, false);
    if (is_too_deep || parsed.is_discarded()) return std::nullopt;
    return parsed;
}

class LinkedData {
public:
    explicit LinkedData(const HtmlTree& tree) {
        for (HtmlIndex i = 0; i < tree.nodes.size(); ++i) {
            if (tree.nodes[i].name != "script" ||
                to_lower(tree.attribute(i, "type")).find("ld+json") == std::string::npos)
                continue;
            std::string text;
            for (HtmlIndex child = i + 1; child < tree.nodes[i].end; ++child) text += tree.nodes[child].text;
            if (auto parsed = parse_script(std::move(text))) roots_.push_back(std::move(*parsed));
        }
        for (const json& root : roots_) list(root);
    }

    [[nodiscard]] std::vector<PageFact> read(std::string_view title) const {
        const json* article = nullptr;
        double best = -1;
        for (const json* object : objects_) {
            if (!is_article(*object)) continue;
            const auto headline = object->find("headline");
            const double alike =
                headline != object->end() && headline->is_string() ? likeness(plain_of(*headline), title) : 0;
            if (alike <= best) continue;
            best = alike;
            article = object;
        }
        std::vector<PageFact> facts;
        if (article != nullptr) take(*article, kArticleFacts, facts);
        for (const json* object : objects_) {
            if (is_page(*object)) take(*object, kPageFacts, facts);
        }
        return facts;
    }

private:
    /// All objects on the ways from `root`, and their ids.
    void list(const json& root) {
        std::vector<const json*> waiting{&root};
        while (!waiting.empty() && objects_.size() < kObjects) {
            const json* value = waiting.back();
            waiting.pop_back();
            if (value->is_array()) {
                for (auto it = value->rbegin(); it != value->rend(); ++it) waiting.push_back(&*it);
            }
            if (!value->is_object()) continue;
            objects_.push_back(value);
            const auto id = value->find("@id");
            if (id != value->end() && id->is_string() && value->size() > 1) ids_.emplace(id->get<std::string>(), value);
            for (const std::string_view way : kWays) {
                const auto it = value->find(way);
                if (it != value->end() && it->is_structured()) waiting.push_back(&*it);
            }
        }
    }

    template <std::size_t N>
    void take(const json& object, const std::array<LinkedFact, N>& rows, std::vector<PageFact>& facts) const {
        for (const LinkedFact& row : rows) {
            const auto it = object.find(row.key);
            if (it == object.end()) continue;
            std::string value = row.field == PageField::url ? address_of(*it) : names_of(*it);
            if (!value.empty()) facts.push_back({row.field, row.rank, std::string(row.key), std::move(value)});
        }
    }

    static std::string address_of(const json& value) {
        if (value.is_string()) return collapse_space(to_valid_utf8(value.get_ref<const std::string&>()));
        if (!value.is_object()) return {};
        const auto id = value.find("@id");
        return id != value.end() && id->is_string() ? to_valid_utf8(id->get_ref<const std::string&>()) : std::string();
    }

    /// A text, the name of a thing, or several of them with commas between.
    [[nodiscard]] std::string names_of(const json& value) const {
        if (!value.is_array()) return name_of(value);
        std::string names;
        for (std::size_t i = 0; i < std::min(value.size(), kNames); ++i) {
            const std::string name = name_of(value[i]);
            if (!name.empty()) append_item(names, name);
        }
        return names;
    }

    [[nodiscard]] std::string name_of(const json& value) const {
        if (value.is_string()) return plain_of(value);
        if (value.is_number_integer()) return value.dump();
        if (!value.is_object()) return {};
        const json* thing = &value;
        if (!value.contains("name")) {
            const auto id = value.find("@id");
            const auto known = id != value.end() && id->is_string() ? ids_.find(id->get<std::string>()) : ids_.end();
            if (known == ids_.end()) return {};
            thing = known->second;
        }
        const auto name = thing->find("name");
        if (name == thing->end() || !name->is_string()) return {};
        return plain_of(*name);
    }

    std::vector<json> roots_;
    std::vector<const json*> objects_;
    std::map<std::string, const json*> ids_;
};

}  // namespace

std::vector<PageFact> read_linked_data(const HtmlTree& tree, std::string_view title) {
    return LinkedData(tree).read(title);
}

}  // namespace dateline
