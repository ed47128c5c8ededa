#include "app/answer_graph.hpp"

#include <algorithm>

#include "app/graph_words.hpp"
#include "base/error.hpp"
#include "model/values.hpp"
#include "query/neighbors.hpp"
#include "query/path.hpp"
#include "store/database.hpp"
#include "store/graph_rows.hpp"
#include "store/lookup.hpp"
#include "store/questions.hpp"

namespace dateline {

namespace {

std::string arrow(const std::string& type, bool is_backward) {
    return is_backward ? "<-" + type + "-" : "-" + type + "->";
}

Value date_of(const EdgeEvidence& evidence) {
    return text_or_null(edtf_of({day_of_iso(evidence.earliest), day_of_iso(evidence.latest)}));
}

std::int64_t edge_id(const Graph& graph, const GraphStep& step) {
    return graph.edge(step.edge).id;
}

/// The rows of a neighbor: one for its first piece of evidence, or one for each.
class NeighborRows {
public:
    NeighborRows(Database& database, const Graph& graph)
        : database_(database), graph_(graph), kinds_(database, graph) {}

    void add(Result& result, const Neighbor& neighbor, bool has_all) {
        const Node& node = node_of(neighbor.node_id);
        const std::string key = read_node_keys(database_, {neighbor.node_id}).front();
        const auto count = static_cast<std::int64_t>(neighbor.pieces.size());
        for (const TyingPiece& piece : neighbor.pieces) {
            const EdgeEvidence words = words_of(piece);
            result.rows.push_back({static_cast<std::int64_t>(neighbor.steps), node.name, kinds_.of(node),
                                   node_of(piece.via_id).name, tie_of(piece), date_of(words), count,
                                   text_or_null(words.asserted_by), text_or_null(words.words),
                                   text_or_null(words.source), text_or_null(words.path), key});
            if (!has_all) return;
        }
    }

private:
    [[nodiscard]] const Node& node_of(std::int64_t id) const { return graph_.node(graph_.find(id).value()); }

    [[nodiscard]] std::string arrow_of(const GraphStep& step) const {
        return arrow(graph_.rows().types[graph_.edge(step.edge).type.position()].name, step.is_backward);
    }

    [[nodiscard]] std::string tie_of(const TyingPiece& piece) const {
        std::string tie = arrow_of(piece.first);
        if (piece.telling_id) tie += " " + kinds_.of(node_of(*piece.telling_id)) + " " + arrow_of(*piece.second);
        return tie;
    }

    /// Of two edges by way of one telling, the one with more words: the other may name an entity and no more.
    [[nodiscard]] EdgeEvidence words_of(const TyingPiece& piece) const {
        EdgeEvidence first = read_edge_evidence(database_, edge_id(graph_, piece.first));
        if (!piece.second) return first;
        EdgeEvidence second = read_edge_evidence(database_, edge_id(graph_, *piece.second));
        return second.words.size() > first.words.size() ? second : first;
    }

    Database& database_;
    const Graph& graph_;
    KindNames kinds_;
};

/// UsageError where both names may mean one entity: the way to it has no steps.
void check_are_apart(const std::vector<std::int64_t>& from, const std::vector<std::int64_t>& to,
                     const PathQuestion& question) {
    if (std::find_first_of(from.begin(), from.end(), to.begin(), to.end()) == from.end()) return;
    throw UsageError(
        question.to, std::string(from == to ? "it is" : "it may be") + " the same entity as '" + question.from + "'",
        "Name two entities, by their keys where a name has several; `dateline entities --name` lists them");
}

}  // namespace

GraphAnswer answer_path(const std::filesystem::path& database_file, const PathQuestion& question) {
    Database database = Database::open_for_reading(database_file);
    const GraphFilter filter = parse_filter(database, question.filter);
    const auto from_nodes = find_entity_nodes(database, question.from);
    const auto to_nodes = find_entity_nodes(database, question.to);
    check_are_apart(from_nodes, to_nodes, question);
    const Graph graph(read_graph(database));
    GraphAnswer given{{{"step", "from", "tie", "to", "date", "asserted_by", "words", "source", "path"}, {}},
                      notes_on_dates(graph, filter)};
    const auto answer = find_path(graph, from_nodes, to_nodes, {question.also_through, filter, question.is_in_order});
    if (!answer) return given;
    const auto name_of = [&](std::int64_t id) { return graph.node(graph.find(id).value()).name; };
    for (const PathStep& step : answer->steps) {
        const EdgeEvidence evidence = read_edge_evidence(database, step.edge_id);
        given.result.rows.push_back({static_cast<std::int64_t>(given.result.rows.size()) + 1, name_of(step.from_id),
                                     arrow(evidence.type, step.is_backward), name_of(step.to_id), date_of(evidence),
                                     text_or_null(evidence.asserted_by), text_or_null(evidence.words),
                                     text_or_null(evidence.source), text_or_null(evidence.path)});
    }
    return given;
}

GraphAnswer answer_neighbors(const std::filesystem::path& database_file, const NeighborsQuestion& question) {
    const NeighborOptions options{question.depth, parse_direction(question.direction), parse_over(question.over)};
    if (question.depth == 0) {
        throw UsageError("--depth", "0 steps lead nowhere", "Give 1 for those who are tied directly, or more");
    }
    Database database = Database::open_for_reading(database_file);
    const GraphFilter filter = parse_filter(database, question.filter);
    const auto nodes = find_entity_nodes(database, question.entity);
    const Graph graph(read_graph(database));
    GraphAnswer given{
        {{"steps", "name", "kind", "via", "tie", "date", "evidence", "asserted_by", "words", "source", "path", "key"},
         {}},
        notes_on_dates(graph, filter)};
    NeighborRows rows(database, graph);
    std::size_t count = 0;
    for (const Neighbor& neighbor : find_neighbors(graph, nodes, GraphPass(graph, filter), options)) {
        if (question.limit && count++ >= *question.limit) break;
        rows.add(given.result, neighbor, question.has_all_evidence);
    }
    return given;
}

}  // namespace dateline
