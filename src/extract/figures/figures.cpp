#include <algorithm>

#include "base/utf8.hpp"
#include "extract/extract.hpp"
#include "extract/facts.hpp"
#include "extract/figures/bearers.hpp"
#include "extract/figures/figure_times.hpp"
#include "extract/figures/uncounted.hpp"

namespace dateline {

namespace {

struct RuleRow {
    AmountForm form;
    std::string_view name;
    double confidence;
};
constexpr RuleRow kRules[] = {{AmountForm::number, "figure/number", 0.85},
                              {AmountForm::range, "figure/range", 0.8},
                              {AmountForm::share, "figure/share", 0.8},
                              {AmountForm::rough, "figure/rough-number", 0.75}};

constexpr std::string_view kPresent = "present";

class FigureReader {
public:
    explicit FigureReader(const ParsedText& text)
        : text_(text), amounts_(text_), contents_(text.so_far().statements), times_(text_, contents_) {}

    std::vector<Figure> read() {
        const Document& document = text_.document();
        for (const Sentence& sentence : document.analysis.sentences) {
            if (!holds_facts(document.kind_of(sentence))) continue;
            const TokenRange range{sentence.first.position(), sentence.last.position()};
            for (std::size_t i = range.first; i < range.last;) i = read_at(i, range);
        }
        return std::move(figures_);
    }

private:
    /// Reads a figure whose number begins at `i`; where to go on.
    std::size_t read_at(std::size_t i, TokenRange sentence) {
        const auto amount = amounts_.read(i, sentence);
        if (!amount) return i + 1;
        if (counts_nothing(*amount, sentence, text_)) return end_of_code(*amount, sentence, text_);
        const Counted counted = find_counted(*amount, sentence, text_);
        const std::size_t next = std::max({i + 1, amount->tokens.last, end_of_unit(counted)});
        const Attribute attribute = find_attribute(*amount, counted, text_);
        if (!is_figure(*amount, counted, attribute) || is_old_value(*amount, counted, text_)) return next;
        figures_.push_back(make(*amount, counted, attribute, sentence));
        return next;
    }

    /// Behind a measure; behind a noun there is nothing of the number.
    [[nodiscard]] static std::size_t end_of_unit(const Counted& counted) {
        return counted.noun ? 0 : counted.tokens.last;
    }

    [[nodiscard]] bool is_figure(const Amount& amount, const Counted& counted, const Attribute& attribute) const {
        const bool is_year_like = amount.is_plain_year && !amount.is_hedged;
        if (counted.unit.empty()) {
            const bool is_copular = text_.tree().dependent(counted.phrase, "cop").has_value();
            return !is_year_like && (attribute.is_told || (amount.is_hedged && (attribute.predicate || is_copular)));
        }
        if (!counted.noun) return true;
        if (count_code_points(counted.unit) == 1) return false;  // "38.2 E"
        if (text_.language().list("uncounted_nouns").has(text_.words().at(*counted.noun))) return false;
        const bool is_one = amount.low == 1 && amount.high == 1 && !amount.is_hedged;
        if (is_one) return attribute.is_told && !counted.is_part;
        if (text_.words().upos(*counted.noun) == Upos::propn && !is_people(amount, *counted.noun)) return false;
        return !is_year_like || can_be_counted(*counted.noun, text_);
    }

    /// "55 Syrians": a name in the plural is counted, "12 Harbour Street" is not, nor are the hills of "Seven Hills".
    [[nodiscard]] bool is_people(const Amount& amount, std::size_t noun) const {
        const bool opens =
            amount.number.first == amount.tokens.first && !text_.words().is_capitalised(amount.number.first);
        return text_.tree().token(noun).xpos == "NNPS" && (opens || amount.is_hedged || is_first_word(amount));
    }
    [[nodiscard]] bool is_first_word(const Amount& amount) const {
        const std::size_t first = amount.number.first;
        return first == 0 || text_.words().is_mark(first - 1);
    }

    [[nodiscard]] Figure make(const Amount& amount, const Counted& counted, const Attribute& attribute,
                              TokenRange sentence) const {
        Figure made;
        const auto* rule = std::find_if(std::begin(kRules), std::end(kRules),
                                        [&](const RuleRow& row) { return row.form == amount.form; });
        made.rule = rule->name;
        made.confidence = rule->confidence;
        made.span = {text_.words().span(counted.tokens.first).begin, text_.words().span(counted.tokens.last - 1).end};
        made.low = amount.low;
        made.high = amount.high;
        made.is_approximate = amount.is_approximate;
        made.unit = counted.unit;
        if (made.unit.empty() && attribute.quantity_of && text_.tree().token(*attribute.quantity_of).xpos == "NNS")
            made.unit = text_.document().words(text_.words().span(*attribute.quantity_of));
        made.attribute = attribute.name;
        made.statement = contents_.innermost(made.span);
        const Bearers bearers = find_bearers(counted, attribute, text_);
        made.subject = bearers.subject;
        made.place = bearers.place;
        if (made.attribute.empty() && is_of_people_there(made)) made.attribute = kPresent;
        if (const auto when = times_.find(counted, attribute, sentence, made.statement)) made.as_of = *when;
        return made;
    }

    /// "There are 40,000 people in the camp": nothing else is told of people at a place.
    [[nodiscard]] bool is_of_people_there(const Figure& figure) const {
        if (!figure.subject || !text_.language().list("people_nouns").has(fold(figure.unit))) return false;
        const std::string& kind = text_.mention(*figure.subject).kind;
        return kind == "place" || kind == "state";
    }

    const ParsedText& text_;
    AmountReader amounts_;
    ContentIndex contents_;
    FigureTimes times_;
    std::vector<Figure> figures_;
};

}  // namespace

std::vector<Figure> read_figures(const ParsedText& text) {
    return FigureReader(text).read();
}

}  // namespace dateline
