// The facts of one article as rows of the file.
#pragma once

#include <cstdint>
#include <string>

#include "model/extraction.hpp"
#include "store/article_statements.hpp"

namespace dateline {

/// Inserts passages, sentences and all that was read from `document`, whose row is there with that id and key. The
/// caller's transaction makes it all or nothing.
void write_facts(ArticleStatements& statements, const Document& document, std::int64_t document_id,
                 const std::string& document_key, const Extraction& extraction);

}  // namespace dateline
