// Who speaks in quotations that stand alone: those that go on over several paragraphs, of which one alone names the
// speaker, and those that follow the very words of somebody.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/statements/attribution.hpp"
#include "model/extraction.hpp"

namespace dateline {

/// The statements made from one stretch, half open; `last` is the statement that the stretch ends with, where it made
/// some or added a part to one.
struct StretchStatements {
    std::size_t first = 0;
    std::optional<std::size_t> last;
};

/// A statement that is all of a stretch and has no cue.
struct LoneQuotation {
    std::size_t statement = 0;
    std::size_t stretch = 0;
};

/// Gives lone quotations the speakers, and the occasion, of what they go on with. A quotation that is not closed at the
/// end of its paragraph goes on in the next one if that opens with a quotation mark, so that all are its speaker's
/// wherever he is named; else a quotation may go on with the words of the stretch before it. `by_stretch` is parallel
/// to the stretches of `context`; `alone` is in their order, its statements dated by the publication.
void continue_quotations(std::vector<Statement>& statements, const std::vector<LoneQuotation>& alone,
                         const std::vector<StretchStatements>& by_stretch, const StatementContext& context);

}  // namespace dateline
