#include "resolve/names/name_lists.hpp"

#include <algorithm>
#include <charconv>

#include "base/table.hpp"
#include "base/transliterate.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

/// A phrase of a list as phrases of names are looked up.
std::string plain(std::string_view phrase) {
    std::string all;
    for (std::size_t at = 0; at < phrase.size();) {
        std::size_t end = at;
        while (end < phrase.size() && phrase[end] != ' ' && phrase[end] != '-') ++end;
        const std::string_view word = phrase.substr(at, end - at);
        const std::string latin = word == "&" ? "and" : to_latin(word);
        if (!all.empty() && !latin.empty()) all += ' ';
        all += latin;
        at = end + 1;
    }
    return all;
}

std::size_t count_words(std::string_view phrase) {
    return 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
}

void add_entries(NameLists::Set& set, const WordList& list) {
    for (const auto& row : list.rows()) set.insert(plain(row[0]));
}

/// Hands out a number for each thing.
class Groups {
public:
    NameGroup of(const std::string& thing) {
        return numbers_.try_emplace(thing, static_cast<NameGroup>(numbers_.size() + 1)).first->second;
    }

private:
    NameLists::Map<NameGroup> numbers_;
};

void add_group(NameGroups& groups, NameGroup group) {
    for (NameGroup& each : groups) {
        if (each == group) return;
        if (each != 0) continue;
        each = group;
        return;
    }
}

void read_persons(NameLists& lists, const Language& language) {
    for (const auto& row : language.list("person_titles").rows()) {
        const std::string title = plain(row[0]);
        lists.titles.insert(title);
        if (row.size() > 1 && row[1] == "head") lists.title_heads.insert(title);
    }
    add_entries(lists.titles, language.list("name_honorifics"));
    add_entries(lists.title_heads, language.list("name_honorifics"));
    for (const auto& row : language.list("name_particles").rows()) {
        if (row.size() > 1 && row[1] == "person") lists.particles.insert(plain(row[0]));
    }
    add_entries(lists.particles, language.list("name_joints"));
    for (const auto& row : language.list("given_names").rows()) {
        if (row.size() < 2) lists.given_names.insert(plain(row[0]));
    }
    for (const auto& row : language.list("patronymics").rows())
        lists.patronymic_endings.push_back(lists.sounds.sound_of(plain(row[0])));
    for (const auto& row : language.list("family_endings").rows()) lists.family_endings.push_back(plain(row[0]));
    std::sort(lists.family_endings.begin(), lists.family_endings.end(),
              [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    for (const auto& row : language.list("name_beginnings").rows()) {
        NameBeginning beginning{plain(row[0]), plain(row.at(1)), {}};
        if (row.size() > 2) {
            for (const std::string_view rest : split(row[2], '|')) beginning.not_before.emplace_back(rest);
        }
        lists.beginnings.push_back(std::move(beginning));
    }
    Groups meanings;
    for (const auto& row : language.list("name_suffixes").rows())
        lists.suffixes.emplace(plain(row[0]), row.at(1) == "-" ? NameGroup{0} : meanings.of(std::string(row[1])));
}

void read_nicknames(NameLists& lists, const WordList& list) {
    Groups names;
    for (const auto& row : list.rows()) {
        for (const std::string_view full : split(row.at(1), '|')) {
            const std::string name = plain(full);
            const NameGroup group = names.of(name);
            add_group(lists.nicknames[plain(row[0])], group);
            NameGroups& own = lists.nicknames[name];
            // A name's own group comes first, and stays where it is a short form of many others too.
            if (std::find(own.begin(), own.end(), group) == own.end()) {
                std::rotate(own.begin(), own.end() - 1, own.end());
                own[0] = group;
            }
        }
    }
}

/// Puts all forms of a name into the group that one of them is in already, or into one of their own.
void add_variants(NameLists& lists, const std::vector<std::string>& forms, Groups& groups) {
    NameGroup group = 0;
    for (const std::string& form : forms) {
        const auto found = lists.variants.find(form);
        if (group == 0 && found != lists.variants.end()) group = found->second;
    }
    if (group == 0) group = groups.of(forms.front());
    for (const std::string& form : forms) lists.variants.emplace(form, group);
}

void read_variants(NameLists& lists, const Language& language) {
    Groups groups;
    for (const auto& row : language.list("name_equivalents").rows()) {
        if (row.size() < 3 || row[2] != "word") continue;
        const std::string written = plain(row[0]);
        const std::string meant = plain(row[1]);
        if (meant.find(' ') == std::string::npos) {
            add_variants(lists, {meant, written}, groups);
        } else {
            auto& long_form = lists.long_forms[written];
            for (const std::string_view word : split(meant, ' ')) long_form.emplace_back(word);
        }
    }
    for (const auto& row : language.list("name_variants").rows()) {
        std::vector<std::string> forms = {plain(row[0])};
        for (const std::string_view form : split(row.at(1), '|')) forms.push_back(plain(form));
        add_variants(lists, forms, groups);
    }
}

void read_numbers(NameLists& lists, const Language& language) {
    const auto add = [&lists](std::string_view word, std::string_view number) {
        std::int32_t value = 0;
        const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
        const bool is_word = word.find_first_of(" -") == std::string_view::npos;
        if (read.ec == std::errc() && is_word) lists.numbers.emplace(plain(word), value);
    };
    for (const auto& row : language.list("number_words").rows()) {
        if (row.size() > 2 && row[2] == "word") add(row[0], row[1]);
    }
    for (const auto& row : language.list("ordinal_endings").rows()) lists.ordinal_endings.push_back(plain(row[0]));
    for (const auto& row : language.list("ordinal_words").rows()) {
        if (row.size() > 1) add(row[0], row[1]);
    }
}

void add_place(NameLists& lists, std::string_view names, NameGroup place) {
    for (const std::string_view name : split(names, '|')) {
        const std::string phrase = plain(name);
        if (phrase.size() < 2) continue;
        lists.longest_place = std::max(lists.longest_place, count_words(phrase));
        lists.places.emplace(phrase, place);
    }
}

void read_places(NameLists& lists, const Language& language) {
    NameGroup place = 0;
    for (const auto& row : language.list("countries").rows()) {
        ++place;
        add_place(lists, row[0], place);
        if (row.size() > 2) add_place(lists, row[2], place);
        if (row.size() > 3) add_place(lists, row[3], place);
        if (row.size() > 4) add_place(lists, row[4], ++place);
    }
    for (const auto& row : language.list("regions").rows()) {
        add_place(lists, row[0], ++place);
        if (row.size() > 1) add_place(lists, row[1], place);
    }
    for (const auto& row : language.list("known_places").rows()) add_place(lists, row[0], ++place);
}

void read_legal_forms(NameLists& lists, const WordList& list) {
    Groups forms;
    Groups kinds;
    for (const auto& row : list.rows()) {
        const std::string phrase = plain(row[0]);
        if (phrase.empty() || row.size() < 3) continue;
        const NameGroup kind = row[2] == "any" ? NameGroup{0} : kinds.of(std::string(row[2]));
        const LegalForm form{forms.of(std::string(row[1])), kind};
        if (phrase.size() > 10) lists.long_legal_forms.push_back({phrase, letters_of(phrase), form});
        lists.legal_forms.emplace(phrase, form);
        lists.longest_legal_form = std::max(lists.longest_legal_form, count_words(phrase));
    }
}

}  // namespace

NameLists::NameLists(const Language& language) : sounds(language.list("name_sounds")) {
    read_persons(*this, language);
    read_nicknames(*this, language.list("nicknames"));
    read_variants(*this, language);
    read_numbers(*this, language);
    read_places(*this, language);
    read_legal_forms(*this, language.list("legal_forms"));
    for (const auto& row : language.list("name_small_words").rows()) {
        small_words.insert(plain(row[0]));
        if (row.size() > 1 && row[1] == "joins") joining_words.insert(plain(row[0]));
    }
    add_entries(common_words, language.list("name_common_words"));
}

}  // namespace dateline
