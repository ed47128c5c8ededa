#include "language/whole_product.hpp"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace dateline {

namespace {

constexpr std::size_t kPanel = 16;

void product_anywhere(const std::int16_t* left, std::size_t rows, std::size_t pairs, const std::int16_t* panel,
                      std::size_t panels, std::int32_t* sums) {
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < kPanel * panels; ++column) {
            const std::int16_t* right = panel + column / kPanel * pairs * kPanel * 2 + column % kPanel * 2;
            std::int32_t sum = 0;
            for (std::size_t pair = 0; pair < pairs; ++pair) {
                const std::int16_t* a = left + (row * pairs + pair) * 2;
                const std::int16_t* b = right + pair * kPanel * 2;
                sum += a[0] * b[0] + a[1] * b[1];
            }
            sums[row * kPanel * panels + column] = sum;
        }
    }
}

#if defined(__x86_64__)

std::int32_t pair_at(const std::int16_t* left) {
    std::int32_t pair = 0;
    std::memcpy(&pair, left, sizeof(pair));
    return pair;
}

// Vectors of 4, 8 and 16 sums; kParts of them make a panel. The loops over constants are unrolled, so that all sums of
// a tile stay in registers.
template <std::size_t kRows, std::size_t kPanels>
void tile_sse2(const std::int16_t* left, std::size_t pairs, const std::int16_t* panel, std::int32_t* sums) {
    constexpr std::size_t kParts = 4;
    for (std::size_t part = 0; part < kParts * kPanels; ++part) {
        const std::int16_t* right = panel + part / kParts * pairs * kPanel * 2 + part % kParts * 8;
        __m128i sum[kRows];
        for (std::size_t row = 0; row < kRows; ++row) sum[row] = _mm_setzero_si128();
        for (std::size_t pair = 0; pair < pairs; ++pair) {
            const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(right + pair * kPanel * 2));
            for (std::size_t row = 0; row < kRows; ++row) {
                const __m128i a = _mm_set1_epi32(pair_at(left + (row * pairs + pair) * 2));
                sum[row] = _mm_add_epi32(sum[row], _mm_madd_epi16(a, b));
            }
        }
        for (std::size_t row = 0; row < kRows; ++row)
            _mm_storeu_si128(reinterpret_cast<__m128i*>(sums + row * kPanel * kPanels + part * 4), sum[row]);
    }
}

template <std::size_t kRows, std::size_t kPanels>
__attribute__((target("avx2"))) void tile_avx2(const std::int16_t* left, std::size_t pairs, const std::int16_t* panel,
                                               std::int32_t* sums) {
    for (std::size_t which = 0; which < kPanels; ++which) {
        const std::int16_t* right = panel + which * pairs * kPanel * 2;
        __m256i low[kRows];
        __m256i high[kRows];
        for (std::size_t row = 0; row < kRows; ++row) low[row] = high[row] = _mm256_setzero_si256();
        for (std::size_t pair = 0; pair < pairs; ++pair) {
            const auto* at = reinterpret_cast<const __m256i*>(right + pair * kPanel * 2);
            const __m256i b = _mm256_loadu_si256(at);
            const __m256i c = _mm256_loadu_si256(at + 1);
            for (std::size_t row = 0; row < kRows; ++row) {
                const __m256i a = _mm256_set1_epi32(pair_at(left + (row * pairs + pair) * 2));
                low[row] = _mm256_add_epi32(low[row], _mm256_madd_epi16(a, b));
                high[row] = _mm256_add_epi32(high[row], _mm256_madd_epi16(a, c));
            }
        }
        for (std::size_t row = 0; row < kRows; ++row) {
            auto* to = reinterpret_cast<__m256i*>(sums + row * kPanel * kPanels + which * kPanel);
            _mm256_storeu_si256(to, low[row]);
            _mm256_storeu_si256(to + 1, high[row]);
        }
    }
}

template <std::size_t kRows, std::size_t kPanels>
__attribute__((target("avx512f,avx512vnni"))) void tile_avx512(const std::int16_t* left, std::size_t pairs,
                                                               const std::int16_t* panel, std::int32_t* sums) {
    __m512i sum[kRows][kPanels];
    for (std::size_t row = 0; row < kRows; ++row) {
        for (std::size_t which = 0; which < kPanels; ++which) sum[row][which] = _mm512_setzero_si512();
    }
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        __m512i b[kPanels];
        for (std::size_t which = 0; which < kPanels; ++which)
            b[which] = _mm512_loadu_si512(panel + (which * pairs + pair) * kPanel * 2);
        for (std::size_t row = 0; row < kRows; ++row) {
            const __m512i a = _mm512_set1_epi32(pair_at(left + (row * pairs + pair) * 2));
            for (std::size_t which = 0; which < kPanels; ++which)
                sum[row][which] = _mm512_dpwssd_epi32(sum[row][which], a, b[which]);
        }
    }
    for (std::size_t row = 0; row < kRows; ++row) {
        for (std::size_t which = 0; which < kPanels; ++which)
            _mm512_storeu_si512(sums + (row * kPanels + which) * kPanel, sum[row][which]);
    }
}

using Tile = void(const std::int16_t* left, std::size_t pairs, const std::int16_t* panel, std::int32_t* sums);

/// The tiles of a width of vectors by their rows less one, and by their panels less one.
using Tiles = Tile* const[kWholeRows][2];

constexpr Tiles kSse2 = {{tile_sse2<1, 1>, tile_sse2<1, 2>}, {tile_sse2<2, 1>, tile_sse2<2, 2>},
                         {tile_sse2<3, 1>, tile_sse2<3, 2>}, {tile_sse2<4, 1>, tile_sse2<4, 2>},
                         {tile_sse2<5, 1>, tile_sse2<5, 2>}, {tile_sse2<6, 1>, tile_sse2<6, 2>}};
constexpr Tiles kAvx2 = {{tile_avx2<1, 1>, tile_avx2<1, 2>}, {tile_avx2<2, 1>, tile_avx2<2, 2>},
                         {tile_avx2<3, 1>, tile_avx2<3, 2>}, {tile_avx2<4, 1>, tile_avx2<4, 2>},
                         {tile_avx2<5, 1>, tile_avx2<5, 2>}, {tile_avx2<6, 1>, tile_avx2<6, 2>}};
constexpr Tiles kAvx512 = {{tile_avx512<1, 1>, tile_avx512<1, 2>}, {tile_avx512<2, 1>, tile_avx512<2, 2>},
                           {tile_avx512<3, 1>, tile_avx512<3, 2>}, {tile_avx512<4, 1>, tile_avx512<4, 2>},
                           {tile_avx512<5, 1>, tile_avx512<5, 2>}, {tile_avx512<6, 1>, tile_avx512<6, 2>}};

template <const Tiles& kTiles>
void product(const std::int16_t* left, std::size_t rows, std::size_t pairs, const std::int16_t* panel,
             std::size_t panels, std::int32_t* sums) {
    kTiles[rows - 1][panels - 1](left, pairs, panel, sums);
}

#endif

}  // namespace

std::vector<WholeProduct*> whole_products() {
    std::vector<WholeProduct*> products;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512vnni")) products.push_back(product<kAvx512>);
    if (__builtin_cpu_supports("avx2")) products.push_back(product<kAvx2>);
    products.push_back(product<kSse2>);
#endif
    products.push_back(product_anywhere);
    return products;
}

}  // namespace dateline
