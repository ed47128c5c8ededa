// The property graph with the evidence of each edge, and the entities with what is known of them: what leaves a file
// for programs that draw graphs or keep registers. Rows are known by key, never by id. Text is empty where the file has
// NULL.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/evidence.hpp"
#include "model/fact.hpp"
#include "model/ids.hpp"
#include "model/when.hpp"

namespace dateline {

struct EvidencedNode {
    std::string key;
    std::string label;  // Person, Statement, ...
    std::string kind;   // the relation that it stands for
    std::string name;
    std::string status;    // of events and their mentions
    std::string polarity;  // likewise, that of whose word it is: what they deny is negative
    std::string stance;    // of statements
};

/// An edge with the words that are its evidence and the one whose word it is.
struct EvidencedEdge {
    std::string type;
    Index<EvidencedNode> from;
    Index<EvidencedNode> to;
    Interval days;
    std::string status;
    std::string asserted_by;  // empty for the article's own
    std::string stance;       // of the statement whose word it is
    std::string words;
    std::string document;  // key
    std::string path;
    std::string outlet;
    std::string url;
    std::optional<StoredSpan> span;
};

/// Keys of nodes are unique; nodes and edges are in an order of content.
struct EvidencedGraph {
    std::vector<EvidencedNode> nodes;
    std::vector<EvidencedEdge> edges;
};

/// An article as a register of documents has it.
struct ListedArticle {
    std::string key;
    std::string path;
    std::string title;
    std::string author;
    std::string url;
    std::string outlet;
    When published;
};

/// An entity with its names and the articles (keys) that mention it.
struct ListedEntity {
    std::string key;
    std::string kind;
    std::string name;
    std::string description;
    std::vector<std::string> aliases;
    std::string country;  // ISO 3166-1 alpha-2
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::vector<std::string> articles;
};

/// A tie between two entities (keys) as one article tells it.
struct ListedTie {
    std::string key;
    std::string type;
    std::string from;
    std::string to;
    std::string title;  // of an office
    When when;
    std::string asserted_by;  // empty for the article's own
    std::string stance;       // of the statement whose word it is
    FactOrigin origin;
};

/// An event with its participants (keys of entities); `facts` are its mentions.
struct ListedEvent {
    std::string key;
    std::string label;
    When when;
    std::string place;
    std::vector<std::string> participants;
    std::vector<Fact> facts;
};

struct Register {
    std::vector<ListedArticle> articles;
    std::vector<ListedEntity> entities;
    std::vector<ListedTie> ties;
    std::vector<ListedEvent> events;
};

}  // namespace dateline
