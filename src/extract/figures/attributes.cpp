#include "extract/figures/attributes.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr int kMostClimbs = 4;
constexpr std::size_t kFarthestBack = 8;  // tokens
constexpr std::string_view kChange = "change";
constexpr std::string_view kPercent = "percent";
constexpr std::string_view kNoun = "noun";
constexpr std::string_view kAdditional = "additional ";

/// How a noun or a number is tied to a predicate.
enum class Part { none, subject, object, passive_subject, oblique };

Part part_of(std::size_t phrase, std::size_t predicate, const ParsedText& text) {
    const Tree& tree = text.tree();
    if (tree.is(phrase, "nsubj")) return text.clauses().is_passive(predicate) ? Part::passive_subject : Part::subject;
    if (tree.is(phrase, "obj")) return Part::object;
    // "killed 15 and 30 wounded": the engine takes a number before a participle without its auxiliary for a measure
    if (text.relation(phrase) == "obl:unmarked" && phrase < predicate) return Part::passive_subject;
    if (tree.is(phrase, "obl")) return Part::oblique;
    return Part::none;
}

/// Whether a word of the list speaks of an argument in this part. "kill" counts its object, "die" its subject.
bool speaks_of(std::string_view role, Part part) {
    struct Row {
        std::string_view role;
        bool subject, object, passive_subject;
    };
    static constexpr Row kRows[] = {
        {"object", false, true, true}, {"subject", true, false, false}, {"either", true, true, true}};
    const auto* row =
        std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& each) { return each.role == role; });
    if (row == std::end(kRows)) return false;
    return (part == Part::subject && row->subject) || (part == Part::object && row->object) ||
           (part == Part::passive_subject && row->passive_subject);
}

class AttributeFinder {
public:
    AttributeFinder(const Counted& counted, const ParsedText& text)
        : counted_(counted),
          text_(text),
          attributes_(text.language().list("figure_attributes")),
          quantities_(text.language().list("quantity_nouns")),
          changes_(text.language().list("change_verbs")) {}

    Attribute find() {
        Attribute made;
        std::size_t phrase = counted_.phrase;
        // what all of the residents are tells nothing of a share of them
        const bool is_share = counted_.is_part || counted_.unit == kPercent;
        std::string described = counted_.noun && !is_share ? of_noun(*counted_.noun) : std::string();
        if (described.empty()) described = of_word_behind();
        for (int climb = 0; climb < kMostClimbs; ++climb) {
            const auto above = tree().head(phrase);
            if (tree().dependent(phrase, "cop")) {  // "The population is 40,000"
                take_subject(made, phrase);
                break;
            }
            if (!above) break;
            if (is_included(phrase) && !text_.is_nominal(*above)) {  // "killed 15, including three children"
                made.predicate = above;
                made.name = told_by(*above, text_.clauses().is_passive(*above) ? Part::passive_subject : Part::object);
                break;
            }
            if (!leads_up(phrase)) {
                take_predicate(made, phrase, *above);
                break;
            }
            if (described.empty()) described = of_noun(*above);
            phrase = *above;
        }
        if (made.name.empty()) made.name = described;
        made.is_told = made.is_told || !made.name.empty();
        if (made.name.empty() && made.predicate) made.name = own_verb(phrase, *made.predicate);
        return made;
    }

private:
    [[nodiscard]] std::string_view cell_of(const WordList& list, std::size_t i, std::size_t cell) const {
        const bool is_verb = text_.words().upos(i) == Upos::verb;  // of an adjective the word itself tells more
        const std::string_view lemma = tree().token(i).lemma;
        const auto* cells = list.find(is_verb ? lemma : text_.words().at(i));
        if (cells == nullptr) cells = list.find(lemma);
        return cells != nullptr && cell < cells->size() ? (*cells)[cell] : std::string_view{};
    }

    /// The attribute that `i` tells: a verb of an argument in `part`, a participle, a noun or an adjective of what it
    /// describes.
    [[nodiscard]] std::string_view told_by(std::size_t i, Part part) const {
        if (text_.is_in_name(i) || text_.is_in_time(i)) return {};
        const bool is_verb = text_.words().upos(i) == Upos::verb;
        if (!is_verb) return cell_of(attributes_, i, 2) == kNoun ? cell_of(attributes_, i, 0) : std::string_view{};
        const bool is_describing = part == Part::none && tree().token(i).xpos == "VBN";
        const Part told = is_describing ? Part::passive_subject : part;
        return speaks_of(cell_of(attributes_, i, 1), told) ? cell_of(attributes_, i, 0) : std::string_view{};
    }

    /// "residents", "the dead", "displaced people", "people killed", "people living in".
    [[nodiscard]] std::string of_noun(std::size_t noun) const {
        const bool is_participle = noun == counted_.noun && text_.words().upos(noun) == Upos::verb;  // "30 hurt"
        const auto own = told_by(noun, is_participle ? Part::passive_subject : Part::none);
        if (!own.empty()) return std::string(own);
        for (const std::size_t each : tree().first_dependents(noun)) {
            const bool describes = tree().is(each, "amod") || tree().is(each, "acl") || tree().is(each, "compound") ||
                                   tree().is(each, "conj");
            if (!describes || (tree().is(each, "conj") && text_.is_nominal(each))) continue;
            const bool is_relative = tree().token(each).deprel == "acl:relcl";
            Part part = text_.clauses().is_passive(each) ? Part::passive_subject : Part::subject;
            if (is_relative && !tree().dependent(each, "nsubj")) part = Part::object;
            if (is_relative && own_subject_is_named(each)) part = Part::object;
            if (const auto told = told_by(each, part); !told.empty()) return std::string(told);
        }
        return {};
    }

    /// "people whom the army arrested": the relative clause has a subject of its own.
    [[nodiscard]] bool own_subject_is_named(std::size_t predicate) const {
        const auto subject = tree().dependent(predicate, "nsubj");
        return subject && !text_.clauses().antecedent(*subject);
    }

    /// "15 people, including 3 children"; "10,000 people, most of them children": what is told of the whole is told of
    /// the part. A number of "15 of the 40" is none of those of whom it is told.
    [[nodiscard]] bool leads_up(std::size_t phrase) const {
        const std::size_t above = *tree().head(phrase);
        if (is_included(phrase)) return true;
        if (tree().is(phrase, "nmod")) {  // "a total of 45 bodies were found"; "rose by 10 to 40"
            const bool is_of_total = text_.preposition_class_of(phrase) == WordClass::of &&
                                     quantities_.has(tree().token(above).lemma) && of_quantity(above).empty();
            return is_of_total || text_.words().upos(above) == Upos::num;
        }
        if (tree().is(phrase, "appos")) return true;
        return tree().is(phrase, "conj") && text_.is_nominal(above);
    }

    [[nodiscard]] bool is_included(std::size_t phrase) const {
        return (tree().is(phrase, "nmod") || tree().is(phrase, "obl")) &&
               text_.language().list("inclusion_words").has(text_.preposition_of(phrase));
    }

    void take_predicate(Attribute& made, std::size_t phrase, std::size_t above) const {
        if (tree().is(phrase, "nmod")) {  // "the death of 15 people", "a death toll of 45", "home to 40,000"
            const WordClass tie = text_.preposition_class_of(phrase);
            if (tie == WordClass::of || tie == WordClass::to) take_quantity(made, above);
            return;
        }
        if (tree().is(phrase, "conj") || tree().is(phrase, "parataxis") || tree().is(phrase, "list")) return;
        made.predicate = above;
        const Part part = part_of(phrase, above, text_);
        if (changes_.has(tree().token(above).lemma)) {
            take_change(made, phrase, above, part);
            return;
        }
        made.name = told_by(above, part);
        std::size_t at = above;
        for (int step = 0; made.name.empty() && part != Part::oblique && step < 2; ++step) {  // "are feared dead"
            const auto below = tree().dependent(at, "xcomp");
            if (!below) break;
            const bool is_participle = tree().token(*below).xpos == "VBN";
            made.name = told_by(*below, is_participle ? Part::passive_subject : Part::subject);
            at = *below;
        }
        if (made.name.empty() && part == Part::subject) made.name = joined(above);
    }

    /// "joined the march", "took part in the march": what the subject of the noun's own verb does.
    [[nodiscard]] std::string joined(std::size_t verb) const {
        const auto* cells = text_.language().list("joining_verbs").find(tree().token(verb).lemma);
        const auto object = tree().dependent(verb, "obj");
        if (cells == nullptr || (!cells->empty() && (!object || tree().token(*object).lemma != cells->front())))
            return {};
        for (const std::size_t from : {verb, object.value_or(verb)}) {
            for (const std::size_t each : tree().first_dependents(from)) {
                const bool is_part = tree().is(each, "obj") || tree().is(each, "obl") || tree().is(each, "nmod");
                if (!is_part || !text_.is_nominal(each) || !speaks_of(cell_of(attributes_, each, 1), Part::subject))
                    continue;
                return std::string(cell_of(attributes_, each, 0));
            }
        }
        return {};
    }

    /// "The death toll rose to 45", "fell by 5".
    void take_change(Attribute& made, std::size_t phrase, std::size_t verb, Part part) const {
        if (part != Part::oblique && part != Part::object) return;
        if (text_.words().class_of(case_of(counted_.phrase)) == WordClass::agent) {
            made.name = kChange;
            made.is_told = true;
            return;
        }
        if (made.name.empty()) take_subject(made, verb);
        const auto object = tree().dependent(verb, "obj");
        if (made.name.empty() && object && *object != phrase) take_quantity(made, *object);
    }

    void take_subject(Attribute& made, std::size_t verb) const {
        const auto subject = text_.clauses().subject(verb);
        if (subject) take_quantity(made, subject->token);
    }

    void take_quantity(Attribute& made, std::size_t noun) const {
        made.name = of_quantity(noun);
        for (const std::size_t each : tree().first_dependents(noun)) {
            const bool is_of = tree().is(each, "nmod") && text_.preposition_class_of(each) == WordClass::of;
            if (is_of && each != counted_.phrase && quantities_.has(tree().token(noun).lemma)) made.quantity_of = each;
        }
        made.is_told = made.is_told || quantities_.has(tree().token(noun).lemma);
    }

    /// From "toll", "number", "population" and what they are of.
    [[nodiscard]] std::string of_quantity(std::size_t noun) const {
        std::string name = of_noun(noun);
        if (!name.empty() || !quantities_.has(tree().token(noun).lemma)) return name;
        for (const std::size_t each : tree().first_dependents(noun)) {
            if (each == counted_.phrase || !(tree().is(each, "nmod") || tree().is(each, "compound"))) continue;
            if (name = of_noun(each); !name.empty()) return name;
        }
        return std::string(cell_of(quantities_, noun, 0));
    }

    /// "12 dead", "30 others injured", whichever word before it the engine ties it to.
    [[nodiscard]] std::string of_word_behind() const {
        const std::size_t i = counted_.tokens.last;
        if (i >= text_.words().size()) return {};
        const auto above = tree().head(i);
        const bool is_word = text_.words().upos(i) == Upos::adj || tree().token(i).xpos == "VBN";
        const bool points_back = above && *above<i&& * above + kFarthestBack> i;
        return is_word && points_back ? std::string(told_by(i, Part::none)) : std::string();
    }

    /// The verb of which the figure is an argument, where no list has it.
    [[nodiscard]] std::string own_verb(std::size_t phrase, std::size_t predicate) const {
        const Part part = part_of(phrase, predicate, text_);
        const std::string& lemma = tree().token(predicate).lemma;
        const bool is_told = text_.words().upos(predicate) == Upos::verb && part != Part::none &&
                             part != Part::oblique && !text_.language().list("holding_verbs").has(lemma) &&
                             !text_.language().list("counting_verbs").has(lemma);
        if (!is_told || attributes_.has(lemma) || changes_.has(lemma)) return {};
        return lemma;
    }

    [[nodiscard]] const Tree& tree() const { return text_.tree(); }
    [[nodiscard]] std::size_t case_of(std::size_t i) const { return tree().dependent(i, "case").value_or(i); }

    const Counted& counted_;
    const ParsedText& text_;
    const WordList& attributes_;
    const WordList& quantities_;
    const WordList& changes_;
};

}  // namespace

Attribute find_attribute(const Amount& amount, const Counted& counted, const ParsedText& text) {
    Attribute made = AttributeFinder(counted, text).find();
    const bool is_of_shares = counted.unit == kPercent && counted.noun;  // of the residents or of the houses
    if (is_of_shares && !made.is_told && made.name.empty()) {
        made.name = text.tree().token(*counted.noun).lemma;
    } else if (is_of_shares) {
        made.name = text.tree().token(*counted.noun).lemma + ", " + made.name;
    }
    if (amount.is_addition && !made.name.empty()) made.name.insert(0, kAdditional);
    return made;
}

bool is_old_value(const Amount& amount, const Counted& counted, const ParsedText& text) {
    const auto above = text.tree().head(counted.phrase);
    if (!above || !text.language().list("change_verbs").has(text.tree().token(*above).lemma)) return false;
    const auto mark = text.tree().dependent(counted.phrase, "case");
    const auto* role = mark ? text.language().list("figure_ranges").find(text.words().at(*mark)) : nullptr;
    return amount.form != AmountForm::range && role != nullptr && !role->empty() && role->front() == "opener";
}

}  // namespace dateline
