// Terms of values, properties and labels.
#pragma once

#include <string>

#include "query/execution/term.hpp"

namespace dateline::cypher {

[[nodiscard]] TermPointer constant_term(Value value);
[[nodiscard]] TermPointer slot_term(Slot slot);
/// The property `key` of what `of` gives.
[[nodiscard]] TermPointer property_term(TermPointer of, std::string key, Span source);
/// Whether a node has all labels, or a relationship one of the types' names; null of null.
[[nodiscard]] TermPointer has_labels_term(TermPointer of, std::vector<std::string> names, Span source);
[[nodiscard]] TermPointer list_term(Terms items);
/// Values by keys, which are unique and in the order of their bytes.
/// The keys must live as long as the answer, which views them.
[[nodiscard]] TermPointer map_term(std::vector<std::string_view> keys, Terms values);

}  // namespace dateline::cypher
