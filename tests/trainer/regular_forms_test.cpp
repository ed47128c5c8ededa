#include "tools/trainer/regular_forms.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string forms(const std::vector<InflectedForm>& all) {
    std::string text;
    for (const InflectedForm& each : all) text += (text.empty() ? "" : " ") + each.form + "/" + std::string(each.tag);
    return text;
}

}  // namespace

TEST_CASE("regular words inflect as English spells them", "[trainer]") {
    struct Row {
        std::vector<InflectedForm> (*inflect)(const std::string& lemma);
        const char* lemma;
        const char* forms;
    };
    const Row rows[] = {
        {regular_forms_of_verb, "walk", "walks/VBZ walked/VBD walking/VBG"},
        {regular_forms_of_verb, "move", "moves/VBZ moved/VBD moving/VBG"},
        {regular_forms_of_verb, "deny", "denies/VBZ denied/VBD denying/VBG"},
        {regular_forms_of_verb, "obey", "obeys/VBZ obeyed/VBD obeying/VBG"},
        {regular_forms_of_verb, "plan", "plans/VBZ planned/VBD planning/VBG"},
        {regular_forms_of_verb, "rain", "rains/VBZ rained/VBD raining/VBG"},
        {regular_forms_of_verb, "quit", "quits/VBZ quitted/VBD quitting/VBG"},
        {regular_forms_of_verb, "fix", "fixes/VBZ fixed/VBD fixing/VBG"},
        {regular_forms_of_verb, "reach", "reaches/VBZ reached/VBD reaching/VBG"},
        {regular_forms_of_verb, "veto", "vetoes/VBZ vetoed/VBD vetoing/VBG"},
        {regular_forms_of_verb, "agree", "agrees/VBZ agreed/VBD agreeing/VBG"},
        {regular_forms_of_verb, "tie", "ties/VBZ tied/VBD tying/VBG"},
        {regular_forms_of_verb, "open", "opens/VBZ opened/VBD opening/VBG"},
        {regular_forms_of_verb, "admit", "admits/VBZ"},
        {regular_forms_of_verb, "panic", "panics/VBZ"},
        {regular_forms_of_verb, "re-open", ""},
        {regular_forms_of_noun, "party", "parties/NNS"},
        {regular_forms_of_noun, "bus", "buses/NNS"},
        {regular_forms_of_noun, "photo", ""},
        {regular_forms_of_adjective, "big", "bigger/JJR biggest/JJS"},
        {regular_forms_of_adjective, "happy", "happier/JJR happiest/JJS"},
        {regular_forms_of_adjective, "safe", "safer/JJR safest/JJS"},
        {regular_forms_of_adjective, "foreign", ""},
    };
    for (const Row& row : rows) {
        INFO(row.lemma);
        CHECK(forms(row.inflect(row.lemma)) == row.forms);
    }
}
