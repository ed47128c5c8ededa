// What a language's lists say of names, made ready once for all articles and for what follows from them.
#pragma once

#include "model/language.hpp"
#include "resolve/names/name_forms.hpp"
#include "resolve/places/gazetteer.hpp"

namespace dateline {

/// Is not copied: the comparer refers to the gazetteer.
struct NameKnowledge {
    Gazetteer gazetteer;
    NameComparer comparer;

    /// The language must outlive it.
    explicit NameKnowledge(const Language& language) : gazetteer(language), comparer(language, gazetteer) {}
    NameKnowledge(const NameKnowledge&) = delete;
    NameKnowledge& operator=(const NameKnowledge&) = delete;
};

/// That of a language, made at its first use. Safe to use from many threads.
[[nodiscard]] const NameKnowledge& name_knowledge(const Language& language);

}  // namespace dateline
