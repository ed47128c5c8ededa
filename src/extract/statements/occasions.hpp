// What ties the statements of one article to each other: those made on one occasion, and those quoted within another.
#pragma once

#include <vector>

#include "model/document.hpp"
#include "model/extraction.hpp"

namespace dateline {

/// Statements of one speaker that follow each other in past tense come from the occasion that one of them dates, as
/// far as it is near: three statements away at most, each in the same passage as its neighbour or in the one beside it.
/// What is said of earlier words ("his statement that") stands aside. `is_past` is parallel to `statements`, which are
/// in the order in which they were read.
void share_occasions(std::vector<Statement>& statements, const std::vector<bool>& is_past, const Document& document,
                     const std::vector<Mention>& mentions);

/// Gives `made` the occasion on which `before` was said; where words date that, with a step of its reasons that shows
/// the statement which has them.
void take_occasion(Statement& made, const Statement& before);

/// The innermost statement within whose content another stands becomes its parent. `statements` are in the order of the
/// text, an outer one before those within it.
void find_parents(std::vector<Statement>& statements);

}  // namespace dateline
