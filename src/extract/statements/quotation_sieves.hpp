// Sieves for quotations beside a reporting verb: before it, behind it, or cut in two by it. Each is true where it found
// what was said.
#pragma once

#include "extract/statements/verb_reader.hpp"

namespace dateline {

/// The quotation whose opening mark is the token `i`; null where none opens there.
[[nodiscard]] const QuotedWords* quotation_opening_at(const VerbReader& reader, std::size_t i);
/// Whether what is said may stand before the verb: not so before a participle that goes on with a sentence ("adding").
[[nodiscard]] bool may_stand_behind(const VerbReader& reader);
/// Whether quotations may be what the verb reports.
[[nodiscard]] bool takes_quotation(const Attribution& found);

/// "...," NAME said; NAME said: "..."; "...," NAME said, "..."
bool read_quotation(VerbReader& reader);
/// "...," the head of the council, NAME, said: what stands between the quotation and the cue names who speaks. `outer`
/// is all that stands before or around the cue.
bool read_quotation_with_title(VerbReader& reader, TokenRange outer);
/// A quotation behind the verb that is a part of something longer, which no other sieve reads.
bool read_quoted_part(VerbReader& reader);

}  // namespace dateline
