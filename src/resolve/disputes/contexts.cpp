#include "resolve/disputes/contexts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "base/utf8.hpp"
#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostWords = 200;
constexpr std::size_t kMostRows = 48;       // within one clause
constexpr std::size_t kTopicLetters = 4;    // fewer tell little
constexpr std::size_t kTopicBeginning = 5;  // compared, so that endings do not matter
constexpr std::size_t kNameLetters = 2;
const std::string kAct = "=";  // leads in the name of an act
constexpr std::size_t kLeastInCommon = 2;
constexpr std::size_t kMostUnshared = 4;  // of what one of two clauses on one thing says

std::string beginning_of(const std::string& word) {
    if (count_code_points(word) <= kTopicBeginning) return word;
    return word.substr(0, CodePointIndex(word).byte_of(kTopicBeginning));
}

/// "killed" beside "kill", "won" beside "win"; a plural beside its noun is none.
bool is_inflected_verb(std::string_view word, std::string_view lemma) {
    if (word == lemma) return false;
    const bool is_plural = word.size() > lemma.size() && word.back() == 's';
    return !is_plural;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool share_any(const auto& a, const auto& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.contains(each); });
}

/// Whether `a` names something that `b` does not.
bool names_more(const Context& a, const Context& b) {
    return std::any_of(a.names.begin(), a.names.end(),
                       [&](const std::string& name) { return !has(b.names, name) && b.opening != name; });
}

bool speaks_of(const Context& context, const std::string& topic) {
    return context.topics.contains(topic) || context.acts.contains(topic) || beginning_of(context.opening) == topic;
}

/// Whether `a` speaks of something of which `b` says nothing.
bool tells_more(const Context& a, const Context& b) {
    return std::any_of(a.topics.begin(), a.topics.end(),
                       [&](const std::string& topic) { return !speaks_of(b, topic); });
}

std::size_t count_in_common(const Context& a, const Context& b) {
    const auto count = [](const Context& one, const Context& other) {
        return std::count_if(one.topics.begin(), one.topics.end(),
                             [&](const std::string& topic) { return speaks_of(other, topic); });
    };
    return static_cast<std::size_t>(std::max(count(a, b), count(b, a)));
}

std::vector<std::string> names_in_common(const Context& a, const Context& b) {
    std::vector<std::string> common;
    for (const std::string& name : a.names) {
        if (has(b.names, name) || b.opening == name) common.push_back(name);
    }
    if (!a.opening.empty() && has(b.names, a.opening) && !has(common, a.opening))
        common.insert(common.begin(), a.opening);
    return common;
}

bool are_other_doers(const Context& a, const Context& b) {
    return !a.agents.empty() && !b.agents.empty() && !share_any(a.agents, b.agents);
}

/// Calls `use` with each of `rows` that begins within `clause`; `here` are positions in the order of their spans.
template <class Row, class Use>
void for_each_within(std::span<const std::uint32_t> here, const std::vector<Row>& rows, NarrowSpan clause, Use use) {
    const auto is_before = [&](std::uint32_t position, std::int32_t at) { return rows[position].span.begin < at; };
    auto next = std::lower_bound(here.begin(), here.end(), clause.begin, is_before);
    for (std::size_t used = 0; next != here.end() && rows[*next].span.begin < clause.end && used < kMostRows; ++used)
        use(*next++);
}

}  // namespace

struct ContextReader::Scope {
    std::set<std::string> names;              // words of named mentions
    std::set<std::string> verbs;              // words of events that are no nouns
    std::map<std::string, std::string> acts;  // of the words of events
};

ContextReader::ContextReader(const Accounts& accounts, const Language& language)
    : accounts_(accounts),
      acts_(language.list("same_acts")),
      months_(language.list("months")),
      mentions_(accounts.evidence().documents.size(), accounts.evidence().mentions.size(),
                [&](std::size_t i) { return accounts.evidence().mentions[i].document.position(); }),
      events_(accounts.evidence().documents.size(), accounts.evidence().event_mentions.size(),
              [&](std::size_t i) { return accounts.evidence().event_mentions[i].document.position(); }) {
    static constexpr std::array kSilent = {"weekdays",      "day_words",    "count_words",    "plural_counts",
                                           "measures",      "people_nouns", "place_ranks",    "titles_of_office",
                                           "person_titles", "change_verbs", "counting_verbs", "period_words",
                                           "holding_verbs"};
    for (const char* name : kSilent) silent_.push_back(&language.list(name));
    for (const auto& row : language.list("function_words").rows()) {
        if (row.size() < 2) silent_words_.emplace(fold(row.front()));  // else it is a noun as well
    }
    for (const auto& row : language.list("figure_attributes").rows()) {
        const bool is_noun = row.size() > 3;  // "the dead", not "the march"
        const bool is_price = row.size() > 1 && language.list("same_attributes").has(row[1]);
        if (is_noun || is_price) silent_words_.emplace(fold(row.front()));
    }
    for (const auto& row : language.list("quantity_nouns").rows()) {
        const bool is_its_own = row.size() > 1 && row[1] == row[0];  // "the price", not "the number" or "the toll"
        if (!is_its_own) silent_words_.emplace(fold(row.front()));
    }
    for (const auto& row : language.list("place_nouns").rows()) {
        if (row.size() > 1 && row[1] == "area") silent_words_.emplace(fold(row.front()));
    }
    for (const char* name : {"figure_hedges", "measures", "count_openers"}) {
        for (const auto& row : language.list(name).rows()) {
            for (const FoldedWord& word : name_words(row.front())) silent_words_.insert(word.folded);
        }
    }
}

/// The content of the statement whose word a row is, as far as it stands in the row's sentence; else the sentence.
ContextReader::Clause ContextReader::clause_of(const EvidenceRow& row, std::string_view sentence,
                                               std::int32_t sentence_begin,
                                               const std::optional<Index<EvidenceStatement>>& statement) const {
    const std::int32_t begin = begin_of_words(row, sentence_begin);
    const CodePointIndex index(sentence);
    const auto length = static_cast<std::int32_t>(count_code_points(sentence));
    const Clause whole{sentence, NarrowSpan(begin, begin + length)};
    if (!statement) return whole;
    const EvidenceStatement& said = accounts_.evidence().statements[statement->position()];
    // where who says it stands behind, what stands before is said as well, though it was not read so
    const bool is_led_in = said.span.begin < said.content_begin;
    const std::int32_t first = is_led_in ? std::max(begin, said.content_begin) : begin;
    const std::int32_t said_end =
        std::max(said.content_begin + static_cast<std::int32_t>(count_code_points(said.content)), row.span.end);
    const std::int32_t last = std::min(begin + length, said_end);
    if (first > row.span.begin || last < row.span.end || last <= first) return whole;
    const std::size_t from = index.byte_of(static_cast<std::size_t>(first - begin));
    const std::size_t to = index.byte_of(static_cast<std::size_t>(last - begin));
    return {sentence.substr(from, to - from), NarrowSpan(first, last)};
}

Context ContextReader::of(const EvidenceFigure& figure) const {
    Context made = read(figure, clause_of(figure, figure.sentence, figure.sentence_begin, figure.statement));
    for (const std::string_view own : {figure.attribute.view(), figure.unit.view()}) {  // they are compared as such
        for (const FoldedWord& word : name_words(own)) made.topics.erase(beginning_of(word.folded));
    }
    return made;
}

Context ContextReader::of(const EvidenceEventMention& event) const {
    Context made = read(event, clause_of(event, event.sentence, event.sentence_begin, event.statement));
    const std::string lemma = event.lemma.empty() ? fold(event.words) : fold(event.lemma);
    const auto* cells = acts_.find(lemma);
    const std::string act =
        cells != nullptr && !cells->empty() ? kAct + std::string(cells->front()) : beginning_of(lemma);
    made.topics.erase(act);
    made.topics.erase(beginning_of(fold(event.words)));
    made.acts.erase(act);
    return made;
}

Context ContextReader::read(const EvidenceRow& row, const Clause& clause) const {
    Context made;
    Scope scope;
    add_mentions(row, clause.span, made, scope);
    add_events(row, clause.span, made, scope);
    add_words(clause.words, made, scope);
    return made;
}

void ContextReader::add_mentions(const EvidenceRow& row, NarrowSpan clause, Context& made, Scope& scope) const {
    const auto& mentions = accounts_.evidence().mentions;
    for_each_within(mentions_.of(row.document.position()), mentions, clause, [&](std::uint32_t position) {
        const EvidenceMention& mention = mentions[position];
        if (mention.form != MentionForm::name) return;
        if (const auto entity = accounts_.entity_of(Index<EvidenceMention>(position))) made.entities.insert(*entity);
        const bool is_certain = mention.kind.view() != "other" || mention.span.begin > clause.begin;
        if (!is_certain) return;  // any word may open a sentence with a capital letter
        for (const FoldedWord& word : name_words(mention.text)) {
            if (word.is_upper) scope.names.insert(word.folded);
        }
    });
}

void ContextReader::add_events(const EvidenceRow& row, NarrowSpan clause, Context& made, Scope& scope) const {
    const auto& events = accounts_.evidence().event_mentions;
    for_each_within(events_.of(row.document.position()), events, clause, [&](std::uint32_t position) {
        const EvidenceEventMention& event = events[position];
        const std::string folded = fold(event.words);
        const std::string lemma = event.lemma.empty() ? folded : fold(event.lemma);
        const auto* cells = acts_.find(lemma);
        const bool has_act = cells != nullptr && !cells->empty();
        const std::string act = has_act ? kAct + std::string(cells->front()) : beginning_of(lemma);
        if (is_inflected_verb(folded, lemma)) {
            scope.verbs.insert(folded);
            made.acts.insert(act);
        } else if (has_act) {
            scope.acts.emplace(folded, act);
        }
        for (const EvidenceArgument& argument : event.arguments) {
            const auto entity = accounts_.entity_of(argument.mention);
            if (!entity || argument.role != ArgumentRole::agent) continue;
            if (accounts_.entities().entities[entity->position()].kind == "other") continue;
            for (const FoldedWord& word : name_words(accounts_.name_of(*entity))) made.agents.insert(word.folded);
        }
    });
}

bool ContextReader::tells_nothing(const std::string& word) const {
    if (word.empty() || (word.front() >= '0' && word.front() <= '9') || silent_words_.contains(word)) return true;
    const std::string singular = word.size() > 2 && word.back() == 's' ? word.substr(0, word.size() - 1) : word;
    return std::any_of(silent_.begin(), silent_.end(), [&](const WordList* list) {
        const auto* cells = list->find(word);
        if (cells == nullptr) cells = list->find(singular);
        return cells != nullptr;
    });
}

void ContextReader::add_words(std::string_view words, Context& made, const Scope& scope) const {
    bool is_first = true;
    std::size_t taken = 0;
    for (const FoldedWord& word : name_words(words)) {
        if (++taken > kMostWords) break;
        const bool opens = std::exchange(is_first, false);
        const bool is_month = word.is_upper && months_.has(word.folded);  // "May", not "march"
        if (is_month || scope.verbs.contains(word.folded) || tells_nothing(word.folded)) continue;
        const bool is_name = scope.names.contains(word.folded) || (word.is_upper && !opens);
        if (is_name && count_code_points(word.folded) >= kNameLetters) {
            if (!has(made.names, word.folded)) made.names.push_back(word.folded);
            continue;
        }
        if (opens && word.is_upper) made.opening = word.folded;
        if (count_code_points(word.folded) < kTopicLetters) continue;
        if (opens && word.is_upper && !scope.acts.contains(word.folded)) continue;
        const auto act = scope.acts.find(word.folded);
        made.topics.insert(act == scope.acts.end() ? beginning_of(word.folded) : act->second);
    }
}

bool speak_of_one(const Context& a, const Context& b, CountedKind counted) {
    if (are_other_doers(a, b)) return false;
    if (names_more(a, b) && names_more(b, a)) return false;
    if (tells_more(a, b) && tells_more(b, a)) return false;
    const std::vector<std::string> common = names_in_common(a, b);
    if (common.empty()) return false;
    const std::vector<std::string> other_way = names_in_common(b, a);
    if (common != other_way && !share_any(a.agents, b.agents)) return false;  // who did it, and to whom
    const bool open_alike = !a.opening.empty() && a.opening == b.opening;
    const std::size_t things = count_in_common(a, b) + (open_alike ? 1 : 0);
    const std::size_t most = std::max(a.topics.size() + a.names.size(), b.topics.size() + b.names.size());
    if (most > kMostUnshared + common.size() + things) return false;
    if (counted == CountedKind::people_or_measure) return things > 0;
    return counted == CountedKind::things || common.size() + things >= kLeastInCommon;
}

bool speak_of_two(const Context& a, const Context& b) {
    if (are_other_doers(a, b)) return true;
    const bool open_alike = !a.opening.empty() && a.opening == b.opening;
    if (open_alike || count_in_common(a, b) > 0) return false;
    const auto tells_any = [](const Context& each, const Context& other) {
        const bool names_at_opening = has(other.names, each.opening);
        return !each.topics.empty() || (!each.opening.empty() && !names_at_opening);
    };
    return tells_any(a, b) && tells_any(b, a);
}

std::size_t count_shared(const Context& a, const Context& b, const std::set<std::string>& known) {
    std::size_t shared = 0;
    for (const std::string& name : names_in_common(a, b)) shared += known.contains(name) ? 0 : 1;
    for (const std::string& topic : a.topics) shared += speaks_of(b, topic) ? 1 : 0;
    for (const std::string& act : a.acts) shared += b.topics.contains(act) || b.acts.contains(act) ? 1 : 0;
    return shared;
}

}  // namespace dateline
