#include "tools/trainer/lemma_trainer.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/lemma_rules.hpp"
#include "tools/trainer/regular_forms.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestEnding = 7;
constexpr int kLeastWords = 2;                // words of which an ending is learned
constexpr int kLeastOccurrences = 2;          // of a word in another form than its lemma, that no inflection explains
constexpr std::size_t kShortestStem = 3;      // bytes of an irregular form that others are made of: "saw", "foresaw"
constexpr std::size_t kLongestShownNoun = 7;  // bytes: long nouns are hardly ever verbs
constexpr int kLeastOfStem = 5;               // occurrences of such a form
constexpr std::string_view kHead =
    "# Lemmas, learned from a treebank by tools/train: Penn tag, form, lemma; or, with dashes, the end of a form and "
    "of\n"
    "# its lemma. The longest row that fits wins. Sources and licences: the model card in this folder.\n";

using Counts = std::map<std::string, int>;
using Table = std::map<std::pair<std::string, std::string>, std::string>;  // tag and ending or form, replacement

/// The parts of words that are written apart by mistake, addresses, and parts that only prefix: their lemmas are of
/// other words.
bool has_lemmas_of_its_own(std::string_view tag) {
    constexpr std::array<std::string_view, 6> kOthers = {"GW", "ADD", "AFX", "XX", "LS", "NFP"};
    return std::find(kOthers.begin(), kOthers.end(), tag) == kOthers.end();
}

bool is_inflected(std::string_view tag) {
    constexpr std::array<std::string_view, 10> kTags = {"VBD",  "VBN", "VBG", "VBZ", "NNS",
                                                        "NNPS", "JJR", "JJS", "RBR", "RBS"};
    return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

/// The lemma that most have; the first in order of those that as many have.
const std::pair<const std::string, int>& most_frequent(const Counts& counts) {
    return *std::max_element(counts.begin(), counts.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
}

struct Ending {
    std::size_t strip = 0;
    std::string add;
    bool operator<(const Ending& other) const { return std::tie(strip, add) < std::tie(other.strip, other.add); }
    bool operator==(const Ending& other) const { return strip == other.strip && add == other.add; }
};

/// How regular forms end. Irregular ones teach nothing of other words' endings.
std::string_view regular_end(std::string_view inflection) {
    struct Row {
        std::string_view inflection;
        std::string_view end;
    };
    constexpr std::array<Row, 6> kRows = {
        {{"VBD", "ed"}, {"VBG", "ing"}, {"VBZ", "s"}, {"NNS", "s"}, {"JJR", "er"}, {"JJS", "est"}}};
    const auto* const row =
        std::find_if(kRows.begin(), kRows.end(), [&](const Row& each) { return each.inflection == inflection; });
    return row == kRows.end() ? std::string_view() : row->end;
}

/// How plurals end that are not in -s, of nouns that one does not know.
bool looks_like_plural(std::string_view form) {
    constexpr std::array<std::string_view, 11> kEnds = {"men", "a",   "ae",   "i",    "x",     "xen",
                                                        "ice", "eet", "eeth", "eese", "ildren"};
    return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return form.ends_with(end); });
}

Ending ending_of(std::string_view form, std::string_view lemma) {
    std::size_t same = 0;
    while (same < form.size() && same < lemma.size() && form[same] == lemma[same]) ++same;
    return {form.size() - same, std::string(lemma.substr(same))};
}

class LemmaTrainer {
public:
    void add(const ConlluLine& word) {
        const std::string& form = word[ConlluColumn::form];
        const std::string& lemma = word[ConlluColumn::lemma];
        const std::string& tag = word[ConlluColumn::xpos];
        const std::string& upos = word[ConlluColumn::upos];
        if (lemma == "_" || !has_lemmas_of_its_own(tag) || form.size() > kLongestInflectedWord) return;
        if (tag == "NNP" && upos != "PROPN") return;
        ++attested_[{tag, rule_form(form)}][lemma];
        ++lemmas_[lemma];
        if (upos == "VERB") ++verbs_[lemma];
        if (tag == "NN") ++nouns_[lemma];
        if (tag == "JJ") ++adjectives_[lemma];
    }

    std::string train(std::string_view irregular) {
        for (const auto& row : read_table(irregular)) {
            if (row.size() > 1) add_irregular(std::string(row[0]), std::string(row[1]));
        }
        add_regular();
        for (const auto& [tag, words] : words_) learn_endings(tag, words);
        list_words();
        return written();
    }

private:
    /// A form that is in a list without its tag: what it may be is told by its end and by what its lemma is.
    void add_irregular(const std::string& form, const std::string& lemma) {
        for (const std::string_view tag : tags_of_irregular(form, lemma)) {
            const std::pair key(std::string(tag), form);
            // That a form may be its own lemma ("lay") says nothing of its other readings.
            if (form == lemma ? attested_.contains(key) : is_well_attested(key)) continue;
            listed_[key] = lemma;
            irregular_.insert({std::string(inflection_of(tag)), lemma});
        }
    }

    /// Whether the treebank has the form so often that it is believed rather than the list.
    [[nodiscard]] bool is_well_attested(const std::pair<std::string, std::string>& key) const {
        const auto found = attested_.find(key);
        return found != attested_.end() && most_frequent(found->second).second >= kLeastOfStem;
    }

    [[nodiscard]] std::vector<std::string_view> tags_of_irregular(std::string_view form,
                                                                  const std::string& lemma) const {
        const int as_verb = count_of(verbs_, lemma);
        struct Row {
            bool applies;
            std::vector<std::string_view> tags;
        };
        const Row rows[] = {
            {form == lemma && as_verb == 0, {"NNS"}},
            {form.ends_with("ing"), {"VBG"}},
            {form.ends_with("er") && adjectives_.contains(lemma), {"JJR", "RBR"}},
            {form.ends_with("st") && adjectives_.contains(lemma), {"JJS", "RBS"}},
            {form.ends_with("s") && as_verb > 0, {"NNS", "VBZ"}},
            {form.ends_with("s"), {"NNS"}},
            {looks_like_plural(form), {"NNS"}},
            {as_verb > 0 || !lemmas_.contains(lemma), {"VBD", "VBN"}},
            {true, {}},
        };
        const auto* const row =
            std::find_if(std::begin(rows), std::end(rows), [](const Row& each) { return each.applies; });
        return row->tags;
    }

    static int count_of(const Counts& counts, const std::string& lemma) {
        const auto found = counts.find(lemma);
        return found == counts.end() ? 0 : found->second;
    }

    /// Gathers the words to learn endings of: attested ones, and regular forms of all lemmas but those whose form is
    /// known.
    void add_regular() {
        for (const auto& [key, lemmas] : attested_) {
            const std::string& lemma = most_frequent(lemmas).first;
            if (!is_inflected(key.first)) continue;
            const std::string_view inflection = inflection_of(key.first);
            if (key.second.ends_with(regular_end(inflection)))
                words_[std::string(inflection)].insert({key.second, to_lower(lemma)});
            irregular_.insert({std::string(inflection_of(key.first)), lemma});
        }
        const auto add_forms = [this](const Counts& lemmas, auto forms_of) {
            for (const auto& [lemma, count] : lemmas) {
                for (const InflectedForm& each : forms_of(lemma)) add_form(each, count);
            }
        };
        add_forms(verbs_, regular_forms_of_verb);
        add_forms(nouns_, regular_forms_of_noun);
        // Nouns show how the ends of verbs are spelled: many are verbs as well, and all might be.
        for (const auto& [lemma, count] : nouns_) {
            if (lemma.size() > kLongestShownNoun || (lemma.ends_with('s') && !lemma.ends_with("ss"))) continue;
            for (const InflectedForm& each : regular_forms_of_verb(lemma))
                words_[std::string(each.tag)].insert({each.form, lemma});
        }
        add_forms(adjectives_, regular_forms_of_adjective);
    }

    void add_form(const InflectedForm& each, int count) {
        const std::string tag(each.tag);
        if (irregular_.contains({tag, each.lemma})) return;
        words_[tag].insert({each.form, each.lemma});
        if (count < kLeastOccurrences) return;
        for (const std::string_view other : {"VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS"}) {
            const std::pair key(std::string(other), each.form);
            if (inflection_of(other) == each.tag && !attested_.contains(key)) listed_.emplace(key, each.lemma);
        }
    }

    /// Walks from short endings to long ones, and takes a longer one where most of its words differ from what the
    /// shorter one gives them.
    void learn_endings(const std::string& tag, const std::set<std::pair<std::string, std::string>>& words) {
        const std::size_t shortest = regular_end(tag).size();
        std::array<std::map<std::string, std::map<Ending, int>>, kLongestEnding + 1> counts;
        for (const auto& [form, lemma] : words) {
            const Ending ending = ending_of(form, lemma);
            for (std::size_t length = shortest; length <= kLongestEnding && length < form.size(); ++length)
                ++counts[length][form.substr(form.size() - length)][ending];
        }
        std::map<std::string, Ending> learned;
        for (std::size_t length = shortest; length <= kLongestEnding; ++length) {
            for (const auto& [end, endings] : counts[length]) {
                const Ending inherited = longest_of(learned, end);
                const auto before = endings.find(inherited);
                int most = before == endings.end() ? 0 : before->second;
                const Ending* best = nullptr;
                for (const auto& [ending, count] : endings) {
                    if (ending.strip > length || count <= most || count < kLeastWords) continue;
                    most = count;
                    best = &ending;
                }
                if (best != nullptr) learned[end] = *best;
            }
        }
        for (const auto& [end, ending] : learned)
            table_[{tag, "-" + end}] = "-" + end.substr(0, end.size() - ending.strip) + ending.add;
    }

    static Ending longest_of(const std::map<std::string, Ending>& learned, std::string_view end) {
        for (; !end.empty(); end.remove_prefix(1)) {
            if (const auto found = learned.find(std::string(end)); found != learned.end()) return found->second;
        }
        return {};
    }

    /// What the endings give for a word.
    [[nodiscard]] static std::string given(const LemmaRules& rules, const std::string& tag, const std::string& form) {
        const LemmaEdit* edit = rules.find(tag, form);
        return edit == nullptr ? form : form.substr(0, form.size() - edit->strip) + std::string(edit->add);
    }

    void list_words() {
        const std::string endings = written();
        const LemmaRules rules(read_table(endings));
        for (const auto& [key, lemma] : listed_) {
            if (given(rules, key.first, key.second) != lemma) table_.emplace(key, lemma);
        }
        for (const auto& [key, lemmas] : attested_) {
            const auto& [lemma, count] = most_frequent(lemmas);
            const bool can_be_listed = key.second.find_first_of("\t\n") == std::string::npos &&
                                       is_worth_a_row(key, lemma, count) && !listed_.contains(key);
            if (can_be_listed && differs(key.first, given(rules, key.first, key.second), lemma)) table_[key] = lemma;
        }
        for (const std::string_view tag : {"VBD", "NNS"}) share_irregular_forms(std::string(tag));
    }

    /// Rows of irregular forms become rows of endings, so that words made of them are known too: "foresaw", "lawmen".
    /// A form that has two lemmas under the tags of the inflection keeps its rows.
    void share_irregular_forms(const std::string& inflection) {
        std::map<std::string, std::set<std::string>> lemmas;
        for (const auto& [key, lemma] : table_) {
            if (inflection_of(key.first) == inflection && is_stem(key, lemma)) lemmas[key.second].insert(lemma);
        }
        for (const auto& [form, each] : lemmas) {
            if (each.size() != 1 || form.ends_with(regular_end(inflection))) continue;
            table_[{inflection, "-" + form}] = "-" + *each.begin();
            std::erase_if(table_, [&, &form = form](const auto& row) {
                return row.first.second == form && inflection_of(row.first.first) == inflection;
            });
        }
    }

    /// Whether an irregular form is frequent enough that longer words may be made of it.
    [[nodiscard]] bool is_stem(const std::pair<std::string, std::string>& key, const std::string& lemma) const {
        const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
        const auto found = attested_.find(key);
        return found != attested_.end() && count_of(found->second, lemma) >= kLeastOfStem &&
               key.second.size() >= kShortestStem && std::all_of(key.second.begin(), key.second.end(), is_small) &&
               std::all_of(lemma.begin(), lemma.end(), is_small);
    }

    /// Capitals count in adjectives ("American") and pronouns ("I"); nouns that have some are names, or written so now
    /// and then.
    static bool differs(std::string_view tag, const std::string& given, const std::string& lemma) {
        constexpr std::array<std::string_view, 2> kWithCapitals = {"JJ", "PRP"};
        const bool with_capitals = std::find(kWithCapitals.begin(), kWithCapitals.end(), tag) != kWithCapitals.end();
        return with_capitals ? given != lemma : given != to_lower(lemma);
    }

    /// Mistakes in spelling and chance are not listed; nor are names, whose letters stay as they are but for
    /// abbreviations.
    [[nodiscard]] bool is_worth_a_row(const std::pair<std::string, std::string>& key, const std::string& lemma,
                                      int count) const {
        const auto& [tag, form] = key;
        if (tag == "CD" && form.find(',') != std::string::npos) return false;
        if (tag == "NNP") return count > kLeastOccurrences && form.ends_with('.') && to_lower(lemma) != form;
        if (tag == "NNPS") return count >= kLeastOccurrences;
        if (count >= kLeastOccurrences) return true;
        return is_inflected(tag) && form.front() == lemma.front() && lemmas_.at(lemma) > count;
    }

    [[nodiscard]] std::string written() const {
        std::string text(kHead);
        for (const auto& [key, replacement] : table_) text += key.first + "\t" + key.second + "\t" + replacement + "\n";
        return text;
    }

    std::map<std::pair<std::string, std::string>, Counts> attested_;  // by tag and form
    Table listed_;                                                    // by tag and form: not in the treebank
    std::set<std::pair<std::string, std::string>> irregular_;         // inflection and lemma whose form is known
    Counts lemmas_;
    Counts verbs_;
    Counts nouns_;
    Counts adjectives_;
    std::map<std::string, std::set<std::pair<std::string, std::string>>> words_;  // form and lemma by inflection
    Table table_;
};

}  // namespace

std::string train_lemmas(std::span<const ConlluSentence> sentences, std::string_view irregular) {
    LemmaTrainer trainer;
    for (const ConlluSentence& sentence : sentences) {
        for (const ConlluLine& line : sentence.lines) {
            if (line.is_word()) trainer.add(line);
        }
    }
    return trainer.train(irregular);
}

}  // namespace dateline
