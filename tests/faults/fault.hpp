// The faults that a run of the program is put through: what happens to which of its calls to the disk. A fault is a
// row; the layer that makes them and the tests that ask for them go by the table alone.
#pragma once

#include <sqlite3.h>

#include <array>
#include <cstddef>
#include <string_view>

namespace dateline {

/// What is counted: calls to the disk, and rows that are inserted, changed or deleted.
enum class Call { write, read, sync, truncate, remove, row };
inline constexpr std::array<std::string_view, 6> kCallNames = {"write", "read", "sync", "truncate", "remove", "row"};

/// refuse: SQLite is told an error, and of a write half the bytes are on the disk. kill: the same half, and the process
/// is gone, as after a power cut or kill -9. interrupt: as if someone had pressed Ctrl-C, and the call goes on.
enum class FaultEffect { refuse, kill, interrupt };

struct Fault {
    std::string_view name;
    std::array<bool, kCallNames.size()> strikes;  // by Call: the calls that it counts and strikes
    FaultEffect effect = FaultEffect::refuse;
    int code = SQLITE_OK;     // what a refused call answers
    bool is_lasting = false;  // strikes the chosen call and all after it, not that one alone
    std::size_t points = 0;   // how many are tried in a command, spread over all its calls
};

// clang-format off
inline constexpr Fault kFaults[] = {
    // name                          write  read   sync   trunc. remove row
    {"killed in a write",           {true,  false, false, true,  true,  false}, FaultEffect::kill, SQLITE_OK, true, 10},
    {"full disk",                   {true,  false, false, false, false, false}, FaultEffect::refuse, SQLITE_FULL, true, 8},
    {"write error",                 {true,  false, false, false, false, false}, FaultEffect::refuse, SQLITE_IOERR_WRITE, false, 6},
    {"write errors from then on",   {true,  false, false, false, false, false}, FaultEffect::refuse, SQLITE_IOERR_WRITE, true, 4},
    {"read error",                  {false, true,  false, false, false, false}, FaultEffect::refuse, SQLITE_IOERR_READ, false, 6},
    {"read errors from then on",    {false, true,  false, false, false, false}, FaultEffect::refuse, SQLITE_IOERR_READ, true, 4},
    {"sync error",                  {false, false, true,  false, false, false}, FaultEffect::refuse, SQLITE_IOERR_FSYNC, false, 4},
    {"sync errors from then on",    {false, false, true,  false, false, false}, FaultEffect::refuse, SQLITE_IOERR_FSYNC, true, 2},
    {"truncation error",            {false, false, false, true,  false, false}, FaultEffect::refuse, SQLITE_IOERR_TRUNCATE, false, 2},
    {"truncation errors from then on", {false, false, false, true, false, false}, FaultEffect::refuse, SQLITE_IOERR_TRUNCATE, true, 2},
    {"deletion error",              {false, false, false, false, true,  false}, FaultEffect::refuse, SQLITE_IOERR_DELETE, false, 2},
    {"deletion errors from then on", {false, false, false, false, true, false}, FaultEffect::refuse, SQLITE_IOERR_DELETE, true, 2},
    {"interrupt",                   {false, false, false, false, false, true},  FaultEffect::interrupt, SQLITE_OK, false, 8},
};
// clang-format on

}  // namespace dateline
