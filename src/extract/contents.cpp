#include "extract/contents.hpp"

#include <algorithm>
#include <array>

#include "base/table.hpp"

namespace dateline {

namespace {

constexpr std::size_t kAdjunctWindow = 12;
constexpr std::size_t kComplementWindow = 24;
constexpr std::size_t kShortestClause = 3;
constexpr std::size_t kBesideWindow = 60;

/// The tokens after a cue while they are read from left to right.
struct Tail {
    const Surroundings& around;
    const Language& language;
    const Cue& cue;
    std::size_t end;
    std::size_t at;
    CueSurroundings found;

    [[nodiscard]] const DocumentWords& words() const { return around.words(); }
    [[nodiscard]] bool is_addressed() const { return cue.has_frame("addressee") && !found.addressee; }
};

/// The end of a phrase after a preposition or a determiner at `from`, where it ends in a mention, a time or a speech
/// noun; else `from`.
std::size_t end_of_adjunct(const Tail& tail, std::size_t from) {
    const DocumentWords& words = tail.words();
    const std::size_t farthest = std::min(tail.end, from + kAdjunctWindow);
    std::size_t good = from;
    for (std::size_t k = from + 1; k < farthest; ++k) {
        if (tail.around.quotation_at(k) || words.is_mark(k) || words.is(k, WordClass::that) ||
            words.is(k, WordClass::be) || words.is(k, WordClass::have))
            break;
        if (const auto mention = tail.around.mention_at(k)) {
            good = tail.around.tokens_of(*mention).last;
            k = good - 1;
        } else if (tail.around.time_at(k) || words.match_noun(tail.language.list("speech_nouns"), k, tail.end)) {
            good = k + 1;
        } else if (good != from && !words.is_preposition(k) && !words.is(k, WordClass::clitic)) {
            break;
        } else {
            continue;
        }
        if (good < farthest && !words.is_preposition(good) && !tail.around.mention_at(good) &&
            !tail.around.time_at(good))
            break;
    }
    return std::max(good, from);
}

/// One hearer: a mention, or a short phrase such as "a news conference" that the clause's "that" or a mark follows.
std::size_t end_of_addressee(Tail& tail) {
    const DocumentWords& words = tail.words();
    if (const auto mention = tail.around.mention_at(tail.at)) {
        tail.found.addressee = mention;
        return tail.around.tokens_of(*mention).last;
    }
    if (!words.is(tail.at, WordClass::determiner) && !words.is(tail.at, WordClass::possessive)) return tail.at;
    for (std::size_t k = tail.at + 1; k < std::min(tail.end, tail.at + 5); ++k) {
        if (const auto mention = tail.around.mention_at(k)) {
            tail.found.addressee = mention;
            return tail.around.tokens_of(*mention).last;
        }
        if (words.is(k, WordClass::that) || words.is_mark(k) || words.is_preposition(k) || tail.around.time_at(k))
            return k;
    }
    return tail.at;
}

void skip_adjuncts(Tail& tail) {
    const DocumentWords& words = tail.words();
    for (std::size_t before = tail.end; tail.at < tail.end && tail.at != before;) {
        before = tail.at;
        if (tail.around.quotation_at(tail.at)) return;
        if (tail.around.time_at(tail.at) || words.is(tail.at, WordClass::adverb)) {
            ++tail.at;
        } else if (words.is_preposition(tail.at) && !words.is(tail.at, WordClass::to) &&
                   !words.is(tail.at, WordClass::of)) {
            tail.at = end_of_adjunct(tail, tail.at);
        } else if (words.is(tail.at, WordClass::to) && tail.at + 1 < tail.end && tail.around.mention_at(tail.at + 1)) {
            tail.at = end_of_adjunct(tail, tail.at);
        } else if (tail.is_addressed()) {
            tail.at = end_of_addressee(tail);
        }
    }
}

bool begins_clause(const Tail& tail, std::size_t i) {
    const DocumentWords& words = tail.words();
    if (i + kShortestClause > tail.end || words.is_mark(i)) return false;
    return !words.is_preposition(i) && !words.is(i, WordClass::coordinator) && !words.is(i, WordClass::subordinator) &&
           !words.is(i, WordClass::relative) && !words.is(i, WordClass::clitic);
}

std::optional<Index<Mention>> first_mention(const Tail& tail, std::size_t last) {
    for (std::size_t k = tail.at; k < last; ++k) {
        if (const auto mention = tail.around.mention_at(k)) return mention;
    }
    return std::nullopt;
}

std::optional<std::size_t> read_order(Tail& tail) {
    for (std::size_t k = tail.at; k < std::min(tail.end, tail.at + kComplementWindow); ++k) {
        if (tail.words().at(k) == ";" || tail.words().is(k, WordClass::that)) return std::nullopt;
        if (!tail.words().is(k, WordClass::to) || k + 1 >= tail.end || tail.around.mention_at(k + 1) ||
            tail.words().is(k + 1, WordClass::determiner))
            continue;
        const auto hearer = tail.found.addressee ? tail.found.addressee : first_mention(tail, k);
        if (!hearer) return std::nullopt;
        tail.found.addressee = hearer;
        return k + 1;
    }
    return std::nullopt;
}

std::optional<std::size_t> read_reproach(Tail& tail) {
    const auto introducing = split(tail.cue.match.cell(3), ',');
    for (std::size_t k = tail.at + 1; k < std::min(tail.end, tail.at + kComplementWindow); ++k) {
        if (tail.around.mention_at(k) ||
            std::find(introducing.begin(), introducing.end(), tail.words().at(k)) == introducing.end())
            continue;
        if (k + 1 >= tail.end) return std::nullopt;
        tail.found.addressee = first_mention(tail, k);
        return k + 1;
    }
    return std::nullopt;
}

std::optional<std::size_t> read_act(Tail& tail) {
    const bool is_act = tail.words().is(tail.at, WordClass::to) && tail.at + 1 < tail.end;
    return is_act ? std::optional(tail.at + 1) : std::nullopt;
}

std::optional<std::size_t> read_object(Tail& tail) {
    const bool is_object =
        tail.at < tail.end && !tail.words().is_mark(tail.at) &&
        begins_clause({tail.around, tail.language, tail.cue, tail.end + kShortestClause, tail.at, {}}, tail.at);
    tail.found.ends_at_comma = is_object;
    return is_object ? std::optional(tail.at) : std::nullopt;
}

std::optional<std::size_t> read_bare_clause(Tail& tail) {
    return begins_clause(tail, tail.at) ? std::optional(tail.at) : std::nullopt;
}

struct FrameRow {
    std::string_view frame;
    std::optional<std::size_t> (*read)(Tail&);
    const StatementRule* rule;
};

// In the order in which they are tried: the more a frame asks for, the earlier.
constexpr auto kFrames = std::to_array<FrameRow>({
    {"of", read_reproach, &kReproachRule},
    {"act", read_act, &kActRule},
    {"order", read_order, &kOrderRule},
    {"object", read_object, &kObjectRule},
    {"clause", read_bare_clause, &kBareClauseRule},
});

/// "that", a colon or a quotation right where the tail has come to.
bool read_introduced(Tail& tail) {
    const DocumentWords& words = tail.words();
    std::size_t i = tail.at;
    if (words.at(i) == "," && i + 1 < tail.end && tail.around.quotation_at(i + 1)) ++i;
    const bool is_colon = words.at(i) == ":";
    if (is_colon || words.is(i, WordClass::that)) ++i;
    if (i >= tail.end) return false;
    const bool is_quoted = tail.around.quotation_at(i).has_value();
    const bool takes_quotation = tail.cue.has_frame("clause") || tail.cue.has_frame("quote") || is_colon;
    if ((is_quoted && takes_quotation) || is_colon || words.is(tail.at, WordClass::that)) {
        tail.found.content = i;
        tail.found.rule = is_quoted ? &kQuotationRule : &kThatClauseRule;
        return true;
    }
    return false;
}

}  // namespace

CueSurroundings look_after(const Surroundings& around, const Cue& cue, std::size_t end, const Language& language) {
    Tail tail{around, language, cue, end, std::max(cue.words.last, cue.is_inverted ? cue.source.last : cue.words.last),
              {}};
    const std::size_t first = tail.at;
    skip_adjuncts(tail);
    tail.found.beside = {first, tail.at};
    if (cue.kind == CueKind::verb && !read_introduced(tail) && !cue.is_inverted) {
        for (const FrameRow& row : kFrames) {
            if (!cue.has_frame(row.frame)) continue;
            tail.found.content = row.read(tail);
            tail.found.rule = row.rule;
            if (tail.found.content) break;
        }
    }
    if (!tail.found.content) {
        tail.found.beside = {first, std::min(end, first + kBesideWindow)};
    }
    return tail.found;
}

}  // namespace dateline
