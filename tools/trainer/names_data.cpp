#include "tools/trainer/names_data.hpp"

#include <functional>
#include <map>
#include <utility>

#include "base/error.hpp"
#include "base/table.hpp"

namespace dateline {

namespace {

/// The first tag of a kind of name; the kinds that are not here are not learned.
const std::map<std::string_view, NameTag, std::less<>> kKinds = {
    {"PER", NameTag::person_begins},
    {"ORG", NameTag::organization_begins},
    {"LOC", NameTag::place_begins},
};

/// The tag of a word that is written "B-PER" or "I-PER", after a word with the tag `before`. In IOB1 a name begins with
/// "I-" unless it follows one of its kind, so a name that "goes on" begins where there is none of its kind before.
std::uint8_t tag_of(std::string_view written, std::uint8_t before) {
    if (written.size() < 3) return 0;
    const auto kind = kKinds.find(written.substr(2));
    if (kind == kKinds.end()) return 0;
    const auto begins = static_cast<std::uint8_t>(kind->second);
    const auto goes_on = static_cast<std::uint8_t>(begins + 1);
    return written.front() == 'I' && (before == begins || before == goes_on) ? goes_on : begins;
}

void add_word(NamedSentence& sentence, std::string_view word, std::string_view tag) {
    const std::uint8_t before = sentence.tags.empty() ? std::uint8_t{0} : sentence.tags.back();
    sentence.words.emplace_back(word);
    sentence.tags.push_back(tag_of(tag, before));
}

void end_sentence(std::vector<NamedSentence>& sentences, NamedSentence& sentence) {
    if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
    sentence = {};
}

std::string_view without_carriage_return(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::string where(std::string_view file, std::size_t line) {
    return std::string(file) + " line " + std::to_string(line);
}

}  // namespace

std::vector<NamedSentence> read_uner(std::string_view text) {
    constexpr std::string_view kId = "# sent_id = ";
    std::vector<NamedSentence> sentences;
    NamedSentence sentence;
    std::size_t number = 0;
    for (std::string_view line : split(text, '\n')) {
        ++number;
        line = without_carriage_return(line);
        if (line.empty()) {
            end_sentence(sentences, sentence);
        } else if (line.starts_with('#')) {
            if (line.starts_with(kId)) sentence.sent_id = line.substr(kId.size());
        } else {
            const auto cells = split(line, '\t');
            if (cells.size() < 3) {
                throw InputError(where("names in IOB2", number), "fewer than three columns",
                                 "Give lines of number, word and tag, parted by tabs");
            }
            add_word(sentence, cells[1], cells[2]);
        }
    }
    end_sentence(sentences, sentence);
    return sentences;
}

std::vector<NamedSentence> read_wikigold(std::string_view text) {
    std::vector<NamedSentence> sentences;
    NamedSentence sentence;
    std::size_t number = 0;
    for (std::string_view line : split(text, '\n')) {
        ++number;
        line = without_carriage_return(line);
        if (line.empty()) {
            end_sentence(sentences, sentence);
            continue;
        }
        const std::size_t space = line.rfind(' ');
        if (space == std::string_view::npos || space == 0) {
            throw InputError(where("names in IOB1", number), "a word without a tag",
                             "Give lines of word and tag, parted by a space");
        }
        const std::string_view word = line.substr(0, space);
        if (word != "-DOCSTART-") add_word(sentence, word, line.substr(space + 1));
    }
    end_sentence(sentences, sentence);
    return sentences;
}

}  // namespace dateline
