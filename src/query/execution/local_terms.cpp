#include "query/execution/local_terms.hpp"

#include <array>
#include <optional>
#include <utility>

namespace dateline::cypher {

namespace {

/// The list that `term` gives; nothing where it is null.
std::optional<List> list_of(const Term& term, Span source, Frame& frame) {
    const Value value = term.evaluate(frame);
    if (value.is_null()) return std::nullopt;
    if (const List* const list = value.as<List>()) return *list;
    throw_at(source,
             {QueryErrorKind::type, "InvalidArgumentType",
              "this walks a list, and is given " + std::string(kind_of(value)), "Write the list in brackets"},
             frame);
}

struct ListComprehensionTerm final : Term {
    ListComprehensionTerm(Slot variable, TermPointer walked, TermPointer condition, TermPointer given, Span place)
        : item(variable),
          list(std::move(walked)),
          where(std::move(condition)),
          result(std::move(given)),
          source(place) {}

    Value evaluate(Frame& frame) const override {
        const auto items = list_of(*list, source, frame);
        if (!items) return Null{};
        const std::span<Value> values = frame.scratch.make<Value>(items->size);
        std::size_t count = 0;
        for (const Value& each : *items) {
            frame.tick();
            frame.slots[item] = each;
            if (where && truth_of(where->evaluate(frame), source, frame) != true) continue;
            values[count++] = result ? result->evaluate(frame) : each;
        }
        return List{values.data(), count};
    }

    Slot item;
    TermPointer list, where, result;
    Span source;
};

/// How many items are there of which a condition holds, does not hold, and may hold.
struct Tally {
    std::size_t holds = 0;
    std::size_t fails = 0;
    std::size_t is_open = 0;
};

Truth judge_all(Tally tally) {
    return tally.fails > 0 ? Truth(false) : tally.is_open > 0 ? Truth() : Truth(true);
}
Truth judge_any(Tally tally) {
    return tally.holds > 0 ? Truth(true) : tally.is_open > 0 ? Truth() : Truth(false);
}
Truth judge_none(Tally tally) {
    return tally.holds > 0 ? Truth(false) : tally.is_open > 0 ? Truth() : Truth(true);
}
Truth judge_single(Tally tally) {
    return tally.holds > 1 ? Truth(false) : tally.is_open > 0 ? Truth() : Truth(tally.holds == 1);
}
constexpr std::array<Truth (*)(Tally), 4> kJudges = {judge_all, judge_any, judge_none, judge_single};  // by Quantifier

struct QuantifierTerm final : Term {
    QuantifierTerm(Quantifier kind, Slot variable, TermPointer walked, TermPointer condition, Span place)
        : judge(kJudges[static_cast<std::size_t>(kind)]),
          item(variable),
          list(std::move(walked)),
          where(std::move(condition)),
          source(place) {}

    Value evaluate(Frame& frame) const override {
        const auto items = list_of(*list, source, frame);
        if (!items) return Null{};
        Tally tally;
        for (const Value& each : *items) {
            frame.tick();
            frame.slots[item] = each;
            const Truth truth = truth_of(where ? where->evaluate(frame) : each, source, frame);
            ++(truth ? *truth ? tally.holds : tally.fails : tally.is_open);
        }
        const Truth truth = judge(tally);
        return truth ? Value(*truth) : Value();
    }

    Truth (*judge)(Tally);
    Slot item;
    TermPointer list, where;
    Span source;
};

struct ReduceTerm final : Term {
    ReduceTerm(Slot accumulator, Slot variable, TermPointer first, TermPointer walked, TermPointer each, Span place)
        : sum(accumulator),
          item(variable),
          start(std::move(first)),
          list(std::move(walked)),
          step(std::move(each)),
          source(place) {}

    Value evaluate(Frame& frame) const override {
        const auto items = list_of(*list, source, frame);
        if (!items) return Null{};
        Value value = start->evaluate(frame);
        for (const Value& each : *items) {
            frame.tick();
            frame.slots[sum] = value;
            frame.slots[item] = each;
            value = step->evaluate(frame);
        }
        return value;
    }

    Slot sum, item;
    TermPointer start, list, step;
    Span source;
};

struct CaseTerm final : Term {
    CaseTerm(TermPointer given, Terms conditions, Terms results, TermPointer last, Span place)
        : subject(std::move(given)),
          whens(std::move(conditions)),
          thens(std::move(results)),
          otherwise(std::move(last)),
          source(place) {}

    Value evaluate(Frame& frame) const override {
        const Value value = subject ? subject->evaluate(frame) : Value();
        for (std::size_t i = 0; i < whens.size(); ++i) {
            const Value when = whens[i]->evaluate(frame);
            frame.tick(1 + work_of(when));
            const Truth is_so = subject ? are_equal(value, when) : truth_of(when, source, frame);
            if (is_so == true) return thens[i]->evaluate(frame);
        }
        return otherwise ? otherwise->evaluate(frame) : Value();
    }

    TermPointer subject;
    Terms whens, thens;
    TermPointer otherwise;
    Span source;
};

struct CallTerm final : Term {
    CallTerm(const Function& called, Terms given, Span place)
        : function(called), arguments(std::move(given)), source(place) {}

    Value evaluate(Frame& frame) const override {
        constexpr std::size_t kMost = 4;  // arguments of most functions
        std::array<Value, kMost> few;
        const std::span<Value> values = arguments.size() <= kMost ? std::span(few).first(arguments.size())
                                                                  : frame.scratch.make<Value>(arguments.size());
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            values[i] = arguments[i]->evaluate(frame);
            if (function.is_null_of_null && values[i].is_null()) return Null{};
            frame.tick(work_of(values[i]));
        }
        try {
            const Value result = function.call(values, frame.context);
            frame.tick(work_of(result));
            return result;
        } catch (const ValueError& error) {
            throw_at(source, error, frame);
        }
    }

    const Function& function;
    Terms arguments;
    Span source;
};

/// The end of a pipeline in an expression: sees each row, and tells whether more are wanted.
template <class See>
struct LastStep final : Step {
    explicit LastStep(See function) : see(std::move(function)) {}
    bool take(Frame& frame) override { return see(frame); }
    [[nodiscard]] std::string description() const override { return "see"; }
    See see;
};

struct ExistsTerm final : Term {
    explicit ExistsTerm(Pipeline given) : pipeline(std::move(given)) {
        auto last = [this](Frame&) {
            is_found = true;
            return false;
        };
        pipeline.add(std::make_unique<LastStep<decltype(last)>>(last));
    }
    Value evaluate(Frame& frame) const override {
        const std::uint64_t weight = std::exchange(frame.weight, 1);
        const Arena::Mark kept = frame.kept.mark();
        const Arena::Mark scratch = frame.scratch.mark();
        is_found = false;
        pipeline.run(frame);
        frame.weight = weight;
        // Nothing of what was found outlives the question whether there is any.
        frame.kept.release(kept);
        frame.scratch.release(scratch);
        return is_found;
    }
    Pipeline pipeline;
    mutable bool is_found = false;
};

struct PatternComprehensionTerm final : Term {
    PatternComprehensionTerm(Pipeline given, TermPointer each) : pipeline(std::move(given)), result(std::move(each)) {
        auto last = [this](Frame& frame) {
            if (found.size() >= frame.kept.limit() / (4 * sizeof(Value)))  // it doubles, and is copied
                throw ArenaFull("a list of matches beyond the limit");
            found.push_back(keep(result->evaluate(frame), frame));
            return true;
        };
        pipeline.add(std::make_unique<LastStep<decltype(last)>>(last));
    }
    Value evaluate(Frame& frame) const override {
        std::vector<Value> outer = std::exchange(found, {});  // one may stand within the other
        pipeline.run(frame);
        const std::span<Value> values = frame.scratch.make<Value>(found.size());
        std::copy(found.begin(), found.end(), values.begin());
        found = std::move(outer);
        return List{values.data(), values.size()};
    }
    Pipeline pipeline;
    TermPointer result;
    mutable std::vector<Value> found;
};

}  // namespace

TermPointer list_comprehension_term(Slot item, TermPointer list, TermPointer where, TermPointer result, Span source) {
    return std::make_unique<ListComprehensionTerm>(item, std::move(list), std::move(where), std::move(result), source);
}
TermPointer quantifier_term(Quantifier quantifier, Slot item, TermPointer list, TermPointer where, Span source) {
    return std::make_unique<QuantifierTerm>(quantifier, item, std::move(list), std::move(where), source);
}
TermPointer reduce_term(Slot sum, Slot item, TermPointer start, TermPointer list, TermPointer step, Span source) {
    return std::make_unique<ReduceTerm>(sum, item, std::move(start), std::move(list), std::move(step), source);
}
TermPointer case_term(TermPointer subject, Terms whens, Terms thens, TermPointer otherwise, Span source) {
    return std::make_unique<CaseTerm>(std::move(subject), std::move(whens), std::move(thens), std::move(otherwise),
                                      source);
}
TermPointer call_term(const Function& function, Terms arguments, Span source) {
    return std::make_unique<CallTerm>(function, std::move(arguments), source);
}
TermPointer exists_term(Pipeline pipeline) {
    return std::make_unique<ExistsTerm>(std::move(pipeline));
}
TermPointer pattern_comprehension_term(Pipeline pipeline, TermPointer result) {
    return std::make_unique<PatternComprehensionTerm>(std::move(pipeline), std::move(result));
}

}  // namespace dateline::cypher
