#include "extract/statements/relays.hpp"

#include <algorithm>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "extract/statements/sources.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostBack = 16;  // cues before one that it may relay
constexpr std::string_view kCited = "cited";

/// By the list of agencies, however its name is joined: "Itar Tass" is "ITAR-TASS".
bool is_agency(const StatementContext& context, std::string_view name) {
    const auto joined = [](std::string_view written) {
        std::string folded = fold(written);
        std::replace(folded.begin(), folded.end(), '-', ' ');
        return folded;
    };
    const std::string sought = joined(name);
    const auto& rows = context.language.list("news_agencies").rows();
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
        const auto others = row.size() > 2 ? split(row[2], '|') : std::vector<std::string_view>();
        return joined(row[0]) == sought ||
               std::any_of(others.begin(), others.end(), [&](std::string_view each) { return joined(each) == sought; });
    });
}

bool names_outlet(const StatementContext& context, const Attribution& found) {
    if (found.speakers.size() != 1) return false;
    const Mention& speaker = context.around.mention(found.speakers.front());
    if (speaker.form != MentionForm::name) return false;
    return speaker.kind == "organization" || speaker.kind == "other" ||
           is_agency(context, context.document.words(speaker.span));
}

struct Cited {
    Index<Mention> speaker;
    TokenRange source;
};

/// Who is cited or quoted by a verb of that frame.
std::optional<Cited> find_object(const StatementContext& context, const Attribution& citing) {
    if (citing.kind != CueKind::verb || !citing.has_frame(kCited)) return std::nullopt;
    const bool is_passive = context.clauses.is_passive(citing.head);
    const auto object = context.tree.dependent(citing.head, is_passive ? "nsubj" : "obj");
    if (!object) return std::nullopt;
    const auto speakers = speakers_of(context, *object);
    if (speakers.size() != 1) return std::nullopt;
    const TokenRange name = context.around.tokens_of(speakers.front());
    const TokenRange phrase = source_phrase(context, *object, citing.head);
    return Cited{speakers.front(), {std::min(name.first, phrase.first), std::max(name.last, phrase.last)}};
}

/// The same where it is a name, not "witnesses" or "a report".
std::optional<Cited> find_cited(const StatementContext& context, const Attribution& citing) {
    const auto cited = find_object(context, citing);
    const bool is_name = cited && context.around.mention(cited->speaker).form == MentionForm::name;
    return is_name ? cited : std::nullopt;
}

/// "OUTLET said the road was open, citing NAME": the participle stands in what the outlet says, or beside its clause.
bool cites_for(const StatementContext& context, const Attribution& citing, const Attribution& told) {
    if (told.kind != CueKind::verb || told.via || told.head == citing.head || !names_outlet(context, told))
        return false;
    return context.tree.head(citing.head) == told.head ||
           std::any_of(told.contents.begin(), told.contents.end(),
                       [&](TokenRange each) { return each.holds(citing.head); });
}

/// "OUTLET quoted NAME as saying that the road was open".
bool is_quoted_as(const StatementContext& context, const Attribution& citing, const Attribution& told) {
    return told.kind == CueKind::verb && told.match.form == Inflection::gerund && !told.via &&
           context.tree.head(told.head) == citing.head && told.head > citing.head;
}

void give_to_cited(const Attribution& citing, const Cited& cited, Attribution& told) {
    if (citing.speakers.size() == 1 && citing.speakers.front() != cited.speaker) told.via = citing.speakers.front();
    if (told.speakers.size() == 1 && told.speakers.front() != cited.speaker) told.via = told.speakers.front();
    told.speakers = {cited.speaker};
    told.source = cited.source;
    for (TokenRange& content : told.contents) {
        if (content.holds(citing.cue.first)) content.last = std::max(content.first, citing.cue.first);
    }
}

/// "The road was open, OUTLET quoted NAME as saying"; "NAME was quoted by OUTLET as saying": what was said stands
/// before.
void read_quoted_behind(const StatementContext& context, Attribution& citing) {
    const auto saying = context.tree.dependent(citing.head, "advcl");
    const bool is_quoting = saying && *saying > citing.head && context.tree.token(*saying).xpos == "VBG" &&
                            context.words.match_verb(context.language.list("reporting_verbs"), *saying, *saying + 1);
    const auto cited = is_quoting ? find_object(context, citing) : std::nullopt;
    if (!cited) return;
    const std::size_t end =
        std::min(cited->source.first, citing.source.empty() ? citing.cue.first : citing.source.first);
    std::vector<TokenRange> contents = citing.contents;
    for (TokenRange& each : contents) each.last = std::min(each.last, end);
    std::erase_if(contents, [](TokenRange each) { return each.first >= each.last; });
    const auto quotation = end > 0 ? context.around.quotation_at(end - 1) : std::nullopt;
    if (contents.empty() && quotation) contents = {context.around.quotations()[*quotation].words};
    if (contents.empty()) return;
    TokenRange& last = contents.back();
    while (!quotation && last.last > last.first && context.words.is_mark(last.last - 1)) --last.last;
    citing.contents = std::move(contents);
    give_to_cited(Attribution(citing), *cited, citing);
    for (const std::size_t each : context.tree.first_dependents(*saying)) {  // "was quoted as saying by OUTLET"
        const auto preposition = context.tree.is(each, "obl") ? context.tree.dependent(each, "case") : std::nullopt;
        if (citing.via || !preposition || !context.words.is(*preposition, WordClass::agent)) continue;
        if (const auto outlets = speakers_of(context, each); outlets.size() == 1) citing.via = outlets.front();
    }
}

/// What an outlet says by citing or quoting somebody is that one's word, which it relays.
void read_cited(const StatementContext& context, std::vector<Attribution>& found) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto cited = find_cited(context, found[i]);
        if (!cited) continue;
        const bool is_participle = found[i].match.form == Inflection::gerund;
        const std::size_t begin = i > kMostBack ? i - kMostBack : 0;
        const std::size_t end = std::min(found.size(), i + kMostBack);
        for (std::size_t k = begin; k < end; ++k) {
            const bool is_told = k != i && (is_participle ? cites_for(context, found[i], found[k])
                                                          : is_quoted_as(context, found[i], found[k]));
            if (!is_told) continue;
            give_to_cited(found[i], *cited, found[k]);
            found.erase(found.begin() + static_cast<std::ptrdiff_t>(i--));
            break;
        }
    }
    for (Attribution& each : found) read_quoted_behind(context, each);
}

/// Whether a cue is the verb of its sentence, or stands beside it.
bool is_main(const StatementContext& context, const Attribution& found) {
    return found.kind == CueKind::verb && (!context.tree.head(found.head) || context.tree.is(found.head, "parataxis"));
}

/// "..., NAME said, according to OUTLET": the second is no other statement, but tells who relayed the first.
void fold_relays(const StatementContext& context, std::vector<Attribution>& found) {
    std::vector<Attribution> kept;
    for (Attribution& each : found) {
        const bool may_relay = each.rule == &kAccordingRule || each.rule == &kClauseBeforeRule;
        const auto near = kept.end() - static_cast<std::ptrdiff_t>(may_relay ? std::min(kept.size(), kMostBack) : 0);
        const auto relayed = std::find_if(near, kept.end(), [&](const Attribution& earlier) {
            return !earlier.via && (each.kind != CueKind::phrase || is_main(context, earlier)) &&
                   !earlier.source.empty() &&
                   std::any_of(each.contents.begin(), each.contents.end(), [&](TokenRange content) {
                       return content.holds(earlier.head) && content.holds(earlier.source.first);
                   });
        });
        const bool is_known =
            each.speakers.size() == 1 && (each.kind == CueKind::phrase || names_outlet(context, each));
        if (relayed == kept.end() || !is_known) {
            kept.push_back(std::move(each));
            continue;
        }
        relayed->via = each.speakers.front();
        for (TokenRange& content : relayed->contents) {
            if (content.holds(each.clause.first)) content.last = std::max(content.first, each.clause.first);
        }
    }
    found = std::move(kept);
}

}  // namespace

void read_relays(const StatementContext& context, std::vector<Attribution>& found) {
    read_cited(context, found);
    fold_relays(context, found);
}

}  // namespace dateline
