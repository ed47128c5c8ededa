#include "language/network_file.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include "base/joined.hpp"
#include "base/table.hpp"
#include "language/stored_number.hpp"

namespace dateline {

namespace {

constexpr std::string_view kMagic = "dateline network 1\n";

class Writer {
public:
    void add(std::string_view bytes) { bytes_ += bytes; }
    void add_number(std::uint32_t number) { store_number(number, bytes_); }
    void add_list(const std::vector<std::string>& items) {
        const std::string text = joined(items, "\n");
        add_number(static_cast<std::uint32_t>(text.size()));
        add(text);
    }
    /// Each row as whole numbers of `bytes` bytes, after the scale that makes floats of them.
    void add_matrix(const Matrix& matrix, unsigned bytes) {
        const float largest = bytes == 1 ? 127.0F : 32767.0F;
        for (std::size_t row = 0; row < matrix.rows; ++row) {
            float most = 0;
            for (const float value : matrix.row(row)) most = std::max(most, std::abs(value));
            const float scale = most / largest;
            add_number(std::bit_cast<std::uint32_t>(scale));
            for (const float value : matrix.row(row)) {
                const auto whole = static_cast<std::int32_t>(scale > 0 ? std::lround(value / scale) : 0);
                bytes_ += static_cast<char>(whole & 0xFF);
                if (bytes == 2) bytes_ += static_cast<char>((whole >> 8) & 0xFF);
            }
        }
    }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    std::string_view take(std::size_t count) {
        if (count > bytes_.size() - at_) throw std::logic_error("the network's weights are cut short");
        at_ += count;
        return bytes_.substr(at_ - count, count);
    }
    std::uint32_t take_number() { return stored_number(take(kStoredNumber)); }
    std::vector<std::string> take_list() {
        const std::string_view text = take(take_number());
        std::vector<std::string> items;
        if (text.empty()) return items;
        for (const std::string_view item : split(text, '\n')) items.emplace_back(item);
        return items;
    }
    void take_matrix(Matrix& matrix, unsigned bytes) {
        for (std::size_t row = 0; row < matrix.rows; ++row) {
            const float scale = std::bit_cast<float>(take_number());
            const std::string_view whole = take(matrix.columns * bytes);
            float* values = matrix.at(row);
            for (std::size_t i = 0; i < matrix.columns; ++i) values[i] = scale * number_at(whole, i, bytes);
        }
    }
    [[nodiscard]] bool is_at_end() const { return at_ == bytes_.size(); }

private:
    static float number_at(std::string_view bytes, std::size_t index, unsigned width) {
        if (width == 1) return static_cast<float>(static_cast<signed char>(bytes[index]));
        const auto low = static_cast<unsigned char>(bytes[2 * index]);
        const auto high = static_cast<signed char>(bytes[2 * index + 1]);
        return static_cast<float>(high * 256 + low);
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
};

/// Calls `visit(Matrix&, bytes a value)` in the order of the file.
template <class Model, class Visit>
void for_each_stored(Model& model, Visit visit) {
    std::size_t index = 0;
    for_each_matrix(model, [&](auto& matrix) { visit(matrix, index++ < kTables ? 1U : 2U); });
}

template <class Sizes, class Visit>
void for_each_size(Sizes& sizes, Visit visit) {
    for (auto* size : {&sizes.word, &sizes.part, &sizes.look, &sizes.hidden, &sizes.tag, &sizes.arc, &sizes.relation})
        visit(*size);
}

template <class File, class Visit>
void for_each_list(File& file, Visit visit) {
    for (auto* list :
         {&file.labels.upos, &file.labels.xpos, &file.labels.relations, &file.vocabulary, &file.frequent_forms})
        visit(*list);
}

}  // namespace

std::string write_network(const NetworkFile& file) {
    Writer writer;
    writer.add(kMagic);
    for_each_size(file.sizes, [&](std::size_t size) { writer.add_number(static_cast<std::uint32_t>(size)); });
    for_each_list(file, [&](const std::vector<std::string>& list) { writer.add_list(list); });
    for_each_stored(file.model, [&](const Matrix& matrix, unsigned bytes) { writer.add_matrix(matrix, bytes); });
    return writer.take();
}

NetworkFile read_network(std::string_view bytes) {
    Reader reader(bytes);
    if (reader.take(kMagic.size()) != kMagic) throw std::logic_error("the network's weights are of another program");
    NetworkFile file;
    for_each_size(file.sizes, [&](std::size_t& size) { size = reader.take_number(); });
    for_each_list(file, [&](std::vector<std::string>& list) { list = reader.take_list(); });
    file.model = make_network(file.sizes, file.vocabulary.size(), file.labels);
    for_each_stored(file.model, [&](Matrix& matrix, unsigned width) { reader.take_matrix(matrix, width); });
    if (!reader.is_at_end()) throw std::logic_error("the network's weights have more than the program reads");
    return file;
}

}  // namespace dateline
