// The names that an article has introduced so far, with the short forms and acronyms by which it may speak of them
// later.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/language.hpp"
#include "resolve/names/name_forms.hpp"
#include "resolve/places/gazetteer.hpp"
#include "resolve/within_article/article_links.hpp"
#include "resolve/within_article/genders.hpp"

namespace dateline {

class Introductions {
public:
    /// All must outlive it.
    Introductions(const ArticleLinks& links, const Gazetteer& gazetteer, const NameComparer& comparer,
                  const Genders& genders);

    /// The earlier mention that a name refers back to.
    [[nodiscard]] std::optional<Antecedent> find(Index<Mention> name) const;
    /// Notes a name, linked if it was to be. Names come in the order of the text.
    void add(Index<Mention> name);

private:
    struct Meaning {
        Index<Mention> mention;
        bool is_ambiguous = false;
    };
    /// Those who bear a short form: each by the mention that stands for it. More than a few tell nobody apart.
    using Bearers = std::vector<Index<Mention>>;
    void add_acronym(Index<Mention> name);
    static void note_bearer(Bearers& bearers, Index<Mention> first);
    [[nodiscard]] bool are_others(const Bearers& bearers, std::optional<Gender> gender) const;
    [[nodiscard]] std::optional<Index<Mention>> choose(const Bearers& bearers, Index<Mention> name) const;
    [[nodiscard]] bool is_known(std::string_view name) const;
    [[nodiscard]] std::string_view words(Index<Mention> mention) const {
        return links_.document().words(links_.at(mention).span);
    }

    const ArticleLinks& links_;
    const Gazetteer& gazetteer_;
    const NameComparer& comparer_;
    const Genders& genders_;
    std::unordered_map<std::string, Index<Mention>> same_names_;
    std::unordered_map<std::string, Bearers> short_forms_;
    std::unordered_map<std::string, Meaning> acronyms_;
    std::unordered_map<std::uint32_t, std::string> roles_;  // plain words, by the mention that stands for an entity
};

}  // namespace dateline
