#include "languages/en/english.hpp"

#include "base/embedded.hpp"
#include "languages/en/date_rules.hpp"

namespace dateline {

std::span<const EmbeddedFile> english_files();
std::span<const EmbeddedFile> english_gazetteer_files();

namespace {

std::string_view name_of(const EmbeddedFile& file) {
    return file.name.substr(0, file.name.rfind('.'));
}

}  // namespace

const Language& english() {
    static const Language language = [] {
        Language made;
        made.code = "en";
        made.date_rules = english_date_rules();
        made.date_pattern_parts = english_date_pattern_parts();
        for (const EmbeddedFile& file : english_files()) {
            if (file.name.ends_with(".weights")) {
                made.weights.emplace(name_of(file), file.bytes);
            } else {
                made.lists.emplace(name_of(file), WordList(file.bytes));
            }
        }
        for (const EmbeddedFile& file : english_gazetteer_files()) made.tables.emplace(name_of(file), file.bytes);
        return made;
    }();
    return language;
}

}  // namespace dateline
