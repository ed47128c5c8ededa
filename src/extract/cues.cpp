#include "extract/cues.hpp"

#include <algorithm>
#include <array>

#include "base/table.hpp"

namespace dateline {

namespace {

constexpr std::size_t kUnknownWords = 3;  // words of no known role between a speaker and a reporting verb
constexpr std::size_t kSpeechNounWindow = 12;

class CueReader {
public:
    CueReader(const Surroundings& around, const Stretch& stretch, const Language& language)
        : around_(around),
          words_(around.words()),
          stretch_(stretch.tokens),
          language_(language),
          is_headline_(stretch.is_title) {}

    std::vector<Cue> read() {
        for (std::size_t i = stretch_.first; i < stretch_.last; ++i) {
            if (around_.quotation_at(i)) continue;
            const bool is_read = read_phrase(i) || read_noun(i) || read_verb(i);
            if (is_read) i = std::max(i, cues_.back().words.last - 1);
        }
        return std::move(cues_);
    }

private:
    void keep(Cue cue, CueKind kind, std::size_t i, const Match& match) {
        cue.kind = kind;
        cue.words = {i, i + match.length};
        cue.stance = from_word<Stance>(match.cell(0)).value_or(Stance::assert_);
        cue.match = match;
        cues_.push_back(std::move(cue));
    }

    /// "according to NAME"
    bool read_phrase(std::size_t i) {
        const Match match = words_.match(language_.list("attribution_phrases"), i, stretch_.last);
        if (!match) return false;
        Cue cue;
        const std::size_t after = i + match.length;
        cue.source = {after, after};
        std::size_t k = after;
        while (k < std::min(stretch_.last, after + kSpeechNounWindow) && !around_.quotation_at(k)) {
            if (const auto mention = around_.mention_at(k)) {
                cue.source.last = around_.tokens_of(*mention).last;
                if (around_.can_act(*mention)) cue.speakers = {*mention};
                const bool is_title =
                    cue.source.last < stretch_.last && around_.mention_at(cue.source.last).has_value();
                k = cue.source.last;
                if (!is_title) break;
                continue;
            }
            if (words_.match_noun(language_.list("speech_nouns"), k, stretch_.last)) {
                cue.source.last = k + 1;
                if (const auto author = author_after(k + 1)) {
                    cue.speakers = {*author};
                    cue.source.last = around_.tokens_of(*author).last;
                }
                break;
            }
            if (words_.is_mark(k)) break;
            ++k;
        }
        if (cue.source.empty()) return false;
        keep(std::move(cue), CueKind::phrase, i, match);
        return true;
    }

    /// Who made the document that a speech noun before `i` names: "(released) by NAME".
    [[nodiscard]] std::optional<Index<Mention>> author_after(std::size_t i) const {
        for (std::size_t k = i; k < std::min(stretch_.last, i + 5); ++k) {
            if (words_.is(k, WordClass::agent)) {
                for (std::size_t m = k + 1; m < std::min(stretch_.last, k + 4); ++m) {
                    if (const auto mention = around_.mention_at(m)) return mention;
                }
                return std::nullopt;
            }
            const bool may_pass = words_.is(k, WordClass::none) || words_.is(k, WordClass::adverb);
            if (!may_pass || (words_.is_mark(k) && words_.at(k) != ",")) return std::nullopt;
        }
        return std::nullopt;
    }

    /// Whose the speech noun at `i` is: "NAME's recent", "his".
    [[nodiscard]] std::optional<Index<Mention>> owner_before(std::size_t i) const {
        for (std::size_t k = i; k > stretch_.first && k + 4 > i; --k) {
            if (words_.is(k - 1, WordClass::clitic) && k - 1 > stretch_.first) return around_.mention_at(k - 2);
            if (words_.is(k - 1, WordClass::possessive)) return around_.mention_at(k - 1);
            if (!words_.is(k - 1, WordClass::none)) break;
        }
        return std::nullopt;
    }

    /// "his claim that ...", "a threat by NAME to ..."
    bool read_noun(std::size_t i) {
        const Match match = words_.match_noun(language_.list("speech_nouns"), i, stretch_.last);
        if (!match) return false;
        const auto author = author_after(i + match.length);
        const std::size_t after = author ? around_.tokens_of(*author).last : i + match.length;
        const Stance stance = from_word<Stance>(match.cell(0)).value_or(Stance::assert_);
        const bool takes_verb = stance == Stance::promise || stance == Stance::threaten || stance == Stance::demand ||
                                stance == Stance::refuse;
        if (!words_.is(after, WordClass::that) && !(takes_verb && words_.is(after, WordClass::to))) return false;
        const auto owner = owner_before(i);
        if (!owner && !author) return false;
        Cue cue;
        cue.speakers = {owner ? *owner : *author};
        cue.source = around_.phrase_of(cue.speakers.front(), stretch_.first);
        keep(std::move(cue), CueKind::noun, i, match);
        return true;
    }

    bool read_verb(std::size_t i) {
        const Match match = words_.match_verb(language_.list("reporting_verbs"), i, stretch_.last);
        if (!match || !words_.is(i, WordClass::none)) return false;
        if (i > stretch_.first && !is_headline_ && words_.is_capitalised(i)) return false;  // part of a name
        std::size_t begin = i;
        bool is_passive = false;
        Cue cue;
        while (begin > stretch_.first && words_.is_verb_companion(begin - 1)) {
            --begin;
            is_passive = is_passive || words_.is(begin, WordClass::be);
            cue.is_future = cue.is_future || words_.is(begin, WordClass::future);
            cue.is_perfect = cue.is_perfect || words_.is(begin, WordClass::have);
            if (words_.is(begin, WordClass::negation)) return false;
        }
        const bool is_gerund = match.form == Inflection::gerund;
        const bool may_be_past = match.form != Inflection::third && match.form != Inflection::base && !is_gerund;
        if (is_passive && !is_gerund) return false;
        if (may_be_past && words_.is(i + match.length, WordClass::agent)) return false;
        if (begin > stretch_.first &&
            (words_.is(begin - 1, WordClass::determiner) || words_.is(begin - 1, WordClass::possessive) ||
             words_.is(begin - 1, WordClass::quantifier) || words_.is_preposition(begin - 1))) {
            return false;
        }
        if (around_.mention_at(i) && begin == i) return false;
        const std::size_t after = i + match.length;
        if (!find_speaker(cue, begin, after, is_gerund && !is_passive, match.form)) return false;
        keep(std::move(cue), CueKind::verb, i, match);
        return true;
    }

    /// Sieves for the speaker of a verb whose auxiliaries begin at `begin`; true where one of them tells.
    bool find_speaker(Cue& cue, std::size_t begin, std::size_t after, bool is_participle, Inflection form) {
        const Cue* earlier = cues_.empty() ? nullptr : &cues_.back();
        const bool is_second =
            begin > stretch_.first && (words_.is(begin - 1, WordClass::coordinator) || is_participle);
        if (is_second && earlier && earlier->kind == CueKind::verb) {
            if (form == Inflection::base && earlier->match.form != Inflection::base)
                return false;  // "would see it and report"
            cue.speakers = earlier->speakers;
            cue.is_coordinated = true;
            cue.is_perfect = cue.is_perfect || earlier->is_perfect;
            return true;
        }
        if (is_participle && (begin == stretch_.first || words_.at(begin - 1) != ",")) return false;
        return find_inverted(cue, begin, after) || find_subject(cue, begin) || find_speech_noun(cue, begin);
    }

    bool find_inverted(Cue& cue, std::size_t begin, std::size_t after) {
        if (begin == stretch_.first || after >= stretch_.last) return false;
        const bool follows_content = words_.at(begin - 1) == "," || around_.quotation_at(begin - 1).has_value();
        if (!follows_content) return false;
        std::size_t k = after;
        while (k < std::min(stretch_.last, after + 6) && !around_.mention_at(k) &&
               (words_.is(k, WordClass::determiner) || words_.is(k, WordClass::none)) && !words_.is_mark(k)) {
            ++k;
        }
        auto mention = around_.mention_at(k);
        if (!mention || !around_.can_act(*mention)) return false;
        // titles and bodies stand before the name: "said Defence Ministry spokesman NAME"
        std::size_t last = around_.tokens_of(*mention).last;
        for (std::size_t m = last; m < std::min(stretch_.last, last + 3); ++m) {
            const auto next = around_.mention_at(m);
            if (next && around_.mention(*next).kind == "person") {
                mention = next;
                last = around_.tokens_of(*next).last;
                break;
            }
            if (!words_.match_noun(language_.list("titles_of_office"), m, m + 1)) break;
        }
        cue.speakers = {*mention};
        cue.source = {after, last};
        cue.is_inverted = true;
        return true;
    }

    bool find_subject(Cue& cue, std::size_t begin) {
        const Subject subject = around_.subject_before(begin, stretch_.first, kUnknownWords);
        if (subject.mentions.empty()) return false;
        cue.speakers = subject.mentions;
        cue.source = subject.phrase;
        return true;
    }

    /// "the statement released by NAME said": a document speaks, and its author where he is told.
    bool find_speech_noun(Cue& cue, std::size_t begin) {
        const std::size_t farthest =
            begin > stretch_.first + kSpeechNounWindow ? begin - kSpeechNounWindow : stretch_.first;
        for (std::size_t i = begin; i-- > farthest;) {
            if (around_.quotation_at(i) || words_.at(i) == ";") return false;
            const Match match = words_.match_noun(language_.list("speech_nouns"), i, begin);
            if (!match) continue;
            if (const auto author = author_after(i + match.length)) {
                cue.speakers = {*author};
            } else if (const auto owner = owner_before(i)) {
                cue.speakers = {*owner};
            }
            const bool is_determined = i > stretch_.first && words_.is(i - 1, WordClass::determiner);
            cue.source = {is_determined ? i - 1 : i, begin};
            return true;
        }
        return false;
    }

    const Surroundings& around_;
    const DocumentWords& words_;
    TokenRange stretch_;
    const Language& language_;
    bool is_headline_;
    std::vector<Cue> cues_;
};

}  // namespace

bool Cue::has_frame(std::string_view frame) const {
    if (kind != CueKind::verb) return false;
    const auto frames = split(match.cell(1), ',');
    return std::find(frames.begin(), frames.end(), frame) != frames.end();
}

std::vector<Cue> find_cues(const Surroundings& around, const Stretch& stretch, const Language& language) {
    return CueReader(around, stretch, language).read();
}

}  // namespace dateline
