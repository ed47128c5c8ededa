#include "resolve/names/read_name.hpp"

#include <catch2/catch.hpp>

#include "resolve/names/compare_names.hpp"
#include "tests/resolve/names/name_reader.hpp"

using namespace dateline;

namespace {

std::string parts_of(std::string_view name, NameClass name_class) {
    const PreparedName prepared = name_reader().prepare(name, name_class);
    std::string all;
    for (const auto* words : {&prepared.words, &prepared.others}) {
        for (const NameWord& word : *words) {
            if (!all.empty()) all += ", ";
            all += word.text + ": " + std::string(name_of(word.part));
        }
    }
    return all;
}

struct Row {
    const char* name;
    const char* parts;
};

}  // namespace

TEST_CASE("the parts of a person's name are told apart") {
    const Row rows[] = {
        {"Varga, Ilo", "ilo: given name, varga: plain"},
        {"Foreign Minister Ilo Varga", "ilo: given name, varga: plain, foreign: title, minister: title"},
        {"Ilo van der Mar Jr.", "ilo: given name, mar: plain, van: particle, der: particle, jr: suffix"},
        {"Ilo P. Varga", "ilo: given name, p: initial, varga: plain"},
        {"Ilo Petrovich Varga", "ilo: given name, petrovich: patronymic, varga: plain"},
        {"Ilo Petrovich", "ilo: given name, petrovich: plain"},
        {"Ben Varga", "ben: given name, varga: plain"},
        {"Ilo Varga III", "ilo: given name, varga: plain, iii: number"},
        {"1lo Var9a", "ilo: given name, var9a: plain"},
        {"Abdulkarim Varga", "abd: given name, karim: given name, varga: plain"},
        {"Abdullah Varga", "abdullah: given name, varga: plain"},
        {"Ilo Varga LLC", "ilo: given name, varga: plain, llc: legal form"},
        {"President", "president: given name"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(parts_of(row.name, NameClass::person) == row.parts);
    }
}

TEST_CASE("the parts of a body's name are told apart") {
    const Row rows[] = {
        {"The Varga Company", "varga: plain, the: small word, company: legal form"},
        {"OOO Varga", "varga: plain, ooo: legal form"},
        {"ООО «Варга»", "varga: plain, ooo: legal form"},
        {"Varga Sp. z o.o.", "varga: plain, sp: legal form, z: legal form, oo: legal form"},
        {"Varga Limited Liabilty Company",
         "varga: plain, limited: legal form, liabilty: legal form, company: legal form"},
        {"VargaAG", "varga: plain, ag: legal form"},
        {"Varga Fund IX", "varga: plain, fund: common word, ix: number"},
        {"Brigade Twenty Two", "brigade: common word, twenty: number"},
        {"Selm Guard Committee (SGC)",
         "selm: plain, guard: common word, committee: common word, sgc: the same in brackets"},
        {"Varga Bank of New Zealand", "varga: plain, bank: common word, newzealand: place, of: small word"},
        {"The Company", "the: plain, company: plain"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(parts_of(row.name, NameClass::organization) == row.parts);
    }
}

TEST_CASE("numbers are read in words, figures, ordinals and Roman numerals") {
    struct NumberRow {
        const char* name;
        std::int32_t number;
    };
    const NumberRow rows[] = {{"Brigade 62", 62},    {"Brigade Sixty-Two", 62},  {"Plan I and V", -1},
                              {"62nd Brigade", 62},  {"First Brigade", 1},       {"Brigade XIV", 14},
                              {"Brigade XXXIX", 39}, {"Brigade XL", -1},         {"Brigade IIII", -1},
                              {"Brigade Mix", -1},   {"Brigade 99999999999", -1}};
    for (const NumberRow& row : rows) {
        INFO(row.name);
        std::int32_t found = -1;
        for (const NameWord& word : name_reader().prepare(row.name, NameClass::organization).words)
            found = std::max(found, word.number);
        CHECK(found == row.number);
    }
}
