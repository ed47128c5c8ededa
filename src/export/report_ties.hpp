// Who is tied to whom in a report: entities that one piece of evidence brings together.
#pragma once

#include <cstddef>
#include <vector>

#include "model/report.hpp"

namespace dateline {

/// Two entities and the facts that bring them together, in the order of the report. `from` is before `to`.
struct EntityTie {
    Index<ReportEntity> from;
    Index<ReportEntity> to;
    std::vector<Index<ReportFact>> evidence;
};

struct EntityTies {
    std::vector<Index<ReportEntity>> entities;  // the most tied first
    std::vector<EntityTie> ties;                // the one with most evidence first
};

/// The `most` entities with most evidence of ties, of those with ties among each other, and these ties. An event ties
/// those who take part in it and its place, a statement its speakers to those it names, a tie its two ends. Of a fact
/// with more than twelve entities the first twelve are taken, so that a list of hundreds does not tie all to all. Facts
/// that are not chosen tie nobody.
[[nodiscard]] EntityTies tie_entities(const Report& report, std::size_t most);

}  // namespace dateline
