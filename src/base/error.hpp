// The errors that people see. Each message says where it happened, what is wrong and what to do about it.
#pragma once

#include <stdexcept>
#include <string>

namespace dateline {

/// How a process ends: all done, some input could not be used, wrong use, the database file cannot be used, a mistake
/// in the program.
enum class ExitCode { done = 0, some_input_unusable = 1, wrong_use = 2, database_unusable = 3, mistake = 70 };

/// An error for a person. `where` is a file with line or offset, an option or an argument; `remedy` is a sentence that
/// says what to do.
class Error : public std::runtime_error {
public:
    Error(ExitCode code, const std::string& where, const std::string& cause, const std::string& remedy)
        : std::runtime_error(where + ": " + cause + ". " + remedy + (remedy.ends_with('.') ? "" : ".")), code_(code) {}

    [[nodiscard]] ExitCode code() const { return code_; }

private:
    ExitCode code_;
};

/// One piece of input that cannot be used; the rest of the input can.
struct InputError : Error {
    InputError(const std::string& where, const std::string& cause, const std::string& remedy)
        : Error(ExitCode::some_input_unusable, where, cause, remedy) {}
};

/// A command line or an argument that makes no sense.
struct UsageError : Error {
    UsageError(const std::string& where, const std::string& cause, const std::string& remedy)
        : Error(ExitCode::wrong_use, where, cause, remedy) {}
};

/// A database file that is not there, not ours, too new, locked, full or damaged.
struct DatabaseError : Error {
    DatabaseError(const std::string& where, const std::string& cause, const std::string& remedy)
        : Error(ExitCode::database_unusable, where, cause, remedy) {}
};

}  // namespace dateline
