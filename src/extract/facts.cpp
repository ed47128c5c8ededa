#include "extract/facts.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace dateline {

ContentIndex::ContentIndex(const std::vector<Statement>& statements) {
    struct Border {
        std::uint32_t at = 0;
        bool opens = false;
        std::uint32_t length = 0;
        std::size_t statement = 0;
    };
    std::vector<Border> borders;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        for (const StatementPart& part : statements[i].parts) {
            if (part.kind != StatementPartKind::content || part.span.empty()) continue;
            borders.push_back({part.span.begin, true, part.span.length(), i});
            borders.push_back({part.span.end, false, part.span.length(), i});
        }
    }
    std::sort(borders.begin(), borders.end(), [](const Border& a, const Border& b) {
        return std::tie(a.at, a.opens, a.length, a.statement) < std::tie(b.at, b.opens, b.length, b.statement);
    });
    std::multiset<std::pair<std::uint32_t, std::size_t>> open;  // by length of content
    for (const Border& border : borders) {
        const std::pair<std::uint32_t, std::size_t> each{border.length, border.statement};
        if (border.opens) {
            open.insert(each);
        } else if (const auto it = open.find(each); it != open.end()) {
            open.erase(it);
        }
        const auto inner = open.empty() ? std::optional<Index<Statement>>() : Index<Statement>(open.begin()->second);
        if (!pieces_.empty() && pieces_.back().begin == border.at) {
            pieces_.back().statement = inner;
        } else {
            pieces_.push_back({border.at, inner});
        }
    }
}

std::optional<Index<Statement>> ContentIndex::innermost(Span span) const {
    const auto it = std::upper_bound(pieces_.begin(), pieces_.end(), span.begin,
                                     [](std::uint32_t at, const Piece& piece) { return at < piece.begin; });
    return it == pieces_.begin() ? std::nullopt : std::prev(it)->statement;
}

}  // namespace dateline
