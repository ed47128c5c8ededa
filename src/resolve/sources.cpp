#include "resolve/sources.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/table.hpp"
#include "base/url.hpp"
#include "base/utf8.hpp"
#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

struct KnownSource {
    std::string name;
    std::string kind;
};

struct Draft {
    std::map<std::string, int> names;
    std::map<std::string, int> domains;
    std::optional<KnownSource> known;
};

std::map<std::string, KnownSource> known_sources(const Language& language, const NameComparer& comparer) {
    std::map<std::string, KnownSource> known;
    for (const auto& row : language.list("news_agencies").rows()) {
        const KnownSource source{std::string(row[0]), row.size() > 1 ? std::string(row[1]) : ""};
        known.emplace(comparer.sounds_of(row[0]), source);
        if (row.size() < 3) continue;
        for (const std::string_view other : split(row[2], '|')) known.emplace(comparer.sounds_of(other), source);
    }
    return known;
}

/// The host of a URL without `www.`; nothing where what is given is no URL.
std::optional<std::string> domain_of(std::string_view url) {
    if (url.find("://") == std::string_view::npos) return std::nullopt;
    std::string domain = host_of(url);
    if (domain.starts_with("www.")) domain.erase(0, 4);
    return domain.empty() ? std::nullopt : std::optional(domain);
}

/// The most frequent; the first in the alphabet where others are as frequent.
std::optional<std::string> most_frequent(const std::map<std::string, int>& counts) {
    const std::pair<const std::string, int>* most = nullptr;
    for (const auto& each : counts) {
        if (most == nullptr || each.second > most->second) most = &each;
    }
    return most == nullptr ? std::nullopt : std::optional(most->first);
}

/// The most frequent name; one in separate words before one without.
std::string name_of(const std::map<std::string, int>& counts) {
    const auto rank = [](const auto& each) {
        return std::pair(each.first.find(' ') != std::string::npos, each.second);
    };
    return std::max_element(counts.begin(), counts.end(),
                            [&](const auto& a, const auto& b) { return rank(a) < rank(b); })
        ->first;
}

/// Outlets write their names with spaces and without: handles and addresses have none.
std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

std::map<std::string, std::vector<Index<Entity>>> entities_by_name(const Entities& entities,
                                                                   const NameComparer& comparer) {
    std::map<std::string, std::vector<Index<Entity>>> by_name;
    for (std::size_t i = 0; i < entities.entities.size(); ++i) {
        const Entity& entity = entities.entities[i];
        if (entity.kind == "person" || entity.kind == "state" || entity.kind == "place") continue;
        std::map<std::string, int> names;
        for (const Alias& alias : entity.aliases) ++names[without_spaces(comparer.sounds_of(alias.name))];
        for (const auto& [name, count] : names) by_name[name].emplace_back(i);
    }
    return by_name;
}

}  // namespace

Sources find_sources(const Evidence& evidence, const Entities& entities, const NameComparer& comparer,
                     const Language& language) {
    const auto known = known_sources(language, comparer);
    std::map<std::string, Draft> drafts;  // by the sounds of the name, without spaces
    std::vector<std::string> draft_of(evidence.documents.size());
    for (std::size_t i = 0; i < evidence.documents.size(); ++i) {
        const EvidenceDocument& document = evidence.documents[i];
        if (!document.source || clean_name(*document.source).empty()) continue;
        std::string name = comparer.sounds_of(*document.source);
        const auto listed = known.find(name);
        if (listed != known.end()) name = comparer.sounds_of(listed->second.name);
        name = without_spaces(name.empty() ? fold(*document.source) : name);
        draft_of[i] = name;
        Draft& draft = drafts[name];
        ++draft.names[clean_name(*document.source)];
        if (listed != known.end()) draft.known = listed->second;
        const auto domain = document.url ? domain_of(*document.url) : std::nullopt;
        if (domain) ++draft.domains[*domain];
    }

    const auto by_name = entities_by_name(entities, comparer);
    std::map<std::string, std::pair<std::string, Source>> by_key;  // with the name in drafts
    for (const auto& [sounds, draft] : drafts) {
        Source source;
        source.name = name_of(draft.names);
        source.kind = draft.known ? draft.known->kind : "";
        source.domain = most_frequent(draft.domains);
        const auto named = by_name.find(sounds);
        if (named != by_name.end() && named->second.size() == 1) source.entity = named->second.front();
        const std::string plain = "source/" + slug_of(source.name);
        source.key = plain;
        for (int number = 2; by_key.contains(source.key); ++number) source.key = plain + '-' + std::to_string(number);
        by_key.emplace(source.key, std::pair{sounds, source});
    }
    Sources result;
    std::map<std::string, Index<Source>> position_of;
    for (auto& [key, named] : by_key) {
        position_of.emplace(named.first, Index<Source>(result.sources.size()));
        result.sources.push_back(std::move(named.second));
    }
    for (const std::string& name : draft_of) {
        const auto position = position_of.find(name);
        result.source_of.push_back(position == position_of.end() ? std::nullopt : std::optional(position->second));
    }
    return result;
}

}  // namespace dateline
