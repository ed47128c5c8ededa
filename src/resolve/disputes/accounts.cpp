#include "resolve/disputes/accounts.hpp"

#include <algorithm>
#include <set>

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
