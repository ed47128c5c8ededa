#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <tuple>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "extract/extract.hpp"
#include "extract/statements/attribution.hpp"
#include "extract/statements/circumstances.hpp"
#include "extract/statements/contents.hpp"
#include "extract/statements/continued_quotations.hpp"
#include "extract/statements/occasions.hpp"
#include "extract/statements/phrase_sieves.hpp"
#include "extract/statements/relays.hpp"
#include "extract/statements/verb_sieves.hpp"

namespace dateline {

namespace {

constexpr std::size_t kShortestQuotation = 5;  // words; a shorter one without a cue is a word held at arm's length
constexpr std::size_t kMostBack = 16;          // cues before one that it may go on with

// Each looks at one token; in the order in which they are tried there.
constexpr auto kSieves =
    std::to_array<std::optional<Attribution> (*)(const StatementContext&, TokenRange, std::size_t)>({
        read_phrase,
        read_verb,
        read_noun,
        read_adjective,
    });

std::uint32_t begin_of_content(const Statement& statement) {
    const auto content = std::find_if(statement.parts.begin(), statement.parts.end(), [](const StatementPart& part) {
        return part.kind == StatementPartKind::content;
    });
    return content == statement.parts.end() ? statement.span.begin : content->span.begin;
}

class StatementReader {
public:
    StatementReader(const StatementContext& context, const Extraction& so_far)
        : context_(context), so_far_(so_far), circumstances_(context, so_far.time_expressions) {}

    std::vector<Statement> read() {
        const auto& stretches = context_.around.stretches();
        for (std::size_t s = 0; s < stretches.size(); ++s) {
            const TokenRange tokens = stretches[s].tokens;
            std::vector<Attribution> found = read_cues(tokens);
            if (found.empty() && stretches[s].is_title) {
                if (const auto headline = read_headline(context_, tokens)) found.push_back(*headline);
            } else if (!stretches[s].is_title) {
                if (const auto signed_words = read_signature(context_, tokens))
                    found.insert(found.begin(), *signed_words);
            }
            rejoin_second_cues(found);
            read_relays(context_, found);
            by_stretch_.push_back({statements_.size(), {}});
            const std::size_t before = statements_.size() + added_;
            for (const Attribution& each : found) keep(each);
            if (found.empty()) read_uncued(tokens, s);
            if (statements_.size() + added_ != before) by_stretch_[s].last = statements_.size() - 1;
        }
        share_occasions(statements_, is_past_, context_.document, so_far_.mentions);
        continue_quotations(statements_, alone_, by_stretch_, context_);
        std::stable_sort(statements_.begin(), statements_.end(), [](const Statement& a, const Statement& b) {
            return std::tuple(a.span.begin, begin_of_content(a), b.span.end) <
                   std::tuple(b.span.begin, begin_of_content(b), a.span.end);
        });
        find_parents(statements_);
        return std::move(statements_);
    }

private:
    [[nodiscard]] std::vector<Attribution> read_cues(TokenRange tokens) const {
        std::vector<Attribution> found;
        for (std::size_t i = tokens.first; i < tokens.last; ++i) {
            for (const auto sieve : kSieves) {
                auto one = sieve(context_, tokens, i);
                if (!one) continue;
                i = std::max(i, one->cue.last - 1);
                found.push_back(std::move(*one));
                break;
            }
        }
        return found;
    }

    [[nodiscard]] bool have_same_form(std::size_t a, std::size_t b) const {
        const auto is_past = [](std::string_view tag) { return tag == "VBD" || tag == "VBN"; };
        const std::string_view left = context_.tree.token(a).xpos;
        const std::string_view right = context_.tree.token(b).xpos;
        return left == right || (is_past(left) && is_past(right));
    }

    /// "NAME said that the road was open and called on the army to leave": a second reporting verb of the same form is
    /// NAME's, wherever in the first content the parser hung it.
    void rejoin_second_cues(std::vector<Attribution>& found) const {
        for (std::size_t i = 1; i < found.size(); ++i) {
            Attribution& second = found[i];
            const std::size_t joint = second.cue.first - 1;
            const bool is_second = second.kind == CueKind::verb && context_.clauses.shares_subject(second.head) &&
                                   context_.words.is(joint, WordClass::coordinator);
            if (!is_second) continue;
            for (std::size_t k = i; k-- > 0 && k + kMostBack > i;) {
                Attribution& first = found[k];
                const auto holds = [&](TokenRange content) { return content.holds(joint); };
                const auto content = std::find_if(first.contents.begin(), first.contents.end(), holds);
                if (content == first.contents.end() || first.kind != CueKind::verb || first.head > joint ||
                    !have_same_form(first.head, second.head))
                    continue;
                content->last = joint;
                second.source = first.source;
                second.speakers = first.speakers;
                break;
            }
        }
    }

    [[nodiscard]] Span span_of(TokenRange range) const { return context_.around.span_of(range); }

    void keep(Attribution found) {
        Statement made;
        std::size_t quoted = 0;
        std::size_t all = 0;
        for (TokenRange& content : found.contents) {
            content = trimmed(context_, content, found.cue.first);
            if (content.empty()) continue;
            made.parts.push_back({StatementPartKind::content, span_of(content)});
            all += content.last - content.first;
            quoted += context_.around.quoted_in(content);
        }
        std::erase_if(found.contents, [](TokenRange each) { return each.empty(); });
        if (made.parts.empty()) return;
        made.rule = found.rule->name;
        made.confidence = found.rule->confidence;
        made.mode = quoted * 10 >= all * 9 ? StatementMode::direct
                    : quoted > 0           ? StatementMode::mixed
                                           : StatementMode::indirect;
        made.stance = circumstances_.stance_of(found, made.mode);
        made.cue = context_.document.words(span_of(found.cue));
        made.parts.push_back({StatementPartKind::cue, span_of(found.cue)});
        if (!found.source.empty()) made.parts.push_back({StatementPartKind::source, span_of(found.source)});
        for (const Index<Mention> speaker : found.speakers) made.speakers.push_back({SpeakerRole::speaker, speaker});
        const bool is_told = found.addressee && std::find(found.speakers.begin(), found.speakers.end(),
                                                          *found.addressee) == found.speakers.end();
        if (is_told) made.speakers.push_back({SpeakerRole::addressee, *found.addressee});
        made.via = found.via;
        made.place = circumstances_.place_of(found);
        circumstances_.date(made, found, statements_.empty() ? nullptr : &statements_.back());
        finish(std::move(made), circumstances_.is_past(found));
    }

    void finish(Statement made, bool is_past) {
        std::sort(made.parts.begin(), made.parts.end(),
                  [](const StatementPart& a, const StatementPart& b) { return a.span < b.span; });
        made.span = made.parts.front().span;
        for (const StatementPart& part : made.parts) made.span = cover(made.span, part.span);
        statements_.push_back(std::move(made));
        is_past_.push_back(is_past);
    }

    /// In one passage with words of which a part is quoted, a quotation that stands alone is of the same speaker.
    [[nodiscard]] bool goes_on_in_passage(std::size_t stretch) const {
        const auto& stretches = context_.around.stretches();
        return stretch > 0 && by_stretch_[stretch - 1].last &&
               stretches[stretch].passage == stretches[stretch - 1].passage &&
               statements_.back().mode != StatementMode::indirect;
    }

    /// "..." NAME said. "...": the second quotation is a part of the same statement.
    void add_part(TokenRange words) {
        if (words.empty()) return;
        Statement& last = statements_.back();
        last.parts.push_back({StatementPartKind::content, span_of(words)});
        last.span = cover(last.span, last.parts.back().span);
        ++added_;
    }

    /// Words that nobody is told to have said: enough of them for a sentence, and none of a title, in which all words
    /// but the small ones have a capital.
    [[nodiscard]] bool may_be_said(TokenRange quoted) const {
        std::size_t count = 0;
        bool is_title = true;
        for (std::size_t i = quoted.first; i < quoted.last; ++i) {
            if (context_.words.is_mark(i)) continue;
            ++count;
            is_title = is_title && (context_.words.is_capitalised(i) || !context_.words.is(i, WordClass::none));
        }
        return count >= kShortestQuotation && !is_title;
    }

    /// A stretch that is a quotation and nothing else.
    void read_uncued(TokenRange tokens, std::size_t stretch) {
        const auto quotation = context_.around.quotation_at(tokens.first);
        if (!quotation || context_.around.quotation_at(tokens.last - 1) != quotation) return;
        const TokenRange words = context_.around.quotations()[*quotation].words;
        if (goes_on_in_passage(stretch)) {
            add_part(trimmed(context_, words, words.first));
            return;
        }
        if (!may_be_said(words)) return;
        Statement made;
        made.mode = StatementMode::direct;
        made.parts.push_back({StatementPartKind::content, span_of(trimmed(context_, words, words.first))});
        if (made.parts.front().span.empty()) return;
        made.rule = kUncuedRule.name;
        made.confidence = kUncuedRule.confidence;
        circumstances_.date_by_publication(made);
        alone_.push_back({statements_.size(), stretch});
        finish(std::move(made), false);
    }

    const StatementContext& context_;
    const Extraction& so_far_;
    Circumstances circumstances_;
    std::vector<Statement> statements_;
    std::vector<bool> is_past_;  // whether the cue of each tells of one past occasion
    std::size_t added_ = 0;      // parts that went to an earlier statement
    std::vector<LoneQuotation> alone_;
    std::vector<StretchStatements> by_stretch_;
};

}  // namespace

std::vector<Statement> read_statements(const ParsedText& text) {
    const Surroundings around(text);
    const StatementContext context{text.document(), text.language(), around,      text.words(),
                                   text.tree(),     text.clauses(),  text.heads()};
    return StatementReader(context, text.so_far()).read();
}

}  // namespace dateline
