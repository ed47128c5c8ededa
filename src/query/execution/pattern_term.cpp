#include "query/execution/pattern_term.hpp"

#include <re2/re2.h>

#include <memory>
#include <string>

namespace dateline::cypher {

namespace {

constexpr std::int64_t kMostMemory = std::int64_t{8} << 20U;  // bytes of one compiled pattern

/// Keeps the pattern that it compiled last: most queries have one for all rows.
struct PatternTerm final : Term {
    PatternTerm(TermPointer given, TermPointer wanted, Span place)
        : text(std::move(given)), pattern(std::move(wanted)), source(place) {}

    Value evaluate(Frame& frame) const override {
        const Value first = text->evaluate(frame);
        const Value second = pattern->evaluate(frame);
        const auto* const words = first.as<std::string_view>();
        const auto* const wanted = second.as<std::string_view>();
        if (words == nullptr || wanted == nullptr) return Null{};
        frame.tick(1 + work_of(first));
        if (!compiled || compiled->pattern() != *wanted) compile(*wanted, frame);
        return re2::RE2::FullMatch(re2::StringPiece(words->data(), words->size()), *compiled);
    }

    void compile(std::string_view wanted, Frame& frame) const {
        frame.tick(Frame::kBetweenTicks);
        re2::RE2::Options options(re2::RE2::Quiet);
        options.set_max_mem(kMostMemory);
        compiled = std::make_unique<re2::RE2>(re2::StringPiece(wanted.data(), wanted.size()), options);
        if (!compiled->ok())
            throw_at(source,
                     {QueryErrorKind::argument, "InvalidArgumentValue",
                      "this is no regular expression: " + compiled->error(),
                      "Escape what stands for itself by a backslash, or use CONTAINS"},
                     frame);
    }

    TermPointer text, pattern;
    Span source;
    mutable std::unique_ptr<re2::RE2> compiled;
};

}  // namespace

TermPointer pattern_term(TermPointer text, TermPointer pattern, Span source) {
    return std::make_unique<PatternTerm>(std::move(text), std::move(pattern), source);
}

}  // namespace dateline::cypher
