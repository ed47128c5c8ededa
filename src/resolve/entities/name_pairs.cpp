#include "resolve/entities/name_pairs.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>

#include "resolve/names/compare_names.hpp"
#include "resolve/names/read_name.hpp"

namespace dateline {

namespace {

/// A block with more names is sorted by sound, and each name is compared with the next few only (the sorted
/// neighbourhood of Hernandez and Stolfo 1995).
constexpr std::size_t kMostInBlock = 48;
constexpr std::size_t kNeighbours = 8;
/// Words of a name that keys are made of.
constexpr std::size_t kMostKeyWords = 6;
/// From so many consonants on, a word keeps enough of them when one is left out.
constexpr std::size_t kLeastForDeletion = 3;

struct Key {
    std::uint64_t hash = 0;
    std::uint32_t name = 0;
    friend auto operator<=>(const Key&, const Key&) = default;
};

/// Makes the keys of one name after another.
class KeyMaker {
public:
    void add_keys(std::uint32_t position, const PreparedName& name) {
        position_ = position;
        words_.clear();
        for (const NameWord& word : name.words) {
            if (words_.size() < kMostKeyWords && word.number < 0) words_.push_back(&word);
        }
        add_whole();
        name.name_class == NameClass::person&& words_.size() > 1 ? add_pairs() : add_words();
        if (name.name_class == NameClass::organization) add_initials(name);
    }

    /// In the order of hashes and positions, each once.
    [[nodiscard]] std::vector<Key> take() {
        std::sort(keys_.begin(), keys_.end());
        keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
        return std::move(keys_);
    }

private:
    void add(std::string_view kind, std::string_view a, std::string_view b = {}) {
        key_.assign(kind).append(a).append(1, '|').append(b);
        keys_.push_back({std::hash<std::string>{}(key_), position_});
    }

    /// All consonants: the words in any order, and run together.
    void add_whole() {
        std::vector<std::string_view> all;
        std::string joined;
        for (const NameWord* word : words_) {
            all.push_back(word->consonants);
            joined += word->consonants;
        }
        add("joined ", joined);
        std::sort(all.begin(), all.end());
        std::string sorted;
        for (const std::string_view each : all) sorted.append(each).append(1, ' ');
        add("sorted ", sorted);
    }

    /// Of two words of a person's name: one as a whole, of the other the first or the last consonant; what is left out
    /// between them, an initial, and a slip in one of them change nothing.
    void add_pairs() {
        for (const NameWord* one : words_) {
            if (one->part == NamePart::initial || one->consonants.empty()) continue;
            for (const NameWord* other : words_) {
                if (other == one || other->consonants.empty()) continue;
                const std::string_view consonants = other->consonants;
                add("first ", one->consonants, consonants.substr(0, 1));
                if (consonants.size() > 1) add("last ", one->consonants, consonants.substr(consonants.size() - 1));
                for_each_deletion(one->consonants,
                                  [&](std::string_view left) { add("first ", left, consonants.substr(0, 1)); });
            }
        }
    }

    /// Each word that tells something, with a slip in it too.
    void add_words() {
        for (const NameWord* word : words_) {
            if (word->part == NamePart::common || word->part == NamePart::place) continue;
            add("word ", word->consonants);
            for_each_deletion(word->consonants, [&](std::string_view left) { add("word ", left); });
        }
    }

    void add_initials(const PreparedName& name) {
        if (!name.initials.empty()) add("initials ", name.initials);
        if (!name.initials_of_all.empty() && name.initials_of_all != name.initials)
            add("initials ", name.initials_of_all);
        if (words_.size() == 1 && words_.front()->is_in_capitals) add("initials ", words_.front()->text);
    }

    /// Without one consonant each (the symmetric deletions of Mor and Fraenkel 1982).
    template <class Visit>
    void for_each_deletion(const std::string& consonants, Visit visit) {
        if (consonants.size() < kLeastForDeletion) return;
        for (std::size_t i = 0; i < consonants.size(); ++i) {
            std::string left = consonants;
            left.erase(i, 1);
            visit(left);
        }
    }

    std::uint32_t position_ = 0;
    std::vector<const NameWord*> words_;
    std::string key_;
    std::vector<Key> keys_;
};
/// A block: what has one key. Compared are all with all, or in a large one neighbours by sound.
template <class Visit>
void for_each_pair(std::span<const Key> block, const std::vector<std::string>& sounds, Visit visit) {
    if (block.size() <= kMostInBlock) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            for (std::size_t k = i + 1; k < block.size(); ++k) visit(block[i].name, block[k].name);
        }
        return;
    }
    std::vector<std::uint32_t> sorted;
    for (const Key& key : block) sorted.push_back(key.name);
    std::sort(sorted.begin(), sorted.end(),
              [&](std::uint32_t a, std::uint32_t b) { return std::tie(sounds[a], a) < std::tie(sounds[b], b); });
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        for (std::size_t k = i + 1; k < std::min(sorted.size(), i + 1 + kNeighbours); ++k)
            visit(std::min(sorted[i], sorted[k]), std::max(sorted[i], sorted[k]));
    }
}

std::string sound_of(const PreparedName& name) {
    std::string sound;
    for (const NameWord& word : name.words) sound += word.sound + ' ';
    return sound;
}

/// The pairs that share a key, each once, in their order: the lower position in the high half.
std::vector<std::uint64_t> pairs_of(const std::vector<Key>& keys, const std::vector<std::string>& sounds) {
    std::vector<std::uint64_t> pairs;
    for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
        while (end < keys.size() && keys[end].hash == keys[begin].hash) ++end;
        for_each_pair(std::span(keys).subspan(begin, end - begin), sounds,
                      [&](std::uint32_t a, std::uint32_t b) { pairs.push_back((std::uint64_t{a} << 32U) | b); });
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

/// In how many names a word stands.
using WordCounts = std::unordered_map<std::string_view, std::uint32_t>;

/// Whether a word of one name goes with another word of the other that is a name of its own: a given name, or a word
/// that stands in several names. Else what differs is a slip, or words are only left out, shortened or joined.
bool has_other_words(const PreparedName& a, const PreparedName& b, const WordCounts& counts) {
    static constexpr std::uint32_t kSeveral = 3;
    const auto is_name = [&](const PreparedName& name, Span span) {
        return std::any_of(name.words.begin(), name.words.end(), [&](const NameWord& word) {
            return span.contains(word.span) && (word.is_given_name || counts.at(word.text) >= kSeveral);
        });
    };
    const auto matches = compare_names(a, b).matches;
    return std::any_of(matches.begin(), matches.end(), [&](const NameMatch& match) {
        const bool is_respelt = match.match == WordMatch::spelling || match.match == WordMatch::sound;
        return is_respelt && is_name(a, match.a) && is_name(b, match.b);
    });
}

}  // namespace

std::vector<NamePair> find_name_pairs(const std::vector<BearerName>& names, const NameReader& reader) {
    std::vector<PreparedName> prepared;
    std::vector<std::string> sounds;
    std::vector<std::uint32_t> position_of;
    KeyMaker keys;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const BearerName& name = names[i];
        if (name.known || name.is_local || name.is_short || name.name_class == NameClass::unknown) continue;
        prepared.push_back(reader.prepare(name.text, name.name_class));
        sounds.push_back(sound_of(prepared.back()));
        keys.add_keys(static_cast<std::uint32_t>(position_of.size()), prepared.back());
        position_of.push_back(i);
    }
    WordCounts counts;
    for (const PreparedName& name : prepared) {
        for (const NameWord& word : name.words) ++counts[word.text];
    }
    std::vector<NamePair> found;
    for (const std::uint64_t pair : pairs_of(keys.take(), sounds)) {
        const PreparedName& a = prepared[pair >> 32U];
        const PreparedName& b = prepared[pair & 0xFFFFFFFFU];
        if (a.name_class != b.name_class) continue;
        const NameScore score = score_names(a, b);
        if (!score.is_same) continue;
        found.push_back({.a = position_of[pair >> 32U],
                         .b = position_of[pair & 0xFFFFFFFFU],
                         .score = score.score,
                         .has_other_words = has_other_words(a, b, counts)});
    }
    return found;
}

std::string explain_likeness(const BearerName& first, const BearerName& second, const NameReader& reader) {
    const PreparedName a = reader.prepare(first.text, first.name_class);
    const PreparedName b = reader.prepare(second.text, second.name_class);
    std::string because;
    for (const NameMatch& match : compare_names(a, b).matches) {
        if (match.match == WordMatch::same) continue;
        const auto words = [](const PreparedName& name, Span span) {
            return name.name.substr(span.begin, span.end - span.begin);
        };
        because += because.empty() ? "" : ", ";
        const std::string one = words(a, match.a);
        const std::string other = words(b, match.b);
        because +=
            std::string(name_of(match.match)) + " (" + one + (one.empty() || other.empty() ? "" : ", ") + other + ")";
    }
    return because.empty() ? "the same name" : because;
}

}  // namespace dateline
