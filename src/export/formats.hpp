// The output formats of a result: a file each, and the table that lists them. Help, errors and tests follow from its
// rows. The bytes written depend on the result and the options alone, never on a locale or a terminal.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string_view>

#include "model/result.hpp"

namespace dateline {

struct FormatOptions {
    std::size_t width =
        0;  // of a line, in code points, for formats that people read; 0 where lines may be of any length
};

/// A format: its name on the command line, what it is in one line, its writer, and whether it is for reading rather
/// than for other programs. Lines end in LF everywhere.
struct ResultFormat {
    std::string_view name;
    std::string_view summary;
    void (*write)(std::ostream&, const Result&, const FormatOptions&) = nullptr;
    bool is_for_people = false;
    bool has_room = false;  // for the key of each row, where only some columns are asked for
};

/// All formats, the one for people first.
[[nodiscard]] std::span<const ResultFormat> result_formats();

/// The format of that name. UsageError, which lists the names, where there is none.
[[nodiscard]] const ResultFormat& find_result_format(std::string_view name);

}  // namespace dateline
