#include "query/graph/property_column.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "query/values/identity.hpp"

namespace dateline::cypher {

namespace {

constexpr std::size_t kMostShared = std::numeric_limits<std::uint16_t>::max();
constexpr std::size_t kLeastShare = 4;  // positions for each value, or a column is left as it is

struct IdentityHash {
    std::size_t operator()(const Value& value) const { return hash_of_identity(value); }
};
struct Identical {
    bool operator()(const Value& a, const Value& b) const { return are_identical(a, b); }
};

}  // namespace

PropertyColumn::PropertyColumn(std::vector<Value> values) {
    std::unordered_map<Value, std::uint16_t, IdentityHash, Identical> known;
    const std::size_t most = std::min(kMostShared, values.size() / kLeastShare);
    codes_.reserve(values.size());
    for (const Value& value : values) {
        const auto [found, is_new] = known.try_emplace(value, static_cast<std::uint16_t>(values_.size()));
        if (is_new) values_.push_back(value);
        if (values_.size() > most) break;
        codes_.push_back(found->second);
    }
    if (codes_.size() == values.size()) return;
    codes_ = {};
    values_ = std::move(values);
}

}  // namespace dateline::cypher
