// Questions to the graph of a file: paths, neighbors, ranks, components and communities.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/result.hpp"

namespace dateline {

/// Which ties and entities count, as people give it; see GraphFilter for what each means.
struct GraphFilterWords {
    std::optional<std::string> from;   // EDTF: from its first day on
    std::optional<std::string> to;     // EDTF: until its last day
    std::optional<std::string> as_of;  // EDTF, of one day
    std::optional<std::string> status;
    std::vector<std::string> kinds;  // of entities
    std::vector<std::string> types;  // of ties
    bool is_certain = false;
    bool keeps_undated = false;
};

/// An answer, and what people should know of how it was found, a sentence each.
struct GraphAnswer {
    Result result;
    std::vector<std::string> notes;
};

struct PathQuestion {
    std::string from;
    std::string to;
    std::vector<std::string> also_through;
    bool is_in_order = false;
    GraphFilterWords filter;
};
/// A shortest chain of ties between two entities: a row a step, with the words that tie it. No rows where there is
/// none.
[[nodiscard]] GraphAnswer answer_path(const std::filesystem::path& database, const PathQuestion& question);

struct NeighborsQuestion {
    std::string entity;
    unsigned depth = 1;
    std::string direction = "both";
    std::string over = "entities";
    bool has_all_evidence = false;  // a row for each piece of evidence, not for each neighbor
    std::optional<std::size_t> limit;
    GraphFilterWords filter;
};
/// Who and what stands near an entity, the nearer and better evidenced first, each with words that tie it.
[[nodiscard]] GraphAnswer answer_neighbors(const std::filesystem::path& database, const NeighborsQuestion& question);

/// The ways to rank, each with what it measures, for the help.
[[nodiscard]] std::string rank_measures();

struct RankQuestion {
    std::string by = "pagerank";
    std::string over = "entities";
    std::optional<std::size_t> sample;
    std::optional<std::size_t> limit;
    GraphFilterWords filter;
};
/// Entities by how central they are. A note says whether it was measured exactly or by a sample.
[[nodiscard]] GraphAnswer answer_rank(const std::filesystem::path& database, const RankQuestion& question);

struct GroupsQuestion {
    std::string over = "entities";
    bool is_strong = false;            // components alone
    bool has_members = false;          // a row for each member, not for each group
    std::optional<std::size_t> limit;  // of groups
    GraphFilterWords filter;
};
/// The parts into which the graph falls, the largest first.
[[nodiscard]] GraphAnswer answer_components(const std::filesystem::path& database, const GroupsQuestion& question);
/// Groups of what is tied more among itself than with others, the largest first. A note has their modularity.
[[nodiscard]] GraphAnswer answer_communities(const std::filesystem::path& database, const GroupsQuestion& question);

}  // namespace dateline
