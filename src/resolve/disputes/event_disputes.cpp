#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "resolve/disputes/claims.hpp"
#include "resolve/disputes/disputes.hpp"
#include "resolve/disputes/event_accounts.hpp"
#include "resolve/disputes/rivals.hpp"

namespace dateline {

namespace {

/// Farther apart, two dates are those of two events.
constexpr std::chrono::days kNearDates{3};
/// Each account is held against so many others of one act, participant and day at most: the work stays linear.
constexpr std::size_t kMostCompared = 32;
constexpr std::size_t kLeastShared = 2;

/// In what two accounts of one event differ, and whether one of them must be wrong.
struct Difference {
    DisputeKind kind = DisputeKind::date;
    DisputeDegree degree = DisputeDegree::excludes;
};

bool share_any(const auto& a, const auto& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.contains(each); });
}

bool exclude_each_other(const auto& a, const auto& b) {
    return !a.empty() && !b.empty() && !share_any(a, b);
}

std::size_t count_shared(const std::set<Index<Entity>>& a, const std::set<Index<Entity>>& b) {
    return static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&](Index<Entity> each) { return b.contains(each); }));
}

/// Both tell of a single day, and it is the same one.
bool are_on_one_day(const EventAccount& a, const EventAccount& b) {
    return a.days.is_one_day() && a.days == b.days;
}

/// Both dates lie behind both articles: an article cannot tell of a later day.
bool could_tell_of_both(const EventAccount& a, const EventAccount& b) {
    const Day later = std::max(*a.days.latest, *b.days.latest);
    return a.published && b.published && *a.published >= later && *b.published >= later;
}

bool differ_in_date(const EventAccount& a, const EventAccount& b) {
    const bool are_dated = a.days.earliest && a.days.latest && b.days.earliest && b.days.latest;
    if (!are_dated || intersect(a.days, b.days)) return false;
    const Day first_end = std::min(*a.days.latest, *b.days.latest);
    const Day second_begin = std::max(*a.days.earliest, *b.days.earliest);
    if (second_begin - first_end > kNearDates || !could_tell_of_both(a, b)) return false;
    const bool is_elsewhere = a.place && b.place && a.place != b.place;
    if (is_elsewhere || exclude_each_other(a.agents, b.agents) || exclude_each_other(a.patients, b.patients))
        return false;
    const std::size_t shared = count_shared(a.involved, b.involved);
    const bool have_one_agent = share_any(a.agents, b.agents);
    const bool is_agent_unnamed = have_one_agent && !share_any(a.named_agents, b.named_agents);
    return share_any(a.once_ever, b.once_ever) || shared + (is_agent_unnamed ? 1 : 0) >= kLeastShared;
}

bool differ_in_place(const EventAccount& a, const EventAccount& b, const AccountReader& reader) {
    if (!a.place || !b.place || !are_on_one_day(a, b) || reader.may_be_one_place(*a.place, *b.place)) return false;
    return share_any(a.once_a_day, b.once_a_day) || count_shared(a.participants, b.participants) >= kLeastShared;
}

/// Each says that the other did it.
bool accuse_each_other(const EventAccount& a, const EventAccount& b, const AccountReader& reader) {
    return reader.may_be_one_agent(a.speakers, b.named_agents) && reader.may_be_one_agent(b.speakers, a.named_agents);
}

/// Two may do one thing to one town or man on one day. Only where it happens to him once, or where each says that it
/// was the other, is it asked who did.
std::optional<DisputeDegree> differ_in_agent(const EventAccount& a, const EventAccount& b,
                                             const AccountReader& reader) {
    if (!are_on_one_day(a, b) || !exclude_each_other(a.agents, b.agents)) return std::nullopt;
    if (a.named_agents.empty() != b.named_agents.empty()) return std::nullopt;  // "the army" may be a named one
    if (reader.may_be_one_agent(a.named_agents, b.named_agents)) return std::nullopt;
    if (exclude_each_other(a.patients, b.patients)) return std::nullopt;
    const bool is_elsewhere = a.place && b.place && !reader.may_be_one_place(*a.place, *b.place);
    if (is_elsewhere) return std::nullopt;
    const bool is_once = std::any_of(a.patients.begin(), a.patients.end(), [&](Index<Entity> each) {
        return a.once_a_day.contains(each) && b.once_a_day.contains(each) && b.patients.contains(each);
    });
    if (is_once) return a.named_agents.empty() ? DisputeDegree::differs : DisputeDegree::excludes;
    const bool is_upon_one = share_any(a.patients, b.patients) || (a.place && a.place == b.place);
    if (is_upon_one && accuse_each_other(a, b, reader)) return DisputeDegree::differs;
    return std::nullopt;
}

std::optional<Difference> difference_of(const EventAccount& a, const EventAccount& b, const AccountReader& reader) {
    if (a.voice == b.voice) return std::nullopt;
    const auto degree_of = [](bool is_once) { return is_once ? DisputeDegree::excludes : DisputeDegree::differs; };
    if (differ_in_date(a, b)) return Difference{DisputeKind::date, degree_of(share_any(a.once_ever, b.once_ever))};
    if (differ_in_place(a, b, reader))
        return Difference{DisputeKind::place, degree_of(share_any(a.once_a_day, b.once_a_day))};
    if (const auto degree = differ_in_agent(a, b, reader)) return Difference{DisputeKind::agent, *degree};
    return std::nullopt;
}

/// What an account says on the point in dispute.
std::string answer_of(const EventAccount& account, DisputeKind kind, const Accounts& accounts) {
    if (kind == DisputeKind::date) return edtf_of(account.days);
    if (kind == DisputeKind::place) return accounts.name_of(*account.place);
    std::string names;
    for (const auto& agent : account.agent_names) names += (names.empty() ? "" : ", ") + agent;
    return names;
}

constexpr std::array kKinds = {DisputeKind::date, DisputeKind::place, DisputeKind::agent};

/// The accounts of one act, found by their mentions and by who answers what.
class ActAccounts {
public:
    /// `mentions` are in their order, each once; `accounts` must outlive it.
    ActAccounts(const std::set<std::uint32_t>& mentions, const AccountReader& reader, const Accounts& accounts)
        : accounts_(accounts) {
        for (const std::uint32_t mention : mentions) {
            const EventAccount& account = by_mention_.emplace(mention, reader.read(mention)).first->second;
            for (const DisputeKind kind : kKinds) {
                if (kind != DisputeKind::place || account.place)
                    by_answer_[{account.voice, kind, answer_of(account, kind, accounts)}].push_back(&account);
            }
        }
    }

    [[nodiscard]] const EventAccount& of(std::uint32_t mention) const { return by_mention_.at(mention); }

    /// A voice that tells of the act with the other's answer too tells of two events.
    [[nodiscard]] bool tells_both(const EventAccount& teller, const EventAccount& other, DisputeKind kind) const {
        const auto found = by_answer_.find({teller.voice, kind, answer_of(other, kind, accounts_)});
        if (found == by_answer_.end()) return false;
        const auto last =
            found->second.begin() + static_cast<std::ptrdiff_t>(std::min(found->second.size(), kMostCompared));
        return std::any_of(found->second.begin(), last, [&](const EventAccount* each) {
            return each->mention != teller.mention && share_any(each->involved, other.involved);
        });
    }

private:
    const Accounts& accounts_;
    std::map<std::uint32_t, EventAccount> by_mention_;
    std::map<std::tuple<std::string, DisputeKind, std::string>, std::vector<const EventAccount*>> by_answer_;
};

/// The accounts of one act and participant by their first days.
using AccountsByDay = std::map<Day, std::vector<const EventAccount*>>;

class EventDisputes {
public:
    EventDisputes(const Accounts& accounts, const ActWords& words, const Language& language)
        : accounts_(accounts), words_(words), reader_(accounts, words, language) {}

    void find(std::vector<Dispute>& disputes) {
        hold_against_each_other();
        for (const DisputeKind kind : kKinds) {
            Rivals rivals(accounts_.evidence().event_mentions.size());
            for (const auto& [pair, difference] : differences_) {
                if (difference.kind == kind) rivals.add(pair.first, pair.second);
            }
            for (const std::vector<std::size_t>& set : rivals.sets()) disputes.push_back(make(kind, set));
        }
    }

private:
    void hold_against_each_other() {
        const std::vector<ActPart> parts = reader_.list_parts();
        for (auto next = parts.begin(); next != parts.end();) {
            const auto first = next;
            std::set<std::uint32_t> mentions;
            for (; next != parts.end() && next->act == first->act; ++next) mentions.insert(next->mention);
            if (mentions.size() < 2) continue;
            const ActAccounts act(mentions, reader_, accounts_);
            for (auto part = first; part != next;) {
                const Index<Entity> entity = part->entity;
                AccountsByDay days;
                for (; part != next && part->entity == entity; ++part) {
                    const EventAccount& account = act.of(part->mention);
                    days[*account.days.earliest].push_back(&account);
                }
                hold_against_near(days, act);
            }
        }
    }

    /// Each account is held against those of its first day and of the days shortly before it and after its last.
    void hold_against_near(const AccountsByDay& days, const ActAccounts& act) {
        for (const auto& [day, told] : days) {
            for (const EventAccount* account : told) {
                hold_against(*account, day - kNearDates, day, days, act);
                hold_against(*account, *account->days.latest + std::chrono::days(1), *account->days.latest + kNearDates,
                             days, act);
            }
        }
    }

    /// `account` against the first ones of each day from `first` to `last`.
    void hold_against(const EventAccount& account, Day first, Day last, const AccountsByDay& days,
                      const ActAccounts& act) {
        for (auto day = days.lower_bound(first); day != days.end() && day->first <= last; ++day) {
            const std::size_t count = std::min(day->second.size(), kMostCompared);
            for (std::size_t i = 0; i < count; ++i) {
                const EventAccount& other = *day->second[i];
                if (other.mention < account.mention) compare(other, account, act);
                if (account.mention < other.mention) compare(account, other, act);
            }
        }
    }

    void compare(const EventAccount& a, const EventAccount& b, const ActAccounts& act) {
        const auto difference = difference_of(a, b, reader_);
        if (!difference || act.tells_both(a, b, difference->kind) || act.tells_both(b, a, difference->kind)) return;
        differences_.try_emplace({a.mention, b.mention}, *difference);
    }

    /// `members` are event mentions in their order.
    [[nodiscard]] Dispute make(DisputeKind kind, const std::vector<std::size_t>& members) const {
        const Evidence& evidence = accounts_.evidence();
        Dispute made;
        made.kind = kind;
        made.degree = degree_of(kind, members);
        const EvidenceEventMention& mention = evidence.event_mentions[members.front()];
        made.key = "dispute/" + std::string(word(kind)) + "/" + key_of(mention, evidence);
        std::map<std::string, int> sides;  // by answer
        std::map<Index<Entity>, int> counts;
        std::string tellers;
        for (const std::size_t i : members) {
            const EventAccount account = reader_.read(i);
            const EvidenceEventMention& told = evidence.event_mentions[i];
            const std::string answer = answer_of(account, kind, accounts_);
            const auto [side, is_new] = sides.try_emplace(answer, static_cast<int>(sides.size()) + 1);
            if (is_new)
                tellers += (tellers.empty() ? "" : "; ") + answer + ": " + quote(told.sentence) + " (the word of " +
                           accounts_.teller_of(told, told.statement) + ")";
            made.sides.push_back({side->second, Index<EvidenceEventMention>(i)});
            for (const Index<Entity> entity : account.involved) ++counts[entity];
        }
        std::stable_sort(made.sides.begin(), made.sides.end(),
                         [](const DisputeSide& a, const DisputeSide& b) { return a.side < b.side; });
        made.entity = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
                          return a.second < b.second;
                      })->first;
        static const std::map<DisputeKind, std::pair<std::string_view, std::string_view>> kWords = {
            {DisputeKind::date, {"When was", "dates"}},
            {DisputeKind::place, {"Where was", "places"}},
            {DisputeKind::agent, {"Who did", "names of who did it"}}};
        const auto& [asks, differing] = kWords.at(kind);
        made.question = std::string(asks) + " what " + quote(words_.plain_word(mention.words)) + " names (" +
                        accounts_.name_of(*made.entity) + ")?";
        made.explanation = "The " + std::string(differing) + " differ – " + tellers + ".";
        return made;
    }

    [[nodiscard]] DisputeDegree degree_of(DisputeKind kind, const std::vector<std::size_t>& members) const {
        const std::set<std::size_t> set(members.begin(), members.end());
        const bool excludes = std::any_of(differences_.begin(), differences_.end(), [&](const auto& each) {
            return each.second.kind == kind && set.contains(each.first.first) &&
                   each.second.degree == DisputeDegree::excludes;
        });
        return excludes ? DisputeDegree::excludes : DisputeDegree::differs;
    }

    const Accounts& accounts_;
    const ActWords& words_;
    AccountReader reader_;
    std::map<std::pair<std::size_t, std::size_t>, Difference> differences_;  // of two mentions
};

}  // namespace

void find_event_disputes(const Accounts& accounts, const ActWords& words, const Language& language,
                         std::vector<Dispute>& disputes) {
    EventDisputes(accounts, words, language).find(disputes);
}

}  // namespace dateline
