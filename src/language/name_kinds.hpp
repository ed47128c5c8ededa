// What kind of thing each name of an article names: a name has one kind throughout an article (Gale, Church and
// Yarowsky 1992: one sense per discourse), that for which the network and the words around its mentions speak most.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// Kinds of names in the order of NameTag.
inline constexpr std::array<NameKind, 3> kNameKinds = {NameKind::person, NameKind::organization, NameKind::place};

/// A name and where it stands: tokens first..last, half open. `kind` is a position in kNameKinds.
struct TaggedName {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t kind = 0;
    double confidence = 1;
};

class NameKinds {
public:
    NameKinds(std::string_view text, const Analysis& analysis, const Language& language);

    /// Counts one mention of a name, with what the words around it say.
    void add(const TaggedName& name);

    /// Counts a person's whole name for the last word of it, by which it is named after the first time.
    void add_family_name(const TaggedName& name);

    /// The name that `token`, a proper noun in no name, is because other mentions in the article are.
    [[nodiscard]] std::optional<TaggedName> find_again(std::size_t token) const;

    /// Gives a name the kind that its mentions have most often, where that is clear.
    void settle(TaggedName& name) const;

private:
    using Votes = std::array<double, kNameKinds.size()>;

    [[nodiscard]] std::string word(std::size_t token) const;
    [[nodiscard]] std::string phrase(const TaggedName& name) const;
    [[nodiscard]] bool is_beside_title(const TaggedName& name) const;
    [[nodiscard]] bool is_behind_locative(const TaggedName& name) const;
    [[nodiscard]] bool has_people(const TaggedName& name) const;

    std::string_view text_;
    const Analysis& analysis_;
    const WordList& titles_;
    const WordList& locatives_;
    const WordList& endings_;
    std::unordered_set<std::string> peoples_;  // capitalised adjectives of the article
    std::unordered_map<std::string, Votes> votes_;
};

}  // namespace dateline
