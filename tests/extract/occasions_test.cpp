#include "extract/statements/occasions.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace dateline;

namespace {

constexpr std::uint32_t kLength = 10;  // bytes of a statement

/// Five statements of one speaker, the first dated; each begins `step` passages after the one before it.
std::size_t count_dated(std::uint32_t step) {
    Document document;
    std::vector<Statement> statements(5);
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
        const std::uint32_t begin = i * step * kLength;
        statements[i].span = {begin, begin + kLength};
        statements[i].speakers = {{SpeakerRole::speaker, Index<Mention>(0)}};
        statements[i].said_basis = i == 0 ? FactDateBasis::text : FactDateBasis::publication;
    }
    for (std::uint32_t i = 0; i < statements.size() * std::max(step, 1U); ++i) {
        Passage passage;
        passage.kind = PassageKind::body;
        passage.span = {i * kLength, (i + 1) * kLength};
        document.passages.push_back(passage);
    }
    share_occasions(statements, std::vector<bool>(statements.size(), true), document, std::vector<Mention>(1));
    const auto is_explained = [&](const Statement& each) {
        return each.said_basis != FactDateBasis::text || &each == &statements.front() ||
               (each.reasons.size() == 1 && each.reasons.front().span == statements.front().span);
    };
    CHECK(std::all_of(statements.begin(), statements.end(), is_explained));
    std::size_t dated = 0;
    while (dated < statements.size() && statements[dated].said_basis == FactDateBasis::text) ++dated;
    return dated;
}

}  // namespace

TEST_CASE("the date of an occasion reaches the statements near it, not all that follow") {
    CHECK(count_dated(0) == 4);  // all in one passage: three statements on
    CHECK(count_dated(1) == 4);  // each in the next one
    CHECK(count_dated(2) == 1);  // with a passage of other things between them
}
