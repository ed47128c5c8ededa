#include "app/answer.hpp"

#include "base/error.hpp"
#include "graph/graph.hpp"
#include "model/vocabulary.hpp"
#include "query/path.hpp"
#include "query/timeline_range.hpp"
#include "store/database.hpp"
#include "store/graph_rows.hpp"
#include "store/lookup.hpp"
#include "store/questions.hpp"
#include "store/resolution_writer.hpp"
#include "time/edtf.hpp"

namespace dateline {

namespace {

Value text_or_null(const std::string& text) {
    return text.empty() ? Value{} : Value{text};
}

Value day_or_null(const std::optional<Day>& day) {
    return day ? Value{iso_of(*day)} : Value{};
}

When parse_date(const char* option, const std::string& text) {
    if (const auto when = parse_edtf(text)) return *when;
    throw UsageError(option, "'" + text + "' is not a date",
                     "Write dates as EDTF: 2019, 2019-02, 2019-02-18 or 2019-02-18/2019-02-22");
}

Interval range_of(const TimelineQuestion& question) {
    Interval range;
    if (question.from) range.earliest = parse_date("--from", *question.from).days.earliest;
    if (question.to) range.latest = parse_date("--to", *question.to).days.latest;
    if (range.earliest && range.latest && *range.earliest > *range.latest) {
        throw UsageError("--from", "'" + *question.from + "' is after '" + *question.to + "'",
                         "Give the earlier date with --from");
    }
    if (question.is_certain && !range.is_known()) {
        throw UsageError("--certain", "there is no range to be in", "Give --from or --to with it");
    }
    return range;
}

/// UsageError where `value` is given and is no word of E.
template <class E>
void check_word(const char* option, const std::optional<std::string>& value) {
    if (!value || from_word<E>(*value)) return;
    std::string known;
    for (const auto& [each, name] : Words<E>::rows) known += (known.empty() ? "" : ", ") + std::string(name);
    throw UsageError(option, "'" + *value + "' is none of its values", "Use one of: " + known);
}

}  // namespace

Interval checked_range(const TimelineQuestion& question) {
    check_word<TimelineKind>("--kind", question.filter.kind);
    check_word<EventStatus>("--status", question.filter.status);
    return range_of(question);
}

Result answer_timeline(const std::filesystem::path& database_file, const TimelineQuestion& question) {
    const Interval range = checked_range(question);
    const RangeMatch match = question.is_certain ? RangeMatch::certain : RangeMatch::possible;
    Database database = Database::open_for_reading(database_file);
    Result result{{"date", "earliest", "latest", "kind", "asserted_by", "status", "polarity", "word", "label", "place",
                   "source", "date_basis", "path", "key"},
                  {}};
    for (const TimelineRow& row : read_timeline(database, question.filter)) {
        if (question.limit && result.rows.size() >= *question.limit) break;
        if (!matches(row.when.days, range, match)) continue;
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

Result answer_disputes(const std::filesystem::path& database_file) {
    Database database = Database::open_for_reading(database_file);
    return read_disputes(database);
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

Result answer_path(const std::filesystem::path& database_file, const std::string& from, const std::string& to,
                   const std::vector<std::string>& also_through) {
    Database database = Database::open_for_reading(database_file);
    const auto from_nodes = find_entity_nodes(database, from);
    const auto to_nodes = find_entity_nodes(database, to);
    if (from_nodes == to_nodes) {
        throw UsageError(to, "it is the same entity as '" + from + "'",
                         "Name two entities; `dateline show` tells what one is called");
    }
    const Graph graph(read_graph(database));
    Result result{{"step", "from", "tie", "to", "date", "asserted_by", "words", "source", "path"}, {}};
    const auto answer = find_path(graph, from_nodes, to_nodes, {also_through});
    if (!answer) return result;
    const auto name_of = [&](std::int64_t id) { return graph.node(graph.find(id).value()).name; };
    for (const PathStep& step : answer->steps) {
        const EdgeEvidence evidence = read_edge_evidence(database, step.edge_id);
        const std::string tie = step.is_backward ? "<-" + evidence.type + "-" : "-" + evidence.type + "->";
        result.rows.push_back({static_cast<std::int64_t>(result.rows.size()) + 1, name_of(step.from_id), tie,
                               name_of(step.to_id),
                               text_or_null(edtf_of({day_of_iso(evidence.earliest), day_of_iso(evidence.latest)})),
                               text_or_null(evidence.asserted_by), text_or_null(evidence.words),
                               text_or_null(evidence.source), text_or_null(evidence.path)});
    }
    return result;
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
