#include "query/checks/checks.hpp"

#include "query/checks/queries.hpp"

namespace dateline::cypher {

void check_query(const Syntax& syntax, const std::function<bool(std::string_view)>& has_parameter) {
    check_union({syntax, has_parameter}, syntax.whole, nullptr);
}

}  // namespace dateline::cypher
