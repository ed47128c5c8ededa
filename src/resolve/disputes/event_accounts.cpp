#include "resolve/disputes/event_accounts.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "resolve/disputes/claims.hpp"
#include "resolve/names/name_words.hpp"
#include "resolve/numbered_texts.hpp"

namespace dateline {

namespace {

constexpr int kMostParts = 8;  // from a place up to what it is part of
/// Words of names are compared by their beginnings: "Kestria" and "Kestrian Army".
constexpr std::size_t kLettersCompared = 5;
constexpr std::size_t kLongestResult = 40;  // bytes

std::string beginning_of(const std::string& word) {
    std::size_t end = 0;
    for (std::size_t letter = 0; letter < kLettersCompared && end < word.size(); ++letter)
        end += code_point_at(word, end).length;
    return word.substr(0, end);
}

/// "dead" behind "shot", "to death" behind "beaten"; empty where nothing follows.
std::string result_behind(const EvidenceEventMention& mention) {
    static constexpr std::string_view kTo = "to";
    const auto at = mention.span.end - begin_of_words(mention, mention.sentence_begin);
    const std::string_view sentence = mention.sentence;
    if (at < 0) return {};
    const std::string_view behind = sentence.substr(CodePointIndex(sentence).byte_of(static_cast<std::size_t>(at)));
    const std::vector<FoldedWord> words = name_words(behind.substr(0, std::min(behind.size(), kLongestResult)));
    if (words.empty()) return {};
    const bool is_led_in = words.size() > 1 && words[0].folded == kTo;
    return is_led_in ? words[0].folded + ' ' + words[1].folded : words[0].folded;
}

}  // namespace

AccountReader::AccountReader(const Accounts& accounts, const ActWords& words, const Language& language)
    : accounts_(accounts), words_(words), once_(language.list("once_acts")) {
    static constexpr std::size_t kDemonyms = 3;  // the cell of them
    for (const auto& row : language.list("countries").rows()) {
        if (row.size() <= kDemonyms) continue;
        for (const FoldedWord& demonym : name_words(row[kDemonyms])) country_of_demonym_[demonym.folded] = fold(row[0]);
    }
    for (const EvidenceRelation& relation : accounts.evidence().relations) {
        const auto from = accounts.entity_of(relation.from);
        const auto to = accounts.entity_of(relation.to);
        if (!from || !to) continue;
        ties_.emplace(*from, *to);
        ties_.emplace(*to, *from);
    }
}

bool AccountReader::is_place(Index<Entity> entity) const {
    return accounts_.entities().entities[entity.position()].kind == "place";
}

/// Of the longer words of its name, and of the country whose people one of them names.
std::set<std::string> AccountReader::beginnings_of(Index<Entity> entity) const {
    std::set<std::string> beginnings;
    for (const FoldedWord& word : name_words(accounts_.name_of(entity))) {
        if (count_code_points(word.folded) >= kLettersCompared) beginnings.insert(beginning_of(word.folded));
        const auto country = country_of_demonym_.find(word.folded);
        if (country != country_of_demonym_.end()) beginnings.insert(beginning_of(country->second));
    }
    return beginnings;
}

void AccountReader::add_whom_once(EventAccount& account, const EvidenceEventMention& mention) const {
    static constexpr std::size_t kCells = 3;  // role, kind, how often
    const std::string lemma = fold(mention.lemma.empty() ? mention.words : mention.lemma);
    const auto* cells = once_.find(lemma);
    if (cells == nullptr) cells = once_.find(lemma + ' ' + result_behind(mention));
    if (cells == nullptr || cells->size() < kCells) return;
    for (const EvidenceArgument& argument : mention.arguments) {
        const auto entity = accounts_.entity_of(argument.mention);
        const bool is_either = argument.role == ArgumentRole::agent || argument.role == ArgumentRole::patient;
        const bool has_role = (*cells)[0] == word(argument.role) || (is_either && (*cells)[0] == "any");
        if (!entity || !has_role || accounts_.entities().entities[entity->position()].kind != (*cells)[1]) continue;
        account.once_a_day.insert(*entity);
        if ((*cells)[2] == "ever") account.once_ever.insert(*entity);
    }
}

void AccountReader::add_argument(EventAccount& account, const EvidenceArgument& argument,
                                 const EvidenceEventMention& event) const {
    const EvidenceMention& mention = accounts_.evidence().mentions[argument.mention.position()];
    const auto entity = accounts_.entity_of(argument.mention);
    if (entity) {
        account.involved.insert(*entity);
        if (!is_place(*entity)) account.participants.insert(*entity);
        if (argument.role == ArgumentRole::patient) account.patients.insert(*entity);
    }
    if (argument.role != ArgumentRole::agent) return;
    if (entity) {
        account.agents.insert(accounts_.entities().entities[entity->position()].key);
        account.named_agents.insert(*entity);
        account.agent_names.push_back(accounts_.name_of(*entity));
    } else if (mention.form != MentionForm::pronoun) {
        account.agents.insert("words\t" + plain_name(mention.text));
        const auto owner = accounts_.owner_of(argument.mention, event);
        if (owner) account.named_agents.insert(*owner);
        account.agent_names.push_back(clean_name(mention.text) + (owner ? " (" + accounts_.name_of(*owner) + ")" : ""));
    }
}

std::vector<ActPart> AccountReader::list_parts() const {
    const Evidence& evidence = accounts_.evidence();
    std::vector<ActPart> parts;
    NumberedTexts acts;
    for (std::size_t i = 0; i < evidence.event_mentions.size(); ++i) {
        const EvidenceEventMention& mention = evidence.event_mentions[i];
        const bool is_closed = mention.when.days.earliest && mention.when.days.latest;
        if (!is_closed || mention.status != EventStatus::actual) continue;
        const Act act = words_.act_of(mention);
        if (act.name.empty() || !affirms(mention, act, evidence).value_or(false)) continue;
        const std::uint32_t number = acts.number_of(act.name);
        const auto add = [&](const std::optional<Index<Entity>>& entity) {
            if (entity) parts.push_back({number, *entity, static_cast<std::uint32_t>(i)});
        };
        for (const EvidenceArgument& argument : mention.arguments) add(accounts_.entity_of(argument.mention));
        add(accounts_.entity_of(mention.place));
    }
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return parts;
}

EventAccount AccountReader::read(std::size_t i) const {
    const Evidence& evidence = accounts_.evidence();
    const EvidenceEventMention& mention = evidence.event_mentions[i];
    EventAccount account;
    account.mention = i;
    account.days = mention.when.days;
    account.published = evidence.documents[mention.document.position()].published.latest;
    account.place = accounts_.entity_of(mention.place);
    account.voice = accounts_.voice_of(mention, mention.statement);
    for (const EvidenceArgument& argument : mention.arguments) add_argument(account, argument, mention);
    if (account.place) account.involved.insert(*account.place);
    if (mention.statement) {
        for (const EvidenceSpeaker& speaker : evidence.statements[mention.statement->position()].speakers) {
            auto entity = accounts_.entity_of(speaker.mention);
            if (!entity) entity = accounts_.owner_of(speaker.mention, mention);
            if (entity && speaker.role == SpeakerRole::speaker) account.speakers.insert(*entity);
        }
    }
    add_whom_once(account, mention);
    return account;
}

bool AccountReader::may_be_one_place(Index<Entity> a, Index<Entity> b) const {
    if (a == b || ties_.contains({a, b})) return true;
    const auto& entities = accounts_.entities().entities;
    const auto lies_in = [&](Index<Entity> inner, Index<Entity> outer) {
        std::optional<Index<Entity>> at = inner;
        for (int step = 0; step < kMostParts && at; ++step) {
            if (*at == outer) return true;
            const auto& place = entities[at->position()].place;
            at = place ? place->part_of : std::nullopt;
        }
        return false;
    };
    if (lies_in(a, b) || lies_in(b, a)) return true;
    // a state, and a place in it of which no more than the country is known
    const auto country_of = [&](Index<Entity> entity) {
        const auto& place = entities[entity.position()].place;
        return place ? place->country : std::nullopt;
    };
    const bool has_state = entities[a.position()].kind == "state" || entities[b.position()].kind == "state";
    const auto country = country_of(a);
    return has_state && (!country || !country_of(b) || country == country_of(b));
}

bool AccountReader::may_be_one_agent(const std::set<Index<Entity>>& a, const std::set<Index<Entity>>& b) const {
    return std::any_of(a.begin(), a.end(), [&](Index<Entity> each) {
        const std::set<std::string> words = beginnings_of(each);
        return std::any_of(b.begin(), b.end(), [&](Index<Entity> other) {
            if (ties_.contains({each, other})) return true;
            const std::set<std::string> others = beginnings_of(other);
            return std::any_of(words.begin(), words.end(),
                               [&](const std::string& word) { return others.contains(word); });
        });
    });
}

}  // namespace dateline
