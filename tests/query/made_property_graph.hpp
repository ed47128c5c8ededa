// Property graphs for tests of questions: nodes by id, with label and kind; edges in the order in which they are added.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "graph/graph.hpp"
#include "model/when.hpp"

namespace dateline {

class GraphMaker {
public:
    /// Ids must ascend.
    GraphMaker& node(std::int64_t id, std::string_view kind, std::string_view label = "Person") {
        const auto row = intern(rows_.kinds, kind);
        rows_.nodes.push_back({id, intern(rows_.labels, label), row, {}});
        return *this;
    }
    GraphMaker& entities(std::int64_t first, std::int64_t last) {
        for (std::int64_t id = first; id <= last; ++id) node(id, "entity");
        return *this;
    }
    /// Days as `YYYY-MM-DD`, empty where that side is open.
    GraphMaker& edge(std::int64_t from, std::string_view type, std::int64_t to, std::string_view earliest = {},
                     std::string_view latest = {}, EventStatus status = EventStatus::actual) {
        DayRange days;
        if (const auto day = day_of_iso(earliest)) days.earliest = day_number(*day);
        if (const auto day = day_of_iso(latest)) days.latest = day_number(*day);
        rows_.edges.push_back(
            {static_cast<std::int64_t>(100 + rows_.edges.size()), intern(rows_.types, type), from, to, days, status});
        return *this;
    }
    [[nodiscard]] Graph make() const { return Graph(rows_); }

private:
    PropertyGraph rows_;
};

}  // namespace dateline
