// What the sieves for statements find: one cue with who speaks and what is said, in tokens of the document, and the
// rules by which they find it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/clauses.hpp"
#include "extract/statements/surroundings.hpp"
#include "model/mention_heads.hpp"

namespace dateline {

/// A way of reading statements, as rows name it.
struct StatementRule {
    std::string_view name;
    double confidence = 1;
};

inline constexpr StatementRule kQuotationRule{"statement/quotation", 0.9};
inline constexpr StatementRule kThatClauseRule{"statement/that-clause", 0.9};
inline constexpr StatementRule kBareClauseRule{"statement/bare-clause", 0.85};
inline constexpr StatementRule kClauseBeforeRule{"statement/clause-before-cue", 0.85};
inline constexpr StatementRule kOrderRule{"statement/order", 0.8};
inline constexpr StatementRule kActRule{"statement/own-act", 0.75};
inline constexpr StatementRule kDescriptionRule{"statement/description", 0.7};
inline constexpr StatementRule kTopicRule{"statement/topic", 0.65};
inline constexpr StatementRule kObjectRule{"statement/object", 0.65};
inline constexpr StatementRule kPassiveRule{"statement/passive", 0.65};
inline constexpr StatementRule kHearsayRule{"statement/hearsay", 0.65};
inline constexpr StatementRule kNounRule{"statement/speech-noun", 0.7};
inline constexpr StatementRule kAttitudeRule{"statement/attitude", 0.65};
inline constexpr StatementRule kAccordingRule{"statement/according-to", 0.85};
inline constexpr StatementRule kContinuedRule{"statement/continued-quotation", 0.7};
inline constexpr StatementRule kUncuedRule{"statement/quotation-alone", 0.5};
inline constexpr StatementRule kHeadlineRule{"statement/headline", 0.7};
inline constexpr StatementRule kSignatureRule{"statement/signature", 0.75};

enum class CueKind { verb, noun, adjective, phrase };

struct Attribution {
    const StatementRule* rule = nullptr;
    CueKind kind = CueKind::verb;
    std::size_t head = 0;  // the token of the cue on which the tree hangs the rest
    Match match;           // the row of the word list that makes it a cue
    Stance stance = Stance::assert_;
    TokenRange cue;
    TokenRange source;                     // the words that name who speaks; empty where none do
    std::vector<Index<Mention>> speakers;  // empty for the unnamed
    std::optional<Index<Mention>> addressee;
    std::optional<Index<Mention>> via;  // who relayed it
    std::vector<TokenRange> contents;   // in the order of the text
    TokenRange clause;                  // the cue's own clause without what is said in it

    /// Whether the row has `frame`, with or without a stance of its own.
    [[nodiscard]] bool has_frame(std::string_view frame) const;
    /// The stance that the row gives to `frame` alone, as in "+for=demand".
    [[nodiscard]] std::optional<Stance> stance_of_frame(std::string_view frame) const;
};

/// What every sieve looks at. All must outlive it.
struct StatementContext {
    const Document& document;
    const Language& language;
    const Surroundings& around;
    const DocumentWords& words;
    const Tree& tree;
    const Clauses& clauses;
    const MentionHeads& heads;
};

/// Whether the word at `i` leads in `what` beside a word of speech (cue_prepositions.tsv).
[[nodiscard]] bool leads_in(const StatementContext& context, std::size_t i, std::string_view what);
/// The first dependent of `i` with `relation` that such a preposition leads in.
[[nodiscard]] std::optional<std::size_t> led_in(const StatementContext& context, std::size_t i,
                                                std::string_view relation, std::string_view what);

}  // namespace dateline
