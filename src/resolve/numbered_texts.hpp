// Texts with a number each: equal texts have one number, so that what is told of a text is kept and compared by its
// number. Numbers count from 0 in the order in which texts come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

class NumberedTexts {
public:
    /// The number of `text`, which is kept.
    std::uint32_t number_of(std::string_view text) {
        const auto known = numbers_.find(text);
        if (known != numbers_.end()) return known->second;
        const auto added = numbers_.emplace(std::string(text), static_cast<std::uint32_t>(texts_.size())).first;
        texts_.push_back(&added->first);
        return added->second;
    }
    [[nodiscard]] const std::string& at(std::uint32_t number) const { return *texts_[number]; }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
    std::vector<const std::string*> texts_;  // the map's own keys, which stay where they are
};

}  // namespace dateline
