#include "resolve/names/name_forms.hpp"

#include <algorithm>
#include <array>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

std::string join(const std::vector<std::string>& words, std::size_t first = 0) {
    std::string joined;
    for (std::size_t i = first; i < words.size(); ++i) {
        if (i > first) joined += ' ';
        joined += words[i];
    }
    return joined;
}

/// Names are compared by this many words at most: what is longer is no name, and the work for a name stays bounded.
constexpr std::size_t kMostWords = 24;

}  // namespace

NameClass class_of_kind(std::string_view kind) {
    static constexpr std::array<std::pair<std::string_view, NameClass>, 7> kClasses = {{
        {"person", NameClass::person},
        {"organization", NameClass::organization},
        {"group", NameClass::organization},
        {"state", NameClass::place},
        {"place", NameClass::place},
        {"product", NameClass::thing},
        {"other", NameClass::unknown},
    }};
    for (const auto& [known, name_class] : kClasses) {
        if (known == kind) return name_class;
    }
    return NameClass::unknown;
}

NameComparer::NameComparer(const Language& language, const Gazetteer& gazetteer)
    : gazetteer_(gazetteer), nouns_(language.list("description_nouns")), loaded_(language.list("loaded_words")) {
    read_equivalents(language.list("name_equivalents"));
    for (const auto& row : language.list("referring_words").rows()) {
        if (row.size() > 1 && row[1] == "definite") determiners_.insert(fold(row[0]));
    }
}

void NameComparer::read_equivalents(const WordList& list) {
    for (const auto& row : list.rows()) {
        if (row.size() < 3) continue;
        std::string written = fold(row[0]);
        std::string meant = fold(row[1]);
        if (row[2] == "article") {
            auto& before = articles_[written];
            if (!meant.empty()) before.push_back(std::move(meant));
        } else if (row[2] == "particle") {
            particles_.insert(written);
        } else if (row[2] == "filler") {
            fillers_.insert(written);
        } else if (row[2] == "word") {
            words_.emplace(written, meant);
        } else if (row[2] == "letters") {
            longest_letters_ = std::max(longest_letters_, written.size());
            letters_.emplace(written, meant);
        } else if (row[2] == "ending") {
            endings_.emplace(written, meant);
        }
    }
}

std::string NameComparer::sound_of(std::string_view word) const {
    std::string sound;
    const auto append = [&sound](std::string_view letters) {
        for (const char letter : letters) {
            const bool is_doubled = !sound.empty() && sound.back() == letter;
            const bool is_digit = letter >= '0' && letter <= '9';  // "Camp 11" is not "Camp 1"
            if (!is_doubled || is_digit) sound += letter;
        }
    };
    for (std::size_t at = 0; at < word.size();) {
        std::size_t length = std::min(longest_letters_, word.size() - at);
        auto found = letters_.end();
        for (; length > 0 && found == letters_.end(); --length)
            found = letters_.find(std::string(word.substr(at, length)));
        if (found == letters_.end()) {
            append(word.substr(at, 1));
            ++at;
        } else {
            append(found->second);
            at += found->first.size();
        }
    }
    for (std::size_t length = std::min<std::size_t>(3, sound.size() - 1); length > 0 && sound.size() > 2; --length) {
        const auto ending = endings_.find(sound.substr(sound.size() - length));
        if (ending == endings_.end()) continue;
        sound.replace(sound.size() - length, length, ending->second);
        break;
    }
    return sound;
}

void NameComparer::append_sounds(Words& sounds, const std::string& word) const {
    const auto equal = words_.find(word);
    const std::string& meant = equal == words_.end() ? word : equal->second;
    for (const std::string_view each : split(meant, ' ')) sounds.push_back(sound_of(each));
}

bool NameComparer::is_noun(const std::string& words, std::string_view kind, std::string_view use) const {
    const auto* cells = nouns_.find(words);
    if (cells == nullptr || cells->size() < 2) return false;
    const auto kinds = split((*cells)[0], '/');
    const auto uses = split((*cells)[1], '/');
    for (std::size_t i = 0; i < kinds.size() && i < uses.size(); ++i) {
        if (kinds[i] == kind && uses[i] == use) return true;
    }
    return false;
}

bool NameComparer::is_article(const std::vector<FoldedWord>& words, std::size_t at) const {
    const auto found = articles_.find(words[at].folded);
    if (found == articles_.end() || at + 1 >= words.size()) return false;
    const std::string& next = words[at + 1].folded;
    return found->second.empty() || std::any_of(found->second.begin(), found->second.end(),
                                                [&](const std::string& begin) { return next.starts_with(begin); });
}

NameComparer::Words NameComparer::core_words(std::string_view name, bool keeps_first) const {
    std::vector<FoldedWord> read = name_words(name);
    if (read.size() > kMostWords) read.resize(kMostWords);
    Words words;
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (i == 0 && read.size() > 1 && determiners_.contains(read[i].folded)) continue;
        const bool stands_alone = words.empty() && read[i].is_upper && !read[i].is_joined;
        if (is_article(read, i) && !(keeps_first && stands_alone)) continue;
        words.push_back(std::move(read[i].folded));
    }
    return words;
}

NameForm NameComparer::form_of(std::string_view name, NameClass name_class) const {
    switch (name_class) {
        case NameClass::person:
            return person_form(name);
        case NameClass::place:
            return place_form(name);
        case NameClass::organization:
            return organization_form(name);
        case NameClass::thing:
            return {.full = "thing/" + sounds_of(name)};
        case NameClass::unknown:
            break;
    }
    return {.full = "unknown/" + sounds_of(name), .short_forms = {}, .as_short = "any/" + sounds_of(name)};
}

std::string NameComparer::sounds_of(std::string_view name) const {
    Words sounds;
    for (const std::string& word : core_words(name, false)) append_sounds(sounds, word);
    return join(sounds);
}

NameForm NameComparer::person_form(std::string_view name) const {
    Words words = core_words(name, true);
    std::size_t first = 0;
    while (first + 1 < words.size()) {
        const std::string two = words[first] + ' ' + words[first + 1];
        if (first + 2 < words.size() && is_noun(two, "person", "role")) {
            first += 2;
        } else if (is_noun(words[first], "person", "role") || is_noun(words[first], "person", "honorific")) {
            ++first;
        } else {
            break;
        }
    }
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
    Words sounds;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_initial = i > 0 && i + 1 < words.size() && count_code_points(words[i]) == 1;
        if (!is_initial) append_sounds(sounds, words[i]);
    }
    NameForm form;
    form.full = "person/" + join(sounds);
    if (sounds.size() <= 1) {
        form.as_short = form.full;
        return form;
    }
    if (particles_.contains(words.front())) form.as_short = form.full;
    std::size_t family = sounds.size() - 1;
    do {
        form.short_forms.push_back("person/" + join(sounds, family));
        form.short_forms.push_back("any/" + join(sounds, family));
        --family;
    } while (family > 0 && particles_.contains(sounds[family]));
    return form;
}

NameForm NameComparer::place_form(std::string_view name) const {
    Words words = core_words(name, false);
    std::string head;
    for (std::size_t length = std::min<std::size_t>(2, words.size() > 1 ? words.size() - 1 : 0);
         length > 0 && head.empty(); --length) {
        const Words last(words.end() - static_cast<std::ptrdiff_t>(length), words.end());
        if (!is_noun(join(last), "place", "same")) continue;
        head = last.back();
        words.resize(words.size() - length);
        while (words.size() > 1 && is_noun(words.back(), "place", "qualifier")) words.pop_back();
    }
    if (head.empty() && words.size() > 1 && is_noun(words.front(), "place", "same")) {
        head = words.front();
        words.erase(words.begin());
        while (words.size() > 1 && fillers_.contains(words.front())) words.erase(words.begin());
    }
    if (!head.empty() && words.size() > 1 && gazetteer_.find_state_words(words.front(), false))
        words.erase(words.begin());
    Words sounds;
    for (const std::string& word : words) append_sounds(sounds, word);
    const std::string base = join(sounds);
    NameForm form;
    if (head.empty()) {
        form.full = "place/" + base;
        form.as_short = form.full;
    } else {
        form.full = "place/" + base + '/' + head;
        form.short_forms = {"place/" + base, "any/" + base};
    }
    return form;
}

NameForm NameComparer::organization_form(std::string_view name) const {
    std::vector<FoldedWord> read = name_words(name);
    if (read.size() > kMostWords) read.resize(kMostWords);
    Words sounds;
    Words countries;
    Words vague;  // those that bodies of many owners have in their names
    bool has_body = false;
    for (std::size_t at = 0; at < read.size();) {
        std::optional<std::size_t> state;
        std::size_t length = std::min(gazetteer_.longest_state(), read.size() - at);
        for (; length > 0; --length) {
            std::string phrase = read[at].folded;
            for (std::size_t i = 1; i < length; ++i) phrase += ' ' + read[at + i].folded;
            state = gazetteer_.find_state_words(phrase, read[at].is_in_capitals);
            if (state) break;
        }
        if (state) {
            countries.push_back('@' + gazetteer_.at(*state).key);
            at += length;
            continue;
        }
        const std::string& word = read[at].folded;
        const bool is_dropped =
            (at == 0 && determiners_.contains(word)) || fillers_.contains(word) || is_article(read, at);
        if (!is_dropped || read.size() == 1) {
            const auto* plain = loaded_.find(word);
            const bool has_plain = plain != nullptr && !plain->empty() && !plain->front().empty();
            append_sounds(sounds, has_plain ? std::string(plain->front()) : word);
            const bool is_body = is_noun(word, "organization", "body");
            has_body = has_body || is_body;
            if (is_body || is_noun(word, "organization", "field")) append_sounds(vague, word);
        }
        ++at;
    }
    for (Words* each : {&sounds, &countries, &vague}) {
        std::sort(each->begin(), each->end());
        each->erase(std::unique(each->begin(), each->end()), each->end());
    }
    NameForm form;
    const std::string core = join(sounds);
    form.full = "organization/" + join(countries) + (countries.empty() || sounds.empty() ? "" : " ") + core;
    form.as_short = form.full;
    form.is_vague = vague.size() == sounds.size() && has_body && countries.empty();
    const bool has_owner = has_body && vague.size() > 1 && vague.size() < sounds.size();
    if (has_owner) form.short_forms.push_back("organization/" + join(vague));
    for (std::size_t i = 0; i < countries.size() && !sounds.empty(); ++i) {
        Words others = countries;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        form.short_forms.push_back("organization/" + join(others) + (others.empty() ? "" : " ") + core);
    }
    if (countries.size() > 1 && !sounds.empty()) form.short_forms.push_back("organization/" + core);
    return form;
}

std::string NameComparer::shown_name(std::string_view name) const {
    std::string clean = clean_name(name);
    const std::size_t space = clean.find(' ');
    const std::string_view first = std::string_view(clean).substr(0, space);
    const bool is_lower = !is_upper(code_point_at(clean, 0).value);
    if (space != std::string::npos && is_lower && determiners_.contains(std::string(first))) clean.erase(0, space + 1);
    return clean;
}

bool NameComparer::is_loaded(std::string_view name) const {
    std::string two;
    for (const FoldedWord& word : name_words(name)) {
        if (loaded_.has(word.folded)) return true;
        two = two.empty() ? word.folded : two.substr(two.rfind(' ') + 1) + ' ' + word.folded;
        if (loaded_.has(two)) return true;
    }
    return false;
}

std::string NameComparer::neutral_name(std::string_view name) const {
    std::string neutral;
    for (const std::string_view each : split(name, ' ')) {
        const auto* cells = is_upper(code_point_at(each, 0).value) ? nullptr : loaded_.find(fold(each));
        neutral += neutral.empty() ? "" : " ";
        neutral += cells != nullptr && !cells->empty() && !cells->front().empty() ? cells->front() : each;
    }
    return neutral;
}

}  // namespace dateline
