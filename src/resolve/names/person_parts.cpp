#include <algorithm>
#include <utility>

#include "resolve/names/name_numbers.hpp"
#include "resolve/names/name_parts.hpp"

namespace dateline {

namespace {

class PersonReading {
public:
    PersonReading(const NameLists& lists, std::string_view name) : lists_(lists) {
        for (NamePiece& piece : cut_name(name, false, kMostNameWords)) made_.pieces.push_back({std::move(piece)});
    }

    NameParts read() {
        read_person();
        return std::move(made_);
    }

private:
    bool in(const NameLists::Set& set, std::size_t at) const { return set.contains(made_.pieces[at].text); }

    void read_person() {
        put_family_last();
        std::size_t first = 0;
        std::size_t last = made_.pieces.size();
        drop_suffixes(first, last);
        drop_titles(first, last);
        drop_form_of_firm(first, last);
        for (std::size_t i = first; i < last; ++i) {
            const PartPiece& piece = made_.pieces[i];
            const bool is_first = i == first;
            // "Ben Mara" has a given name, "Mara ben Ilo" a particle, "Mara E. Ilo" an initial.
            const bool is_initial = piece.text.size() == 1 && (piece.is_in_capitals || piece.is_dotted);
            const bool is_particle = in(lists_.particles, i) && (!is_first || piece.is_joined || last - first > 2) &&
                                     !(is_first && lists_.nicknames.contains(piece.text) && !piece.is_joined);
            if (is_particle && !is_initial && i + 1 < last) {
                made_.pieces[i].part = NamePart::particle;
            } else if (piece.text.size() == 1) {
                made_.pieces[i].part = NamePart::initial;
            } else if (i > first && piece.is_in_capitals && roman_number(piece.text) > 0 && i + 1 == last) {
                made_.pieces[i].part = NamePart::number;
                made_.pieces[i].number = roman_number(piece.text);
            } else if (is_patronymic(i, first, last)) {
                made_.pieces[i].part = NamePart::patronymic;
            } else if (is_first || lists_.given_names.contains(piece.text)) {
                made_.pieces[i].part = NamePart::given;
            }
        }
    }

    /// "Mara, Ilo" is "Ilo Mara".
    void put_family_last() {
        const auto comma = std::find_if(made_.pieces.begin(), made_.pieces.end(),
                                        [](const PartPiece& each) { return each.commas > 0; });
        if (comma == made_.pieces.begin() || comma == made_.pieces.end()) return;
        const bool all_is_suffix = std::all_of(
            comma, made_.pieces.end(), [&](const PartPiece& each) { return lists_.suffixes.contains(each.text); });
        if (all_is_suffix) return;
        made_.is_family_first = true;
        std::rotate(made_.pieces.begin(), comma, made_.pieces.end());
    }

    void drop_suffixes(std::size_t first, std::size_t& last) {
        while (last > first + 1) {
            const auto found = lists_.suffixes.find(made_.pieces[last - 1].text);
            if (found == lists_.suffixes.end() || last < first + 3) return;
            if (found->second != 0) made_.suffix = found->second;
            made_.pieces[--last].part = NamePart::suffix;
        }
    }

    void drop_titles(std::size_t& first, std::size_t last) {
        std::size_t end = first;
        while (end + 1 < last && in(lists_.titles, end) && !(made_.pieces[end].is_joined && end == first)) ++end;
        // What only goes with a title is none alone: "Grand", "Field".
        while (end > first && !in(lists_.title_heads, end - 1)) --end;
        const bool leaves_one = end + 1 == last;
        for (std::size_t i = first; leaves_one && i < end; ++i) {
            if (lists_.given_names.contains(made_.pieces[i].text)) end = i;  // a given name may be a title elsewhere
        }
        for (; first < end; ++first) made_.pieces[first].part = NamePart::title;
    }

    /// Some lists put a legal form after persons too.
    void drop_form_of_firm(std::size_t first, std::size_t& last) {
        if (last < first + 3) return;
        const PartPiece& piece = made_.pieces[last - 1];
        const bool some_are_small = std::any_of(made_.pieces.begin(), made_.pieces.end(),
                                                [](const PartPiece& each) { return !each.is_in_capitals; });
        if (!piece.is_in_capitals || !some_are_small || !lists_.legal_forms.contains(piece.text) ||
            roman_number(piece.text) > 0)
            return;
        if (piece.text.size() > 1) made_.pieces[--last].part = NamePart::legal_form;
    }

    bool is_patronymic(std::size_t at, std::size_t first, std::size_t last) const {
        const std::string& text = made_.pieces[at].text;
        if (at == first || last - first < 3)
            return false;  // of two names the second is a family name, whatever its ending
        const std::string sound = lists_.sounds.sound_of(text);
        return std::any_of(
            lists_.patronymic_endings.begin(), lists_.patronymic_endings.end(),
            [&](const std::string& ending) { return sound.size() > ending.size() && sound.ends_with(ending); });
    }

    const NameLists& lists_;
    NameParts made_;
};

}  // namespace

NameParts read_person_parts(const NameLists& lists, std::string_view name) {
    return PersonReading(lists, name).read();
}

}  // namespace dateline
