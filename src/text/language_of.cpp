#include "text/language_of.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostBytes = 64UL * 1024;  // that are looked at
constexpr int kLeastShare = 75;                  // of 100 parts of the text, in the one language
constexpr std::size_t kLeastLatinWords = 25;     // without a capital: names and headings tell of no language
constexpr std::size_t kLeastOtherLetters = 20;   // of another script than Latin, which alone tells much

// Codes of the detector that BCP 47 has replaced.
constexpr auto kReplacedCodes = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"iw", "he"}, {"jw", "jv"}, {"in", "id"}, {"mo", "ro"}});

bool is_latin(char32_t c) {
    return c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
}

/// What there is in a text to tell its language by.
struct Evidence {
    std::size_t small_words = 0;    // in Latin letters, without a capital
    std::size_t capital_words = 0;  // in Latin letters, with one
    std::size_t other_letters = 0;  // of other scripts
    std::size_t latin_letters = 0;

    [[nodiscard]] bool is_enough() const {
        if (other_letters > latin_letters) return other_letters >= kLeastOtherLetters;
        return small_words >= kLeastLatinWords && small_words > capital_words;
    }
};

Evidence weigh(std::string_view text) {
    Evidence evidence;
    bool in_word = false;
    bool has_capital = false;
    const auto end_word = [&] {
        if (in_word) ++(has_capital ? evidence.capital_words : evidence.small_words);
        in_word = has_capital = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        if (!is_letter(c.value)) {
            if (!is_mark(c.value) && c.value != U'\'' && c.value != U'’') end_word();
            continue;
        }
        if (!is_latin(c.value)) {
            ++evidence.other_letters;
            continue;
        }
        ++evidence.latin_letters;
        in_word = true;
        has_capital = has_capital || is_upper(c.value);
    }
    end_word();
    return evidence;
}

std::string_view beginning_of(std::string_view text) {
    if (text.size() <= kMostBytes) return text;
    std::size_t end = kMostBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

/// What the detector holds a text for.
struct Detection {
    std::string tag;  // empty where it knows nothing
    int share = 0;    // of 100 parts of the text
    bool is_reliable = false;
};

/// Marks of a page are passed over where `is_plain` is false.
Detection ask_detector(std::string_view text, bool is_plain) {
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> shares{};
    std::array<double, 3> scores{};
    int text_bytes = 0;
    Detection detection;
    CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), is_plain, &hints, 0, languages.data(),
                                   shares.data(), scores.data(), nullptr, &text_bytes, &detection.is_reliable);
    if (languages[0] == CLD2::UNKNOWN_LANGUAGE) return detection;
    const std::string_view code = CLD2::LanguageCode(languages[0]);
    const auto* const row = std::find_if(kReplacedCodes.begin(), kReplacedCodes.end(),
                                         [&](const auto& each) { return each.first == code; });
    detection.tag = row == kReplacedCodes.end() ? code : row->second;
    detection.share = shares[0];
    return detection;
}

}  // namespace

std::optional<std::string> detect_language(std::string_view text) {
    text = beginning_of(text);
    if (!weigh(text).is_enough()) return std::nullopt;
    Detection detection = ask_detector(text, true);
    if (!detection.is_reliable || detection.tag.empty() || detection.share < kLeastShare) return std::nullopt;
    return std::move(detection.tag);
}

std::optional<std::string> guess_language(std::string_view text) {
    Detection detection = ask_detector(beginning_of(text), false);
    if (detection.tag.empty()) return std::nullopt;
    return std::move(detection.tag);
}

}  // namespace dateline
