#include "query/execution/frame.hpp"

#include <algorithm>

#include "query/execution/term.hpp"
#include "query/values/kinds.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

/// Lists within lists are copied this deep, and refused beyond.
constexpr int kDeepestValue = 256;

template <class Element>
Sequence<Element> copied(const Sequence<Element>& values, Arena& arena) {
    const std::span<Element> copy = arena.make<Element>(values.size);
    std::copy(values.begin(), values.end(), copy.begin());
    return {copy.data(), copy.size()};
}

struct Keeper {
    Frame& frame;
    int depth = 0;

    template <class T>
    [[nodiscard]] bool is_short_lived(const T* first) const {
        return frame.scratch.owns(first);
    }

    Value operator()(const auto& plain) const { return plain; }
    Value operator()(std::string_view text) const { return is_short_lived(text.data()) ? frame.kept.keep(text) : text; }
    Value operator()(const List& list) const {
        if (!is_short_lived(list.first)) return list;
        frame.tick(list.size);
        const std::span<Value> copy = frame.kept.make<Value>(list.size);
        for (std::size_t i = 0; i < list.size; ++i) copy[i] = deeper(list[i]);
        return List{copy.data(), copy.size()};
    }
    Value operator()(const Map& map) const {
        if (!is_short_lived(map.first)) return map;
        const std::span<MapEntry> copy = frame.kept.make<MapEntry>(map.size);
        for (std::size_t i = 0; i < map.size; ++i) {
            copy[i].key = std::get<std::string_view>((*this)(map[i].key));
            copy[i].value = deeper(map[i].value);
        }
        return Map{copy.data(), copy.size()};
    }
    Value operator()(const Path& path) const {
        if (!is_short_lived(path.steps)) return path;
        return Path{copied(Sequence<PathStep>{path.steps, path.length}, frame.kept).first, path.length, path.first};
    }
    Value operator()(const ZonedDateTime* moment) const {
        if (!is_short_lived(moment)) return moment;
        ZonedDateTime* const copy = frame.kept.make<ZonedDateTime>(1).data();
        *copy = *moment;
        copy->zone = std::get<std::string_view>((*this)(moment->zone));
        return copy;
    }
    Value operator()(const Duration* duration) const {
        if (!is_short_lived(duration)) return duration;
        Duration* const copy = frame.kept.make<Duration>(1).data();
        *copy = *duration;
        return copy;
    }

    [[nodiscard]] Value deeper(const Value& value) const {
        if (depth == kDeepestValue)
            throw QueryError(frame.query, {QueryErrorKind::argument, "NumberOutOfRange", {0, 0}},
                             "lists and maps nest more than " + std::to_string(kDeepestValue) + " deep in a value",
                             "Make lists side by side rather than one within the other");
        return std::visit(Keeper{frame, depth + 1}, static_cast<const Value::Alternatives&>(value));
    }
};

}  // namespace

std::uint64_t work_of(const Value& value) {
    constexpr std::size_t kBytes = 64;     // of a text that are one piece
    constexpr std::size_t kFewItems = 16;  // that are looked at for lists within the list
    if (const auto* const text = value.as<std::string_view>()) return text->size() / kBytes;
    if (const auto* const path = value.as<Path>()) return path->length;
    if (const auto* const map = value.as<Map>()) return map->size + Frame::kBetweenTicks;
    const List* const list = value.as<List>();
    if (list == nullptr) return 0;
    // Lists within lists can share their parts: little to hold, ages to walk.
    const bool is_deep = std::any_of(list->begin(), list->begin() + std::min(list->size, kFewItems), is_container);
    return list->size + (is_deep ? Frame::kBetweenTicks : 0);
}

Value keep(const Value& value, Frame& frame) {
    return std::visit(Keeper{frame}, static_cast<const Value::Alternatives&>(value));
}

std::span<Value> keep_slots(std::span<const Slot> slots, Frame& frame) {
    const std::span<Value> kept = frame.kept.make<Value>(slots.size());
    for (std::size_t i = 0; i < slots.size(); ++i) kept[i] = keep(frame.slots[slots[i]], frame);
    return kept;
}

Truth truth_of(const Value& value, Span source, const Frame& frame) {
    if (const bool* const truth = value.as<bool>()) return *truth;
    if (value.is_null()) return std::nullopt;
    throw QueryError(frame.query, {QueryErrorKind::type, "InvalidArgumentType", source},
                     "a condition is true, false or null, and this is " + std::string(kind_of(value)),
                     "Compare it with something, or test it with IS NULL");
}

void throw_at(Span source, const ValueError& error, const Frame& frame) {
    throw QueryError(frame.query, {error.kind, error.detail, source}, error.cause, error.remedy);
}

}  // namespace dateline::cypher
