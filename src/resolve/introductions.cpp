#include "resolve/introductions.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "resolve/name_words.hpp"

namespace dateline {

namespace {

/// How far from a name its role may stand, in code points and in words.
constexpr int kRoleReach = 80;
constexpr std::size_t kMostRoleWords = 6;
constexpr std::size_t kLongestRole = 4;

bool ends_role(char32_t c) {
    static constexpr std::array<char32_t, 11> kMarks = {U',',   U';',   U':',  U'(',   U')',  U'"',
                                                        0x201C, 0x201D, U'\n', 0x2013, 0x2014};
    return std::find(kMarks.begin(), kMarks.end(), c) != kMarks.end();
}

/// Whether the letters of `acronym` stand in `name` in this order, the first of them at the beginning of a word.
bool spells(std::string_view acronym, std::string_view name) {
    const std::string letters = plain_name(acronym);
    const std::string words = plain_name(name);
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size() && at < letters.size(); ++i) {
        const bool begins_word = i == 0 || words[i - 1] == ' ';
        if (words[i] == letters[at] && (at > 0 || begins_word)) ++at;
    }
    return !letters.empty() && at == letters.size();
}

bool is_acronym(std::string_view word) {
    static constexpr std::size_t kLeast = 2;
    static constexpr std::size_t kMost = 10;
    if (count_code_points(word) < kLeast || word.size() > kMost) return false;
    const auto words = name_words(word);
    return words.size() == 1 && words.front().is_in_capitals;
}

std::string class_key(NameClass name_class, std::string_view name) {
    return std::to_string(static_cast<int>(name_class)) + '\t' + plain_name(name);
}

}  // namespace

Introductions::Introductions(const Document& document, const Language& language, const Gazetteer& gazetteer,
                             const NameComparer& comparer)
    : document_(document),
      nouns_(language.list("description_nouns")),
      referring_(language.list("referring_words")),
      gazetteer_(gazetteer),
      comparer_(comparer) {}

bool Introductions::is_known(std::string_view name) const {
    return gazetteer_.find_state(name) || gazetteer_.find_demonym(name) || gazetteer_.find_organization(name) ||
           gazetteer_.find_region(name);
}

std::optional<Antecedent> Introductions::find_name(const Mention& name) const {
    const std::string_view text = document_.words(name.span);
    const NameClass name_class = class_of_kind(name.kind);
    if (name_class != NameClass::person && gazetteer_.find_capital(text))
        return std::nullopt;  // a city here, a government there
    if (const auto acronym = acronyms_.find(plain_name(text));
        acronym != acronyms_.end() && !acronym->second.is_ambiguous && is_acronym(text)) {
        return Antecedent{acronym->second.mention, "acronym"};
    }
    if (name_class == NameClass::person || !is_known(text)) {
        const NameForm form = comparer_.form_of(text, name_class);
        const auto meaning = short_forms_.find(form.as_short);
        if (!form.as_short.empty() && meaning != short_forms_.end()) {
            if (meaning->second.is_ambiguous) return std::nullopt;
            return Antecedent{meaning->second.mention, "short_name"};
        }
    }
    const auto same = same_names_.find(class_key(name_class, text));
    return same == same_names_.end() ? std::nullopt : std::optional(Antecedent{same->second, "same_name"});
}

std::optional<Antecedent> Introductions::find_description(const Mention& nominal) const {
    std::vector<FoldedWord> words = name_words(document_.words(nominal.span));
    if (words.size() < 2 || words.size() > kLongestRole) return std::nullopt;
    const auto* use = referring_.find(words.front().folded);
    if (use == nullptr || use->empty() || use->front() != "definite") return std::nullopt;
    std::string phrase = words[1].folded;
    for (std::size_t i = 2; i < words.size(); ++i) phrase += ' ' + words[i].folded;
    const auto known = [&](const auto& map, std::string_view rule) -> std::optional<Antecedent> {
        const auto found = map.find(phrase);
        return found == map.end() ? std::nullopt : std::optional(Antecedent{found->second, rule});
    };
    const auto* noun = nouns_.find(words.back().folded);
    if (noun == nullptr || noun->size() < 2) return std::nullopt;
    if ((*noun)[0].starts_with("person")) {
        std::optional<Antecedent> last = known(roles_, "role");
        if (words.size() > 2 || noun->size() < 3) return last;
        for (const std::string_view title : split((*noun)[2], '|')) {
            const auto bearer = roles_.find(fold(title));
            if (bearer != roles_.end() && (!last || last->mention < bearer->second))
                last = Antecedent{bearer->second, "role"};
        }
        return last;
    }
    if (auto place = known(places_, "place_noun")) return place;
    return known(bodies_, "organization_noun");
}

void Introductions::add(const Mention& name, Index<Mention> first, std::uint32_t clause) {
    const std::string_view text = document_.words(name.span);
    const NameClass name_class = class_of_kind(name.kind);
    same_names_.emplace(class_key(name_class, text), first);
    if (name_class == NameClass::person || !is_known(text)) {
        for (const std::string& short_form : comparer_.form_of(text, name_class).short_forms)
            add_short_form(short_form, first);
    }
    add_acronym(name, first);
    const std::uint32_t end = std::max(name.span.end, end_of_last_);
    const std::vector<FoldedWord> words = name_words(text);
    switch (words.empty() ? NameClass::unknown : name_class) {
        case NameClass::person:
            add_title(words_before(name, std::max(clause, end_of_last_)), first);
            add_apposition(words_after(name), first);
            break;
        case NameClass::place:
            if (words.size() > 1) places_.insert_or_assign(words.back().folded, first);
            break;
        case NameClass::organization:
            if (words.size() < 2) break;
            for (const std::size_t i : {std::size_t{0}, words.size() - 1})
                bodies_.insert_or_assign(words[i].folded, first);
            break;
        default:
            break;
    }
    end_of_last_ = end;
}

void Introductions::add_short_form(const std::string& short_form, Index<Mention> first) {
    const auto [it, is_new] = short_forms_.try_emplace(short_form, Meaning{first, false});
    if (!is_new && it->second.mention != first) it->second.is_ambiguous = true;
}

/// A title is the last words before a name. Of each run of words only what a description asks for is ever looked up.
void Introductions::add_title(std::string_view window, Index<Mention> first) {
    const std::vector<FoldedWord> words = name_words(window);
    std::string phrase;
    for (std::size_t i = 1; i <= std::min(words.size(), kLongestRole); ++i) {
        const std::string& word = words[words.size() - i].folded;
        phrase = i == 1 ? word : word + ' ' + phrase;
        roles_.insert_or_assign(phrase, first);
    }
}

/// In an apposition the role may be followed by what it is a role in.
void Introductions::add_apposition(std::string_view window, Index<Mention> first) {
    const std::vector<FoldedWord> words = name_words(window);
    for (std::size_t i = 0; i < std::min(words.size(), kMostRoleWords); ++i) {
        std::string phrase;
        for (std::size_t k = i; k < std::min(words.size(), i + kLongestRole); ++k) {
            phrase += (k == i ? "" : " ") + words[k].folded;
            roles_.insert_or_assign(phrase, first);
        }
    }
}

/// "Name of Something (NOS)": the article says itself what the letters stand for.
void Introductions::add_acronym(const Mention& name, Index<Mention> first) {
    const std::string_view text = document_.text();
    std::size_t at = name.span.end;
    while (at < text.size() && text[at] == ' ' && at < name.span.end + 2) ++at;
    if (at >= text.size() || text[at] != '(') return;
    const std::size_t end = text.find(')', at);
    if (end == std::string_view::npos || end - at > 12) return;
    const std::string_view acronym = text.substr(at + 1, end - at - 1);
    if (!is_acronym(acronym) || !spells(acronym, document_.words(name.span))) return;
    const auto [it, is_new] = acronyms_.try_emplace(plain_name(acronym), Meaning{first, false});
    if (!is_new && it->second.mention != first) it->second.is_ambiguous = true;
}

/// The words before a name in its clause: a title stands there.
std::string_view Introductions::words_before(const Mention& name, std::uint32_t clause) const {
    const std::string_view text = document_.text();
    std::size_t begin = name.span.begin;
    for (int i = 0; i < kRoleReach && begin > clause; ++i) {
        const CodePoint c = code_point_before(text, begin);
        if (ends_role(c.value)) break;
        begin -= c.length;
    }
    return text.substr(begin, name.span.begin - begin);
}

/// The words in apposition after a name: ", the minister of nothing,".
std::string_view Introductions::words_after(const Mention& name) const {
    const std::string_view text = document_.text();
    std::size_t at = name.span.end;
    if (at + 1 >= text.size() || text[at] != ',' || text[at + 1] != ' ') return {};
    const std::size_t begin = at + 1;
    at = begin;
    for (int i = 0; i < kRoleReach && at < text.size(); ++i) {
        const CodePoint c = code_point_at(text, at);
        if (ends_role(c.value) || c.value == U'.') return text.substr(begin, at - begin);
        at += c.length;
    }
    return {};
}

}  // namespace dateline
