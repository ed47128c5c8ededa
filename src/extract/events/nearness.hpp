// Which sentences of an article's body stand so near to each other that the later one may go on from the earlier one.
// Titles, captions and what frames a page are near to nothing.
#pragma once

#include <cstddef>
#include <vector>

#include "model/document.hpp"

namespace dateline {

class NearbySentences {
public:
    explicit NearbySentences(const Document& document);

    /// The sentence that holds the text at `at`, or the first one after it.
    [[nodiscard]] std::size_t sentence_at(std::uint32_t at) const;
    /// Whether the sentence `later` is at most six sentences of the body behind `earlier`; false where it stands before
    /// it.
    [[nodiscard]] bool is_near(std::size_t earlier, std::size_t later) const;

private:
    const Document& document_;
    std::vector<std::size_t> places_;  // by sentence: which of the body it is, from 1; 0 outside of it
};

}  // namespace dateline
