// An article as a reader hands it on: decoded text and what the input said about it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/span.hpp"
#include "model/vocabulary.hpp"

namespace dateline {

/// A part of the text whose kind the markup of the input tells.
struct LayoutPart {
    Span span;
    PassageKind kind = PassageKind::body;
    std::string rule;
};

/// `path` names the article (CONTRIBUTING.md, "Keys"). All text is valid UTF-8. What the input did not give is absent.
struct Article {
    std::string path;
    std::string text;        // as decoded: without a byte order mark, NUL as U+FFFD, otherwise unchanged
    std::string raw_sha256;  // of the input's bytes
    std::optional<std::string> url;
    std::optional<std::string> source;  // the outlet's name
    std::optional<std::string> title;
    std::optional<std::string> author;
    std::optional<std::string> language;   // BCP 47
    std::optional<std::string> published;  // EDTF, or what the input has in its place
    std::optional<std::string> retrieved;
    std::string extra = "{}";        // a JSON object with whatever else the input had
    std::vector<LayoutPart> layout;  // in the order of the text, without overlaps; empty where nothing is marked up
};

}  // namespace dateline
