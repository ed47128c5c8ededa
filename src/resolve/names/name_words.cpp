#include "resolve/names/name_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

bool is_apostrophe(char32_t c) {
    static constexpr std::array<char32_t, 7> kApostrophes = {U'\'', 0x2018, 0x2019, 0x02BC, 0x02BB, 0x0060, 0x00B4};
    return std::find(kApostrophes.begin(), kApostrophes.end(), c) != kApostrophes.end();
}

bool is_hyphen(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool is_mark_on_letter(char32_t c) {
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x064B && c <= 0x065F);
}

bool belongs_to_word(char32_t c) {
    return is_letter(c) || is_digit(c) || is_mark_on_letter(c) || c == U'&';
}

/// The text without a possessive ending: an apostrophe and one letter, or the apostrophe alone.
std::string_view without_possessive(std::string_view name) {
    const CodePoint last = code_point_before(name, name.size());
    if (is_apostrophe(last.value)) return name.substr(0, name.size() - last.length);
    if (last.value != U's' && last.value != U'S') return name;
    const CodePoint before = code_point_before(name, name.size() - last.length);
    return is_apostrophe(before.value) ? name.substr(0, name.size() - last.length - before.length) : name;
}

/// plain_name for what most names are: ASCII letters and digits with single spaces or hyphens; nothing for others.
std::optional<std::string> plain_ascii(std::string_view name) {
    std::string plain(name);
    char before = ' ';
    for (char& c : plain) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '-') c = ' ';
        const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!is_word && (c != ' ' || before == ' ')) return std::nullopt;
        before = c;
    }
    return before == ' ' ? std::nullopt : std::optional(std::move(plain));
}

}  // namespace

std::vector<FoldedWord> name_words(std::string_view name) {
    std::vector<FoldedWord> words;
    for (std::size_t at = 0; at < name.size();) {
        CodePoint c = code_point_at(name, at);
        if (!belongs_to_word(c.value)) {
            at += c.length;
            continue;
        }
        FoldedWord word;
        word.is_upper = is_upper(c.value);
        word.is_in_capitals = true;
        const std::size_t begin = at;
        std::string letters;
        while (at < name.size() && (belongs_to_word(c.value) || is_apostrophe(c.value) || c.value == U'.')) {
            at += c.length;
            c = code_point_at(name, at);
        }
        const std::string_view kept = without_possessive(name.substr(begin, at - begin));
        for (std::size_t i = 0; i < kept.size();) {
            const CodePoint each = code_point_at(kept, i);
            if (belongs_to_word(each.value)) letters.append(kept.substr(i, each.length));
            if (is_letter(each.value) && !is_upper(each.value)) word.is_in_capitals = false;
            i += each.length;
        }
        word.is_joined = is_hyphen(c.value);
        word.folded = fold(letters);
        if (!word.folded.empty()) words.push_back(std::move(word));
    }
    return words;
}

std::string plain_name(std::string_view name) {
    if (auto easy = plain_ascii(name)) return *std::move(easy);
    std::string joined;
    for (const FoldedWord& word : name_words(name)) {
        if (!joined.empty()) joined += ' ';
        joined += word.folded;
    }
    return joined;
}

std::string clean_name(std::string_view name) {
    std::string clean;
    bool wants_space = false;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = code_point_at(name, at);
        if (is_space(c.value)) {
            wants_space = !clean.empty();
        } else {
            if (wants_space) clean += ' ';
            wants_space = false;
            clean.append(name.substr(at, c.length));
        }
        at += c.length;
    }
    std::string_view kept = without_possessive(clean);
    while (!kept.empty() && (kept.front() == '"' || kept.front() == '(' || kept.front() == ',')) kept.remove_prefix(1);
    while (!kept.empty() && (kept.back() == '"' || kept.back() == ')' || kept.back() == ',')) kept.remove_suffix(1);
    return kept.empty() ? clean : std::string(kept);
}

std::string slug_of(std::string_view name) {
    static constexpr std::size_t kMost = 80;
    std::string slug;
    for (const FoldedWord& word : name_words(name)) {
        if (!slug.empty()) slug += '-';
        slug += word.folded;
        if (slug.size() > kMost) break;
    }
    std::size_t end = std::min(slug.size(), kMost);
    while (end > 0 && end < slug.size() && (static_cast<unsigned char>(slug[end]) & 0xC0U) == 0x80U) --end;
    slug.resize(end);
    std::replace(slug.begin(), slug.end(), '&', '-');
    return slug.empty() ? "x" : slug;
}

std::string_view script_of(std::string_view text) {
    struct Range {
        char32_t first;
        char32_t last;
        std::string_view script;
    };
    // Unicode 15, Blocks.txt; the blocks that names in the news are written in.
    static constexpr std::array<Range, 18> kRanges = {{
        {0x0041, 0x02AF, "Latn"},
        {0x0370, 0x03FF, "Grek"},
        {0x0400, 0x052F, "Cyrl"},
        {0x0530, 0x058F, "Armn"},
        {0x0590, 0x05FF, "Hebr"},
        {0x0600, 0x077F, "Arab"},
        {0x0900, 0x097F, "Deva"},
        {0x0980, 0x09FF, "Beng"},
        {0x0B80, 0x0BFF, "Taml"},
        {0x0E00, 0x0E7F, "Thai"},
        {0x10A0, 0x10FF, "Geor"},
        {0x1200, 0x137F, "Ethi"},
        {0x1E00, 0x1EFF, "Latn"},
        {0x1F00, 0x1FFF, "Grek"},
        {0x3040, 0x309F, "Hira"},
        {0x30A0, 0x30FF, "Kana"},
        {0x4E00, 0x9FFF, "Hani"},
        {0xAC00, 0xD7AF, "Hang"},
    }};
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        if (!is_letter(c.value)) continue;
        for (const Range& range : kRanges) {
            if (range.first <= c.value && c.value <= range.last) return range.script;
        }
    }
    return "Zyyy";
}

}  // namespace dateline
