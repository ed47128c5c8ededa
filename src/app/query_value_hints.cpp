#include "app/query_value_hints.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "app/query_hints.hpp"
#include "app/query_kind_hints.hpp"
#include "app/query_meanings.hpp"
#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "model/when.hpp"
#include "query/checks/operators.hpp"
#include "store/queried_properties.hpp"

namespace dateline {

namespace {

using cypher::Expression;
using cypher::ExpressionIndex;
using cypher::ExpressionKind;
using cypher::Operator;
using cypher::QueriedGraph;
using cypher::Syntax;

using Names = std::vector<std::string>;

constexpr std::size_t kMostNotes = 20;
constexpr std::size_t kMostValues = 24;  // that people would read
constexpr std::string_view kEdge = "edge";

template <class Element>
bool has(const std::vector<Element>& all, const Element& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

void add_once(Names& names, const std::string& name) {
    if (!has(names, name)) names.push_back(name);
}

/// "EventMention" of "event_mention"
std::string label_of_kind(std::string_view kind) {
    std::string label;
    for (std::size_t i = 0; i < kind.size(); ++i) {
        if (kind[i] == '_') continue;
        const bool is_first = i == 0 || kind[i - 1] == '_';
        label += is_first ? static_cast<char>(std::toupper(static_cast<unsigned char>(kind[i]))) : kind[i];
    }
    return label;
}

/// A text or a number that a property is compared with.
struct Given {
    std::string written;
    std::optional<std::string> text;  // nothing: a number
    bool is_parameter = false;
    bool is_list = false;
};

bool is_equality(Operator what) {
    return what == Operator::equal || what == Operator::not_equal || what == Operator::in;
}

/// Whether date() reads it: a year, a month or a day.
bool is_written_date(const std::string& text) {
    constexpr std::string_view kFirst = "0000-01-01";
    return text.size() >= 4 && text.size() <= kFirst.size() && text.size() != 6 && text.size() != 9 &&
           day_of_iso(text + std::string(kFirst.substr(text.size()))).has_value();
}

class VainComparisons {
public:
    VainComparisons(const QueriedGraph& graph, const Syntax& syntax, const cypher::Parameters& parameters,
                    bool has_rows)
        : graph_(graph), syntax_(syntax), parameters_(parameters), has_rows_(has_rows), meanings_(syntax) {}

    Names find() {
        for (const cypher::NodePattern& node : syntax_.nodes) compare_entries(node.properties, meanings_.of(node));
        for (const cypher::RelationshipPattern& each : syntax_.relationships)
            compare_entries(each.properties, {true, {}});
        for (std::size_t i = 0; i < syntax_.expressions.size() && notes_.size() < kMostNotes; ++i)
            compare_in(ExpressionIndex(i));
        if (notes_.size() > kMostNotes) notes_.resize(kMostNotes);
        return std::move(notes_);
    }

private:
    void compare_entries(ExpressionIndex map, const CalledElement& of) {
        if (map == cypher::kAbsent || syntax_.at(map).kind != ExpressionKind::map) return;
        const Expression& entries = syntax_.at(map);
        for (std::size_t i = 0; i < entries.names.size() && notes_.size() < kMostNotes; ++i) {
            const AskedProperty asked{entries.names[i], entries.names[i], of};
            tell_lacking(asked);
            compare(asked, Operator::equal, entries.operands[i]);
        }
    }

    void compare_in(ExpressionIndex index) {
        const Expression& expression = syntax_.at(index);
        if (expression.kind == ExpressionKind::property) {
            if (const auto asked = meanings_.property(index)) tell_lacking(*asked);
        } else if (expression.kind == ExpressionKind::comparison) {
            for (std::size_t i = 0; i + 1 < expression.operands.size(); ++i)
                compare_both_ways(expression.operands[i], expression.operators[i], expression.operands[i + 1]);
        } else if (expression.kind == ExpressionKind::binary) {
            const Operator what = expression.operators[0];
            if (what == Operator::in) tell_name(expression.operands[0], expression.operands[1]);
            if (const auto asked = meanings_.property(expression.operands[0])) {
                if (what == Operator::in) compare(*asked, what, expression.operands[1]);
                tell_text_of_date(*asked, what, expression.operands[1]);
                tell_kinds(*asked, what, expression.operands[1]);
            }
        } else if (expression.kind == ExpressionKind::case_of && expression.operands[0] != cypher::kAbsent) {
            for (std::size_t i = 2; i < expression.operands.size(); i += 2)
                compare_both_ways(expression.operands[0], Operator::equal, expression.operands[i]);
        }
    }

    void compare_both_ways(ExpressionIndex left, Operator what, ExpressionIndex right) {
        if (const auto asked = meanings_.property(left)) compare(*asked, what, right);
        if (const auto asked = meanings_.property(right)) compare(*asked, what, left);
        for (const auto& [one, other] : {std::pair(left, right), std::pair(right, left)}) {
            if (const auto asked = meanings_.property(one)) tell_kinds(*asked, what, other);
            if (is_null(other) && !is_null(one)) add_told(null_in_vain(meanings_.words(one), what));
            tell_name(one, other);
        }
    }
    [[nodiscard]] bool is_null(ExpressionIndex index) const {
        const Expression& expression = syntax_.at(index);
        return expression.kind == ExpressionKind::literal && std::holds_alternative<std::monostate>(expression.literal);
    }
    void tell_name(ExpressionIndex left, ExpressionIndex right) {
        add_told(name_in_vain(graph_, syntax_.at(left), syntax_.at(right)));
    }
    void tell_kinds(const AskedProperty& asked, Operator what, ExpressionIndex with) {
        const auto meant = meant_by(asked);
        const bool is_of_one_type = !meant.empty() && std::all_of(meant.begin(), meant.end(), [&](const auto* each) {
            return each->type == meant.front()->type;
        });
        const Expression& expression = syntax_.at(with);
        if (is_of_one_type)
            add_told(kinds_in_vain(asked, meant.front()->type, what,
                                   {expression, meanings_.words(with), parameter(expression)}));
    }
    void add_told(const std::string& note) {
        if (!note.empty()) add_once(notes_, note);
    }

    void compare(const AskedProperty& asked, Operator what, ExpressionIndex with) {
        const bool is_day = is_date(asked);
        const Names choices = is_equality(what) ? choices_of(asked) : Names();
        const bool may_be_none = !has_rows_ && !asked.of.is_relationship && is_equality(what) &&
                                 what != Operator::not_equal && (!choices.empty() || is_own_text(asked));
        if (!is_day && choices.empty() && !may_be_none) return;
        for (const Given& given : given_by(with, what == Operator::in)) {
            if (notes_.size() >= kMostNotes) return;
            if (is_day) {
                tell_date(asked, given);
                return;  // the other items of a list need the same
            }
            if (given.text) {
                const bool is_choice = choices.empty() || has(choices, *given.text);
                if (!is_choice) tell_no_choice(asked, choices, *given.text);
                if (is_choice && may_be_none) tell_none_in_file(asked, *given.text);
            }
        }
    }

    /// The texts and numbers that `index` surely is, or has as a list.
    [[nodiscard]] std::vector<Given> given_by(ExpressionIndex index, bool is_list) const {
        const Expression& expression = syntax_.at(index);
        std::vector<Given> all;
        if (expression.kind == ExpressionKind::list && is_list) {
            for (const ExpressionIndex each : expression.operands) {
                for (Given& given : given_by_one(each)) all.push_back(std::move(given));
            }
            return all;
        }
        if (!is_list) return given_by_one(index);
        const cypher::Value* const value = parameter(expression);
        const cypher::List* const list = value == nullptr ? nullptr : value->as<cypher::List>();
        if (list == nullptr) return all;
        for (const cypher::Value& each : *list) {
            if (const auto* const text = each.as<std::string_view>())
                all.push_back({"$" + expression.name, std::string(*text), true, true});
        }
        return all;
    }

    [[nodiscard]] std::vector<Given> given_by_one(ExpressionIndex index) const {
        const Expression& expression = syntax_.at(index);
        if (expression.kind == ExpressionKind::literal) {
            if (const auto* const text = std::get_if<std::string>(&expression.literal))
                return {{meanings_.words(index), *text, false, false}};
            if (std::holds_alternative<std::int64_t>(expression.literal))
                return {{meanings_.words(index), std::nullopt, false, false}};
            return {};
        }
        const cypher::Value* const value = parameter(expression);
        if (value == nullptr) return {};
        if (const auto* const text = value->as<std::string_view>())
            return {{"$" + expression.name, std::string(*text), true, false}};
        if (value->as<std::int64_t>() != nullptr) return {{"$" + expression.name, std::nullopt, true, false}};
        return {};
    }

    [[nodiscard]] const cypher::Value* parameter(const Expression& expression) const {
        if (expression.kind != ExpressionKind::parameter) return nullptr;
        const auto found = parameters_.find(expression.name);
        return found == parameters_.end() ? nullptr : &found->second;
    }

    /// The kinds of nodes that have one of the labels; none where there are no labels, or unknown ones.
    [[nodiscard]] Names kinds_of(const Names& labels) const {
        Names kinds;
        for (const std::string& label : labels) {
            const auto own = std::find_if(properties_.begin(), properties_.end(), [&](const QueriedProperty& each) {
                return !each.of.empty() && label_of_kind(each.of) == label && each.of != kEdge;
            });
            if (own == properties_.end() && !graph_.find_label(label)) return {};
            add_once(kinds, own == properties_.end() ? "entity" : std::string(own->of));
        }
        return kinds;
    }

    /// The properties of that name that nodes with the labels have, or any node where the labels do not tell.
    [[nodiscard]] std::vector<const QueriedProperty*> meant_by(const AskedProperty& asked) const {
        const Names kinds = kinds_of(asked.of.labels);
        std::vector<const QueriedProperty*> meant;
        for (const QueriedProperty& each : properties_) {
            if (each.key != asked.key || (each.of == kEdge) != asked.of.is_relationship) continue;
            if (kinds.empty() || each.of.empty() || has(kinds, std::string(each.of))) meant.push_back(&each);
        }
        return meant;
    }

    [[nodiscard]] bool is_date(const AskedProperty& asked) const {
        const auto meant = meant_by(asked);
        return !meant.empty() && std::all_of(meant.begin(), meant.end(),
                                             [](const QueriedProperty* each) { return each->type == "date"; });
    }

    /// Whether it is a text, and not one that all have, as a name.
    [[nodiscard]] bool is_own_text(const AskedProperty& asked) const {
        const auto meant = meant_by(asked);
        return !meant.empty() && std::all_of(meant.begin(), meant.end(), [](const QueriedProperty* each) {
            return each->type == "text" && !each->of.empty();
        });
    }

    /// The texts that it can be; none where it can be any.
    [[nodiscard]] Names choices_of(const AskedProperty& asked) const {
        Names choices;
        for (const QueriedProperty* const each : meant_by(asked)) {
            if (each->choices.empty()) return {};
            for (const std::string& choice : each->choices) add_once(choices, choice);
        }
        return choices;
    }

    void tell_date(const AskedProperty& asked, const Given& given) {
        const std::string begin = asked.written + " is a date and " + given.written + " ";
        if (!given.text) {
            const std::string year = (asked.written == asked.key ? "x." : "") + asked.written + ".year";
            add_once(notes_, begin + "a number, which never compare; write " +
                                 (given.is_parameter ? "--param " + given.written.substr(1) + "=\"date('2024-01-31')\""
                                                     : year + ", or date('2024-01-31')"));
            return;
        }
        std::string remedy = "date('2024-01-31'), a year, a month or a day as ISO 8601 has it";
        if (is_written_date(*given.text)) remedy = "date(" + given.written + ")";
        if (given.is_parameter && given.is_list) remedy = "[x IN " + given.written + " | date(x)]";
        add_once(notes_,
                 begin + (given.is_list ? "a list of texts" : "a text") + ", which never compare; write " + remedy);
    }

    void tell_text_of_date(const AskedProperty& asked, Operator what, ExpressionIndex with) {
        constexpr Operator kOfTexts[] = {Operator::starts_with, Operator::ends_with, Operator::contains,
                                         Operator::matches};
        if (std::find(std::begin(kOfTexts), std::end(kOfTexts), what) == std::end(kOfTexts) || !is_date(asked)) return;
        const std::string rest = " " + std::string(cypher::sign_of(what)) + " " + meanings_.words(with);
        add_once(notes_, asked.written + " is a date and no text; write toString(" + asked.written + ")" + rest);
    }

    [[nodiscard]] std::string words_of(const CalledElement& of) const {
        if (of.is_relationship) return "relationship";
        return kinds_of(of.labels).empty() ? "node" : joined(of.labels, " or ");
    }

    void tell_no_choice(const AskedProperty& asked, const Names& choices, const std::string& text) {
        const std::string meant = name_meant(text, choices);
        add_once(notes_, "no " + words_of(asked.of) + " has the " + asked.key + " '" + text + "'; " +
                             (meant.empty() ? "there are " + joined(choices) : "did you mean '" + meant + "'?"));
    }

    /// Where there are few values in the file, and the text is none of them.
    void tell_none_in_file(const AskedProperty& asked, const std::string& text) {
        const std::set<std::string>& values = values_in_file(asked);
        if (values.size() > kMostValues || values.contains(text)) return;
        const std::string meant = name_meant(text, {values.begin(), values.end()});
        add_once(notes_, "no " + words_of(asked.of) + " of this file has the " + asked.key + " '" + text + "'; " +
                             (values.empty()  ? "it has none"
                              : meant.empty() ? "there are " + joined(values)
                                              : "did you mean '" + meant + "'?"));
    }

    /// Of a property of nodes; all, or one more than people would read.
    const std::set<std::string>& values_in_file(const AskedProperty& asked) {
        const auto [found, is_new] = values_.try_emplace(asked.key + "\n" + joined(asked.of.labels, "\n"));
        if (!is_new) return found->second;
        const cypher::PropertyColumn& column = graph_.node_column(asked.key);
        for (std::size_t i = 0; i < column.size() && found->second.size() <= kMostValues; ++i) {
            const cypher::Value value = column[i];
            const auto* const text = value.as<std::string_view>();
            const auto has_label = [&](const std::string& label) {
                const auto known = graph_.find_label(label);
                return known && graph_.has_label(cypher::NodeIndex(i), *known);
            };
            const Names& labels = asked.of.labels;
            if (text != nullptr && (labels.empty() || std::any_of(labels.begin(), labels.end(), has_label)))
                found->second.insert(std::string(*text));
        }
        return found->second;
    }

    /// That nodes with its labels never have it, though others do.
    void tell_lacking(const AskedProperty& asked) {
        const Names kinds = kinds_of(asked.of.labels);
        if (asked.of.is_relationship || kinds.empty() || !meant_by(asked).empty()) return;
        Names own;
        bool is_known = false;
        for (const QueriedProperty& each : properties_) {
            if (each.of == kEdge) continue;
            is_known |= each.key == asked.key;
            if (each.of.empty() || has(kinds, std::string(each.of))) add_once(own, std::string(each.key));
        }
        if (!is_known) return;  // names_not_in tells it
        const std::string meant = name_meant(asked.key, own);
        const std::string who = joined(asked.of.labels, " or ");
        const bool has_vowel = std::string_view("AEIOU").find(who.front()) != std::string_view::npos;
        add_once(notes_, (has_vowel ? "an " : "a ") + who + " has no " + asked.key +
                             (meant.empty() ? "; it has " + joined(own) : "; did you mean " + meant + "?"));
    }

    const QueriedGraph& graph_;
    const Syntax& syntax_;
    const cypher::Parameters& parameters_;
    const bool has_rows_;
    const QueryMeanings meanings_;
    const std::vector<QueriedProperty> properties_ = queried_properties();
    std::map<std::string, std::set<std::string>> values_;  // by property and labels
    Names notes_;
};

}  // namespace

Names comparisons_in_vain(const QueriedGraph& graph, const Syntax& syntax, const cypher::Parameters& parameters,
                          bool has_rows) {
    return VainComparisons(graph, syntax, parameters, has_rows).find();
}

}  // namespace dateline
