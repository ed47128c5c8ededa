// All that a page for people shows of a file: its articles, the facts at their words, the points on which accounts
// differ. Spans are bytes of the article's text, at code point borders and within it. The order of each vector depends
// on content alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "model/span.hpp"
#include "model/vocabulary.hpp"
#include "model/when.hpp"

namespace dateline {

struct ReportEntity {
    RowId<ReportEntity> id;
    std::string key;
    std::string name;
    std::string kind;  // a row of schema/entity_kinds.tsv
};

/// A part of an article's text that is no body.
struct ReportPassage {
    Span span;
    PassageKind kind = PassageKind::furniture;
};

/// An article in its current version. Text is empty where nothing is known; `title` is what the article's data or its
/// text has as such, else its path.
struct ReportArticle {
    std::string key;
    std::string path;
    std::string title;
    std::string url;
    std::string source;
    std::string author;
    std::string language;
    When published;
    Basis published_basis = Basis::none;
    bool is_chosen = true;  // its publication meets what was asked
    std::string text;
    std::vector<ReportPassage> passages;
};

enum class ReportFactKind { event, statement, figure, relation, time };

/// Somebody whose word a statement is; the unnamed have the words that stand for them.
struct ReportSpeaker {
    std::optional<Index<ReportEntity>> entity;
    std::string name;
};

/// A read row of any kind. What its kind does not have is left as it is here.
struct ReportFact {
    ReportFactKind kind = ReportFactKind::event;
    Index<ReportArticle> article;
    std::string key;
    std::string rule;
    double confidence = 1;
    Span span;
    Span context;  // the sentence in which it begins, some hundred bytes to either side at most; else the span

    std::string reading;  // an event's word, a statement's content, a tie in words, a time's value
    When when;
    FactDateBasis date_basis = FactDateBasis::none;
    EventStatus status = EventStatus::actual;
    Polarity polarity = Polarity::positive;  // as whose word it is has it
    std::optional<std::string> asserted_by;  // absent where the article itself says so
    std::string place;
    std::vector<Index<ReportEntity>> entities;  // who takes part, says it, relays it, or is its place; ascending
    std::vector<Index<ReportEntity>> about;     // whom a statement's content names; ascending

    bool is_chosen = true;  // meets what was asked; what does not stands only at its words

    std::string event_type;
    Stance stance = Stance::assert_;
    StatementMode mode = StatementMode::indirect;
    std::string cue;
    std::string via;
    std::vector<ReportSpeaker> speakers;
    std::optional<double> low;
    std::optional<double> high;
    bool is_approximate = false;
    std::string unit;
};

struct ReportSide {
    std::vector<Index<ReportFact>> facts;
};

struct ReportDispute {
    DisputeKind kind = DisputeKind::figure;
    DisputeDegree degree = DisputeDegree::differs;
    std::string key;
    std::string question;
    std::string explanation;
    std::vector<ReportSide> sides;
};

/// `articles` are in the order of their dates, the undated last, then by path; `facts` article by article in the order
/// of the text, what holds another before it.
struct Report {
    std::vector<ReportArticle> articles;
    std::vector<ReportEntity> entities;
    std::vector<ReportFact> facts;
    std::vector<ReportDispute> disputes;
};

}  // namespace dateline
