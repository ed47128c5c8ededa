// Which variables a part of a query sees, and what is known about their values before it is run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/functions/functions.hpp"

namespace dateline::cypher {

/// KindSets of the values that an expression can have, null aside: kNothing where it is always null.
struct PossibleKinds {
    std::uint32_t set = kAnything;
    std::uint32_t elements = kAnything;  // where it is a list, those of the values in it
};

/// Whether a value that is not null is never of a kind in `allowed`.
[[nodiscard]] inline bool is_never(const PossibleKinds& kinds, std::uint32_t allowed) {
    return kinds.set != kNothing && (kinds.set & allowed) == 0;
}

/// "a number", "a node or a map": for messages.
[[nodiscard]] std::string words_of_kinds(std::uint32_t set);

/// Names of one room of the query; what is not found there is looked for in the room around it, which must outlive it.
class VisibleNames {
public:
    explicit VisibleNames(const VisibleNames* outer = nullptr) : outer_(outer) {}

    /// nullptr where there is no such variable.
    [[nodiscard]] const PossibleKinds* find(std::string_view name) const;
    /// Whether this room alone has it.
    [[nodiscard]] bool has(const std::string& name) const { return names_.contains(name); }
    /// In this room, whatever the name stood for before.
    void set(const std::string& name, PossibleKinds kinds) { names_[name] = kinds; }

    [[nodiscard]] const VisibleNames* outer() const { return outer_; }
    /// The names of this room alone, in the order of their bytes.
    [[nodiscard]] std::vector<std::string> names() const;
    /// The variable whose name is most like `name`, which none has; empty where none is close to it.
    [[nodiscard]] std::string find_similar(std::string_view name) const;

private:
    const VisibleNames* outer_;
    std::unordered_map<std::string, PossibleKinds> names_;
};

}  // namespace dateline::cypher
