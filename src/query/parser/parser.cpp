#include "query/parser/parser.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "query/parser/actions.hpp"
#include "query/parser/construction.hpp"
#include "query/parser/refusal.hpp"
#include "query/parser/unexpected.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::cypher {

namespace {

template <class Rule, class = void>
struct IsExpected : std::false_type {};
template <class Rule>
struct IsExpected<Rule, std::void_t<decltype(Rule::expected)>> : std::true_type {};

/// Remembers what was expected at the furthest place, and tells of it where nothing matches.
template <class Rule>
struct Control : tao::pegtl::normal<Rule> {
    template <tao::pegtl::apply_mode kApply, tao::pegtl::rewind_mode kRewind, template <class...> class Actions,
              template <class...> class Controls, class Input>
    static bool match(Input& in, Construction& construction) {
        const bool is_matched =
            tao::pegtl::normal<Rule>::template match<kApply, kRewind, Actions, Controls>(in, construction);
        if constexpr (IsExpected<Rule>::value && kApply == tao::pegtl::apply_mode::action) {
            if (!is_matched) construction.expectations.add(construction.offset_of(in.current()), Rule::expected);
        }
        return is_matched;
    }

    template <class Input>
    [[noreturn]] static void raise(const Input&, const Construction& construction) {
        throw unexpected(construction.syntax.text, construction.brackets, construction.expectations.at,
                         construction.expectations.names);
    }
};

/// Refuses what is too long or no text.
void check_bytes(std::string_view text) {
    if (text.size() > kLongestQuery) {
        throw Refusal{{0, 0},
                      "UnexpectedSyntax",
                      "the query has " + std::to_string(text.size()) + " bytes; the longest may have " +
                          std::to_string(kLongestQuery),
                      "Give long lists as parameters, or write several queries"};
    }
    const std::string valid = to_valid_utf8(text);
    const auto [byte, other] = std::mismatch(text.begin(), text.end(), valid.begin(), valid.end());
    if (byte == text.end()) return;
    const auto at = static_cast<std::uint32_t>(byte - text.begin());
    throw Refusal{{at, at + 1},
                  "InvalidUnicodeCharacter",
                  *byte == '\0' ? "there is a NUL byte here" : "the bytes here are not UTF-8",
                  "Write the query as UTF-8 text"};
}

}  // namespace

Syntax parse_query(std::string_view text, bool may_create) {
    try {
        check_bytes(text);
        Construction construction(text, may_create);
        if (const auto comment = construction.brackets.unclosed_comment()) {
            throw Refusal{{static_cast<std::uint32_t>(*comment), static_cast<std::uint32_t>(text.size())},
                          "UnexpectedSyntax",
                          "this comment has no end",
                          "End it with */"};
        }
        tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy, tao::pegtl::eol::lf, const char*> input(
            construction.syntax.text.data(), construction.syntax.text.data() + construction.syntax.text.size(), "");
        tao::pegtl::parse<grammar::whole, Action, Control>(input, construction);
        construction.queries.check_end();
        construction.syntax.whole = construction.queries.last_query();
        return std::move(construction.syntax);
    } catch (const Refusal& refusal) {
        throw QueryError(text, {refusal.kind, refusal.detail, refusal.source}, refusal.cause, refusal.remedy);
    }
}

}  // namespace dateline::cypher
