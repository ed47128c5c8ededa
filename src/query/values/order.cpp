#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

#include "query/values/kinds.hpp"
#include "query/values/plain_order.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

/// Where the values of a kind stand among those of other kinds, by Kind.
constexpr std::array<std::uint8_t, 16> kRanks = {
    15,  // null
    12,  // boolean
    13,  // integer
    13,  // floating; NaN: kRankOfNaN
    11,  // text
    3,   // list
    0,   // map
    1,   // node
    2,   // relationship
    4,   // path
    7,   // date
    9,   // local_time
    8,   // zoned_time
    6,   // local_date_time
    5,   // zoned_date_time
    10,  // duration
};
constexpr std::uint8_t kRankOfNaN = 14;

std::uint8_t rank_of(const Value& value) {
    const double* const number = value.as<double>();
    return number != nullptr && std::isnan(*number) ? kRankOfNaN : kRanks[value.index()];
}

std::strong_ordering order_numbers(const Value& a, const Value& b) {
    const std::partial_ordering way = compare_numbers(a, b);
    if (way == std::partial_ordering::less) return std::strong_ordering::less;
    return way == std::partial_ordering::greater ? std::strong_ordering::greater : std::strong_ordering::equal;
}

/// For values that are not both lists or both maps.
std::strong_ordering order_plain(const Value& a, const Value& b) {
    const std::uint8_t rank = rank_of(a);
    if (const auto way = rank <=> rank_of(b); way != 0) return way;
    if (rank == kRankOfNaN) return std::strong_ordering::equal;
    return is_number(a) ? order_numbers(a, b) : order_alike(a, b);
}

/// Two lists or two maps, ordered as far as the element `at`.
struct Walk {
    const Value* a;
    const Value* b;
    std::size_t at = 0;
};

struct Elements {
    const Value* a;
    const Value* b;
};

/// The elements at a walk's place, past which it goes; none where one of the two has no more. `way` has the order of
/// their keys, in maps.
std::optional<Elements> next_of(Walk& walk, std::strong_ordering& way) {
    const std::size_t i = walk.at++;
    if (kind(*walk.a) == Kind::list) {
        const List& a = held<Kind::list>(*walk.a);
        const List& b = held<Kind::list>(*walk.b);
        way = a.size <=> b.size;
        if (i >= a.size || i >= b.size) return std::nullopt;
        way = std::strong_ordering::equal;
        return Elements{&a[i], &b[i]};
    }
    const Map& a = held<Kind::map>(*walk.a);
    const Map& b = held<Kind::map>(*walk.b);
    way = a.size <=> b.size;
    if (i >= a.size || i >= b.size) return std::nullopt;
    way = a[i].key.compare(b[i].key) <=> 0;
    return Elements{&a[i].value, &b[i].value};
}

bool are_one_list(const Value& a, const Value& b) {
    const List* const one = a.as<List>();
    const List* const other = b.as<List>();
    return one != nullptr && other != nullptr && one->first == other->first && one->size == other->size;
}

std::strong_ordering order_containers(const Value& a, const Value& b) {
    std::vector<Walk> walks = {{&a, &b}};
    WalkBudget budget;
    while (!walks.empty()) {
        std::strong_ordering way = std::strong_ordering::equal;
        const std::optional<Elements> next = next_of(walks.back(), way);
        if (way != 0) return way;
        if (!next) {
            walks.pop_back();
            continue;
        }
        budget.take();
        if (kind(*next->a) == kind(*next->b) && is_container(*next->a)) {
            if (!are_one_list(*next->a, *next->b)) walks.push_back({next->a, next->b});
        } else if (way = order_plain(*next->a, *next->b); way != 0) {
            return way;
        }
    }
    return std::strong_ordering::equal;
}

/// The finisher of SplitMix64: all bits of what comes in change all bits of what goes out.
constexpr std::uint64_t mix(std::uint64_t bits) {
    bits += 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31U);
}

constexpr std::uint64_t mix(std::uint64_t so_far, std::uint64_t bits) {
    return mix(so_far ^ bits);
}

std::uint64_t hash_of_float(double number) {
    constexpr auto kLeast = static_cast<double>(std::numeric_limits<std::int64_t>::min());
    if (std::isnan(number)) return mix(std::bit_cast<std::uint64_t>(std::numeric_limits<double>::quiet_NaN()));
    if (number >= kLeast && number < -kLeast && std::trunc(number) == number)
        return mix(static_cast<std::uint64_t>(static_cast<std::int64_t>(number)));
    return mix(std::bit_cast<std::uint64_t>(number));
}

std::uint64_t hash_of_path(const Path& path) {
    std::uint64_t hash = mix(path.first.value, path.length);
    for (std::uint32_t i = 0; i < path.length; ++i) hash = mix(hash, path.steps[i].relationship.value);
    return hash;
}

std::uint64_t hash_of_moment(const ZonedDateTime& moment) {
    return mix(static_cast<std::uint64_t>(moment.local.seconds - moment.offset),
               static_cast<std::uint64_t>(moment.local.nanoseconds));
}

std::uint64_t hash_of_duration(const Duration& duration) {
    const std::uint64_t large =
        mix(static_cast<std::uint64_t>(duration.months), static_cast<std::uint64_t>(duration.days));
    return mix(mix(large, static_cast<std::uint64_t>(duration.seconds)),
               static_cast<std::uint64_t>(duration.nanoseconds));
}

/// `bits` of a value of a kind other than numbers.
constexpr std::uint64_t mix_kind(Kind kind, std::uint64_t bits) {
    return mix(bits ^ (static_cast<std::uint64_t>(kind) << 56U));
}

std::uint64_t hash_of_plain(const Value& value) {
    switch (kind(value)) {
        case Kind::integer:
            return mix(static_cast<std::uint64_t>(held<Kind::integer>(value)));
        case Kind::text:
            return std::hash<std::string_view>()(held<Kind::text>(value));
        case Kind::node:
            return mix_kind(Kind::node, held<Kind::node>(value).value);
        case Kind::relationship:
            return mix_kind(Kind::relationship, held<Kind::relationship>(value).value);
        case Kind::boolean:
            return mix_kind(Kind::boolean, held<Kind::boolean>(value) ? 1 : 0);
        case Kind::floating:
            return hash_of_float(held<Kind::floating>(value));
        case Kind::path:
            return mix_kind(Kind::path, hash_of_path(held<Kind::path>(value)));
        case Kind::date:
            return mix_kind(Kind::date, static_cast<std::uint64_t>(held<Kind::date>(value).days));
        case Kind::local_time:
            return mix_kind(Kind::local_time, static_cast<std::uint64_t>(held<Kind::local_time>(value).nanoseconds));
        case Kind::zoned_time:
            return mix(
                mix_kind(Kind::zoned_time, static_cast<std::uint64_t>(held<Kind::zoned_time>(value).nanoseconds)),
                static_cast<std::uint64_t>(held<Kind::zoned_time>(value).offset));
        case Kind::local_date_time:
            return mix(
                mix_kind(Kind::local_date_time, static_cast<std::uint64_t>(held<Kind::local_date_time>(value).seconds)),
                static_cast<std::uint64_t>(held<Kind::local_date_time>(value).nanoseconds));
        case Kind::zoned_date_time:
            return mix_kind(Kind::zoned_date_time, hash_of_moment(*held<Kind::zoned_date_time>(value)));
        case Kind::duration:
            return mix_kind(Kind::duration, hash_of_duration(*held<Kind::duration>(value)));
        case Kind::list:
            return mix_kind(Kind::list, held<Kind::list>(value).size);
        case Kind::map:
            return mix_kind(Kind::map, held<Kind::map>(value).size);
        case Kind::null:
            break;
    }
    return mix_kind(Kind::null, 0);
}

}  // namespace

std::strong_ordering order(const Value& a, const Value& b) {
    if (kind(a) != kind(b) || !is_container(a)) return order_plain(a, b);
    return order_containers(a, b);
}

bool is_same(const Value& a, const Value& b) {
    const Kind one = kind(a);
    if (one == kind(b)) {
        if (one == Kind::integer) return held<Kind::integer>(a) == held<Kind::integer>(b);
        if (one == Kind::text) return held<Kind::text>(a) == held<Kind::text>(b);
        if (one == Kind::node) return held<Kind::node>(a) == held<Kind::node>(b);
    }
    return order(a, b) == 0;
}

std::size_t hash_of(const Value& value) {
    if (!is_container(value)) return hash_of_plain(value);
    constexpr std::size_t kMostVisited = 4096;  // values that differ only after this many elements collide
    std::vector<const Value*> waiting = {&value};
    std::uint64_t hash = 0;
    for (std::size_t visited = 0; !waiting.empty() && visited < kMostVisited; ++visited) {
        const Value& next = *waiting.back();
        waiting.pop_back();
        hash = mix(hash, hash_of_plain(next));
        if (const List* const list = next.as<List>()) {
            for (std::size_t i = 0; i < list->size && waiting.size() < kMostVisited; ++i)
                waiting.push_back(&(*list)[i]);
        } else if (const Map* const map = next.as<Map>()) {
            for (std::size_t i = 0; i < map->size && waiting.size() < kMostVisited; ++i) {
                hash = mix(hash, std::hash<std::string_view>()((*map)[i].key));
                waiting.push_back(&(*map)[i].value);
            }
        }
    }
    return hash;
}

}  // namespace dateline::cypher
