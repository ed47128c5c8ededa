#include "resolve/within_article/introductions.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

constexpr Sieve kAcronym{"acronym", 0.9};
constexpr Sieve kShortName{"short_name", 0.85};
constexpr Sieve kSameName{"same_name", 0.95};
constexpr std::size_t kMostBearers = 8;
constexpr std::size_t kLongestAcronym = 10;  // bytes

/// Whether the letters of `acronym` stand in `name` in this order, the first of them at the beginning of a word.
bool spells(std::string_view acronym, std::string_view name) {
    const std::string letters = plain_name(acronym);
    const std::string words = plain_name(name);
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size() && at < letters.size(); ++i) {
        const bool begins_word = i == 0 || words[i - 1] == ' ';
        if (words[i] == letters[at] && (at > 0 || begins_word)) ++at;
    }
    return !letters.empty() && at == letters.size();
}

bool is_acronym(std::string_view word) {
    static constexpr std::size_t kLeast = 2;
    if (count_code_points(word) < kLeast || word.size() > kLongestAcronym) return false;
    const auto words = name_words(word);
    return words.size() == 1 && words.front().is_in_capitals;
}

std::string class_key(NameClass name_class, std::string_view name) {
    return std::to_string(static_cast<int>(name_class)) + '\t' + plain_name(name);
}

}  // namespace

Introductions::Introductions(const ArticleLinks& links, const Gazetteer& gazetteer, const NameComparer& comparer,
                             const Genders& genders)
    : links_(links), gazetteer_(gazetteer), comparer_(comparer), genders_(genders) {}

bool Introductions::is_known(std::string_view name) const {
    return gazetteer_.find_state(name) || gazetteer_.find_demonym(name) || gazetteer_.find_organization(name) ||
           gazetteer_.find_region(name);
}

/// Whether all who bear a short form are known to have another gender than `gender`.
bool Introductions::are_others(const Bearers& bearers, std::optional<Gender> gender) const {
    return gender && std::all_of(bearers.begin(), bearers.end(), [&](Index<Mention> each) {
               const auto known = genders_.of(each);
               return known && known != gender;
           });
}

/// The only one who bears a short form, unless known to have another gender than is told beside it; an office does not
/// rule him out, since one person has many. Of several, the one who alone has the gender and the role told there.
std::optional<Index<Mention>> Introductions::choose(const Bearers& bearers, Index<Mention> name) const {
    const auto gender = genders_.told_by(name);
    if (bearers.size() >= kMostBearers || are_others(bearers, gender)) return std::nullopt;
    if (bearers.size() == 1) return bearers.front();
    const auto& role = links_.at(name).role;
    if (!gender && !role) return std::nullopt;
    const std::string plain_role = role ? plain_name(links_.document().words(*role)) : std::string();
    std::optional<Index<Mention>> only;
    for (const Index<Mention> each : bearers) {
        const auto known_role = roles_.find(each.value);
        const bool has_role = known_role != roles_.end() &&
                              (" " + known_role->second + " ").find(" " + plain_role + " ") != std::string::npos;
        if (!plain_role.empty() && !has_role) continue;
        if (gender && plain_role.empty() && genders_.of(each) != gender) continue;
        if (only) return std::nullopt;
        only = each;
    }
    return only;
}

std::optional<Antecedent> Introductions::find(Index<Mention> name) const {
    const std::string_view text = words(name);
    const NameClass name_class = class_of_kind(links_.at(name).kind);
    if (name_class != NameClass::person && gazetteer_.find_capital(text))
        return std::nullopt;  // a city here, a government there
    if (const auto acronym = acronyms_.find(plain_name(text));
        acronym != acronyms_.end() && !acronym->second.is_ambiguous && is_acronym(text)) {
        return Antecedent{acronym->second.mention, kAcronym};
    }
    if (name_class == NameClass::person || !is_known(text)) {
        const NameForm form = comparer_.form_of(text, name_class);
        const auto bearers = short_forms_.find(form.as_short);
        if (!form.as_short.empty() && bearers != short_forms_.end()) {
            const auto chosen = choose(bearers->second, name);
            return chosen ? std::optional(Antecedent{*chosen, kShortName}) : std::nullopt;
        }
    }
    const auto same = same_names_.find(class_key(name_class, text));
    return same == same_names_.end() ? std::nullopt : std::optional(Antecedent{same->second, kSameName});
}

void Introductions::note_bearer(Bearers& bearers, Index<Mention> first) {
    if (bearers.size() < kMostBearers && std::find(bearers.begin(), bearers.end(), first) == bearers.end())
        bearers.push_back(first);
}

void Introductions::add(Index<Mention> name) {
    const std::string_view text = words(name);
    const NameClass name_class = class_of_kind(links_.at(name).kind);
    const Index<Mention> first = links_.first_of(name);
    same_names_.emplace(class_key(name_class, text), first);
    if (name_class == NameClass::person || !is_known(text)) {
        const NameForm form = comparer_.form_of(text, name_class);
        for (const std::string& short_form : form.short_forms) note_bearer(short_forms_[short_form], first);
        // "Ivan Kovac ... Mrs. Kovac": one more who bears the name
        const auto others = form.as_short.empty() ? short_forms_.end() : short_forms_.find(form.as_short);
        if (first == name && others != short_forms_.end() && are_others(others->second, genders_.told_by(name)))
            note_bearer(others->second, first);
    }
    if (const auto& role = links_.at(name).role)
        roles_.try_emplace(first.value, plain_name(links_.document().words(*role)));
    add_acronym(name);
}

/// "Name of Something (NOS)": the article says itself what the letters stand for. Those of a body may come from its
/// name in its own language: "Democratic Union (UDK)".
void Introductions::add_acronym(Index<Mention> name) {
    const std::string_view text = links_.document().text();
    const std::size_t name_end = links_.at(name).span.end;
    std::size_t at = name_end;
    while (at < text.size() && text[at] == ' ' && at < name_end + 2) ++at;
    if (at >= text.size() || text[at] != '(') return;
    const std::string_view behind = text.substr(at + 1, kLongestAcronym + 1);
    const std::size_t length = behind.find(')');
    if (length == std::string_view::npos) return;
    const std::string_view acronym = behind.substr(0, length);
    const bool is_body = class_of_kind(links_.at(name).kind) == NameClass::organization;
    const bool may_be_foreign = is_body && name_words(words(name)).size() > 1 && !is_known(acronym);
    if (!is_acronym(acronym) || !(may_be_foreign || spells(acronym, words(name)))) return;
    const Index<Mention> first = links_.first_of(name);
    const auto [it, is_new] = acronyms_.try_emplace(plain_name(acronym), Meaning{first, false});
    if (!is_new && it->second.mention != first) it->second.is_ambiguous = true;
}

}  // namespace dateline
