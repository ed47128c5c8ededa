// Cues: the words by which a text says that somebody said something, with who it was. Contents are found from them.
#pragma once

#include <string>
#include <vector>

#include "extract/surroundings.hpp"

namespace dateline {

enum class CueKind { verb, noun, phrase };

struct Cue {
    CueKind kind = CueKind::verb;
    TokenRange words;
    Match match;
    Stance stance = Stance::assert_;
    TokenRange source;                     // the words that name who said it; empty where only an earlier cue tells it
    std::vector<Index<Mention>> speakers;  // empty for the unnamed
    bool is_inverted = false;              // "said Orlova"
    bool is_coordinated = false;           // "... and called on": the speaker is the earlier cue's
    bool is_future = false;
    bool is_perfect = false;  // "has said": on no one occasion

    [[nodiscard]] bool has_frame(std::string_view frame) const;
};

/// The cues of `stretch` outside quotations, in the order of the text.
[[nodiscard]] std::vector<Cue> find_cues(const Surroundings& around, const Stretch& stretch, const Language& language);

}  // namespace dateline
