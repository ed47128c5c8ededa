#include "text/converter.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "base/utf8.hpp"

namespace dateline {

namespace {

// Labels that mean something else than they say, as pages use them; of the standard's own table those that ICU's
// aliases do not bring to the same.
constexpr auto kLabels = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"cp1250", "windows-1250"},
    {"x-cp1250", "windows-1250"},
    {"cp1251", "windows-1251"},
    {"x-cp1251", "windows-1251"},
    {"win-1251", "windows-1251"},
    {"win1251", "windows-1251"},
    {"koi8", "koi8-r"},
    {"koi", "koi8-r"},
    {"latin2", "iso-8859-2"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},
    {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},
    {"x-sjis", "windows-31j"},
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"utf-16", "utf-16le"},
    {"unicode", "utf-16le"},
});

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open(const std::string& encoding) {
    // ICU has converters of its own that no article is in, and some that switch on an empty name.
    if (encoding.empty() || encoding.size() > UCNV_MAX_CONVERTER_NAME_LENGTH / 2) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// Converts in pieces, so that memory stays near that of the text; false where the converter stops at an error.
bool convert_with(UConverter& from, std::string_view bytes, std::string& text) {
    constexpr std::size_t kPiece = 16UL * 1024;
    UErrorCode status = U_ZERO_ERROR;
    const Converter to(ucnv_open("UTF-8", &status));
    if (U_FAILURE(status)) return false;
    std::vector<UChar> pivot(kPiece);
    std::vector<char> piece(kPiece);
    UChar* pivot_from = pivot.data();
    UChar* pivot_to = pivot.data();
    const char* source = bytes.data();
    bool is_first = true;
    do {
        status = U_ZERO_ERROR;
        char* target = piece.data();
        ucnv_convertEx(to.get(), &from, &target, piece.data() + piece.size(), &source, bytes.data() + bytes.size(),
                       pivot.data(), &pivot_from, &pivot_to, pivot.data() + pivot.size(), static_cast<UBool>(is_first),
                       static_cast<UBool>(true), &status);
        text.append(piece.data(), target);
        is_first = false;
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return U_SUCCESS(status) || status == U_TRUNCATED_CHAR_FOUND;
}

}  // namespace

std::string canonical_encoding(std::string_view label) {
    const std::size_t first = label.find_first_not_of(" \t\r\n\f\"'");
    if (first == std::string_view::npos) return {};
    label = label.substr(first, label.find_last_not_of(" \t\r\n\f\"'") - first + 1);
    const std::string name = to_lower(to_valid_utf8(label.substr(0, UCNV_MAX_CONVERTER_NAME_LENGTH)));
    const auto* const row =
        std::find_if(kLabels.begin(), kLabels.end(), [&](const auto& each) { return each.first == name; });
    return row == kLabels.end() ? name : std::string(row->second);
}

std::optional<std::string> convert(std::string_view bytes, const std::string& encoding) {
    const Converter from = open(encoding);
    if (!from) return std::nullopt;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    convert_with(*from, bytes, text);
    return text;
}

std::optional<std::string> convert_strictly(std::string_view bytes, const std::string& encoding) {
    const Converter from = open(encoding);
    if (!from) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::string text;
    if (U_FAILURE(status) || !convert_with(*from, bytes, text)) return std::nullopt;
    return text;
}

}  // namespace dateline
