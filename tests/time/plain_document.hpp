// Documents for the tests of the time stage: every line is a sentence, all of one kind of passage.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document.hpp"

namespace dateline::testing {

/// Adds `text` to the document's as one passage whose lines are sentences.
inline void add_passage(Document& document, std::string_view text, PassageKind kind) {
    std::string& all = document.article.text;
    if (!all.empty()) all += "\n\n";
    Passage passage;
    passage.kind = kind;
    passage.span.begin = static_cast<std::uint32_t>(all.size());
    all += text;
    passage.span.end = static_cast<std::uint32_t>(all.size());
    document.passages.push_back(passage);
    std::uint32_t begin = passage.span.begin;
    for (std::uint32_t at = begin; at <= passage.span.end; ++at) {
        if (at < passage.span.end && all[at] != '\n') continue;
        Sentence sentence;
        sentence.span = {begin, at};
        sentence.passage = Index<Passage>(document.passages.size() - 1);
        document.analysis.sentences.push_back(sentence);
        begin = at + 1;
    }
}

/// A body of text from an article of that date (EDTF day; empty for an undated one).
inline Document body_document(std::string_view text, std::string_view published) {
    Document document;
    add_passage(document, text, PassageKind::body);
    if (const auto day = day_of_iso(published)) {
        document.date.when.days = {day, day};
        document.date.when.edtf = published;
        document.date.basis = Basis::header;
    }
    return document;
}

}  // namespace dateline::testing
