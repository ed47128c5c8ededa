// Sieves for what a reporting verb takes without a clause of its own: infinitives, gerunds, things and what they are
// called, topics. Each is true where it found what was said.
#pragma once

#include "extract/statements/verb_reader.hpp"

namespace dateline {

/// NAME urged the council to act; NAME called on the council to act
bool read_order(VerbReader& reader);
/// NAME promised to rebuild the bridge
bool read_act(VerbReader& reader);
/// NAME denied shelling the town
bool read_gerund(VerbReader& reader);
/// NAME called the plan a trap; NAME described it as a trap
bool read_description(VerbReader& reader);
/// NAME spoke about the flood; NAME warned of a famine
bool read_topic(VerbReader& reader);
/// The road is said to be open; NAME is expected to resign
bool read_hearsay(VerbReader& reader);
/// The plan was rejected (by NAME); NAME was accused of fraud: the subject, and what the verb takes besides.
bool read_passive(VerbReader& reader);
/// NAME rejected the plan; the survey shows a gap
bool read_object(VerbReader& reader);

}  // namespace dateline
