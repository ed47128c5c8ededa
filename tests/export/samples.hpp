// Results that are hard to write down, shared by the tests of all formats, and the writing of one into a string.
#pragma once

#include <sstream>
#include <string>

#include "export/formats.hpp"

namespace dateline {

inline const std::string kArabic = "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85";  // 4 letters, right to left
inline const std::string kComposing = "Zoe\xCC\x88";                    // Zo, e, a combining diaeresis
inline const std::string kFamily =
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 \xE2\x9C\x88\xEF\xB8\x8F";  // two joined, a space, a plane with its
                                                                              // selector

inline Value integer(std::int64_t number) {
    return number;
}

inline std::string written(std::string_view format, const Result& result, std::size_t width = 0) {
    std::ostringstream out;
    find_result_format(format).write(out, result, {width});
    return out.str();
}

}  // namespace dateline
