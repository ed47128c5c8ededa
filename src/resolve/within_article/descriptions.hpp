// Descriptions of what an article names: "the minister" is the one named person whom it calls a minister, "the camp"
// the one place whose name ends so.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/language.hpp"
#include "resolve/within_article/article_links.hpp"

namespace dateline {

class Descriptions {
public:
    /// All must outlive it. Reads the roles and names of the whole article; names have their antecedents by then.
    Descriptions(const ArticleLinks& links, const Language& language);

    /// The name that a description refers to, in the order of the text: what the article has named so far, if that
    /// is one, or one by far the last spoken of.
    [[nodiscard]] std::optional<Antecedent> find(Index<Mention> nominal) const;
    /// Notes that a mention has been passed.
    void pass(Index<Mention> mention);

private:
    using Bearers = std::vector<Index<Mention>>;  // each by the mention that stands for it
    struct Phrase {
        std::string words;  // between the determiner and the end of the noun
        std::string noun;
    };
    void add_role(Index<Mention> name);
    void add_noun_of_name(Index<Mention> name);
    void add(const std::string& phrase, Index<Mention> first);
    [[nodiscard]] std::optional<Phrase> phrase_of(Index<Mention> nominal) const;
    void collect(const std::string& phrase, Bearers& bearers) const;
    [[nodiscard]] std::optional<Index<Mention>> choose(const Bearers& bearers, const Phrase& phrase,
                                                       std::size_t sentence) const;

    const ArticleLinks& links_;
    const WordList& nouns_;
    const WordList& referring_;
    std::unordered_map<std::string, Bearers> bearers_;          // by the last words of a role, or the noun of a name
    std::unordered_map<std::uint32_t, std::size_t> last_seen_;  // sentences, by the mention that stands for an entity
    std::unordered_map<std::string, std::size_t> introduced_;   // "a minister": sentences, by the noun
};

}  // namespace dateline
