#include "query/functions/functions.hpp"

#include <algorithm>
#include <array>

#include "query/functions/families.hpp"

namespace dateline::cypher {

namespace {

constexpr std::array kFamilies = {graph_functions,      list_functions,         text_functions,
                                  conversion_functions, mathematical_functions, temporal_functions};

constexpr char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace

bool is_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char one, char other) { return lower(one) == lower(other); });
}

const Function* find_function(std::string_view name) {
    for (const auto& family : kFamilies) {
        for (const Function& function : family()) {
            if (is_name(function.name, name)) return &function;
        }
    }
    return nullptr;
}

}  // namespace dateline::cypher
