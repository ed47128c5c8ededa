// What an event mention says of an act that was done: when, where, by whom and to whom. Accounts of one act can be held
// against each other.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/language.hpp"
#include "resolve/disputes/accounts.hpp"
#include "resolve/disputes/acts.hpp"

namespace dateline {

/// `agents` are keys of entities, or the words of those without a name.
struct EventAccount {
    std::size_t mention = 0;
    std::string voice;
    Interval days;
    std::optional<Day> published;  // of its article, the latest that it may be
    std::optional<Index<Entity>> place;
    std::set<std::string> agents;
    std::vector<std::string> agent_names;  // for people
    std::set<Index<Entity>> named_agents;  // and those whose soldiers or officials they are
    std::set<Index<Entity>> patients;
    std::set<Index<Entity>> participants;  // in any role, but for places
    std::set<Index<Entity>> involved;      // in any role, and the place
    std::set<Index<Entity>> speakers;      // whose word it is
    std::set<Index<Entity>> once_ever;     // to whom the act can happen only once
    std::set<Index<Entity>> once_a_day;    // the same, or only once on one day
};

/// That somebody or some place has a part in an act, as one mention has it.
struct ActPart {
    std::uint32_t act = 0;  // number of its name
    Index<Entity> entity;
    std::uint32_t mention = 0;
    friend auto operator<=>(const ActPart&, const ActPart&) = default;
};

class AccountReader {
public:
    /// All must outlive it.
    AccountReader(const Accounts& accounts, const ActWords& words, const Language& language);

    /// Of the mentions that affirm that something was done within known days; sorted, so that those of one act and
    /// entity stand together in the order of the mentions.
    [[nodiscard]] std::vector<ActPart> list_parts() const;
    [[nodiscard]] EventAccount read(std::size_t mention) const;
    /// The same, or one within the other as far as is known.
    [[nodiscard]] bool may_be_one_place(Index<Entity> a, Index<Entity> b) const;
    /// Whether one of `a` may be, belong to or speak for one of `b`: their names share a word, or a tie is told.
    [[nodiscard]] bool may_be_one_agent(const std::set<Index<Entity>>& a, const std::set<Index<Entity>>& b) const;

private:
    void add_whom_once(EventAccount& account, const EvidenceEventMention& mention) const;
    void add_argument(EventAccount& account, const EvidenceArgument& argument, const EvidenceEventMention& event) const;
    [[nodiscard]] bool is_place(Index<Entity> entity) const;
    [[nodiscard]] std::set<std::string> beginnings_of(Index<Entity> entity) const;

    const Accounts& accounts_;
    const ActWords& words_;
    const WordList& once_;
    std::map<std::string, std::string> country_of_demonym_;
    std::set<std::pair<Index<Entity>, Index<Entity>>> ties_;  // both ways
};

}  // namespace dateline
