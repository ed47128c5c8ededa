#include "app/export.hpp"

#include <ostream>

#include "app/whole_file.hpp"
#include "base/error.hpp"
#include "base/joined.hpp"
#include "export/exports.hpp"
#include "query/actors.hpp"
#include "store/database.hpp"
#include "store/export_rows.hpp"

namespace dateline {

namespace {

/// A kind of thing that exports take, as a set of bits.
enum Takes : unsigned { takes_facts = 1, takes_graph = 2, takes_register = 4, takes_disputes = 8 };

constexpr Takes kTakes[] = {takes_facts, takes_graph, takes_register, takes_disputes};  // by index of Export::write

/// An option, whether it was given, and which kinds of export know it.
struct Option {
    const char* name;
    bool is_given;
    unsigned known_by;
};

/// UsageError where an option is given that says nothing to `format`.
void check_options(const Export& format, const ExportQuestion& question) {
    const TimelineQuestion& facts = question.facts;
    const Option options[] = {
        {"--entity", facts.filter.entity.has_value(), takes_facts},
        {"--place", facts.filter.place.has_value(), takes_facts},
        {"--outlet", facts.filter.outlet.has_value(), takes_facts},
        {"--kind", facts.filter.kind.has_value(), takes_facts},
        {"--status", facts.filter.status.has_value(), takes_facts},
        {"--limit", facts.limit.has_value(), takes_facts},
        {"--from", facts.range.from.has_value(), takes_facts | takes_graph},
        {"--to", facts.range.to.has_value(), takes_facts | takes_graph},
        {"--certain", facts.range.is_certain, takes_facts | takes_graph},
        {"--rolled-up", question.is_rolled_up, takes_graph},
        {"--actors", question.has_actors_only, takes_graph},
    };
    for (const Option& option : options) {
        if (!option.is_given || (option.known_by & kTakes[format.write.index()]) != 0) continue;
        std::string others;
        for (const Export& each : exports()) {
            if ((option.known_by & kTakes[each.write.index()]) == 0) continue;
            append_item(others, each.name);
        }
        throw UsageError(option.name, "the format " + std::string(format.name) + " does not know it",
                         "Leave it out, or use one of " + others);
    }
}

/// The edges of `graph` in the range, with their ends.
EvidencedGraph in_range(const EvidencedGraph& graph, const AskedRange& range) {
    std::vector<std::optional<Index<EvidencedNode>>> kept(graph.nodes.size());
    std::vector<const EvidencedEdge*> edges;
    for (const EvidencedEdge& edge : graph.edges) {
        if (!range.holds(edge.days)) continue;
        edges.push_back(&edge);
        kept[edge.from.position()] = kept[edge.to.position()] = Index<EvidencedNode>();
    }
    EvidencedGraph part;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (!kept[i]) continue;
        kept[i] = Index<EvidencedNode>(part.nodes.size());
        part.nodes.push_back(graph.nodes[i]);
    }
    for (const EvidencedEdge* edge : edges) {
        part.edges.push_back(*edge);
        part.edges.back().from = *kept[edge->from.position()];
        part.edges.back().to = *kept[edge->to.position()];
    }
    return part;
}

/// Reads what a writer takes, and calls it.
struct Write {
    std::ostream& out;
    Database& database;
    const ExportQuestion& question;
    AskedRange range;

    Notes operator()(WriteFacts write) const {
        std::vector<Fact> facts = read_facts(database, question.facts.filter);
        std::erase_if(facts, [this](const Fact& fact) { return !range.holds(fact.when.days); });
        if (question.facts.limit && *question.facts.limit < facts.size()) facts.resize(*question.facts.limit);
        return write(out, facts);
    }
    Notes operator()(WriteGraph write) const {
        EvidencedGraph graph = read_evidenced_graph(database);
        if (question.has_actors_only) graph = tie_actors(graph);
        if (range.days.is_known()) graph = in_range(graph, range);
        return write(out, graph, {question.is_rolled_up || question.has_actors_only});
    }
    Notes operator()(WriteRegister write) const { return write(out, read_register(database)); }
    Notes operator()(WriteDisputes write) const { return write(out, read_disputed_points(database)); }
};

}  // namespace

std::vector<ExportFormat> export_formats() {
    std::vector<ExportFormat> formats;
    for (const Export& each : exports()) formats.push_back({each.name, each.summary});
    return formats;
}

std::vector<std::string> export_to(std::ostream& out, const std::filesystem::path& database_file,
                                   const ExportQuestion& question) {
    const Export& format = find_export(question.format);
    check_options(format, question);
    const AskedRange range = checked_range(question.facts);
    Database database = Database::open_for_reading(database_file);
    return std::visit(Write{out, database, question, range}, format.write);
}

std::vector<std::string> export_to_file(const std::filesystem::path& file, const std::filesystem::path& database,
                                        const ExportQuestion& question) {
    std::vector<std::string> notes;
    write_whole_file(file, database, [&](std::ostream& out) { notes = export_to(out, database, question); });
    return notes;
}

}  // namespace dateline
