// Files that are part of the program: word lists, migrations, tables. tools/embed.cmake compiles them in.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

/// A file's name without folders, and its bytes, which live as long as the program.
struct EmbeddedFile {
    std::string_view name;
    std::string_view bytes;
};

}  // namespace dateline
