// Names that word lists know, by their letters: states, cities, regions, organisations, agencies and outlets.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "model/language.hpp"

namespace dateline {

class KnownNames {
public:
    /// `language` must outlive it.
    explicit KnownNames(const Language& language);

    /// The kind of entity that has this name, empty where none has; capitals count, so that "WHO" is one and "who"
    /// none.
    [[nodiscard]] std::string_view kind_of(std::string_view name) const;
    /// The number of words in the longest name.
    [[nodiscard]] std::size_t longest() const { return longest_; }

private:
    void add(std::string_view name, std::string_view kind);

    std::unordered_map<std::string_view, std::string_view> kinds_;
    std::size_t longest_ = 1;
};

}  // namespace dateline
