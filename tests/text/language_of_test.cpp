#include "text/language_of.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string times(int count, const std::string& text) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("the language of an article is told by its sentences") {
    struct Row {
        const char* tag;
        std::string text;
    };
    const Row rows[] = {
        {"en",
         "The minister said that the bridge would stay closed until the end of the month. People who live on the other "
         "side of the river have to walk for two hours to reach the market, and many of them no longer go."},
        {"fr",
         "La ministre a déclaré que le pont resterait fermé jusqu'à la fin du mois. Les habitants de l'autre rive "
         "doivent "
         "marcher deux heures pour atteindre le marché, et beaucoup d'entre eux n'y vont plus."},
        {"de",
         "Die Ministerin sagte, dass die Brücke bis zum Ende des Monats gesperrt bleibt. Wer auf der anderen Seite des "
         "Flusses wohnt, muss zwei Stunden gehen, um den Markt zu erreichen, und viele gehen nicht mehr hin, weil es "
         "ihnen zu weit ist und weil sie ohnehin nichts mehr zu verkaufen haben."},
        {"es",
         "La ministra dijo que el puente seguirá cerrado hasta fin de mes. Quienes viven al otro lado del río tienen "
         "que "
         "caminar dos horas para llegar al mercado, y muchos de ellos ya no van porque no tienen nada que vender."},
        {"pl",
         "Minister powiedziała, że most pozostanie zamknięty do końca miesiąca. Ludzie, którzy mieszkają po drugiej "
         "stronie rzeki, muszą iść dwie godziny na targ, a wielu z nich już tam nie chodzi, bo nie ma czego sprzedać."},
        {"ru", "Министр сказала, что мост будет закрыт до конца месяца. Люди с другого берега идут на рынок два часа."},
        {"uk",
         "Міністерка сказала, що міст буде зачинено до кінця місяця. Люди з іншого берега йдуть на ринок дві години."},
        {"ar", "قالت الوزيرة إن الجسر سيبقى مغلقا حتى نهاية الشهر. يمشي الناس ساعتين للوصول إلى السوق."},
        {"he", "השרה אמרה כי הגשר יישאר סגור עד סוף החודש. אנשים הולכים שעתיים כדי להגיע לשוק."},
        {"el", "Η υπουργός είπε ότι η γέφυρα θα μείνει κλειστή ως το τέλος του μήνα. Οι κάτοικοι περπατούν δύο ώρες."},
        {"tr",
         "Bakan, köprünün ay sonuna kadar kapalı kalacağını söyledi. nehrin öbür yakasında yaşayanlar pazara ulaşmak "
         "için "
         "iki saat yürümek zorunda ve birçoğu artık gitmiyor, çünkü satacak bir şeyleri kalmadı, diyor köylüler."},
        {"zh", "部长说，这座桥将关闭到月底。住在河对岸的人必须走两个小时才能到达市场，许多人已经不去了。"},
    };
    for (const Row& row : rows) {
        INFO(row.tag);
        CHECK(detect_language(row.text) == row.tag);
    }
}

TEST_CASE("names, headings, tables and short text are of no language") {
    const std::string rows[] = {
        "",
        "Le pont est fermé.",
        "Привет",
        times(40, "12.5 | 13 | 99 %\n"),
        times(8, "Aleksei Dorvan, Marta Ellingar, Pavel Ostrik, Helena Costriu, Radu Pelinar, Lucan Trebor\n"),
        times(8, "Jean-Pierre Delacroix, Président du Conseil; Françoise de la Tour; Île de Ré\n"),
        times(8, "SCHWERE UNRUHEN IN DER HAUPTSTADT / MINISTER TRITT ZURÜCK\n"),
        times(8, "BRIDGE CLOSED UNTIL FURTHER NOTICE, SAYS MINISTRY OF TRANSPORT\n"),
        times(10, "Varesk 3-1 Lesk\nDuzhna 0-0 Selm\nKestria Tirana Skopje Podgorica\n"),
        times(10, "https://post.example/a/b?c=d\n"),
        times(6, "The minister said that the bridge would stay closed until the end of the month, and nobody came. ") +
            times(6,
                  "La ministre a déclaré que le pont resterait fermé jusqu'à la fin du mois, et personne n'est venu. "),
    };
    for (const std::string& text : rows) {
        INFO(text.substr(0, 80));
        const auto tag = detect_language(text);
        CHECK((!tag || tag == "en"));
    }
}

TEST_CASE("English with many foreign names and a foreign quotation is English or nothing, never another language") {
    const std::string rows[] = {
        "Marshal Dragoslav Vujošević and Colonel Živko Đurić met Łukasz Wiśniewski in Częstochowa on Monday, where "
        "Père "
        "Étienne d'Aubigné said a mass for the dead of Brčko. Vujošević left early. Đurić and Wiśniewski stayed on, "
        "and "
        "talked until late about the road that is to be built, and about who is to pay for it when it is done.",
        "“Nous ne partirons pas”, the mayor said. “Nous resterons ici avec nos enfants.” She said it twice, first in "
        "the "
        "square and then at the door of the town hall, and those who stood there clapped. The prefect did not answer "
        "her, and "
        "went back to his car with the two officers who had come with him from the capital in the morning.",
    };
    for (const std::string& text : rows) CHECK(detect_language(text).value_or("en") == "en");
}
