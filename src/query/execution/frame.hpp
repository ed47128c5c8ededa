// The row that a query is working on, and what its steps share while it runs.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "model/graph_value.hpp"
#include "query/execution/run_options.hpp"
#include "query/functions/functions.hpp"
#include "query/graph/queried_graph.hpp"
#include "query/syntax/query_error.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

/// Where a variable's value stands in a frame. Each variable of a query has its own, also where names are the same.
using Slot = std::uint32_t;

struct Frame {
    /// All but the slots; what is given must outlive it.
    Frame(const QueriedGraph& queried, const RunOptions& run_options, std::string_view text, Arena& arena)
        : graph(queried), options(run_options), query(text), kept(arena), scratch(Arena::beside(arena)) {}
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    const QueriedGraph& graph;
    const RunOptions& options;
    std::string_view query;  // its text, for errors
    Arena& kept;             // of what lives as long as the answer
    Arena scratch;           // of what a row's expressions make; given back when the row is done
    FunctionContext context{{scratch, options.now}, graph, options.random};
    std::vector<Value> slots;
    std::uint64_t weight = 1;  // for how many rows alike this one stands; more than one before a count alone
    std::uint64_t steps = 0;   // taken so far

    /// To be called for each piece of work, so that a limit ends the query in time. A piece is what takes well under a
    /// microsecond; `pieces` are done at once.
    void tick(std::uint64_t pieces = 1) {
        steps += pieces;
        if (steps < next_tick) return;
        next_tick = steps + kBetweenTicks;
        if (options.tick) options.tick();
    }

    static constexpr std::uint64_t kBetweenTicks = 4096;
    std::uint64_t next_tick = kBetweenTicks;
};

/// How many pieces of work it is to compare, hash or copy a value.
[[nodiscard]] std::uint64_t work_of(const Value& value);

/// `value` for longer than the row: what stands in the scratch arena is copied, all else stays where it is.
[[nodiscard]] Value keep(const Value& value, Frame& frame);
/// The values of `slots`, kept, one after another.
[[nodiscard]] std::span<Value> keep_slots(std::span<const Slot> slots, Frame& frame);

}  // namespace dateline::cypher
