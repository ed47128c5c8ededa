#include "language/word_features.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "languages/en/english.hpp"

using namespace dateline;

namespace {

WordFeatures see(std::string_view word) {
    static const Vocabulary vocabulary({"ferry", "00", "\""});
    return features_of(word, vocabulary, english());
}

std::vector<std::uint32_t> copy_of(std::span<const std::uint32_t> rows) {
    return {rows.begin(), rows.end()};
}

}  // namespace

TEST_CASE("words are known by their normal form") {
    const struct {
        const char* word;
        const char* normal_form;
        std::uint32_t row;
    } rows[] = {
        {"Ferry", "ferry", 1},     {"FERRY", "ferry", 1}, {"19", "00", 2},          {"\u201C", "\"", 3},
        {"ferries", "ferries", 0}, {"3,500", "0,000", 0}, {"caf\u00E9", "cafe", 0}, {"", "", 0},
    };
    for (const auto& row : rows) {
        INFO(row.word);
        CHECK(normal_form(row.word) == row.normal_form);
        CHECK(see(row.word).word == row.row);
    }
}

TEST_CASE("the shape of a word is its first look") {
    const std::vector<std::vector<std::string>> alike = {
        {"Ferry", "Bridge", "Caf\u00E9"}, {"ferry", "caf\u00E9s"},    {"UN", "NATO"},         {"19", "2019"},
        {"McCoy's", "McKay\u2019s"},      {"11,234", "56,7890"},      {"-", "\u2010"},        {"o", "a"},
        {"\u20AC", "\U0001F54A"},         {"\"", "\u201C", "\u201E"}, {"\u2026x", "\u20ACx"},
    };
    std::set<std::uint32_t> seen;
    for (const auto& words : alike) {
        const std::uint32_t shape = see(words.front()).looks().front();
        for (const std::string& word : words) {
            INFO(word);
            CHECK(see(word).looks().front() == shape);
        }
        CHECK(seen.insert(shape).second);
    }
}

TEST_CASE("beginnings, ends and trigrams of a word are its parts") {
    const std::pair<const char*, std::size_t> rows[] = {
        {"", 0},  // beginnings up to four characters, ends up to five, trigrams
        {"a", 2}, {"on", 4}, {"was", 7}, {"boat", 10}, {"ferry", 12}, {"\u00E9t\u00E9", 7}, {"ferries", 14},
    };
    for (const auto& [word, count] : rows) {
        INFO(word);
        CHECK(see(word).parts().size() == count);
    }
    const auto ferry = copy_of(see("ferry").parts());
    const auto merry = copy_of(see("merry").parts());
    const auto is_shared = [&](std::uint32_t row) { return std::find(merry.begin(), merry.end(), row) != merry.end(); };
    // The ends "y", "ry", "rry" and "erry", the trigrams "err" and "rry".
    CHECK(std::count_if(ferry.begin(), ferry.end(), is_shared) == 6);
    CHECK(copy_of(see("FERRY").parts()) == ferry);
}

TEST_CASE("each list that has a word is a look of its own") {
    CHECK(see("gravel").looks().size() == 1);
    CHECK(see("Monday").looks().size() == 2);
    CHECK(see("Monday").looks()[1] == see("tuesday").looks()[1]);
    CHECK(see("Monday").looks()[1] != see("October").looks()[1]);
}

TEST_CASE("of a long word the beginning and the end are looked at") {
    const std::string middle(1'000'000, 'x');
    const WordFeatures once = see("begin" + middle + "end");
    CHECK(copy_of(once.parts()) == copy_of(see("begin" + middle + middle + "end").parts()));
    CHECK(copy_of(once.parts()) != copy_of(see("begin" + middle + "ant").parts()));
    CHECK(once.parts().size() == WordFeatures::kMostParts);
    std::string accents;
    for (int i = 0; i < 1000; ++i) accents += "\u00E9";
    for (const char* begin : {"", "a", "ab"}) CHECK_FALSE(see(begin + accents).parts().empty());
}

TEST_CASE("each sort of listed name has a row of looks") {
    std::set<std::uint32_t> rows;
    for (std::size_t sort = 0; sort < kListedSorts; ++sort) rows.insert(look_row_of(static_cast<ListedAs>(sort)));
    CHECK(rows.size() == kListedSorts);
    CHECK(*rows.rbegin() < kLookRows);
}
