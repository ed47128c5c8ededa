#include <algorithm>
#include <array>
#include <optional>

#include "extract/extract.hpp"
#include "extract/facts.hpp"
#include "extract/surroundings.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestTitle = 5;  // words
constexpr std::size_t kTieWindow = 4;

/// Few and sure: each sieve looks at what stands directly beside one named mention.
class RelationReader {
public:
    RelationReader(const Document& document, const Extraction& so_far, const Language& language)
        : document_(document),
          so_far_(so_far),
          language_(language),
          around_(document, so_far.mentions, {}, language),
          contents_(so_far.statements) {}

    std::vector<Relation> read() {
        for (std::size_t m = 0; m < so_far_.mentions.size(); ++m) {
            const Index<Mention> index(m);
            if (so_far_.mentions[m].form == MentionForm::pronoun || around_.tokens_of(index).empty()) continue;
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
    static const std::array<Sieve, 5> kSieves;

    [[nodiscard]] const DocumentWords& words() const { return around_.words(); }
    [[nodiscard]] std::string_view kind(Index<Mention> mention) const { return around_.mention(mention).kind; }
    [[nodiscard]] bool is_name(Index<Mention> mention) const {
        return around_.mention(mention).form == MentionForm::name;
    }
    [[nodiscard]] bool is_seat(Index<Mention> mention) const {
        return is_name(mention) &&
               (kind(mention) == "organization" || kind(mention) == "state" || kind(mention) == "place");
    }
    [[nodiscard]] bool is_location(Index<Mention> mention) const {
        return kind(mention) == "place" || kind(mention) == "state";
    }

    void keep(const Sieve& sieve, std::string_view type, Index<Mention> from, Index<Mention> to,
              std::string_view title = {}) {
        if (from == to || type.empty() || type == "-") return;
        Relation made;
        made.span = cover(around_.mention(from).span, around_.mention(to).span);
        made.rule = sieve.name;
        made.confidence = sieve.confidence;
        made.type = type;
        made.from = from;
        made.to = to;
        made.title = title;
        made.statement = contents_.innermost(made.span);
        relations_.push_back(std::move(made));
    }

    /// The office whose last word is token last - 1.
    [[nodiscard]] std::optional<std::pair<std::size_t, Match>> title_before(std::size_t last) const {
        const WordList& titles = language_.list("titles_of_office");
        for (std::size_t length = std::min(kLongestTitle, last); length > 0; --length) {
            Match match = words().match(titles, last - length, last);
            if (match && match.length == length) return std::pair{last - length, std::move(match)};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string_view written(std::size_t first, std::size_t last) const {
        return document_.words(around_.span_of({first, last}));
    }

    /// "Vendaria Foreign Minister NAME", "Ministry spokesman NAME", "the Council's chairman NAME"
    void read_title_before(Index<Mention> person, const Sieve& sieve) {
        if (kind(person) != "person" || !is_name(person)) return;
        std::size_t first = around_.tokens_of(person).first;
        for (int more = 0; more < 3; ++more) {  // "Foreign Minister Lt. Gen. NAME"
            const auto title = title_before(first);
            if (!title || title->first == 0) return;
            std::size_t before = title->first - 1;
            if (words().is(before, WordClass::clitic) && before > 0) --before;
            const auto seat = around_.mention_at(before);
            if (seat && is_seat(*seat))
                return keep(sieve, title->second.cell(0), person, *seat,
                            written(title->first, title->first + title->second.length));
            first = title->first;
        }
    }

    /// The mention that an office at `i` is held in: "head of the NAME"; `last` gives the title's end.
    [[nodiscard]] std::optional<Index<Mention>> seat_after(std::size_t i) const {
        if (!words().is(i, WordClass::of) && !words().is(i, WordClass::preposition)) return std::nullopt;
        for (std::size_t k = i + 1; k < i + kTieWindow; ++k) {
            if (const auto mention = around_.mention_at(k)) return is_seat(*mention) ? mention : std::nullopt;
            if (!words().is(k, WordClass::determiner) && !words().is_capitalised(k)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// "NAME, head of the Council"
    void read_title_after(Index<Mention> person, const Sieve& sieve) {
        if (kind(person) != "person" || !is_name(person)) return;
        std::size_t i = around_.tokens_of(person).last;
        if (words().at(i) != ",") return;
        ++i;
        if (words().is(i, WordClass::determiner)) ++i;
        const Match title =
            words().match(language_.list("titles_of_office"), i, std::min(words().size(), i + kLongestTitle));
        if (!title) return;
        if (const auto seat = seat_after(i + title.length))
            keep(sieve, title.cell(0), person, *seat, written(i, i + title.length));
    }

    /// "the head of the Council, NAME", "head of the Council NAME"
    void read_title_around(Index<Mention> seat, const Sieve& sieve) {
        if (!is_seat(seat)) return;
        std::size_t first = around_.tokens_of(seat).first;
        if (first > 0 && words().is(first - 1, WordClass::determiner)) --first;
        if (first == 0 || !words().is(first - 1, WordClass::of)) return;
        const auto title = title_before(first - 1);
        if (!title) return;
        std::size_t i = around_.tokens_of(seat).last;
        if (words().at(i) == ",") ++i;
        for (int more = 0; more < 2; ++more) {  // ranks before the name
            const Match rank =
                words().match(language_.list("titles_of_office"), i, std::min(words().size(), i + kLongestTitle));
            if (!rank) break;
            i += rank.length;
        }
        const auto person = around_.mention_at(i);
        if (person && kind(*person) == "person" && is_name(*person)) {
            keep(sieve, title->second.cell(0), *person, seat,
                 written(title->first, title->first + title->second.length));
        }
    }

    /// "the Harun camp in southern Vendaria"
    void read_place_in_place(Index<Mention> inner, const Sieve& sieve) {
        if (!is_location(inner)) return;
        const std::size_t i = around_.tokens_of(inner).last;
        if (!words().is(i, WordClass::place) || language_.list("beside_words").has(words().at(i))) return;
        for (std::size_t k = i + 1; k < i + kTieWindow; ++k) {
            if (const auto outer = around_.mention_at(k)) {
                if (is_location(*outer) && is_name(*outer)) keep(sieve, "located_in", inner, *outer);
                return;
            }
            if (!words().is(k, WordClass::none) || words().is_mark(k)) return;
        }
    }

    /// "Vendaria's Ministry of Health", "Vendaria's Harun camp"
    void read_possessed(Index<Mention> owner, const Sieve& sieve) {
        if (!is_seat(owner)) return;
        const std::size_t i = around_.tokens_of(owner).last;
        if (!words().is(i, WordClass::clitic)) return;
        const auto owned = around_.mention_at(i + 1);
        if (!owned || !is_name(*owned)) return;
        if (kind(*owned) == "organization") keep(sieve, "part_of", *owned, owner);
        if (kind(*owned) == "place" && is_location(owner)) keep(sieve, "located_in", *owned, owner);
    }

    const Document& document_;
    const Extraction& so_far_;
    const Language& language_;
    Surroundings around_;
    ContentIndex contents_;
    std::vector<Relation> relations_;
};

const std::array<RelationReader::Sieve, 5> RelationReader::kSieves = {{
    {"relation/title-before-name", 0.85, &RelationReader::read_title_before},
    {"relation/title-after-name", 0.85, &RelationReader::read_title_after},
    {"relation/title-and-seat-before-name", 0.8, &RelationReader::read_title_around},
    {"relation/place-in-place", 0.7, &RelationReader::read_place_in_place},
    {"relation/possessed", 0.75, &RelationReader::read_possessed},
}};

}  // namespace

std::vector<Relation> read_relations(const Document& document, const Extraction& so_far, const Language& language) {
    return RelationReader(document, so_far, language).read();
}

}  // namespace dateline
