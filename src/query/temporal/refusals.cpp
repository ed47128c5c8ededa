#include "query/temporal/refusals.hpp"

#include "query/syntax/query_error.hpp"

namespace dateline::cypher {

void refuse_value(const std::string& cause, const std::string& remedy) {
    throw ValueError{QueryErrorKind::argument, "InvalidArgumentValue", cause, remedy};
}

void refuse_too_far(std::string_view what) {
    throw ValueError{QueryErrorKind::argument, "NumberOutOfRange",
                     std::string(what) + " is beyond the years -999999999 to 999999999",
                     "Compute with smaller durations"};
}

}  // namespace dateline::cypher
