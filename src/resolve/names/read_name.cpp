#include "resolve/names/read_name.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "resolve/names/name_pieces.hpp"
#include "resolve/names/word_likeness.hpp"

namespace dateline {

namespace {

/// How much a word of each part tells of who bears the name, beside one that few share.
constexpr float kGivenWeight = 0.8F;
constexpr float kCommonWeight = 0.5F;
constexpr float kPatronymicWeight = 0.7F;
constexpr float kInitialWeight = 0.4F;
constexpr float kPlaceWeight = 0.8F;
constexpr float kTitleWeight = 0.4F;   // of one within a name
constexpr float kPrefixWeight = 0.4F;  // of Abd, which is half a name

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// I to XXXIX; -1 for all else.
std::int32_t roman_number(std::string_view text) {
    static constexpr std::pair<std::string_view, std::int32_t> kUnits[] = {
        {"ix", 9}, {"viii", 8}, {"vii", 7}, {"vi", 6}, {"v", 5}, {"iv", 4}, {"iii", 3}, {"ii", 2}, {"i", 1}, {"", 0}};
    std::int32_t value = 0;
    while (value < 30 && text.starts_with('x')) {
        if (text.starts_with("xl") || text.starts_with("xc")) return -1;
        value += 10;
        text.remove_prefix(1);
    }
    for (const auto& [letters, number] : kUnits) {
        if (text == letters) return value + number > 0 ? value + number : -1;
    }
    return -1;
}

/// 44, 1st, 22nd; -1 for all else.
std::int32_t written_number(std::string_view text) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (text.size() > 2 && text.ends_with(ending) && is_digits(text.substr(0, text.size() - 2))) {
            text.remove_suffix(2);
            break;
        }
    }
    if (!is_digits(text) || text.size() > 9) return -1;
    std::int32_t value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

/// Digits that stand for the letters they look like, in a word that is letters for the most part.
void mend_digits(std::string& text) {
    static constexpr std::string_view kDigits = "0134578";
    static constexpr std::string_view kLetters = "oieastb";
    const auto count = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (count == 0 || static_cast<std::size_t>(count) * 2 >= text.size()) return;
    for (char& c : text) {
        const std::size_t at = kDigits.find(c);
        if (at != std::string_view::npos) c = kLetters[at];
    }
}

/// Reads one name.
class Reading {
public:
    Reading(const NameLists& lists, std::string_view name, NameClass name_class) : lists_(lists) {
        made_.name = name;
        made_.name_class = name_class;
        is_person_ = name_class == NameClass::person;
        pieces_ = cut_name(name, !is_person_, kMostNameWords);
    }

    PreparedName read() {
        part_.assign(pieces_.size(), NamePart::plain);
        if (is_person_) {
            read_person();
        } else {
            read_body();
        }
        keep_one_word();
        for (std::size_t i = 0; i < pieces_.size(); ++i) add_word(i);
        if (!is_person_) {
            join_numbers();
            add_initials();
        }
        if (made_.words.size() > kMostNameWords) made_.words.resize(kMostNameWords);
        return std::move(made_);
    }

private:
    using Set = NameLists::Set;
    bool in(const Set& set, std::size_t at) const { return set.contains(pieces_[at].text); }

    void read_person() {
        put_family_last();
        part_.assign(pieces_.size(), NamePart::plain);
        std::size_t first = 0;
        std::size_t last = pieces_.size();
        drop_suffixes(first, last);
        drop_titles(first, last);
        drop_form_of_firm(first, last);
        for (std::size_t i = first; i < last; ++i) {
            const NamePiece& piece = pieces_[i];
            const bool is_first = i == first;
            // "Ben Mara" has a given name, "Mara ben Ilo" a particle, "Mara E. Ilo" an initial.
            const bool is_initial = piece.text.size() == 1 && (piece.is_in_capitals || piece.is_dotted);
            const bool is_particle = in(lists_.particles, i) && (!is_first || piece.is_joined || last - first > 2) &&
                                     !(is_first && lists_.nicknames.contains(piece.text) && !piece.is_joined);
            if (is_particle && !is_initial && i + 1 < last) {
                part_[i] = NamePart::particle;
            } else if (piece.text.size() == 1) {
                part_[i] = NamePart::initial;
            } else if (i > first && piece.is_in_capitals && roman_number(piece.text) > 0 && i + 1 == last) {
                part_[i] = NamePart::number;
            } else if (is_patronymic(i, first, last)) {
                part_[i] = NamePart::patronymic;
            } else if (is_first || lists_.given_names.contains(piece.text)) {
                part_[i] = NamePart::given;
            }
        }
    }

    /// "Mara, Ilo" is "Ilo Mara".
    void put_family_last() {
        const auto comma =
            std::find_if(pieces_.begin(), pieces_.end(), [](const NamePiece& each) { return each.commas > 0; });
        if (comma == pieces_.begin() || comma == pieces_.end()) return;
        const bool all_is_suffix = std::all_of(
            comma, pieces_.end(), [&](const NamePiece& each) { return lists_.suffixes.contains(each.text); });
        if (all_is_suffix) return;
        made_.is_family_first = true;
        std::rotate(pieces_.begin(), comma, pieces_.end());
    }

    void drop_suffixes(std::size_t first, std::size_t& last) {
        while (last > first + 1) {
            const auto found = lists_.suffixes.find(pieces_[last - 1].text);
            if (found == lists_.suffixes.end() || last < first + 3) return;
            if (found->second != 0) made_.suffix = found->second;
            part_[--last] = NamePart::suffix;
        }
    }

    void drop_titles(std::size_t& first, std::size_t last) {
        std::size_t end = first;
        while (end + 1 < last && in(lists_.titles, end) && !(pieces_[end].is_joined && end == first)) ++end;
        // What only goes with a title is none alone: "Grand", "Field".
        while (end > first && !in(lists_.title_heads, end - 1)) --end;
        const bool leaves_one = end + 1 == last;
        for (std::size_t i = first; leaves_one && i < end; ++i) {
            if (lists_.given_names.contains(pieces_[i].text)) end = i;  // "Amir Sayyid" may be a name
        }
        for (; first < end; ++first) part_[first] = NamePart::title;
    }

    /// Some lists put a legal form after persons too.
    void drop_form_of_firm(std::size_t first, std::size_t& last) {
        if (last < first + 3) return;
        const NamePiece& piece = pieces_[last - 1];
        const bool others_are_small =
            std::any_of(pieces_.begin(), pieces_.end(), [](const NamePiece& each) { return !each.is_in_capitals; });
        if (!piece.is_in_capitals || !others_are_small || !lists_.legal_forms.contains(piece.text) ||
            roman_number(piece.text) > 0)
            return;
        if (piece.text.size() > 1) part_[--last] = NamePart::legal_form;
    }

    bool is_patronymic(std::size_t at, std::size_t first, std::size_t last) const {
        const std::string& text = pieces_[at].text;
        if (at == first || last - first < 3)
            return false;  // of two names the second is a family name, whatever its ending
        return std::any_of(
            lists_.patronymic_endings.begin(), lists_.patronymic_endings.end(),
            [&](const std::string& ending) { return text.size() > ending.size() && text.ends_with(ending); });
    }

    void read_body() {
        cut_forms_off();
        drop_legal_forms();
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (part_[i] != NamePart::plain) continue;
            if (in(lists_.small_words, i) && !(pieces_[i].text.size() == 1 && pieces_[i].is_in_capitals && i > 0)) {
                part_[i] = NamePart::small;
            } else if (number_of(i) >= 0) {
                part_[i] = NamePart::number;
            } else if (in(lists_.common_words, i)) {
                part_[i] = NamePart::common;
            }
        }
        drop_own_acronym();
        find_places();
    }

    /// "VarkaAG": a form that is written as one with the last word.
    void cut_forms_off() {
        if (pieces_.empty() || pieces_.back().is_in_capitals || pieces_.size() >= kMostNameWords) return;
        NamePiece& last = pieces_.back();
        const std::string_view written =
            std::string_view(made_.name).substr(last.span.begin, last.span.end - last.span.begin);
        if (written.size() != last.text.size()) return;  // not of ASCII alone
        std::size_t capitals = written.size();
        while (capitals > 0 && written[capitals - 1] >= 'A' && written[capitals - 1] <= 'Z') --capitals;
        if (capitals < 3 || !lists_.legal_forms.contains(last.text.substr(capitals))) return;
        NamePiece form = last;
        form.text.erase(0, capitals);
        form.span.begin += static_cast<std::uint32_t>(capitals);
        form.is_in_capitals = true;
        last.text.resize(capitals);
        last.span.end = form.span.begin;
        pieces_.push_back(std::move(form));
        part_.push_back(NamePart::plain);
    }

    std::string phrase(std::size_t first, std::size_t length) const {
        std::string all = pieces_[first].text;
        for (std::size_t i = 1; i < length; ++i) all += ' ' + pieces_[first + i].text;
        return all;
    }

    /// The length in words of the longest legal form that begins at `first` or, with `at_end`, ends before `last`.
    std::size_t form_length(std::size_t first, std::size_t last, bool at_end, LegalForm& form) const {
        for (std::size_t length = std::min(lists_.longest_legal_form, last - first); length > 0; --length) {
            // One sign of Chinese or Korean may sound like the letters of a form.
            if (length == 1 && pieces_[at_end ? last - 1 : first].writing == Writing::syllables) continue;
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
        for (std::size_t i = first; i < first + length; ++i) part_[i] = NamePart::legal_form;
        if (made_.legal_form.kind == 0) made_.legal_form = form;
    }

    void drop_legal_forms() {
        std::size_t first = 0;
        std::size_t last = pieces_.size();
        LegalForm form;
        while (last > first) {
            const std::size_t length = form_length(first, last, true, form);
            if (length == 0) break;
            last -= length;
            note_form(last, length, form);
        }
        // At the beginning one of two letters is more often a word: "AS Varka", but not "The Company".
        while (last > first + 1) {
            const std::size_t length = form_length(first, last, false, form);
            if (length == 0 || first + length >= last || form.kind == 0) break;
            note_form(first, length, form);
            first += length;
        }
    }

    std::int32_t number_of(std::size_t at) const {
        const NamePiece& piece = pieces_[at];
        if (const auto found = lists_.numbers.find(piece.text); found != lists_.numbers.end()) return found->second;
        if (const std::int32_t number = written_number(piece.text); number >= 0) return number;
        if (at == 0 || !piece.is_in_capitals || pieces_[at - 1].text == "and") return -1;
        const bool precedes_and = at + 1 < pieces_.size() && pieces_[at + 1].text == "and";
        return precedes_and ? -1 : roman_number(piece.text);
    }

    /// "Committee for Mara (CFM)": what stands in brackets says the same again.
    void drop_own_acronym() {
        std::string initials;
        std::string all;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pieces_[i].is_in_brackets && pieces_[i].is_in_capitals && pieces_[i].text.size() > 1 &&
                (pieces_[i].text == initials || pieces_[i].text == all)) {
                part_[i] = NamePart::other_name;
            }
            if (part_[i] != NamePart::small && part_[i] != NamePart::legal_form) initials += pieces_[i].text[0];
            if (part_[i] != NamePart::legal_form) all += pieces_[i].text[0];
        }
    }

    void find_places() {
        place_.assign(pieces_.size(), 0);
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            for (std::size_t length = std::min(lists_.longest_place, pieces_.size() - i); length > 0; --length) {
                const auto found = lists_.places.find(phrase(i, length));
                const bool is_short = length == 1 && pieces_[i].text.size() < 4 && !pieces_[i].is_in_capitals;
                if (found == lists_.places.end() || is_short || part_[i] == NamePart::legal_form) continue;
                for (std::size_t k = i; k < i + length; ++k) {
                    part_[k] = NamePart::place;
                    place_[k] = found->second;
                }
                // Its words are one: what they say they say together.
                for (std::size_t k = i + 1; k < i + length; ++k) pieces_[i].text += pieces_[k].text;
                pieces_[i].span.end = pieces_[i + length - 1].span.end;
                pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                              pieces_.begin() + static_cast<std::ptrdiff_t>(i + length));
                part_.erase(part_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                            part_.begin() + static_cast<std::ptrdiff_t>(i + length));
                place_.erase(place_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                             place_.begin() + static_cast<std::ptrdiff_t>(i + length));
                break;
            }
        }
    }

    static bool is_compared(NamePart part) { return part < NamePart::particle; }

    /// A name that is nothing but titles, small words or forms is compared by them.
    void keep_one_word() {
        if (std::any_of(part_.begin(), part_.end(), is_compared)) return;
        std::fill(part_.begin(), part_.end(), NamePart::plain);
        made_.legal_form = {};
        made_.suffix = 0;
    }

    void add_word(std::size_t at) {
        const NamePiece& piece = pieces_[at];
        const NamePart part = part_[at];
        if (const auto found = lists_.long_forms.find(piece.text);
            !is_person_ && found != lists_.long_forms.end() && is_compared(part)) {
            for (const std::string& text : found->second) add_compared(at, part, text);
            return;
        }
        if (!is_compared(part)) {
            NameWord word;
            word.text = piece.text;
            word.span = piece.span;
            word.part = part;
            word.writing = piece.writing;
            made_.others.push_back(std::move(word));
            return;
        }
        for (const NameBeginning& beginning : lists_.beginnings) {
            if (!is_person_ && !piece.text.starts_with("abd")) break;
            if (!piece.text.starts_with(beginning.letters)) continue;
            const std::string rest = piece.text.substr(beginning.letters.size());
            if (std::find(beginning.not_before.begin(), beginning.not_before.end(), rest) != beginning.not_before.end())
                break;
            if (rest.size() < 3 && !rest.empty()) continue;
            add_compared(at, part, beginning.word);
            made_.words.back().weight = kPrefixWeight;
            if (!rest.empty()) add_compared(at, part, rest);
            return;
        }
        add_compared(at, part, piece.text);
    }

    void add_compared(std::size_t at, NamePart part, std::string text) {
        const NamePiece& piece = pieces_[at];
        if (is_person_) mend_digits(text);
        NameWord word;
        word.text = std::move(text);
        word.sound = lists_.sounds.sound_of(word.text);
        word.consonants = consonants_of(word.text);
        word.letters = letters_of(word.sound);
        word.span = piece.span;
        word.part = part;
        word.writing = piece.writing;
        word.is_in_capitals = piece.is_in_capitals;
        word.is_given_name = lists_.given_names.contains(word.text);
        word.name = piece.slashes;
        made_.names = std::max<std::uint8_t>(made_.names,
                                             static_cast<std::uint8_t>(std::min(piece.slashes, std::uint8_t{254}) + 1));
        if (const auto found = lists_.nicknames.find(word.text); is_person_ && found != lists_.nicknames.end())
            word.nicknames = found->second;
        if (const auto found = lists_.variants.find(word.text); found != lists_.variants.end())
            word.variant = found->second;
        if (!is_person_) word.place = place_[at];
        if (part == NamePart::number) word.number = is_person_ ? roman_number(word.text) : number_of(at);
        word.whole = with_words_before(at, word.text);
        word.ending = ending_of(word.text);
        word.weight = weight_of(word);
        made_.words.push_back(std::move(word));
    }

    /// "van der Mar" as "vandermar".
    std::string with_words_before(std::size_t at, const std::string& text) const {
        std::size_t first = at;
        while (first > 0 && (part_[first - 1] == NamePart::particle || part_[first - 1] == NamePart::small)) --first;
        std::string whole;
        if (first == at || pieces_[at].text != text) return whole;
        for (; first < at; ++first) whole += pieces_[first].text;
        return whole + text;
    }

    std::uint8_t ending_of(const std::string& text) const {
        if (!is_person_) return 0;
        for (const std::string& ending : lists_.family_endings) {
            if (text.size() > ending.size() + 1 && text.ends_with(ending))
                return static_cast<std::uint8_t>(ending.size());
        }
        return 0;
    }

    float weight_of(const NameWord& word) const {
        switch (word.part) {
            case NamePart::initial:
                return kInitialWeight;
            case NamePart::patronymic:
                return kPatronymicWeight;
            case NamePart::common:
                return kCommonWeight;
            case NamePart::place:
                return kPlaceWeight;
            default:
                if (!is_person_) return 1.0F;
                if (lists_.title_heads.contains(word.text)) return kTitleWeight;
                return word.is_given_name || word.variant != 0 ? kGivenWeight : 1.0F;
        }
    }

    /// "Forty 4" and "forty-four" are one number.
    void join_numbers() {
        for (std::size_t i = 0; i + 1 < made_.words.size(); ++i) {
            NameWord& tens = made_.words[i];
            const NameWord& unit = made_.words[i + 1];
            const bool is_tens =
                tens.number >= 20 && tens.number <= 90 && tens.number % 10 == 0 && !is_digits(tens.text);
            if (!is_tens || unit.number < 1 || unit.number > 9) continue;
            tens.number += unit.number;
            tens.span.end = unit.span.end;
            made_.words.erase(made_.words.begin() + static_cast<std::ptrdiff_t>(i + 1));
        }
    }

    void add_initials() {
        if (made_.words.size() < 2) return;
        for (const NameWord& word : made_.words) made_.initials += word.text[0];
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (is_compared(part_[i]) || part_[i] == NamePart::small) made_.initials_of_all += pieces_[i].text[0];
        }
    }

    const NameLists& lists_;
    PreparedName made_;
    bool is_person_ = false;
    std::vector<NamePiece> pieces_;
    std::vector<NamePart> part_;
    std::vector<NameGroup> place_;
};

}  // namespace

PreparedName NameReader::prepare(std::string_view name, NameClass name_class) const {
    return Reading(lists_, name, name_class).read();
}

}  // namespace dateline
