#include "query/execution/row_set.hpp"

#include <algorithm>

#include "query/values/identity.hpp"

namespace dateline::cypher {

namespace {

constexpr std::size_t kFirstPlaces = 64;
constexpr std::size_t kBytesOfRow = 40;  // that a row takes beside its values, where the set has just grown

std::size_t mixed(std::size_t hash) {
    constexpr std::size_t kGolden = 0x9E3779B97F4A7C15U;
    hash *= kGolden;
    return hash ^ (hash >> 32U);
}

}  // namespace

void RowSet::clear() {
    rows_.clear();
    hashes_.clear();
    places_.clear();
    recent_.clear();
}

bool RowSet::is_identical(std::size_t position, std::span<const Value> row) const {
    return std::equal(row.begin(), row.end(), rows_[position], are_identical);
}

// Most rows come again with values that are identical to those of a row just seen, which is told without a look at the
// bytes of texts.
RowSet::Found RowSet::add(std::span<const Value> row, Frame& frame) {
    if (recent_.empty()) recent_.resize(kRecent);
    std::size_t bits = 0;
    for (const Value& value : row) bits = mixed(bits ^ hash_of_identity(value));
    std::uint32_t& recent = recent_[bits % kRecent];
    frame.tick();
    if (recent != 0 && is_identical(recent - 1, row)) return {recent - 1, false};
    const Found found = add_unknown(row, frame);
    recent = static_cast<std::uint32_t>(found.position + 1);
    return found;
}

RowSet::Found RowSet::add_unknown(std::span<const Value> row, Frame& frame) {
    if (2 * (rows_.size() + 1) > places_.size()) grow();
    std::size_t hash = width_;
    for (const Value& value : row) {
        frame.tick(1 + work_of(value));
        hash = mixed(hash ^ hash_of(value));
    }
    std::size_t place = hash & (places_.size() - 1);
    for (; places_[place] != 0; place = (place + 1) & (places_.size() - 1)) {
        const std::size_t known = places_[place] - 1;
        if (hashes_[known] == hash && std::equal(row.begin(), row.end(), rows_[known], is_same)) return {known, false};
    }
    frame.kept.count(rows_.empty() ? (kFirstPlaces + kRecent) * sizeof(std::uint32_t) : kBytesOfRow);
    const std::span<Value> kept = frame.kept.make<Value>(width_);
    std::transform(row.begin(), row.end(), kept.begin(), [&](const Value& value) { return keep(value, frame); });
    rows_.push_back(kept.data());
    hashes_.push_back(hash);
    places_[place] = static_cast<std::uint32_t>(rows_.size());
    return {rows_.size() - 1, true};
}

void RowSet::grow() {
    places_.assign(std::max(kFirstPlaces, 2 * places_.size()), 0);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        std::size_t place = hashes_[row] & (places_.size() - 1);
        while (places_[place] != 0) place = (place + 1) & (places_.size() - 1);
        places_[place] = static_cast<std::uint32_t>(row + 1);
    }
}

}  // namespace dateline::cypher
