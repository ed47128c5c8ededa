#include "tests/query/written.hpp"

#include "query/temporal/written_temporal.hpp"
#include "query/values/kinds.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

constexpr std::string_view kEllipsis = "…";

/// The escape of a character of a text; empty where it stands for itself.
std::string_view escape_of(char character) {
    switch (character) {
        case '\\':
            return "\\\\";
        case '\'':
            return "\\'";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        case '\b':
            return "\\b";
        case '\f':
            return "\\f";
        default:
            return {};
    }
}

/// Writes values into one text. Deep within, and beyond a length, it writes ellipses instead.
class Writer {
public:
    explicit Writer(const QueriedGraph& graph) : graph_(graph) {}

    void write(const Value& value) {
        if (depth_ >= kDeepestWritten || out_.size() >= kLongestWritten) {
            out_ += kEllipsis;
            return;
        }
        ++depth_;
        write_any(value);
        --depth_;
    }

    std::string finish() { return std::move(out_); }

private:
    void write_any(const Value& value) {
        switch (kind(value)) {
            case Kind::null:
                out_ += "null";
                break;
            case Kind::boolean:
                out_ += held<Kind::boolean>(value) ? "true" : "false";
                break;
            case Kind::integer:
                out_ += std::to_string(held<Kind::integer>(value));
                break;
            case Kind::floating:
                out_ += written_float(held<Kind::floating>(value));
                break;
            case Kind::text:
                write_text(held<Kind::text>(value));
                break;
            case Kind::list:
                write_list(held<Kind::list>(value));
                break;
            case Kind::map:
                write_map(held<Kind::map>(value));
                break;
            case Kind::node:
                write_node(held<Kind::node>(value));
                break;
            case Kind::relationship:
                write_relationship(held<Kind::relationship>(value));
                break;
            case Kind::path:
                write_path(held<Kind::path>(value));
                break;
            default:
                out_ += "'" + written_temporal(value) + "'";
        }
    }

    void write_text(std::string_view text) {
        out_ += '\'';
        for (const char each : text) {
            const std::string_view escape = escape_of(each);
            if (escape.empty()) {
                out_ += each;
            } else {
                out_ += escape;
            }
        }
        out_ += '\'';
    }

    void write_list(const List& list) {
        out_ += '[';
        for (std::size_t i = 0; i < list.size && out_.size() < kLongestWritten; ++i) {
            if (i > 0) out_ += ", ";
            write(list[i]);
        }
        out_ += ']';
    }

    void write_map(const Map& map) {
        out_ += '{';
        for (std::size_t i = 0; i < map.size && out_.size() < kLongestWritten; ++i) {
            if (i > 0) out_ += ", ";
            out_ += map[i].key;
            out_ += ": ";
            write(map[i].value);
        }
        out_ += '}';
    }

    /// Behind labels or a type, and after a space where there is one.
    void write_properties(const Map& properties) {
        if (properties.empty()) return;
        if (out_.back() != '(') out_ += ' ';
        write_map(properties);
    }

    void write_node(NodeIndex node) {
        out_ += '(';
        for (const Index<Label> label : graph_.labels_of(node).labels)
            out_ += ":" + graph_.rows().labels[label.position()].name;
        const Arena::Mark mark = properties_.mark();
        write_properties(graph_.properties().read_node(node, properties_));
        properties_.release(mark);
        out_ += ')';
    }

    void write_relationship(RelationshipIndex relationship) {
        out_ += "[:" + graph_.rows().types[graph_.relationship(relationship).type.position()].name;
        const Arena::Mark mark = properties_.mark();
        write_properties(graph_.properties().read_relationship(relationship, properties_));
        properties_.release(mark);
        out_ += ']';
    }

    void write_path(const Path& path) {
        out_ += '<';
        write_node(path.first);
        NodeIndex from = path.first;
        for (std::uint32_t i = 0; i < path.length && out_.size() < kLongestWritten; ++i) {
            const PathStep& step = path.steps[i];
            const bool is_forward = graph_.relationship(step.relationship).from == from;
            out_ += is_forward ? "-" : "<-";
            write_relationship(step.relationship);
            out_ += is_forward ? "->" : "-";
            write_node(step.to);
            from = step.to;
        }
        out_ += '>';
    }

    const QueriedGraph& graph_;
    Arena properties_{kLongestWritten};
    std::string out_;
    int depth_ = 0;
};

}  // namespace

std::string written(const Value& value, const QueriedGraph& graph) {
    Writer writer(graph);
    writer.write(value);
    return writer.finish();
}

}  // namespace dateline::cypher
