// Documents made from a few words for the tests of extraction: a body passage a paragraph, analysed by the real engine.
// Times are given by hand, so that these tests do not depend on how time expressions are read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.hpp"
#include "extract/parsed_text.hpp"
#include "language/analyse.hpp"
#include "languages/en/english.hpp"
#include "model/extraction.hpp"

namespace dateline::made {

/// Words of the text that are a time expression, and the day or the year that they mean; without one, the TIMEX3 value.
struct Time {
    std::string words;
    std::string day;
    std::string value = {};
};

struct Article {
    std::string title;
    std::string body;       // paragraphs parted by line ends
    std::string published;  // a day; empty where unknown
    std::vector<Time> times;
};

inline When when_of(std::string_view day) {
    static constexpr std::size_t kYear = 4;  // digits
    const bool is_year = day.size() == kYear;
    When when;
    when.days.earliest = day_of_iso(std::string(day) + (is_year ? "-01-01" : ""));
    when.days.latest = day_of_iso(std::string(day) + (is_year ? "-12-31" : ""));
    when.edtf = edtf_of(when.days);
    return when;
}

/// A document and what was read from it so far; not to be moved once made, as names view its text.
struct Read {
    Document document;
    Extraction all;

    explicit Read(const Article& article) {
        document.article.path = "made.txt";
        std::string& text = document.article.text;
        if (!article.title.empty()) add(article.title, PassageKind::title);
        for (std::size_t begin = 0; begin < article.body.size();) {
            const std::size_t end = std::min(article.body.find('\n', begin), article.body.size());
            if (end > begin) add(article.body.substr(begin, end - begin), PassageKind::body);
            begin = end + 1;
        }
        document.analysis = analyse(text, document.passages, english());
        if (!article.published.empty()) {
            document.date.when = when_of(article.published);
            document.date.basis = Basis::metadata;
        }
        for (const Time& time : article.times) {
            const std::size_t at = text.find(time.words);
            if (at == std::string::npos) continue;
            TimeExpression made;
            made.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + time.words.size())};
            made.rule = "made";
            made.value = time.value;
            if (!time.day.empty()) made.when = when_of(time.day);
            all.time_expressions.push_back(made);
        }
        all.mentions = read_mentions(document, all, english());
        const ParsedText parsed(document, all, english());
        all.statements = read_statements(parsed);
        all.event_mentions = read_events(parsed);
        all.figures = read_figures(parsed);
        all.relations = read_relations(parsed);
    }
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    [[nodiscard]] std::string words(Span span) const { return std::string(document.words(span)); }
    [[nodiscard]] std::string words(Index<Mention> mention) const {
        return words(all.mentions[mention.position()].span);
    }
    [[nodiscard]] std::string words(std::optional<Index<Mention>> mention) const {
        return mention ? words(*mention) : std::string();
    }

    /// The speakers of a statement, parted by " + ".
    [[nodiscard]] std::string speakers(const Statement& statement, SpeakerRole role = SpeakerRole::speaker) const {
        std::string names;
        for (const Speaker& speaker : statement.speakers) {
            if (speaker.role == role) names += (names.empty() ? "" : " + ") + words(speaker.mention);
        }
        return names;
    }
    [[nodiscard]] std::string arguments(const EventMention& event, ArgumentRole role) const {
        std::string names;
        for (const EventArgument& argument : event.arguments) {
            if (argument.role == role) names += (names.empty() ? "" : " + ") + words(argument.mention);
        }
        return names;
    }
    /// The content parts of a statement, joined by " ... ".
    [[nodiscard]] std::string content(const Statement& statement) const {
        std::string joined;
        for (const StatementPart& part : statement.parts) {
            if (part.kind == StatementPartKind::content) joined += (joined.empty() ? "" : " ... ") + words(part.span);
        }
        return joined;
    }

private:
    void add(const std::string& paragraph, PassageKind kind) {
        std::string& text = document.article.text;
        if (!text.empty()) text += "\n\n";
        Passage passage;
        passage.span = {static_cast<std::uint32_t>(text.size()),
                        static_cast<std::uint32_t>(text.size() + paragraph.size())};
        passage.kind = kind;
        passage.rule = "made";
        document.passages.push_back(passage);
        text += paragraph;
    }
};

}  // namespace dateline::made
