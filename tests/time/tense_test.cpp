#include "time/tense.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/time/analysed_document.hpp"

using namespace dateline;

namespace {

Tense tense_in(std::string_view text, std::string_view words, PassageKind kind) {
    const Document document = testing::analysed_document(text, "2019-02-25", kind);
    const std::size_t begin = text.find(words);
    REQUIRE(begin != std::string_view::npos);
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
    for (const Sentence& sentence : document.analysis.sentences) {
        if (sentence.span.begin <= span.begin && span.end <= sentence.span.end)
            return tense_of(document, sentence, span, english());
    }
    return Tense::unknown;
}

}  // namespace

TEST_CASE("the tense of a time is that of the verb that it belongs to") {
    struct Row {
        const char* text;
        const char* words;
        Tense tense;
    };
    const Row rows[] = {
        {"The council met on Friday.", "Friday", Tense::past},
        {"The council will meet on Friday.", "Friday", Tense::future},
        {"On Friday, the council will meet.", "Friday", Tense::future},
        {"The council has met on Friday.", "Friday", Tense::past},
        {"The bridge was closed on Friday.", "Friday", Tense::past},
        {"The bridge will not be closed before Friday.", "Friday", Tense::future},
        {"The council is meeting on Friday.", "Friday", Tense::future},
        {"The court sits on Friday.", "Friday", Tense::present},
        {"The ship leaves on Friday.", "Friday", Tense::present},
        {"The talks are scheduled for Friday.", "Friday", Tense::future},
        {"The talks are expected to begin on Friday.", "Friday", Tense::future},
        {"The report is due on Friday.", "Friday", Tense::future},
        {"The envoy agreed to meet rebels on Friday.", "Friday", Tense::future},
        {"The engine failed to start on Friday.", "Friday", Tense::past},
        {"The vote was postponed until Friday.", "Friday", Tense::future},
        {"The court ordered the guard to leave the harbour by June.", "June", Tense::future},
        {"The captain gave the crew until June to leave.", "June", Tense::future},
        {"The ministers met to end the war by June.", "June", Tense::future},
        {"The crew managed to leave by June.", "June", Tense::past},
        {"The captain threatened to sink the ship if the crew did not leave by June.", "June", Tense::future},
        {"The guard left the harbour by June.", "June", Tense::past},
        {"The envoy flew in on Friday to meet the crew.", "Friday", Tense::past},
        {"The minister said on Friday that he would stay.", "Friday", Tense::past},
        {"The minister said that the base would close on Friday.", "Friday", Tense::future},
        {"The mayor could not be reached on Friday.", "Friday", Tense::past},
        {"The mayor could resign on Friday.", "Friday", Tense::future},
        {"It has been quiet since March.", "March", Tense::past},
        {"Friday's vote will be close.", "Friday", Tense::future},
        {"It was on Friday.", "Friday", Tense::past},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(tense_in(row.text, row.words, PassageKind::body) == row.tense);
    }
}

TEST_CASE("in a headline the present tense tells what has happened") {
    CHECK(tense_in("Governor visits the port on Friday", "Friday", PassageKind::title) == Tense::past);
    CHECK(tense_in("Governor will visit the port on Friday", "Friday", PassageKind::title) == Tense::future);
}

TEST_CASE("without a tree the tense is not known") {
    const Document document = testing::body_document("They met on Friday.", "2019-02-25");
    CHECK(tense_of(document, document.analysis.sentences.front(), {12, 18}, english()) == Tense::unknown);
}
