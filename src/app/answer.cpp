#include "app/answer.hpp"

#include "app/words_of_people.hpp"
#include "base/error.hpp"
#include "model/values.hpp"
#include "model/vocabulary.hpp"
#include "store/database.hpp"
#include "store/lookup.hpp"
#include "store/questions.hpp"
#include "store/resolution_writer.hpp"

namespace dateline {

AskedRange checked_range(const TimelineQuestion& question) {
    check_word<TimelineKind>("--kind", question.filter.kind);
    check_word<EventStatus>("--status", question.filter.status);
    return parse_range(question.range);
}

Result answer_timeline(const std::filesystem::path& database_file, const TimelineQuestion& question) {
    const AskedRange range = checked_range(question);
    Database database = Database::open_for_reading(database_file);
    Result result{{"date", "earliest", "latest", "kind", "asserted_by", "status", "polarity", "word", "label", "place",
                   "source", "date_basis", "path", "key"},
                  {}};
    for (const TimelineRow& row : read_timeline(database, question.filter)) {
        if (question.limit && result.rows.size() >= *question.limit) break;
        if (!range.holds(row.when.days)) continue;
        result.rows.push_back({row.when.edtf, day_or_null(row.when.days.earliest), day_or_null(row.when.days.latest),
                               row.kind, text_or_null(row.asserted_by), text_or_null(row.status),
                               text_or_null(row.polarity), text_or_null(row.word), row.label, text_or_null(row.place),
                               text_or_null(row.source), text_or_null(row.date_basis), row.path, row.key});
    }
    return result;
}

Result answer_statements(const std::filesystem::path& database_file, const StatementsQuestion& question) {
    check_word<Stance>("--stance", question.stance);
    Database database = Database::open_for_reading(database_file);
    return read_statements_said(database, {question.speaker, question.about, question.stance});
}

Result answer_disputes(const std::filesystem::path& database_file, const std::optional<std::string>& entity) {
    Database database = Database::open_for_reading(database_file);
    return read_disputes(database, entity);
}

std::vector<Section> answer_show(const std::filesystem::path& database_file, const std::string& what) {
    Database database = Database::open_for_reading(database_file);
    if (const std::int64_t document = find_document(database, what); document != 0) {
        return {{"article", read_document_card(database, document)},
                {"facts", read_document_facts(database, document)}};
    }
    std::vector<Section> sections;
    for (const std::int64_t entity : find_entities(database, what)) {
        sections.push_back({"entity", read_entity_card(database, entity)});
        sections.push_back({"names", read_entity_names(database, entity)});
        sections.push_back({"told of it", read_entity_facts(database, entity)});
    }
    return sections;
}

Result answer_counts(const std::filesystem::path& database_file) {
    Database database = Database::open_for_reading(database_file);
    return read_counts(database);
}

std::vector<std::string> notices(const std::filesystem::path& database_file) {
    Database database = Database::open_for_reading(database_file);
    std::vector<std::string> all;
    if (database.is_blank()) all.emplace_back("it is empty: no article was ever committed to it");
    if (!is_derivation_current(database)) {
        all.emplace_back(
            "an ingest or a removal was cut short, and who is who, disputes and the graph are those of before; "
            "run it again to complete them");
    }
    return all;
}

std::int64_t count_undated(const std::filesystem::path& database_file) {
    Database database = Database::open_for_reading(database_file);
    return count_undated_facts(database);
}

}  // namespace dateline
