// What the language engine finds in articles, texts and sentences, as CoNLL-U.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace dateline {

/// What became of the articles that were to be parsed.
struct ParseSummary {
    std::int64_t failed = 0;  // could not be used; each was told to `problem`
    std::map<std::string, std::int64_t>
        unread_languages;  // left out: languages that are not read, and how many in each
};

/// Writes the articles of `inputs` (files, folders, `-`) to `out`, in their order: "# newdoc id" before each, "#
/// newpar" where a passage begins or an empty line comes before. The last column has where the word stands in the
/// article's text (`TokenRange`, in code points), whether white space follows (`SpaceAfter`), and its part in a name
/// (`NER`, in IOB2: PER, ORG, LOC). Articles are read on `threads` threads. One that cannot be used is told to
/// `problem`.
ParseSummary parse_articles(const std::vector<std::string>& inputs, unsigned threads, std::istream& standard_input,
                            std::ostream& out, const std::function<void(const Error&)>& problem);

/// Writes plain text, which is one passage, in the same way. InputError, naming `where`, where it is no text.
void parse_text(std::string_view bytes, const std::string& where, std::ostream& out);

/// Reads CoNLL-U and writes it with the engine's own LEMMA, UPOS, XPOS, HEAD, DEPREL and NER; all else stays as it is.
/// Sentences up to the next "# newdoc" are one article. InputError, naming `where`, where it is no CoNLL-U.
void parse_conllu(std::string_view bytes, const std::string& where, std::ostream& out);

/// Gives the bytes of `file`, or of `standard_input` where it is "-", to `parse`, one of the two above. UsageError
/// where there is no such file; InputError where it cannot be read, or is longer than an article may be.
void parse_file(const std::string& file,
                void (*parse)(std::string_view bytes, const std::string& where, std::ostream& out),
                std::istream& standard_input, std::ostream& out);

}  // namespace dateline
