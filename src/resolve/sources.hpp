// The outlets and agencies that the articles come from.
#pragma once

#include "model/language.hpp"
#include "model/resolution.hpp"
#include "resolve/entities/entities.hpp"
#include "resolve/names/name_forms.hpp"

namespace dateline {

struct Sources {
    std::vector<Source> sources;                          // in the order of their keys
    std::vector<std::optional<Index<Source>>> source_of;  // parallel to the documents
};

/// Sources whose names differ in writing alone are one; `entity` is the one that bears the name, where there is exactly
/// one.
[[nodiscard]] Sources find_sources(const Evidence& evidence, const Entities& entities, const NameComparer& comparer,
                                   const Language& language);

}  // namespace dateline
