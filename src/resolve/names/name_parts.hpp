// What each word of a name is there: a title, a given name, a legal form. A reader for persons and one for all else.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "resolve/names/name_lists.hpp"
#include "resolve/names/name_pieces.hpp"
#include "resolve/names/prepared_name.hpp"

namespace dateline {

struct PartPiece : NamePiece {
    NamePart part = NamePart::plain;
    NameGroup place = 0;
    std::int32_t number = -1;
};

struct NameParts {
    std::vector<PartPiece> pieces;  // at most kMostNameWords, the family name last
    LegalForm legal_form;
    NameGroup suffix = 0;
    bool is_family_first = false;  // as the name is written
};

[[nodiscard]] NameParts read_person_parts(const NameLists& lists, std::string_view name);

/// Bodies, places and things. Words that are one name of a place are one piece.
[[nodiscard]] NameParts read_body_parts(const NameLists& lists, std::string_view name);

}  // namespace dateline
