#include "resolve/disputes/denials.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>

#include "base/utf8.hpp"
#include "resolve/disputes/rivals.hpp"
#include "resolve/names/name_words.hpp"
#include "resolve/partition.hpp"

namespace dateline {

namespace {

using StatementIndex = Index<EvidenceStatement>;

/// Bounds of the work for one statement: names looked at, and other statements compared by each of them.
constexpr std::size_t kMostNames = 32;
constexpr std::size_t kMostCompared = 64;
/// Words of fewer letters tell little; longer ones are compared by their beginning, so that endings do not matter.
constexpr std::size_t kKeyWordLetters = 5;
constexpr std::size_t kLeastShared = 2;
/// "He denied this" is about what was said at most so many code points before.
constexpr std::int32_t kBackwardReach = 600;

struct Content {
    std::set<std::string> words;  // their beginnings
    std::string voice;
};

/// What statements are about, read where it is asked for: few of them are ever held against another.
class Contents {
public:
    Contents(const Accounts& accounts, const WordList* function_words)
        : accounts_(accounts),
          evidence_(accounts.evidence()),
          function_words_(function_words),
          mentions_(evidence_.documents.size(), evidence_.mentions.size(),
                    [&](std::size_t i) { return evidence_.mentions[i].document.position(); }) {}

    /// The entities of its speakers and of the names in it.
    [[nodiscard]] std::set<Index<Entity>> entities_of(std::size_t statement) const {
        std::set<Index<Entity>> entities;
        for (const EvidenceSpeaker& speaker : evidence_.statements[statement].speakers) {
            if (const auto entity = accounts_.entity_of(speaker.mention)) entities.insert(*entity);
        }
        for (const std::uint32_t mention : mentions_in(statement)) {
            if (const auto entity = accounts_.entity_of(Index<EvidenceMention>(mention))) entities.insert(*entity);
        }
        return entities;
    }

    [[nodiscard]] const Content& of(std::size_t statement) {
        const auto [it, is_new] = contents_.try_emplace(statement);
        if (is_new) it->second = {words_of(statement), voice_of(statement)};
        return it->second;
    }

    [[nodiscard]] std::string voice_of(std::size_t statement) const {
        return accounts_.voice_of(evidence_.statements[statement], StatementIndex(statement));
    }

private:
    /// The first mentions within a statement.
    [[nodiscard]] std::span<const std::uint32_t> mentions_in(std::size_t position) const {
        const EvidenceStatement& statement = evidence_.statements[position];
        const auto here = mentions_.of(statement.document.position());
        const auto is_before = [&](std::uint32_t mention, std::int32_t at) {
            return evidence_.mentions[mention].span.begin < at;
        };
        const auto first = std::lower_bound(here.begin(), here.end(), statement.span.begin, is_before);
        auto last = std::lower_bound(first, here.end(), statement.span.end, is_before);
        if (static_cast<std::size_t>(last - first) > kMostNames) last = first + kMostNames;
        return {first, last};
    }

    [[nodiscard]] std::set<std::string> words_of(std::size_t statement) const {
        std::set<std::string> names;
        for (const std::uint32_t mention : mentions_in(statement)) {
            if (evidence_.mentions[mention].form != MentionForm::name) continue;
            for (const FoldedWord& word : name_words(evidence_.mentions[mention].text)) names.insert(word.folded);
        }
        std::set<std::string> words;
        for (const FoldedWord& word : name_words(evidence_.statements[statement].content)) {
            const bool tells = count_code_points(word.folded) >= kKeyWordLetters && !names.contains(word.folded) &&
                               (function_words_ == nullptr || !function_words_->has(word.folded));
            if (tells) words.insert(word.folded.substr(0, CodePointIndex(word.folded).byte_of(kKeyWordLetters)));
        }
        return words;
    }

    const Accounts& accounts_;
    const Evidence& evidence_;
    const WordList* function_words_;
    Partition mentions_;  // by document
    std::unordered_map<std::size_t, Content> contents_;
};

/// The words they share are at least two, and half of those of the shorter one.
bool share_words(const Content& a, const Content& b) {
    std::size_t shared = 0;
    for (const std::string& word : a.words) shared += b.words.contains(word) ? 1 : 0;
    return shared >= kLeastShared && 2 * shared >= std::min(a.words.size(), b.words.size());
}

bool is_rival_stance(Stance stance) {
    return stance == Stance::assert_ || stance == Stance::accuse || stance == Stance::believe;
}

/// Statements that tell who did something: those are held against others act by act, not by their words.
std::vector<bool> tell_acts(const Accounts& accounts) {
    std::vector<bool> statements(accounts.evidence().statements.size());
    for (const EvidenceEventMention& event : accounts.evidence().event_mentions) {
        for (const EvidenceArgument& argument : event.arguments) {
            const bool is_agent = argument.role == ArgumentRole::agent && accounts.entity_of(argument.mention);
            if (event.statement && is_agent) statements[event.statement->position()] = true;
        }
    }
    return statements;
}

/// One is told within the other: they share their words, and do not stand against each other.
bool is_nested(const EvidenceStatement& a, const EvidenceStatement& b) {
    if (a.document != b.document) return false;
    const auto holds = [](NarrowSpan outer, NarrowSpan inner) {
        return outer.begin <= inner.begin && inner.end <= outer.end;
    };
    return holds(a.span, b.span) || holds(b.span, a.span);
}

bool is_mere_reference(std::string_view content, const WordList& referring) {
    const std::vector<FoldedWord> words = name_words(content);
    return words.size() == 1 && referring.has(words.front().folded);
}

/// Denials that only refer ("denied this") stand against the statement of another voice right before them.
void add_referring_denials(const Evidence& evidence, const Contents& contents, const WordList& referring,
                           Rivals& rivals) {
    const auto& statements = evidence.statements;
    for (std::size_t i = 1; i < statements.size(); ++i) {
        const EvidenceStatement& denial = statements[i];
        const EvidenceStatement& before = statements[i - 1];
        if (denial.stance != Stance::deny || !is_mere_reference(denial.content, referring)) continue;
        const bool is_near = before.document == denial.document && denial.span.begin - before.span.end < kBackwardReach;
        if (is_near && is_rival_stance(before.stance) && contents.voice_of(i - 1) != contents.voice_of(i))
            rivals.add(i - 1, i);
    }
}

/// `content` without the "that" that leads it in.
std::string_view without_that(std::string_view content) {
    static constexpr std::string_view kThat = "that ";
    const bool is_led_in = content.size() > kThat.size() && fold(content.substr(0, kThat.size())) == kThat;
    return is_led_in ? content.substr(kThat.size()) : content;
}

/// `members` in their order.
Dispute make_dispute(const std::vector<std::size_t>& members, const Contents& contents, const Accounts& accounts) {
    const auto& statements = accounts.evidence().statements;
    Dispute dispute;
    dispute.kind = DisputeKind::polarity;
    dispute.degree = DisputeDegree::excludes;
    dispute.key = "dispute/polarity/" + key_of(statements[members.front()], accounts.evidence());
    std::map<Index<Entity>, int> counts;
    std::optional<std::size_t> claimed;
    std::optional<std::size_t> denied;
    for (const std::size_t i : members) {
        const bool is_denial = statements[i].stance == Stance::deny;
        auto& first = is_denial ? denied : claimed;
        if (!first) first = i;
        dispute.sides.push_back({is_denial ? 2 : 1, StatementIndex(i)});
        for (const Index<Entity> entity : contents.entities_of(i)) ++counts[entity];
    }
    std::stable_sort(dispute.sides.begin(), dispute.sides.end(),
                     [](const DisputeSide& a, const DisputeSide& b) { return a.side < b.side; });
    for (const auto& [entity, count] : counts) {
        if (!dispute.entity || count > counts.at(*dispute.entity)) dispute.entity = entity;
    }
    dispute.question = "Is it so that " + quote(without_that(statements[*claimed].content)) + "?";
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
    Contents contents(accounts, function_words == language.lists.end() ? nullptr : &function_words->second);
    const std::vector<bool> tells_act = tell_acts(accounts);
    std::vector<std::size_t> denials;
    std::map<Index<Entity>, std::vector<std::size_t>> rivals_by_entity;  // the first few, for what denials name
    for (std::size_t i = 0; i < evidence.statements.size(); ++i) {
        if (evidence.statements[i].stance != Stance::deny || tells_act[i]) continue;
        denials.push_back(i);
        for (const Index<Entity> entity : contents.entities_of(i)) rivals_by_entity.try_emplace(entity);
    }
    for (std::size_t i = 0; i < evidence.statements.size(); ++i) {
        if (!is_rival_stance(evidence.statements[i].stance)) continue;
        for (const Index<Entity> entity : contents.entities_of(i)) {
            const auto found = rivals_by_entity.find(entity);
            if (found != rivals_by_entity.end() && found->second.size() < kMostCompared) found->second.push_back(i);
        }
    }
    Rivals rivals(evidence.statements.size());
    for (const std::size_t denial : denials) {
        for (const Index<Entity> entity : contents.entities_of(denial)) {
            for (const std::size_t other : rivals_by_entity.at(entity)) {
                if (is_nested(evidence.statements[denial], evidence.statements[other])) continue;
                if (contents.of(other).voice != contents.of(denial).voice &&
                    share_words(contents.of(denial), contents.of(other)))
                    rivals.add(denial, other);
            }
        }
    }
    add_referring_denials(evidence, contents, language.list("referring_words"), rivals);
    for (const std::vector<std::size_t>& set : rivals.sets()) disputes.push_back(make_dispute(set, contents, accounts));
}

}  // namespace dateline
