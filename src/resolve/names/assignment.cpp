#include "resolve/names/assignment.hpp"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

constexpr std::size_t kSize = kMostNameWords + 1;  // the method counts from 1

/// The method minimises costs, for no more rows than columns.
class Hungarian {
public:
    Hungarian(const PairGains& gains, bool is_turned) : gains_(gains), is_turned_(is_turned) {
        rows_ = is_turned ? gains.columns : gains.rows;
        columns_ = is_turned ? gains.rows : gains.columns;
    }

    /// The row of each column, both from 1; 0 for none.
    const std::array<std::size_t, kSize>& solve() {
        for (std::size_t row = 1; row <= rows_; ++row) add(row);
        return row_of_;
    }

private:
    float cost(std::size_t row, std::size_t column) const {
        return is_turned_ ? -gains_.gain[column - 1][row - 1] : -gains_.gain[row - 1][column - 1];
    }

    void add(std::size_t row) {
        std::array<float, kSize> least{};
        std::array<std::size_t, kSize> way{};
        std::array<bool, kSize> is_used{};
        least.fill(std::numeric_limits<float>::max());
        row_of_[0] = row;
        std::size_t column = 0;
        do {
            is_used[column] = true;
            const std::size_t at = row_of_[column];
            float step = std::numeric_limits<float>::max();
            std::size_t next = 0;
            for (std::size_t j = 1; j <= columns_; ++j) {
                if (is_used[j]) continue;
                const float here = cost(at, j) - row_price_[at] - column_price_[j];
                if (here < least[j]) {
                    least[j] = here;
                    way[j] = column;
                }
                if (least[j] < step) {
                    step = least[j];
                    next = j;
                }
            }
            for (std::size_t j = 0; j <= columns_; ++j) {
                if (is_used[j]) {
                    row_price_[row_of_[j]] += step;
                    column_price_[j] -= step;
                } else {
                    least[j] -= step;
                }
            }
            column = next;
        } while (row_of_[column] != 0);
        for (; column != 0; column = way[column]) row_of_[column] = row_of_[way[column]];
    }

    const PairGains& gains_;
    bool is_turned_;
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::array<float, kSize> row_price_{};
    std::array<float, kSize> column_price_{};
    std::array<std::size_t, kSize> row_of_{};
};

}  // namespace

std::array<std::int8_t, kMostNameWords> best_pairs(const PairGains& gains) {
    std::array<std::int8_t, kMostNameWords> pairs{};
    pairs.fill(-1);
    if (gains.rows == 0 || gains.columns == 0) return pairs;
    const bool is_turned = gains.rows > gains.columns;
    Hungarian hungarian(gains, is_turned);
    const auto& row_of = hungarian.solve();
    for (std::size_t j = 1; j < kSize; ++j) {
        if (row_of[j] == 0) continue;
        const std::size_t row = is_turned ? j - 1 : row_of[j] - 1;
        const std::size_t column = is_turned ? row_of[j] - 1 : j - 1;
        if (gains.gain[row][column] > 0) pairs[row] = static_cast<std::int8_t>(column);
    }
    return pairs;
}

}  // namespace dateline
