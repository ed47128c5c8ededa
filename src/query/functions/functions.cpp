#include "query/functions/functions.hpp"

#include <algorithm>
#include <array>

#include "query/functions/families.hpp"
#include "query/syntax/is_name.hpp"

namespace dateline::cypher {

namespace {

constexpr std::array kFamilies = {graph_functions,      list_functions,         text_functions,
                                  conversion_functions, mathematical_functions, temporal_functions};

}  // namespace

const Function* find_function(std::string_view name) {
    for (const auto& family : kFamilies) {
        for (const Function& function : family()) {
            if (is_name(function.name, name)) return &function;
        }
    }
    return nullptr;
}

}  // namespace dateline::cypher
