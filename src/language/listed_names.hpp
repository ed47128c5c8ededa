// Where the words of a sentence are a name that a word list has: of a place, or of an organisation.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/language.hpp"

namespace dateline {

/// What a word is in the longest listed name that it stands in.
enum class ListedAs : std::uint8_t { none, place_begins, place_goes_on, organization_begins, organization_goes_on };
inline constexpr std::size_t kListedSorts = 5;  // of ListedAs

/// The names of a language's lists, cut into words as texts are: a hyphen is a word. Of names that overlap the one that
/// begins first counts, of those the longest, of equals the organisation.
class ListedNames {
public:
    explicit ListedNames(const Language& language);

    /// An answer for each word. The case of letters is not looked at, but that a name in capitals alone must stand so.
    /// Time is linear in the words.
    [[nodiscard]] std::vector<ListedAs> find(const std::vector<std::string_view>& words) const;

private:
    struct Entry {
        ListedAs begins = ListedAs::none;
        bool is_capitals = false;
    };
    void add(std::string_view name, ListedAs begins);

    std::unordered_map<std::string, Entry> names_;              // words parted by a space each, folded
    std::unordered_map<std::string, std::size_t> first_words_;  // and the most words of a name that begins so
};

}  // namespace dateline
