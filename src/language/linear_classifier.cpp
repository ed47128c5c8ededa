#include "language/linear_classifier.hpp"

#include <stdexcept>

namespace dateline {

namespace {

std::uint32_t take_number(std::string_view& bytes) {
    static constexpr std::size_t kSize = 4;
    if (bytes.size() < kSize) throw std::logic_error("the weights of a classifier are cut off");
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < kSize; ++i) number |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    bytes.remove_prefix(kSize);
    return number;
}

}  // namespace

LinearClassifier LinearClassifier::take(std::string_view& bytes) {
    static constexpr unsigned kMostBits = 24;
    LinearClassifier made;
    made.bits = take_number(bytes);
    made.bias = static_cast<std::int32_t>(take_number(bytes));
    made.unit = static_cast<std::int32_t>(take_number(bytes));
    if (made.bits < 1 || made.bits > kMostBits || bytes.size() < std::size_t{1} << made.bits)
        throw std::logic_error("the weights of a classifier are cut off");
    const std::size_t count = std::size_t{1} << made.bits;
    made.weights = {reinterpret_cast<const std::int8_t*>(bytes.data()), count};
    bytes.remove_prefix(count);
    return made;
}

}  // namespace dateline
