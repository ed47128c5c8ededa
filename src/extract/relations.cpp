#include <algorithm>
#include <array>
#include <optional>

#include "extract/extract.hpp"
#include "extract/facts.hpp"
#include "extract/parsed_text.hpp"
#include "extract/roles.hpp"
#include "extract/seats.hpp"
#include "extract/terms_of_office.hpp"
#include "extract/tie_ends.hpp"

namespace dateline {

namespace {

class RelationReader {
public:
    RelationReader(const ParsedText& text, const Language& language)
        : so_far_(text.so_far()),
          words_(text.words()),
          tree_(text.tree()),
          heads_(text.heads()),
          roles_(tree_, words_, so_far_.mentions, heads_, language),
          seats_(tree_, words_, so_far_.mentions, heads_, language),
          terms_(text.document(), so_far_, tree_, words_, heads_, language),
          contents_(so_far_.statements),
          document_(text.document()),
          offices_(language.list("titles_of_office")),
          kin_(language.list("kin_nouns")),
          tie_nouns_(language.list("tie_nouns")),
          tie_verbs_(language.list("tie_verbs")),
          places_(language.list("place_nouns")) {}

    std::vector<Relation> read() {
        for (const Role& role : roles_.read()) read_role(role);
        for (std::size_t m = 0; m < so_far_.mentions.size(); ++m) {
            const Index<Mention> index(m);
            if (heads_.tokens(index).empty()) continue;
            for (const Sieve& sieve : kSieves) (this->*sieve.read)(index, sieve);
        }
        std::stable_sort(relations_.begin(), relations_.end(),
                         [](const Relation& a, const Relation& b) { return a.span < b.span; });
        return std::move(relations_);
    }

private:
    struct Sieve {
        std::string_view name;
        double confidence;
        void (RelationReader::*read)(Index<Mention>, const Sieve&);
    };
    static const std::array<Sieve, 6> kSieves;

    [[nodiscard]] const Mention& at(Index<Mention> index) const { return so_far_.mentions[index.position()]; }
    /// A description or a pronoun has the kind of what it refers to.
    [[nodiscard]] std::string_view kind(Index<Mention> index) const {
        const Mention& mention = at(index);
        return mention.antecedent ? at(*mention.antecedent).kind : mention.kind;
    }
    [[nodiscard]] Index<Mention> meant(Index<Mention> index) const { return at(index).antecedent.value_or(index); }
    Relation* keep(const Sieve& sieve, std::string_view type, Index<Mention> from, Index<Mention> to) {
        if (!may_tie(type, kind(from), kind(to))) return nullptr;
        if (meant(from) == meant(to)) return nullptr;
        const bool is_there = std::any_of(
            relations_.rbegin(), relations_.rbegin() + static_cast<std::ptrdiff_t>(std::min(relations_.size(), kLook)),
            [&](const Relation& each) { return each.type == type && each.from == from && each.to == to; });
        if (is_there) return nullptr;
        Relation& made = relations_.emplace_back();
        made.span = cover(at(from).span, at(to).span);
        made.rule = sieve.name;
        made.confidence = sieve.confidence;
        made.type = type;
        made.from = from;
        made.to = to;
        made.statement = contents_.innermost(made.span);
        return &made;
    }

    /// What the noun of a role says of its tie: that of the office whose last word it is, of a relative, of an ally.
    [[nodiscard]] std::string_view tie_of(const Role& role) const {
        for (std::size_t from = role.words.first; from <= role.noun; ++from) {
            const Match office = words_.match_noun(offices_, from, role.noun + 1);
            if (office && from + office.length == role.noun + 1) return office.cell(0);
        }
        if (words_.match_noun(kin_, role.noun, role.noun + 1)) return "family_of";
        if (const Match tie = words_.match_noun(tie_nouns_, role.noun, role.noun + 1)) return tie.cell(0);
        return {};
    }

    /// A role whose words end in ranks ("Foreign Minister Lt. Gen. NAME") is that of its last office with a tie.
    [[nodiscard]] Role without_ranks(const Role& role) const {
        Role shorter = role;
        while (shorter.noun > shorter.words.first && (tie_of(shorter).empty() || tie_of(shorter) == "-")) {
            --shorter.noun;
            shorter.words.last = shorter.noun + 1;
        }
        const std::string_view tie = tie_of(shorter);
        return tie.empty() || tie == "-" ? role : shorter;
    }

    void read_role(const Role& found) {
        const bool is_title = found.words.last <= heads_.tokens(found.who).first;
        const Role role = is_title ? without_ranks(found) : found;
        const Sieve sieve{relation_rule(role.rule), role.confidence, nullptr};
        if (at(role.who).form != MentionForm::name && !at(role.who).antecedent) return;
        if (kind(role.who) == "place" && words_.match_noun(places_, role.noun, role.noun + 1)) {
            if (const auto around = seats_.place_around(role.noun)) keep(sieve, "located_in", role.who, *around);
            return;
        }
        const std::string_view tie = tie_of(role);
        if (tie.empty() || tie == "-") return;
        const auto seat = seats_.find(role);
        if (!seat) return;
        Relation* made = keep(sieve, tie, role.who, *seat);
        if (made == nullptr) return;
        made->span = cover(made->span, {words_.span(role.words.first).begin, words_.span(role.noun).end});
        made->title = document_.words(terms_.office_of(role));
        made->when = terms_.read(role);
    }

    /// The relation's rule for a role's: one name for each way in which roles are told.
    [[nodiscard]] static std::string_view relation_rule(std::string_view role) {
        static constexpr auto kRules = std::to_array<std::pair<std::string_view, std::string_view>>({
            {"role/title", "relation/title"},
            {"role/apposition", "relation/apposition"},
            {"role/apposed", "relation/apposed"},
            {"role/copula", "relation/copula"},
            {"role/relative-clause", "relation/relative-clause"},
            {"role/office-verb", "relation/office-verb"},
        });
        const auto* const row =
            std::find_if(kRules.begin(), kRules.end(), [&](const auto& each) { return each.first == role; });
        return row->second;
    }

    /// "NAME heads the council", "NAME, who heads the council,"
    void read_verb(Index<Mention> subject, const Sieve& sieve) {
        if (at(subject).form != MentionForm::name && !at(subject).antecedent) return;
        const std::size_t head = heads_.head(subject);
        std::optional<std::size_t> verb = tree_.head(head);
        if (!verb || !tree_.is(head, "nsubj") || tree_.is(head, "nsubj:pass")) verb.reset();
        if (verb) read_clause(subject, *verb, sieve);
        const auto clause = tree_.dependent(head, "acl:relcl");
        const auto relative = clause ? tree_.dependent(*clause, "nsubj") : std::nullopt;
        const bool is_subject = relative && !tree_.is(*relative, "nsubj:pass");
        if (is_subject && words_.is(*relative, WordClass::relative)) read_clause(subject, *clause, sieve);
    }

    void read_clause(Index<Mention> subject, std::size_t verb, const Sieve& sieve) {
        const auto* cells = tie_verbs_.find(tree_.token(verb).lemma);
        const auto object = tree_.dependent(verb, "obj");
        if (cells == nullptr || cells->size() < 2 || !object || !roles_.is_told_as_fact(verb)) return;
        const auto to = seats_.known_at(*object);
        if (to && ((*cells)[1] == "-" || (*cells)[1] == kind(subject))) keep(sieve, cells->front(), subject, *to);
    }

    /// "the Harun camp in southern Sorvia"
    void read_place_in_place(Index<Mention> inner, const Sieve& sieve) {
        if (at(inner).form == MentionForm::pronoun || kind(inner) != "place") return;
        if (const auto outer = seats_.place_around(heads_.head(inner))) keep(sieve, "located_in", inner, *outer);
    }

    /// The parse may hang both places on the verb; one directly behind the other lies in it all the same.
    void read_place_then_place(Index<Mention> inner, const Sieve& sieve) {
        if (at(inner).form == MentionForm::pronoun || kind(inner) != "place") return;
        const std::size_t preposition = heads_.tokens(inner).last;
        if (preposition >= tree_.size() || !seats_.is_containing(preposition)) return;
        const auto noun = tree_.head(preposition);
        if (!noun || *noun < preposition || *noun > preposition + kTieWindow) return;
        const auto outer = seats_.known_at(*noun);
        if (outer && at(*outer).form == MentionForm::name) keep(sieve, "located_in", inner, *outer);
    }

    /// "Selm, Sorvia"; of a row of places each but the first is a conjunct
    void read_place_and_state(Index<Mention> inner, const Sieve& sieve) {
        if (at(inner).form != MentionForm::name || at(inner).kind != "place") return;
        const std::size_t after = heads_.tokens(inner).last;
        if (after + 1 >= tree_.size() || words_.at(after) != ",") return;
        const auto outer = heads_.name_at(after + 1);
        if (!outer || (at(*outer).kind != "place" && at(*outer).kind != "state")) return;
        const std::size_t head = heads_.head(*outer);
        if (tree_.head(head) == heads_.head(inner) && !tree_.is(head, "conj")) keep(sieve, "located_in", inner, *outer);
    }

    /// "Sorvia's Ministry of Health", "Sorvia's Harun camp"
    void read_possessed(Index<Mention> owned, const Sieve& sieve) {
        if (at(owned).form != MentionForm::name) return;
        const auto owner = seats_.possessor_of(heads_.head(owned));
        if (!owner) return;
        if (kind(owned) == "organization") keep(sieve, "part_of", owned, *owner);
        if (kind(owned) == "place") keep(sieve, "located_in", owned, *owner);
    }

    /// "the Health Ministry of Sorvia"
    void read_part_of_state(Index<Mention> part, const Sieve& sieve) {
        if (at(part).form != MentionForm::name || at(part).kind != "organization") return;
        const std::size_t head = heads_.head(part);
        const auto whole = tree_.dependent(head, "nmod");
        if (!whole || *whole < heads_.tokens(part).last) return;
        const auto preposition = tree_.dependent(*whole, "case");
        const auto state = heads_.headed_by(*whole);
        if (preposition && words_.is(*preposition, WordClass::of) && state && kind(*state) == "state")
            keep(sieve, "part_of", part, *state);
    }

    static constexpr std::size_t kTieWindow = 3;  // words
    static constexpr std::size_t kLook = 8;       // relations back in which the same may have been read

    const Extraction& so_far_;
    const DocumentWords& words_;
    const Tree& tree_;
    const MentionHeads& heads_;
    RoleReader roles_;
    SeatReader seats_;
    TermReader terms_;
    ContentIndex contents_;
    const Document& document_;
    const WordList& offices_;
    const WordList& kin_;
    const WordList& tie_nouns_;
    const WordList& tie_verbs_;
    const WordList& places_;
    std::vector<Relation> relations_;
};

const std::array<RelationReader::Sieve, 6> RelationReader::kSieves = {{
    {"relation/verb", 0.8, &RelationReader::read_verb},
    {"relation/place-in-place", 0.75, &RelationReader::read_place_in_place},
    {"relation/place-then-place", 0.7, &RelationReader::read_place_then_place},
    {"relation/place-and-state", 0.8, &RelationReader::read_place_and_state},
    {"relation/possessed", 0.75, &RelationReader::read_possessed},
    {"relation/part-of-state", 0.75, &RelationReader::read_part_of_state},
}};

}  // namespace

std::vector<Relation> read_relations(const ParsedText& text) {
    return RelationReader(text, text.language()).read();
}

}  // namespace dateline
