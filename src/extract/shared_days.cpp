#include "extract/shared_days.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "model/tree.hpp"

namespace dateline {

namespace {

constexpr int kLongestChain = 16;  // of mentions that each refer back to another
constexpr std::size_t kFarthestSentence = 6;
constexpr int kMostActs = 16;

/// A public act: who did it, and the row that tells of it.
struct Act {
    std::size_t token = 0;
    std::size_t sentence = 0;
    Index<Mention> who;
    EventMention* event = nullptr;  // either this or `statement`
    Statement* statement = nullptr;

    [[nodiscard]] When& when() const { return event ? event->when : statement->said; }
    [[nodiscard]] FactDateBasis& basis() const { return event ? event->date_basis : statement->said_basis; }
};

/// The day that the last dated act of somebody gives to those that follow.
struct Occasion {
    When when;
    std::size_t sentence = 0;  // of the last act on it
    std::size_t token = 0;
    int acts = 0;
};

class DaySharer {
public:
    DaySharer(const Document& document, Extraction& extraction, const Language& language)
        : document_(document), extraction_(extraction), acts_(language.list("public_acts")), tree_(document) {}

    void share() {
        for (const Act& act : list_acts()) {
            std::optional<Occasion>& known = occasions_[name_of(act.who)];
            if (act.basis() == FactDateBasis::text) {
                known.reset();
                if (act.when().days.is_one_day()) known = Occasion{act.when(), act.sentence, act.token, 0};
            } else if (known && act.basis() == FactDateBasis::publication && is_simple_past(act.token)) {
                go_on(*known, act);
            }
        }
    }

private:
    void go_on(Occasion& known, const Act& act) const {
        const bool is_near = act.sentence - known.sentence <= kFarthestSentence && known.acts < kMostActs;
        if (!is_near || is_dated_between(known.token, act.token, known.when)) return;
        act.when() = known.when;
        act.when().time.clear();
        act.when().zone.clear();
        act.basis() = FactDateBasis::text;
        known.sentence = act.sentence;
        known.token = act.token;
        ++known.acts;
    }

    [[nodiscard]] std::vector<Act> list_acts() {
        std::vector<Act> acts;
        for (EventMention& event : extraction_.event_mentions) {
            const auto agent = std::find_if(event.arguments.begin(), event.arguments.end(),
                                            [](const EventArgument& each) { return each.role == ArgumentRole::agent; });
            const bool is_own_word = !event.statement && event.status == EventStatus::actual;
            if (agent == event.arguments.end() || !is_own_word || !acts_.has(event.lemma)) continue;
            add(acts, event.span, agent->mention).event = &event;
        }
        for (Statement& statement : extraction_.statements) {
            const auto cue =
                std::find_if(statement.parts.begin(), statement.parts.end(),
                             [](const StatementPart& each) { return each.kind == StatementPartKind::cue; });
            const auto speaker = std::find_if(statement.speakers.begin(), statement.speakers.end(),
                                              [](const Speaker& each) { return each.role == SpeakerRole::speaker; });
            if (cue == statement.parts.end() || speaker == statement.speakers.end() || statement.parent) continue;
            add(acts, cue->span, speaker->mention).statement = &statement;
        }
        std::stable_sort(acts.begin(), acts.end(), [](const Act& a, const Act& b) { return a.token < b.token; });
        return acts;
    }

    Act& add(std::vector<Act>& acts, Span span, Index<Mention> who) const {
        const auto& sentences = document_.analysis.sentences;
        const auto sentence = std::partition_point(sentences.begin(), sentences.end(),
                                                   [&](const Sentence& each) { return each.span.end <= span.begin; });
        const TokenRange tokens = tree_.tokens_of(span);
        return acts.emplace_back(Act{tokens.empty() ? tokens.first : tree_.head_of(tokens),
                                     static_cast<std::size_t>(sentence - sentences.begin()), first_mention(who)});
    }

    [[nodiscard]] Index<Mention> first_mention(Index<Mention> mention) const {
        for (int step = 0; step < kLongestChain; ++step) {
            const auto& antecedent = extraction_.mentions[mention.position()].antecedent;
            if (!antecedent) break;
            mention = *antecedent;
        }
        return mention;
    }

    /// What tells one person from another here: of a name of a person its last word, as the surname alone may stand for
    /// it; of any other name all words; of who has none, where he is told of.
    [[nodiscard]] std::string name_of(Index<Mention> index) const {
        const Mention& mention = extraction_.mentions[index.position()];
        if (mention.form != MentionForm::name) return "#" + std::to_string(index.position());
        const std::string words = fold(document_.words(mention.span));
        const std::size_t space = words.rfind(' ');
        return mention.kind == "person" && space != std::string::npos ? words.substr(space + 1) : words;
    }

    /// "announced", not "has announced", "announces"; and a participle beside such a verb: ", saying".
    [[nodiscard]] bool is_simple_past(std::size_t token) const {
        const auto is_past = [&](std::size_t i) {
            if (tree_.token(i).xpos == "VBD") return true;
            const auto auxiliary = tree_.dependent(i, "aux");
            return tree_.token(i).xpos == "VBN" && auxiliary && tree_.token(*auxiliary).xpos == "VBD" &&
                   tree_.token(*auxiliary).lemma == "be";
        };
        if (is_past(token)) return true;
        const bool is_participle = tree_.is(token, "advcl") && tree_.token(token).xpos == "VBG";
        const auto above = is_participle ? tree_.head(token) : std::nullopt;
        return above && is_past(*above);
    }

    /// Whether another day, which is not still to come, is told between two tokens.
    [[nodiscard]] bool is_dated_between(std::size_t from, std::size_t to, const When& when) const {
        if (from >= to) return false;
        const Span between{tree_.token(from).span.end, tree_.token(to).span.begin};
        const auto& times = extraction_.time_expressions;
        auto time = std::partition_point(times.begin(), times.end(),
                                         [&](const TimeExpression& each) { return each.span.end <= between.begin; });
        for (; time != times.end() && time->span.begin < between.end; ++time) {
            const bool is_day = time->type == TimexType::date && time->when.days.is_one_day();
            const bool is_ahead = is_day && document_.date.when.days.latest &&
                                  *time->when.days.earliest > *document_.date.when.days.latest;
            if (is_day && !is_ahead && time->when.days != when.days) return true;
        }
        return false;
    }

    const Document& document_;
    Extraction& extraction_;
    const WordList& acts_;
    const Tree tree_;
    std::map<std::string, std::optional<Occasion>> occasions_;  // by who acts
};

}  // namespace

void share_days(const Document& document, Extraction& extraction, const Language& language) {
    DaySharer(document, extraction, language).share();
}

}  // namespace dateline
