#include "text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <catch2/catch.hpp>
#include <map>
#include <vector>

#include "base/utf8.hpp"

using namespace dateline;

namespace {

/// `text` in another encoding; empty where a character is not in it.
std::string encode(const std::string& text, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const to = ucnv_open(encoding, &status);
    REQUIRE(U_SUCCESS(status));
    ucnv_setFromUCallBack(to, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    std::string bytes(static_cast<std::size_t>(wide.length()) * 4 + 8, '\0');
    const std::int32_t length = ucnv_fromUChars(to, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                                wide.getBuffer(), wide.length(), &status);
    ucnv_close(to);
    if (U_FAILURE(status)) return {};
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

struct Sample {
    const char* language;
    std::vector<const char*> encodings;
    std::vector<const char*> sentences;  // short ones; a long text is all of them, twice
};

const std::vector<Sample> kSamples = {
    {"English",
     {"windows-1252", "utf-16le", "utf-16be"},
     {"The envoy said: “We will not sign.”", "Velia’s minister left on Monday — without a word.",
      "The café at Lesk costs £3 a night.", "“No,” she said. ‘Not one of them came…’",
      "He hasn’t called since May 2019", "A naïve plan, the governor’s aide called it."}},
    {"French",
     {"windows-1252", "iso-8859-1"},
     {"Le préfet a été reçu à Varesk.", "La ministre n'a pas répondu à nos questions.",
      "Où sont passés les élèves de l'école brûlée ?", "Ça coûte très cher, dit la gérante.",
      "Des blessés ont été emmenés à l'hôpital.", "Il s'agit d'une première étape"}},
    {"German",
     {"windows-1252", "iso-8859-1"},
     {"Die Brücke über den Fluß ist gesperrt.", "Der Bürgermeister äußerte sich nicht.",
      "Für die Flüchtlinge gibt es kein Geld.", "Zwölf Männer wurden verhört."}},
    {"Spanish",
     {"windows-1252", "iso-8859-1"},
     {"El niño llegó después de la reunión.", "¿Quién firmó el acuerdo?", "La policía cerró la estación.",
      "Mañana habrá una votación."}},
    {"Polish",
     {"windows-1250", "iso-8859-2"},
     {"Minister powiedział, że most jest zamknięty.", "Żołnierze wrócili do koszar w środę.",
      "Nikt nie został ranny, mówią świadkowie.", "Łódź stała w porcie."}},
    {"Czech",
     {"windows-1250", "iso-8859-2"},
     {"Ministr řekl, že most bude uzavřen.", "Dvě děti zůstaly u řeky.", "Příměří platí od středy.",
      "Město leží na řece."}},
    {"Hungarian",
     {"windows-1250", "iso-8859-2"},
     {"A miniszter szerint a híd lezárva marad.", "Öt embert őriztek a börtönben.", "A gyűlés délután kezdődött."}},
    {"Turkish",
     {"windows-1254"},
     {"Bakan, köprünün kapalı olduğunu söyledi.", "Şehirde çatışma çıktı.", "Öğrenciler dağıldı."}},
    {"Russian",
     {"windows-1251", "koi8-r", "iso-8859-5", "ibm866", "utf-16le", "utf-16be"},
     {"Министр сказал, что мост закрыт.", "Привет", "Жители ушли из города в среду.", "Об этом сообщила газета.",
      "ОНИ НЕ ПРИШЛИ", "Он не ответил на вопросы корреспондента."}},
    {"Ukrainian",
     {"windows-1251", "koi8-u"},
     {"Міністр сказав, що міст зачинено.", "Люди пішли з міста в середу.", "Їхній лист нічого не змінив."}},
    {"Greek",
     {"windows-1253", "iso-8859-7"},
     {"Ο υπουργός είπε ότι η γέφυρα έκλεισε.", "Κανείς δεν απάντησε.", "Οι κάτοικοι έφυγαν την Τετάρτη."}},
    {"Arabic",
     {"windows-1256", "iso-8859-6"},
     {"قال الوزير إن الجسر مغلق.", "لم يجب أحد على السؤال", "غادر السكان المدينة يوم الأربعاء"}},
    {"Hebrew",
     {"windows-1255", "iso-8859-8"},
     {"השר אמר כי הגשר סגור.", "איש לא ענה על השאלה", "התושבים עזבו את העיר"}},
};

struct Score {
    int right = 0;
    int all = 0;
};

/// How often text comes out as it went in, by language and encoding.
std::map<std::string, Score> score(bool is_long) {
    std::map<std::string, Score> scores;
    for (const Sample& sample : kSamples) {
        std::string joined;
        for (int i = 0; i < 2; ++i) {
            for (const char* each : sample.sentences) joined += std::string(each) + "\n";
        }
        std::vector<std::string> texts{joined};
        if (!is_long) texts.assign(sample.sentences.begin(), sample.sentences.end());
        for (const char* encoding : sample.encodings) {
            Score& of = scores[std::string(sample.language) + " in " + encoding];
            for (const std::string& text : texts) {
                const std::string bytes = encode(text, encoding);
                if (bytes.empty()) continue;
                const auto decoded = decode_bytes(bytes);
                ++of.all;
                of.right += decoded && decoded->text == text ? 1 : 0;
                if (!decoded || decoded->text != text)
                    WARN(sample.language << " in " << encoding << ": " << text << " -> "
                                         << (decoded ? decoded->encoding + " " + decoded->text : "nothing"));
            }
        }
    }
    return scores;
}

}  // namespace

TEST_CASE("a text of some sentences comes out of each encoding as it went in") {
    for (const auto& [name, of] : score(true)) {
        INFO(name);
        CHECK(of.right == of.all);
        CHECK(of.all > 0);
    }
}

TEST_CASE("a single sentence comes out of its encoding as it went in, but for few") {
    Score sum;
    for (const auto& [name, of] : score(false)) {
        sum.right += of.right;
        sum.all += of.all;
    }
    CAPTURE(sum.right, sum.all);
    CHECK(sum.right * 100 >= sum.all * 97);
}

TEST_CASE("the encoding is told, and what tells it") {
    const std::string russian = "Министр сказал, что мост закрыт.";
    struct Row {
        std::string bytes;
        const char* declared;
        const char* encoding;
        EncodingBasis basis;
        std::string text;
    };
    const Row rows[] = {
        {"Plain words.", "", "utf-8", EncodingBasis::well_formed, "Plain words."},
        {"Plain words.", "utf-16", "utf-8", EncodingBasis::well_formed, "Plain words."},
        {"\xEF\xBB\xBF" + russian, "windows-1251", "utf-8", EncodingBasis::mark, russian},
        {russian, "windows-1251", "utf-8", EncodingBasis::well_formed, russian},
        {encode(russian, "windows-1251"), "", "windows-1251", EncodingBasis::detected, russian},
        {encode(russian, "windows-1251"), "CP1251", "windows-1251", EncodingBasis::declared, russian},
        {encode(russian, "windows-1251"), "iso-8859-1", "windows-1251", EncodingBasis::detected, russian},
        {encode(russian, "koi8-r"), "utf-8", "koi8-r", EncodingBasis::detected, russian},
        {encode(russian, "koi8-r"), "windows-1251", "koi8-r", EncodingBasis::detected, russian},
        {"\xFF\xFE" + encode(russian, "utf-16le"), "", "utf-16le", EncodingBasis::mark, russian},
        {"\xFE\xFF" + encode(russian, "utf-16be"), "", "utf-16be", EncodingBasis::mark, russian},
        {std::string("\xFF\xFE\0\0", 4) + encode("Words.", "utf-32le"), "", "utf-32le", EncodingBasis::mark, "Words."},
        {encode("Plain words.", "utf-16le"), "", "utf-16le", EncodingBasis::detected, "Plain words."},
        {"caf\xE9", "", "iso-8859-1", EncodingBasis::detected, "café"},
        {"caf\xE9", "Latin1", "windows-1252", EncodingBasis::declared, "café"},
        {"caf\xE9", "no-such-encoding", "iso-8859-1", EncodingBasis::detected, "café"},
        {"It\x92s so", "", "windows-1252", EncodingBasis::detected, "It’s so"},
        {encode("Ülke Cumhuriyeti", "windows-1254"), "iso-8859-9", "windows-1254", EncodingBasis::declared,
         "Ülke Cumhuriyeti"},
        {encode("橋は閉鎖。", "iso-2022-jp"), "iso-2022-jp", "iso-2022-jp", EncodingBasis::declared, "橋は閉鎖。"},
        {encode("部长说，这座桥将关闭到月底。", "gb18030"), "gb2312", "gb18030", EncodingBasis::declared,
         "部长说，这座桥将关闭到月底。"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text, row.declared, row.encoding);
        const auto decoded = decode_bytes(row.bytes, row.declared);
        REQUIRE(decoded);
        CHECK(decoded->text == row.text);
        CHECK(decoded->encoding == row.encoding);
        CHECK(decoded->basis == row.basis);
    }
}

TEST_CASE("UTF-8 with a broken byte here and there stays UTF-8") {
    struct Row {
        std::string bytes;
        std::string text;
    };
    const std::string russian = "Министр сказал, что мост закрыт.";
    const Row rows[] = {
        {russian + "\xFF" + russian, russian + "�" + russian},
        {"“Good,” she said\xE9", "“Good,” she said�"},
        {russian + "\xD0", russian + "�"},
        {"Żołnierze wr\xC3", "Żołnierze wr�"},
        {std::string("a\0b", 3), "a�b"},
    };
    for (const Row& row : rows) {
        const auto decoded = decode_bytes(row.bytes);
        REQUIRE(decoded);
        CHECK(decoded->text == row.text);
        CHECK(decoded->encoding == "utf-8");
    }
}

TEST_CASE("bytes that are no text are in no encoding") {
    std::string noise;
    std::uint32_t state = 7;
    for (int i = 0; i < 6000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise += static_cast<char>(state >> 24U);
    }
    std::string high = noise;  // nothing below 0x80: a font, a sound
    for (char& c : high) c = static_cast<char>(static_cast<unsigned char>(c) | 0x80U);
    for (const std::string& bytes : {noise, "\xFF\xFE" + noise, "PK\x03\x04" + noise, std::string(900, '\0'), high})
        CHECK_FALSE(decode_bytes(bytes));
    CHECK(decode_bytes(""));
}
