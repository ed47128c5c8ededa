// A small article with one row of every read relation, made by hand: what tests of the store put in.
#pragma once

#include <string>

#include "base/hash.hpp"
#include "model/extraction.hpp"

namespace dateline {

/// `words`, which must stand in `text`, as a span; the n-th place, counted from 0.
inline Span span_of(const std::string& text, const std::string& words, int nth = 0) {
    std::size_t at = text.find(words);
    while (nth-- > 0) at = text.find(words, at + 1);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

struct MadeArticle {
    Document document;
    Extraction extraction;
};

/// `before` is put before the text, to move all offsets.
inline MadeArticle make_article(const std::string& path, const std::string& before = "") {
    const std::string sentence = "Mara Lind said on 3 May that 40 boats reached Port Sel.";
    MadeArticle made;
    Document& document = made.document;
    document.article.path = path;
    document.article.text = before + sentence;
    document.article.raw_sha256 = sha256(document.article.text);
    document.outlet = {"Harbour Post", Basis::metadata};
    const Day day = *day_of_iso("2021-05-03");
    document.date = {{{day, day}, "2021-05-03", "", ""}, Basis::metadata, {}, "", {}};
    const std::string& text = document.article.text;
    const Span whole = span_of(text, sentence);
    document.passages = {{whole, PassageKind::body, "text", 1.0}};
    document.analysis.sentences = {{whole, Index<Token>(0), Index<Token>(0), Index<Passage>(0)}};

    Extraction& extraction = made.extraction;
    TimeExpression& time = extraction.time_expressions.emplace_back();
    static_cast<Reading&>(time) = {span_of(text, "3 May"), "day-month", 1.0};
    time.value = "2021-05-03";
    time.when = document.date.when;
    time.reasons = {{"day-month", time.span, "the year is that of the article"}};
    const auto add_mention = [&](const std::string& words, const std::string& kind) {
        Mention& mention = extraction.mentions.emplace_back();
        static_cast<Reading&>(mention) = {span_of(text, words), "name", 0.9};
        mention.kind = kind;
    };
    add_mention("Mara Lind", "person");
    add_mention("Port Sel", "place");
    Statement& statement = extraction.statements.emplace_back();
    statement.cue = "said";
    statement.parts = {{StatementPartKind::source, span_of(text, "Mara Lind")},
                       {StatementPartKind::cue, span_of(text, "said")},
                       {StatementPartKind::content, span_of(text, "40 boats reached Port Sel")}};
    static_cast<Reading&>(statement) = {cover(statement.parts.front().span, statement.parts.back().span), "verb", 0.8};
    statement.said = document.date.when;
    statement.said_basis = FactDateBasis::text;
    statement.speakers = {{SpeakerRole::speaker, Index<Mention>(0)}};
    EventMention& event = extraction.event_mentions.emplace_back();
    static_cast<Reading&>(event) = {span_of(text, "reached"), "event-word", 0.7};
    event.lemma = "reach";
    event.statement = Index<Statement>(0);
    event.place = Index<Mention>(1);
    event.arguments = {{ArgumentRole::patient, Index<Mention>(1)}};
    Figure& figure = extraction.figures.emplace_back();
    static_cast<Reading&>(figure) = {span_of(text, "40 boats"), "number", 0.9};
    figure.low = figure.high = 40;
    figure.unit = "boats";
    figure.statement = Index<Statement>(0);
    Relation& relation = extraction.relations.emplace_back();
    static_cast<Reading&>(relation) = {span_of(text, "Mara Lind"), "test", 0.5};
    relation.type = "located_in";
    relation.from = Index<Mention>(0);
    relation.to = Index<Mention>(1);
    return made;
}

}  // namespace dateline
