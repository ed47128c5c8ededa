#include "language/lemmas.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "languages/en/english.hpp"

using namespace dateline;

TEST_CASE("lemmas come from the list of irregular forms and from the ends of words") {
    struct Row {
        const char* form;
        const char* lemma;
    };
    const Row rows[] = {
        {"said", "say"},
        {"told", "tell"},
        {"was", "be"},
        {"Children", "child"},
        {"women", "woman"},
        {"crises", "crisis"},
        {"withdrew", "withdraw"},
        {"n't", "not"},
        {"attacks", "attack"},
        {"parties", "party"},
        {"buses", "bus"},
        {"boxes", "box"},
        {"houses", "house"},
        {"clashes", "clash"},
        {"accused", "accuse"},
        {"released", "release"},
        {"urged", "urge"},
        {"noted", "note"},
        {"denied", "deny"},
        {"blocked", "block"},
        {"visited", "visit"},
        {"invited", "invite"},
        {"planned", "plan"},
        {"controlled", "control"},
        {"called", "call"},
        {"killing", "kill"},
        {"moving", "move"},
        {"opened", "open"},
        {"restored", "restore"},
        {"offered", "offer"},
        {"declared", "declare"},
        {"appeared", "appear"},
        {"changed", "change"},
        {"belonged", "belong"},
        {"seized", "seize"},
        {"settled", "settle"},
        {"explained", "explain"},
        {"determined", "determine"},
        {"provided", "provide"},
        {"avoided", "avoid"},
        {"promised", "promise"},
        {"during", "during"},
        {"king", "king"},
        {"nothing", "nothing"},
        {"this", "this"},
        {"pass", "pass"},
        {"virus", "virus"},
        {"red", "red"},
        {"agreed", "agree"},
        {"dying", "die"},
        {"stopped", "stop"},
        {"developed", "develop"},
        {"struck", "strike"},
        {"1990s", "1990s"},
        {"", ""},
    };
    const Lemmatizer lemmatizer(english());
    for (const Row& row : rows) {
        INFO(row.form);
        CHECK(lemmatizer.lemma_of(row.form) == row.lemma);
    }
}
