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

namespace ordered_parallel_detail {

/// An input on its way: its work waits, is under way, or is done.
template <class Input, class Output>
struct Slot {
    std::optional<Input> input;
    std::size_t weight = 0;
    std::optional<Output> output;
    std::exception_ptr error;
};

/// Inputs in the air, shared by the caller, who adds and takes at the ends, and the workers.
template <class Input, class Output>
class Belt {
public:
    /// Caller: hands an input to the workers.
    void add(Input input, std::size_t weight) {
        const std::lock_guard lock(mutex_);
        weight_ += weight;
        slots_.push_back({std::move(input), weight, std::nullopt, nullptr});
        waiting_.push_back(
            &slots_.back());  // a deque that grows and shrinks at its ends keeps its elements where they are
        changed_.notify_all();
    }

    /// Caller: the result of the input that came first among those still here, once it is done; throws what its work
    /// threw.
    Output take_first() {
        std::unique_lock lock(mutex_);
        Slot<Input, Output>& first = slots_.front();
        changed_.wait(lock, [&] { return first.output || first.error; });
        if (first.error) std::rethrow_exception(first.error);
        Output output = std::move(*first.output);
        weight_ -= first.weight;
        slots_.pop_front();
        return output;
    }

    /// Caller: how many inputs are here.
    std::size_t size() const { return slots_.size(); }

    /// Caller: what the inputs that are here weigh together.
    std::size_t weight() const { return weight_; }

    /// Caller: no more inputs; what waits is dropped, what is under way ends.
    void close() {
        const std::lock_guard lock(mutex_);
        is_closed_ = true;
        waiting_.clear();
        changed_.notify_all();
    }

    /// Worker: does `work` on waiting inputs until the belt is closed.
    template <class Work>
    void serve(Work& work) {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [&] { return is_closed_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            Slot<Input, Output>& slot = *waiting_.front();
            waiting_.pop_front();
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
            changed_.notify_all();
        }
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Slot<Input, Output>> slots_;     // in the order of the inputs
    std::deque<Slot<Input, Output>*> waiting_;  // those whose work has not begun
    std::size_t weight_ = 0;                    // of the inputs in the air
    bool is_closed_ = false;
};

}  // namespace ordered_parallel_detail

/// Calls `take` for one input after another until it gives none, `work` on each, and `put` with each result, in the
/// order of the inputs. `take` and `put` run on the calling thread alone, `work` on `threads` threads (on the calling
/// thread where it is 1). At most four inputs a thread are in the air, and no further one is taken while those weigh
/// `heaviest` or more by `weigh`, so memory is bounded. An exception of `take`, `work` or `put` ends the work and is
/// thrown here.
template <class Take, class Work, class Put, class Weigh>
void ordered_parallel(unsigned threads, Take take, Work work, Put put, Weigh weigh, std::size_t heaviest) {
    using Input = typename decltype(take())::value_type;
    using Output = decltype(work(std::declval<Input&&>()));
    if (threads <= 1) {
        while (std::optional<Input> input = take()) put(work(std::move(*input)));
        return;
    }

    ordered_parallel_detail::Belt<Input, Output> belt;
    struct CloseAtEnd {
        decltype(belt)& of;
        ~CloseAtEnd() { of.close(); }
    };
    std::vector<std::jthread> workers;  // joined after the belt is closed and before it goes
    const CloseAtEnd close{belt};
    for (unsigned i = 0; i < threads; ++i) workers.emplace_back([&] { belt.serve(work); });
    for (bool has_more = true;;) {
        const auto has_room = [&] { return belt.size() < std::size_t{4} * threads && belt.weight() < heaviest; };
        while (has_more && (belt.size() == 0 || has_room())) {
            std::optional<Input> input = take();
            has_more = input.has_value();
            if (!input) break;
            const std::size_t weight = weigh(*input);
            belt.add(std::move(*input), weight);
        }
        if (belt.size() == 0) return;
        put(belt.take_first());
    }
}

/// The same of inputs that are small, of which their number alone is bounded.
template <class Take, class Work, class Put>
void ordered_parallel(unsigned threads, Take take, Work work, Put put) {
    ordered_parallel(
        threads, take, work, put, [](const auto&) { return std::size_t{0}; }, 1);
}

}  // namespace dateline
