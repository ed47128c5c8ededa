#include "language/day_adjuncts.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "language/analyse.hpp"
#include "languages/en/english.hpp"

using namespace dateline;

namespace {

/// The word that `word` is tied to in the tree.
std::string head_of(const std::string& text, const std::string& word) {
    const std::vector<Passage> passages{{{0, static_cast<std::uint32_t>(text.size())}, PassageKind::body, "given", 1}};
    const Analysis analysis = analyse(text, passages, english());
    for (const Token& token : analysis.tokens) {
        if (words_of(text, token.span) == word && token.head)
            return std::string(words_of(text, analysis.tokens[token.head->position()].span));
    }
    return "";
}

}  // namespace

TEST_CASE("a day between subject and verb is tied to the verb") {
    struct Row {
        const char* text;
        const char* day;
        const char* head;
    };
    const Row rows[] = {
        {"Sorvia on Thursday rejected the offer.", "Thursday", "rejected"},
        {"The ministry on Tuesday denied that the road was closed.", "Tuesday", "denied"},
        {"The relief agency, on Friday warned of a famine.", "Friday", "warned"},
        {"The army on Monday had already left the town.", "Monday", "left"},
        {"Rebels on Friday morning attacked the port.", "morning", "attacked"},
        {"The raid on Friday killed six people.", "Friday", "raid"},
        {"The ministry denied on Tuesday that the road was closed.", "Tuesday", "denied"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(head_of(row.text, row.day) == row.head);
    }
}
