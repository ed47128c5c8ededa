#include "resolve/names/compare_names.hpp"

#include <catch2/catch.hpp>

#include <random>

#include "base/utf8.hpp"
#include "tests/resolve/names/name_reader.hpp"

using namespace dateline;

namespace {

struct Pair {
    const char* a;
    const char* b;
};

NameScore compared(std::string_view a, std::string_view b, NameClass name_class) {
    return score_names(name_reader().prepare(a, name_class), name_reader().prepare(b, name_class));
}

template <std::size_t Count>
void check_all(const Pair (&pairs)[Count], NameClass name_class, bool are_same) {
    for (const Pair& pair : pairs) {
        INFO(pair.a << " | " << pair.b);
        CHECK(compared(pair.a, pair.b, name_class).is_same == are_same);
    }
}

}  // namespace

TEST_CASE("one person is known under many spellings") {
    const Pair pairs[] = {
        {"Sergei Kovalenko", "Sergey Kovalenko"},
        {"Sergei Kovalenko", "Сергей Коваленко"},
        {"Sergei Kovalenko", "Serguej Kowalenko"},
        {"Ivan Chernov", "Iwan Tschernow"},
        {"Ivan Chernov", "Ivan Tchernoff"},
        {"Dzhamila Khodayeva", "Djamila Hodaeva"},
        {"Yusuf al-Qasimi", "Youssef el Kassimi"},
        {"Abd al-Karim Haddad", "Abdulkarim al-Haddad"},
        {"Abdul Karim Haddad", "عبد الكريم حداد"},
        {"Omar bin Yusuf", "Umar ibn Youssef"},
        {"Nikos Papadakis", "Νίκος Παπαδάκης"},
        {"Li Xiaohong", "李小红"},
        {"Kim Min-su", "김민수"},
        {"Zeynep Yıldız", "Zeynep Yildiz"},
        {"Łukasz Woźniak", "Lukasz Wozniak"},
        {"Hsü Chih-ming", "Xu Zhiming"},
        {"Helena Marczenko", "Helena Marschenko"},
        {"Tomas Verdugo", "Tomas Verdguo"},
        {"Sergei Kovalenko", "Serhiy Kovalenko"},
        {"Vladimir Chernov", "Володимир Чернов"},
    };
    check_all(pairs, NameClass::person, true);
}

TEST_CASE("one person is known under longer and shorter names, in any order") {
    const Pair pairs[] = {
        {"Varga, Ilona", "Ilona Varga"},
        {"Ilona Varga", "Ms. Ilona M. Varga"},
        {"Ilona Varga", "Foreign Minister Ilona Varga"},
        {"Ilona Varga", "Ilona Maria Helena Varga"},
        {"I. Varga", "Ilona Varga"},
        {"Jean-Luc Moreau", "J.-L. Moreau"},
        {"Ivan Petrovich Chernov", "Ivan Chernov"},
        {"Sergei Ivanovich Kovalenko", "Kovalenco Serhiy Ivanowytsch"},
        {"Ivan P. Chernov", "Ivan Petrovich Chernov"},
        {"Pieter van der Mar", "Pieter Vandermar"},
        {"IlonaVarga", "Ilona Varga"},
        {"Ilona Var ga", "Ilona Varga"},
        {"Ilona Ilona Varga", "Ilona Varga"},
        {"1lona V4rga", "Ilona Varga"},
        {"Bob Marlow", "Robert Marlow"},
        {"Bill Marlow", "Billy Marlow"},
        {"Ted Marlow Jr.", "Edward Marlow, Jr."},
    };
    check_all(pairs, NameClass::person, true);
}

TEST_CASE("two persons are told apart") {
    const Pair pairs[] = {
        {"Ilona Varga", "Tibor Varga"},
        {"Ilona Varga", "Ilona Marek"},
        {"Ilona Varga Petrov", "Ilona Marek Petrov"},
        {"Ivan Petrovich Chernov", "Ivan Sergeyevich Chernov"},
        {"Ivan Chernov Petrov", "Petr Ivanovich Chernov"},
        {"Petr Chernov", "Ivan Petrovich Chernov"},
        {"John A. Marlow", "John B. Marlow"},
        {"T. Varga", "Ilona Varga"},
        {"I. V.", "Ilona Varga"},
        {"Ilona", "Ilona Varga"},
        {"John Marlow Jr.", "John Marlow Sr."},
        {"Peter Marlow II", "Peter Marlow III"},
        {"Martin Robert", "Robert Martin"},
        {"Ahmad bin Khalid al-Selmi", "Khalid bin Ahmad al-Selmi"},
        {"Khalid Omar al-Selmi", "Khalid Omar al-Vareski"},
        {"Daniel Kovac", "Daniela Kovac"},
        {"Mario Costa", "Maria Costa"},
        {"Szymon Costa", "Simona Costa"},
        {"Murat Kovac", "Marat Kovac"},
        {"Nazir Selmzai", "Nazir Karzai"},
        {"Anna Jonsdottir", "Anna Petursdottir"},
        {"김민수", "김민호"},
        {"خالد حداد", "خالد منصور"},
    };
    check_all(pairs, NameClass::person, false);
}

TEST_CASE("one body is known under many names") {
    const Pair pairs[] = {
        {"Varga Aktiengesellschaft", "Varga AG"},
        {"Varga AG", "VargaAG"},
        {"OOO Varga", "Varga Limited Liability Company"},
        {"ООО «Варга»", "OOO Varga"},
        {"The Varga Company", "Varga Corp."},
        {"Varga & Sons", "Varga and Sons"},
        {"V.S.K. Varga", "VSK Varga"},
        {"Organisation for Selm Relief", "Organization for Selm Relief"},
        {"Selm Defence Committee", "Committee for the Defense of Selm"},
        {"3rd Selm Brigade", "Third Selm Brigade"},
        {"Brigade Sixty-Two", "Brigade 62"},
        {"Varga Fund", "Varga Fund I, Ltd."},
        {"Selm Valley Guard", "SVG"},
        {"SVG Kenya", "Selm Valley Guard"},
        {"Selm Valley Guard (SVG)", "Selm Valley Guard"},
        {"Russian Transport Ministry", "Ministry of Transport of Russia"},
        {"Selm Int'l Bank", "Selm International Bank"},
        {"Goodwater Trust", "Good Water Trust"},
        {"Al Varesk/Selm Army", "Al-Varesk"},
        {"Vareskia Petroleum", "Vareskya Petroleum"},
    };
    check_all(pairs, NameClass::organization, true);
}

TEST_CASE("two bodies are told apart") {
    const Pair pairs[] = {
        {"Government of Austria", "Government of Australia"},
        {"Varga Bank of Kenya", "Varga Bank of Ghana"},
        {"Varga Bank", "Varga Bank Kenya"},
        {"Selm Guard", "Selm Valley Guard"},
        {"Varga Systems", "Varga Industries"},
        {"3rd Selm Brigade", "4th Selm Brigade"},
        {"Varga Fund IV", "Varga Fund VI"},
        {"Varga Fund", "Varga Fund II"},
        {"Varga Tunnel 7", "Varga Tunnel 9"},
        {"ANO Varga", "OOO Varga"},
        {"VBK", "VDK"},
        {"VSK Varga", "VSL Varga"},
        {"Selm Valley Guard", "SGV"},
        {"Harbour Police", "Selm Harbour Police"},
    };
    check_all(pairs, NameClass::organization, false);
}

TEST_CASE("two names have the same likeness whichever comes first, and each name is itself") {
    const std::vector<std::string> names = {
        "Ilona Varga",  "Varga, Ilona Maria", "I. Varga", "Ибрагим Варга", "al-Varga", "Varga & Sons Ltd",
        "SVG",          "Selm Valley Guard",  "المدينة",  "李小红",        "N.N.",     "The",
        "62nd Brigade", "Anne-Lise O'Mara",   "A/B/C D",  "Mar van der"};
    for (const NameClass name_class :
         {NameClass::person, NameClass::organization, NameClass::place, NameClass::unknown}) {
        for (const std::string& first : names) {
            const PreparedName a = name_reader().prepare(first, name_class);
            INFO(first);
            CHECK(score_names(a, a).score == 1);
            for (const std::string& second : names) {
                const PreparedName b = name_reader().prepare(second, name_class);
                INFO(second);
                const NameComparison there = compare_names(a, b);
                const NameComparison back = compare_names(b, a);
                CHECK(there.score == back.score);
                CHECK(there.objection == back.objection);
                CHECK(there.matches.size() == back.matches.size());
                CHECK(score_names(a, b).score == there.score);
                CHECK((there.score >= 0 && there.score <= 1));
                CHECK((there.objection == NameObjection::none || !there.is_same));
            }
        }
    }
}

TEST_CASE("a comparison tells each word of both names once") {
    const PreparedName a = name_reader().prepare("Sergei Ivanovich Kovalenko", NameClass::person);
    const PreparedName b = name_reader().prepare("Kovalenco, S.", NameClass::person);
    const NameComparison made = compare_names(a, b);
    REQUIRE(made.matches.size() == 3);
    CHECK(made.matches[0].match == WordMatch::initial);
    CHECK(made.matches[1].match == WordMatch::left_out);
    CHECK(made.matches[1].b.begin == made.matches[1].b.end);
    CHECK(made.matches[2].match == WordMatch::sound);
    CHECK(b.name.substr(made.matches[2].b.begin, made.matches[2].b.end - made.matches[2].b.begin) == "Kovalenco");
    CHECK(made.is_same);
}

TEST_CASE("names of persons and of places are never one") {
    const NameReader& reader = name_reader();
    const PreparedName person = reader.prepare("Varga", NameClass::person);
    CHECK(score_names(person, reader.prepare("Varga", NameClass::place)).objection == NameObjection::classes);
    CHECK(score_names(person, reader.prepare("Varga", NameClass::unknown)).is_same);
}

TEST_CASE("very long names and odd characters are compared in bounded time") {
    std::mt19937 random(11);
    std::vector<std::string> names = {std::string(100000, 'a'), std::string(100000, ' '), std::string(50000, '.'),
                                      std::string(100000, '(')};
    std::string words;
    std::string letters;
    std::string slashes;
    for (int i = 0; i < 20000; ++i) words += "ilo ";
    for (int i = 0; i < 20000; ++i) letters += "a.";
    for (int i = 0; i < 20000; ++i) slashes += "ilo/";
    names.insert(names.end(), {words, letters, slashes, std::string(100000, '%'), ""});
    for (int i = 0; i < 40; ++i) {
        std::string bytes;
        for (int k = 0; k < 60; ++k) bytes += static_cast<char>(random() % 256);
        names.push_back(to_valid_utf8(bytes));
    }
    for (const NameClass name_class : {NameClass::person, NameClass::organization}) {
        std::vector<PreparedName> prepared;
        for (const std::string& name : names) prepared.push_back(name_reader().prepare(name, name_class));
        for (const PreparedName& a : prepared) {
            CHECK(a.words.size() <= kMostNameWords);
            for (const PreparedName& b : prepared) {
                const NameComparison made = compare_names(a, b);
                CHECK((made.score >= 0 && made.score <= 1));
                for (const NameMatch& match : made.matches)
                    CHECK((match.a.end <= a.name.size() && match.b.end <= b.name.size()));
            }
        }
    }
}
