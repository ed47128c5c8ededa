// The files that a case leaves for other programs and for print: a file of C++ each, and the table that lists them.
// Help, errors and tests follow from its rows. What is written depends on the facts and the options alone: the same
// facts give the same bytes. No format shows a denial, a plan or somebody's word as a fact of its own.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/evidenced_graph.hpp"
#include "model/fact.hpp"

namespace dateline {

/// What people should know of an export beside its bytes, a sentence each without its full stop: what the format has
/// no place for, and where it can be had.
using Notes = std::vector<std::string>;

struct GraphExportOptions {
    bool is_rolled_up = false;  // one edge for all evidence of a tie, with its weight, not one for each piece
};

using WriteFacts = Notes (*)(std::ostream&, const std::vector<Fact>&);
using WriteGraph = Notes (*)(std::ostream&, const EvidencedGraph&, const GraphExportOptions&);
using WriteRegister = Notes (*)(std::ostream&, const Register&);
using WriteDisputes = Notes (*)(std::ostream&, const std::vector<DisputedPoint>&);

/// A format: its name on the command line, what it is in one line, and its writer, whose type says what it takes.
struct Export {
    std::string_view name;
    std::string_view summary;
    std::variant<WriteFacts, WriteGraph, WriteRegister, WriteDisputes> write;
};

[[nodiscard]] std::span<const Export> exports();

/// The format of that name. UsageError, which lists the names, where there is none.
[[nodiscard]] const Export& find_export(std::string_view name);

}  // namespace dateline
