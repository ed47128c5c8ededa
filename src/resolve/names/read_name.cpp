#include "resolve/names/read_name.hpp"

#include <algorithm>
#include <utility>

#include "resolve/names/name_numbers.hpp"
#include "resolve/names/name_parts.hpp"

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

/// Makes the words of one name out of its parts.
class Reading {
public:
    Reading(const NameLists& lists, std::string_view name, NameClass name_class)
        : lists_(lists),
          is_person_(name_class == NameClass::person),
          parts_(is_person_ ? read_person_parts(lists, name) : read_body_parts(lists, name)) {
        made_.name = name;
        made_.name_class = name_class;
    }

    PreparedName read() {
        keep_one_word();
        made_.legal_form = parts_.legal_form;
        made_.suffix = parts_.suffix;
        made_.is_family_first = parts_.is_family_first;
        for (std::size_t i = 0; i < parts_.pieces.size(); ++i) add_word(i);
        if (!is_person_) {
            join_numbers();
            add_initials();
        }
        if (made_.words.size() > kMostNameWords) made_.words.resize(kMostNameWords);
        return std::move(made_);
    }

private:
    /// A name that is nothing but titles, small words or forms is compared by them.
    void keep_one_word() {
        auto& pieces = parts_.pieces;
        if (std::any_of(pieces.begin(), pieces.end(), [](const PartPiece& each) { return is_compared(each.part); }))
            return;
        for (PartPiece& piece : pieces) piece.part = NamePart::plain;
        parts_.legal_form = {};
        parts_.suffix = 0;
    }

    void add_word(std::size_t at) {
        const PartPiece& piece = parts_.pieces[at];
        const NamePart part = piece.part;
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
        const PartPiece& piece = parts_.pieces[at];
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
        word.place = piece.place;
        if (part == NamePart::number) word.number = piece.number;
        word.whole = with_words_before(at, word.text);
        word.ending = ending_of(word.text);
        word.weight = weight_of(word);
        made_.words.push_back(std::move(word));
    }

    /// "van der Mar" as "vandermar".
    std::string with_words_before(std::size_t at, const std::string& text) const {
        std::size_t first = at;
        const auto is_small = [](NamePart part) { return part == NamePart::particle || part == NamePart::small; };
        while (first > 0 && is_small(parts_.pieces[first - 1].part)) --first;
        std::string whole;
        if (first == at || parts_.pieces[at].text != text) return whole;
        for (; first < at; ++first) whole += parts_.pieces[first].text;
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

    /// "Twenty 3" and "twenty-three" are one number.
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
        for (const PartPiece& piece : parts_.pieces) {
            if (is_compared(piece.part) || piece.part == NamePart::small) made_.initials_of_all += piece.text[0];
        }
    }

    const NameLists& lists_;
    bool is_person_;
    NameParts parts_;
    PreparedName made_;
};

}  // namespace

PreparedName NameReader::prepare(std::string_view name, NameClass name_class) const {
    return Reading(lists_, name, name_class).read();
}

}  // namespace dateline
