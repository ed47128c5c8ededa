// What stands after a cue: hearers, times and places beside it, and where what was said begins.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/cues.hpp"

namespace dateline {

/// A way of reading contents, as rows name it.
struct StatementRule {
    std::string_view name;
    double confidence = 1;
};

inline constexpr StatementRule kQuotationRule{"statement/quotation", 0.9};
inline constexpr StatementRule kThatClauseRule{"statement/that-clause", 0.9};
inline constexpr StatementRule kBareClauseRule{"statement/bare-clause", 0.8};
inline constexpr StatementRule kOrderRule{"statement/order", 0.8};
inline constexpr StatementRule kActRule{"statement/own-act", 0.8};
inline constexpr StatementRule kReproachRule{"statement/reproach", 0.8};
inline constexpr StatementRule kObjectRule{"statement/object", 0.65};
inline constexpr StatementRule kClauseBeforeRule{"statement/clause-before-cue", 0.85};
inline constexpr StatementRule kNounRule{"statement/speech-noun", 0.75};
inline constexpr StatementRule kAccordingRule{"statement/according-to", 0.85};
inline constexpr StatementRule kContinuedRule{"statement/continued-quotation", 0.7};
inline constexpr StatementRule kUncuedRule{"statement/quotation-alone", 0.5};
inline constexpr StatementRule kHeadlineRule{"statement/headline", 0.7};

/// `beside`: the tokens between the cue and what was said, or after the cue where what was said stands before it.
struct CueSurroundings {
    TokenRange beside;
    std::optional<Index<Mention>> addressee;
    std::optional<std::size_t> content;  // where what was said begins; absent where nothing of the kind follows
    const StatementRule* rule = nullptr;
    bool ends_at_comma = false;
};

/// Looks after `cue`, no farther than `end`.
[[nodiscard]] CueSurroundings look_after(const Surroundings& around, const Cue& cue, std::size_t end,
                                         const Language& language);

}  // namespace dateline
