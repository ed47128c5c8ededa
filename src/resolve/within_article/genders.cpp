#include "resolve/within_article/genders.hpp"

namespace dateline {

namespace {

std::optional<Gender> gender_in(const WordList& list, std::string_view folded) {
    const auto* cells = list.find(folded);
    return cells == nullptr || cells->empty() ? std::nullopt : gender_of_word(cells->front());
}

}  // namespace

std::optional<Gender> gender_of_word(std::string_view word) {
    if (word == "male") return Gender::male;
    if (word == "female") return Gender::female;
    return std::nullopt;
}

Genders::Genders(const ArticleLinks& links, const Language& language)
    : links_(links),
      courtesies_(language.list("courtesy_titles")),
      nouns_(language.list("gendered_nouns")),
      kin_(language.list("kin_nouns")),
      given_names_(language.list("given_name_genders")) {}

std::optional<Gender> Genders::of_noun(std::size_t token) const {
    const std::string word = links_.folded(token);
    const auto gender = gender_in(nouns_, word);
    return gender ? gender : gender_in(kin_, word);
}

std::optional<Genders::Known> Genders::read(Index<Mention> index) const {
    const Mention& mention = links_.at(index);
    const TokenRange tokens = links_.heads().tokens(index);
    if (mention.kind != "person" || tokens.empty()) return std::nullopt;
    if (mention.form != MentionForm::name) {
        const auto gender = of_noun(links_.heads().head(index));
        return gender ? std::optional(Known{*gender, kNoun}) : std::nullopt;
    }
    if (tokens.first > 0) {
        if (const auto gender = gender_in(courtesies_, links_.folded(tokens.first - 1))) return Known{*gender, kTitle};
    }
    if (mention.role) {
        const TokenRange role = links_.tree().tokens_of(*mention.role);
        if (!role.empty()) {
            if (const auto gender = of_noun(links_.tree().head_of(role))) return Known{*gender, kNoun};
        }
    }
    if (tokens.last - tokens.first < 2) return std::nullopt;  // a family name can be a given name of others
    const auto gender = gender_in(given_names_, links_.folded(tokens.first));
    return gender ? std::optional(Known{*gender, kGivenName}) : std::nullopt;
}

void Genders::note(Index<Mention> mention) {
    const auto read_here = read(mention);
    if (!read_here) return;
    const auto [it, is_new] = known_.try_emplace(links_.first_of(mention).value, *read_here);
    if (!is_new && read_here->surety > it->second.surety) it->second = *read_here;
}

std::optional<Gender> Genders::of(Index<Mention> first) const {
    const auto it = known_.find(first.value);
    return it == known_.end() ? std::nullopt : std::optional(it->second.gender);
}

}  // namespace dateline
