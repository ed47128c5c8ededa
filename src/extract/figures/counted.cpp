#include "extract/figures/counted.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::size_t kFarthestNoun = 7;  // tokens behind the number
constexpr std::string_view kPercent = "percent";

std::string words_at(std::size_t i, const ParsedText& text) {
    return std::string(text.document().words(text.words().span(i)));
}

/// The noun of "of the residents" behind `i`, which may be a number or a measure.
std::optional<std::size_t> noun_behind_of(std::size_t i, std::size_t from, TokenRange sentence,
                                          const ParsedText& text) {
    for (const std::size_t each : text.tree().first_dependents(i)) {
        if (each >= from && text.tree().is(each, "nmod") && text.preposition_class_of(each) == WordClass::of &&
            !text.is_in_time(each))
            return each;
    }
    if (!text.words().is(from, WordClass::of)) return std::nullopt;
    const auto above = text.tree().head(from);  // "hundreds of thousands of": the engine ties them in many ways
    const bool is_near = above && *above > from && *above < std::min(sentence.last, from + kFarthestNoun);
    return is_near && text.is_nominal(*above) && !text.is_in_time(*above) ? above : std::nullopt;
}

/// "$5 million", "US$ 3", "€5".
std::optional<std::string> currency_before(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    if (amount.number.first == sentence.first) return std::nullopt;
    const std::size_t sign = amount.number.first - 1;
    if (text.words().upos(sign) != Upos::sym) return std::nullopt;
    const Match match = text.words().match(text.language().list("measures"), sign, sign + 1);
    return match ? std::optional<std::string>(match.cell(0)) : std::nullopt;
}

struct Measure {
    std::string unit;
    std::size_t end = 0;
};

/// "20 km", "a 20-kilometre road", "5%".
std::optional<Measure> measure_behind(std::size_t i, TokenRange sentence, const ParsedText& text) {
    const WordList& measures = text.language().list("measures");
    const std::size_t at = text.words().is_hyphen(i) ? i + 1 : i;
    if (const Match match = text.words().match(measures, at, sentence.last))
        return Measure{std::string(match.cell(0)), at + match.length};
    const auto* cells = at > i && sentence.holds(at) ? measures.find(text.words().at(at)) : nullptr;
    if (cells == nullptr || cells->empty()) return std::nullopt;
    return Measure{std::string(cells->front()), at + 1};
}

/// The noun right behind the number, past its adjectives: for numbers that the engine ties to the verb.
std::optional<std::size_t> noun_behind(std::size_t from, TokenRange sentence, const ParsedText& text) {
    const std::size_t last = std::min(sentence.last, from + kFarthestNoun);
    for (std::size_t i = from; i < last && !text.is_in_time(i); ++i) {
        if (text.words().is_hyphen(i)) continue;
        const auto above = text.tree().head(i);
        const bool leads_on =
            above && *above > i && *above < last && (text.tree().is(i, "amod") || text.tree().is(i, "compound"));
        if (leads_on) continue;
        return text.words().upos(i) == Upos::noun ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
}

/// The noun behind a name that stands between it and the number, brackets aside: "800 ABC (the Band) fighters".
std::optional<std::size_t> noun_behind_name(std::size_t name, TokenRange sentence, const ParsedText& text) {
    const DocumentWords& words = text.words();
    bool is_in_brackets = false;
    for (std::size_t i = name + 1; i < std::min(sentence.last, name + kFarthestNoun); ++i) {
        const std::string_view word = words.at(i);
        if (word == "(" || word == "[") is_in_brackets = true;
        if (words.upos(i) == Upos::noun && !is_in_brackets) {
            const bool is_plural = text.tree().token(i).xpos == "NNS";
            return is_plural ? std::optional(i) : std::nullopt;
        }
        const bool parts_nothing = text.tree().token(i).xpos == "NFP";  // a mark of reference or ornament
        const bool is_passed = is_in_brackets || parts_nothing || words.upos(i) == Upos::propn;
        if (word == ")" || word == "]") is_in_brackets = false;
        if (!is_passed) return std::nullopt;
    }
    return std::nullopt;
}

/// The word that the number modifies, where it stands behind it.
std::optional<std::size_t> noun_above(std::size_t head, std::size_t from, const ParsedText& text) {
    static constexpr std::array<std::string_view, 6> kModifiers = {"nummod", "amod",   "compound",
                                                                   "det",    "advmod", "nmod:unmarked"};
    const auto above = text.tree().head(head);
    const bool is_modifier = text.tree().is_any(head, kModifiers);
    if (!above || !is_modifier || *above < from || text.is_in_time(*above)) return std::nullopt;
    const bool is_adjective = text.words().upos(*above) == Upos::adj || text.words().upos(*above) == Upos::verb;
    for (std::size_t i = from; i < std::min(*above, from + kFarthestNoun); ++i) {
        if (text.words().is_preposition(i)) return std::nullopt;  // "50,000 in flood camp"
    }
    const WordList& attributes = text.language().list("figure_attributes");
    if (is_adjective && !attributes.has(text.tree().token(*above).lemma) && !attributes.has(text.words().at(*above)))
        return std::nullopt;
    return text.is_nominal(*above) || is_adjective ? above : std::nullopt;
}

/// Puts the noun into `made`, and its words into the tokens where they are near.
void take_noun(Counted& made, std::size_t noun, const ParsedText& text) {
    const bool is_pronoun = text.words().upos(noun) == Upos::pron || text.words().upos(noun) == Upos::det;
    if (!is_pronoun) made.noun = noun;
    if (!is_pronoun && made.unit.empty()) made.unit = words_at(noun, text);
    if (noun >= made.tokens.last && noun < made.tokens.last + kFarthestNoun) made.tokens.last = noun + 1;
}

}  // namespace

bool can_be_counted(std::size_t noun, const ParsedText& text) {
    const DocumentWords& words = text.words();
    const auto is_listed = [&](std::string_view list) {
        return static_cast<bool>(words.match_noun(text.language().list(list), noun, noun + 1));
    };
    const auto* counted = text.language().list("counted_nouns").find(words.at(noun));
    const bool is_thing = counted != nullptr && !counted->empty() && counted->front() == "thing";
    return is_thing || is_listed("collective_nouns") || is_listed("measures") || is_listed("place_nouns");
}

Counted find_counted(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    Counted made;
    made.tokens = amount.tokens;
    const std::size_t after = amount.tokens.last;
    const std::size_t head = text.tree().head_of(amount.number);
    made.phrase = head;
    const bool is_share = amount.form == AmountForm::share;
    if (is_share) made.unit = kPercent;
    if (const auto currency = currency_before(amount, sentence, text)) {
        made.unit = *currency;
        made.tokens.first = std::min(made.tokens.first, amount.number.first - 1);
        made.phrase = amount.number.first - 1;
        return made;
    }
    if (const auto measure = is_share ? std::nullopt : measure_behind(after, sentence, text)) {
        made.unit = measure->unit;
        made.tokens.last = measure->end;
        made.phrase = text.tree().head_of({amount.number.first, measure->end});
        if (const auto noun = noun_behind_of(made.phrase, measure->end, sentence, text)) take_noun(made, *noun, text);
        return made;
    }
    if (const auto noun = noun_behind_of(head, after, sentence, text)) {
        take_noun(made, *noun, text);
        made.is_part = !is_share && amount.form != AmountForm::rough;
        return made;
    }
    auto noun = noun_above(head, after, text);
    if (!noun) noun = noun_behind(after, sentence, text);
    if (noun && text.tree().token(*noun).xpos == "NNP") {
        if (const auto behind = noun_behind_name(*noun, sentence, text)) noun = behind;
    }
    if (noun) {
        take_noun(made, *noun, text);
        made.phrase = *noun;
    }
    return made;
}

}  // namespace dateline
