#include "resolve/within_article/coreference.hpp"

#include "resolve/name_knowledge.hpp"
#include "resolve/within_article/article_links.hpp"
#include "resolve/within_article/descriptions.hpp"
#include "resolve/within_article/genders.hpp"
#include "resolve/within_article/introductions.hpp"
#include "resolve/within_article/pronouns.hpp"

namespace dateline {

namespace {

constexpr Sieve kApposition{"apposition", 0.9};
constexpr Sieve kCopula{"copula", 0.85};

void link_names(const Language& language, ArticleLinks& links, Genders& genders) {
    const NameKnowledge& known = name_knowledge(language);
    Introductions introductions(links, known.gazetteer, known.comparer, genders);
    for (std::size_t i = 0; i < links.mentions().size(); ++i) {
        const Index<Mention> index(i);
        if (links.at(index).form != MentionForm::name) continue;
        if (const auto antecedent = introductions.find(index)) links.link(index, *antecedent);
        introductions.add(index);
        genders.note(index);
    }
}

/// Whether a description can be said of what a name names.
bool is_of_kind(const ArticleLinks& links, Index<Mention> nominal, Index<Mention> name) {
    return links.at(nominal).kind == links.at(name).kind && !links.is_plural(nominal);
}

/// "the minister, NAME", "NAME, a minister", "minister NAME"
void link_appositions(ArticleLinks& links, Index<Mention> name) {
    const Tree& tree = links.tree();
    const std::size_t head = links.heads().head(name);
    const auto link = [&](std::size_t token) {
        const auto nominal = links.heads().headed_by(token);
        if (nominal && links.at(*nominal).form == MentionForm::nominal && is_of_kind(links, *nominal, name))
            links.link(*nominal, {name, kApposition});
    };
    if (tree.is(head, "appos") || tree.is(head, "nmod:desc")) link(tree.head(head).value_or(head));
    for (const std::size_t each : tree.first_dependents(head)) {
        if (tree.is(each, "appos") || tree.is(each, "nmod:desc")) link(each);
    }
    // The parse may hang the name on the last word of its role.
    const auto& role = links.at(name).role;
    if (!role || role->end > links.at(name).span.begin) return;
    const TokenRange words = tree.tokens_of(*role);
    if (!words.empty()) link(tree.head_of(words));
}

/// "NAME is the minister": told as a fact, which roles see to.
void link_copula(ArticleLinks& links, Index<Mention> nominal) {
    const Tree& tree = links.tree();
    const std::size_t head = links.heads().head(nominal);
    const auto subject = tree.dependent(head, "nsubj");
    const auto cop = tree.dependent(head, "cop");
    if (!subject || !cop || *subject > head) return;
    const auto name = links.heads().headed_by(*subject);
    if (!name || links.at(*name).form != MentionForm::name || !is_of_kind(links, nominal, *name)) return;
    const auto& role = links.at(*name).role;
    if (role && role->begin < links.at(nominal).span.end && links.at(nominal).span.begin < role->end)
        links.link(nominal, {*name, kCopula});
}

void link_by_tree(ArticleLinks& links) {
    for (std::size_t i = 0; i < links.mentions().size(); ++i) {
        const Index<Mention> index(i);
        if (!links.has_tokens(index)) continue;
        if (links.at(index).form == MentionForm::name) link_appositions(links, index);
        if (links.at(index).form == MentionForm::nominal) link_copula(links, index);
    }
}

/// Descriptions and pronouns in the order of the text, after all names.
void link_references(ArticleLinks& links, Genders& genders, const Language& language) {
    Descriptions descriptions(links, language);
    Pronouns pronouns(links, genders, language);
    for (std::size_t i = 0; i < links.mentions().size(); ++i) genders.note(Index<Mention>(i));
    for (std::size_t i = 0; i < links.mentions().size(); ++i) {
        const Index<Mention> index(i);
        std::optional<Antecedent> antecedent;
        const bool is_free = !links.at(index).antecedent;
        if (is_free && links.at(index).form == MentionForm::nominal) antecedent = descriptions.find(index);
        if (is_free && links.at(index).form == MentionForm::pronoun) antecedent = pronouns.find(index);
        if (antecedent) links.link(index, *antecedent);
        descriptions.pass(index);
        pronouns.pass(index);
    }
}

}  // namespace

std::vector<Mention> link_within_article(const Document& document, std::vector<Mention> mentions,
                                         const Language& language) {
    ArticleLinks links(document, mentions);
    Genders genders(links, language);
    link_names(language, links, genders);
    link_by_tree(links);
    link_references(links, genders, language);
    return mentions;
}

}  // namespace dateline
