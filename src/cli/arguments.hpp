// Declaring the options and arguments of a command, without the parser's own headers: they are slow to compile, and
// seen by two files.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace dateline {

/// The options and arguments of one command. Each is parsed into a variable, which must live until the command has run.
/// `type` is what help calls the value; `help` says in a few words what it is for.
class Arguments {
public:
    explicit Arguments(CLI::App& app) : app_(app) {}

    /// An option that may be left out: then the variable stays as it is.
    void option(const std::string& name, std::string& value, const std::string& type, const std::string& help);
    void option(const std::string& name, unsigned& value, const std::string& type, const std::string& help);
    void option(const std::string& name, std::optional<std::string>& value, const std::string& type,
                const std::string& help);
    void option(const std::string& name, std::optional<std::size_t>& value, const std::string& type,
                const std::string& help);
    void option(const std::string& name, std::vector<std::string>& value, const std::string& type,
                const std::string& help);
    void flag(const std::string& name, bool& value, const std::string& help);

    /// An option that must be given.
    void required_option(const std::string& name, std::string& value, const std::string& type, const std::string& help);

    /// An argument by position, which must be given; for a list, at least one.
    void argument(const std::string& name, std::string& value, const std::string& help);
    void argument(const std::string& name, std::vector<std::string>& value, const std::string& help);

    /// An argument by position that may be left out.
    void argument(const std::string& name, std::optional<std::string>& value, const std::string& help);

    /// The remaining arguments by position, which may be none.
    void rest(const std::string& name, std::vector<std::string>& value, const std::string& help);

private:
    CLI::App& app_;
};

}  // namespace dateline
