#include "keep/store_writer.hpp"

#include <chrono>
#include <cstdint>
#include <utility>

#include "base/fleeting.hpp"
#include "base/limits.hpp"

namespace wordkeep::keep {

namespace {

using base::FaultKind;
namespace limits = base::limits;

// How long nothing must have come before the engine may do its upkeep.
constexpr auto quiet_time = std::chrono::milliseconds(200);

std::size_t bytes_of(const Change& change) {
    constexpr std::size_t row_bytes = 64;
    if (const auto* kept = std::get_if<KeepText>(&change)) {
        return row_bytes + kept->text.bytes().size();
    }
    if (const auto* replaced = std::get_if<ReplaceText>(&change)) {
        return row_bytes + replaced->text.bytes().size() +
               (replaced->for_previous ? replaced->for_previous->bytes().size() : 0);
    }
    return row_bytes;
}

std::size_t bytes_of(const Batch& batch) {
    std::size_t bytes = 0;
    for (const Change& change : batch.changes) {
        bytes += bytes_of(change);
    }
    return bytes;
}

std::unexpected<base::Fault> not_now(StoreState state) {
    return state == StoreState::stopped
               ? base::fault(FaultKind::unavailable,
                             "the store stopped after a commit of unknown outcome: restart Wordkeep")
               : base::fault(FaultKind::unavailable, "the store can't be written now; try again later");
}

}  // namespace

StoreWriter::StoreWriter(std::unique_ptr<Engine> engine, base::Metrics& metrics, base::Log& log)
    : engine_(std::move(engine)), metrics_(metrics), log_(log), thread_([this] { work(); }) {}

base::Done StoreWriter::add(Batch&& batch) {
    const std::size_t bytes = bytes_of(batch);
    return add_item(std::move(batch), bytes);
}

base::Done StoreWriter::add(Work&& work) {
    return add_item(std::move(work), 0);
}

base::Done StoreWriter::add_scrub(std::move_only_function<void()> done) {
    return add_item(Scrub{std::move(done)}, 0);
}

base::Done StoreWriter::add_compact(std::move_only_function<void(base::Done)> done) {
    return add_item(Compact{std::move(done)}, 0);
}

base::Done StoreWriter::add_item(Item&& item, std::size_t bytes) {
    {
        const std::scoped_lock lock(mutex_);
        if (closing_ || state() != StoreState::open) {
            return not_now(state());
        }
        // One delivery alone always fits, however large: else it could never be kept.
        const bool full = queue_.size() >= limits::store_queue_deliveries_max ||
                          (!queue_.empty() && queued_bytes_ + bytes > limits::store_queue_bytes_max);
        if (full) {
            return base::fault(FaultKind::busy, "too many deliveries wait for the disk; come again in a moment");
        }
        queue_.push_back(std::move(item));
        queued_bytes_ += bytes;
        metrics_.deliveries_queued.set(static_cast<std::int64_t>(queue_.size()));
    }
    wake_.notify_one();
    return {};
}

void StoreWriter::close() {
    {
        const std::scoped_lock lock(mutex_);
        closing_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
        teller_.wait();
        engine_->close();
    }
}

void StoreWriter::work() {
    while (true) {
        Group group = next_group();
        if (group.empty()) {
            return;
        }
        carry_out(std::move(group));
        base::wipe_stack();  // whoever heard of it may have opened texts
        if (state() == StoreState::paused) {
            wait_for_recovery();
        }
    }
}

StoreWriter::Group StoreWriter::next_group() {
    std::unique_lock lock(mutex_);
    const auto something = [this] { return closing_ || !queue_.empty(); };
    if (!wake_.wait_for(lock, quiet_time, something)) {
        lock.unlock();
        engine_->rest();
        lock.lock();
        wake_.wait(lock, something);
    }
    Group group;
    std::size_t changes = 0;
    while (!queue_.empty() && changes < limits::commit_group_messages_max) {
        const auto* batch = std::get_if<Batch>(&queue_.front());
        if (batch == nullptr && !group.empty()) {
            break;
        }
        changes += batch != nullptr ? batch->changes.size() : limits::commit_group_messages_max;
        queued_bytes_ -= batch != nullptr ? bytes_of(*batch) : 0;
        group.push_back(std::move(queue_.front()));
        queue_.pop_front();
    }
    metrics_.deliveries_queued.set(static_cast<std::int64_t>(queue_.size()));
    return group;
}

void StoreWriter::carry_out(Group group) {
    if (std::holds_alternative<Batch>(group.front())) {
        commit(group);
        return;
    }
    // What else is done may look at what listeners made of the commits before it.
    teller_.wait();
    if (auto* work = std::get_if<Work>(&group.front())) {
        auto written = engine_->transact([work](Connection& connection) { return work->run(connection); });
        if (!written && written.error().fault.kind == FaultKind::unavailable) {
            stumble(written.error());
        }
        work->done(written ? base::Done() : base::Done(std::unexpect, written.error().fault));
    } else if (auto* scrub = std::get_if<Scrub>(&group.front())) {
        engine_->scrub();
        scrub->done();
    } else {
        std::get<Compact>(group.front()).done(engine_->compact());
    }
}

void StoreWriter::commit(Group& group) {
    std::vector<const Change*> changes;
    for (const Item& item : group) {
        for (const Change& change : std::get<Batch>(item).changes) {
            changes.push_back(&change);
        }
    }
    auto outcomes = engine_->apply(changes);
    if (outcomes) {
        metrics_.commits.add();
        tell(std::move(group), std::move(*outcomes));
        return;
    }
    teller_.wait();
    metrics_.commits_failed.add();
    stumble(outcomes.error());
    // Whatever the cause was: to the sender it means "not kept, come again".
    fail(group, {FaultKind::unavailable, outcomes.error().fault.message});
}

void StoreWriter::tell(Group&& group, std::vector<Outcome>&& outcomes) {
    if (is_alone(group)) {
        teller_.wait();
        answer(group, outcomes);
        return;
    }
    teller_.hand_over(
        [group = std::move(group), outcomes = std::move(outcomes)]() mutable { answer(group, outcomes); });
}

bool StoreWriter::is_alone(const Group& group) {
    const std::scoped_lock lock(mutex_);
    return group.size() == 1 && queue_.empty();
}

void StoreWriter::answer(Group& group, const std::vector<Outcome>& outcomes) {
    auto next = outcomes.begin();
    for (Item& item : group) {
        Batch& batch = std::get<Batch>(item);
        const auto end = next + static_cast<std::ptrdiff_t>(batch.changes.size());
        batch.done(Receipt(next, end));
        next = end;
    }
}

void StoreWriter::fail(Group& group, const base::Fault& fault) {
    for (Item& item : group) {
        if (auto* batch = std::get_if<Batch>(&item)) {
            batch->done(std::unexpected(fault));
        } else if (auto* work = std::get_if<Work>(&item)) {
            work->done(std::unexpected(fault));
        } else if (auto* compact = std::get_if<Compact>(&item)) {
            compact->done(std::unexpected(fault));
        } else {
            std::get<Scrub>(item).done();
        }
    }
}

void StoreWriter::fail_everything(const base::Fault& fault) {
    Group waiting;
    {
        const std::scoped_lock lock(mutex_);
        waiting.swap(queue_);
        queued_bytes_ = 0;
        metrics_.deliveries_queued.set(0);
    }
    fail(waiting, fault);
}

void StoreWriter::stumble(const WriteFault& fault) {
    const bool unknown = fault.failure == WriteFailure::outcome_unknown;
    {
        const std::scoped_lock lock(mutex_);
        state_ = unknown ? StoreState::stopped : StoreState::paused;
    }
    if (unknown) {
        log_.error(
            "the outcome of a commit is unknown, so nothing more is taken: restart Wordkeep, and look at the disk");
    } else {
        log_.error("the store can't be written (is the disk full or read-only?); it is tried again every second");
    }
    fail_everything(not_now(state()).error());
}

void StoreWriter::wait_for_recovery() {
    std::unique_lock lock(mutex_);
    while (!closing_) {
        wake_.wait_for(lock, limits::store_recovery_pause, [this] { return closing_; });
        lock.unlock();
        const bool recovered = engine_->writable();
        lock.lock();
        if (recovered) {
            state_ = StoreState::open;
            lock.unlock();
            log_.info("the store can be written again");
            return;
        }
    }
}

}  // namespace wordkeep::keep
