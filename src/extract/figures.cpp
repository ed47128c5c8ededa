#include <algorithm>
#include <array>
#include <optional>

#include "extract/extract.hpp"
#include "extract/facts.hpp"
#include "extract/numbers.hpp"
#include "extract/surroundings.hpp"

namespace dateline {

namespace {

constexpr std::size_t kUnitWindow = 7;
constexpr std::size_t kSubjectWindow = 14;
constexpr std::size_t kAttributeWindow = 6;
constexpr std::size_t kPlaceWindow = 5;
constexpr std::size_t kTimeWindow = 10;
constexpr double kWhole = 100;

struct RuleRow {
    std::string_view name;
    double confidence;
};
constexpr RuleRow kNumber{"figure/number", 0.85};
constexpr RuleRow kRange{"figure/range", 0.8};
constexpr RuleRow kShare{"figure/share", 0.8};

struct Unit {
    std::string name;
    std::size_t end = 0;
};

class FigureReader {
public:
    FigureReader(const Document& document, const Extraction& so_far, const Language& language)
        : document_(document),
          so_far_(so_far),
          language_(language),
          around_(document, so_far.mentions, so_far.time_expressions, language),
          contents_(so_far.statements) {}

    std::vector<Figure> read() {
        for (const Sentence& sentence : document_.analysis.sentences) {
            if (!holds_facts(document_.kind_of(sentence))) continue;
            const TokenRange range{sentence.first.position(), sentence.last.position()};
            for (std::size_t i = range.first; i < range.last; ++i) i = std::max(i, read_at(i, range));
        }
        return std::move(figures_);
    }

private:
    [[nodiscard]] const DocumentWords& words() const { return around_.words(); }

    [[nodiscard]] std::optional<NumberRead> number_at(std::size_t i, TokenRange sentence) const {
        if (i >= sentence.last || around_.time_at(i)) return std::nullopt;
        const auto mention = around_.mention_at(i);
        if (mention && around_.mention(*mention).form == MentionForm::name) return std::nullopt;
        return read_number(words(), i, sentence.last, language_);
    }

    /// Reads a figure whose number begins at `i`; the last token that it took, or 0.
    std::size_t read_at(std::size_t i, TokenRange sentence) {
        const auto number = number_at(i, sentence);
        if (!number) return 0;
        const std::size_t after = i + number->length;
        const bool is_name = i > sentence.first && words().match_noun(language_.list("numbered_things"), i - 1, i);
        const bool is_part = i > sentence.first && words().is_mark(i - 1) &&
                             (words().at(i - 1) == "#" || words().at(i - 1) == ":" || words().at(i - 1) == "/");
        const bool is_clock = words().at(after) == ":" && after + 1 < sentence.last && number_at(after + 1, sentence);
        if (is_name || is_part || is_clock || is_in_word(i, after, sentence)) return words().end_of_word(after - 1) - 1;
        Figure made;
        made.low = made.high = number->value;
        std::size_t last = after;
        std::size_t first = i;
        const RuleRow* rule = &kNumber;
        std::optional<Unit> unit;
        if (const auto share = read_share(*number, after, sentence)) {
            made.low = made.high = share->second;
            last = share->first;
            unit = Unit{"percent", last};
            rule = &kShare;
        } else if (const auto high = read_range(first, after, sentence)) {
            made.high = high->second;
            last = high->first;
            rule = &kRange;
        }
        const bool is_hedged = read_hedges(made, first, last, sentence);
        if (!unit) unit = unit_at(i, last, sentence);
        if (!unit && (number->is_plain_year || !counts_alone(is_hedged, last))) return last - 1;
        if (number->is_plain_year && !is_hedged && unit && !is_counted(unit->end - 1)) return last - 1;
        made.unit = unit ? unit->name : std::string();
        finish(made, {first, std::max(last, unit ? unit->end : 0)}, *rule, sentence);
        return std::max(last, unit ? unit->end : 0) - 1;
    }

    /// A part of a word with hyphens ("F-16", "12-member") that is no range and is followed by no measure.
    [[nodiscard]] bool is_in_word(std::size_t i, std::size_t after, TokenRange sentence) const {
        if (words().goes_on_word(i)) return true;
        if (!words().is_hyphen(after)) return false;
        return !number_at(after + 1, sentence) && !language_.list("measures").has(words().at(after + 1));
    }

    /// "Fifteen were killed", "at least 15": numbers that count without a noun.
    [[nodiscard]] bool counts_alone(bool is_hedged, std::size_t last) const {
        return is_hedged || words().is(last, WordClass::be) || words().is(last, WordClass::have);
    }

    /// A noun of the lists, so that the number before it counts even where it looks like a year.
    [[nodiscard]] bool is_counted(std::size_t i) const {
        return words().match_noun(language_.list("collective_nouns"), i, i + 1) ||
               words().match(language_.list("measures"), i, i + 1) ||
               words().match_noun(language_.list("place_nouns"), i, i + 1);
    }

    /// "nine out of 10": the end, and the share in percent.
    [[nodiscard]] std::optional<std::pair<std::size_t, double>> read_share(const NumberRead& part, std::size_t after,
                                                                           TokenRange sentence) const {
        const Match tie = words().match(language_.list("proportion_words"), after, sentence.last);
        if (!tie) return std::nullopt;
        const auto whole = number_at(after + tie.length, sentence);
        const bool is_share = whole && whole->value > part.value && part.value > 0 &&
                              (tie.length > 1 || whole->value <= 10 || whole->value == kWhole);
        if (!is_share) return std::nullopt;
        return std::pair{after + tie.length + whole->length, part.value / whole->value * kWhole};
    }

    /// "between 20 and 30", "20 to 30", "20-30": the end, and the upper number. Moves `first` to a word that opens the
    /// range.
    [[nodiscard]] std::optional<std::pair<std::size_t, double>> read_range(std::size_t& first, std::size_t after,
                                                                           TokenRange sentence) const {
        const bool is_between = first > sentence.first && words().is(first - 1, WordClass::between);
        const bool is_tied = is_between ? words().is(after, WordClass::coordinator)
                                        : (words().is(after, WordClass::to) || words().at(after) == "-");
        if (!is_tied) return std::nullopt;
        const auto low = number_at(first, sentence);
        const auto high = number_at(after + 1, sentence);
        if (!low || !high || high->value <= low->value) return std::nullopt;
        if (is_between) --first;
        return std::pair{after + 1 + high->length, high->value};
    }

    bool read_hedges(Figure& made, std::size_t& first, std::size_t& last, TokenRange sentence) const {
        const WordList& hedges = language_.list("figure_hedges");
        bool is_hedged = false;
        auto apply = [&](std::string_view sense) {
            is_hedged = true;
            if (sense == "above") made.high.reset();
            if (sense == "below") made.low.reset();
            if (sense == "about") made.is_approximate = true;
        };
        for (int more = 0; more < 2; ++more) {
            std::size_t begin = first;
            for (std::size_t length = std::min(hedges.longest(), first - sentence.first); length > 0; --length) {
                const Match match = words().match(hedges, first - length, first);
                if (match && match.length == length) {
                    apply(match.cell(0));
                    begin = first - length;
                    break;
                }
            }
            if (begin == first) break;
            first = begin;
        }
        if (const Match match = words().match(hedges, last, sentence.last);
            match && match.length > 1 && words().is(last, WordClass::coordinator)) {
            apply(match.cell(0));
            last += match.length;
        }
        return is_hedged;
    }

    /// The measure, or the noun counted: the first known noun after the number, else the last word before a function
    /// word.
    [[nodiscard]] std::optional<Unit> unit_at(std::size_t number, std::size_t i, TokenRange sentence) const {
        if (number > sentence.first) {  // "$5 million"
            const Match sign = words().match(language_.list("measures"), number - 1, number);
            if (sign && words().upos(number - 1) == Upos::sym) return Unit{std::string(sign.cell(0)), i};
        }
        if (words().at(i) == "-") ++i;
        if (words().goes_on_word(i)) {  // "a 40-kilometre road"
            const auto* measure = language_.list("measures").find(words().at(i));
            if (measure && !measure->empty()) return Unit{std::string(measure->front()), i + 1};
        }
        if (const Match measure = words().match(language_.list("measures"), i, sentence.last))
            return Unit{std::string(measure.cell(0)), i + measure.length};
        std::optional<std::size_t> head;
        int brackets = 0;
        for (std::size_t k = i; k < std::min(sentence.last, i + kUnitWindow); ++k) {
            const std::string_view word = words().at(k);
            const bool opens = word == "(" || word == "[";
            const bool closes = word == ")" || word == "]";
            if (opens || closes) {
                brackets += opens ? 1 : -1;
                continue;
            }
            if (brackets > 0 || word == "*") continue;
            if (word.empty() || around_.time_at(k) || !words().is(k, WordClass::none) ||
                (words().is_mark(k) && word != "-") || read_number(words(), k, k + 1, language_))
                break;
            if (word == "-") continue;
            if (is_past_verb(k)) break;
            head = k;
            const Match noun = words().match_noun(language_.list("collective_nouns"), k, k + 1);
            const bool is_plural =
                noun.form == Inflection::third ||
                words().match_noun(language_.list("place_nouns"), k, k + 1).form == Inflection::third;
            const bool goes_on =
                words().match_noun(language_.list("collective_nouns"), k + 1, std::min(sentence.last, k + 2)).form ==
                Inflection::third;
            if ((is_plural || (noun && noun.form == Inflection::base)) && !goes_on) break;
            if (looks_plural(k) && !goes_on) break;
        }
        if (!head) return std::nullopt;
        return Unit{std::string(document_.words(words().span(*head))), *head + 1};
    }

    /// "gates three to six began": what follows the number is a verb.
    [[nodiscard]] bool is_past_verb(std::size_t k) const {
        const Inflection form = words().form_of(k);
        const bool is_describing = document_.analysis.tokens[k].deprel == "amod";
        return words().upos(k) == Upos::verb && !is_describing &&
               (form == Inflection::past || form == Inflection::participle);
    }

    [[nodiscard]] bool looks_plural(std::size_t k) const {
        return words().upos(k) != Upos::verb && words().form_of(k) == Inflection::third;
    }

    void finish(Figure& made, TokenRange range, const RuleRow& rule, TokenRange sentence) {
        made.span = around_.span_of(range);
        made.rule = rule.name;
        made.confidence = rule.confidence;
        made.statement = contents_.innermost(made.span);
        made.place = place_after(range.last, sentence);
        made.subject = made.place ? made.place : subject_of(range, sentence);
        made.attribute = attribute_of(range, sentence);
        find_time(made, range, sentence);
        figures_.push_back(std::move(made));
    }

    [[nodiscard]] bool is_place(Index<Mention> mention) const {
        return around_.mention(mention).kind == "place" || around_.mention(mention).kind == "state";
    }

    /// The place in a phrase soon after `i`; where it has no name, one that stands right behind it ("the airfield near
    /// NAME").
    [[nodiscard]] std::optional<Index<Mention>> place_after(std::size_t i, TokenRange sentence) const {
        for (std::size_t k = i; k < std::min(sentence.last, i + kPlaceWindow); ++k) {
            if (words().is_mark(k) || words().is(k, WordClass::that) || words().is(k, WordClass::coordinator))
                return std::nullopt;
            if (!words().is(k, WordClass::place)) continue;
            for (std::size_t m = k + 1; m < std::min(sentence.last, k + 4); ++m) {
                const auto mention = around_.mention_at(m);
                if (!mention) continue;
                if (!is_place(*mention)) return std::nullopt;
                const std::size_t next = around_.tokens_of(*mention).last;
                const bool has_name = around_.mention(*mention).form == MentionForm::name;
                const auto named = !has_name && words().is(next, WordClass::place) && next + 1 < sentence.last
                                       ? around_.mention_at(next + 1)
                                       : std::nullopt;
                return named && is_place(*named) ? named : mention;
            }
        }
        return std::nullopt;
    }

    /// "NAME has 40 schools": what a verb of being or having says of its subject.
    [[nodiscard]] std::optional<Index<Mention>> subject_of(TokenRange range, TokenRange sentence) const {
        const std::size_t farthest =
            range.first > sentence.first + kSubjectWindow ? range.first - kSubjectWindow : sentence.first;
        for (std::size_t k = range.first; k-- > farthest;) {
            if (words().is_mark(k)) return std::nullopt;
            if (!words().is(k, WordClass::be) && !words().is(k, WordClass::have)) continue;
            std::size_t begin = k;
            while (begin > sentence.first && words().is_verb_companion(begin - 1)) --begin;
            const auto mention = begin > sentence.first ? around_.mention_at(begin - 1) : std::nullopt;
            const bool is_subject =
                mention && (is_place(*mention) || around_.mention(*mention).kind == "organization" ||
                            around_.mention(*mention).form == MentionForm::pronoun);
            return is_subject ? mention : std::nullopt;
        }
        return std::nullopt;
    }

    /// What the figure is of: the nearest telling word in the clause, before it or after.
    [[nodiscard]] std::string attribute_of(TokenRange range, TokenRange sentence) const {
        const WordList& attributes = language_.list("figure_attributes");
        for (std::size_t distance = 0; distance < kAttributeWindow; ++distance) {
            const std::size_t after = range.last + distance;
            const std::size_t before = range.first - 1 - distance;
            for (const std::size_t k : {after, before}) {
                if (!sentence.holds(k) || range.holds(k) || !words().is(k, WordClass::none)) continue;
                const Match match = words().match_verb(attributes, k, k + 1);
                const auto mention = around_.mention_at(k);
                if (match && !(mention && around_.mention(*mention).form == MentionForm::name))
                    return std::string(match.cell(0));
            }
        }
        return {};
    }

    void find_time(Figure& made, TokenRange range, TokenRange sentence) const {
        const std::size_t begin =
            range.first > sentence.first + kTimeWindow ? range.first - kTimeWindow : sentence.first;
        for (std::size_t k = begin; k < std::min(sentence.last, range.last + kTimeWindow); ++k) {
            const auto time = around_.time_at(k);
            if (!time) continue;
            const TimeExpression& expression = so_far_.time_expressions[*time];
            const bool is_point = expression.type == TimexType::date || expression.type == TimexType::time;
            if (!is_point || contents_.innermost(expression.span) != made.statement) continue;
            made.as_of = expression.extent();
            return;
        }
    }

    const Document& document_;
    const Extraction& so_far_;
    const Language& language_;
    Surroundings around_;
    ContentIndex contents_;
    std::vector<Figure> figures_;
};

}  // namespace

std::vector<Figure> read_figures(const Document& document, const Extraction& so_far, const Language& language) {
    return FigureReader(document, so_far, language).read();
}

}  // namespace dateline
