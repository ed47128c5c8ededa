#include "language/quotations.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "language/analyse.hpp"
#include "languages/en/english.hpp"

using namespace dateline;

namespace {

/// The quotations of a text that is all body, parted by " | "; one that is not closed ends with " >".
std::string quotations_of(const std::string& text) {
    Passage body;
    body.kind = PassageKind::body;
    body.span = {0, static_cast<std::uint32_t>(text.size())};
    const std::vector<Passage> passages = {body};
    const Analysis analysis = analyse(text, passages, english());
    std::string joined;
    for (const Quotation& each : analysis.quotations) {
        const Span first = analysis.tokens[each.first.position()].span;
        const Span last = analysis.tokens[each.last.position() - 1].span;
        if (!joined.empty()) joined += " | ";
        joined += words_of(text, {first.begin, last.end});
        if (!each.is_closed) joined += " >";
    }
    return joined;
}

}  // namespace

TEST_CASE("single marks are quotation marks or apostrophes by where they stand") {
    const std::pair<const char*, const char*> rows[] = {
        {"\u2018The ferry is late,\u2019 Ana Beltran said.", "The ferry is late,"},
        {"'The ferry is late,' Ana Beltran said.", "The ferry is late,"},
        {"\u2018We can\u2019t sail, and the sailors\u2019 union knows it,\u2019 Ana Beltran said.",
         "We can\u2019t sail, and the sailors\u2019 union knows it,"},
        {"'We can't sail, and the sailors' union knows it,' Ana Beltran said.",
         "We can't sail, and the sailors' union knows it,"},
        {"The sailors' union and the cooks' union met.", ""},
        {"The sailors\u2019 union met in the \u201990s.", ""},
        {"Ana Beltran didn't see the sailors' boats.", ""},
        {"She called it 'far too late' and left.", "far too late"},
        {"'It is for the sailors' she said.", "It is for the sailors"},
        {"\u201cHe told us \u2018never\u2019 and left,\u201d she said.", "He told us \u2018never\u2019 and left,"},
        {"\u2018He told us \u201cnever\u201d and left,\u2019 she said.", "He told us \u201cnever\u201d and left,"},
        {"\"He told us 'never' and left,\" she said.", "He told us 'never' and left,"},
        {"\u2018The ferry is late.\n\n\u2018It will not sail,\u2019 she said.",
         "The ferry is late. > | It will not sail,"},
        {"\"The ferry is late.\n\n\"It will not sail,\" she said.", "The ferry is late. > | It will not sail,"},
        {"The ferry is 'late. It will not sail today.", ""},
        {"'", ""},
        {"\u2018 \u2019 ' '", ""},
    };
    for (const auto& [text, quoted] : rows) {
        CAPTURE(text);
        CHECK(quotations_of(text) == quoted);
    }
}
