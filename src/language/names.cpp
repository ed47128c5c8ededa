#include "language/names.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "language/name_kinds.hpp"
#include "language/named_bodies.hpp"

namespace dateline {

namespace {

constexpr double kSure = 0.8;
constexpr double kByHeadWord = 0.75;      // of a name that its head word and the parse tell
constexpr std::size_t kLongestName = 15;  // tokens; what is longer is a list or a line of capitals

std::vector<TaggedName> read_tags(const Analysis& analysis, const std::vector<SentenceReading>& readings) {
    std::vector<TaggedName> found;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const std::size_t first = analysis.sentences[i].first.position();
        for (std::size_t word = 0; word < readings[i].size(); ++word) {
            const WordReading& reading = readings[i][word];
            if (reading.name == NameTag::none) continue;
            if (begins_name(reading.name))
                found.push_back({first + word, first + word, (static_cast<std::size_t>(reading.name) - 1) / 2, 1});
            found.back().last = first + word + 1;
            found.back().confidence = std::min(found.back().confidence, static_cast<double>(reading.name_share));
        }
    }
    std::erase_if(found, [](const TaggedName& name) { return name.last - name.first > kLongestName; });
    return found;
}

/// The names with bodies where the network has no name or only parts of the body; a name that reaches beyond stays.
std::vector<TaggedName> with_bodies(const std::vector<BodyRange>& bodies, const std::vector<TaggedName>& found) {
    std::vector<TaggedName> names;
    auto next = found.begin();
    for (const BodyRange& body : bodies) {
        for (; next != found.end() && next->last <= body.first; ++next) names.push_back(*next);
        auto last = next;
        bool are_parts = true;
        for (; last != found.end() && last->first < body.last; ++last)
            are_parts = are_parts && last->first >= body.first && last->last <= body.last;
        const bool is_known = last - next == 1 && next->first == body.first && next->last == body.last &&
                              kNameKinds[next->kind] == NameKind::organization;
        if (are_parts && !is_known) {
            names.push_back({body.first, body.last, 1, kByHeadWord});
            next = last;
        }
    }
    names.insert(names.end(), next, found.end());
    return names;
}

/// A row of words of titles alone ("Foreign Minister") is no name.
void drop_titles(std::string_view text, const Analysis& analysis, const Language& language,
                 std::vector<TaggedName>& names) {
    const WordList& titles = language.list("person_titles");
    std::erase_if(names, [&](const TaggedName& name) {
        for (std::size_t i = name.first; i < name.last; ++i) {
            if (!titles.has(fold(words_of(text, analysis.tokens[i].span)))) return false;
        }
        return true;
    });
}

/// Makes persons' names whole where the parse ties a word to them that the network has left, or took for another name
/// without being sure: mostly somebody's first name.
class PersonJoiner {
public:
    PersonJoiner(std::string_view text, const Analysis& analysis, const Language& language)
        : text_(text), tokens_(analysis.tokens), titles_(language.list("person_titles")) {}

    [[nodiscard]] std::vector<TaggedName> join(const std::vector<TaggedName>& found) const {
        std::vector<TaggedName> names;
        for (TaggedName name : found) {
            const bool is_person = kNameKinds[name.kind] == NameKind::person;
            const bool is_beside = !names.empty() && names.back().last == name.first;
            if (is_person && is_beside && may_be_first_name(names.back())) {
                name.first = names.back().first;
                name.confidence = std::min(name.confidence, names.back().confidence);
                names.pop_back();
            } else if (is_person && !is_beside && name.first > 0 && is_tied(name.first - 1, name.first) &&
                       may_be_part(name.first - 1)) {
                --name.first;
            }
            names.push_back(name);
        }
        return names;
    }

private:
    [[nodiscard]] bool depends(std::size_t token, std::size_t head) const {
        return tokens_[token].head && tokens_[token].head->position() == head;
    }
    [[nodiscard]] bool is_tied(std::size_t token, std::size_t next) const {
        return depends(token, next) || depends(next, token);
    }
    /// A proper noun that is no title.
    [[nodiscard]] bool may_be_part(std::size_t token) const {
        const std::string_view word = words_of(text_, tokens_[token].span);
        return tokens_[token].upos == Upos::propn && is_upper(code_point_at(word, 0).value) && !titles_.has(fold(word));
    }
    [[nodiscard]] bool may_be_first_name(const TaggedName& name) const {
        const bool is_unsure = kNameKinds[name.kind] == NameKind::person || name.confidence < kSure;
        return is_unsure && name.last - name.first == 1 && is_tied(name.first, name.last) && may_be_part(name.first);
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const WordList& titles_;
};

}  // namespace

std::vector<Name> find_names(std::string_view text, const Analysis& analysis,
                             const std::vector<SentenceReading>& readings, const Language& language) {
    std::vector<TaggedName> found = with_bodies(find_bodies(text, analysis, language), read_tags(analysis, readings));
    drop_titles(text, analysis, language, found);
    found = PersonJoiner(text, analysis, language).join(found);
    NameKinds kinds(text, analysis, language);
    for (const TaggedName& name : found) kinds.add(name);
    for (TaggedName& name : found) {
        kinds.settle(name);
        kinds.add_family_name(name);
    }
    std::vector<Name> names;
    const auto add = [&](const TaggedName& name) {
        const Span span = cover(analysis.tokens[name.first].span, analysis.tokens[name.last - 1].span);
        names.push_back({span, kNameKinds[name.kind], name.confidence});
    };
    std::size_t token = 0;
    const auto add_again_before = [&](std::size_t end) {
        for (; token < end; ++token) {
            if (const auto again = kinds.find_again(token)) add(*again);
        }
    };
    for (TaggedName& name : found) {
        add_again_before(name.first);
        kinds.settle(name);
        add(name);
        token = name.last;
    }
    add_again_before(analysis.tokens.size());
    return names;
}

}  // namespace dateline
