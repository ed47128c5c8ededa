#include "extract/untruths.hpp"

namespace dateline {

namespace {

constexpr std::string_view kTrue = "true";
constexpr std::string_view kLying = "lying";

bool is_complement(const Tree& tree, std::size_t i) {
    return tree.is(i, "csubj") || tree.is(i, "ccomp") || tree.is(i, "advcl");
}

/// A clause with "that" among what hangs on `head`.
std::optional<std::size_t> that_clause_of(const Tree& tree, const DocumentWords& words, std::size_t head) {
    for (const std::size_t each : tree.first_dependents(head)) {
        const auto mark =
            is_complement(tree, each) || tree.is(each, "acl") ? tree.dependent(each, "mark") : std::nullopt;
        if (mark && words.is(*mark, WordClass::that)) return each;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> denied_clause(const Clauses& clauses, const DocumentWords& words, const Language& language,
                                         std::size_t predicate) {
    const Tree& tree = clauses.tree();
    const auto* cells = language.list("truth_words").find(tree.token(predicate).lemma);
    if (!cells || cells->empty()) return std::nullopt;
    const bool is_said = cells->size() > 1 && (*cells)[1] == kLying && !tree.dependent(predicate, "cop");
    if (is_said) {
        const auto saying = tree.dependent(predicate, "advcl");
        const bool is_report = saying && words.match_verb(language.list("reporting_verbs"), *saying, *saying + 1) &&
                               !clauses.is_negated(predicate);
        return is_report ? tree.dependent(*saying, "ccomp") : std::nullopt;
    }
    if (((*cells)[0] == kTrue) != clauses.is_negated(predicate) || !tree.dependent(predicate, "cop"))
        return std::nullopt;
    if (const auto own = that_clause_of(tree, words, predicate)) return own;
    const auto subject = tree.dependent(predicate, "nsubj");
    return subject ? that_clause_of(tree, words, *subject) : std::nullopt;
}

}  // namespace dateline
