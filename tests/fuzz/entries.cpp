#include "tests/fuzz/entries.hpp"

#include <array>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "app/parse.hpp"
#include "base/utf8.hpp"
#include "language/analyse.hpp"
#include "language/conllu.hpp"
#include "languages/en/english.hpp"
#include "tests/fuzz/require.hpp"
#include "text/byte_stream.hpp"
#include "text/encoding.hpp"
#include "text/formats.hpp"
#include "text/language_of.hpp"
#include "text/page_charset.hpp"
#include "text/passages.hpp"
#include "text/splitting.hpp"
#include "time/edtf.hpp"

namespace dateline {

namespace {

void require_clean(const Article& article) {
    require(is_clean(article.path), "the path is valid UTF-8 without NUL");
    require(is_clean(article.text), "the text is valid UTF-8 without NUL");
    require(article.raw_sha256.size() == 64, "the hash is one");
    for (const auto* each : {&article.url, &article.source, &article.title, &article.author, &article.language,
                             &article.published, &article.retrieved}) {
        require(!*each || is_clean(**each), "what the input says of itself is valid UTF-8 without NUL");
    }
    require(article.extra.starts_with('{') && article.extra.ends_with('}'), "what else there was is a JSON object");
}

void require_passages(const Article& article) {
    std::size_t before = 0;
    for (const Passage& passage : find_passages(article, english())) {
        require(passage.span.begin >= before && passage.span.begin <= passage.span.end, "passages follow each other");
        require(passage.span.end <= article.text.size(), "passages are within the text");
        require(is_border(article.text, passage.span.begin) && is_border(article.text, passage.span.end),
                "passages begin and end between characters");
        before = passage.span.end;
    }
}

std::optional<Article> try_to_read(const RawArticle& raw) {
    try {
        return read_article(raw);
    } catch (const InputError& error) {
        require(std::string_view(error.what()).find(": ") != std::string_view::npos, "a problem has a place");
        return std::nullopt;
    }
}

void read_twice(const RawArticle& raw) {
    const auto once = try_to_read(raw);
    const auto again = try_to_read(raw);
    require(once.has_value() == again.has_value(), "the same bytes can be read each time or never");
    if (!once) return;
    require(once->text == again->text && once->path == again->path && once->extra == again->extra &&
                once->title == again->title && once->published == again->published,
            "the same bytes give the same article");
    require_clean(*once);
    require_passages(*once);
}

void read_with(Reader* read, std::string_view bytes) {
    if (read == nullptr) return;
    RawArticle raw;
    raw.path = raw.where = "x";
    raw.bytes = bytes;
    raw.read = read;
    read_twice(raw);
}

void read_page(std::string_view bytes) {
    require(declared_in_page(bytes).size() <= bytes.size(), "what a page declares stands in it");
    read_with(reader_of("text/html"), bytes);
}

void read_json(std::string_view bytes) {
    read_with(read_json_line, bytes);
}

/// The first line is what the bytes after it are declared as.
void read_encoded(std::string_view bytes) {
    const std::size_t end = bytes.find('\n');
    const std::string_view declared = end == std::string_view::npos ? "" : bytes.substr(0, end);
    if (end != std::string_view::npos) bytes.remove_prefix(end + 1);
    const auto once = decode_bytes(bytes, declared);
    const auto again = decode_bytes(bytes, declared);
    require(once.has_value() == again.has_value(), "the same bytes are text each time or never");
    if (!once) return;
    require(once->text == again->text && once->encoding == again->encoding, "the same bytes give the same text");
    require(is_clean(once->text), "text is valid UTF-8 without NUL");
    require(!once->encoding.empty(), "an encoding has a name");
    const auto kept = decode_bytes(once->text);
    require(bytes.starts_with("\xEF\xBB\xBF") || once->encoding != "utf-8" || (kept && kept->text == once->text),
            "text in UTF-8 stays as it is");
    require(detect_language(once->text) == detect_language(again->text), "a text is in one language");
    read_with(read_plain_text, bytes);
}

/// The first byte says which archive it is, and whether it is packed.
void read_archive(std::string_view bytes) {
    if (bytes.empty()) return;
    const auto kind = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    const std::span<const Format> all = formats();
    const Format& format = all[(kind / 2) % all.size()];
    std::istringstream stream{std::string(bytes)};
    ByteStream source(stream, kind % 2 == 1, "x");
    Cutting cutting{source, "x"};
    try {
        while (auto raw = format.cut(cutting)) {
            require(raw->bytes.size() <= kMostBytes + 64UL * 1024 + 16, "an article's bytes are bounded");
            raw->path = "x";
            raw->read = format.read;
            read_twice(*raw);
        }
    } catch (const InputError&) {
        // The rest cannot be cut.
    }
}

/// One root, and every word leads to it.
void require_tree(const Analysis& analysis, const Sentence& sentence) {
    const std::size_t first = sentence.first.position();
    const std::size_t last = sentence.last.position();
    require(first < last, "a sentence has words");
    std::size_t roots = 0;
    for (std::size_t i = first; i < last; ++i) {
        const auto head = analysis.tokens[i].head;
        roots += head ? 0 : 1;
        require(!head || (head->position() >= first && head->position() < last && head->position() != i),
                "a head is another word of the sentence");
    }
    require(roots == 1, "a sentence has one root");
    std::vector<bool> leads_up(last - first);
    for (std::size_t i = first; i < last; ++i) {
        std::vector<std::size_t> way;
        auto node = std::optional(Index<Token>(i));
        while (node && !leads_up[node->position() - first]) {
            way.push_back(node->position());
            require(way.size() <= last - first, "arcs make no circle");
            node = analysis.tokens[node->position()].head;
        }
        for (const std::size_t each : way) leads_up[each - first] = true;
    }
}

void require_analysis(std::string_view text, const Analysis& analysis) {
    std::size_t before = 0;
    std::size_t next = 0;
    for (const Sentence& sentence : analysis.sentences) {
        require(sentence.first.position() == next, "sentences follow each other");
        next = sentence.last.position();
        require_tree(analysis, sentence);
    }
    require(next == analysis.tokens.size(), "each token is in a sentence");
    for (const Token& token : analysis.tokens) {
        require(token.span.begin >= before && token.span.begin < token.span.end && token.span.end <= text.size(),
                "tokens follow each other within the text");
        require(is_border(text, token.span.begin) && is_border(text, token.span.end), "tokens hold whole characters");
        require(token.upos != Upos::none && !token.xpos.empty() && !token.deprel.empty(), "each token has its tags");
        require(is_clean(token.lemma) && !token.lemma.empty(), "each token has a lemma");
        before = token.span.end;
    }
    before = 0;
    for (const Name& name : analysis.names) {
        require(name.span.begin >= before && name.span.begin < name.span.end, "names follow each other");
        require(name.confidence > 0 && name.confidence <= 1, "a name's confidence is a share");
        before = name.span.end;
    }
}

/// Any text, analysed whole.
void analyse_text(std::string_view bytes) {
    const std::string text = to_valid_utf8(bytes);
    const Passage whole = {{0, static_cast<std::uint32_t>(text.size())}, PassageKind::body, "whole", 1};
    const Analysis once = analyse(text, {whole}, english());
    require_analysis(text, once);
    const Analysis again = analyse(text, {whole}, english());
    require(once.tokens.size() == again.tokens.size(), "the same text has the same words");
    for (std::size_t i = 0; i < once.tokens.size(); ++i) {
        require(once.tokens[i].head == again.tokens[i].head && once.tokens[i].xpos == again.tokens[i].xpos,
                "the same text has the same parse");
    }
}

/// The IDs and forms of all lines.
std::vector<std::string> lines_of(std::string_view conllu) {
    std::vector<std::string> lines;
    ConlluReader reader(conllu, "x");
    while (const auto sentence = reader.next()) {
        for (const ConlluLine& line : sentence->lines)
            lines.push_back(line[ConlluColumn::id] + '\t' + line[ConlluColumn::form]);
    }
    return lines;
}

/// Words that are given stay, and what is told of them can be read.
void require_parsed(std::string_view conllu) {
    std::ostringstream parsed;
    parse_conllu(conllu, "x", parsed);
    require(lines_of(parsed.str()) == lines_of(conllu), "words that are given stay as they are");
}

/// What is read as CoNLL-U is written as it was read, and can be parsed.
void read_treebank_text(std::string_view bytes) {
    const std::string text = to_valid_utf8(bytes);
    std::ostringstream once;
    try {
        ConlluReader reader(text, "x");
        while (const auto sentence = reader.next()) write_conllu(once, *sentence);
    } catch (const InputError&) {
        return;
    }
    const std::string written = once.str();
    std::ostringstream again;
    ConlluReader reader(written, "x");
    while (const auto sentence = reader.next()) write_conllu(again, *sentence);
    require(again.str() == written, "what was written is read as it was");
    require_parsed(text);
}

void require_same_days(const Interval& days) {
    if (!days.is_known()) return;
    const std::string written = edtf_of(days);
    const auto again = parse_edtf(written);
    require(again && again->days == days, "days that are written as EDTF are read as those days");
    require(edtf_of(again->days) == written, "the same days are written in the same way");
}

/// Whatever is read as EDTF says days in their order, which can be written and read again.
void read_date(std::string_view bytes) {
    const auto [when, problem] = read_edtf(bytes);
    require(when.has_value() == problem.empty(), "what is no date has something wrong with it");
    const auto input = read_input_date(bytes);
    require(!when || (input.when && input.when->days == when->days), "EDTF is a date of the input");
    if (!when) return;
    const Interval& days = when->days;
    require(!days.earliest || !days.latest || *days.earliest <= *days.latest, "a date begins before it ends");
    require(!when->edtf.empty(), "a date has its EDTF");
    const auto kept = parse_edtf(when->edtf);
    require(kept && kept->days == days && kept->edtf == when->edtf, "what is kept of a date says the same days");
    require_same_days(days);
}

constexpr auto kTargets = std::to_array<FuzzTarget>({
    {"html", read_page},
    {"jsonl", read_json},
    {"encodings", read_encoded},
    {"archives", read_archive},
    {"language", analyse_text},
    {"conllu", read_treebank_text},
    {"edtf", read_date},
    {"dates", read_dates},
    {"names", read_names},
    {"cypher", read_query},
});

}  // namespace

std::span<const FuzzTarget> fuzz_targets() {
    return kTargets;
}

}  // namespace dateline
