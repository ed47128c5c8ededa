#include "language/abbreviations.hpp"

#include <array>
#include <string>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongest = 12;  // bytes of an abbreviation

constexpr auto kUses = std::to_array<std::pair<std::string_view, AbbreviationUse>>({
    {"before_name", AbbreviationUse::before_name},
    {"before_number", AbbreviationUse::before_number},
    {"either", AbbreviationUse::either},
});

/// One letter, or single letters with stops between them.
bool is_initials(std::string_view word) {
    bool wants_letter = true;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        if (wants_letter ? !is_letter(c.value) : c.value != U'.') return false;
        if (wants_letter) ++letters;
        wants_letter = !wants_letter;
        at += c.length;
    }
    return !wants_letter && (letters > 1 || is_upper(code_point_at(word, 0).value));
}

}  // namespace

AbbreviationUse Abbreviations::use_of(std::string_view word) const {
    if (word.empty() || word.size() > kLongest) return AbbreviationUse::none;
    if (is_upper(code_point_at(word, 0).value) && word.size() == code_point_at(word, 0).length)
        return AbbreviationUse::either;
    if (const auto* cells = list_.find(fold(word) + '.'); cells != nullptr && !cells->empty()) {
        const bool wants_capital = cells->size() > 1 && (*cells)[1] == "capital";
        if (!wants_capital || is_upper(code_point_at(word, 0).value)) {
            for (const auto& [name, use] : kUses) {
                if (name == cells->front()) return use;
            }
        }
    }
    return is_initials(word) ? AbbreviationUse::either : AbbreviationUse::none;
}

}  // namespace dateline
