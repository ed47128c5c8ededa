// From a mention of GUM to the name in it. A mention is a noun phrase with all that belongs to it: "the late President
// Ada Lund , who was born in Exmouth". Its name is the run of proper nouns around its head, as far as the tree ties
// them together.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "tools/trainer/names_data.hpp"

namespace dateline {

namespace {

using Words = std::vector<const ConlluLine*>;
using Column = ConlluColumn;

/// Words [begin, end) of a sentence, counted from 0. `kind` is none where its names do not count.
struct Mention {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view id;
    NameTag kind = NameTag::none;
    std::string identity;  // the title of an article on it, words parted by spaces; empty where there is none
};

struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool holds(std::size_t at) const { return begin <= at && at < end; }
    [[nodiscard]] std::size_t size() const { return end - begin; }
};

template <std::size_t n>
using Rows = std::array<std::string_view, n>;

constexpr Rows<2> kProperTags = {"NNP", "NNPS"};
constexpr Rows<5> kLinks = {"of", "for", "on", "and", "&"};  // what may stand inside the name of a place or a body
constexpr Rows<6> kLegalForms = {"Inc.", "Inc", "Ltd.", "Ltd", "LLC", "Corp."};
/// Relations by which a word on the right belongs to the name on its left; with a link, a dependent of any of the
/// second.
constexpr Rows<4> kTies = {"flat", "compound", "goeswith", "nummod"};
constexpr Rows<3> kLinkedTies = {"nmod", "conj", "compound"};

/// Nouns that are written like names where they stand for one ("the State", "Mom", "the Senator"), and heavenly
/// bodies, which are no places here.
constexpr Rows<87> kNoNames = {
    "admiral",       "ambassador",     "assembly",   "attorney",   "bishop",     "board",
    "captain",       "chair",          "chairman",   "chancellor", "church",     "city",
    "college",       "colonel",        "commander",  "committee",  "company",    "congressman",
    "congresswoman", "council",        "counsel",    "country",    "county",     "court",
    "dad",           "daddy",          "dame",       "daughter",   "department", "director",
    "district",      "doctor",         "dr.",        "earth",      "emperor",    "father",
    "floor",         "general",        "god",        "government", "governor",   "grandma",
    "grandpa",       "imam",           "inspector",  "judge",      "jupiter",    "justice",
    "king",          "lady",           "lieutenant", "lord",       "madam",      "mars",
    "mayor",         "mercury",        "minister",   "mom",        "moon",       "mother",
    "mr.",           "mrs.",           "ms.",        "mum",        "nation",     "officer",
    "party",         "pope",           "president",  "prince",     "princess",   "professor",
    "queen",         "representative", "republic",   "saturn",     "secretary",  "senator",
    "sergeant",      "shah",           "sheriff",    "sir",        "speaker",    "state",
    "sun",           "tsar",           "university"};

/// Words before the nouns of an office that are part of it: "Vice President".
constexpr Rows<11> kOfficeParts = {"acting",  "assistant", "associate", "chief",  "deputy", "first",
                                   "foreign", "home",      "prime",     "shadow", "vice"};

template <std::size_t n>
bool is_one_of(const Rows<n>& rows, std::string_view word) {
    return std::find(rows.begin(), rows.end(), word) != rows.end();
}

std::string_view cell(const Words& words, std::size_t at, Column column) {
    return (*words[at])[column];
}

/// The relation without its subtype.
std::string_view relation(const Words& words, std::size_t at) {
    const std::string_view whole = cell(words, at, Column::deprel);
    return whole.substr(0, whole.find(':'));
}

bool is_proper(const Words& words, std::size_t at) {
    return is_one_of(kProperTags, cell(words, at, Column::xpos));
}

/// The governor's place counted from 0; `words.size()` for the root.
std::size_t governor(const Words& words, std::size_t at) {
    const std::string_view text = cell(words, at, Column::head);
    std::size_t head = 0;
    std::from_chars(text.data(), text.data() + text.size(), head);
    return head == 0 || head > words.size() ? words.size() : head - 1;
}

NameTag kind_of(std::string_view type) {
    struct Row {
        std::string_view type;
        NameTag kind;
    };
    constexpr std::array<Row, 3> kRows = {{{"person", NameTag::person_begins},
                                           {"organization", NameTag::organization_begins},
                                           {"place", NameTag::place_begins}}};
    const auto* const row =
        std::find_if(kRows.begin(), kRows.end(), [&](const Row& each) { return each.type == type; });
    return row == kRows.end() ? NameTag::none : row->kind;
}

/// The words of an article's title: "Port_Lund%2C_Exland" and "Lund_%28town%29" without what tells it from others.
std::string words_of_title(std::string_view title) {
    title = title.substr(0, std::min(title.find("%2C_"), title.find("_%28")));
    std::string words(title);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

/// What follows "Entity=" in MISC; empty where nothing does.
std::string_view entity_marks(const Words& words, std::size_t at) {
    for (std::string_view attribute : split(cell(words, at, Column::misc), '|')) {
        if (attribute.starts_with("Entity=")) return attribute.substr(7);
    }
    return {};
}

/// A mention that opens with `mark`: id-type-status-salience-centering-minimum-link-identity, of which the last lacks
/// where nothing is known. A minimum of words is parted by commas, so each of the seven has no dash of its own.
Mention open_mention(std::string_view mark, std::size_t at) {
    Mention mention;
    mention.begin = at;
    const auto parts = split(mark, '-');
    mention.id = parts[0].substr(0, parts[0].find('['));
    if (parts.size() > 1) mention.kind = kind_of(parts[1]);
    if (parts.size() > 7) {
        const auto offset = static_cast<std::size_t>(parts[7].data() - mark.data());
        mention.identity = words_of_title(mark.substr(offset));
    }
    return mention;
}

void close_mention(std::vector<Mention>& open, std::vector<Mention>& closed, std::string_view id, std::size_t at) {
    id = id.substr(0, id.find('['));
    const auto found = std::find_if(open.rbegin(), open.rend(), [&](const Mention& each) { return each.id == id; });
    if (found == open.rend()) return;
    found->end = at + 1;
    closed.push_back(*found);
    open.erase(std::next(found).base());
}

/// All mentions that begin and end in the sentence.
std::vector<Mention> mentions_in(const Words& words) {
    std::vector<Mention> open;
    std::vector<Mention> closed;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::string_view marks = entity_marks(words, at);
        while (!marks.empty()) {
            const bool opens = marks.front() == '(';
            if (opens) marks.remove_prefix(1);
            const std::size_t length = std::min(marks.find_first_of("()"), marks.size());
            const std::string_view mark = marks.substr(0, length);
            const bool closes = length < marks.size() && marks[length] == ')';
            if (opens) open.push_back(open_mention(mark, at));
            if (closes) close_mention(open, closed, opens ? open.back().id : mark, at);
            marks.remove_prefix(length + (closes ? 1 : 0));
        }
    }
    return closed;
}

/// The name of one mention.
class NameFinder {
public:
    NameFinder(const Words& words, const std::vector<Mention>& mentions, const Mention& mention)
        : words_(words), mentions_(mentions), mention_(mention) {}

    [[nodiscard]] std::optional<Run> find() const {
        const auto head = proper_head();
        if (!head) return named_by_identity();
        Run run = widen({*head, *head + 1});
        if (is_person()) run.begin = end_of_titles(run, *head);
        if (is_description(run, *head)) return std::nullopt;
        return run;
    }

private:
    [[nodiscard]] bool is_person() const { return mention_.kind == NameTag::person_begins; }
    [[nodiscard]] bool is_inside(std::size_t at) const { return mention_.begin <= at && at < mention_.end; }

    [[nodiscard]] std::optional<std::size_t> head_of_mention() const {
        std::size_t head = mention_.begin;
        while (head < mention_.end && is_inside(governor(words_, head))) ++head;
        return head < mention_.end ? std::optional(head) : std::nullopt;
    }

    /// The head of the mention where it is a proper noun, or what stands right after a common noun as its name:
    /// "director Ada Lund".
    [[nodiscard]] std::optional<std::size_t> proper_head() const {
        const auto head = head_of_mention();
        if (!head) return std::nullopt;
        const bool is_named = is_proper(words_, *head);
        for (std::size_t at = *head + 1; is_person() && at < mention_.end && is_proper(words_, at); ++at) {
            const std::string_view tie = relation(words_, at);
            if (governor(words_, at) == *head && (tie == "appos" || (tie == "flat" && !is_named))) return at;
        }
        return is_named ? head : std::nullopt;
    }

    /// Where the head is a common noun, the words of the mention that an article on it has as its title: "the town of
    /// Port Lund".
    [[nodiscard]] std::optional<Run> named_by_identity() const {
        if (mention_.identity.empty()) return std::nullopt;
        for (std::size_t begin = mention_.begin; begin < mention_.end; ++begin) {
            if (!is_proper(words_, begin)) continue;
            std::string text;
            for (std::size_t at = begin; at < mention_.end && text.size() < mention_.identity.size(); ++at) {
                text += (at == begin ? "" : " ") + std::string(cell(words_, at, Column::form));
                if (text == mention_.identity && is_proper(words_, at)) return Run{begin, at + 1};
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] Run widen(Run run) const {
        while (const auto begin = widened_left(run)) run.begin = *begin;
        while (const auto end = widened_right(run)) run.end = *end;
        return run;
    }

    [[nodiscard]] bool is_hyphen_at(std::size_t at) const {
        const std::string_view form = cell(words_, at, Column::form);
        return form == "-" || form == "–";
    }

    [[nodiscard]] std::optional<std::size_t> widened_left(const Run& run) const {
        const std::size_t begin = run.begin;
        if (begin <= mention_.begin) return std::nullopt;
        const std::size_t before = begin - 1;
        if (is_proper(words_, before)) return before;
        if (before <= mention_.begin || !is_proper(words_, before - 1)) return std::nullopt;
        if (is_hyphen_at(before)) return before - 1;
        if (is_person()) return std::nullopt;
        if (cell(words_, before, Column::xpos) == "POS" && !is_possessor_named(before)) return before - 1;
        const bool links =
            is_link(before) && governor(words_, before) == begin && governor(words_, begin) == before - 1;
        return links ? std::optional(before - 1) : std::nullopt;
    }

    /// What comes next on the right and belongs to the run: proper nouns, with a hyphen or a link before them.
    [[nodiscard]] std::optional<std::size_t> widened_right(const Run& run) const {
        std::size_t first = run.end;
        bool is_linked = false;
        if (first < mention_.end && is_hyphen_at(first)) {
            ++first;
        } else if (first + 1 < mention_.end && !is_person() && cell(words_, first, Column::form) == "," &&
                   is_one_of(kLegalForms, cell(words_, first + 1, Column::form))) {
            return first + 2;
        } else if (first < mention_.end && !is_person() && is_link(first)) {
            is_linked = true;
            ++first;
            if (first < mention_.end && cell(words_, first, Column::xpos) == "DT") ++first;
        }
        std::size_t end = first;
        while (end < mention_.end && (is_proper(words_, end) || is_number_of(run, end))) ++end;
        if (end == first) return std::nullopt;
        const bool is_tied = first > run.end && !is_linked;  // by a hyphen
        for (std::size_t at = first; at < end; ++at) {
            const std::size_t to = governor(words_, at);
            // After a common noun all words of a name may hang on that noun: "director Ada Lund".
            if (!run.holds(to) && !(to < run.begin && to == head_of_mention())) continue;
            const std::string_view tie = relation(words_, at);
            if (is_linked ? is_one_of(kLinkedTies, tie) && !is_other_name(at) : is_tied || is_one_of(kTies, tie))
                return end;
        }
        return is_tied && is_part_of_head(run) ? std::optional(end) : std::nullopt;
    }

    [[nodiscard]] bool is_link(std::size_t at) const { return is_one_of(kLinks, cell(words_, at, Column::form)); }

    [[nodiscard]] bool is_number_of(const Run& run, std::size_t at) const {
        return cell(words_, at, Column::xpos) == "CD" && run.holds(governor(words_, at)) &&
               is_one_of(kTies, relation(words_, at));
    }

    /// A run whose last word hangs on what follows a hyphen, as the first half of a name.
    [[nodiscard]] bool is_part_of_head(const Run& run) const {
        const std::size_t to = governor(words_, run.end - 1);
        return to > run.end && is_inside(to) && is_proper(words_, to);
    }

    /// Joined by "and", a word that heads a mention with a name of its own: two names, not one.
    [[nodiscard]] bool is_other_name(std::size_t at) const {
        if (relation(words_, at) != "conj") return false;
        return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& each) {
            return each.kind != NameTag::none && each.begin > mention_.begin && each.begin <= at && at < each.end &&
                   !is_inside_of(governor(words_, at), each);
        });
    }

    static bool is_inside_of(std::size_t at, const Mention& mention) { return mention.begin <= at && at < mention.end; }

    /// Whether what ends in the possessive ending at `at` is a place or a body: "[Exland] 's Ministry". Persons are
    /// part of what is named after them.
    [[nodiscard]] bool is_possessor_named(std::size_t at) const {
        return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& each) {
            return each.end == at + 1 &&
                   (each.kind == NameTag::organization_begins || each.kind == NameTag::place_begins);
        });
    }

    /// The end of the titles and offices before the name of a person: those that the tree calls descriptions, with the
    /// body that they belong to, and those that are known. The end of the run where there is nothing else.
    [[nodiscard]] std::size_t end_of_titles(const Run& run, std::size_t head) const {
        std::size_t end = run.begin;
        for (std::size_t at = run.begin; at < head; ++at) {
            if (cell(words_, at, Column::deprel) == "nmod:desc") end = at + 1;
        }
        for (const Mention& each : mentions_) {
            const bool is_body = each.kind == NameTag::organization_begins || each.kind == NameTag::place_begins;
            if (is_body && each.begin >= run.begin && each.end <= head) end = std::max(end, each.end);
        }
        while (end < run.end && is_office_word(end)) ++end;
        return end;
    }

    [[nodiscard]] bool is_office_word(std::size_t at) const {
        const std::string lower = to_lower(cell(words_, at, Column::form));
        return is_one_of(kNoNames, lower) || is_one_of(kOfficeParts, lower);
    }

    /// Whether proper nouns say what someone or something is, not how it is called.
    [[nodiscard]] bool is_description(const Run& run, std::size_t head) const {
        if (run.size() == 0) return true;
        if (run.size() == 1 && is_one_of(kNoNames, to_lower(cell(words_, head, Column::form)))) return true;
        if (!is_person()) return false;
        return cell(words_, head, Column::xpos) == "NNPS" || (has_article(head) && !is_in_identity(run));
    }

    [[nodiscard]] bool has_article(std::size_t head) const {
        for (std::size_t at = mention_.begin; at < head; ++at) {
            if (governor(words_, at) == head && relation(words_, at) == "det") return true;
        }
        return false;
    }

    [[nodiscard]] bool is_in_identity(const Run& run) const {
        return mention_.identity.find(cell(words_, run.end - 1, Column::form)) != std::string::npos;
    }

    const Words& words_;
    const std::vector<Mention>& mentions_;
    const Mention& mention_;
};

struct Name {
    Run run;
    NameTag kind = NameTag::none;
};

/// Longer names first, then in order: so that a name that lies in another comes after it.
bool comes_first(const Name& a, const Name& b) {
    return a.run.size() != b.run.size() ? a.run.size() > b.run.size() : a.run.begin < b.run.begin;
}

void mark_names(const Words& words, std::vector<std::uint8_t>& tags) {
    const auto mentions = mentions_in(words);
    std::vector<Name> names;
    for (const Mention& mention : mentions) {
        if (mention.kind == NameTag::none) continue;
        if (const auto run = NameFinder(words, mentions, mention).find()) names.push_back({*run, mention.kind});
    }
    std::stable_sort(names.begin(), names.end(), comes_first);
    for (const Name& name : names) {
        const auto begin = tags.begin() + static_cast<std::ptrdiff_t>(name.run.begin);
        const auto end = tags.begin() + static_cast<std::ptrdiff_t>(name.run.end);
        if (std::any_of(begin, end, [](std::uint8_t tag) { return tag != 0; })) continue;
        std::fill(begin, end, static_cast<std::uint8_t>(static_cast<std::uint8_t>(name.kind) + 1));
        *begin = static_cast<std::uint8_t>(name.kind);
    }
}

}  // namespace

std::vector<NamedSentence> names_of_gum(std::span<const ConlluSentence> document) {
    std::vector<NamedSentence> sentences;
    for (const ConlluSentence& from : document) {
        NamedSentence& sentence = sentences.emplace_back();
        sentence.sent_id = from.comment("sent_id").value_or("");
        Words words;
        for (const ConlluLine& line : from.lines) {
            if (line.is_word()) words.push_back(&line);
        }
        for (const ConlluLine* word : words) sentence.words.push_back((*word)[Column::form]);
        sentence.tags.resize(words.size(), 0);
        mark_names(words, sentence.tags);
    }
    return sentences;
}

bool has_gum_entities(std::span<const ConlluSentence> document) {
    return !document.empty() && document.front().comment("global.Entity").has_value();
}

}  // namespace dateline
