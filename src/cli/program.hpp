// The whole program behind its main(), so that what runs it can put something between it and the disk.
#pragma once

namespace dateline {

/// Runs the command that the arguments name, `argv[0]` being the program. Errors are told on standard error. Returns
/// the exit status (ExitCode).
int run_program(int argc, char** argv);

}  // namespace dateline
