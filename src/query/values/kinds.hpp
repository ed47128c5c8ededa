// The kinds of value by name, for switches and tables. In the order of Value's alternatives, which is checked here.
#pragma once

#include <cstdint>
#include <type_traits>
#include <variant>

#include "model/graph_value.hpp"

namespace dateline::cypher {

enum class Kind : std::uint8_t {
    null,
    boolean,
    integer,
    floating,
    text,
    list,
    map,
    node,
    relationship,
    path,
    date,
    local_time,
    zoned_time,
    local_date_time,
    zoned_date_time,
    duration,
};

/// The alternative that values of a kind hold.
template <Kind kind>
using Held = std::variant_alternative_t<static_cast<std::size_t>(kind), Value::variant>;

static_assert(std::variant_size_v<Value::variant> == static_cast<std::size_t>(Kind::duration) + 1);
static_assert(std::is_same_v<Held<Kind::text>, std::string_view> && std::is_same_v<Held<Kind::map>, Map> &&
              std::is_same_v<Held<Kind::path>, Path> && std::is_same_v<Held<Kind::local_date_time>, LocalDateTime> &&
              std::is_same_v<Held<Kind::duration>, const Duration*>);

[[nodiscard]] inline Kind kind(const Value& value) {
    return static_cast<Kind>(value.index());
}
/// What a value of that kind holds; the kind must be the value's.
template <Kind kind>
[[nodiscard]] const Held<kind>& held(const Value& value) {
    return *std::get_if<static_cast<std::size_t>(kind)>(&static_cast<const Value::variant&>(value));
}

[[nodiscard]] inline bool is_number(const Value& value) {
    return kind(value) == Kind::integer || kind(value) == Kind::floating;
}
[[nodiscard]] inline bool is_container(const Value& value) {
    return kind(value) == Kind::list || kind(value) == Kind::map;
}
[[nodiscard]] inline bool is_temporal(const Value& value) {
    return kind(value) >= Kind::date;
}
/// A number as a float; the value must be a number.
[[nodiscard]] inline double as_float(const Value& value) {
    return kind(value) == Kind::integer ? static_cast<double>(held<Kind::integer>(value)) : held<Kind::floating>(value);
}

}  // namespace dateline::cypher
