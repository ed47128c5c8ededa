#include "model/mention_heads.hpp"

#include <limits>

namespace dateline {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr int kLongestChain = 16;  // of mentions that each refer back to another; chains in a text are short

}  // namespace

MentionHeads::MentionHeads(const Tree& tree, const std::vector<Mention>& mentions)
    : mention_of_head_(tree.size(), kNone), name_at_(tree.size(), kNone) {
    const auto is_better = [&](std::size_t m, std::uint32_t than) {
        if (than == kNone) return true;
        const Mention& other = mentions[than];
        if ((mentions[m].form == MentionForm::name) != (other.form == MentionForm::name))
            return mentions[m].form == MentionForm::name;
        return mentions[m].span.length() > other.span.length();
    };
    ranges_.reserve(mentions.size());
    heads_.reserve(mentions.size());
    for (std::size_t m = 0; m < mentions.size(); ++m) {
        const TokenRange range = ranges_.emplace_back(tree.tokens_of(mentions[m].span));
        heads_.push_back(range.empty() ? range.first : tree.head_of(range));
        if (range.empty()) continue;
        auto& of_head = mention_of_head_[heads_.back()];
        if (is_better(m, of_head)) of_head = static_cast<std::uint32_t>(m);
        if (mentions[m].form != MentionForm::name) continue;
        for (std::size_t i = range.first; i < range.last; ++i) {
            if (is_better(m, name_at_[i])) name_at_[i] = static_cast<std::uint32_t>(m);
        }
    }
}

std::optional<Index<Mention>> MentionHeads::headed_by(std::size_t token) const {
    const std::uint32_t mention = mention_of_head_[token];
    return mention == kNone ? std::nullopt : std::optional(Index<Mention>(mention));
}

std::optional<Index<Mention>> MentionHeads::name_at(std::size_t token) const {
    const std::uint32_t mention = name_at_[token];
    return mention == kNone ? std::nullopt : std::optional(Index<Mention>(mention));
}

Index<Mention> first_mention(Index<Mention> mention, const std::vector<Mention>& mentions) {
    for (int step = 0; step < kLongestChain; ++step) {
        const auto& antecedent = mentions[mention.position()].antecedent;
        if (!antecedent) break;
        mention = *antecedent;
    }
    return mention;
}

}  // namespace dateline
