#include "extract/roles.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestTitle = 7;  // tokens before a name or a noun
constexpr std::size_t kLongestRole = 8;   // tokens of a role in all
constexpr std::size_t kMostRoles = 32;    // of one name that are looked at for the same
constexpr std::size_t kMostClimbs = 3;

constexpr auto kPremodifiers = std::to_array<std::string_view>({"compound", "amod", "nmod:desc", "flat", "advmod"});

constexpr auto kOffices = std::to_array<std::string_view>({"obj", "xcomp", "obl"});

}  // namespace

RoleReader::RoleReader(const Tree& tree, const DocumentWords& words, const std::vector<Mention>& mentions,
                       const MentionHeads& heads, const Language& language)
    : tree_(tree),
      words_(words),
      mentions_(mentions),
      heads_(heads),
      titles_(language.list("titles_of_office")),
      ranks_(language.list("person_titles")),
      collectives_(language.list("collective_nouns")),
      courtesies_(language.list("courtesy_titles")),
      kin_(language.list("kin_nouns")),
      trades_(language.list("trades")),
      endings_(language.list("person_noun_endings")),
      body_words_(language.list("organization_words")),
      place_words_(language.list("place_nouns")),
      events_(language.list("event_words")),
      ties_(language.list("tie_nouns")),
      verbs_(language.list("office_verbs")) {}

bool RoleReader::is_person_noun(std::size_t i) const {
    std::size_t first = i;
    for (int joined = 0; joined < 3 && first > 1 && words_.is_hyphen(first - 1); ++joined) first -= 2;
    if (courtesies_.has(words_.at(i))) return false;
    for (const std::size_t from : {first, i}) {
        const auto ends_here = [&](const Match& match) { return match && from + match.length == i + 1; };
        for (const WordList* list : {&titles_, &kin_, &trades_}) {
            if (ends_here(words_.match_noun(*list, from, i + 1))) return true;
        }
        const Match rank = words_.match(ranks_, from, i + 1);
        if (ends_here(rank) && rank.cell(0) == "head") return true;
        const Match one_of_many = words_.match_noun(collectives_, from, i + 1);
        if (ends_here(one_of_many) && one_of_many.cell(1) == "person") return true;
        if (first == i) break;
    }
    return has_person_ending(i);
}

bool RoleReader::has_person_ending(std::size_t i) const {
    static constexpr std::size_t kLeastBefore = 3;
    static constexpr std::size_t kLongestEnding = 10;
    if (tree_.token(i).upos != Upos::noun) return false;
    const std::string word = fold(words_.at(i));
    for (std::size_t length = 3; length <= kLongestEnding && length + kLeastBefore <= word.size(); ++length) {
        if (endings_.has(word.substr(word.size() - length))) return true;
    }
    return false;
}

bool RoleReader::is_role_of(Index<Mention> who, std::size_t noun) const {
    if (heads_.name_at(noun)) return false;
    const auto is_in = [&](const WordList& list) { return static_cast<bool>(words_.match_noun(list, noun, noun + 1)); };
    const bool is_body_or_place = is_in(collectives_) || is_in(body_words_) || is_in(place_words_);
    const bool is_person = is_person_noun(noun);
    if (mentions_[who.position()].kind != "person") return is_in(ties_) || (is_body_or_place && !is_person);
    if (tree_.token(noun).upos != Upos::noun) return is_person;
    return words_.form_of(noun) != Inflection::third && (is_person || !(is_body_or_place || is_in(events_)));
}

bool RoleReader::modifies(std::size_t i, TokenRange phrase) const {
    if (words_.is_hyphen(i)) return true;
    if (words_.is_mark(i) || words_.is(i, WordClass::clitic)) return false;
    const auto above = tree_.head(i);
    if (!above || !phrase.holds(*above)) return false;
    return tree_.is_any(i, kPremodifiers) && !tree_.is(i, "nummod");
}

TokenRange RoleReader::noun_phrase(std::size_t noun) const {
    TokenRange phrase{noun, noun + 1};
    while (phrase.first > 0 && noun - phrase.first < kLongestTitle && modifies(phrase.first - 1, phrase))
        --phrase.first;
    while (phrase.first < noun && (words_.is_mark(phrase.first) || words_.is_hyphen(phrase.first))) ++phrase.first;
    return phrase;
}

void RoleReader::keep(Index<Mention> who, std::size_t noun, std::string_view rule, double confidence,
                      std::vector<Role>& roles) const {
    for (std::size_t i = roles.size(); i > 0 && roles[i - 1].who == who && roles.size() - i < kMostRoles; --i) {
        if (roles[i - 1].noun == noun) return;
    }
    roles.push_back({who, noun, noun_phrase(noun), rule, confidence});
}

/// "Foreign Minister NAME", "the Vendarian defence minister NAME", "Ministry spokeswoman Dr. NAME"
void RoleReader::read_title(Index<Mention> who, std::vector<Role>& roles) const {
    const TokenRange name = heads_.tokens(who);
    TokenRange phrase = name;
    std::size_t top = heads_.head(who);
    while (phrase.first > 0 && name.first - phrase.first < kLongestTitle) {
        const std::size_t before = phrase.first - 1;
        const bool is_above = tree_.head(top) == before &&
                              (tree_.is(top, "appos") || tree_.is(top, "flat") || tree_.is(top, "nmod:desc"));
        if (is_above && !words_.is_mark(before)) top = before;
        if (top != before && !modifies(before, phrase)) break;
        phrase.first = before;
    }
    std::size_t last = name.first;
    while (last > phrase.first && (courtesies_.has(words_.at(last - 1)) || words_.is_mark(last - 1))) --last;
    while (phrase.first < last && words_.is_mark(phrase.first)) ++phrase.first;
    if (last <= phrase.first || !is_role_of(who, last - 1)) return;
    roles.push_back({who, last - 1, {phrase.first, last}, "role/title", 0.9});
}

/// "NAME, a spokesman for the ministry,"
void RoleReader::read_appositions(Index<Mention> who, std::vector<Role>& roles) const {
    for (const std::size_t each : tree_.first_dependents(heads_.head(who))) {
        if (each < heads_.tokens(who).last || !tree_.is(each, "appos") || !is_role_of(who, each)) continue;
        keep(who, each, "role/apposition", 0.85, roles);
    }
}

/// "its commander, NAME,", "the head of the Council, NAME,": the parse may hang NAME on the Council.
void RoleReader::read_apposed(Index<Mention> who, std::vector<Role>& roles) const {
    const std::size_t head = heads_.head(who);
    auto above = tree_.head(head);
    if (!above || !tree_.is(head, "appos") || *above >= heads_.tokens(who).first) return;
    if (is_role_of(who, *above)) return keep(who, *above, "role/apposed", 0.85, roles);
    for (std::size_t climbs = 0; above && climbs < kMostClimbs && tree_.is(*above, "nmod"); ++climbs) {
        above = tree_.head(*above);
        if (!above || *above >= head || !is_person_noun(*above) || heads_.name_at(*above)) continue;
        if (mentions_[who.position()].kind == "person") keep(who, *above, "role/apposed", 0.75, roles);
        return;
    }
}

bool RoleReader::is_told_as_fact(std::size_t predicate) const {
    const auto dependents = tree_.first_dependents(predicate);
    return std::none_of(dependents.begin(), dependents.end(), [&](std::size_t each) {
        switch (words_.class_of(each)) {
            case WordClass::negation:
            case WordClass::modal:
            case WordClass::possible:
            case WordClass::conditional:
            case WordClass::future:
            case WordClass::condition:
                return true;
            default:
                return words_.at(each) == "?";
        }
    });
}

/// A common noun for one person.
bool RoleReader::is_said_of_person(std::size_t noun) const {
    return tree_.token(noun).upos == Upos::noun && words_.form_of(noun) != Inflection::third && is_person_noun(noun) &&
           !heads_.name_at(noun);
}

bool RoleReader::is_called_person(Index<Mention> who) const {
    const std::size_t head = heads_.head(who);
    for (const std::size_t each : tree_.first_dependents(head)) {
        if (each >= heads_.tokens(who).last && tree_.is(each, "appos") && is_said_of_person(each)) return true;
    }
    const auto above = tree_.head(head);
    const bool is_predicate = above && tree_.is(head, "nsubj") && tree_.dependent(*above, "cop");
    return is_predicate && is_said_of_person(*above);
}

std::optional<TokenRange> RoleReader::apposed_name(std::size_t head) const {
    const auto above = tree_.head(head);
    if (!above || *above >= head || !tree_.is(head, "appos") || !is_said_of_person(*above)) return std::nullopt;
    const auto is_part = [&](std::size_t i) { return words_.is_capitalised(i) && tree_.token(i).upos == Upos::propn; };
    TokenRange name{head, head + 1};
    while (name.first > *above + 1 && name.last - name.first < kLongestTitle && is_part(name.first - 1) &&
           tree_.head(name.first - 1) == head)
        --name.first;
    while (name.last < tree_.size() && name.last - name.first < kLongestTitle && is_part(name.last) &&
           tree_.head(name.last) == head)
        ++name.last;
    const bool is_parted = name.first > 0 && words_.is_mark(name.first - 1);
    const bool is_name = is_parted && is_part(head) && name.last - name.first > 1;
    return is_name ? std::optional(name) : std::nullopt;
}

/// "NAME is the mayor of Selm"
void RoleReader::read_copula(Index<Mention> who, std::vector<Role>& roles) const {
    const std::size_t head = heads_.head(who);
    const auto predicate = tree_.head(head);
    if (!predicate || *predicate < head || !tree_.is(head, "nsubj") || !tree_.dependent(*predicate, "cop")) return;
    if (is_role_of(who, *predicate) && (mentions_[who.position()].kind != "person" || is_person_noun(*predicate)) &&
        is_told_as_fact(*predicate))
        keep(who, *predicate, "role/copula", 0.85, roles);
}

/// "NAME, who is the mayor of Selm,"
void RoleReader::read_relative_clause(Index<Mention> who, std::vector<Role>& roles) const {
    for (const std::size_t each : tree_.first_dependents(heads_.head(who))) {
        if (each < heads_.tokens(who).last || !tree_.is(each, "acl:relcl") || !tree_.dependent(each, "cop")) continue;
        const auto subject = tree_.dependent(each, "nsubj");
        if (subject && words_.is(*subject, WordClass::relative) && is_role_of(who, each) && is_told_as_fact(each))
            keep(who, each, "role/relative-clause", 0.85, roles);
    }
}

/// "NAME was appointed minister", "NAME became mayor", "NAME served as governor"
void RoleReader::read_office_verb(Index<Mention> who, std::vector<Role>& roles) const {
    const std::size_t head = heads_.head(who);
    const auto verb = tree_.head(head);
    if (!verb || *verb < head || !tree_.is(head, "nsubj") || mentions_[who.position()].kind != "person") return;
    const auto* cells = verbs_.find(tree_.token(*verb).lemma);
    if (cells == nullptr || cells->size() < 3) return;
    if (((*cells)[0] == "passive") != tree_.is(head, "nsubj:pass") || !is_told_as_fact(*verb)) return;
    const auto before = split((*cells)[1], ' ');
    for (const std::size_t each : tree_.first_dependents(*verb)) {
        if (each < *verb || !tree_.is_any(each, kOffices) || !is_said_of_person(each) || !is_role_of(who, each))
            continue;
        const auto preposition = tree_.dependent(each, "case");
        const std::string_view word = preposition ? words_.at(*preposition) : "-";
        if (std::find(before.begin(), before.end(), word) == before.end()) continue;
        roles.push_back({who, each, noun_phrase(each), "role/office-verb", 0.8, *verb});
        return;
    }
}

std::vector<Role> RoleReader::read() const {
    std::vector<Role> roles;
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
        const Index<Mention> who(m);
        if (mentions_[m].kind.empty() || heads_.tokens(who).empty()) continue;
        if (mentions_[m].form == MentionForm::name) {
            read_title(who, roles);
            read_appositions(who, roles);
            read_apposed(who, roles);
        }
        read_copula(who, roles);
        read_relative_clause(who, roles);
        read_office_verb(who, roles);
    }
    return roles;
}

TokenRange with_complement(const Role& role, const Tree& tree, const DocumentWords& words) {
    TokenRange range = role.words;
    for (const std::size_t each : tree.first_dependents(role.noun)) {
        if (each < range.last || !tree.is(each, "nmod")) continue;
        const auto preposition = tree.dependent(each, "case");
        const bool is_name_or_noun = tree.token(each).upos == Upos::noun || tree.token(each).upos == Upos::propn;
        if (!preposition || *preposition != range.last || !is_name_or_noun || words.is(*preposition, WordClass::place))
            break;
        std::size_t last = each + 1;
        while (last < tree.size() && tree.head(last) == each && tree.is(last, "flat")) ++last;
        if (last - range.first <= kLongestRole) range.last = last;
        break;
    }
    return range;
}

}  // namespace dateline
