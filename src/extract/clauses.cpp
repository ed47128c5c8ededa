#include "extract/clauses.hpp"

namespace dateline {

namespace {

constexpr int kMostClimbs = 8;  // from a predicate to the clause that has its subject
constexpr std::size_t kMostJoint = 8;
constexpr std::size_t kLongestGroup = 8;

}  // namespace

Clauses::Clauses(const Tree& tree, const DocumentWords& words, const Language& language)
    : tree_(tree),
      words_(words),
      subject_control_(language.list("subject_control_verbs")),
      negative_pronouns_(language.list("negative_pronouns")) {}

std::optional<std::size_t> Clauses::own_subject(std::size_t predicate) const {
    std::optional<std::size_t> found;
    for (const std::size_t each : tree_.first_dependents(predicate)) {
        if (tree_.is(each, "nsubj")) found = each;
    }
    return found;
}

std::optional<std::size_t> Clauses::antecedent(std::size_t i) const {
    const std::string_view tag = tree_.token(i).xpos;
    if (tag != "WP" && tag != "WDT") return std::nullopt;
    std::size_t at = i;
    for (int climb = 0; climb < kMostClimbs; ++climb) {
        if (tree_.is(at, "acl")) return tree_.head(at);
        const auto above = tree_.head(at);
        if (!above) return std::nullopt;
        at = *above;
    }
    return std::nullopt;
}

/// "denied ever having met", "denied being there": its subject is that of the verb above.
bool Clauses::is_gerund_complement(std::size_t i) const {
    if (!tree_.is(i, "ccomp")) return false;
    for (const std::size_t each : tree_.first_dependents(i)) {
        if (tree_.is(each, "mark")) return false;
        if (each < i && (tree_.is(each, "aux") || tree_.is(each, "cop"))) return tree_.token(each).xpos == "VBG";
    }
    return tree_.token(i).xpos == "VBG";
}

std::optional<Subject> Clauses::subject(std::size_t predicate) const {
    bool is_own = true;
    std::size_t at = predicate;
    for (int climb = 0; climb < kMostClimbs; ++climb) {
        if (const auto own = own_subject(at)) return Subject{antecedent(*own).value_or(*own), is_own};
        const auto above = tree_.head(at);
        if (!above) return std::nullopt;
        if (tree_.is(at, "acl")) {
            const bool is_infinitive = tree_.dependent(at, "mark").has_value();
            return is_infinitive ? std::nullopt : std::optional(Subject{*above, false});
        }
        if (tree_.is(at, "amod")) return Subject{*above, false};
        if (tree_.is(at, "xcomp")) {
            const bool is_subject_control = subject_control_.has(tree_.token(*above).lemma);
            const auto object = is_subject_control ? std::nullopt : tree_.dependent(*above, "obj");
            const auto hearer = object || is_subject_control ? object : tree_.dependent(*above, "iobj");
            if (hearer) return Subject{antecedent(*hearer).value_or(*hearer), false};
        } else if (!tree_.is(at, "conj") && !tree_.is(at, "advcl") && !is_gerund_complement(at)) {
            return std::nullopt;
        }
        is_own = is_own && tree_.is(at, "conj");
        at = *above;
    }
    return std::nullopt;
}

bool Clauses::is_passive(std::size_t verb) const {
    for (const std::size_t each : tree_.first_dependents(verb)) {
        const std::string_view relation = tree_.token(each).deprel;
        // a past tense with the subject of a passive is the parser's slip
        if (relation == "nsubj:pass" && !tree_.dependent(verb, "aux") &&
            (tree_.token(verb).xpos == "VBD" || !tree_.head(verb)))
            return false;
        if (relation == "aux:pass" || relation == "nsubj:pass") return true;
        if (relation == "aux" || relation == "nsubj" || relation == "obj") return false;
    }
    if (tree_.token(verb).xpos != "VBN") return false;
    // a sentence of which the parser made a name and a participle: "NAME called on them to leave"
    const auto described = tree_.is(verb, "acl") ? tree_.head(verb) : std::nullopt;
    if (described && !tree_.head(*described) && tree_.token(*described).upos == Upos::propn) return false;
    if (tree_.is(verb, "acl") || tree_.is(verb, "amod") || tree_.is(verb, "advcl")) return true;
    const auto above = tree_.is(verb, "conj") ? tree_.head(verb) : std::nullopt;
    return above && tree_.token(*above).xpos == "VBN" && tree_.dependent(*above, "aux:pass").has_value();
}

std::optional<std::size_t> Clauses::agent(std::size_t verb) const {
    if (is_passive(verb)) {
        if (const auto named = tree_.dependent(verb, "obl:agent")) return named;
        return with_case(verb, "obl", WordClass::agent);
    }
    const auto who = subject(verb);
    return who ? std::optional(who->token) : std::nullopt;
}

std::optional<std::size_t> Clauses::patient(std::size_t verb) const {
    if (is_passive(verb)) {
        const auto who = subject(verb);
        return who ? std::optional(who->token) : std::nullopt;
    }
    if (const auto object = tree_.dependent(verb, "obj")) return antecedent(*object).value_or(*object);
    return std::nullopt;
}

bool Clauses::shares_subject(std::size_t verb) const {
    return tree_.is(verb, "conj") && !own_subject(verb);
}

bool Clauses::is_negated(std::size_t predicate) const {
    for (const std::size_t each : tree_.first_dependents(predicate)) {
        if (each < predicate && words_.is(each, WordClass::negation)) return true;
    }
    return false;
}

bool Clauses::has_negative_subject(std::size_t predicate) const {
    const auto subject = own_subject(predicate);
    return subject && is_none(*subject);
}

bool Clauses::has_negative_object(std::size_t predicate) const {
    const auto object = tree_.dependent(predicate, "obj");
    return object && is_none(*object);
}

bool Clauses::is_none(std::size_t i) const {
    if (words_.is(i, WordClass::negation) || negative_pronouns_.has(words_.at(i))) return true;
    for (const std::size_t each : tree_.first_dependents(i)) {
        const bool leads_in = tree_.is(each, "det") || tree_.is(each, "cc");
        if (leads_in && each < i && words_.is(each, WordClass::negation)) return true;
    }
    return false;
}

TokenRange Clauses::verb_group(std::size_t predicate) const {
    TokenRange group{predicate, predicate + 1};
    while (group.first > 0 && group.last - group.first < kLongestGroup) {
        const std::size_t before = group.first - 1;
        const bool is_part = tree_.head(before) == predicate && tree_.token(before).upos != Upos::propn &&
                             (tree_.is(before, "aux") || tree_.is(before, "advmod") || tree_.is(before, "cop"));
        if (!is_part) break;
        group.first = before;
    }
    return group;
}

std::optional<std::size_t> Clauses::with_case(std::size_t i, std::string_view relation, WordClass preposition) const {
    for (const std::size_t each : tree_.first_dependents(i)) {
        if (!tree_.is(each, relation)) continue;
        const auto mark = tree_.dependent(each, "case");
        if (mark && words_.is(*mark, preposition)) return each;
    }
    return std::nullopt;
}

std::vector<std::size_t> Clauses::joint(std::size_t head) const {
    std::vector<std::size_t> all = {head};
    for (const std::size_t each : tree_.first_dependents(head)) {
        if (all.size() < kMostJoint && each > head && tree_.is(each, "conj")) all.push_back(each);
        if (!tree_.is(each, "flat")) continue;
        // what the parser joins to the last part of a name is joined to the name
        for (const std::size_t next : tree_.first_dependents(each)) {
            if (all.size() < kMostJoint && next > each && tree_.is(next, "conj")) all.push_back(next);
        }
    }
    return all;
}

}  // namespace dateline
