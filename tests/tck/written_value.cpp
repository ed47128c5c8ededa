#include "tests/tck/written_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

namespace dateline::tck {

namespace {

constexpr int kDeepest = 100;  // brackets

/// Thrown within this file where the words are no value.
struct NotWritten {};

class ValueReader {
public:
    explicit ValueReader(std::string_view text) : text_(text) {}

    WrittenValue read_whole() {
        WrittenValue value = read_value();
        skip_spaces();
        if (at_ != text_.size()) throw NotWritten();
        return value;
    }

private:
    void skip_spaces() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
    }
    bool sees(std::string_view words) {
        skip_spaces();
        return text_.substr(at_).starts_with(words);
    }
    bool take(std::string_view words) {
        if (!sees(words)) return false;
        at_ += words.size();
        return true;
    }
    void demand(std::string_view words) {
        if (!take(words)) throw NotWritten();
    }

    WrittenValue read_value() {
        if (++depth_ > kDeepest) throw NotWritten();
        WrittenValue value;
        if (sees("'")) {
            value = read_text();
        } else if (sees("{")) {
            value = read_map();
        } else if (sees("[")) {
            value = read_list_or_relationship();
        } else if (sees("(")) {
            value = read_node();
        } else if (take("<")) {
            value = read_path();
        } else {
            value = read_word();
        }
        --depth_;
        return value;
    }

    WrittenValue read_text() {
        WrittenValue value;
        value.kind = WrittenKind::text;
        demand("'");
        for (; at_ < text_.size() && text_[at_] != '\''; ++at_) {
            char each = text_[at_];
            if (each == '\\' && at_ + 1 < text_.size()) {
                each = text_[++at_];
                if (each == 'n') each = '\n';
            }
            value.text += each;
        }
        demand("'");
        return value;
    }

    std::string read_name() {
        skip_spaces();
        if (take("`")) {
            const std::size_t end = text_.find('`', at_);
            if (end == std::string_view::npos) throw NotWritten();
            return std::string(text_.substr(std::exchange(at_, end + 1), end - at_));
        }
        const std::size_t end = std::min(text_.find_first_of(" :,{}[]()<>|'", at_), text_.size());
        const std::size_t begin = std::exchange(at_, end);
        return std::string(text_.substr(begin, end - begin));
    }

    WrittenValue read_map() {
        WrittenValue value;
        value.kind = WrittenKind::map;
        demand("{");
        while (!take("}")) {
            if (!value.items.empty()) demand(",");
            value.names.push_back(read_name());
            demand(":");
            value.items.push_back(read_value());
        }
        return value;
    }

    WrittenValue read_list_or_relationship() {
        WrittenValue value;
        demand("[");
        if (sees(":")) {
            value.kind = WrittenKind::relationship;
            read_names_and_map(value);
            demand("]");
            return value;
        }
        value.kind = WrittenKind::list;
        while (!take("]")) {
            if (!value.items.empty()) demand(",");
            value.items.push_back(read_value());
        }
        return value;
    }

    void read_names_and_map(WrittenValue& value) {
        while (take(":")) value.names.push_back(read_name());
        std::sort(value.names.begin(), value.names.end());
        if (sees("{")) value.items.push_back(read_map());
        // Nothing and an empty map are the same.
        if (!value.items.empty() && value.items[0].items.empty()) value.items.clear();
    }

    WrittenValue read_node() {
        WrittenValue value;
        value.kind = WrittenKind::node;
        demand("(");
        read_names_and_map(value);
        demand(")");
        return value;
    }

    WrittenValue read_path() {
        WrittenValue value;
        value.kind = WrittenKind::path;
        value.items.push_back(read_node());
        while (!take(">")) {
            const bool is_backward = take("<");
            demand("-");
            value.items.push_back(read_list_or_relationship());
            demand("-");
            if (!is_backward) demand(">");
            value.names.emplace_back(is_backward ? "<" : ">");
            value.items.push_back(read_node());
        }
        return value;
    }

    WrittenValue read_word() {
        WrittenValue value;
        const std::string word = read_name();
        const char* const end = word.data() + word.size();
        const double infinity = std::numeric_limits<double>::infinity();
        const std::array<std::pair<std::string_view, double>, 3> special = {
            {{"NaN", std::numeric_limits<double>::quiet_NaN()}, {"Inf", infinity}, {"-Inf", -infinity}}};
        const auto* const found =
            std::find_if(special.begin(), special.end(), [&](const auto& each) { return each.first == word; });
        if (word == "null") return value;
        if (word == "true" || word == "false") {
            value.kind = WrittenKind::boolean;
            value.truth = word == "true";
        } else if (found != special.end()) {
            value.kind = WrittenKind::number;
            value.number = found->second;
        } else if (const auto whole = std::from_chars(word.data(), end, value.integer);
                   whole.ec == std::errc() && whole.ptr == end) {
            value.kind = WrittenKind::integer;
        } else if (const auto part = std::from_chars(word.data(), end, value.number);
                   part.ec == std::errc() && part.ptr == end) {
            value.kind = WrittenKind::number;
        } else {
            throw NotWritten();
        }
        return value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

std::string number_form(double number) {
    if (std::isnan(number)) return "NaN";
    if (number == 0) return "0.0";  // also minus zero: the kit compares by equality
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    std::string text(digits.data(), end.ptr);
    if (text.find_first_of(".en") == std::string::npos) text += ".0";
    return text;
}

std::string joined(std::vector<std::string> parts, bool is_sorted, std::string_view open, std::string_view close) {
    if (is_sorted) std::sort(parts.begin(), parts.end());
    std::string text(open);
    for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : ", ") + parts[i];
    return text.append(close);
}

std::string names_and_map(const WrittenValue& value, const std::vector<std::string>& maps, char open, char close) {
    std::string text(1, open);
    for (const std::string& name : value.names) text += ":" + name;
    for (const std::string& map : maps) text += " " + map;
    return text + close;
}

}  // namespace

std::optional<WrittenValue> read_written(std::string_view text) {
    try {
        return ValueReader(text).read_whole();
    } catch (const NotWritten&) {
        return std::nullopt;
    }
}

std::string normal_form(const WrittenValue& value, bool ignores_list_order) {
    std::vector<std::string> items;
    for (const WrittenValue& item : value.items) items.push_back(normal_form(item, ignores_list_order));
    switch (value.kind) {
        case WrittenKind::null:
            return "null";
        case WrittenKind::boolean:
            return value.truth ? "true" : "false";
        case WrittenKind::integer:
            return std::to_string(value.integer);
        case WrittenKind::number:
            return number_form(value.number);
        case WrittenKind::text:
            return "'" + value.text + "'";
        case WrittenKind::list:
            return joined(std::move(items), ignores_list_order, "[", "]");
        case WrittenKind::map:
            for (std::size_t i = 0; i < items.size(); ++i) items[i].insert(0, value.names[i] + ": ");
            return joined(std::move(items), true, "{", "}");
        case WrittenKind::node:
            return names_and_map(value, items, '(', ')');
        case WrittenKind::relationship:
            return names_and_map(value, items, '[', ']');
        case WrittenKind::path:
            for (std::size_t i = 0; i < value.names.size(); ++i) items[2 * i + 1] += value.names[i];
            return joined(std::move(items), false, "<", ">");
    }
    return {};
}

cypher::Value make_value(const WrittenValue& written, Arena& arena) {
    switch (written.kind) {
        case WrittenKind::null:
            return cypher::Null();
        case WrittenKind::boolean:
            return written.truth;
        case WrittenKind::integer:
            return written.integer;
        case WrittenKind::number:
            return written.number;
        case WrittenKind::text:
            return arena.keep(written.text);
        case WrittenKind::list: {
            const auto items = arena.make<cypher::Value>(written.items.size());
            for (std::size_t i = 0; i < items.size(); ++i) items[i] = make_value(written.items[i], arena);
            return cypher::List{items.data(), items.size()};
        }
        case WrittenKind::map: {
            const auto entries = arena.make<cypher::MapEntry>(written.items.size());
            for (std::size_t i = 0; i < entries.size(); ++i)
                entries[i] = {arena.keep(written.names[i]), make_value(written.items[i], arena)};
            std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
            return cypher::Map{entries.data(), entries.size()};
        }
        default:
            throw std::runtime_error("a parameter that is part of a graph");
    }
}

}  // namespace dateline::tck
