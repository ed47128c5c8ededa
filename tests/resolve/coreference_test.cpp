#include "resolve/coreference.hpp"

#include <catch2/catch.hpp>

#include "languages/en/english.hpp"

using namespace dateline;

namespace {

/// A text whose mentions stand in brackets: [kind form|words], form n, d (description) or p. Sentences end with full
/// stops.
struct Marked {
    Document document;
    std::vector<Mention> mentions;

    explicit Marked(std::string_view marked) {
        std::string text;
        for (std::size_t at = 0; at < marked.size(); ++at) {
            if (marked[at] != '[') {
                text += marked[at];
                const std::size_t word = text.size() - 1 - (text.rfind(' ') + 1);
                if (marked[at] == '.' && word > 3) end_sentence(text);
                continue;
            }
            const std::size_t bar = marked.find('|', at);
            const std::size_t end = marked.find(']', at);
            const std::string_view label = marked.substr(at + 1, bar - at - 1);
            Mention mention;
            mention.span.begin = static_cast<std::uint32_t>(text.size());
            text += marked.substr(bar + 1, end - bar - 1);
            mention.span.end = static_cast<std::uint32_t>(text.size());
            mention.kind = label.substr(0, label.find(' '));
            if (mention.kind == "-") mention.kind.clear();
            mention.form = label.back() == 'n'   ? MentionForm::name
                           : label.back() == 'd' ? MentionForm::nominal
                                                 : MentionForm::pronoun;
            mentions.push_back(mention);
            at = end;
        }
        document.article.text = text;
        mentions = link_within_article(document, std::move(mentions), english());
    }

    void end_sentence(const std::string& text) {
        Sentence sentence;
        sentence.span = {begin, static_cast<std::uint32_t>(text.size())};
        begin = sentence.span.end;
        document.analysis.sentences.push_back(sentence);
    }

    /// The position of the antecedent, -1 where there is none, and the rule.
    std::pair<int, std::string> link(std::size_t i) const {
        const Mention& mention = mentions[i];
        return {mention.antecedent ? static_cast<int>(mention.antecedent->position()) : -1, mention.antecedent_rule};
    }

    std::uint32_t begin = 0;
};

using Link = std::pair<int, std::string>;

}  // namespace

TEST_CASE("names, descriptions and pronouns refer back within an article") {
    struct Row {
        const char* text;
        std::size_t mention;
        Link link;
    };
    const Row rows[] = {
        {"Minister [person n|Anna Kovac] left. [person n|Kovac] slept.", 1, {0, "short_name"}},
        {"[person n|Anna Kovac] left. [person n|Anna Kovac] slept.", 1, {0, "same_name"}},
        {"[person n|Anna Kovac] and [person n|Peter Kovac] left. [person n|Kovac] slept.", 2, {-1, ""}},
        {"The [organization n|Zamin Relief Board] (ZRB) left. The [organization n|ZRB] slept.", 1, {0, "acronym"}},
        {"The [organization n|Zamin Relief Board] (QQX) left. The [organization n|QQX] slept.", 1, {-1, ""}},
        {"Foreign Minister [person n|Anna Kovac] met [person n|Peter Dostal]. [person d|The minister] slept.",
         2,
         {0, "role"}},
        {"[person n|Anna Kovac], the foreign minister, met [person n|Peter Dostal]. [person d|The diplomat] slept.",
         2,
         {0, "role"}},
        {"Lt. Gen. [person n|Peter Dostal] left. [person d|The general] slept.", 1, {0, "role"}},
        {"[person n|Peter Dostal] left. [person d|The general] slept.", 1, {-1, ""}},
        {"Minister [person n|Peter Dostal] left. [person d|A minister] slept.", 1, {-1, ""}},
        {"At [place n|Zamin camp] it rained. [place d|The camp] flooded.", 1, {0, "place_noun"}},
        {"At [place n|Zamin] it rained. [place d|The camp] flooded.", 1, {-1, ""}},
        {"The [organization n|Defence Ministry] wrote. [organization d|The ministry] slept.",
         1,
         {0, "organization_noun"}},
        {"[person n|Anna Kovac] met [person n|Peter Dostal]. [person p|She] slept.", 2, {0, "person_pronoun"}},
        {"[person n|Anna Kovac] left. It rained. It snowed. It stopped. [person p|She] slept.", 1, {-1, ""}},
        {"[person n|Anna Kovac] left. \"[person p|She] slept.\"", 1, {-1, ""}},
        {"[group n|The Zamin Riders] left. [- p|They] slept.", 1, {0, "thing_pronoun"}},
        {"[group n|The Zamin Riders] met the [organization n|Harun Club]. [- p|They] slept.", 2, {-1, ""}},
        {"[state n|Norway] paid. Then [- p|it] slept.", 1, {0, "thing_pronoun"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(Marked(row.text).link(row.mention) == row.link);
    }
}

TEST_CASE("antecedents stand earlier, and a text without sentences is survived") {
    Document document;
    document.article.text = "Kovac";
    Mention mention;
    mention.span = {0, 5};
    mention.kind = "person";
    CHECK_FALSE(link_within_article(document, {mention}, english())[0].antecedent.has_value());
    CHECK(link_within_article(document, {}, english()).empty());
    std::vector<Mention> many(20000, mention);
    many = link_within_article(document, std::move(many), english());
    for (std::size_t i = 0; i < many.size(); ++i) {
        if (many[i].antecedent) REQUIRE(many[i].antecedent->position() < i);
    }
}
