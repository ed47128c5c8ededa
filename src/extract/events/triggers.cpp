#include "extract/events/triggers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

// A word with one of these relations describes another word, or is a part of a name or of a set phrase.
constexpr auto kDescribing = std::to_array<std::string_view>(
    {"amod", "compound", "case", "mark", "fixed", "flat", "aux", "cop", "cc", "advmod", "discourse", "nummod"});

constexpr auto kCarriages = std::to_array<std::pair<std::string_view, Carriage>>({
    {"act", Carriage::act},
    {"undergone", Carriage::undergone},
    {"same", Carriage::same},
    {"goal", Carriage::goal},
});

Carriage carriage_of(std::string_view cell) {
    const auto* it =
        std::find_if(kCarriages.begin(), kCarriages.end(), [&](const auto& row) { return row.first == cell; });
    return it == kCarriages.end() ? Carriage::none : it->second;
}

}  // namespace

Triggers::Triggers(const EventView& view)
    : view_(view),
      event_words_(view.language.list("event_words")),
      carriers_(view.language.list("event_carriers")),
      is_noun_(view.tree.size(), false) {
    for (const Sentence& sentence : view.document.analysis.sentences) {
        const PassageKind kind = view.document.kind_of(sentence);
        if (holds_facts(kind)) read_sentence(sentence, kind == PassageKind::title);
    }
}

/// Nouns first: whether a verb names an event depends on whether its object does.
void Triggers::read_sentence(const Sentence& sentence, bool is_headline) {
    const auto begin = static_cast<std::ptrdiff_t>(triggers_.size());
    for (const bool is_verb : {false, true}) {
        for (std::size_t i = sentence.first.position(); i < sentence.last.position(); ++i) {
            if (!may_name_event(i, i == sentence.first.position(), is_headline)) continue;
            if (view_.is_verb(i) != is_verb) continue;
            if (is_verb) {
                add_verb(i, begin);
            } else {
                add_noun(i, is_headline);
            }
        }
    }
    std::sort(triggers_.begin() + begin, triggers_.end(),
              [](const Trigger& a, const Trigger& b) { return a.token < b.token; });
}

bool Triggers::may_name_event(std::size_t i, bool is_first, bool is_headline) const {
    const DocumentWords& words = view_.words;
    if (words.at(i).empty() || !words.is(i, WordClass::none) || words.is_mark(i)) return false;
    if (view_.is_time[i] || view_.heads.name_at(i)) return false;
    // a statement is no event beside itself; "was invited", "was accused" tells what befell somebody
    if (view_.is_cue[i] && !(view_.is_verb(i) && view_.clauses.is_passive(i))) return false;
    const bool is_name = words.is_capitalised(i) && !is_first && !is_headline;
    return !is_name && !view_.tree.is_any(i, kDescribing);
}

void Triggers::add_noun(std::size_t i, bool is_headline) {
    const Upos tag = view_.words.upos(i);
    if (tag != Upos::noun && !(is_headline && tag == Upos::propn)) return;
    Match match = view_.words.match_verb(event_words_, i, view_.words.end_of_word(i));
    if (match.cell(1).empty()) match = view_.words.match(event_words_, i, view_.words.end_of_word(i));  // "talks"
    if (!match || match.cell(1).empty() || match.length != view_.words.end_of_word(i) - i) return;
    is_noun_[i] = true;
    std::string lemma = match.lemma;
    triggers_.push_back({i, false, true, std::move(lemma), std::move(match)});
}

/// "the accused", "the displaced": people, by what befell them.
bool Triggers::names_people(std::size_t i) const {
    const bool has_determiner = i > 0 && view_.words.is(i - 1, WordClass::determiner) && view_.tree.head(i - 1) == i;
    return has_determiner && view_.tree.token(i).xpos == "VBN" && !view_.tree.dependent(i, "aux");
}

void Triggers::add_verb(std::size_t i, std::ptrdiff_t sentence) {
    if (is_light(i) || names_people(i)) return;
    const std::size_t end = view_.words.end_of_word(i);
    Match match = view_.words.match_verb(event_words_, i, std::min(view_.tree.size(), end + event_words_.longest()));
    const bool is_phrase = match && match.lemma.find(' ') != std::string::npos;
    if (match && !match.cell(0).empty() && (is_phrase || match.length == end - i)) {
        const auto is_within = [&](const Trigger& each) { return each.token > i && each.token < i + match.length; };
        if (is_phrase)  // "opened fire" is one
            triggers_.erase(std::remove_if(triggers_.begin() + sentence, triggers_.end(), is_within), triggers_.end());
        std::string lemma = match.lemma;
        triggers_.push_back({i, true, true, std::move(lemma), std::move(match)});
    } else if (end == i + 1 && is_done_act(i)) {
        triggers_.push_back({i, true, false, std::string(view_.lemma(i)), {}});
    }
}

/// "held talks": the noun names the event.
bool Triggers::is_light(std::size_t verb) const {
    const auto* cells = carriers_.find(view_.lemma(verb));
    if (!cells || cells->empty()) return false;
    const Carriage object = carriage_of(cells->front());
    if (object != Carriage::act && object != Carriage::undergone) return false;
    const auto patient = view_.clauses.patient(verb);
    if (patient && is_noun_[*patient]) return true;
    static constexpr auto kNaming = std::to_array<std::string_view>({"obj", "xcomp"});  // "were granted amnesty"
    return std::any_of(kNaming.begin(), kNaming.end(), [&](std::string_view relation) {
        const auto named = view_.tree.dependent(verb, relation);
        return named && is_noun_[*named];
    });
}

/// A finite verb in past tense, or a participle, that tells of no state.
bool Triggers::is_done_act(std::size_t verb) const {
    const std::string_view tag = view_.tree.token(verb).xpos;
    if (tag != "VBD" && tag != "VBN") return false;
    const std::string_view lemma = view_.lemma(verb);
    return !view_.language.list("state_verbs").has(lemma) && !view_.language.list("plan_words").has(lemma);
}

Carriage Triggers::carriage(std::size_t verb, std::size_t i) const {
    const auto* cells = carriers_.find(view_.lemma(verb));
    if (!cells || cells->empty()) return Carriage::none;
    const bool is_subject = view_.tree.is(i, "nsubj");
    const bool is_participle = view_.tree.is(verb, "acl") && view_.tree.head(verb) == i;
    const bool is_object = view_.tree.is(i, "obj") || view_.tree.is(i, "xcomp") ||
                           ((is_subject || is_participle) && view_.clauses.is_passive(verb));
    if (is_object) return carriage_of(cells->front());
    return is_subject && cells->size() > 1 ? carriage_of((*cells)[1]) : Carriage::none;
}

std::optional<std::size_t> Triggers::verb_around(std::size_t i) const {
    const Tree& tree = view_.tree;
    const bool is_below = tree.is(i, "obl") || tree.is(i, "nmod");
    const auto above = tree.head(i);
    if (!is_below || !above || view_.order_of(view_.preposition(i)) != "same") return std::nullopt;
    if (view_.is_verb(*above)) return above;
    // "took part in talks": through the object of a verb that says little by itself
    const auto verb = tree.is(*above, "obj") ? tree.head(*above) : std::nullopt;
    const auto* cells = verb ? carriers_.find(view_.lemma(*verb)) : nullptr;
    const bool is_light = cells && !cells->empty() && carriage_of(cells->front()) == Carriage::act;
    return is_light && !is_noun_[*above] ? verb : std::nullopt;
}

}  // namespace dateline
