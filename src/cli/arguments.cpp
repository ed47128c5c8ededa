#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

namespace dateline {

namespace {

/// What is counted in whole numbers, in words for people where it is not.
CLI::Validator whole_number() {
    const auto check = [](const std::string& text) {
        const bool is_one = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
        if (!is_one) return "'" + text + "' is no whole number";
        return text.size() < 10 ? std::string() : "'" + text + "' is more than 999999999";
    };
    return {check, ""};
}

}  // namespace

void Arguments::option(const std::string& name, std::string& value, const std::string& type, const std::string& help) {
    app_.add_option(name, value, help)->type_name(type)->capture_default_str();
}

void Arguments::option(const std::string& name, unsigned& value, const std::string& type, const std::string& help) {
    app_.add_option(name, value, help)->type_name(type)->capture_default_str()->check(whole_number());
}

void Arguments::option(const std::string& name, std::optional<std::string>& value, const std::string& type,
                       const std::string& help) {
    app_.add_option(name, value, help)->type_name(type);
}

void Arguments::option(const std::string& name, std::optional<std::size_t>& value, const std::string& type,
                       const std::string& help) {
    app_.add_option(name, value, help)->type_name(type)->check(whole_number());
}

void Arguments::option(const std::string& name, std::vector<std::string>& value, const std::string& type,
                       const std::string& help) {
    app_.add_option(name, value, help)->type_name(type)->expected(1)->take_all()->allow_extra_args(false);
}

void Arguments::flag(const std::string& name, bool& value, const std::string& help) {
    app_.add_flag(name, value, help);
}

void Arguments::required_option(const std::string& name, std::string& value, const std::string& type,
                                const std::string& help) {
    app_.add_option(name, value, help)->type_name(type)->required();
}

void Arguments::argument(const std::string& name, std::string& value, const std::string& help) {
    app_.add_option(name, value, help)->required();
}

void Arguments::argument(const std::string& name, std::vector<std::string>& value, const std::string& help) {
    app_.add_option(name, value, help)->required();
}

void Arguments::argument(const std::string& name, std::optional<std::string>& value, const std::string& help) {
    app_.add_option(name, value, help);
}

void Arguments::rest(const std::string& name, std::vector<std::string>& value, const std::string& help) {
    app_.add_option(name, value, help);
}

}  // namespace dateline
