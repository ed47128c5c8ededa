// Builds Evidence out of short lists, so that a test says what articles tell and no more.
#pragma once

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "languages/en/english.hpp"
#include "resolve/resolve.hpp"

namespace dateline::test {

class EvidenceBuilder {
public:
    std::size_t document(const std::string& name, const char* source = nullptr, const char* url = nullptr) {
        EvidenceDocument made;
        made.key = "document/" + name;
        made.path = name;
        if (source != nullptr) made.source = source;
        if (url != nullptr) made.url = url;
        evidence.documents.push_back(made);
        return evidence.documents.size() - 1;
    }

    std::size_t mention(std::size_t document, const std::string& text, const std::string& kind) {
        auto made = row<EvidenceMention>(document);
        made.text = evidence.texts->intern(text);
        made.kind = evidence.texts->intern(kind);
        evidence.mentions.push_back(made);
        return evidence.mentions.size() - 1;
    }

    std::size_t refer(std::size_t document, const std::string& text, std::size_t antecedent,
                      MentionForm form = MentionForm::pronoun) {
        const std::size_t made = mention(document, text, "");
        evidence.mentions[made].form = form;
        evidence.mentions[made].antecedent = Index<EvidenceMention>(antecedent);
        return made;
    }

    std::size_t statement(std::size_t document, Stance stance, const std::string& content, std::size_t speaker) {
        auto made = row<EvidenceStatement>(document);
        made.stance = stance;
        made.content = evidence.texts->intern(content);
        made.speakers.push_back({SpeakerRole::speaker, Index<EvidenceMention>(speaker)});
        evidence.statements.push_back(made);
        return evidence.statements.size() - 1;
    }

    EvidenceEventMention& event(std::size_t document, const std::string& lemma, std::size_t agent,
                                Polarity polarity = Polarity::positive) {
        auto made = row<EvidenceEventMention>(document);
        made.words = made.lemma = evidence.texts->intern(lemma);
        made.sentence = evidence.texts->intern("A sentence with " + lemma + ".");
        made.polarity = polarity;
        made.arguments.push_back({ArgumentRole::agent, Index<EvidenceMention>(agent)});
        evidence.event_mentions.push_back(made);
        return evidence.event_mentions.back();
    }

    EvidenceFigure& figure(std::size_t document, std::size_t subject, std::optional<double> low,
                           std::optional<double> high, const std::string& unit) {
        auto made = row<EvidenceFigure>(document);
        made.text = evidence.texts->intern("the number");
        made.subject = Index<EvidenceMention>(subject);
        made.low = low;
        made.high = high;
        made.unit = evidence.texts->intern(unit);
        evidence.figures.push_back(made);
        return evidence.figures.back();
    }

    void relation(std::size_t document, const std::string& type, std::size_t from, std::size_t to,
                  const std::string& title = "") {
        auto made = row<EvidenceRelation>(document);
        made.type = evidence.texts->intern(type);
        made.from = Index<EvidenceMention>(from);
        made.to = Index<EvidenceMention>(to);
        made.title = evidence.texts->intern(title);
        evidence.relations.push_back(made);
    }

    Resolution resolve() const { return dateline::resolve(evidence, english()); }

    Evidence evidence;

private:
    template <class Row>
    Row row(std::size_t document) {
        Row made;
        const auto at = static_cast<std::int64_t>(++rows_) * 10;
        made.document = Index<EvidenceDocument>(document);
        made.span = {at, at + 9};
        return made;
    }

    std::size_t rows_ = 0;
};

inline Interval on(const char* earliest, const char* latest) {
    return {day_of_iso(earliest), day_of_iso(latest)};
}

/// The key of a mention's entity; empty where it has none.
inline std::string key_of(const Resolution& resolution, std::size_t mention) {
    const auto entity = resolution.entity_of[mention];
    return entity ? resolution.entities[entity->position()].key : "";
}

inline const Entity& entity_of(const Resolution& resolution, std::size_t mention) {
    return resolution.entities[resolution.entity_of.at(mention)->position()];
}

}  // namespace dateline::test
