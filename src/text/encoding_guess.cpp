#include "text/encoding_guess.hpp"

#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <memory>
#include <utility>

#include "base/utf8.hpp"
#include "text/converter.hpp"
#include "text/language_of.hpp"

namespace dateline {

namespace {

constexpr std::size_t kSample = 4UL * 1024;  // bytes that are tried
constexpr std::size_t kBefore = 256;         // of them, before the first that is no ASCII

enum class Family { western, central, turkish, icelandic, baltic, cyrillic, greek, arabic, hebrew };

/// The letters beyond ASCII that a language is written with, the most usual first.
struct Alphabet {
    Family family;
    std::u32string_view letters;
};

// By how often text in them is met where nothing tells; the earlier wins where two fit alike.
constexpr auto kAlphabets = std::to_array<Alphabet>({
    {Family::western, U"éàèêçâôîûùïëœüæÿ"},
    {Family::western, U"üäößé"},
    {Family::western, U"íóáéñúü"},
    {Family::western, U"ãçáéóíêúâõàôü"},
    {Family::western, U"àèùòìéîó"},
    {Family::western, U"åäöøæéü"},
    {Family::central, U"łęóążśćńź"},
    {Family::central, U"áíéěýřčžůšúóňťď"},
    {Family::central, U"áíéčýžľšúťôóňďäŕĺ"},
    {Family::central, U"éáőöóíüúű"},
    {Family::central, U"ăîâţşșț"},
    {Family::central, U"čšžćđ"},
    {Family::turkish, U"ıüşğçöâî"},
    {Family::icelandic, U"ðáíþóéöúæý"},
    {Family::baltic, U"āėšīžēųčąūįęģļķņ"},
    {Family::baltic, U"äõüöšž"},
    {Family::cyrillic, U"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"},
    {Family::cyrillic, U"оанивітрескдлмупязьгбчйхїжцюєшщфґ"},
    {Family::cyrillic, U"аоинетсрвлдкпмзъгубчяйжшщхцюфь"},
    {Family::cyrillic, U"аиоенсрјтудвкмлпзгбчњжшцљхћђџф"},
    {Family::greek, U"αοιετσνηυρπκμλςίόάγδέήωύθχφβώξζψϊϋΐΰ"},
    {Family::arabic, U"اليمونرتبةعدسفهكقحجشطصىخذأئإءضزغثظؤآپچژگ"},
    {Family::hebrew, U"יוהלארמבתשנםדכעקחפגצטזןסךףץ"},
});

struct Encoding {
    std::string_view name;
    Family family;
    double handicap = 0;        // how much less it is met today
    std::string_view detector;  // what ICU's detector calls it or its near kin; the same where empty
};

constexpr auto kEncodings = std::to_array<Encoding>({
    {"windows-1252", Family::western, 0, "iso-8859-1"},
    {"windows-1250", Family::central, 0, ""},
    {"iso-8859-2", Family::central, 0.02, ""},
    {"windows-1254", Family::turkish, 0, "iso-8859-9"},
    {"windows-1252", Family::icelandic, 0.1, ""},
    {"windows-1257", Family::baltic, 0.05, ""},
    {"windows-1251", Family::cyrillic, 0, ""},
    {"koi8-r", Family::cyrillic, 0, ""},
    {"koi8-u", Family::cyrillic, 0.02, "koi8-r"},
    {"iso-8859-5", Family::cyrillic, 0.05, ""},
    {"ibm866", Family::cyrillic, 0.1, ""},
    {"x-mac-cyrillic", Family::cyrillic, 0.3, ""},
    {"windows-1253", Family::greek, 0, ""},
    {"iso-8859-7", Family::greek, 0.02, ""},
    {"windows-1256", Family::arabic, 0, ""},
    {"iso-8859-6", Family::arabic, 0.05, ""},
    {"windows-1255", Family::hebrew, 0, ""},
    {"iso-8859-8", Family::hebrew, 0.05, ""},
    {"macintosh", Family::western, 0.6, ""},
});

// Languages in Latin letters of other families than the western one, by their tags.
constexpr auto kLanguageFamilies = std::to_array<std::pair<std::string_view, Family>>({
    {"pl", Family::central},
    {"cs", Family::central},
    {"sk", Family::central},
    {"hu", Family::central},
    {"ro", Family::central},
    {"hr", Family::central},
    {"sl", Family::central},
    {"bs", Family::central},
    {"sr", Family::central},
    {"tr", Family::turkish},
    {"az", Family::turkish},
    {"is", Family::icelandic},
    {"lt", Family::baltic},
    {"lv", Family::baltic},
    {"et", Family::baltic},
});

constexpr auto kWideEncodings =
    std::to_array<std::string_view>({"shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "iso-2022-jp", "iso-2022-kr"});

constexpr double kWrong = -3;         // a capital within a word of small letters, a sign within a word
constexpr double kControl = -10;      // what no text has
constexpr double kForeign = -1;       // a letter that the language does not have
constexpr double kRun = 0.8;          // of a capital's worth, within a run of capitals
constexpr double kMark = 0.6;         // a mark or a sign where it belongs
constexpr double kAlone = 0.3;        // of a letter's worth, where it is a word by itself
constexpr double kRarest = 1.2;       // how far the worth of the last letter of an alphabet is below that of the first
constexpr double kPlain = 0.5;        // of a reading that leaves no doubt
constexpr double kDetector = 0.4;     // worth of ICU's full confidence
constexpr double kLanguage = 0.4;     // worth of a text that looks like a language of the family
constexpr double kManyMarks = 30;     // characters beyond ASCII from which on ICU is trusted in full
constexpr double kEnough = 0;         // the least that words are worth, in the mean
constexpr int kWideConfidence = 40;   // of ICU, in one of the wide encodings
constexpr int kLeastConfidence = 10;  // the same, where nothing else makes words
constexpr std::size_t kManyAccented = 8;  // letters; where most of a text's are accented it is in no Latin script
constexpr double kOrder = 0.01;           // by which an earlier row wins

constexpr std::u32string_view kOpening = U"“‘«„‚‹";
constexpr std::u32string_view kClosing = U"”’»“‘›";
constexpr std::u32string_view kDashes = U"–—…";
constexpr std::u32string_view kBullets = U"•·";
constexpr std::u32string_view kBeforeDigits = U"£€§№¥¢±";
constexpr std::u32string_view kAfterDigits = U"°€£¢½¼¾²³º%‰ª";
constexpr std::u32string_view kBeforeWords = U"¿¡§©№";
constexpr std::u32string_view kAfterWords = U"®™©ºª،؛؟";

bool holds(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

UScriptCode script_of(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// What a mark or a sign between `before` and `after` is worth.
double weigh_sign(char32_t c, char32_t before, char32_t after) {
    const bool is_open = before == 0 || is_space(before) || before == U'(' || before == U'[' || holds(kDashes, before);
    const bool is_closed = after == 0 || is_space(after) || !is_letter(after);
    const bool is_within = is_letter(before) && is_letter(after);
    if (c == U'’' && is_within) return kMark;
    if (holds(kOpening, c) && is_open && !is_space(after)) return kMark;
    if (holds(kClosing, c) && !is_open && is_closed) return kMark;
    if ((c == U'«' || c == U'»') && !is_within) return kMark;  // with spaces, as French has them
    if (holds(kDashes, c) || is_space(c) || c == 0xAD) return kMark;
    if (holds(kBeforeDigits, c) && (is_digit(after) || is_digit(before))) return kMark;
    if (holds(kAfterDigits, c) && is_digit(before)) return kMark;
    if (holds(kBeforeWords, c) && is_open) return kMark;
    if (holds(kAfterWords, c) && !is_open && is_closed) return kMark;
    if (holds(kBullets, c) && !is_within) return kMark;
    if (holds(kOpening, c) || holds(kClosing, c)) return -0.5;
    return is_letter(before) || is_letter(after) ? kWrong : kForeign;
}

/// What a letter between `before` and `after` is worth by its case and script alone; 1 at best.
double weigh_place(char32_t c, char32_t before, char32_t after) {
    const bool follows = is_letter(before);
    const bool leads = is_letter(after);
    const UScriptCode script = script_of(c);
    if ((follows && script_of(before) != script) || (leads && script_of(after) != script)) return kWrong;
    if (is_digit(before) || is_digit(after)) return 0;
    if (is_upper(c)) {
        if (follows && !is_upper(before)) return kWrong;
        if (follows || (leads && is_upper(after))) return kRun;
    } else if (follows && is_upper(before) && leads && is_upper(after)) {
        return kWrong;
    }
    if (!follows && !leads && is_upper(c)) return 0;
    return follows || leads ? 1 : kAlone;
}

/// The sum over the characters beyond ASCII of `text`, for one language, and their number.
struct Worth {
    double sum = 0;
    std::size_t count = 0;
    [[nodiscard]] double mean() const { return count == 0 ? 0 : sum / static_cast<double>(count); }
};

bool is_control_or_private(char32_t c) {
    return (c >= 0x7F && c < 0xA0 && c != 0x85) || c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c > 0xEFFFF;
}

/// The same with how usual the letter is in the language.
double weigh_letter(char32_t c, char32_t before, char32_t after, std::u32string_view alphabet) {
    const double place = weigh_place(c, before, after);
    if (place < 0) return place;
    const std::size_t rank = alphabet.find(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    if (rank == std::u32string_view::npos) return kForeign;
    return place *
           (1 - kRarest * static_cast<double>(rank) / static_cast<double>(std::max<std::size_t>(alphabet.size(), 12)));
}

Worth weigh(std::string_view text, std::u32string_view alphabet) {
    Worth worth;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        if (c.value >= 0x80) {
            const char32_t after = code_point_at(text, at).value;
            ++worth.count;
            worth.sum += is_control_or_private(c.value) ? kControl
                         : is_letter(c.value) && c.value != U'ª' && c.value != U'º'
                             ? weigh_letter(c.value, before, after, alphabet)
                         : is_mark(c.value) ? 0.5
                                            : weigh_sign(c.value, before, after);
        }
        before = c.value;
    }
    return worth;
}

/// The best of a family's languages.
double weigh_family(std::string_view text, Family family) {
    double best = kControl;
    for (std::size_t i = 0; i < kAlphabets.size(); ++i) {
        if (kAlphabets[i].family != family) continue;
        best = std::max(best, weigh(text, kAlphabets[i].letters).mean() - kOrder * static_cast<double>(i));
    }
    return best;
}

/// What ICU's detector holds each encoding for, 0 to 100, by its names in small letters.
using Confidence = std::map<std::string, int, std::less<>>;

Confidence ask_detector(std::string_view bytes) {
    Confidence confidence;
    UErrorCode status = U_ZERO_ERROR;
    struct Close {
        void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
    };
    const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    std::int32_t count = 0;
    const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) return confidence;
    for (std::int32_t i = 0; i < count; ++i) {
        UErrorCode each = U_ZERO_ERROR;
        const char* const name = ucsdet_getName(matches[i], &each);
        const std::int32_t how_sure = ucsdet_getConfidence(matches[i], &each);
        if (U_FAILURE(each) || name == nullptr) continue;
        int& known = confidence[to_lower(name)];
        known = std::max(known, how_sure);
    }
    return confidence;
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// A stretch of `bytes` that holds its first byte beyond ASCII.
std::string_view sample_of(std::string_view bytes) {
    const auto first = std::find_if_not(bytes.begin(), bytes.end(), is_ascii);
    const auto at = static_cast<std::size_t>(first - bytes.begin());
    return bytes.substr(at - std::min(at, kBefore), kSample);
}

/// Whether a reading looks like a language that its family writes.
bool is_of_family(std::string_view text, Family family) {
    const auto tag = guess_language(text);
    if (!tag) return false;
    const auto* const row = std::find_if(kLanguageFamilies.begin(), kLanguageFamilies.end(),
                                         [&](const auto& each) { return each.first == *tag; });
    return family == (row == kLanguageFamilies.end() ? Family::western : row->second);
}

bool is_latin(Family family) {
    return family <= Family::baltic;
}

/// How well the characters beyond ASCII stand in words, with what the words without them say of the language.
double weigh_reading(std::string_view text, const Encoding& encoding) {
    const double worth = weigh_family(text, encoding.family);
    return worth > kEnough && is_latin(encoding.family) && is_of_family(text, encoding.family) ? worth + kLanguage
                                                                                               : worth;
}

double weigh_detector(const Confidence& confidence, const Encoding& encoding, std::string_view text) {
    int known = 0;
    for (const std::string_view name : {encoding.name, encoding.detector}) {
        const auto row = confidence.find(name);
        if (row != confidence.end()) known = std::max(known, row->second);
    }
    const auto marks =
        static_cast<double>(std::count_if(text.begin(), text.end(), [](char c) { return !is_ascii(c); })) / 2;
    const double trust = is_latin(encoding.family) ? std::min(1.0, marks / kManyMarks) : 1;
    return kDetector * trust * known / 100;
}

/// The encoding of Chinese, Japanese or Korean that ICU is surest of, if all of the bytes have a meaning in it.
std::optional<std::string> guess_wide(std::string_view sample, const Confidence& confidence, int least) {
    std::string_view best;
    int surest = least - 1;
    for (const std::string_view name : kWideEncodings) {
        const auto known = confidence.find(name);
        if (known == confidence.end() || known->second <= surest) continue;
        if (!convert_strictly(sample, canonical_encoding(name))) continue;
        best = name;
        surest = known->second;
    }
    if (best.empty()) return std::nullopt;
    return canonical_encoding(best);
}

}  // namespace

std::optional<std::string> guess_encoding(std::string_view bytes) {
    const std::string_view sample = sample_of(bytes);
    const Confidence confidence = ask_detector(sample);
    std::string best;
    double best_worth = -std::numeric_limits<double>::infinity();
    for (const Encoding& encoding : kEncodings) {
        const std::string name(encoding.name);
        const auto text = convert(sample, name);
        if (!text) continue;
        const double worth =
            weigh_reading(*text, encoding) + weigh_detector(confidence, encoding, *text) - encoding.handicap;
        if (worth <= best_worth) continue;
        best = name;
        best_worth = worth;
    }
    if (best_worth <= kPlain) {
        if (auto wide = guess_wide(sample, confidence, best_worth < kEnough ? kLeastConfidence : kWideConfidence))
            return wide;
    }
    if (best_worth < kEnough) return std::nullopt;
    return best;
}

bool reads_as_words(std::string_view text) {
    const auto first = std::find_if_not(text.begin(), text.end(), is_ascii);
    if (first == text.end()) return true;
    const auto beyond = static_cast<std::size_t>(first - text.begin());
    const std::size_t from = beyond - std::min(beyond, kBefore);
    std::size_t to = std::min(text.size(), beyond + kSample);
    while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) --to;
    const std::string_view sample = text.substr(from, to - from);
    std::size_t plain = 0;
    std::size_t accented = 0;
    std::size_t small = 0;  // letters of Cyrillic
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < sample.size();) {
        const CodePoint c = code_point_at(sample, at);
        at += c.length;
        if (is_control_or_private(c.value)) return false;
        if (!is_letter(c.value)) continue;
        const UScriptCode script = script_of(c.value);
        if (script == USCRIPT_CYRILLIC) ++(is_upper(c.value) ? capitals : small);
        if (script == USCRIPT_LATIN) ++(c.value < 0x80 ? plain : accented);
    }
    if (accented >= kManyAccented && accented * 2 > plain * 3) return false;
    // KOI8-R and Windows-1251 have each other's capitals for small letters. A text in capitals is looked at once more.
    return capitals <= small;
}

}  // namespace dateline
