// Why a fact is as it is: the fact of a key, the steps that led to it, and the facts whose dates it took. A question of
// one fact at a time; all of a file's reasons are in its `reason` relation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/evidence.hpp"
#include "model/when.hpp"
#include "store/database.hpp"

namespace dateline {

/// A row of any relation that has keys. Text is empty where the file has NULL.
struct KeyedFact {
    std::string kind;  // the relation, as in `reason.fact_kind`
    std::string key;
    std::string words;  // of the text, for a read row; else its title, name, label or question
    When when;
    std::string value;        // TIMEX3's, of a time expression
    std::string basis;        // what dates it: the file's `date_basis`, `said_basis` or `published_basis`
    std::string rule;         // what read it, of a read row
    std::string explanation;  // a dispute's
    std::optional<std::int64_t> document_id;
    std::string path;  // of its article
    StoredSpan span;
};

/// A step of an explanation; `words` are those of `span`, empty where it rests on none.
struct StoredReason {
    std::string rule;
    std::string explanation;
    std::string words;
    std::int64_t document_id = 0;
    std::string path;
    StoredSpan span;
};

/// The fact of that key, or the current version of the article of that path; nothing where the file has neither.
[[nodiscard]] std::optional<KeyedFact> find_fact(Database& database, std::string_view key);

/// The steps to the fact of that key, in order.
[[nodiscard]] std::vector<StoredReason> read_steps(Database& database, std::string_view key);

/// The key of the time expression that has exactly these words, else of the statement, else of the event mention;
/// nothing where none does.
[[nodiscard]] std::optional<std::string> find_fact_at(Database& database, std::int64_t document_id, StoredSpan span);

/// How a fact stands to the fact whose date it took.
enum class DateLink {
    same,  // it has that time's date
    onset  // it began then or later
};

struct DateSource {
    std::string key;  // of a time expression
    DateLink link = DateLink::same;
};

/// What gave `fact`, an event mention, a statement or a figure, the date that words of its article give it: of the
/// times with that date in its sentences the nearest, for a statement those beside its content first. Nothing where
/// there is none. What took the date of another statement or event has a step that says so.
[[nodiscard]] std::optional<DateSource> find_date_source(Database& database, const KeyedFact& fact);

/// The keys of the mentions that were put together into the event of that key, by article and place; none for any other
/// key.
[[nodiscard]] std::vector<std::string> find_event_mentions(Database& database, std::string_view key);

}  // namespace dateline
