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
        made.date_pattern_parts = english_date_pattern_parts();
        for (const EmbeddedFile& file : english_files()) {
            const std::string_view name = file.name.substr(0, file.name.rfind('.'));
            if (file.name.ends_with(".weights")) {
                made.weights.emplace(name, file.bytes);
            } else {
                made.lists.emplace(name, WordList(file.bytes));
            }
        }
        return made;
    }();
    return language;
}

}  // namespace dateline
