#include "base/transliterate.hpp"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

UScriptCode script_of_letter(char32_t letter) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(letter), &status);
    return U_SUCCESS(status) != 0 ? script : USCRIPT_UNKNOWN;
}

/// A transform of ICU, made at its first use, as that takes milliseconds. ICU lets many threads use one.
class Transform {
public:
    void apply(const char* id, icu::UnicodeString& text) const {
        std::call_once(once_, [&] {
            UErrorCode status = U_ZERO_ERROR;
            UParseError where;
            made_.reset(
                icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, where, status));
        });
        if (made_) made_->transliterate(text);
    }

private:
    mutable std::once_flag once_;
    mutable std::unique_ptr<icu::Transliterator> made_;
};

/// The transform of a script, and letters that only some of its languages have, each with the transform that goes
/// before.
struct ScriptTransform {
    UScriptCode script;
    std::string_view letters;  // code points in UTF-8; empty: the transform of all else
    const char* id;
};

constexpr ScriptTransform kTransforms[] = {
    {USCRIPT_CYRILLIC, "іїєґІЇЄҐ", "Ukrainian-Latin/BGN"},
    {USCRIPT_CYRILLIC, "ўЎ", "Belarusian-Latin/BGN"},
    {USCRIPT_CYRILLIC, "ђјљњћџЂЈЉЊЋЏ", "Serbian-Latin/BGN"},
    {USCRIPT_CYRILLIC, "ѓќѕЃЌЅ", "Macedonian-Latin/BGN"},
    {USCRIPT_CYRILLIC, "өүӨҮ", "Mongolian-Latin/BGN"},
    {USCRIPT_CYRILLIC, "әғқңұһӘҒҚҢҰҺ", "Kazakh-Latin/BGN"},
    {USCRIPT_CYRILLIC, "", "Russian-Latin/BGN"},
    {USCRIPT_GREEK, "", "Greek-Latin/BGN"},
    {USCRIPT_ARMENIAN, "", "Armenian-Latin/BGN"},
    {USCRIPT_ETHIOPIC, "", "Amharic-Latin/BGN"},
    {USCRIPT_HAN, "", "Han-Latin"},
};

/// The position in kTransforms of what reads `word`; their number where the transform for all scripts does.
std::size_t find_transform(UScriptCode script, std::string_view word) {
    for (std::size_t i = 0; i < std::size(kTransforms); ++i) {
        if (kTransforms[i].script != script) continue;
        if (kTransforms[i].letters.empty()) return i;
        for (std::size_t at = 0; at < word.size();) {
            const CodePoint c = code_point_at(word, at);
            if (kTransforms[i].letters.find(word.substr(at, c.length)) != std::string_view::npos) return i;
            at += c.length;
        }
    }
    return std::size(kTransforms);
}

void apply_transform(UScriptCode script, std::string_view word, icu::UnicodeString& text) {
    static const std::array<Transform, std::size(kTransforms) + 1> kMade;
    const std::size_t at = find_transform(script, word);
    kMade[at].apply(at < std::size(kTransforms) ? kTransforms[at].id : "Any-Latin", text);
}

/// Khmer, which ICU does not read: consonants and the vowels that are written, from U+1780 on (UNGEGN's system of 1972,
/// first series). The second sign of `shifted` is what a consonant is under U+17C9.
constexpr char32_t kKhmerFirst = 0x1780;
constexpr std::string_view kKhmer[] = {
    "k",  "kh", "k", "kh", "ng", "ch", "chh", "ch", "chh", "nh", "d", "th", "d", "th", "n", "t", "th", "t",
    "th", "n",  "b", "ph", "p",  "ph", "m",   "y",  "r",   "l",  "v", "s",  "s", "s",  "h", "l", "a",  // U+17A2
};
constexpr char32_t kKhmerVowels = 0x17B6;
constexpr std::string_view kKhmerVowel[] = {"a",   "e",  "ei", "oe", "eu", "o",  "ou", "uo", "aeu",
                                            "oea", "ie", "e",  "ae", "ai", "ao", "au", "om", "h"};
constexpr char32_t kKhmerShift = 0x17C9;

std::string khmer_to_latin(std::string_view word) {
    std::string latin;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        at += c.length;
        if (c.value >= kKhmerFirst && c.value < kKhmerFirst + std::size(kKhmer)) {
            latin += kKhmer[c.value - kKhmerFirst];
        } else if (c.value >= kKhmerVowels && c.value < kKhmerVowels + std::size(kKhmerVowel)) {
            latin += kKhmerVowel[c.value - kKhmerVowels];
        } else if (c.value == kKhmerShift && latin.ends_with('b')) {
            latin.back() = 'p';
        }
    }
    return latin;
}

/// Whether the A that a consonant of this script has of itself is silent at the end of a word.
bool drops_last_vowel(UScriptCode script) {
    static constexpr UScriptCode kScripts[] = {USCRIPT_DEVANAGARI, USCRIPT_BENGALI, USCRIPT_GUJARATI, USCRIPT_GURMUKHI};
    return std::find(std::begin(kScripts), std::end(kScripts), script) != std::end(kScripts);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

/// Letters and digits of ASCII alone, small.
std::string plain_letters(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
    }
    return plain;
}

}  // namespace

Writing writing_of(char32_t letter) {
    if (letter < 0x250) return Writing::latin;
    static constexpr std::pair<UScriptCode, Writing> kWritings[] = {
        {USCRIPT_LATIN, Writing::latin},        {USCRIPT_COMMON, Writing::latin},
        {USCRIPT_INHERITED, Writing::latin},    {USCRIPT_ARABIC, Writing::consonants},
        {USCRIPT_HEBREW, Writing::consonants},  {USCRIPT_SYRIAC, Writing::consonants},
        {USCRIPT_THAI, Writing::consonants},    {USCRIPT_LAO, Writing::consonants},
        {USCRIPT_KHMER, Writing::consonants},   {USCRIPT_MYANMAR, Writing::consonants},
        {USCRIPT_HAN, Writing::syllables},      {USCRIPT_HANGUL, Writing::syllables},
        {USCRIPT_HIRAGANA, Writing::syllables}, {USCRIPT_KATAKANA, Writing::syllables},
        {USCRIPT_BOPOMOFO, Writing::syllables},
    };
    const UScriptCode script = script_of_letter(letter);
    for (const auto& [known, writing] : kWritings) {
        if (known == script) return writing;
    }
    return Writing::alphabet;
}

std::string to_latin(std::string_view word) {
    if (is_ascii(word)) return plain_letters(word);
    UScriptCode script = USCRIPT_LATIN;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        at += c.length;
        if (!is_letter(c.value)) continue;
        script = script_of_letter(c.value);
        if (script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED) break;
    }
    if (script == USCRIPT_KHMER) return khmer_to_latin(word);
    std::string latin;
    if (script == USCRIPT_LATIN) {
        latin = fold(word);
    } else {
        icu::UnicodeString text = wide(word);
        apply_transform(script, word, text);
        std::string made;
        text.toUTF8String(made);
        latin = fold(made);
        const bool ends_in_consonant = !is_mark(code_point_before(word, word.size()).value);
        if (drops_last_vowel(script) && ends_in_consonant && latin.size() > 2 && latin.ends_with('a')) latin.pop_back();
    }
    if (!is_ascii(latin)) {  // ligatures and letters that are not made of a plain one and a mark
        static const Transform kAscii;
        icu::UnicodeString text = wide(latin);
        kAscii.apply("Latin-ASCII", text);
        latin.clear();
        text.toUTF8String(latin);
    }
    return plain_letters(latin);
}

}  // namespace dateline
