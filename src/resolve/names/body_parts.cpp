#include <algorithm>
#include <bit>
#include <utility>

#include "resolve/names/name_numbers.hpp"
#include "resolve/names/name_parts.hpp"
#include "resolve/names/word_likeness.hpp"

namespace dateline {

namespace {

class BodyReading {
public:
    BodyReading(const NameLists& lists, std::string_view name) : lists_(lists), name_(name) {
        for (NamePiece& piece : cut_name(name, true, kMostNameWords)) made_.pieces.push_back({std::move(piece)});
    }

    NameParts read() {
        read_body();
        return std::move(made_);
    }

private:
    bool in(const NameLists::Set& set, std::size_t at) const { return set.contains(made_.pieces[at].text); }

    void read_body() {
        cut_forms_off();
        drop_legal_forms();
        for (std::size_t i = 0; i < made_.pieces.size(); ++i) {
            if (made_.pieces[i].part != NamePart::plain) continue;
            if (in(lists_.small_words, i) &&
                !(made_.pieces[i].text.size() == 1 && made_.pieces[i].is_in_capitals && i > 0)) {
                made_.pieces[i].part = NamePart::small;
            } else if (const std::int32_t number = number_of(i); number >= 0) {
                made_.pieces[i].part = NamePart::number;
                made_.pieces[i].number = number;
            } else if (in(lists_.common_words, i)) {
                made_.pieces[i].part = NamePart::common;
            }
        }
        drop_own_acronym();
        find_places();
    }

    /// "VarkaAG": a form that is written as one with the last word.
    void cut_forms_off() {
        if (made_.pieces.empty() || made_.pieces.back().is_in_capitals || made_.pieces.size() >= kMostNameWords) return;
        PartPiece& last = made_.pieces.back();
        const std::string_view written = name_.substr(last.span.begin, last.span.end - last.span.begin);
        if (written.size() != last.text.size()) return;  // not of ASCII alone
        std::size_t capitals = written.size();
        while (capitals > 0 && written[capitals - 1] >= 'A' && written[capitals - 1] <= 'Z') --capitals;
        if (capitals < 3 || !lists_.legal_forms.contains(last.text.substr(capitals))) return;
        PartPiece form = last;
        form.text.erase(0, capitals);
        form.span.begin += static_cast<std::uint32_t>(capitals);
        form.is_in_capitals = true;
        last.text.resize(capitals);
        last.span.end = form.span.begin;
        made_.pieces.push_back(std::move(form));
    }

    std::string phrase(std::size_t first, std::size_t length) const {
        std::string all = made_.pieces[first].text;
        for (std::size_t i = 1; i < length; ++i) all += ' ' + made_.pieces[first + i].text;
        return all;
    }

    /// The length in words of the longest legal form that begins at `first` or, with `at_end`, ends before `last`.
    std::size_t form_length(std::size_t first, std::size_t last, bool at_end, LegalForm& form) const {
        for (std::size_t length = std::min(lists_.longest_legal_form, last - first); length > 0; --length) {
            // One sign of Chinese or Korean may sound like the letters of a form.
            if (length == 1 && made_.pieces[at_end ? last - 1 : first].writing == Writing::syllables) continue;
            const std::string written = phrase(at_end ? last - length : first, length);
            const auto found = lists_.legal_forms.find(written);
            if (found != lists_.legal_forms.end()) {
                form = found->second;
                return length;
            }
            if (const LegalForm* meant = find_misspelt(written)) {
                form = *meant;
                return length;
            }
        }
        return 0;
    }

    /// A long form with a letter wrong.
    const LegalForm* find_misspelt(const std::string& written) const {
        static constexpr std::size_t kLeastLetters = 12;
        static constexpr float kLeastAlike = 0.92F;
        if (written.size() < kLeastLetters) return nullptr;
        const std::uint32_t letters = letters_of(written);
        for (const NameLists::LongForm& each : lists_.long_legal_forms) {
            const bool may_be = std::popcount(letters ^ each.letters) <= 2 &&
                                each.phrase.size() <= written.size() + 1 && written.size() <= each.phrase.size() + 1;
            if (may_be && likeness_of(written, each.phrase, kLeastAlike) >= kLeastAlike) return &each.form;
        }
        return nullptr;
    }

    void note_form(std::size_t first, std::size_t length, LegalForm form) {
        for (std::size_t i = first; i < first + length; ++i) made_.pieces[i].part = NamePart::legal_form;
        if (made_.legal_form.kind == 0) made_.legal_form = form;
    }

    void drop_legal_forms() {
        std::size_t first = 0;
        std::size_t last = made_.pieces.size();
        LegalForm form;
        while (last > first) {
            const std::size_t length = form_length(first, last, true, form);
            if (length == 0) break;
            last -= length;
            note_form(last, length, form);
        }
        // At the beginning a word that all bodies use is one of the name: "Company of Friends".
        while (last > first + 1) {
            const std::size_t length = form_length(first, last, false, form);
            if (length == 0 || first + length >= last || form.kind == 0) break;
            note_form(first, length, form);
            first += length;
        }
    }

    std::int32_t number_of(std::size_t at) const {
        const PartPiece& piece = made_.pieces[at];
        if (const auto found = lists_.numbers.find(piece.text); found != lists_.numbers.end()) return found->second;
        if (const std::int32_t number = written_number(piece.text, lists_.ordinal_endings); number >= 0) return number;
        if (at == 0 || !piece.is_in_capitals || in(lists_.joining_words, at - 1)) return -1;
        const bool precedes_joint = at + 1 < made_.pieces.size() && in(lists_.joining_words, at + 1);
        return precedes_joint ? -1 : roman_number(piece.text);
    }

    /// "Committee for Mara (CFM)": what stands in brackets says the same again.
    void drop_own_acronym() {
        std::string initials;
        std::string all;
        for (std::size_t i = 0; i < made_.pieces.size(); ++i) {
            if (made_.pieces[i].is_in_brackets && made_.pieces[i].is_in_capitals && made_.pieces[i].text.size() > 1 &&
                (made_.pieces[i].text == initials || made_.pieces[i].text == all)) {
                made_.pieces[i].part = NamePart::other_name;
            }
            if (made_.pieces[i].part != NamePart::small && made_.pieces[i].part != NamePart::legal_form)
                initials += made_.pieces[i].text[0];
            if (made_.pieces[i].part != NamePart::legal_form) all += made_.pieces[i].text[0];
        }
    }

    void find_places() {
        for (std::size_t i = 0; i < made_.pieces.size(); ++i) {
            for (std::size_t length = std::min(lists_.longest_place, made_.pieces.size() - i); length > 0; --length) {
                const auto found = lists_.places.find(phrase(i, length));
                PartPiece& piece = made_.pieces[i];
                const bool is_short = length == 1 && piece.text.size() < 4 && !piece.is_in_capitals;
                if (found == lists_.places.end() || is_short || piece.part == NamePart::legal_form) continue;
                piece.part = NamePart::place;
                piece.place = found->second;
                piece.number = -1;
                join_pieces(i, length);
                break;
            }
        }
    }

    /// What several words say together is one piece.
    void join_pieces(std::size_t first, std::size_t length) {
        const auto begin = made_.pieces.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(length);
        for (auto each = begin + 1; each != end; ++each) begin->text += each->text;
        begin->span.end = (end - 1)->span.end;
        made_.pieces.erase(begin + 1, end);
    }

    const NameLists& lists_;
    std::string_view name_;
    NameParts made_;
};

}  // namespace

NameParts read_body_parts(const NameLists& lists, std::string_view name) {
    return BodyReading(lists, name).read();
}

}  // namespace dateline
