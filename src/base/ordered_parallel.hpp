// Work on many threads whose results come out in the order of the input.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dateline {

/// Calls `take` for one input after another until it gives none, `work` on each, and `put` with each result, in the order of the inputs.
/// `take` and `put` run on the calling thread alone, `work` on `threads` threads (on the calling thread where it is 1). At most
/// four inputs a thread are in the air, so memory is bounded. An exception of any of the three ends the work and is thrown here.
template <class Take, class Work, class Put>
void ordered_parallel(unsigned threads, Take take, Work work, Put put) {
    using Input = typename decltype(take())::value_type;
    using Output = decltype(work(std::declval<Input&&>()));
    if (threads <= 1) {
        while (std::optional<Input> input = take()) put(work(std::move(*input)));
        return;
    }

    struct Slot {
        std::optional<Input> input;
        std::optional<Output> output;
        std::exception_ptr error;
    };
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Slot> slots;      // in the order of the inputs; a deque keeps references valid while it grows at one end
    std::deque<Slot*> waiting;   // slots whose work has not begun
    bool closed = false;

    auto run = [&] {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [&] { return closed || !waiting.empty(); });
            if (waiting.empty()) return;
            Slot& slot = *waiting.front();
            waiting.pop_front();
            lock.unlock();
            std::optional<Output> output;
            std::exception_ptr error;
            try {
                output.emplace(work(std::move(*slot.input)));
            } catch (...) {
                error = std::current_exception();
            }
            lock.lock();
            slot.output = std::move(output);
            slot.error = error;
            changed.notify_all();
        }
    };
    auto close = [&] {
        const std::lock_guard lock(mutex);
        closed = true;
        waiting.clear();
        changed.notify_all();
    };

    std::vector<std::jthread> workers;
    workers.reserve(threads);
    try {
        for (unsigned i = 0; i < threads; ++i) workers.emplace_back(run);
        bool more = true;
        while (true) {
            while (more && slots.size() < std::size_t{4} * threads) {
                std::optional<Input> input = take();
                if (!input) {
                    more = false;
                    break;
                }
                const std::lock_guard lock(mutex);
                slots.push_back(Slot{std::move(input), std::nullopt, nullptr});
                waiting.push_back(&slots.back());
                changed.notify_all();
            }
            if (slots.empty()) break;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return slots.front().output || slots.front().error; });
            }
            if (slots.front().error) std::rethrow_exception(slots.front().error);
            put(std::move(*slots.front().output));
            slots.pop_front();
        }
    } catch (...) {
        close();
        throw;
    }
    close();
}

}  // namespace dateline
