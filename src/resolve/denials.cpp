#include "resolve/denials.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/utf8.hpp"
#include "resolve/name_words.hpp"
#include "resolve/rivals.hpp"

namespace dateline {

namespace {

using StatementIndex = Index<EvidenceStatement>;

/// Bounds of the work for one statement: names looked at, and other statements compared by each of them.
constexpr std::size_t kMostNames = 32;
constexpr std::size_t kMostCompared = 64;
/// Words of fewer letters tell little; longer ones are compared by their beginning, so that endings do not matter.
constexpr std::size_t kKeyWordLetters = 5;
constexpr std::size_t kLeastShared = 2;

struct Content {
    std::set<Index<Entity>> entities;
    std::set<std::string> words;
    std::string voice;
};

/// The mentions of each document in the order of their spans.
std::vector<std::vector<std::size_t>> mentions_by_document(const Evidence& evidence) {
    std::vector<std::vector<std::size_t>> by_document(evidence.documents.size());
    for (std::size_t i = 0; i < evidence.mentions.size(); ++i)
        by_document[evidence.mentions[i].document.position()].push_back(i);
    for (auto& mentions : by_document) {
        std::sort(mentions.begin(), mentions.end(), [&](std::size_t a, std::size_t b) {
            return std::tie(evidence.mentions[a].span, evidence.mentions[a].key) <
                   std::tie(evidence.mentions[b].span, evidence.mentions[b].key);
        });
    }
    return by_document;
}

Content content_of(std::size_t i, const Accounts& accounts, const std::vector<std::vector<std::size_t>>& mentions,
                   const WordList* function_words) {
    const Evidence& evidence = accounts.evidence();
    const EvidenceStatement& statement = evidence.statements[i];
    Content content;
    content.voice = accounts.voice_of(statement, StatementIndex(i));
    for (const EvidenceSpeaker& speaker : statement.speakers) {
        if (const auto entity = accounts.entity_of(speaker.mention)) content.entities.insert(*entity);
    }
    std::set<std::string> names;
    const auto& here = mentions[statement.document.position()];
    auto it = std::lower_bound(
        here.begin(), here.end(), statement.span.begin,
        [&](std::size_t mention, std::int64_t begin) { return evidence.mentions[mention].span.begin < begin; });
    for (std::size_t seen = 0; it != here.end() && seen < kMostNames; ++it, ++seen) {
        const EvidenceMention& mention = evidence.mentions[*it];
        if (mention.span.begin >= statement.span.end) break;
        if (const auto entity = accounts.entity_of(Index<EvidenceMention>(*it))) content.entities.insert(*entity);
        if (mention.form == MentionForm::name) {
            for (const FoldedWord& word : name_words(mention.text)) names.insert(word.folded);
        }
    }
    for (const FoldedWord& word : name_words(statement.content)) {
        const bool tells = count_code_points(word.folded) >= kKeyWordLetters && !names.contains(word.folded) &&
                           (function_words == nullptr || !function_words->has(word.folded));
        if (tells) content.words.insert(word.folded.substr(0, CodePointIndex(word.folded).byte_of(kKeyWordLetters)));
    }
    return content;
}

/// The words they share are at least two, and half of those of the shorter one.
bool share_words(const Content& a, const Content& b) {
    std::size_t shared = 0;
    for (const std::string& word : a.words) shared += b.words.contains(word) ? 1 : 0;
    return shared >= kLeastShared && 2 * shared >= std::min(a.words.size(), b.words.size());
}

bool is_rival_stance(Stance stance) {
    return stance == Stance::assert_ || stance == Stance::accuse || stance == Stance::believe;
}

std::set<std::size_t> statements_in(const std::vector<Dispute>& disputes, const Evidence& evidence) {
    std::set<std::size_t> statements;
    for (const Dispute& dispute : disputes) {
        for (const DisputeSide& side : dispute.sides) {
            const auto* event = std::get_if<Index<EvidenceEventMention>>(&side.fact);
            if (event == nullptr) continue;
            const auto& statement = evidence.event_mentions[event->position()].statement;
            if (statement) statements.insert(statement->position());
        }
    }
    return statements;
}

Dispute make_dispute(std::vector<std::size_t> members, const std::vector<Content>& contents, const Accounts& accounts) {
    const auto& statements = accounts.evidence().statements;
    std::sort(members.begin(), members.end(),
              [&](std::size_t a, std::size_t b) { return statements[a].key < statements[b].key; });
    Dispute dispute;
    dispute.kind = DisputeKind::polarity;
    dispute.degree = DisputeDegree::excludes;
    dispute.key = "dispute/polarity/" + statements[members.front()].key;
    std::map<Index<Entity>, int> counts;
    std::optional<std::size_t> claimed;
    std::optional<std::size_t> denied;
    for (const std::size_t i : members) {
        const bool is_denial = statements[i].stance == Stance::deny;
        auto& first = is_denial ? denied : claimed;
        if (!first) first = i;
        dispute.sides.push_back({is_denial ? 2 : 1, StatementIndex(i)});
        for (const Index<Entity> entity : contents[i].entities) ++counts[entity];
    }
    std::stable_sort(dispute.sides.begin(), dispute.sides.end(),
                     [](const DisputeSide& a, const DisputeSide& b) { return a.side < b.side; });
    const auto* most = &*counts.begin();
    for (const auto& each : counts) {
        if (each.second > most->second) most = &each;
    }
    dispute.entity = most->first;
    dispute.question = "Is it so that " + quote(statements[*claimed].content) + "?";
    dispute.explanation = quote(statements[*claimed].content) + " (the word of " +
                          accounts.teller_of(statements[*claimed], StatementIndex(*claimed)) + ") is denied with " +
                          quote(statements[*denied].content) + " (the word of " +
                          accounts.teller_of(statements[*denied], StatementIndex(*denied)) + ").";
    return dispute;
}

}  // namespace

void find_denials(const Accounts& accounts, const Language& language, std::vector<Dispute>& disputes) {
    const Evidence& evidence = accounts.evidence();
    const auto function_words = language.lists.find("function_words");
    const WordList* common = function_words == language.lists.end() ? nullptr : &function_words->second;
    const auto mentions = mentions_by_document(evidence);
    std::vector<Content> contents;
    std::map<Index<Entity>, std::vector<std::size_t>> rivals_by_entity;
    std::vector<std::size_t> order(evidence.statements.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (const std::size_t i : order) contents.push_back(content_of(i, accounts, mentions, common));
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return evidence.statements[a].key < evidence.statements[b].key; });
    for (const std::size_t i : order) {
        if (!is_rival_stance(evidence.statements[i].stance)) continue;
        for (const Index<Entity> entity : contents[i].entities) rivals_by_entity[entity].push_back(i);
    }
    const std::set<std::size_t> settled = statements_in(disputes, evidence);
    Rivals rivals(evidence.statements.size());
    for (const std::size_t denial : order) {
        if (evidence.statements[denial].stance != Stance::deny || settled.contains(denial)) continue;
        for (const Index<Entity> entity : contents[denial].entities) {
            const auto& candidates = rivals_by_entity[entity];
            for (std::size_t i = 0; i < std::min(candidates.size(), kMostCompared); ++i) {
                const std::size_t other = candidates[i];
                if (contents[other].voice != contents[denial].voice && share_words(contents[denial], contents[other]))
                    rivals.add(denial, other);
            }
        }
    }
    for (std::vector<std::size_t>& set : rivals.sets())
        disputes.push_back(make_dispute(std::move(set), contents, accounts));
}

}  // namespace dateline
