#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "extract/extract.hpp"
#include "extract/known_names.hpp"
#include "extract/names.hpp"
#include "extract/roles.hpp"
#include "extract/words.hpp"
#include "model/tree.hpp"

namespace dateline {

namespace {

constexpr std::size_t kModifiers = 3;  // words between a determiner and the noun
constexpr std::size_t kPleonasmWindow = 6;
constexpr std::size_t kOtherNames = 2;  // columns of the list of countries
constexpr std::size_t kDemonyms = 3;

constexpr auto kCalendar = std::to_array<std::string_view>({"weekdays", "months"});

struct RuleRow {
    std::string_view name;
    double confidence;
};
constexpr RuleRow kBody{"mention/named-body", 0.85};
constexpr RuleRow kNamedPlace{"mention/named-place", 0.85};
constexpr RuleRow kDemonym{"mention/demonym-of-office", 0.85};
constexpr RuleRow kApposed{"mention/apposed-person", 0.8};
constexpr RuleRow kNominal{"mention/nominal", 0.7};
constexpr RuleRow kPronoun{"mention/pronoun", 0.8};

/// The order of mentions: that of the text, an outer one before those within it.
bool is_before(const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

/// The mentions of one document in the making; `taken` marks tokens of names.
struct Reader {
    const Document& document;
    const Language& language;
    DocumentWords words;
    std::vector<Mention> mentions;
    std::vector<std::uint8_t> taken;
    std::unordered_map<std::string, bool> countries;
    bool is_title = false;  // whether the sentence that is read is one; capitals tell less there

    Reader(const Document& of, const Language& in)
        : document(of), language(in), words(of, in), taken(words.size(), 0) {}

    void add(std::size_t first, std::size_t last, std::string_view kind, MentionForm form, const RuleRow& rule) {
        Mention made;
        made.span = {words.span(first).begin, words.span(last - 1).end};
        made.rule = rule.name;
        made.confidence = rule.confidence;
        made.kind = kind;
        made.form = form;
        mentions.push_back(std::move(made));
    }
    /// A name or another name of a country; each name of the document is looked up once.
    [[nodiscard]] bool is_country(std::string_view name) {
        const auto it = language.lists.find("countries");
        if (it == language.lists.end()) return false;
        const auto [known, is_new] = countries.try_emplace(std::string(name), false);
        if (is_new) known->second = it->second.has(fold(name)) || is_other_name(it->second, name, kOtherNames);
        return known->second;
    }
    [[nodiscard]] static bool is_other_name(const WordList& list, std::string_view name, std::size_t column) {
        return std::any_of(list.rows().begin(), list.rows().end(), [&](const auto& row) {
            if (row.size() <= column) return false;
            const auto names = split(row[column], '|');
            return std::find(names.begin(), names.end(), name) != names.end();
        });
    }
    /// A capitalised word that may be (part of) a name: no function word, no day or month, not merely the first word of
    /// its sentence.
    [[nodiscard]] bool looks_like_name(std::size_t i, std::size_t begin) {
        if (!words.is_capitalised(i) || !words.is(i, WordClass::none)) return false;
        if (language.list("nationality_words").has(words.at(i)) || is_country(document.words(words.span(i))))
            return true;
        if (!words.is_proper(i) && (is_title || words.upos(i) == Upos::verb)) return false;
        return i > begin && std::none_of(kCalendar.begin(), kCalendar.end(), [&](std::string_view list) {
                   const auto it = language.lists.find(list);
                   return it != language.lists.end() && it->second.has(words.at(i));
               });
    }
    [[nodiscard]] bool is_number(std::size_t i) const {
        const std::string_view word = words.at(i);
        return !word.empty() && (is_digit(code_point_at(word, 0).value) || language.list("count_words").has(word));
    }
};

/// A noun of the word lists: what kind of thing it names, and how it behaves.
struct Noun {
    std::size_t length = 0;
    std::string_view kind;
    bool is_body = false;  // a name before it makes it a named body
    bool is_place = false;
    bool is_named_place = false;
    bool is_plural = false;
    bool is_bare = false;      // acts without a determiner
    bool is_relative = false;  // somebody's: "his father"
};

std::optional<Noun> noun_at(const Reader& reader, std::size_t i, std::size_t end) {
    std::optional<Noun> best;
    auto keep = [&](const Match& match, Noun noun) {
        if (!match || (best && best->length >= match.length)) return;
        noun.length = match.length;
        noun.is_plural = match.form == Inflection::third;
        best = noun;
    };
    if (!reader.words.is(i, WordClass::none)) return best;
    const Match body = reader.words.match_noun(reader.language.list("collective_nouns"), i, end);
    keep(body, {0, body.cell(0), body.cell(0) == "organization" || body.cell(1) == "body", false, false, false});
    const Match place = reader.words.match_noun(reader.language.list("place_nouns"), i, end);
    keep(place, {0, "place", false, true, place.cell(0) == "name", false});
    keep(reader.words.match_noun(reader.language.list("titles_of_office"), i, end),
         {0, "person", false, false, false, false});
    const Match relative = reader.words.match_noun(reader.language.list("kin_nouns"), i, end);
    if (relative.form != Inflection::third) keep(relative, {0, "person", false, false, false, false, false, true});
    if (best && best->kind == "person" && best->is_plural) best->kind = "group";
    if (best && best->length == body.length && body.cell(1) == "person" && !best->is_plural) best->kind = "person";
    if (best && best->length == body.length) best->is_bare = body.cell(1) == "bare";
    if (best && best->is_plural) best->is_named_place = false;
    return best;
}

void read_names(Reader& reader) {
    for (const FoundName& name : find_names(reader.document, reader.words, reader.language)) {
        std::fill(reader.taken.begin() + static_cast<std::ptrdiff_t>(name.first),
                  reader.taken.begin() + static_cast<std::ptrdiff_t>(name.last), 1);
        reader.add(name.first, name.last, name.kind, MentionForm::name, {name.rule, name.confidence});
    }
}

/// The tokens of the name, or of the capitalised words, that end directly before `i`.
std::size_t begin_of_name_before(Reader& reader, std::size_t i, std::size_t begin) {
    std::size_t first = i;
    const std::size_t farthest = i > begin + 6 ? i - 6 : begin;
    while (first > farthest) {
        const std::size_t before = first - 1;
        if (!reader.taken[before] && !reader.looks_like_name(before, begin)) break;
        first = before;
    }
    return first;
}

/// "Vendari army", "the Harun refugee camp": a name and a noun that together name a body or a place. True where it was
/// read.
bool read_named(Reader& reader, std::size_t i, const Noun& noun, std::size_t begin) {
    if (!noun.is_body && !noun.is_named_place) return false;
    std::size_t name_end = i;
    const bool is_possessed = i > begin && reader.words.is(i - 1, WordClass::clitic);
    if (is_possessed && noun.is_body && !noun.is_plural) name_end = i - 1;
    const std::size_t first = begin_of_name_before(reader, name_end, begin);
    if (first == name_end) return false;
    const Span name{reader.words.span(first).begin, reader.words.span(name_end - 1).end};
    const bool is_state = reader.is_country(reader.document.words(name));
    const bool is_demonym =
        first + 1 == name_end && reader.language.list("nationality_words").has(reader.words.at(first));
    if (noun.is_named_place && (is_state || is_demonym)) return false;
    reader.add(first, i + noun.length, noun.is_body ? "organization" : "place", MentionForm::name,
               noun.is_body ? kBody : kNamedPlace);
    return true;
}

/// A name that is but a part of a longer one goes; a country or a person within the name of a body or a place stays.
void drop_parts_of_names(std::vector<Mention>& mentions) {
    Span outer;
    bool is_place = false;
    std::erase_if(mentions, [&](const Mention& each) {
        if (each.rule == kBody.name || each.rule == kNamedPlace.name) {
            outer = each.span;
            is_place = each.rule == kNamedPlace.name;
            return false;
        }
        return outer.contains(each.span) && each.kind != "state" && (is_place || each.kind != "person");
    });
}

/// "Easter", "GMT", "BC": a part of a time is no name.
void drop_names_of_times(const std::vector<TimeExpression>& times, std::vector<Mention>& mentions) {
    std::erase_if(mentions, [&](const Mention& each) {
        const auto after = std::partition_point(
            times.begin(), times.end(), [&](const TimeExpression& time) { return time.span.end <= each.span.begin; });
        return after != times.end() && after->span.contains(each.span);
    });
}

/// Where the phrase of a noun begins: at its determiner, possessor or number, with few words between; else with the
/// noun itself.
std::pair<std::size_t, bool> begin_of_nominal(Reader& reader, std::size_t i, std::size_t begin) {
    const DocumentWords& words = reader.words;
    const std::size_t farthest = i > begin + kModifiers + 1 ? i - kModifiers - 1 : begin;
    for (std::size_t k = i; k > farthest; --k) {
        const std::size_t before = k - 1;
        switch (words.class_of(before)) {
            case WordClass::determiner:
            case WordClass::quantifier:
            case WordClass::possessive:
                return {before, true};
            case WordClass::clitic:
                return {
                    before > begin && reader.taken[before - 1] ? begin_of_name_before(reader, before, begin) : before,
                    true};
            case WordClass::none:
                break;
            default:
                return {i, false};
        }
        if (reader.is_number(before)) return {before, true};
        const Match verb = words.match_verb(reader.language.list("event_words"), before, before + 1);
        const bool is_finite =
            verb && verb.cell(1).empty() && (verb.form == Inflection::base || verb.form == Inflection::third);
        if (is_finite) return {i, false};
        if (words.is_mark(before)) return {i, false};
    }
    return {i, false};
}

/// "Vendari" in "Vendari Foreign Minister NAME" stands for the state whose office it is.
void read_demonym_of_office(Reader& reader, std::size_t title, std::size_t begin) {
    const auto countries = reader.language.lists.find("countries");
    if (title == begin || reader.taken[title - 1] || countries == reader.language.lists.end()) return;
    if (!reader.language.list("nationality_words").has(reader.words.at(title - 1))) return;
    const std::string_view written = reader.document.words(reader.words.span(title - 1));
    if (Reader::is_other_name(countries->second, written, kDemonyms))
        reader.add(title - 1, title, "state", MentionForm::name, kDemonym);
}

void read_nominal(Reader& reader, std::size_t i, const Noun& noun, std::size_t begin, std::size_t end) {
    const std::size_t after = i + noun.length;
    if (after < end && reader.taken[after] && !noun.is_place) {  // a title before a name
        read_demonym_of_office(reader, i, begin);
        return;
    }
    auto [first, is_determined] = begin_of_nominal(reader, i, begin);
    if (!is_determined) {
        if (noun.is_place || !(noun.is_plural || noun.is_bare)) return;
        if (i > begin && reader.words.is(i - 1, WordClass::to)) return;
        first = begin_of_name_before(reader, i, begin);
        const bool follows_subject =
            first == i && i > begin && reader.language.list("pronouns").has(reader.words.at(i - 1));
        if (follows_subject) return;
    }
    const bool is_possessed = reader.words.is(first, WordClass::possessive) ||
                              reader.words.is(first, WordClass::clitic) || reader.taken[first] != 0;
    if (noun.is_relative && !is_possessed) return;
    if (reader.words.is(first, WordClass::clitic)) ++first;
    reader.add(first, after, noun.kind, MentionForm::nominal, kNominal);
}

/// "It is time to ...": a subject that refers to nothing.
bool is_pleonastic(const Reader& reader, std::size_t i, std::size_t end) {
    const DocumentWords& words = reader.words;
    const auto* cells = reader.language.list("pronouns").find(words.at(i));
    if (!cells || cells->size() < 3 || (*cells)[2] != "impersonal") return false;
    bool has_verb = false;
    for (std::size_t k = i + 1; k < std::min(end, i + kPleonasmWindow); ++k) {
        if (words.is(k, WordClass::be) || (k == i + 1 && words.is(k, WordClass::clitic))) has_verb = true;
        if (has_verb && (words.is(k, WordClass::to) || words.is(k, WordClass::that))) return true;
        if (words.is_mark(k)) return false;
    }
    return false;
}

void read_pronoun(Reader& reader, std::size_t i, std::size_t end) {
    const auto* cells = reader.language.list("pronouns").find(reader.words.at(i));
    if (!cells || cells->empty() || reader.taken[i]) return;
    const std::string_view written = reader.document.words(reader.words.span(i));
    if (written.size() > 1 && is_upper(code_point_at(written, 1).value)) return;  // "US" is no "us"
    if (is_pleonastic(reader, i, end)) return;
    reader.add(i, i + 1, cells->front() == "-" ? std::string_view{} : cells->front(), MentionForm::pronoun, kPronoun);
}

void read_sentence(Reader& reader, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (reader.taken[i]) continue;
        const std::optional<Noun> noun = noun_at(reader, i, end);
        if (!noun) {
            read_pronoun(reader, i, end);
            continue;
        }
        const std::size_t after = i + noun->length;
        const bool is_modifier = after < end && !reader.taken[after] && noun_at(reader, after, end).has_value();
        if (is_modifier) continue;
        if (!read_named(reader, i, *noun, begin)) read_nominal(reader, i, *noun, begin, end);
        i = after - 1;
    }
}

/// Makes one person's name of each range of tokens, in the order of the text, in place of the names that it holds or
/// that are the same; a longer name or a known one stays.
void add_apposed_persons(Reader& reader, const std::vector<TokenRange>& ranges, const KnownNames& known) {
    std::vector<Mention> made;
    for (const TokenRange& range : ranges) {
        const Span span{reader.words.span(range.first).begin, reader.words.span(range.last - 1).end};
        const auto from = std::partition_point(reader.mentions.begin(), reader.mentions.end(),
                                               [&](const Mention& each) { return each.span.begin < span.begin; });
        const auto to = std::partition_point(from, reader.mentions.end(),
                                             [&](const Mention& each) { return each.span.begin < span.end; });
        const bool fits = std::all_of(from, to, [&](const Mention& each) {
            return span.contains(each.span) && each.kind != "person" && each.kind != "state" &&
                   (each.kind != "organization" || each.span != span);
        });
        const bool is_in_name = from != reader.mentions.begin() && std::prev(from)->span.overlaps(span) &&
                                std::prev(from)->form == MentionForm::name;
        if (!fits || is_in_name || !known.kind_of(reader.document.words(span)).empty()) continue;
        Mention& person = made.emplace_back();
        static_cast<Reading&>(person) = {span, std::string(kApposed.name), kApposed.confidence};
        person.kind = "person";
    }
    std::erase_if(reader.mentions, [&](const Mention& each) {
        const auto after = std::partition_point(
            made.begin(), made.end(), [&](const Mention& person) { return person.span.end <= each.span.begin; });
        return after != made.end() && after->span.contains(each.span);
    });
    const auto middle = static_cast<std::ptrdiff_t>(reader.mentions.size());
    reader.mentions.insert(reader.mentions.end(), made.begin(), made.end());
    std::inplace_merge(reader.mentions.begin(), reader.mentions.begin() + middle, reader.mentions.end(), is_before);
}

/// A name of two words or more that no list knows, and that was taken for a place or a thing, is a person's where the
/// text calls its bearer a minister or a wife; so it is in all of the article.
void rename_persons(Reader& reader) {
    std::vector<Mention>& mentions = reader.mentions;
    const Tree tree(reader.document);
    const MentionHeads heads(tree, mentions);
    const RoleReader roles(tree, reader.words, mentions, heads, reader.language);
    const auto may_be_person = [&](std::size_t m) {
        const Index<Mention> index(m);
        const TokenRange tokens = heads.tokens(index);
        return mentions[m].form == MentionForm::name && (mentions[m].kind == "place" || mentions[m].kind == "other") &&
               tokens.last >= tokens.first + 2 && mentions[m].rule != kNamedPlace.name;
    };
    std::vector<TokenRange> apposed;  // parts of such a name may have been taken for names
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (const auto name = roles.apposed_name(i)) apposed.push_back(*name);
    }
    std::unordered_set<std::string_view> persons;
    for (std::size_t m = 0; m < mentions.size(); ++m) {
        if (may_be_person(m) && roles.is_called_person(Index<Mention>(m)))
            persons.insert(reader.document.words(mentions[m].span));
    }
    if (apposed.empty() && persons.empty()) return;
    const KnownNames known(reader.language);
    std::erase_if(persons, [&](std::string_view name) { return !known.kind_of(name).empty(); });
    for (std::size_t m = 0; m < mentions.size(); ++m) {
        if (may_be_person(m) && persons.contains(reader.document.words(mentions[m].span))) mentions[m].kind = "person";
    }
    add_apposed_persons(reader, apposed, known);
}

/// Gives each name the surest of the roles that stand beside it.
void add_roles(const Reader& reader, std::vector<Mention>& mentions) {
    const Tree tree(reader.document);
    const MentionHeads heads(tree, mentions);
    for (const Role& role : RoleReader(tree, reader.words, mentions, heads, reader.language).read()) {
        Mention& who = mentions[role.who.position()];
        if (who.form != MentionForm::name || who.role) continue;
        const TokenRange words = with_complement(role, tree, reader.words);
        who.role = Span{reader.words.span(words.first).begin, reader.words.span(words.last - 1).end};
    }
}

}  // namespace

std::vector<Mention> read_mentions(const Document& document, const Extraction& so_far, const Language& language) {
    Reader reader(document, language);
    read_names(reader);
    drop_names_of_times(so_far.time_expressions, reader.mentions);
    for (const Sentence& sentence : document.analysis.sentences) {
        if (!holds_facts(document.kind_of(sentence))) continue;
        reader.is_title = document.kind_of(sentence) == PassageKind::title;
        read_sentence(reader, sentence.first.position(), sentence.last.position());
    }
    std::stable_sort(reader.mentions.begin(), reader.mentions.end(), is_before);
    const auto same = [](const Mention& a, const Mention& b) { return a.span == b.span; };
    reader.mentions.erase(std::unique(reader.mentions.begin(), reader.mentions.end(), same), reader.mentions.end());
    drop_parts_of_names(reader.mentions);
    rename_persons(reader);
    add_roles(reader, reader.mentions);
    return std::move(reader.mentions);
}

}  // namespace dateline
