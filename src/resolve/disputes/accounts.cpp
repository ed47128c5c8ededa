#include "resolve/disputes/accounts.hpp"

#include <algorithm>
#include <set>

#include "base/utf8.hpp"
#include "resolve/names/name_words.hpp"

namespace dateline {

std::string Accounts::voice_of(const EvidenceRow& row, const std::optional<Index<EvidenceStatement>>& statement) const {
    const std::string& article = evidence_.documents[row.document.position()].key;
    if (!statement) return "article\t" + article;
    std::set<std::string> speakers;
    for (const EvidenceSpeaker& speaker : evidence_.statements[statement->position()].speakers) {
        if (speaker.role != SpeakerRole::speaker) continue;
        const auto entity = entity_of(speaker.mention);
        const std::string_view words = evidence_.mentions[speaker.mention.position()].text;
        speakers.insert(entity ? entities_.entities[entity->position()].key : plain_name(words) + '\t' + article);
    }
    if (speakers.empty()) return "somebody\t" + article;
    std::string voice;
    for (const std::string& speaker : speakers) voice += speaker + '\n';
    return voice;
}

std::string Accounts::teller_of(const EvidenceRow& row,
                                const std::optional<Index<EvidenceStatement>>& statement) const {
    const std::string& path = evidence_.documents[row.document.position()].path;
    if (!statement) return "the article " + path;
    std::string names;
    for (const EvidenceSpeaker& speaker : evidence_.statements[statement->position()].speakers) {
        if (speaker.role != SpeakerRole::speaker) continue;
        const auto entity = entity_of(speaker.mention);
        if (!names.empty()) names += ", ";
        names += entity ? name_of(*entity) : clean_name(evidence_.mentions[speaker.mention.position()].text);
    }
    return (names.empty() ? "somebody who is not named" : names) + " in " + path;
}

std::optional<Index<Entity>> Accounts::owner_of(Index<EvidenceMention> index, const EvidenceEventMention& event) const {
    static constexpr std::size_t kMostLooked = 3;  // mentions before and behind this one
    const auto& mentions = evidence_.mentions;
    const EvidenceMention& own = mentions[index.position()];
    if (own.form != MentionForm::nominal) return std::nullopt;
    const CodePointIndex letters(event.sentence);
    const std::int32_t begin = begin_of_words(event, event.sentence_begin);
    const auto is_of = [&](std::int32_t first, std::int32_t last) {
        const auto length = static_cast<std::int32_t>(count_code_points(event.sentence));
        if (first < begin || last < first || last - begin > length) return false;
        const std::size_t from = letters.byte_of(static_cast<std::size_t>(first - begin));
        const std::size_t to = letters.byte_of(static_cast<std::size_t>(last - begin));
        const std::string tie = plain_name(event.sentence.view().substr(from, to - from));
        return tie == "of" || tie == "of the";
    };
    const std::size_t at = index.position();
    for (std::size_t i = at - std::min(at, kMostLooked); i < std::min(mentions.size(), at + 1 + kMostLooked); ++i) {
        const EvidenceMention& next = mentions[i];
        if (next.document != own.document || next.form != MentionForm::name) continue;
        const bool is_within = next.span.begin >= own.span.begin && next.span.end <= own.span.end;
        if (is_within || is_of(own.span.end, next.span.begin)) return entity_of(Index<EvidenceMention>(i));
    }
    return std::nullopt;
}

std::int32_t begin_of_words(const EvidenceRow& row, std::int32_t sentence_begin) {
    static constexpr std::int32_t kReach = 500;  // as the store reads them
    return std::max(sentence_begin, row.span.begin - kReach);
}

std::string quote(std::string_view words) {
    static constexpr std::size_t kMost = 160;
    std::string clean = clean_name(words);
    if (clean.size() > kMost) {
        std::size_t end = clean.rfind(' ', kMost);
        if (end == std::string::npos || end == 0) end = kMost;
        while (end > 0 && (static_cast<unsigned char>(clean[end]) & 0xC0U) == 0x80U) --end;
        clean.resize(end);
        clean += " …";
    }
    return "\"" + clean + "\"";
}

}  // namespace dateline
