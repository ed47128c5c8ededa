#include "language/named_bodies.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr auto kPartsBefore = std::to_array<std::string_view>({"compound", "amod", "flat", "nmod:desc"});
constexpr auto kPartsBehind = std::to_array<std::string_view>({"flat", "compound", "conj"});
constexpr auto kLinks = std::to_array<std::string_view>({"of", "for"});

template <class List>
bool is_among(std::string_view text, const List& list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

class BodyFinder {
public:
    BodyFinder(std::string_view text, const Analysis& analysis, const Language& language)
        : text_(text), tokens_(analysis.tokens), heads_(language.list("organization_words")) {}

    void add_bodies(const Sentence& sentence, std::vector<BodyRange>& bodies) const {
        const BodyRange all = {sentence.first.position(), sentence.last.position()};
        if (is_all_capitalised(all)) return;
        for (std::size_t i = all.first; i < all.last; ++i) {
            if (!is_proper(i) || !heads_.has(fold(word(i)))) continue;
            BodyRange body = {i, i + 1};
            take_before(all, body);
            take_behind(all, body);
            if (body.last - body.first < 2) continue;
            // "Defence Ministry" within "Defence Ministry Committee": the one that ends later has the other.
            while (!bodies.empty() && bodies.back().first >= body.first) bodies.pop_back();
            if (!bodies.empty()) body.first = std::max(body.first, bodies.back().last);
            if (body.last - body.first >= 2) bodies.push_back(body);
            i = std::max(i, body.last - 1);
        }
    }

private:
    [[nodiscard]] std::string_view word(std::size_t i) const { return words_of(text_, tokens_[i].span); }
    [[nodiscard]] bool is_capitalised(std::size_t i) const { return is_upper(code_point_at(word(i), 0).value); }
    [[nodiscard]] bool is_proper(std::size_t i) const {
        return is_capitalised(i) && (tokens_[i].upos == Upos::propn || tokens_[i].xpos.starts_with("NNP"));
    }
    /// Some nouns of names are tagged as if they were none: "Defence".
    [[nodiscard]] bool is_nominal(std::size_t i) const {
        const Upos upos = tokens_[i].upos;
        return is_capitalised(i) && (upos == Upos::propn || upos == Upos::noun || upos == Upos::adj);
    }
    [[nodiscard]] bool has_head_in(std::size_t i, const BodyRange& body) const {
        const auto head = tokens_[i].head;
        return head && head->position() >= body.first && head->position() < body.last;
    }

    [[nodiscard]] bool is_all_capitalised(const BodyRange& sentence) const {
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const Upos upos = tokens_[i].upos;
            if ((upos == Upos::verb || upos == Upos::noun || upos == Upos::adv) && !is_capitalised(i)) return false;
        }
        return true;
    }

    void take_before(const BodyRange& sentence, BodyRange& body) const {
        while (body.first > sentence.first && is_capitalised(body.first - 1) && has_head_in(body.first - 1, body) &&
               is_among(tokens_[body.first - 1].deprel, kPartsBefore))
            --body.first;
    }

    /// "of Health", "for the Defence of Nature"
    void take_behind(const BodyRange& sentence, BodyRange& body) const {
        take_parts(sentence, body);
        while (body.last < sentence.last && is_among(word(body.last), kLinks)) {
            std::size_t next = body.last + 1;
            if (next < sentence.last && tokens_[next].upos == Upos::det) ++next;
            if (next >= sentence.last || !is_nominal(next)) return;
            body.last = next + 1;
            take_parts(sentence, body);
        }
    }

    void take_parts(const BodyRange& sentence, BodyRange& body) const {
        while (body.last < sentence.last) {
            const std::size_t next = body.last;
            const bool is_and = tokens_[next].upos == Upos::cconj && next + 1 < sentence.last && is_nominal(next + 1) &&
                                tokens_[next + 1].deprel == "conj" && has_head_in(next + 1, body) &&
                                body.last - body.first > 2;
            const bool is_part =
                is_nominal(next) && ((is_among(tokens_[next].deprel, kPartsBehind) && has_head_in(next, body)) ||
                                     (tokens_[next - 1].head && tokens_[next - 1].head->position() == next));
            if (!is_and && !is_part) return;
            body.last = next + (is_and ? 2 : 1);
        }
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const WordList& heads_;
};

}  // namespace

std::vector<BodyRange> find_bodies(std::string_view text, const Analysis& analysis, const Language& language) {
    const BodyFinder finder(text, analysis, language);
    std::vector<BodyRange> bodies;
    for (const Sentence& sentence : analysis.sentences) finder.add_bodies(sentence, bodies);
    return bodies;
}

}  // namespace dateline
