#include "app/why.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "app/words_of_people.hpp"
#include "export/fact_text.hpp"
#include "export/report_html.hpp"
#include "store/database.hpp"
#include "store/reasons.hpp"
#include "time/explanations.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestWords = 120;  // code points of a fact's words within a sentence

constexpr std::array<const char*, 11> kColumns = {"why",      "kind", "words",      "date",     "rule", "explanation",
                                                  "rests_on", "path", "span_start", "span_end", "key"};

/// A kind of fact as people call it, and whether it is one that can be dated. The words of a time speak for themselves.
struct Kind {
    std::string_view name;
    std::string_view noun;
    bool has_date = false;
};
constexpr auto kKinds = std::to_array<Kind>({
    {"time_expression", "", true},
    {"event_mention", "the event mention", true},
    {"statement", "the statement", true},
    {"figure", "the figure", true},
    {"relation", "the tie", true},
    {"event", "the event", true},
    {"document", "the article", true},
    {"mention", "the mention"},
    {"passage", "the passage"},
    {"sentence", "the sentence"},
    {"entity", "the entity"},
    {"source", "the outlet"},
    {"dispute", "the dispute"},
});

const Kind& kind_of(const KeyedFact& fact) {
    return *std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& each) { return each.name == fact.kind; });
}

bool is_article(const KeyedFact& fact) {
    return fact.kind == "document";
}

bool is_read(const KeyedFact& fact) {
    return fact.document_id.has_value() && !is_article(fact);
}

std::string in_quotes(std::string_view words) {
    return "\"" + shortened(words, kLongestWords) + "\"";
}

std::string place_text(const std::string& path, StoredSpan span) {
    return "in " + path + ", character " + std::to_string(span.begin);
}

constexpr char kToSmall = 'a' - 'A';

/// `text` as it begins a sentence, and as it goes on with one. Other letters than those of ASCII stay as they are.
std::string capitalised(std::string_view text) {
    if (text.empty() || text.front() < 'a' || text.front() > 'z') return std::string(text);
    return static_cast<char>(text.front() - kToSmall) + std::string(text.substr(1));
}
std::string in_lower_case(std::string_view text) {
    if (text.empty() || text.front() < 'A' || text.front() > 'Z') return std::string(text);
    return static_cast<char>(text.front() + kToSmall) + std::string(text.substr(1));
}

/// The fact as the subject of a sentence: what kind of thing, its words and where they stand.
std::string subject_of(const KeyedFact& fact) {
    if (is_article(fact)) return "the article " + fact.path;
    const std::string_view noun = kind_of(fact).noun;
    std::string subject = noun.empty() ? in_quotes(fact.words) : std::string(noun) + " " + in_quotes(fact.words);
    return is_read(fact) ? subject + " " + place_text(fact.path, fact.span) + "," : subject;
}

/// What is known of its date, as the rest of a sentence.
std::string date_of(const KeyedFact& fact) {
    if (!fact.when.days.is_known())
        return fact.value.empty() ? "has no date" : "has no date (its value is " + fact.value + ")";
    if (is_article(fact)) return "is dated " + date_text(fact.when) + " (" + fact.basis + ")";
    return "is " + date_text(fact.when);
}

/// What happened to the fact, as the rest of a sentence: its date, or that it was put together.
std::string outcome_of(const KeyedFact& fact, const std::vector<StoredReason>& steps) {
    if (fact.kind == "dispute") return "stands between accounts that differ";
    if (fact.kind == "entity") {
        const auto are_all = [&](std::string_view rule) {
            return !steps.empty() && std::all_of(steps.begin(), steps.end(),
                                                 [&](const StoredReason& step) { return step.rule.starts_with(rule); });
        };
        if (are_all("place/")) return "was looked for among the places that are known";
        return are_all("namesake") ? "was told apart from others of its name"
                                   : "goes by several names or in several articles";
    }
    return kind_of(fact).has_date ? date_of(fact) : "was read by the rule " + fact.rule;
}

/// Whether the step speaks of the fact's own words.
bool is_of(const StoredReason& step, const KeyedFact& fact) {
    return is_read(fact) && step.document_id == fact.document_id && step.span == fact.span;
}

/// The explanation of a step as a clause that can follow a colon, with its words and their place where the sentence has
/// not had them yet.
std::string clause_of(const StoredReason& step, const KeyedFact& fact) {
    std::string text = step.explanation;
    if (text.ends_with('.')) text.pop_back();
    if (step.words.empty()) return text;
    const std::string words = "\"" + step.words + "\"";
    if (is_of(step, fact)) return text.starts_with(words) ? "it" + text.substr(words.size()) : text;
    const bool is_same_article = step.document_id == fact.document_id;
    const std::string place =
        is_same_article ? "character " + std::to_string(step.span.begin) : place_text(step.path, step.span);
    if (text.find(words) != std::string::npos) return text + " (" + place + ")";
    return in_quotes(step.words) + (is_same_article ? ", " : " ") + place + ": " + in_lower_case(text);
}

/// Why a fact has its date for which no steps are kept. `source` is the fact whose date it took, where one is known.
std::string reason_without_steps(const KeyedFact& fact, const std::optional<DateSource>& link,
                                 const std::optional<KeyedFact>& source) {
    if (is_article(fact))
        return fact.when.days.is_known() ? "the file keeps no steps to it"
                                         : "nothing that it says of itself tells when it was published";
    if (fact.kind == "time_expression") return "it names no day. Rule: " + fact.rule;
    if (fact.kind == "event") return "it is told once, and its date is that of its one mention";
    if (fact.basis == word(FactDateBasis::publication))
        return "no words date it, and what is told as past is no later than the article that tells it";
    if (link && source) {
        const std::string words = in_quotes(source->words);
        switch (link->link) {
            case DateLink::same:
                return "its date is that of " + words + " beside it";
            case DateLink::onset:
                return "it is no earlier than " + words + ", which stands beside it";
        }
    }
    if (fact.basis == word(FactDateBasis::text))
        return "words of the article date it, and the file does not keep which";
    if (kind_of(fact).has_date && !fact.when.days.is_known()) return "no words beside it give it one that is known";
    return "the file keeps no further reasons for it";
}

/// Tells facts one after another, each once; a fact that took its date from another asks for that one to be told. A
/// chain of "the next day" can be as long as an article: nobody reads on for ever.
class Explainer {
public:
    static constexpr std::size_t kMostFacts = 40;

    explicit Explainer(Database& database) : database_(database) {}

    Result tell(const KeyedFact& first) {
        ask_for(first.key);
        for (std::size_t told = 0; !asked_.empty() && told < kMostFacts; ++told, asked_.pop_front()) {
            if (const auto fact = find_fact(database_, asked_.front())) tell_fact(*fact);
        }
        return std::move(result_);
    }

private:
    void ask_for(const std::string& key) {
        if (told_.insert(key).second) asked_.push_back(key);
    }

    /// `step` is null where the sentence is of the fact alone.
    void add(const KeyedFact& fact, const StoredReason* step, std::string_view sentence) {
        const StoredReason alone{"", "", "", 0, fact.path, fact.span};
        const StoredReason& told = step != nullptr ? *step : alone;
        const std::string* const texts[] = {&fact.kind,        &fact.words, &fact.when.edtf, &told.rule,
                                            &told.explanation, &told.words, &told.path};
        std::vector<Value> row(kColumns.size());
        row.front() = capitalised(sentence);
        for (std::size_t i = 0; i < std::size(texts); ++i) {
            if (!texts[i]->empty()) row[i + 1] = *texts[i];
        }
        if (step != nullptr ? !step->words.empty() : is_read(fact)) {
            row[kColumns.size() - 3] = told.span.begin;
            row[kColumns.size() - 2] = told.span.end;
        }
        row.back() = fact.key;
        result_.rows.push_back(std::move(row));
    }

    void tell_fact(const KeyedFact& fact) {
        const std::vector<StoredReason> steps = read_steps(database_, fact.key);
        const std::string beginning = subject_of(fact) + " " + outcome_of(fact, steps);
        if (steps.empty()) {
            tell_without_steps(fact);
        } else if (steps.size() == 1 && fact.document_id) {
            add(fact, &steps.front(), beginning + ": " + ending(steps.front(), fact));
        } else {
            const std::string why =
                fact.explanation.empty() ? ", by these steps." : ": " + in_lower_case(fact.explanation);
            add(fact, nullptr, beginning + why + (why.ends_with('.') ? "" : "."));
            for (const StoredReason& step : steps)
                add(fact, &step, std::to_string(&step - steps.data() + 1) + ". " + capitalised(ending(step, fact)));
        }
        for (const StoredReason& step : steps) follow(step, fact);
        for (const std::string& mention : find_event_mentions(database_, fact.key)) ask_for(mention);
    }

    static std::string ending(const StoredReason& step, const KeyedFact& fact) {
        return clause_of(step, fact) + ". Rule: " + step.rule + ".";
    }

    void tell_without_steps(const KeyedFact& fact) {
        std::optional<DateSource> link;
        std::optional<KeyedFact> source;
        if (is_read(fact) && fact.basis == word(FactDateBasis::text)) link = find_date_source(database_, fact);
        if (link) source = find_fact(database_, link->key);
        const bool is_bare = !kind_of(fact).has_date && !is_read(fact);
        const std::string beginning = subject_of(fact) + (is_bare ? "" : " " + outcome_of(fact, {}));
        add(fact, nullptr, beginning + ": " + reason_without_steps(fact, link, source) + ".");
        if (source) ask_for(source->key);
        if (fact.basis == word(FactDateBasis::publication)) ask_for(article_of(fact));
    }

    /// What a step leads on to: the article whose date it counts from, or the time, the statement or the event whose
    /// words it rests on.
    void follow(const StoredReason& step, const KeyedFact& fact) {
        if (!is_read(fact)) return;
        if (!is_of(step, fact) && !step.words.empty()) {
            if (const auto rested_on = find_fact_at(database_, step.document_id, step.span)) ask_for(*rested_on);
        }
        if (step.explanation.find(kDateOfArticle) != std::string::npos) ask_for(article_of(fact));
    }

    /// A read row's key begins with that of its article (model/evidence.hpp).
    static std::string article_of(const KeyedFact& fact) { return fact.key.substr(0, fact.key.find('/')); }

    Database& database_;
    std::deque<std::string> asked_;
    std::set<std::string> told_;
    Result result_{{kColumns.begin(), kColumns.end()}, {}};
};

}  // namespace

Result answer_why(const std::filesystem::path& database_file, const std::string& key) {
    Database database = Database::open_for_reading(database_file);
    const auto fact = find_fact(database, key);
    if (!fact) throw no_such_key(key);
    return Explainer(database).tell(*fact);
}

}  // namespace dateline
