// One reader of names for all tests of them: it takes a while to make.
#pragma once

#include "languages/en/english.hpp"
#include "resolve/names/read_name.hpp"

namespace dateline {

inline const NameReader& name_reader() {
    static const NameReader made(english());
    return made;
}

}  // namespace dateline
