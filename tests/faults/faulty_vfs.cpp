#include "tests/faults/faulty_vfs.hpp"

#include <unistd.h>
#include <csignal>
#include <cstdint>

namespace dateline {

namespace {

sqlite3_vfs* real_vfs = nullptr;
const Fault* chosen = nullptr;
long fatal_call = 0;
long struck_calls = 0;  // of those that the fault is about
std::array<long, kCallNames.size()> calls{};

/// SQLite's view of one of our files; the real file's own structure follows it in memory.
struct File {
    sqlite3_file base;
    sqlite3_file* real;
};

sqlite3_file* real_of(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->real;
}

/// Counts a call. True where the fault strikes it.
bool is_struck(Call call) {
    const auto kind = static_cast<std::size_t>(call);
    ++calls[kind];
    if (fatal_call == 0 || !chosen->strikes[kind]) return false;
    ++struck_calls;
    return chosen->is_lasting ? struck_calls >= fatal_call : struck_calls == fatal_call;
}

/// What the fault does to the call that it strikes: its answer, where the process lives to hear it.
int strike() {
    if (chosen->effect == FaultEffect::kill) kill(getpid(), SIGKILL);
    if (chosen->effect == FaultEffect::interrupt) kill(getpid(), SIGINT);
    return chosen->code;
}

int write(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 offset) {
    if (is_struck(Call::write)) {
        real_of(file)->pMethods->xWrite(real_of(file), bytes, length / 2, offset);
        return strike();
    }
    return real_of(file)->pMethods->xWrite(real_of(file), bytes, length, offset);
}

int read(sqlite3_file* file, void* bytes, int length, sqlite3_int64 offset) {
    if (is_struck(Call::read)) return strike();
    return real_of(file)->pMethods->xRead(real_of(file), bytes, length, offset);
}

int sync(sqlite3_file* file, int flags) {
    if (is_struck(Call::sync)) return strike();
    return real_of(file)->pMethods->xSync(real_of(file), flags);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (is_struck(Call::truncate)) return strike();
    return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

int remove_file(sqlite3_vfs*, const char* name, int sync_folder) {
    if (is_struck(Call::remove)) return strike();
    return real_vfs->xDelete(real_vfs, name, sync_folder);
}

void count_row(void*, int, const char*, const char*, sqlite3_int64) {
    if (is_struck(Call::row)) strike();
}

/// SQLite calls this for every connection that is opened.
int listen_to_rows(sqlite3* connection, char**, const sqlite3_api_routines*) {
    sqlite3_update_hook(connection, count_row, nullptr);
    return SQLITE_OK;
}

// clang-format off
int close_file(sqlite3_file* f) { return real_of(f)->pMethods->xClose(real_of(f)); }
int file_size(sqlite3_file* f, sqlite3_int64* size) { return real_of(f)->pMethods->xFileSize(real_of(f), size); }
int lock(sqlite3_file* f, int level) { return real_of(f)->pMethods->xLock(real_of(f), level); }
int unlock(sqlite3_file* f, int level) { return real_of(f)->pMethods->xUnlock(real_of(f), level); }
int check_reserved(sqlite3_file* f, int* out) { return real_of(f)->pMethods->xCheckReservedLock(real_of(f), out); }
int control(sqlite3_file* f, int op, void* arg) { return real_of(f)->pMethods->xFileControl(real_of(f), op, arg); }
int sector_size(sqlite3_file* f) { return real_of(f)->pMethods->xSectorSize(real_of(f)); }
int characteristics(sqlite3_file* f) { return real_of(f)->pMethods->xDeviceCharacteristics(real_of(f)); }
int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** to) { return real_of(f)->pMethods->xShmMap(real_of(f), page, size, extend, to); }
int shm_lock(sqlite3_file* f, int offset, int n, int flags) { return real_of(f)->pMethods->xShmLock(real_of(f), offset, n, flags); }
void shm_barrier(sqlite3_file* f) { real_of(f)->pMethods->xShmBarrier(real_of(f)); }
int shm_unmap(sqlite3_file* f, int remove) { return real_of(f)->pMethods->xShmUnmap(real_of(f), remove); }
// clang-format on

constexpr sqlite3_io_methods kMethods = {
    2,         close_file,     read,    write,       truncate,        sync,    file_size, lock,
    unlock,    check_reserved, control, sector_size, characteristics, shm_map, shm_lock,  shm_barrier,
    shm_unmap, nullptr,        nullptr,
};

int open_file(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
    auto* ours = reinterpret_cast<File*>(file);
    ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
    const int code = real_vfs->xOpen(real_vfs, name, ours->real, flags, out_flags);
    ours->base.pMethods = ours->real->pMethods != nullptr ? &kMethods : nullptr;
    return code;
}

}  // namespace

void install_faulty_vfs(const Fault& fault, long fatal) {
    static sqlite3_vfs layer;
    real_vfs = sqlite3_vfs_find(nullptr);
    chosen = &fault;
    fatal_call = fatal;
    layer = *real_vfs;  // all that is not about files of our own goes straight to the real one
    layer.zName = "faulty";
    layer.szOsFile = static_cast<int>(sizeof(File)) + real_vfs->szOsFile;
    layer.pNext = nullptr;
    layer.xOpen = open_file;
    layer.xDelete = remove_file;
    sqlite3_vfs_register(&layer, 1);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(listen_to_rows));
}

const std::array<long, kCallNames.size()>& calls_so_far() {
    return calls;
}

}  // namespace dateline
