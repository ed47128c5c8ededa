#include "extract/events/event_view.hpp"

#include <algorithm>

#include "extract/events/suppositions.hpp"

namespace dateline {

EventView::EventView(const ParsedText& text)
    : document(text.document()),
      so_far(text.so_far()),
      language(text.language()),
      words(text.words()),
      tree(text.tree()),
      heads(text.heads()),
      clauses(text.clauses()),
      contents(so_far.statements),
      is_time(tree.size(), false),
      is_cue(tree.size(), false),
      is_supposed(find_suppositions(document, words, language.list("inverting_words"))) {
    const auto mark = [&](std::vector<bool>& map, Span span) {
        const TokenRange range = tree.tokens_of(span);
        for (std::size_t i = range.first; i < range.last; ++i) map[i] = true;
    };
    for (const TimeExpression& time : so_far.time_expressions) mark(is_time, time.span);
    for (const Statement& statement : so_far.statements) {
        for (const StatementPart& part : statement.parts) {
            if (part.kind == StatementPartKind::cue) mark(is_cue, part.span);
        }
    }
}

std::optional<Index<Mention>> EventView::mention_of(std::size_t i) const {
    if (const auto headed = heads.headed_by(i)) return headed;
    if (const auto name = heads.name_at(i)) return name;
    for (const std::size_t each : tree.first_dependents(i)) {
        if (!tree.is(each, "appos") && !tree.is(each, "flat")) continue;
        if (const auto beside = heads.headed_by(each); beside && mention(*beside).form == MentionForm::name)
            return beside;
    }
    return std::nullopt;
}

bool EventView::is_place(Index<Mention> index) const {
    return mention(index).kind == "place" || mention(index).kind == "state";
}

std::string_view EventView::preposition(std::size_t i) const {
    const auto mark = tree.dependent(i, "case");
    return mark && *mark < i ? words.at(*mark) : std::string_view();
}

std::string_view EventView::clause_mark(std::size_t i) const {
    for (const std::size_t each : tree.first_dependents(i)) {
        if (each >= i) break;
        const bool leads_in = tree.is(each, "mark") || (tree.is(each, "advmod") && tree.token(each).xpos == "WRB");
        if (leads_in && !words.is(each, WordClass::to)) return words.at(each);
    }
    return {};
}

bool EventView::is_infinitive(std::size_t i) const {
    const auto dependents = tree.first_dependents(i);
    return std::any_of(dependents.begin(), dependents.end(), [&](std::size_t each) {
        return each < i && tree.token(each).xpos == "TO" && tree.is(each, "mark");
    });
}

bool EventView::has_definite_article(std::size_t noun) const {
    const auto determiner = tree.dependent(noun, "det");
    return determiner && *determiner < noun && language.list("definite_words").has(words.at(*determiner));
}

std::string_view EventView::order_of(std::string_view word) const {
    const auto* cells = word.empty() ? nullptr : language.list("event_order_words").find(word);
    return cells && !cells->empty() ? cells->front() : std::string_view();
}

bool EventView::links_as(std::string_view word, std::string_view use) const {
    const auto* cells = word.empty() ? nullptr : language.list("event_links").find(word);
    return cells && std::find(cells->begin(), cells->end(), use) != cells->end();
}

}  // namespace dateline
