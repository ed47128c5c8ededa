#include "extract/statements/attribution.hpp"

#include <algorithm>

#include "base/table.hpp"

namespace dateline {

namespace {

/// The entry of `frames` that begins with `frame`; nothing where there is none.
std::optional<std::string_view> entry_of(std::string_view frames, std::string_view frame) {
    while (!frames.empty()) {
        const std::string_view entry = frames.substr(0, frames.find(','));
        if (entry.substr(0, entry.find('=')) == frame) return entry;
        frames.remove_prefix(std::min(entry.size() + 1, frames.size()));
    }
    return std::nullopt;
}

}  // namespace

bool Attribution::has_frame(std::string_view frame) const {
    return entry_of(match.cell(1), frame).has_value();
}

std::optional<Stance> Attribution::stance_of_frame(std::string_view frame) const {
    const auto entry = entry_of(match.cell(1), frame);
    if (!entry || entry->size() <= frame.size()) return std::nullopt;
    return from_word<Stance>(entry->substr(frame.size() + 1));
}

bool leads_in(const StatementContext& context, std::size_t i, std::string_view what) {
    const auto* cells = context.language.list("cue_prepositions").find(context.words.at(i));
    return cells && !cells->empty() && entry_of(cells->front(), what).has_value();
}

std::optional<std::size_t> led_in(const StatementContext& context, std::size_t i, std::string_view relation,
                                  std::string_view what) {
    for (const std::size_t each : context.tree.first_dependents(i)) {
        const auto preposition = context.tree.is(each, relation) ? context.tree.dependent(each, "case") : std::nullopt;
        if (preposition && leads_in(context, *preposition, what)) return each;
    }
    return std::nullopt;
}

}  // namespace dateline
