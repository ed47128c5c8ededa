#include "store/queried_properties.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 7> kTypeWords = {"text",  "text",    "list of texts", "integer",
                                                        "float", "boolean", "date"};

constexpr const char* kPath = "(SELECT d.path FROM document AS d WHERE d.id = t.document_id)";
constexpr const char* kOutlet =
    "(SELECT s.name FROM document AS d JOIN source AS s ON s.id = d.source_id WHERE d.id = t.document_id)";
constexpr const char* kSentence =
    "(SELECT substr(d.text, x.span_start + 1, x.span_end - x.span_start) FROM sentence AS x JOIN document AS d ON d.id "
    "= x.document_id WHERE x.document_id = t.document_id AND x.span_start <= t.span_start AND x.span_end > "
    "t.span_start "
    "ORDER BY x.span_start DESC LIMIT 1)";
constexpr const char* kAsserter =
    "iif(t.statement_id IS NULL, NULL, coalesce((SELECT a.name FROM statement_asserter AS a WHERE a.statement_id = "
    "t.statement_id), 'unnamed'))";
constexpr const char* kToldPolarity =  // as the timeline has it
    "iif((SELECT s.stance FROM statement AS s WHERE s.id = t.statement_id) IS 'deny', 'negative', t.polarity)";
constexpr const char* kPlace = "(SELECT e.name FROM entity AS e WHERE e.id = t.place_id)";

// clang-format off
constexpr PropertyRow kProperties[] = {
    {"", "name", PropertyType::text, "n.name", "for people: a name, the words of a statement, a question"},
    {"", "key", PropertyType::text, "n.key", "made from content: the same in every file"},
    {"entity", "kind", PropertyType::choice, "t.kind", "person, organization, state, group, place, product, other"},
    {"entity", "description", PropertyType::text, "t.description", "what it is, where known"},
    {"entity", "origin", PropertyType::choice, "t.origin", "extracted, gazetteer, curated"},
    {"entity", "aliases", PropertyType::texts, "(SELECT group_concat(a.name, char(31)) FROM (SELECT name FROM alias WHERE entity_id = t.id ORDER BY name) AS a)", "the names that articles use, a list"},
    {"entity", "mentions", PropertyType::integer, "(SELECT sum(a.mention_count) FROM alias AS a WHERE a.entity_id = t.id)", "how often it is named; pronouns and descriptions do not count"},
    {"entity", "country", PropertyType::text, "(SELECT p.country FROM place AS p WHERE p.entity_id = t.id)", "of a place: ISO 3166-1 alpha-2"},
    {"entity", "latitude", PropertyType::real, "(SELECT p.latitude FROM place AS p WHERE p.entity_id = t.id)", "of a place: degrees, WGS 84"},
    {"entity", "longitude", PropertyType::real, "(SELECT p.longitude FROM place AS p WHERE p.entity_id = t.id)", "of a place: degrees, WGS 84"},
    {"event", "type", PropertyType::text, "t.type", "PLOVER"},
    {"event", "status", PropertyType::choice, "t.status", "actual, planned, possible; null where its mentions differ"},
    {"event", "polarity", PropertyType::choice, "t.polarity", "positive, negative; null where its mentions differ"},
    {"event", "edtf", PropertyType::text, "t.edtf", "when it was, ISO 8601-2"},
    {"event", "earliest", PropertyType::day, "t.earliest", "its first day, where that side is known"},
    {"event", "latest", PropertyType::day, "t.latest", "its last day"},
    {"event", "place", PropertyType::text, kPlace, "where it was, a name"},
    {"event_mention", "lemma", PropertyType::text, "t.lemma", "the word that names the event, as a dictionary has it"},
    {"event_mention", "type", PropertyType::text, "t.type", "PLOVER"},
    {"event_mention", "status", PropertyType::choice, "t.status", "actual, planned, possible"},
    {"event_mention", "polarity", PropertyType::choice, kToldPolarity, "positive, negative; what is denied is negative"},
    {"event_mention", "edtf", PropertyType::text, "t.edtf", "when it was, ISO 8601-2"},
    {"event_mention", "earliest", PropertyType::day, "t.earliest", "its first day"},
    {"event_mention", "latest", PropertyType::day, "t.latest", "its last day"},
    {"event_mention", "time", PropertyType::text, "t.time", "the time of day, as written"},
    {"event_mention", "place", PropertyType::text, kPlace, "where it was, a name"},
    {"event_mention", "asserted_by", PropertyType::text, kAsserter, "whose word it is, or unnamed; null for the article's own"},
    {"event_mention", "words", PropertyType::text, kSentence, "the sentence"},
    {"event_mention", "document", PropertyType::text, kPath, "the path of the article"},
    {"event_mention", "source", PropertyType::text, kOutlet, "the outlet"},
    {"event_mention", "rule", PropertyType::text, "t.rule", "what read it"},
    {"event_mention", "confidence", PropertyType::real, "t.confidence", "how sure the reading is, 0 to 1"},
    {"statement", "content", PropertyType::text, "t.content", "what was said"},
    {"statement", "cue", PropertyType::text, "t.cue", "the words that tell that it was said"},
    {"statement", "mode", PropertyType::choice, "t.mode", "direct, indirect, mixed"},
    {"statement", "stance", PropertyType::choice, "t.stance", "assert, deny, accuse, demand, promise, refuse, threaten, hope, believe, ask"},
    {"statement", "said_edtf", PropertyType::text, "t.said_edtf", "when it was said, ISO 8601-2"},
    {"statement", "said_earliest", PropertyType::day, "t.said_earliest", "the first day on which it may have been said"},
    {"statement", "said_latest", PropertyType::day, "t.said_latest", "the last day"},
    {"statement", "asserted_by", PropertyType::text, "coalesce((SELECT a.name FROM statement_asserter AS a WHERE a.statement_id = t.id), 'unnamed')", "who said it: names, or the words for the unnamed"},
    {"statement", "place", PropertyType::text, kPlace, "where it was said, a name"},
    {"statement", "words", PropertyType::text, kSentence, "the sentence in which it begins"},
    {"statement", "document", PropertyType::text, kPath, "the path of the article"},
    {"statement", "source", PropertyType::text, kOutlet, "the outlet"},
    {"statement", "rule", PropertyType::text, "t.rule", "what read it"},
    {"statement", "confidence", PropertyType::real, "t.confidence", "how sure the reading is, 0 to 1"},
    {"figure", "attribute", PropertyType::text, "t.attribute", "what is counted of the subject"},
    {"figure", "low", PropertyType::real, "t.low", "at least; null where that side is open"},
    {"figure", "high", PropertyType::real, "t.high", "at most; null where that side is open"},
    {"figure", "approximate", PropertyType::truth, "t.approximate", "whether it is given as about so many"},
    {"figure", "unit", PropertyType::text, "t.unit", "the noun counted or the measure"},
    {"figure", "as_of_edtf", PropertyType::text, "t.as_of_edtf", "of what time it is, ISO 8601-2"},
    {"figure", "as_of_earliest", PropertyType::day, "t.as_of_earliest", "the first day of that time"},
    {"figure", "as_of_latest", PropertyType::day, "t.as_of_latest", "the last day"},
    {"figure", "place", PropertyType::text, kPlace, "where it counts, a name"},
    {"figure", "asserted_by", PropertyType::text, kAsserter, "whose word it is, or unnamed; null for the article's own"},
    {"figure", "words", PropertyType::text, kSentence, "the sentence"},
    {"figure", "document", PropertyType::text, kPath, "the path of the article"},
    {"figure", "source", PropertyType::text, kOutlet, "the outlet"},
    {"figure", "rule", PropertyType::text, "t.rule", "what read it"},
    {"figure", "confidence", PropertyType::real, "t.confidence", "how sure the reading is, 0 to 1"},
    {"dispute", "kind", PropertyType::choice, "t.kind", "figure, polarity, date, place, agent"},
    {"dispute", "degree", PropertyType::choice, "t.degree", "excludes, differs"},
    {"dispute", "question", PropertyType::text, "t.question", "what accounts differ on"},
    {"dispute", "explanation", PropertyType::text, "t.explanation", "how they differ"},
    {"document", "path", PropertyType::text, "t.path", "its name in the file"},
    {"document", "title", PropertyType::text, "t.title", "its headline"},
    {"document", "author", PropertyType::text, "t.author", "as the article has it"},
    {"document", "url", PropertyType::text, "t.url", "where it was found"},
    {"document", "language", PropertyType::text, "t.language", "BCP 47"},
    {"document", "published_edtf", PropertyType::text, "t.published_edtf", "when it was published, ISO 8601-2"},
    {"document", "published_earliest", PropertyType::day, "t.published_earliest", "the first day on which that may have been"},
    {"document", "published_latest", PropertyType::day, "t.published_latest", "the last day"},
    {"document", "source", PropertyType::text, "(SELECT s.name FROM source AS s WHERE s.id = t.source_id)", "the outlet"},
    {"source", "kind", PropertyType::choice, "t.kind", "outlet, agency"},
    {"source", "domain", PropertyType::text, "t.domain", "of its site"},
    {"edge", "earliest", PropertyType::day, "t.earliest", "the first day of what it tells"},
    {"edge", "latest", PropertyType::day, "t.latest", "the last day"},
    {"edge", "status", PropertyType::text, "t.status", "of the event that it tells of"},
    {"edge", "title", PropertyType::text, "(SELECT r.title FROM relation AS r JOIN node AS f ON f.id = t.from_id JOIN node AS o ON o.id = t.to_id WHERE r.document_id = t.document_id AND r.span_start = t.span_start AND r.span_end = t.span_end AND r.from_id = f.ref_id AND r.to_id = o.ref_id AND r.title IS NOT NULL AND t.type = (SELECT y.edge_type FROM relation_type AS y WHERE y.type = r.type) ORDER BY r.title LIMIT 1)", "of an office, as written"},
    {"edge", "side", PropertyType::integer, "CASE WHEN t.type = 'POSITION_IN' THEN (SELECT p.side FROM node AS f JOIN node AS o ON o.id = t.to_id JOIN dispute_side AS p ON p.dispute_id = o.ref_id WHERE f.id = t.from_id AND f.ref_id = CASE f.kind WHEN 'statement' THEN p.statement_id WHEN 'figure' THEN p.figure_id ELSE p.event_mention_id END ORDER BY p.side LIMIT 1) END", "of POSITION_IN: the number of the side"},
    {"edge", "score", PropertyType::real, "CASE WHEN t.type = 'MAYBE_SAME' THEN (SELECT y.score FROM node AS f JOIN node AS o ON o.id = t.to_id JOIN maybe_same AS y ON y.entity_id = f.ref_id AND y.other_id = o.ref_id WHERE f.id = t.from_id) END", "of MAYBE_SAME: how likely it is that both are one, 0 to 1"},
    {"edge", "explanation", PropertyType::text, "CASE WHEN t.type = 'MAYBE_SAME' THEN (SELECT y.explanation FROM node AS f JOIN node AS o ON o.id = t.to_id JOIN maybe_same AS y ON y.entity_id = f.ref_id AND y.other_id = o.ref_id WHERE f.id = t.from_id) END", "of MAYBE_SAME: what speaks for it and against it"},
    {"edge", "asserted_by", PropertyType::text, kAsserter, "whose word it is, or unnamed; null for the article's own"},
    {"edge", "words", PropertyType::text, "(SELECT substr(d.text, t.span_start + 1, t.span_end - t.span_start) FROM document AS d WHERE d.id = t.document_id)", "the words that are its evidence"},
    {"edge", "document", PropertyType::text, kPath, "the path of the article"},
    {"edge", "source", PropertyType::text, kOutlet, "the outlet"},
    {"edge", "span_start", PropertyType::integer, "t.span_start", "where its words begin in the article, in code points"},
    {"edge", "span_end", PropertyType::integer, "t.span_end", "where they end"},
};
// clang-format on

/// "a, b" of "a, b; null where neither is known"
std::vector<std::string> choices_of(std::string_view meaning) {
    constexpr std::string_view kBetween = ", ";
    meaning = meaning.substr(0, meaning.find(';'));
    std::vector<std::string> choices;
    for (std::size_t begin = 0; begin < meaning.size();) {
        const std::size_t end = std::min(meaning.find(kBetween, begin), meaning.size());
        choices.emplace_back(meaning.substr(begin, end - begin));
        begin = end + kBetween.size();
    }
    return choices;
}

}  // namespace

std::span<const PropertyRow> property_rows() {
    return kProperties;
}

std::vector<QueriedProperty> queried_properties() {
    std::vector<QueriedProperty> all;
    for (const PropertyRow& row : kProperties) {
        all.push_back({row.of, row.key, kTypeWords[static_cast<std::size_t>(row.type)], row.meaning, {}});
        if (row.type == PropertyType::choice) all.back().choices = choices_of(row.meaning);
    }
    return all;
}

}  // namespace dateline
