#include "language/upos_names.hpp"

#include <array>

namespace dateline {

namespace {

/// In the order of Upos.
constexpr auto kNames =
    std::to_array<std::string_view>({"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART",
                                     "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"});
static_assert(kNames.size() == static_cast<std::size_t>(Upos::x) + 1);

}  // namespace

std::string_view name_of(Upos tag) {
    return kNames[static_cast<std::size_t>(tag)];
}

Upos upos_named(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name) return static_cast<Upos>(i);
    }
    return Upos::none;
}

}  // namespace dateline
