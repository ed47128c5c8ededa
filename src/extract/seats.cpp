#include "extract/seats.hpp"

namespace dateline {

SeatReader::SeatReader(const Tree& tree, const DocumentWords& words, const std::vector<Mention>& mentions,
                       const MentionHeads& heads, const Language& language)
    : tree_(tree), words_(words), mentions_(mentions), heads_(heads), containing_(language.list("containing_words")) {}

std::optional<Index<Mention>> SeatReader::known_at(std::size_t token) const {
    auto mention = heads_.headed_by(token);
    if (!mention) mention = heads_.name_at(token);
    if (!mention) return std::nullopt;
    const Mention& it = mentions_[mention->position()];
    return it.form == MentionForm::name || it.antecedent ? mention : std::nullopt;
}

std::optional<Index<Mention>> SeatReader::possessor_of(std::size_t token) const {
    const auto possessor = tree_.dependent(token, "nmod:poss");
    return possessor ? known_at(*possessor) : std::nullopt;
}

std::optional<Index<Mention>> SeatReader::complement_of(std::size_t noun) const {
    for (const std::size_t each : tree_.first_dependents(noun)) {
        if (each < noun || !tree_.is(each, "nmod")) continue;
        if (const auto seat = known_at(each)) return seat;
        return std::nullopt;  // what comes later completes something else
    }
    return std::nullopt;
}

std::optional<Index<Mention>> SeatReader::find(const Role& role) const {
    const auto is_other = [&](const std::optional<Index<Mention>>& mention) { return mention && *mention != role.who; };
    if (const auto seat = complement_of(role.noun); is_other(seat)) return seat;
    if (const auto seat = possessor_of(role.noun); is_other(seat)) return seat;
    for (std::size_t i = role.noun; i > role.words.first; --i) {
        if (const auto seat = heads_.name_at(i - 1); is_other(seat)) return seat;
    }
    const auto above = tree_.head(role.noun);  // "Sorvia's foreign minister NAME": the name has the possessor
    const bool is_title = role.words.last <= heads_.tokens(role.who).first;
    if (is_title && above && heads_.headed_by(*above) == role.who) {
        const auto seat = possessor_of(*above);
        if (is_other(seat)) return seat;
    }
    return std::nullopt;
}

std::optional<Index<Mention>> SeatReader::place_around(std::size_t token) const {
    for (const std::size_t each : tree_.first_dependents(token)) {
        if (each < token || !(tree_.is(each, "nmod") || tree_.is(each, "obl"))) continue;
        const auto preposition = tree_.dependent(each, "case");
        if (preposition && is_containing(*preposition)) return known_at(each);
    }
    return std::nullopt;
}

}  // namespace dateline
