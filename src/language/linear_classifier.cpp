#include "language/linear_classifier.hpp"

#include <stdexcept>

#include "language/stored_number.hpp"

namespace dateline {

namespace {

std::uint32_t take_number(std::string_view& bytes) {
    if (bytes.size() < kStoredNumber) throw std::logic_error("the weights of a classifier are cut off");
    const std::uint32_t number = stored_number(bytes);
    bytes.remove_prefix(kStoredNumber);
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
