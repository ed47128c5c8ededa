#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

namespace dateline {

namespace {

/// The check alone: without its name, help calls the value what the command does.
CLI::Validator not_negative() {
    CLI::Validator check = CLI::NonNegativeNumber;
    return check.description("");
}

}  // namespace

void Arguments::option(const std::string& name, std::string& value, const std::string& type, const std::string& help) {
    app_.add_option(name, value, help)->type_name(type)->capture_default_str();
}

void Arguments::option(const std::string& name, unsigned& value, const std::string& type, const std::string& help) {
    app_.add_option(name, value, help)->type_name(type)->capture_default_str();
}

void Arguments::option(const std::string& name, std::optional<std::string>& value, const std::string& type,
                       const std::string& help) {
    app_.add_option(name, value, help)->type_name(type);
}

void Arguments::option(const std::string& name, std::optional<std::size_t>& value, const std::string& type,
                       const std::string& help) {
    app_.add_option(name, value, help)->type_name(type)->check(not_negative());
}

void Arguments::option(const std::string& name, std::vector<std::string>& value, const std::string& type,
                       const std::string& help) {
    app_.add_option(name, value, help)->type_name(type)->expected(1)->take_all();
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

}  // namespace dateline
