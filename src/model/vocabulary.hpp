// The closed sets of the database contract, each with the words that stand for them in a file.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline {

enum class PassageKind { title, byline, header, dateline, body, caption, related, furniture };
/// What tells the date of a document, or its outlet.
enum class Basis { metadata, header, dateline, url, text, inferred, none };
/// What dates a fact: words of the text, the publication of the article, or nothing (stored as NULL).
enum class FactDateBasis { none, text, publication };
enum class TimexType { date, time, duration, set };
enum class MentionForm { name, nominal, pronoun };
enum class StatementMode { direct, indirect, mixed };
enum class Stance { assert_, deny, accuse, demand, promise, refuse, threaten, hope, believe, ask };
enum class StatementPartKind { source, cue, content };
enum class SpeakerRole { speaker, addressee };
enum class EventStatus { actual, planned, possible };
enum class Polarity { positive, negative };
enum class ArgumentRole { agent, patient, other };
enum class EntityOrigin { extracted, gazetteer, curated };
enum class DisputeKind { figure, polarity, date, place, agent };
enum class DisputeDegree { excludes, differs };
enum class TimelineKind { event_mention, statement, publication };

/// The words of an enumeration: `Words<E>::rows` lists each value once with its word.
template <class E>
struct Words;

#define DATELINE_WORDS(E) \
    template <>           \
    struct Words<E> {     \
        static constexpr auto rows = std::to_array<std::pair<E, std::string_view>>

// clang-format off
DATELINE_WORDS(PassageKind)({{PassageKind::title, "title"}, {PassageKind::byline, "byline"}, {PassageKind::header, "header"},
    {PassageKind::dateline, "dateline"}, {PassageKind::body, "body"}, {PassageKind::caption, "caption"},
    {PassageKind::related, "related"}, {PassageKind::furniture, "furniture"}}); };
DATELINE_WORDS(Basis)({{Basis::metadata, "metadata"}, {Basis::header, "header"}, {Basis::dateline, "dateline"},
    {Basis::url, "url"}, {Basis::text, "text"}, {Basis::inferred, "inferred"}, {Basis::none, "none"}}); };
DATELINE_WORDS(FactDateBasis)({{FactDateBasis::none, ""}, {FactDateBasis::text, "text"}, {FactDateBasis::publication, "publication"}}); };
DATELINE_WORDS(TimexType)({{TimexType::date, "DATE"}, {TimexType::time, "TIME"}, {TimexType::duration, "DURATION"}, {TimexType::set, "SET"}}); };
DATELINE_WORDS(MentionForm)({{MentionForm::name, "name"}, {MentionForm::nominal, "nominal"}, {MentionForm::pronoun, "pronoun"}}); };
DATELINE_WORDS(StatementMode)({{StatementMode::direct, "direct"}, {StatementMode::indirect, "indirect"}, {StatementMode::mixed, "mixed"}}); };
DATELINE_WORDS(Stance)({{Stance::assert_, "assert"}, {Stance::deny, "deny"}, {Stance::accuse, "accuse"}, {Stance::demand, "demand"},
    {Stance::promise, "promise"}, {Stance::refuse, "refuse"}, {Stance::threaten, "threaten"}, {Stance::hope, "hope"},
    {Stance::believe, "believe"}, {Stance::ask, "ask"}}); };
DATELINE_WORDS(StatementPartKind)({{StatementPartKind::source, "source"}, {StatementPartKind::cue, "cue"}, {StatementPartKind::content, "content"}}); };
DATELINE_WORDS(SpeakerRole)({{SpeakerRole::speaker, "speaker"}, {SpeakerRole::addressee, "addressee"}}); };
DATELINE_WORDS(EventStatus)({{EventStatus::actual, "actual"}, {EventStatus::planned, "planned"}, {EventStatus::possible, "possible"}}); };
DATELINE_WORDS(Polarity)({{Polarity::positive, "positive"}, {Polarity::negative, "negative"}}); };
DATELINE_WORDS(ArgumentRole)({{ArgumentRole::agent, "agent"}, {ArgumentRole::patient, "patient"}, {ArgumentRole::other, "other"}}); };
DATELINE_WORDS(EntityOrigin)({{EntityOrigin::extracted, "extracted"}, {EntityOrigin::gazetteer, "gazetteer"}, {EntityOrigin::curated, "curated"}}); };
DATELINE_WORDS(DisputeKind)({{DisputeKind::figure, "figure"}, {DisputeKind::polarity, "polarity"}, {DisputeKind::date, "date"},
    {DisputeKind::place, "place"}, {DisputeKind::agent, "agent"}}); };
DATELINE_WORDS(DisputeDegree)({{DisputeDegree::excludes, "excludes"}, {DisputeDegree::differs, "differs"}}); };
DATELINE_WORDS(TimelineKind)({{TimelineKind::event_mention, "event_mention"}, {TimelineKind::statement, "statement"}, {TimelineKind::publication, "publication"}}); };
// clang-format on
#undef DATELINE_WORDS

/// The word that stands for `value` in the database.
template <class E>
[[nodiscard]] constexpr std::string_view word(E value) {
    for (const auto& [each, name] : Words<E>::rows) {
        if (each == value) return name;
    }
    return {};
}

/// The value that `name` stands for; nothing where it is no word of the set.
template <class E>
[[nodiscard]] constexpr std::optional<E> from_word(std::string_view name) {
    for (const auto& [each, known] : Words<E>::rows) {
        if (known == name) return each;
    }
    return std::nullopt;
}

}  // namespace dateline
