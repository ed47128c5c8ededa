#include "extract/statements/phrase_sieves.hpp"

#include <algorithm>
#include <array>

#include "base/table.hpp"
#include "extract/statements/contents.hpp"
#include "extract/statements/sources.hpp"

namespace dateline {

namespace {

constexpr int kMostClimbs = 8;
constexpr int kDeepest = 32;
constexpr std::size_t kShortestContent = 3;
constexpr std::size_t kLongestHeadlineSource = 8;  // tokens

Stance stance_of(const Match& match) {
    return from_word<Stance>(match.cell(0)).value_or(Stance::assert_);
}

/// The noun of a phrase whose preposition begins at `begin` and whose other words begin at `i`: the preposition hangs
/// on it, or it hangs on the preposition.
std::size_t head_of_phrase(const StatementContext& context, std::size_t begin, std::size_t i) {
    std::size_t at = i;
    for (int climb = 0; climb < kMostClimbs && context.tree.extent(at).first > begin; ++climb) {
        const auto above = context.tree.head(at);
        if (!above || *above < i) break;
        at = *above;
    }
    return at;
}

/// Whether `i` stands in the phrase that `head` heads, and not only between words of it.
bool is_under(const Tree& tree, std::size_t i, std::size_t head) {
    for (int climb = 0; climb < kMostClimbs; ++climb) {
        if (i == head) return true;
        const auto above = tree.head(i);
        if (!above) return false;
        i = *above;
    }
    return false;
}

/// Whether what the text says that a speaker is stands at a comma's distance, within `range`: ", the mayor of Selm,".
bool names_role(const StatementContext& context, const std::vector<Index<Mention>>& speakers, TokenRange range) {
    return std::any_of(speakers.begin(), speakers.end(), [&](Index<Mention> each) {
        const auto& role = context.around.mention(each).role;
        return role && range.holds(context.around.tokens_of(*role).first);
    });
}

/// "According to NAME, forty people died": a comma ends the name, but for an apposition or a relative clause.
std::size_t end_of_name(const StatementContext& context, std::size_t head, const Attribution& found) {
    const TokenRange source = found.source;
    for (const std::size_t each : context.tree.first_dependents(head)) {
        const std::size_t first = context.tree.extent(each).first;
        const bool is_aside =
            context.tree.is(each, "appos") || context.tree.is(each, "acl") || context.words.is_mark(each);
        if (each < head || is_aside || first <= head || !source.holds(first - 1)) continue;
        if (context.words.at(first - 1) == "," && !context.tree.is(each, "conj")) return first - 1;
    }
    // what stands between the name and a last comma that the tree gives it
    for (std::size_t i = head + 1; i + 1 < source.last; ++i) {
        if (context.words.at(i) != "," || context.words.is_mark(i + 1) || is_under(context.tree, i + 1, head)) continue;
        std::size_t next = i + 1;
        while (next < source.last && context.words.at(next) != ",") ++next;
        if (!names_role(context, found.speakers, {i + 1, next})) return i;
        i = next - 1;
    }
    return source.last;
}

/// The predicate in whose clause the phrase that `i` heads stands.
std::size_t clause_above(const StatementContext& context, std::size_t i) {
    std::size_t at = context.tree.head(i).value_or(i);
    for (int climb = 0; climb < kMostClimbs; ++climb) {
        const auto above = context.tree.head(at);
        const bool is_predicate = context.tree.token(at).upos == Upos::verb || context.tree.dependent(at, "cop") ||
                                  context.tree.dependent(at, "nsubj");
        if (!above || is_predicate) break;
        at = *above;
    }
    return at;
}

/// What stands apart, between commas or at an end of the sentence, is said of all of the sentence.
std::size_t top_above(const StatementContext& context, std::size_t i) {
    std::size_t at = i;
    for (int climb = 0; climb < kDeepest; ++climb) {
        const auto above = context.tree.head(at);
        if (!above) break;
        at = *above;
    }
    return at;
}

/// What a noun or an adjective takes: the first dependent behind it that one of its frames asks for.
std::optional<TokenRange> complement_in_frame(const StatementContext& context, Attribution& found) {
    const Tree& tree = context.tree;
    for (const std::size_t each : tree.first_dependents(found.head)) {
        if (each < found.head) continue;
        const TokenRange extent = tree.extent(each);
        const bool is_clause =
            tree.is(each, "acl") || tree.is(each, "ccomp") || tree.is(each, "advcl") || tree.is(each, "xcomp");
        const bool is_phrase = tree.is(each, "nmod") || tree.is(each, "obl");
        if (!is_clause && !is_phrase) continue;
        auto mark = tree.dependent(each, is_phrase ? "case" : "mark");
        if (is_clause && !mark) mark = tree.dependent(each, "case");
        if (is_clause && tree.is(each, "ccomp") && found.has_frame("that")) return extent;
        if (!mark || *mark > extent.first + 1) continue;
        if (is_clause && context.words.is(*mark, WordClass::that) && found.has_frame("that")) return extent;
        if (is_clause && context.words.is(*mark, WordClass::to) && found.has_frame("to")) return extent;
        if (!found.has_frame("+" + std::string(context.words.at(*mark)))) continue;
        if (*mark == found.cue.last) ++found.cue.last;
        return TokenRange{std::max(extent.first, *mark + 1), extent.last};
    }
    return std::nullopt;
}

bool is_light(const StatementContext& context, std::size_t verb) {
    return static_cast<bool>(context.words.match_verb(context.language.list("light_verbs"), verb, verb + 1));
}

/// "NAME's views on the war" tells what he spoke of, and not what he said.
bool is_topic(const StatementContext& context, const Attribution& found, TokenRange content) {
    const bool is_clause =
        context.words.is(content.first, WordClass::that) || context.words.is(content.first, WordClass::to);
    const bool is_act = found.stance != Stance::assert_ && found.stance != Stance::believe;
    return !is_clause && !is_act && context.tree.dependent(found.head, "nmod:poss").has_value();
}

/// Who speaks by the noun: its possessor, the subject of the light verb that carries it, or who is named after "by".
bool find_speaker_of_noun(const StatementContext& context, Attribution& found) {
    const Tree& tree = context.tree;
    const std::size_t noun = found.head;
    const auto above = tree.head(noun);
    std::optional<std::size_t> who;
    const auto determiner = tree.dependent(noun, "det");
    if (determiner && context.words.is(*determiner, WordClass::negation)) return false;
    if (const auto owner = tree.dependent(noun, "nmod:poss")) {
        who = *owner;
        found.cue.first = std::max(found.cue.first, tree.extent(*owner).last);
    } else if (above && *above < noun && tree.is(noun, "obj") && is_light(context, *above)) {
        if (const auto subject = context.clauses.subject(*above)) who = subject->token;
        found.cue.first = context.clauses.verb_group(*above).first;
    } else {
        who = led_in(context, noun, "nmod", "teller");
    }
    if (!who) return false;
    found.speakers = speakers_of(context, *who);
    found.source = source_phrase(context, *who, noun);
    return !found.source.holds(noun);
}

}  // namespace

std::optional<Attribution> read_phrase(const StatementContext& context, TokenRange stretch, std::size_t i) {
    Attribution found;
    found.match = context.words.match(context.language.list("attribution_phrases"), i, stretch.last);
    const std::size_t after = i + found.match.length;
    if (!found.match || context.around.quotation_at(i) || after >= stretch.last) return std::nullopt;
    const std::size_t head = head_of_phrase(context, i, after);
    found.kind = CueKind::phrase;
    found.head = i;
    found.stance = stance_of(found.match);
    found.cue = {i, after};
    found.source = source_phrase(context, head, context.tree.size());
    found.source.first = std::max(found.source.first, after);
    found.speakers = speakers_of(context, head);
    found.source.last = end_of_name(context, head, found);
    if (found.source.empty()) return std::nullopt;
    const bool is_apart = i == stretch.first || context.words.is_mark(i - 1);
    const TokenRange clause = context.tree.extent(is_apart ? top_above(context, head) : clause_above(context, head));
    found.clause = {i, found.source.last};
    const TokenRange before{clause.first, std::min(i, clause.last)};
    const TokenRange behind{found.clause.last, std::max(clause.last, found.clause.last)};
    if (before.first + kShortestContent <= before.last) found.contents.push_back(before);
    if (behind.first + kShortestContent <= behind.last) found.contents.push_back(behind);
    for (TokenRange& each : found.contents) each = with_whole_quotations(context, each, i);
    found.rule = &kAccordingRule;
    return found.contents.empty() ? std::nullopt : std::optional(found);
}

std::optional<Attribution> read_noun(const StatementContext& context, TokenRange stretch, std::size_t i) {
    if (context.tree.token(i).upos != Upos::noun || context.around.quotation_at(i)) return std::nullopt;
    Attribution found;
    found.match = context.words.match_noun(context.language.list("speech_nouns"), i, stretch.last);
    if (!found.match) return std::nullopt;
    found.kind = CueKind::noun;
    found.head = i + found.match.length - 1;
    found.stance = stance_of(found.match);
    found.cue = {i, i + found.match.length};
    const auto content = complement_in_frame(context, found);
    if (!content || is_topic(context, found, *content)) return std::nullopt;
    if (!find_speaker_of_noun(context, found)) {
        // "Accusations that ...": somebody's word, whoever made it
        if (!context.words.is(content->first, WordClass::that)) return std::nullopt;
        found.source = {};
        found.speakers.clear();
    }
    found.clause = found.cue;
    if (!found.source.empty()) {
        found.clause = {std::min(found.cue.first, found.source.first), std::max(found.cue.last, found.source.last)};
    }
    if (found.clause.last > content->first) found.clause.last = std::max(found.cue.last, found.clause.first);
    found.contents = {with_whole_quotations(context, *content, i)};
    found.rule = &kNounRule;
    return found;
}

std::optional<Attribution> read_adjective(const StatementContext& context, TokenRange stretch, std::size_t i) {
    const Upos tag = context.tree.token(i).upos;
    if ((tag != Upos::adj && tag != Upos::verb) || context.around.quotation_at(i)) return std::nullopt;
    Attribution found;
    found.match = context.words.match(context.language.list("attitude_adjectives"), i, stretch.last);
    const auto subject = found.match ? context.clauses.subject(i) : std::nullopt;
    if (!subject || context.tree.is(i, "amod") || context.clauses.is_negated(i)) return std::nullopt;
    found.kind = CueKind::adjective;
    found.head = i;
    found.stance = stance_of(found.match);
    found.cue = {context.clauses.verb_group(i).first, i + 1};
    const auto content = complement_in_frame(context, found);
    if (!content) return std::nullopt;
    found.speakers = speakers_of(context, subject->token);
    if (found.speakers.empty()) return std::nullopt;
    found.source = source_phrase(context, subject->token, i);
    found.clause = {begin_of_clause(context, found), found.cue.last};
    found.contents = {with_whole_quotations(context, *content, i)};
    found.rule = &kAttitudeRule;
    return found;
}

namespace {

/// Who speaks by a few words of a headline, which end with a name or a noun of office: "Minister", "Ostran envoy NAME".
struct HeadlineSource {
    TokenRange words;
    std::optional<Index<Mention>> speaker;
};

std::optional<HeadlineSource> headline_source(const StatementContext& context, TokenRange words) {
    while (!words.empty() && context.words.is_mark(words.last - 1)) --words.last;
    if (words.empty() || words.last - words.first > kLongestHeadlineSource) return std::nullopt;
    const auto last = context.around.mention_at(words.last - 1);
    const bool is_named = last && context.around.can_act(*last);
    std::size_t name = is_named ? context.around.tokens_of(*last).first : words.last;
    while (is_named && name > words.first && context.words.is_proper(name - 1)) --name;
    if (name <= words.first) return HeadlineSource{words, last};
    for (std::size_t i = words.first; i < name; ++i) {
        const Upos tag = context.tree.token(i).upos;
        const bool is_of_name = tag == Upos::noun || tag == Upos::adj || tag == Upos::det || context.words.is_proper(i);
        // the first word of a headline has a capital whatever it is, and is often taken for an imperative
        if (!is_of_name && !context.words.is(i, WordClass::of) &&
            !(i == words.first && context.words.is_capitalised(i)))
            return std::nullopt;
    }
    static constexpr auto kWhoSpeak = std::to_array<std::string_view>({"titles_of_office", "collective_nouns"});
    const bool is_speaker = std::any_of(kWhoSpeak.begin(), kWhoSpeak.end(), [&](std::string_view list) {
        return static_cast<bool>(context.words.match_noun(context.language.list(list), name - 1, name));
    });
    if (!is_speaker) return std::nullopt;
    return HeadlineSource{words, is_named ? last : std::nullopt};
}

}  // namespace

std::optional<Attribution> read_headline(const StatementContext& context, TokenRange title) {
    for (std::size_t i = title.first + 1; i + 1 < title.last; ++i) {
        const std::string_view mark = context.words.at(i);
        if (!context.words.is_mark(i) ||
            !(mark == ":" || mark == "-" || mark == "--" || mark == "\u2013" || mark == "\u2014"))
            continue;
        const auto right = headline_source(context, {i + 1, title.last});
        const auto left = right || mark != ":" ? std::nullopt : headline_source(context, {title.first, i});
        if (!right && !left) continue;
        const TokenRange content = right ? TokenRange{title.first, i} : TokenRange{i + 1, title.last};
        if (content.first + kShortestContent > content.last) continue;
        Attribution found;
        found.kind = CueKind::phrase;
        found.head = i;
        found.cue = found.clause = {i, i + 1};
        const HeadlineSource& source = right ? *right : *left;
        if (source.speaker) found.speakers = {*source.speaker};
        found.source = source.words;
        found.contents = {content};
        found.rule = &kHeadlineRule;
        return found;
    }
    return std::nullopt;
}

namespace {

constexpr auto kDashes = std::to_array<std::string_view>({"-", "--", "\u2013", "\u2014", "\u2015"});

Attribution signed_words(const HeadlineSource& source, std::size_t mark, TokenRange content) {
    Attribution found;
    found.kind = CueKind::phrase;
    found.head = mark;
    found.cue = found.clause = {mark, mark + 1};
    if (source.speaker) found.speakers = {*source.speaker};
    found.source = source.words;
    found.contents = {content};
    found.rule = &kSignatureRule;
    return found;
}

}  // namespace

std::optional<Attribution> read_signature(const StatementContext& context, TokenRange stretch) {
    const auto quotation = context.around.quotation_at(stretch.first);
    if (quotation) {
        const QuotedWords& quoted = context.around.quotations()[*quotation];
        const std::size_t dash = quoted.words.last + 1;
        if (!quoted.is_closed || dash + 1 >= stretch.last ||
            std::find(kDashes.begin(), kDashes.end(), context.words.at(dash)) == kDashes.end())
            return std::nullopt;
        const auto source = headline_source(context, {dash + 1, stretch.last});
        return source && source->speaker ? std::optional(signed_words(*source, dash, quoted.words)) : std::nullopt;
    }
    const auto label = context.around.mention_at(stretch.first);
    if (!label || context.around.mention(*label).kind != "person" ||
        context.around.mention(*label).form != MentionForm::name)
        return std::nullopt;
    const TokenRange name = context.around.tokens_of(*label);
    const TokenRange content{name.last + 1, stretch.last};
    if (name.first != stretch.first || context.words.at(name.last) != ":" ||
        content.first + kShortestContent > content.last)
        return std::nullopt;
    return signed_words({name, label}, name.last, content);
}

}  // namespace dateline
