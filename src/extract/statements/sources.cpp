#include "extract/statements/sources.hpp"

#include <algorithm>
#include <array>

#include "extract/statements/contents.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestSource = 40;  // tokens
constexpr std::size_t kLongestInverted = 12;
constexpr std::size_t kBetween = 8;  // of the words between a role and the name that it stands beside
constexpr std::size_t kLongestOffice = 6;

std::optional<Index<Mention>> mention_of(const StatementContext& context, std::size_t head) {
    if (const auto own = context.heads.headed_by(head)) return own;
    return context.around.mention_at(head);
}

/// The name in apposition to a noun of office: "the head of the council, NAME"; "spokesman NAME".
std::optional<Index<Mention>> name_beside(const StatementContext& context, std::size_t head) {
    for (const std::size_t each : context.tree.first_dependents(head)) {
        if (!context.tree.is(each, "appos") && !context.tree.is(each, "flat")) continue;
        const auto named = context.heads.headed_by(each);
        if (!named || context.around.mention(*named).form != MentionForm::name) continue;
        // "the agency NAME"
        const bool is_next = each > head && context.around.tokens_of(*named).first == head + 1;
        const std::string_view kind = context.around.mention(*named).kind;
        if (kind == "person" || (is_next && (kind == "organization" || kind == "other"))) return named;
    }
    return std::nullopt;
}

/// Whose word a document is: "a report by NAME", "NAME's statement".
std::optional<Index<Mention>> author_of(const StatementContext& context, std::size_t noun) {
    if (const auto owner = context.tree.dependent(noun, "nmod:poss")) {
        if (const auto found = mention_of(context, *owner)) return found;
    }
    for (const std::string_view relation : {"nmod", "obl"}) {
        const auto author = led_in(context, noun, relation, "author");
        const auto found = author ? mention_of(context, *author) : std::nullopt;
        if (found && context.around.can_act(*found)) return found;
    }
    // "the army's estimates" without a clitic: "army estimates"
    const auto beside = noun > 0 ? context.around.mention_at(noun - 1) : std::nullopt;
    if (beside && context.around.tokens_of(*beside).last == noun && context.around.can_act(*beside)) return beside;
    const auto made = context.tree.dependent(noun, "acl");
    const auto maker = made ? context.clauses.agent(*made) : std::nullopt;
    return maker && *maker != noun ? mention_of(context, *maker) : std::nullopt;
}

/// "the head of the council, NAME": what the text says beside the name that its bearer is stands before the name.
TokenRange with_role(const StatementContext& context, TokenRange source, const std::vector<Index<Mention>>& speakers) {
    if (speakers.empty()) return source;
    const auto& role = context.around.mention(speakers.front()).role;
    if (!role) return source;
    TokenRange title = context.around.tokens_of(*role);
    while (title.first > 0 && context.words.is(title.first - 1, WordClass::determiner)) --title.first;
    const bool is_before = title.first < source.first && title.last + kBetween >= source.first &&
                           context.around.quotation_at(title.first) == context.around.quotation_at(source.first);
    if (is_before) source.first = title.first;
    return source;
}

bool is_person_name(const StatementContext& context, std::optional<Index<Mention>> mention) {
    return mention && context.around.mention(*mention).kind == "person" &&
           context.around.mention(*mention).form == MentionForm::name;
}

/// The mention that speaks by one noun: its own name, the name beside an office, the author of a document.
std::optional<Index<Mention>> speaker_of(const StatementContext& context, std::size_t noun) {
    const auto own = mention_of(context, noun);
    if (own && context.around.mention(*own).form == MentionForm::name) return own;
    const auto behind = context.around.mention_at(noun + 1);
    if (is_person_name(context, behind)) return behind;
    if (const auto beside = name_beside(context, noun)) return beside;
    const WordList& documents = context.language.list("speech_nouns");
    return context.words.match_noun(documents, noun, noun + 1) ? author_of(context, noun) : own;
}

}  // namespace

TokenRange source_phrase(const StatementContext& context, std::size_t head, std::size_t inside) {
    TokenRange phrase = without_asides(context, head);
    if (phrase.holds(inside))
        phrase = inside > head ? TokenRange{phrase.first, head + 1} : TokenRange{head, phrase.last};
    while (phrase.first < head && (context.tree.is(phrase.first, "case") || context.words.is_mark(phrase.first) ||
                                   context.words.is(phrase.first, WordClass::coordinator)))
        ++phrase.first;
    phrase.last = std::min(phrase.last, std::max(head + 1, phrase.first + kLongestSource));
    while (phrase.last > head + 1 && context.words.is_mark(phrase.last - 1)) --phrase.last;
    return phrase;
}

std::vector<Index<Mention>> speakers_of(const StatementContext& context, std::size_t head) {
    std::vector<Index<Mention>> found;
    const auto add = [&](std::optional<Index<Mention>> speaker) {
        const bool is_new = speaker && std::find(found.begin(), found.end(), *speaker) == found.end();
        if (is_new && context.around.can_act(*speaker)) found.push_back(*speaker);
    };
    const std::vector<std::size_t> joint = context.clauses.joint(head);
    for (const std::size_t each : joint) {
        add(speaker_of(context, each));
        // "NAME, NAME and NAME": the parser makes an apposition of the second
        if (joint.size() > 1) add(name_beside(context, each));
    }
    return found;
}

namespace {

bool is_finite(const StatementContext& context, const Attribution& attribution) {
    const std::string_view tag = context.tree.token(attribution.head).xpos;
    return tag == "VBD" || tag == "VBZ" || tag == "VBP" ||
           (tag == "VBN" && attribution.cue.first == attribution.head && attribution.head > 0);
}

/// The name of a person that marks set apart at an end of `source`: "the head of the council, NAME"; "NAME (Harbour
/// Party), its deputy head".
std::optional<Index<Mention>> name_apart(const StatementContext& context, TokenRange source) {
    if (source.empty()) return std::nullopt;
    const auto first = context.around.mention_at(source.first);
    if (is_person_name(context, first)) {
        const std::size_t next = context.around.tokens_of(*first).last;
        if (next < source.last && context.words.is_mark(next)) return first;
    }
    const auto last = context.around.mention_at(source.last - 1);
    if (!is_person_name(context, last)) return std::nullopt;
    std::size_t begin = context.around.tokens_of(*last).first;
    // "Briefing reporters, army spokesman NAME": an office may stand before the name
    for (std::size_t words = 0; words < kLongestOffice && begin > source.first; ++words, --begin) {
        const Upos upos = context.tree.token(begin - 1).upos;
        if (upos != Upos::noun && upos != Upos::propn && upos != Upos::adj) break;
    }
    return begin > source.first && context.words.at(begin - 1) == "," ? last : std::nullopt;
}

/// A name tells more than the office beside it.
void prefer_name(const StatementContext& context, Attribution& attribution) {
    if (attribution.speakers.size() > 1) return;
    const bool is_named = attribution.speakers.size() == 1 && is_person_name(context, attribution.speakers.front());
    const auto name = is_named ? std::nullopt : name_apart(context, attribution.source);
    if (name) attribution.speakers = {*name};
}

void take_source(const StatementContext& context, std::size_t head, Attribution& attribution) {
    attribution.speakers = speakers_of(context, head);
    attribution.source = with_role(context, source_phrase(context, head, attribution.head), attribution.speakers);
    prefer_name(context, attribution);
}

/// The subject of the clause, or the "by" phrase of a passive one.
bool find_in_tree(const StatementContext& context, Attribution& attribution) {
    const std::size_t verb = attribution.head;
    std::optional<std::size_t> who;
    if (context.clauses.is_passive(verb)) {
        who = context.clauses.agent(verb);
    } else if (const auto subject = context.clauses.subject(verb)) {
        who = subject->token;
    }
    // a subject within a quotation that the verb stands outside of is the parser's slip
    const auto quotation = who ? context.around.quotation_at(*who) : std::nullopt;
    if (!who || (quotation && quotation != context.around.quotation_at(verb))) return false;
    take_source(context, *who, attribution);
    // "the agency NAME said": two subjects side by side are one
    for (const std::size_t each : context.tree.first_dependents(verb)) {
        const TokenRange beside = context.tree.extent(each);
        if (context.tree.is(each, "nsubj") && each != *who && beside.last == attribution.source.first &&
            !context.words.is_mark(beside.last - 1) && !context.tree.dependent(each, "case"))
            attribution.source.first = beside.first;
    }
    // "NAME, who said": the pronoun stands for the name, and is what speaks in this clause
    const auto own = context.tree.dependent(verb, "nsubj");
    if (own && context.clauses.antecedent(*own) == *who) attribution.source = {*own, *own + 1};
    return true;
}

/// "...," the head of the council, NAME, said: what stands between a quotation and the verb names who speaks, whatever
/// the tree makes of it.
bool find_behind_quotation(const StatementContext& context, Attribution& attribution) {
    const std::size_t end = attribution.cue.first;
    std::size_t begin = end;
    std::size_t brackets = 0;  // that are open, seen from behind
    std::optional<Index<Mention>> speaker;
    while (begin > 0 && end - begin < kLongestSource && !context.around.quotation_at(begin - 1)) {
        --begin;
        // what brackets hold tells of the name before them: "NAME (Harbour Party)"
        if (context.words.at(begin) == ")") ++brackets;
        if (context.words.at(begin) == "(" && brackets > 0) --brackets;
        if (brackets > 0) continue;
        const auto mention = context.around.mention_at(begin);
        const bool is_person = mention && context.around.mention(*mention).kind == "person";
        if (mention && (!speaker || (is_person && context.around.mention(*speaker).kind != "person")))
            speaker = mention;
        if (context.words.at(begin) == "." || context.tree.token(begin).upos == Upos::verb) return false;
    }
    if (!speaker || begin == 0 || !context.around.quotation_at(begin - 1)) return false;
    attribution.speakers = {*speaker};
    attribution.source = {begin, end};
    while (!attribution.source.empty() && context.words.is_mark(attribution.source.last - 1) &&
           context.words.at(attribution.source.last - 1) != ")")
        --attribution.source.last;
    prefer_name(context, attribution);
    return !attribution.source.empty();
}

/// "...," said the envoy of the council, NAME: the words behind a verb that follows what was said.
bool find_inverted(const StatementContext& context, Attribution& attribution) {
    const TokenRange cue = attribution.cue;
    const bool follows = cue.first > 0 && (context.words.is_mark(cue.first - 1));
    if (!follows || cue.last >= context.tree.size()) return false;
    std::size_t end = cue.last;
    std::optional<Index<Mention>> speaker;
    while (end < std::min(context.tree.size(), cue.last + kLongestInverted)) {
        if (context.words.is_mark(end) || context.around.quotation_at(end) || context.around.time_at(end) ||
            context.tree.token(end).upos == Upos::verb || context.tree.token(end).upos == Upos::aux ||
            (end > cue.last && context.words.is_preposition(end) && !context.words.is(end, WordClass::of)))
            break;
        const auto mention = context.around.mention_at(end);
        if (mention && (!speaker || is_person_name(context, mention))) speaker = mention;
        end = mention ? std::max(end + 1, context.around.tokens_of(*mention).last) : end + 1;
    }
    if (!speaker || !context.around.can_act(*speaker)) return false;
    attribution.speakers = {*speaker};
    attribution.source = {cue.last, end};
    return true;
}

/// The noun phrase that ends directly before a finite verb.
bool find_before(const StatementContext& context, Attribution& attribution) {
    const std::size_t end = attribution.cue.first;
    for (const std::size_t each : context.tree.first_dependents(attribution.head)) {
        const bool is_noun = context.tree.token(each).upos == Upos::noun ||
                             context.tree.token(each).upos == Upos::propn ||
                             context.tree.token(each).upos == Upos::pron;
        if (each >= end || !is_noun || context.tree.extent(each).last != end || context.around.time_at(each)) continue;
        take_source(context, each, attribution);
        return true;
    }
    const auto mention = end > 0 ? context.around.mention_at(end - 1) : std::nullopt;
    if (!mention || context.around.quotation_at(end - 1) || !context.around.can_act(*mention)) return false;
    attribution.speakers = {*mention};
    attribution.source = with_role(context, context.around.tokens_of(*mention), attribution.speakers);
    return true;
}

constexpr auto kSourceSieves = std::to_array<bool (*)(const StatementContext&, Attribution&)>({
    find_behind_quotation,
    find_inverted,
    find_before,
});

}  // namespace

bool find_source(const StatementContext& context, Attribution& attribution) {
    if (find_in_tree(context, attribution)) {
        // "...," the council's envoy, NAME (aged 40), told reporters: the tree makes the hearers the subject
        Attribution other = attribution;
        const bool is_behind = attribution.source.first >= attribution.cue.last && is_finite(context, attribution);
        if (is_behind && find_behind_quotation(context, other)) attribution = std::move(other);
        return true;
    }
    return is_finite(context, attribution) && !context.clauses.is_passive(attribution.head) &&
           std::any_of(kSourceSieves.begin(), kSourceSieves.end(),
                       [&](auto sieve) { return sieve(context, attribution); });
}

}  // namespace dateline
