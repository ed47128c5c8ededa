// The network as bytes: what the trainer writes and every program carries. Tables of embeddings have a byte a value,
// other matrices two, each row with a scale of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/network_model.hpp"

namespace dateline {

/// All that the engine needs of a network. `vocabulary` has the words in the order of their rows from 1 on;
/// `frequent_forms` are words as they stand in text that are met most often.
struct NetworkFile {
    NetworkSizes sizes;
    NetworkLabels labels;
    std::vector<std::string> vocabulary;
    std::vector<std::string> frequent_forms;
    NetworkModel model;
};

/// The same bytes on every machine.
[[nodiscard]] std::string write_network(const NetworkFile& file);

/// Throws std::logic_error on bytes that write_network did not write: they are part of the program.
[[nodiscard]] NetworkFile read_network(std::string_view bytes);

}  // namespace dateline
