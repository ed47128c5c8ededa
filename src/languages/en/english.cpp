#include "languages/en/english.hpp"

#include "base/embedded.hpp"
#include "languages/en/date_rules.hpp"

namespace dateline {

std::span<const EmbeddedFile> english_files();

const Language& english() {
    static const Language language = [] {
        Language made;
        made.code = "en";
        made.date_rules = english_date_rules();
        for (const EmbeddedFile& file : english_files()) {
            made.lists.emplace(file.name.substr(0, file.name.rfind('.')), WordList(file.bytes));
        }
        return made;
    }();
    return language;
}

}  // namespace dateline
