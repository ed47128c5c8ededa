// What the making of a value may use.
#pragma once

#include "base/arena.hpp"
#include "model/graph_value.hpp"

namespace dateline::cypher {

struct ValueContext {
    Arena& arena;       // of what is made; it lives as long as the answer
    ZonedDateTime now;  // when the query began
};

}  // namespace dateline::cypher
