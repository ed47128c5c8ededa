#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "base/hash.hpp"
#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "export/escape.hpp"
#include "export/exports.hpp"
#include "export/fact_text.hpp"
#include "export/ftm_types.hpp"
#include "export/number_text.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestName = 384;  // code points, as the model has it

/// An id of the characters that FollowTheMoney allows, made of a key and so the same in every file.
std::string ftm_id(std::string_view key) {
    return "dateline-" + sha256(key).substr(0, 40);
}

/// A date as FollowTheMoney has it: a year, a month or a day. Empty for an interval, which its schemata would take for
/// a beginning and an end, and for a date before the year 0.
std::string ftm_date(const When& when) {
    const bool is_plain = when.edtf.find_first_not_of("-0123456789") == std::string::npos;
    return is_plain && edtf_of(when.days) == when.edtf && !when.edtf.starts_with('-') ? when.edtf : "";
}

std::string shortened(const std::string& text, std::size_t code_points) {
    if (count_code_points(text) <= code_points) return text;
    return text.substr(0, CodePointIndex(text).byte_of(code_points - 1)) + "…";
}

/// An entity of FollowTheMoney on its way to a line of JSON.
class FtmEntity {
public:
    FtmEntity(std::string_view key, std::string_view schema) {
        json_["id"] = ftm_id(key);
        json_["schema"] = schema;
        json_["properties"] = nlohmann::ordered_json::object();
    }
    /// Adds a value, each once, in the order of the first of them; an empty one is none.
    void add(std::string_view property, const std::string& value) {
        if (value.empty() || !has_[property].insert(value).second) return;
        json_["properties"][std::string(property)].push_back(value);
    }
    void write(std::ostream& out) const {
        out << json_.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    }

private:
    nlohmann::ordered_json json_;
    std::map<std::string_view, std::set<std::string>> has_;  // the values by property, whose names are in the program
};

/// What ties and events need to know of the entities that were written.
struct Written {
    std::map<std::string_view, std::vector<std::string_view>> schemata;  // by key
    std::map<std::string_view, const ListedArticle*> articles;           // by key
    std::size_t kinds_unknown = 0;
    std::size_t ties_left_out = 0;
    std::size_t denied = 0;
};

void write_article(std::ostream& out, const ListedArticle& article) {
    FtmEntity entity(article.key, "Article");
    entity.add("fileName", article.path);
    entity.add("title", article.title);
    entity.add("author", article.author);
    entity.add("publishedAt", ftm_date(article.published));
    entity.add("publisher", article.outlet);
    entity.add("sourceUrl", web_link(article.url));
    entity.write(out);
}

std::string country_code(std::string_view alpha2) {
    return to_lower(alpha2);
}

void write_entity(std::ostream& out, const ListedEntity& listed, Written& written) {
    auto schemata = ftm_schemata_of(listed.kind);
    if (schemata.empty()) {
        ++written.kinds_unknown;
        return;
    }
    FtmEntity entity(listed.key, schemata.front());
    entity.add("name", shortened(listed.name, kLongestName));
    for (const std::string& alias : listed.aliases) entity.add("alias", shortened(alias, kLongestName));
    entity.add("description", listed.description);
    entity.add("country", country_code(listed.country));
    if (schemata.front() == "Address") {
        entity.add("full", listed.name);
        if (listed.latitude) entity.add("latitude", number_text(*listed.latitude));
        if (listed.longitude) entity.add("longitude", number_text(*listed.longitude));
    }
    for (const std::string& key : listed.articles) {
        const auto article = written.articles.find(key);
        if (article == written.articles.end()) continue;
        entity.add("proof", ftm_id(key));
        entity.add("publisher", article->second->outlet);
        entity.add("sourceUrl", web_link(article->second->url));
    }
    written.schemata.emplace(listed.key, std::move(schemata));
    entity.write(out);
}

/// What a tie or an event shares with other intervals: where it stands and when it was.
void add_evidence(FtmEntity& entity, const FactOrigin& origin) {
    entity.add("publisher", origin.outlet);
    entity.add("sourceUrl", web_link(origin.url));
}

void write_tie(std::ostream& out, const ListedTie& tie, Written& written) {
    const auto from = written.schemata.find(tie.from);
    const auto to = written.schemata.find(tie.to);
    constexpr std::string_view kSaidToBe[] = {"", "assert", "accuse", "believe"};
    if (std::find(std::begin(kSaidToBe), std::end(kSaidToBe), tie.stance) == std::end(kSaidToBe)) {
        ++written.denied;  // the model has ties that are, and none that are denied, hoped for or demanded
        return;
    }
    if (from == written.schemata.end() || to == written.schemata.end()) {
        ++written.ties_left_out;
        return;
    }
    const FtmTie schema = ftm_tie_of(tie.type, from->second, to->second);
    FtmEntity entity(tie.key, schema.schema);
    entity.add(schema.from, ftm_id(tie.from));
    entity.add(schema.to, ftm_id(tie.to));
    std::string name = tie.title.empty() ? tie.type : tie.title;
    std::replace(name.begin(), name.end(), '_', ' ');
    entity.add(schema.name, name);
    entity.add("date", ftm_date(tie.when));
    Fact fact;
    fact.asserted_by = tie.asserted_by;
    fact.stance = tie.stance;
    fact.origin = tie.origin;
    const std::string qualifiers = qualifiers_of(fact);
    entity.add("description", "Word of " + whose_word(fact) + (qualifiers.empty() ? "" : " " + qualifiers));
    entity.add("summary", tie.origin.words);
    entity.add("recordId", tie.key);
    add_evidence(entity, tie.origin);
    entity.write(out);
}

void write_event(std::ostream& out, const ListedEvent& event, const Written& written) {
    std::set<std::string> qualifiers;
    std::set<std::string> asserters;
    for (const Fact& fact : event.facts) {
        qualifiers.insert(qualifiers_of(fact));
        asserters.insert(whose_word(fact));
    }
    std::string name = qualifiers.size() == 1 ? *qualifiers.begin() : qualifiers.empty() ? "" : "[told differently]";
    append_item(name, event.label + " (word of " + joined(asserters, "; "), " ");
    FtmEntity entity(event.key, "Event");
    entity.add("name", shortened(name + ")", kLongestName));
    entity.add("date", ftm_date(event.when));
    entity.add("description", date_text(event.when));
    entity.add("location", event.place);
    for (const std::string& key : event.participants) {
        const auto schemata = written.schemata.find(key);
        if (schemata == written.schemata.end()) continue;
        const auto& all = schemata->second;
        if (std::find(all.begin(), all.end(), "LegalEntity") != all.end()) entity.add("involved", ftm_id(key));
    }
    for (const Fact& fact : event.facts) {
        entity.add("summary", fact_title(fact));
        entity.add("recordId", fact.key);
        entity.add("proof", ftm_id(fact.key.substr(0, fact.key.find('/'))));
        add_evidence(entity, fact.origin);
    }
    entity.write(out);
}

}  // namespace

/// One entity a line, as the model of FollowTheMoney has them (followthemoney.tech): articles, actors and places, ties,
/// events. What it says of a tie or an event is somebody's word, which stands beside it.
Notes export_ftm(std::ostream& out, const Register& all) {
    Written written;
    for (const ListedArticle& article : all.articles) {
        written.articles.emplace(article.key, &article);
        write_article(out, article);
    }
    for (const ListedEntity& entity : all.entities) write_entity(out, entity, written);
    for (const ListedTie& tie : all.ties) write_tie(out, tie, written);
    for (const ListedEvent& event : all.events) write_event(out, event, written);
    Notes notes;
    const auto tell = [&notes](std::size_t count, const char* what) {
        if (count > 0) notes.push_back(std::to_string(count) + what);
    };
    tell(written.kinds_unknown,
         " entities are left out: the model has no schema for their kind (schema/entity_kinds.tsv); the format graphml "
         "has them");
    tell(written.ties_left_out, " ties are left out with an end of theirs; the format graphml has them");
    tell(written.denied,
         " ties that nobody says to be are left out (denied, hoped for, asked); the format graphml has them");
    return notes;
}

}  // namespace dateline
