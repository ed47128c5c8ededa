#include "language/names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/name_runs.hpp"
#include "language/name_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestHeadlineName = 8;  // words
constexpr std::size_t kLongestPersonGuess = 3;   // words
constexpr double kCertain = 0.9;
constexpr double kLikely = 0.75;
constexpr double kGuess = 0.5;
constexpr double kUnknown = 0.4;

struct Kind {
    NameKind kind = NameKind::other;
    double confidence = kUnknown;
};

struct FoundName {
    NameRange range;
    Kind kind;
};

enum class Casing { ordinary, headline, capitals };

class NameFinder {
public:
    NameFinder(std::string_view text, const std::vector<Sentence>& sentences, const std::vector<Token>& tokens,
               const Language& language)
        : sentences_(sentences), tokens_(tokens), words_(text, tokens, language) {}

    std::vector<Name> find() {
        std::vector<Casing> casings;
        casings.reserve(sentences_.size());
        for (const Sentence& sentence : sentences_) {
            casings.push_back(casing_of(sentence));
            if (casings.back() != Casing::ordinary) continue;
            for (const NameRange& range :
                 find_name_ranges(words_, sentence.first.position(), sentence.last.position())) {
                found_.push_back({range, kind_of(range, sentence.first.position())});
            }
        }
        remember();
        settle();
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            if (casings[i] == Casing::headline) find_in_headline(sentences_[i]);
        }
        return to_names();
    }

private:
    [[nodiscard]] bool is(std::size_t token, NameWord what) const { return words_.is(token, what); }

    [[nodiscard]] Casing casing_of(const Sentence& sentence) const {
        std::size_t words = 0, capitals = 0, all_capitals = 0, long_words = 0, long_capitals = 0;
        for (std::size_t token = sentence.first.position(); token < sentence.last.position(); ++token) {
            if (!is(token, NameWord::word)) continue;
            const bool is_long = words_.folded(token).size() > 3;
            ++words;
            if (is(token, NameWord::capital)) ++capitals;
            if (is(token, NameWord::all_capitals)) ++all_capitals;
            if (is_long) ++long_words;
            if (is_long && is(token, NameWord::capital)) ++long_capitals;
        }
        if (words >= 3 && all_capitals + 1 >= words) return Casing::capitals;
        const bool ends_openly = !is_terminator(code_point_at(words_.words(sentence.last.position() - 1), 0).value);
        const bool has_title_case =
            words >= 4 && long_words >= 3 && long_capitals * 4 >= long_words * 3 && capitals * 5 >= words * 3;
        return ends_openly && has_title_case ? Casing::headline : Casing::ordinary;
    }

    /// The last word of the name's head: what stands before its first "of", or its end.
    [[nodiscard]] std::size_t head_of(const NameRange& range) const {
        for (std::size_t token = range.begin + 1; token < range.end; ++token) {
            if (is(token, NameWord::organization_particle) && is(token, NameWord::small)) return token - 1;
        }
        return range.end - 1;
    }

    [[nodiscard]] Kind kind_of(const NameRange& range, std::size_t sentence_begin) const {
        const std::size_t begin = range.begin;
        const bool is_one_word = range.end - begin == 1;
        if (range.has_small_head) return {NameKind::place, kLikely};
        if (words_.is_known_organization(begin, range.end)) return {NameKind::organization, kCertain};
        if (range.is_after_title) return {NameKind::person, kCertain};
        if (words_.is_known_place(begin, range.end)) return {NameKind::place, kCertain};
        const std::size_t head = head_of(range);
        if (is(head, NameWord::organization_head)) return {NameKind::organization, is_one_word ? kGuess : kCertain};
        if (is(head, NameWord::place_head)) return {NameKind::place, is_one_word ? kGuess : kCertain};
        if (is(begin, NameWord::direction) && words_.is_known_place(begin + 1, range.end))
            return {NameKind::place, kCertain};
        for (std::size_t token = begin; token < range.end; ++token) {
            if (is(token, NameWord::organization_head)) return {NameKind::organization, kLikely};
        }
        if (is(begin, NameWord::place_first) && !is_one_word) return {NameKind::place, kLikely};
        return kind_of_unlisted(range, sentence_begin);
    }

    /// What given names, particles, letters and the word before tell of a name that no head word tells.
    [[nodiscard]] Kind kind_of_unlisted(const NameRange& range, std::size_t sentence_begin) const {
        const std::size_t begin = range.begin;
        const bool is_one_word = range.end - begin == 1;
        const bool has_given_name =
            is(begin, NameWord::given_name) || (!is_one_word && is(begin, NameWord::weak_given_name));
        if (has_given_name) return {NameKind::person, is_one_word ? kGuess : kCertain};
        if (begin > sentence_begin && is(begin - 1, NameWord::locative)) return {NameKind::place, kGuess};
        for (std::size_t token = begin; token < range.end && !is_one_word; ++token) {
            if (is(token, NameWord::person_particle) && is(token, NameWord::small)) return {NameKind::person, kLikely};
        }
        if (is_one_word && is(begin, NameWord::all_capitals)) return {NameKind::organization, kGuess};
        for (std::size_t token = begin; token < range.end && !is_one_word; ++token) {
            if (words_.is_known_organization(token, token + 1)) return {NameKind::organization, kLikely};
        }
        for (std::size_t token = begin; token < range.end; ++token) {
            if (is(token, NameWord::all_capitals) || is(token, NameWord::common_word)) return {};
        }
        const bool has_article = begin > sentence_begin && tokens_[begin - 1].upos == Upos::det;
        const bool looks_personal = !is_one_word && range.end - begin <= kLongestPersonGuess && !has_article;
        return looks_personal ? Kind{NameKind::person, kGuess} : Kind{};
    }

    void remember() {
        for (const FoundName& name : found_) {
            if (name.range.is_uncertain) continue;
            Kind& best = phrases_[words_.phrase(name.range.begin, name.range.end)];
            if (best.confidence <= name.kind.confidence) best = name.kind;
            if (name.range.has_small_head)
                phrases_.try_emplace(words_.folded(name.range.begin), Kind{NameKind::place, kGuess});
            if (name.kind.kind != NameKind::person || name.kind.confidence < kLikely ||
                name.range.end - name.range.begin < 2)
                continue;
            for (std::size_t token = name.range.begin; token < name.range.end; ++token) {
                if (is(token, NameWord::capital)) person_parts_.emplace(words_.folded(token), true);
            }
        }
    }

    /// The kind that other names of the text lend to the words of `range`; nothing where they do not stand elsewhere.
    [[nodiscard]] std::optional<Kind> known_as(std::size_t begin, std::size_t end) const {
        if (end - begin == 1 && person_parts_.contains(words_.folded(begin))) return Kind{NameKind::person, kLikely};
        const auto it = phrases_.find(words_.phrase(begin, end));
        if (it == phrases_.end()) return std::nullopt;
        return it->second;
    }

    /// Drops uncertain names that nothing bears out, and lends kinds among the names that are alike.
    void settle() {
        std::vector<FoundName> kept;
        kept.reserve(found_.size());
        for (FoundName& name : found_) {
            const std::optional<Kind> known = known_as(name.range.begin, name.range.end);
            const std::size_t after = name.range.end;
            const bool owns = after < tokens_.size() && tokens_[after - 1].span.end == tokens_[after].span.begin &&
                              words_.folded(after) == "'s";
            const bool is_borne_out = known || known_as(name.range.begin, name.range.begin + 1) ||
                                      (owns && !words_.occurs_small(name.range.begin));
            if (name.range.is_uncertain && !is_borne_out) continue;
            if (known && known->confidence > name.kind.confidence) name.kind = *known;
            kept.push_back(name);
        }
        found_ = std::move(kept);
    }

    void find_in_headline(const Sentence& sentence) {
        for (std::size_t token = sentence.first.position(); token < sentence.last.position();) {
            std::size_t length = is(token, NameWord::word) && !is(token, NameWord::small)
                                     ? std::min(kLongestHeadlineName, sentence.last.position() - token)
                                     : 0;
            for (; length > 0; --length) {
                const NameRange range{token, token + length};
                const bool is_listed =
                    words_.is_known_place(token, token + length) || words_.is_known_organization(token, token + length);
                const std::optional<Kind> known = is_listed ? kind_of(range, token) : known_as(token, token + length);
                if (!known) continue;
                found_.push_back({range, {known->kind, std::min(known->confidence, kLikely)}});
                break;
            }
            token += std::max<std::size_t>(length, 1);
        }
    }

    [[nodiscard]] std::vector<Name> to_names() {
        std::sort(found_.begin(), found_.end(),
                  [](const FoundName& a, const FoundName& b) { return a.range.begin < b.range.begin; });
        std::vector<Name> names;
        names.reserve(found_.size());
        for (const FoundName& name : found_) {
            const Span span = cover(tokens_[name.range.begin].span, tokens_[name.range.end - 1].span);
            names.push_back({span, name.kind.kind, name.kind.confidence});
        }
        return names;
    }

    const std::vector<Sentence>& sentences_;
    const std::vector<Token>& tokens_;
    NameWords words_;
    std::vector<FoundName> found_;
    std::unordered_map<std::string, Kind> phrases_;
    std::unordered_map<std::string, bool> person_parts_;
};

}  // namespace

std::vector<Name> find_names(std::string_view text, const std::vector<Sentence>& sentences,
                             const std::vector<Token>& tokens, const Language& language) {
    return NameFinder(text, sentences, tokens, language).find();
}

}  // namespace dateline
