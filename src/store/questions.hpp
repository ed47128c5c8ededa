// The questions that commands put to a file, each answered by one statement of SQL. Rows come in a fixed order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.hpp"
#include "model/timeline.hpp"
#include "store/database.hpp"

namespace dateline {

/// Rows of the `timeline` relation, in its order. UsageError where the filter names what the file does not have.
[[nodiscard]] std::vector<TimelineRow> read_timeline(Database& database, const TimelineFilter& filter);

/// How many events, statements and articles, of current versions, are in no timeline because nothing dates them.
[[nodiscard]] std::int64_t count_undated_facts(Database& database);

/// Statements that meet all that is given: by the name of a speaker, of an entity in their content, and their stance.
struct StatementFilter {
    std::optional<std::string> speaker;
    std::optional<std::string> about;
    std::optional<std::string> stance;
};
[[nodiscard]] Result read_statements_said(Database& database, const StatementFilter& filter);

/// One row for each fact that stands on a side of a dispute: the dispute, the side, whose word, its words, where.
[[nodiscard]] Result read_disputes(Database& database, const std::optional<std::string>& entity = std::nullopt);

/// One row: the article's own data.
[[nodiscard]] Result read_document_card(Database& database, std::int64_t document_id);
/// The facts of an article in the order of its text, each at its words: kind, words, what was read of them, key.
[[nodiscard]] Result read_document_facts(Database& database, std::int64_t document_id);

/// One row: what an entity is.
[[nodiscard]] Result read_entity_card(Database& database, std::int64_t entity_id);
/// Its names with how often each is used.
[[nodiscard]] Result read_entity_names(Database& database, std::int64_t entity_id);
/// What articles tell of it: ties, statements by it, events with it; each with words and article.
[[nodiscard]] Result read_entity_facts(Database& database, std::int64_t entity_id);

/// The evidence of one edge.
struct EdgeEvidence {
    std::string type, earliest, latest, status;
    std::string words;        // empty where the edge rests on no words
    std::string asserted_by;  // whose word it is, empty for the article's own
    std::string source;
    std::string path;
};
[[nodiscard]] EdgeEvidence read_edge_evidence(Database& database, std::int64_t edge_id);

/// How many rows there are: articles, their facts, what they became.
[[nodiscard]] Result read_counts(Database& database);

}  // namespace dateline
