#include "languages/en/english.hpp"

#include "base/embedded.hpp"

namespace dateline {

std::span<const EmbeddedFile> english_files();

const Language& english() {
    static const Language language = [] {
        Language made;
        made.code = "en";
        for (const EmbeddedFile& file : english_files()) {
            made.lists.emplace(file.name.substr(0, file.name.rfind('.')), WordList(file.bytes));
        }
        return made;
    }();
    return language;
}

}  // namespace dateline
