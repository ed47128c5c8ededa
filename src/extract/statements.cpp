#include <algorithm>
#include <optional>

#include "extract/circumstances.hpp"
#include "extract/contents.hpp"
#include "extract/extract.hpp"
#include "extract/occasions.hpp"

namespace dateline {

namespace {

constexpr std::size_t kShortestQuotation = 5;  // words; a shorter one without a cue is a word held at arm's length
constexpr std::size_t kLeadIn = 2;             // words before a quotation that do not make it part of a clause
constexpr std::size_t kFrontedTime = 8;
constexpr std::size_t kContinuedStretches = 2;
constexpr std::size_t kLongestSource = 20;
constexpr std::size_t kLongestClause = 300;
constexpr std::size_t kLongestObject = 100;
constexpr std::size_t kCutWindow = 40;  // between the two halves of a quotation

class StatementReader {
public:
    StatementReader(const Document& document, const Extraction& so_far, const Language& language)
        : document_(document),
          so_far_(so_far),
          language_(language),
          around_(document, so_far.mentions, so_far.time_expressions, language),
          circumstances_(document, around_, so_far.time_expressions, language) {}

    std::vector<Statement> read() {
        for (std::size_t s = 0; s < around_.stretches().size(); ++s) {
            const Stretch& stretch = around_.stretches()[s];
            const std::size_t before = statements_.size();
            read_stretch(stretch);
            if (statements_.size() == before &&
                document_.passages[stretch.passage.position()].kind == PassageKind::title)
                read_headline(stretch.tokens);
            if (statements_.size() == before) read_uncued(stretch.tokens, s);
            if (statements_.size() != before) last_stretch_ = s;
        }
        share_occasions(statements_, is_past_, document_, so_far_.mentions);
        std::stable_sort(statements_.begin(), statements_.end(), [](const Statement& a, const Statement& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
        });
        find_parents(statements_);
        return std::move(statements_);
    }

private:
    /// A cue with what follows it. `begin` is where a content after an earlier cue has to stop.
    struct Found {
        Cue cue;
        CueSurroundings after;
        std::size_t begin = 0;
        bool ends_earlier = false;
        bool stands_after = false;  // what was said stands before the cue
    };

    void read_stretch(const Stretch& stretch) {
        const TokenRange tokens = stretch.tokens;
        std::vector<Found> found;
        for (Cue& cue : find_cues(around_, stretch, language_)) {
            Found each{cue, look_after(around_, cue, tokens.last, language_), cue.words.first, false, false};
            place(each, tokens);
            found.push_back(std::move(each));
        }
        std::optional<std::size_t> earlier;                        // the last statement read from this stretch
        std::vector<std::size_t> ends(found.size(), tokens.last);  // where a content after each cue has to stop
        for (std::size_t i = found.size(); i-- > 1;) ends[i - 1] = found[i].ends_earlier ? found[i].begin : ends[i];
        for (std::size_t i = 0; i < found.size(); ++i) {
            const std::size_t before = statements_.size();
            read_cue(found[i], tokens, ends[i], earlier);
            if (statements_.size() != before) earlier = before;
        }
    }

    /// Where the cue's own words begin, and how it stands to what comes before it.
    void place(Found& each, TokenRange tokens) const {
        const DocumentWords& words = around_.words();
        const Cue& cue = each.cue;
        std::size_t begin = cue.words.first;
        while (begin > tokens.first && words.is_verb_companion(begin - 1)) --begin;
        if (!cue.is_inverted && cue.kind != CueKind::phrase && !cue.source.empty())
            begin = std::min(begin, cue.source.first);
        each.begin = begin;
        if (begin == tokens.first) return;
        const bool follows_comma = words.at(begin - 1) == ",";
        const bool follows_quotation = around_.quotation_at(begin - 1).has_value();
        if (cue.kind == CueKind::phrase) {
            each.ends_earlier = true;
        } else if (cue.kind == CueKind::verb && cue.is_coordinated) {
            each.ends_earlier = true;
            each.begin = begin - 1;
        } else if (cue.kind == CueKind::verb && !each.after.content && (follows_comma || follows_quotation) &&
                   (cue.has_frame("clause") || cue.has_frame("quote"))) {
            each.stands_after = each.ends_earlier = true;
        } else if (follows_quotation && each.after.rule == &kQuotationRule) {
            each.stands_after = each.ends_earlier = true;
        } else if (follows_comma && cue.kind == CueKind::verb && each.after.content && !cue.source.empty()) {
            each.ends_earlier = false;
        }
    }

    void read_cue(const Found& each, TokenRange tokens, std::size_t end, std::optional<std::size_t> earlier) {
        const Cue& cue = each.cue;
        const bool is_relayed = earlier && (cue.kind == CueKind::phrase || (each.stands_after && names_outlet(cue)));
        if (is_relayed) {
            if (!cue.speakers.empty() && !statements_[*earlier].via) statements_[*earlier].via = cue.speakers.front();
            return;
        }
        if (cue.kind == CueKind::phrase) {
            read_according(each, tokens, end);
        } else if (cue.kind == CueKind::noun) {
            const std::size_t begin = content_after_noun(cue);
            keep(each, {{begin, until_comma(begin, end)}}, kNounRule, {});
        } else if (each.stands_after) {
            read_before(each, tokens, end, earlier);
        } else if (each.after.content) {
            const std::size_t begin = *each.after.content;
            const std::size_t last = each.after.ends_at_comma ? until_comma(begin, end) : end;
            keep(each, {{begin, last}}, *each.after.rule, fronted(tokens, each));
        }
    }

    [[nodiscard]] bool names_outlet(const Cue& cue) const {
        if (cue.speakers.size() != 1) return false;
        const Mention& speaker = around_.mention(cue.speakers.front());
        return speaker.form == MentionForm::name && (speaker.kind == "organization" || speaker.kind == "other");
    }

    [[nodiscard]] std::size_t content_after_noun(const Cue& cue) const {
        std::size_t i = cue.words.last;
        while (!around_.words().is(i, WordClass::that) && !around_.words().is(i, WordClass::to)) ++i;
        return i + 1;
    }

    /// The end of a noun phrase that begins at `i`: a comma, or a coordinator before a verb.
    [[nodiscard]] std::size_t until_comma(std::size_t i, std::size_t end) const {
        const DocumentWords& words = around_.words();
        end = std::min(end, i + kLongestObject);
        for (std::size_t k = i; k < end; ++k) {
            if (around_.quotation_at(k)) continue;
            if (words.at(k) == "," || words.at(k) == ";") return k;
            if (words.is(k, WordClass::coordinator) &&
                (words.is_verb_companion(k + 1) && !words.is(k + 1, WordClass::adverb)))
                return k;
        }
        return end;
    }

    /// Tokens before the cue's source where a time may stand in front: "Last week, NAME said".
    [[nodiscard]] TokenRange fronted(TokenRange tokens, const Found& each) const {
        return {tokens.first, std::min(each.begin, tokens.first + kFrontedTime)};
    }

    void read_before(Found each, TokenRange tokens, std::size_t end, std::optional<std::size_t> earlier) {
        std::size_t begin = tokens.first;
        if (earlier) {
            const Statement& statement = statements_[*earlier];
            const bool is_before =
                !statement.cue.empty() && cue_end_ < each.begin && statement.rule != kObjectRule.name;
            if (is_before) begin = cue_end_;
        }
        std::size_t last = each.begin;
        if (last > begin && around_.words().at(last - 1) == ",") --last;
        if (last <= begin) return;
        std::vector<TokenRange> contents = {{begin, last}};
        const StatementRule* rule = &kClauseBeforeRule;
        if (const auto quotation = around_.quotation_at(last - 1)) {
            const TokenRange quoted = around_.quotations()[*quotation].words;
            rule = &kQuotationRule;
            if (quoted.first <= begin + 1 + kLeadIn) contents = {quoted};
        } else if (const auto quoted = quotation_at_beginning(begin, last)) {
            // "...," the head of the council, NAME said: what stands between names the speaker
            rule = &kQuotationRule;
            contents = {*quoted};
            each.cue.source.first = quoted->last + 1;
        }
        if (each.after.content && each.after.rule == &kQuotationRule) {
            contents.push_back({*each.after.content, end});
        } else if (rule == &kQuotationRule && contents.size() == 1) {
            // "...," said NAME, "...": the rest of a quotation that the cue cuts in two
            for (std::size_t k = each.cue.words.last; k < std::min(end, each.cue.words.last + kCutWindow); ++k) {
                const auto rest = around_.quotation_at(k);
                if (!rest) continue;
                const bool goes_on = around_.words().at(k - 1) == "," || around_.words().at(k - 1) == "." ||
                                     around_.words().at(k - 1) == ":";
                if (goes_on) contents.push_back(around_.quotations()[*rest].words);
                break;
            }
        }
        keep(each, std::move(contents), *rule, {});
    }

    /// A quotation that begins at `begin` and ends before a short phrase up to `last`.
    [[nodiscard]] std::optional<TokenRange> quotation_at_beginning(std::size_t begin, std::size_t last) const {
        for (std::size_t i = begin; i <= begin + kLeadIn && i < last; ++i) {
            const auto quotation = around_.quotation_at(i);
            if (!quotation) continue;
            const QuotedWords& found = around_.quotations()[*quotation];
            const bool is_near = found.is_closed && found.words.last + kLongestSource > last &&
                                 found.words.last - found.words.first >= kShortestQuotation;
            return is_near ? std::optional(found.words) : std::nullopt;
        }
        return std::nullopt;
    }

    void read_according(const Found& each, TokenRange tokens, std::size_t end) {
        const DocumentWords& words = around_.words();
        std::vector<TokenRange> contents;
        std::size_t last = each.begin;
        while (last > tokens.first && words.is_mark(last - 1) && !around_.quotation_at(last - 1)) --last;
        if (last > tokens.first + kLeadIn) contents.push_back({tokens.first, last});
        std::size_t next = each.cue.source.last;
        std::size_t comma = next;
        while (comma < std::min(end, next + 12) && words.at(comma) != "," && !around_.quotation_at(comma)) ++comma;
        std::size_t begin = comma < end && words.at(comma) == "," ? comma + 1 : next;
        // an apposition after the name ends at the next comma: "according to a survey, released in May, ..."
        if (begin < end && match_participle(begin)) {
            for (std::size_t k = begin; k < std::min(end, begin + 16); ++k) {
                if (words.at(k) == ",") {
                    begin = k + 1;
                    break;
                }
            }
        }
        if (begin + kLeadIn < end) contents.push_back({begin, end});
        Found with_times = each;
        with_times.after.beside = {each.cue.words.last, begin + kLeadIn < end ? begin : end};
        keep(with_times, std::move(contents), kAccordingRule, {});
    }

    [[nodiscard]] bool match_participle(std::size_t i) const {
        const Match match = around_.words().match_verb(language_.list("event_words"), i, i + 1);
        return match && match.form == Inflection::participle;
    }

    /// A content without the marks at its ends; a whole quotation without its quotation marks.
    [[nodiscard]] TokenRange trimmed(TokenRange range) const {
        const DocumentWords& words = around_.words();
        while (!range.empty() && words.is_mark(range.last - 1)) {
            const auto quotation = around_.quotation_at(range.last - 1);
            if (quotation && !(around_.quotations()[*quotation].words.last == range.last - 1 &&
                               around_.quotations()[*quotation].words.first <= range.first + 1))
                break;
            --range.last;
        }
        while (!range.empty() && words.is_mark(range.first)) {
            const auto quotation = around_.quotation_at(range.first);
            if (quotation && !(around_.quotations()[*quotation].words.first == range.first + 1 &&
                               around_.quotations()[*quotation].words.last >= range.last))
                break;
            ++range.first;
        }
        return range;
    }

    /// A clause is no longer than sentences are, counted from its cue; a quotation is as long as it is.
    [[nodiscard]] TokenRange clipped(TokenRange content, std::size_t cue) const {
        if (content.last - content.first <= kLongestClause) return content;
        const auto quotation = around_.quotation_at(content.first);
        if (quotation && quotation == around_.quotation_at(content.last - 1)) return content;
        if (content.first < cue) return {content.last - kLongestClause, content.last};
        return {content.first, content.first + kLongestClause};
    }

    void keep(const Found& each, std::vector<TokenRange> contents, const StatementRule& rule, TokenRange fronted) {
        Statement made;
        std::size_t quoted = 0;
        std::size_t all = 0;
        for (TokenRange& content : contents) {
            content = trimmed(clipped(content, each.begin));
            if (content.empty()) continue;
            made.parts.push_back({StatementPartKind::content, around_.span_of(content)});
            all += content.last - content.first;
            quoted += around_.quoted_in(content);
        }
        if (made.parts.empty()) return;
        made.rule = rule.name;
        made.confidence = rule.confidence;
        made.mode = quoted * 10 >= all * 9 ? StatementMode::direct
                    : quoted > 0           ? StatementMode::mixed
                                           : StatementMode::indirect;
        made.stance = circumstances_.stance_of(each.cue, contents, made.mode);
        made.cue = document_.words(around_.span_of(each.cue.words));
        made.parts.push_back({StatementPartKind::cue, around_.span_of(each.cue.words)});
        if (!each.cue.source.empty())
            made.parts.push_back({StatementPartKind::source, around_.span_of(each.cue.source)});
        for (const Index<Mention> speaker : each.cue.speakers) made.speakers.push_back({SpeakerRole::speaker, speaker});
        const auto& hearer = each.after.addressee;
        if (hearer &&
            std::find(each.cue.speakers.begin(), each.cue.speakers.end(), *hearer) == each.cue.speakers.end()) {
            made.speakers.push_back({SpeakerRole::addressee, *hearer});
        }
        TokenRange beside = each.after.beside;
        for (const TokenRange& content : contents) {
            if (beside.holds(content.first)) beside.last = content.first;
        }
        made.place = circumstances_.place_in(beside);
        circumstances_.date(made, each.cue, beside, fronted, statements_.empty() ? nullptr : &statements_.back());
        cue_end_ = std::max(each.cue.words.last, each.cue.source.last);
        const bool is_past =
            each.cue.kind == CueKind::verb && each.cue.match.form == Inflection::past && !each.cue.is_perfect;
        finish(std::move(made), is_past);
    }

    void finish(Statement made, bool is_past) {
        std::sort(made.parts.begin(), made.parts.end(),
                  [](const StatementPart& a, const StatementPart& b) { return a.span < b.span; });
        made.span = made.parts.front().span;
        for (const StatementPart& part : made.parts) made.span = cover(made.span, part.span);
        statements_.push_back(std::move(made));
        is_past_.push_back(is_past);
    }

    /// "Talks have failed: NAME", "NAME: talks have failed"
    void read_headline(TokenRange tokens) {
        const DocumentWords& words = around_.words();
        for (std::size_t i = tokens.first + 1; i + 1 < tokens.last; ++i) {
            if (!words.is_mark(i) || !(words.at(i) == ":" || words.at(i) == "-" || words.at(i) == "--")) continue;
            const auto left = around_.mention_at(tokens.first);
            const auto right = around_.mention_at(i + 1);
            const bool ends = right && around_.can_act(*right) && around_.tokens_of(*right).last >= tokens.last;
            const bool begins =
                words.at(i) == ":" && left && around_.can_act(*left) && around_.tokens_of(*left).last == i;
            if (!ends && !begins) continue;
            Found each;
            each.cue.kind = CueKind::phrase;
            each.cue.words = {i, i + 1};
            each.cue.speakers = {ends ? *right : *left};
            each.cue.source = around_.tokens_of(each.cue.speakers.front());
            keep(each, {ends ? TokenRange{tokens.first, i} : TokenRange{i + 1, tokens.last}}, kHeadlineRule, {});
            return;
        }
    }

    /// A stretch that is a quotation and nothing else goes on with what the last speaker said.
    void read_uncued(TokenRange tokens, std::size_t stretch) {
        const auto quotation = around_.quotation_at(tokens.first);
        if (!quotation || around_.quotation_at(tokens.last - 1) != quotation) return;
        const TokenRange words = around_.quotations()[*quotation].words;
        if (words.last - words.first < kShortestQuotation) return;
        Statement made;
        made.mode = StatementMode::direct;
        made.parts.push_back({StatementPartKind::content, around_.span_of(trimmed(words))});
        if (made.parts.front().span.empty()) return;
        const bool goes_on = last_stretch_ && *last_stretch_ + kContinuedStretches > stretch && !statements_.empty();
        const StatementRule& rule = goes_on ? kContinuedRule : kUncuedRule;
        made.rule = rule.name;
        made.confidence = rule.confidence;
        if (goes_on) {
            const Statement& last = statements_.back();
            std::copy_if(last.speakers.begin(), last.speakers.end(), std::back_inserter(made.speakers),
                         [](const Speaker& each) { return each.role == SpeakerRole::speaker; });
            made.said = last.said;
            made.said_basis = last.said_basis;
        } else {
            circumstances_.date_by_publication(made);
        }
        finish(std::move(made), false);
    }

    const Document& document_;
    const Extraction& so_far_;
    const Language& language_;
    Surroundings around_;
    Circumstances circumstances_;
    std::vector<Statement> statements_;
    std::vector<bool> is_past_;  // whether the cue of each tells of one past occasion
    std::optional<std::size_t> last_stretch_;
    std::size_t cue_end_ = 0;
};

}  // namespace

std::vector<Statement> read_statements(const Document& document, const Extraction& so_far, const Language& language) {
    return StatementReader(document, so_far, language).read();
}

}  // namespace dateline
