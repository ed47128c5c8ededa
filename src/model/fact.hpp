// Facts with all that stands behind them, as people take them out of a file: whose word, through which outlet, the
// exact words, the article. Text is empty where the file has NULL.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/evidence.hpp"
#include "model/when.hpp"

namespace dateline {

/// Where a fact stands: its article, and its words as the article has them.
struct FactOrigin {
    std::string path;  // of the article
    std::string title;
    std::string url;
    std::string outlet;
    When published;
    StoredSpan span;
    std::string words;     // of the span
    std::string sentence;  // in which they begin, 500 code points to either side at most
    std::string rule;
    std::optional<double> confidence;
};

/// A place with its position in degrees, WGS 84, where it is known.
struct FactPlace {
    std::string name;
    std::optional<double> latitude;
    std::optional<double> longitude;
};

/// An event mention, a statement, a publication or a figure. `polarity` is that of whose word it is: what they deny is
/// negative.
struct Fact {
    std::string kind;  // event_mention, statement, publication, figure
    std::string key;
    std::string event;  // key of the event that an event mention tells, empty for other kinds
    When when;          // nothing known: undated
    std::string date_basis;
    std::string label;  // the fact in one text; a statement's begins with its cue
    std::string word;   // that names the event, or the cue of the statement
    std::string status;
    std::string polarity;
    std::string asserted_by;  // whose word it is, `unnamed` where nobody is named, empty for the article's own
    std::string relayed_by;
    std::string stance;  // of the statement whose word it is, empty for the article's own
    FactPlace place;
    FactOrigin origin;
};

/// A fact on a side of a dispute.
struct DisputedAccount {
    int side = 1;
    Fact fact;
};

/// A point on which accounts differ, in words for people, with its accounts by side.
struct DisputedPoint {
    std::string key;
    std::string kind;
    std::string degree;
    std::string question;
    std::string explanation;
    std::vector<DisputedAccount> accounts;
};

}  // namespace dateline
