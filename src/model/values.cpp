#include "model/values.hpp"

namespace dateline {

Value text_or_null(const std::string& text) {
    return text.empty() ? Value{} : Value{text};
}

Value day_or_null(const std::optional<Day>& day) {
    return day ? Value{iso_of(*day)} : Value{};
}

Value number_or_null(const std::optional<double>& number) {
    return number ? Value{*number} : Value{};
}

}  // namespace dateline
