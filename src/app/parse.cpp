#include "app/parse.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>
#include <utility>
#include <variant>

#include "app/read.hpp"
#include "base/ordered_parallel.hpp"
#include "base/utf8.hpp"
#include "language/analyse.hpp"
#include "language/characters.hpp"
#include "language/conllu.hpp"
#include "language/upos_names.hpp"
#include "languages/en/english.hpp"
#include "text/formats.hpp"
#include "text/input.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostBytesInTheAir = 64UL * 1024 * 1024;

constexpr std::pair<NameKind, std::string_view> kNameTags[] = {
    {NameKind::person, "PER"}, {NameKind::organization, "ORG"}, {NameKind::place, "LOC"}};

/// The IOB2 tag of each token; empty for those in no name of a kind that has one.
std::vector<std::string> name_tags(const Analysis& analysis) {
    std::vector<std::string> tags(analysis.tokens.size());
    std::size_t token = 0;
    for (const Name& name : analysis.names) {
        const auto* const row = std::find_if(std::begin(kNameTags), std::end(kNameTags),
                                             [&](const auto& each) { return each.first == name.kind; });
        if (row == std::end(kNameTags)) continue;
        while (token < tags.size() && analysis.tokens[token].span.begin < name.span.begin) ++token;
        for (char part = 'B'; token < tags.size() && analysis.tokens[token].span.end <= name.span.end; ++token) {
            tags[token] = std::string(1, part) + '-' + std::string(row->second);
            part = 'I';
        }
    }
    return tags;
}

std::string or_empty(std::string_view cell) {
    return cell.empty() ? "_" : std::string(cell);
}

/// C0 and C1 (Unicode 15, section 23.1), DEL, and the separators of lines and paragraphs: what ends a line of CoNLL-U
/// for some reader, or is no text.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || is_line_break(c);
}

/// `text` as a cell or a comment of CoNLL-U can have it: a run of controls that are white space is one space, each
/// other control is U+FFFD, so that a word that is nothing else stays one.
std::string in_one_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool was_space = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        const bool is_space_control = is_control(c.value) && is_space(c.value);
        if (!is_control(c.value)) {
            out += text.substr(at, c.length);
        } else if (!is_space_control) {
            out += "\uFFFD";
        } else if (!was_space) {
            out += ' ';
        }
        was_space = is_space_control;
        at += c.length;
    }
    return out;
}

/// Fills the columns that the engine tells of the token at `index` in `sentence`.
void fill(ConlluLine& line, const Analysis& analysis, const Sentence& sentence, std::size_t index) {
    const Token& token = analysis.tokens[index];
    line[ConlluColumn::lemma] = or_empty(in_one_line(token.lemma));
    line[ConlluColumn::upos] = name_of(token.upos);
    line[ConlluColumn::xpos] = or_empty(token.xpos);
    line[ConlluColumn::deprel] = or_empty(token.deprel);
    const bool is_parsed = token.head || !token.deprel.empty();
    line[ConlluColumn::head] =
        !is_parsed ? "_" : std::to_string(token.head ? token.head->position() - sentence.first.position() + 1 : 0);
}

/// Writes the sentences of an article one after another.
class ConlluPrinter {
public:
    ConlluPrinter(std::string_view text, const Analysis& analysis, std::string id, std::ostream& out)
        : text_(text), analysis_(analysis), id_(in_one_line(id)), index_(text), tags_(name_tags(analysis)), out_(out) {}

    void write() {
        for (std::size_t i = 0; i < analysis_.sentences.size(); ++i) write_sentence(i);
    }

private:
    void write_sentence(std::size_t number) {
        const Sentence& sentence = analysis_.sentences[number];
        ConlluSentence made;
        if (number == 0 && !id_.empty()) made.comments.push_back("# newdoc id = " + id_);
        if (begins_paragraph(number)) made.comments.emplace_back("# newpar");
        made.comments.push_back("# sent_id = " + (id_.empty() ? "" : id_ + "-") + std::to_string(number + 1));
        made.comments.push_back("# text = " + in_one_line(words_of(text_, sentence.span)));
        for (std::size_t i = sentence.first.position(); i < sentence.last.position(); ++i) {
            ConlluLine line;
            line.cells.fill("_");
            line[ConlluColumn::id] = std::to_string(i - sentence.first.position() + 1);
            line[ConlluColumn::form] = in_one_line(words_of(text_, analysis_.tokens[i].span));
            fill(line, analysis_, sentence, i);
            line[ConlluColumn::misc] = misc_of(i);
            made.lines.push_back(std::move(line));
        }
        write_conllu(out_, made);
    }

    [[nodiscard]] bool begins_paragraph(std::size_t number) const {
        if (number == 0) return true;
        const Sentence& before = analysis_.sentences[number - 1];
        const Sentence& sentence = analysis_.sentences[number];
        return sentence.passage != before.passage ||
               count_line_breaks(text_.substr(before.span.end, sentence.span.begin - before.span.end)) > 1;
    }

    [[nodiscard]] std::string misc_of(std::size_t token) const {
        const Span span = analysis_.tokens[token].span;
        std::string misc;
        if (!tags_[token].empty()) misc += "NER=" + tags_[token] + '|';
        if (span.end < text_.size() && !is_space(code_point_at(text_, span.end).value)) misc += "SpaceAfter=No|";
        return misc + "TokenRange=" + std::to_string(index_.code_points_before(span.begin)) + ':' +
               std::to_string(index_.code_points_before(span.end));
    }

    std::string_view text_;
    const Analysis& analysis_;
    std::string id_;
    CodePointIndex index_;
    std::vector<std::string> tags_;
    std::ostream& out_;
};

/// An article that was read, or what is wrong with it.
using Outcome = std::variant<Document, InputError>;

Outcome read_one(const RawArticle& raw) {
    try {
        return read_language(read_article(raw), english());
    } catch (const InputError& error) {
        return error;
    }
}

/// MISC with the part in a name that the engine gives; one that was there goes.
std::string misc_with(const std::string& misc, const std::string& tag) {
    std::string out = tag.empty() ? "" : "NER=" + tag;
    for (std::size_t at = 0; at <= misc.size();) {
        const std::size_t end = std::min(misc.find('|', at), misc.size());
        const std::string_view part = std::string_view(misc).substr(at, end - at);
        at = end + 1;
        if (part == "_" || part.empty() || part.starts_with("NER=")) continue;
        if (!out.empty()) out += '|';
        out += part;
    }
    return or_empty(out);
}

/// Fills the sentences of one article, and writes them.
void parse_sentences(std::vector<ConlluSentence>& sentences, std::ostream& out) {
    std::vector<std::vector<std::string>> words(sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        for (const ConlluLine& line : sentences[i].lines) {
            if (line.is_word()) words[i].push_back(line[ConlluColumn::form]);
        }
    }
    const Analysis analysis = analyse_words(words, english());
    const std::vector<std::string> tags = name_tags(analysis);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        std::size_t token = analysis.sentences[i].first.position();
        for (ConlluLine& line : sentences[i].lines) {
            if (!line.is_word()) continue;
            fill(line, analysis, analysis.sentences[i], token);
            line[ConlluColumn::misc] = misc_with(line[ConlluColumn::misc], tags[token]);
            ++token;
        }
        write_conllu(out, sentences[i]);
    }
    sentences.clear();
}

}  // namespace

ParseSummary parse_articles(const std::vector<std::string>& inputs, unsigned threads, std::istream& standard_input,
                            std::ostream& out, const std::function<void(const Error&)>& problem) {
    ParseSummary summary;
    Inputs all(inputs, standard_input);
    ordered_parallel(
        threads, [&] { return all.next(); }, [](const RawArticle& raw) { return read_one(raw); },
        [&](const Outcome& outcome) {
            if (const auto* error = std::get_if<InputError>(&outcome)) {
                ++summary.failed;
                problem(*error);
                return;
            }
            const auto& document = std::get<Document>(outcome);
            if (!is_in(document, english())) {
                ++summary.unread_languages[document.language.tag.value_or("")];
                return;
            }
            ConlluPrinter(document.text(), document.analysis, document.article.path, out).write();
        },
        [](const RawArticle& raw) { return raw.bytes.size(); }, kMostBytesInTheAir);
    return summary;
}

void parse_text(std::string_view bytes, const std::string& where, std::ostream& out) {
    const std::string text = decode_text(bytes, where).text;
    const std::vector<Passage> passages{{{0, static_cast<std::uint32_t>(text.size())}, PassageKind::body, "given", 1}};
    const Analysis analysis = analyse(text, passages, english());
    ConlluPrinter(text, analysis, "", out).write();
}

void parse_conllu(std::string_view bytes, const std::string& where, std::ostream& out) {
    const std::string text = to_valid_utf8(bytes);
    ConlluReader reader(text, where);
    std::vector<ConlluSentence> article;
    while (auto sentence = reader.next()) {
        if (sentence->begins_document() && !article.empty()) parse_sentences(article, out);
        article.push_back(std::move(*sentence));
    }
    if (!article.empty()) parse_sentences(article, out);
}

void parse_file(const std::string& file,
                void (*parse)(std::string_view bytes, const std::string& where, std::ostream& out),
                std::istream& standard_input, std::ostream& out) {
    parse(read_whole(file, standard_input), name_of_input(file), out);
}

}  // namespace dateline
