#include "resolve/names/name_pieces.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string pieces_of(std::string_view name, bool joins_letters = true) {
    std::string all;
    for (const NamePiece& piece : cut_name(name, joins_letters, 24)) {
        if (!all.empty()) all += ' ';
        all += piece.text;
    }
    return all;
}

}  // namespace

TEST_CASE("names are cut into words") {
    struct Row {
        const char* name;
        const char* pieces;
    };
    const Row rows[] = {
        {"Ilo Varga", "ilo varga"},
        {"  Ilo\tVarga ", "ilo varga"},
        {"Anne-Lise O'Mara", "anne lise omara"},
        {"Varga & Sons", "varga and sons"},
        {"V.S.K. Varga", "vsk varga"},
        {"Varga A/S", "varga as"},
        {"Varga/Selm Front", "varga selm front"},
        {"Varga.example", "varga example"},
        {"the Varga's men", "the varga men"},
        {"7% Club", "7 club"},
        {"Varga (Sorvia) Sp. z o.o.", "varga sorvia sp z oo"},
        {"山田太郎", "shan tian tai lang"},
        {"伊洛·瓦爾加", "yiluo waerjia"},
        {"الحداد", "hdad"},
        {"***", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(pieces_of(row.name) == row.pieces);
    }
    CHECK(pieces_of("J.-C. Varga", false) == "j c varga");
    CHECK(pieces_of("J.C. Varga", false) == "j c varga");
}

TEST_CASE("pieces name their bytes and how they are written") {
    const auto pieces = cut_name("VARGA, Ilo (ивл)/Mar", true, 24);
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].is_in_capitals);
    CHECK(pieces[0].span.end == 5);
    CHECK(pieces[1].commas == 1);
    CHECK(!pieces[1].is_in_capitals);
    CHECK(pieces[2].is_in_brackets);
    CHECK(pieces[2].writing == Writing::alphabet);
    CHECK(pieces[3].slashes == 1);
}

TEST_CASE("what is longer than a name is passed over") {
    CHECK(cut_name(std::string(100000, 'a'), true, 24).size() == 1);
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "ilo ";
    CHECK(cut_name(many, true, 24).size() == 24);
}
