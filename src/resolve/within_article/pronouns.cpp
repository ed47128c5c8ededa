#include "resolve/within_article/pronouns.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/table.hpp"

namespace dateline {

namespace {

constexpr std::size_t kReach = 3;            // sentences back in which a person may stand
constexpr std::size_t kMostInSentence = 24;  // mentions of a sentence that are kept in view
constexpr std::size_t kMostClimbs = 8;
constexpr double kRecency = 100;     // of any mention in the sentence of the pronoun
constexpr double kDecay = 0.5;       // for each sentence back
constexpr double kClear = 1.15;      // how much more prominent than all others the chosen one is
constexpr double kLeastWeight = 35;  // of somebody whose gender is not known
constexpr double kOfGender = 1.3;    // what is known to have the right gender counts so much more

struct RoleWeight {
    std::string_view relation;
    double weight;
};
/// How prominent what stands in a grammatical role is; the first row that fits.
constexpr auto kRoleWeights = std::to_array<RoleWeight>({
    {"nsubj", 80},
    {"obj", 50},
    {"iobj", 50},
    {"obl:agent", 50},
    {"obl", 40},
    {"root", 60},
    {"parataxis", 50},
    {"nmod:poss", 35},
    {"nmod", 20},
});
constexpr double kOtherRole = 20;

/// Relations by which a clause or a phrase hangs within its sentence: from there the next subject governs.
constexpr auto kClauses = std::to_array<std::string_view>(
    {"ccomp", "xcomp", "advcl", "acl", "conj", "parataxis", "csubj", "obl", "nmod", "obj", "iobj", "nsubj"});

}  // namespace

Pronouns::Pronouns(const ArticleLinks& links, Genders& genders, const Language& language)
    : links_(links),
      genders_(genders),
      referring_(language.list("referring_words")),
      reporting_(language.list("reporting_verbs")) {}

const std::array<Pronouns::SieveRow, 7> Pronouns::kSieves = {{
    {{"reflexive", 0.9}, &Pronouns::find_reflexive},
    {{"fronted_phrase", 0.85}, &Pronouns::find_fronted},
    {{"only_person", 0.9}, &Pronouns::find_only_person},
    {{"governing_subject", 0.85}, &Pronouns::find_governing_subject},
    {{"most_prominent_person", 0.8}, &Pronouns::find_most_prominent},
    {{"subject_goes_on", 0.8}, &Pronouns::find_subject_before},
    {{"who_spoke_before", 0.75}, &Pronouns::find_speaker_before},
}};

std::optional<Pronouns::Wanted> Pronouns::read(Index<Mention> pronoun) const {
    if (!links_.has_tokens(pronoun)) return std::nullopt;
    Wanted wanted;
    wanted.pronoun = pronoun;
    wanted.token = links_.heads().head(pronoun);
    const auto head = links_.tree().head(wanted.token);
    const auto* cells = referring_.find(links_.folded(wanted.token));
    if (!head || links_.is_in_title(wanted.token) || cells == nullptr || cells->size() < 3) return std::nullopt;
    if (links_.tree().is(wanted.token, "expl")) return std::nullopt;
    wanted.head = *head;
    wanted.kinds = split((*cells)[1], '|');
    wanted.is_person = wanted.kinds.front() == "person";
    wanted.is_plural = (*cells)[2] == "many";
    if (cells->size() > 3) wanted.gender = gender_of_word((*cells)[3]);
    wanted.is_reflexive = (*cells)[0] == "reflexive";
    wanted.is_possessive = links_.tree().is(wanted.token, "nmod:poss");
    return wanted;
}

/// A pronoun is no argument of a verb whose other argument means the same, unless it is reflexive; and nothing means
/// what is part of itself.
bool Pronouns::is_bound_away(const Wanted& wanted, Index<Mention> candidate) const {
    const Tree& tree = links_.tree();
    const std::size_t token = links_.heads().head(candidate);
    if (token == wanted.token) return true;
    if (wanted.is_reflexive) return false;
    const auto above = tree.head(token);
    const bool is_argument = !wanted.is_possessive;
    if (is_argument && above == wanted.head && !tree.is(token, "nmod:poss")) return true;
    if (is_argument && wanted.head == token) return true;
    std::optional<std::size_t> at = wanted.head;  // a phrase around the pronoun
    for (std::size_t climbs = 0; at && climbs < kMostClimbs; ++climbs) {
        if (*at == token) {
            const bool is_clause_about_it = climbs > 0 && (tree.is(wanted.head, "acl") || tree.is(wanted.head, "conj"));
            return !is_clause_about_it && !tree.is(token, "root");
        }
        if (tree.is(*at, "acl") || tree.is(*at, "appos") || tree.is(*at, "parataxis")) break;
        at = tree.head(*at);
    }
    // "Kovac and he"
    return tree.is(wanted.token, "conj") && wanted.head == token;
}

bool Pronouns::fits(const Wanted& wanted, Index<Mention> candidate) const {
    const Mention& mention = links_.at(candidate);
    const Index<Mention> first = links_.first_of(candidate);
    const std::string& kind = mention.kind.empty() ? links_.at(first).kind : mention.kind;
    const bool is_alone = mention.form == MentionForm::pronoun && first == candidate;
    if (is_alone || std::find(wanted.kinds.begin(), wanted.kinds.end(), kind) == wanted.kinds.end()) return false;
    if (mention.form == MentionForm::nominal && links_.is_plural(candidate) != wanted.is_plural) return false;
    if (links_.quotation_of(links_.heads().head(candidate)) != links_.quotation_of(wanted.token)) return false;
    if (wanted.gender) {
        const auto gender = genders_.of(first);
        if (gender && gender != wanted.gender) return false;
    }
    return !is_bound_away(wanted, candidate);
}

double Pronouns::weight_of(std::size_t token) const {
    const Tree& tree = links_.tree();
    for (std::size_t climbs = 0; climbs < kMostClimbs && tree.is(token, "conj"); ++climbs)
        token = tree.head(token).value_or(token);  // joint actors are as prominent as the first of them
    const auto row = std::find_if(kRoleWeights.begin(), kRoleWeights.end(),
                                  [&](const RoleWeight& each) { return tree.is(token, each.relation); });
    return row == kRoleWeights.end() ? kOtherRole : row->weight;
}

/// The persons in view that the pronoun can mean, the most prominent first.
std::vector<Pronouns::Scored> Pronouns::rank(const Wanted& wanted) const {
    std::vector<Scored> scored;
    const std::size_t sentence = links_.sentence_of(wanted.token);
    std::vector<Index<Mention>> excluded;
    for (const InSentence& view : in_view_) {
        const double recency = std::pow(kDecay, static_cast<double>(sentence - view.sentence));
        std::vector<Scored> here;  // the most prominent mention of each
        for (const Noted& noted : view.mentions) {
            const Index<Mention> first = links_.first_of(noted.mention);
            if (view.sentence == sentence && is_bound_away(wanted, noted.mention)) excluded.push_back(first);
            if (!fits(wanted, noted.mention)) continue;
            const double score = (kRecency + noted.weight) * recency;
            const auto same =
                std::find_if(here.begin(), here.end(), [&](const Scored& it) { return it.first == first; });
            if (same == here.end()) {
                here.push_back({first, score, noted.weight});
            } else {
                same->score = std::max(same->score, score);
                same->weight = std::max(same->weight, noted.weight);
            }
        }
        for (const Scored& each : here) {
            const auto same =
                std::find_if(scored.begin(), scored.end(), [&](const Scored& it) { return it.first == each.first; });
            if (same == scored.end()) {
                scored.push_back(each);
            } else {
                same->score += each.score;
                same->weight = std::max(same->weight, each.weight);
            }
        }
    }
    std::erase_if(scored, [&](const Scored& each) {
        return std::find(excluded.begin(), excluded.end(), each.first) != excluded.end();
    });
    for (Scored& each : scored) {
        if (wanted.gender && genders_.of(each.first) == wanted.gender) each.score *= kOfGender;
    }
    std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    return scored;
}

/// The nearest subject above the pronoun that stands before it, and is not in its own clause where it is an argument.
std::optional<std::size_t> Pronouns::governing_subject(const Wanted& wanted) const {
    const Tree& tree = links_.tree();
    std::size_t at = wanted.token;
    for (std::size_t climbs = 0; climbs < kMostClimbs; ++climbs) {
        const auto above = tree.head(at);
        if (!above) return std::nullopt;
        // "saved others after they were found": an object above competes
        const bool is_beside_object = tree.is(at, "advcl") && !wanted.is_possessive && !wanted.is_reflexive;
        if (is_beside_object && tree.dependent(*above, "obj")) return std::nullopt;
        const auto subject = tree.dependent(*above, "nsubj");
        const bool is_own_clause = *above == wanted.head && !wanted.is_possessive && !wanted.is_reflexive;
        if (subject && *subject != at && *subject < wanted.token && !is_own_clause) return subject;
        if (subject && *subject != at && *subject > wanted.token) return std::nullopt;
        at = *above;
        if (std::none_of(kClauses.begin(), kClauses.end(), [&](std::string_view each) { return tree.is(at, each); }))
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Index<Mention>> Pronouns::find_reflexive(const Wanted& wanted) const {
    if (!wanted.is_reflexive) return std::nullopt;
    const auto beside = links_.heads().headed_by(wanted.head);  // "the minister himself"
    if (beside && fits(wanted, *beside)) return beside;
    const auto subject = governing_subject(wanted);
    const auto mention = subject ? links_.heads().headed_by(*subject) : std::nullopt;
    return mention && fits(wanted, *mention) ? mention : std::nullopt;
}

/// "In his speech, NAME said": the subject after a phrase at the front of its clause.
std::optional<Index<Mention>> Pronouns::find_fronted(const Wanted& wanted) const {
    const Tree& tree = links_.tree();
    std::size_t at = wanted.token;
    for (std::size_t climbs = 0; climbs < kMostClimbs; ++climbs) {
        const auto above = tree.head(at);
        if (!above) return std::nullopt;
        const bool is_at_front = *above > wanted.token && (tree.is(at, "obl") || tree.is(at, "advcl"));
        if (is_at_front) {
            const auto subject = tree.dependent(*above, "nsubj");
            const auto mention = subject && *subject > wanted.token ? links_.heads().headed_by(*subject) : std::nullopt;
            const bool is_name = mention && links_.at(*mention).form == MentionForm::name;
            return is_name && fits(wanted, *mention) ? mention : std::nullopt;
        }
        at = *above;
    }
    return std::nullopt;
}

/// Whether somebody spoken of before may be meant rather than the name that follows.
bool Pronouns::is_contested(const Wanted& wanted, Index<Mention> found) const {
    if (!wanted.is_person) return false;
    const std::vector<Scored> scored = rank(wanted);
    return !scored.empty() && scored.front().first != links_.first_of(found);
}

/// Things that are no mentions compete with those that are: only what governs the pronoun is sure.
std::optional<Index<Mention>> Pronouns::find_governing_subject(const Wanted& wanted) const {
    if (wanted.is_person) return std::nullopt;
    // "it is time": what is said of it is a noun or an adjective, and it may stand for nothing
    const bool may_be_empty = links_.tree().is(wanted.token, "nsubj") && !wanted.is_plural;
    if (may_be_empty && links_.tree().dependent(wanted.head, "cop")) return std::nullopt;
    const auto subject = governing_subject(wanted);
    const auto mention = subject ? links_.heads().headed_by(*subject) : std::nullopt;
    return mention && fits(wanted, *mention) ? mention : std::nullopt;
}

std::optional<Index<Mention>> Pronouns::find_only_person(const Wanted& wanted) const {
    if (!wanted.is_person) return std::nullopt;
    const std::vector<Scored> scored = rank(wanted);
    if (scored.size() != 1) return std::nullopt;
    const bool is_of_gender = wanted.gender && genders_.of(scored.front().first) == wanted.gender;
    const bool is_prominent = scored.front().weight >= kLeastWeight;
    return is_of_gender || is_prominent ? std::optional(scored.front().first) : std::nullopt;
}

std::optional<Index<Mention>> Pronouns::find_most_prominent(const Wanted& wanted) const {
    if (!wanted.is_person) return std::nullopt;
    const std::vector<Scored> scored = rank(wanted);
    if (scored.size() < 2 || scored[0].score < kClear * scored[1].score) return std::nullopt;
    return scored.front().first;
}

/// "They left the camp. They took ...": a subject that was the same word a sentence before, and surely meant somebody.
std::optional<Index<Mention>> Pronouns::find_subject_before(const Wanted& wanted) const {
    const Tree& tree = links_.tree();
    if (wanted.is_person || !tree.is(wanted.token, "nsubj") || links_.quotation_of(wanted.token)) return std::nullopt;
    const std::size_t sentence = links_.sentence_of(wanted.token);
    const std::string word = links_.folded(wanted.token);
    std::optional<Index<Mention>> last;
    for (const InSentence& view : in_view_) {
        if (view.sentence + 1 < sentence) continue;
        for (const Noted& noted : view.mentions) {
            const std::size_t token = links_.heads().head(noted.mention);
            if (tree.is(token, "nsubj") && links_.folded(token) == word) last = noted.mention;
        }
    }
    return last && fits(wanted, *last) ? last : std::nullopt;
}

/// "The ministry denied it. It said ...": who speaks now is who spoke in the sentence before.
std::optional<Index<Mention>> Pronouns::find_speaker_before(const Wanted& wanted) const {
    const Tree& tree = links_.tree();
    if (wanted.is_person || !tree.is(wanted.token, "nsubj") || links_.quotation_of(wanted.token)) return std::nullopt;
    if (!reporting_.has(tree.token(wanted.head).lemma)) return std::nullopt;
    const std::size_t sentence = links_.sentence_of(wanted.token);
    for (const InSentence& view : in_view_) {
        if (view.sentence + 1 != sentence) continue;
        for (const Noted& noted : view.mentions) {
            const std::size_t token = links_.heads().head(noted.mention);
            const auto verb = tree.head(token);
            const bool is_speaker = verb && tree.is(token, "nsubj") && reporting_.has(tree.token(*verb).lemma);
            if (is_speaker && fits(wanted, noted.mention)) return noted.mention;
        }
    }
    return std::nullopt;
}

std::optional<Antecedent> Pronouns::find(Index<Mention> pronoun) {
    const auto wanted = read(pronoun);
    if (!wanted) return std::nullopt;
    const std::size_t sentence = links_.sentence_of(wanted->token);
    while (!in_view_.empty() && sentence - in_view_.front().sentence > kReach) in_view_.pop_front();
    for (const SieveRow& row : kSieves) {
        const auto found = (this->*row.find)(*wanted);
        if (!found) continue;
        if (row.find == &Pronouns::find_fronted && is_contested(*wanted, *found)) return std::nullopt;
        if (wanted->gender) genders_.note_pronoun(links_.first_of(*found), *wanted->gender);
        return Antecedent{*found, row.sieve};
    }
    return std::nullopt;
}

void Pronouns::pass(Index<Mention> mention) {
    if (!links_.has_tokens(mention)) return;
    const std::size_t token = links_.heads().head(mention);
    if (links_.is_in_title(token)) return;
    const std::size_t sentence = links_.sentence_of(token);
    if (in_view_.empty() || in_view_.back().sentence != sentence) in_view_.push_back({sentence, {}});
    if (in_view_.size() > kReach + 1) in_view_.pop_front();
    if (in_view_.back().mentions.size() < kMostInSentence)
        in_view_.back().mentions.push_back({mention, weight_of(token)});
}

}  // namespace dateline
