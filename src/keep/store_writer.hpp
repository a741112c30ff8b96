// The writer behind the Store: its queue, its thread, and what it does with a group.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>

#include "base/log.hpp"
#include "base/metrics.hpp"
#include "keep/store.hpp"
#include "keep/teller.hpp"

namespace wordkeep::keep {

class StoreWriter {
public:
    StoreWriter(std::unique_ptr<Engine> engine, base::Metrics& metrics, base::Log& log);
    StoreWriter(const StoreWriter&) = delete;
    StoreWriter& operator=(const StoreWriter&) = delete;
    ~StoreWriter() { close(); }

    base::Done add(Batch&& batch);
    base::Done add(Work&& work);
    // Has the engine scrub, after everything that was added before.
    base::Done add_scrub(std::move_only_function<void()> done);
    // Has the engine compact, after everything that was added before.
    base::Done add_compact(std::move_only_function<void(base::Done)> done);
    [[nodiscard]] StoreState state() const noexcept { return state_.load(std::memory_order_relaxed); }
    [[nodiscard]] Engine& engine() { return *engine_; }
    void close();

private:
    struct Scrub {
        std::move_only_function<void()> done;
    };
    struct Compact {
        std::move_only_function<void(base::Done)> done;
    };
    using Item = std::variant<Batch, Work, Scrub, Compact>;
    using Group = std::deque<Item>;

    base::Done add_item(Item&& item, std::size_t bytes);
    void work();
    // What waits, in order: batches up to the bound, or one other item. Empty: nothing waits and the store closes.
    [[nodiscard]] Group next_group();
    void carry_out(Group group);
    void commit(Group& group);
    void tell(Group&& group, std::vector<Outcome>&& outcomes);
    // Nobody else waits for the disk, so telling here keeps nobody waiting.
    [[nodiscard]] bool is_alone(const Group& group);
    static void answer(Group& group, const std::vector<Outcome>& outcomes);
    static void fail(Group& group, const base::Fault& fault);
    void fail_everything(const base::Fault& fault);
    void stumble(const WriteFault& fault);
    void wait_for_recovery();

    std::unique_ptr<Engine> engine_;
    base::Metrics& metrics_;
    base::Log& log_;
    std::atomic<StoreState> state_{StoreState::open};
    std::mutex mutex_;
    std::condition_variable wake_;
    Group queue_;
    std::size_t queued_bytes_ = 0;
    bool closing_ = false;
    Teller teller_;  // of deliveries; everything else is told by the writer itself, when the teller is done
    std::thread thread_;
};

}  // namespace wordkeep::keep
