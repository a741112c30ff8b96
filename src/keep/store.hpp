// The store as the rest of the program sees it: one writer thread, a bounded queue before it, receipts after commit.
//
// Deliveries queue up; the writer takes all that wait (up to commit_group_messages_max) as one transaction; when the
// commit has returned from the disk, each delivery gets its receipt, from a second thread (the teller), while the
// writer writes the next group. Under load one fsync so serves hundreds of deliveries; when idle a delivery waits for
// nobody. Reads go to connections of their own and never wait for the writer.
//
// State: `open` takes work. `paused`: the disk is full or read-only; submit answers unavailable, and the writer tries
// again every store_recovery_pause until the cause is gone. `stopped`: a commit's outcome is unknown, so what was
// acknowledged and what is kept might differ; intake stays refused until a restart.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

#include "base/log.hpp"
#include "base/metrics.hpp"
#include "base/result.hpp"
#include "keep/change.hpp"
#include "keep/engine.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

enum class StoreState : std::uint8_t { open, paused, stopped };

class StoreWriter;

struct Batch {
    std::vector<Change> changes;  // one delivery's, in order
    // Called once, on the writer's or the teller's thread, one at a time and in the order of the commits, of works too:
    // must be short and must not throw. Fault: unavailable; nothing of it is kept
    // (or, after a commit of unknown outcome, perhaps all of it: the sender comes again, and ids make that harmless).
    std::move_only_function<void(base::Result<Receipt>)> done;
};

// Anything else that writes: one transaction of its own, on the writer thread, in order with the deliveries.
struct Work {
    std::move_only_function<base::Done(Connection&)> run;  // a Fault rolls back
    std::move_only_function<void(base::Done)> done;  // called once, on the writer thread, after commit or rollback
};

class Store {
public:
    // Starts the writer thread. engine is open and migrated.
    Store(std::unique_ptr<Engine> engine, base::Metrics& metrics, base::Log& log);
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    ~Store();  // close() if it wasn't called

    // Any thread. Faults: busy (queue full), unavailable (paused, stopped, closing). On a fault `done` is not called.
    base::Done submit(Batch&& batch);
    base::Done submit(Work&& work);
    // Submits and waits. Not on an I/O thread. committed: called on the writer thread after the commit and before
    // anything else is done there, so that what the desk hears has the order of the commits.
    base::Done run(std::move_only_function<base::Done(Connection&)> work,
                   std::move_only_function<void()> committed = nullptr);

    // Any thread; a consistent snapshot for the length of the call. Never waits for the writer.
    base::Done read(const std::function<base::Done(Connection&)>& reader);
    // The same, for a reader that gives a base::Result: what it read.
    template <class Reader>
    std::invoke_result_t<Reader&, Connection&> value(Reader reader) {
        std::invoke_result_t<Reader&, Connection&> value = base::fault(base::FaultKind::internal, "nothing was read");
        base::Done done = read([&](Connection& connection) -> base::Done {
            value = reader(connection);
            return value ? base::Done() : base::Done(std::unexpect, value.error());
        });
        if (!done) {
            value = std::unexpected(done.error());
        }
        return value;
    }
    // The same, with a snapshot that lies between two commits: whoever hears of commits has heard of exactly those in
    // it. Waits for the writer once, to begin. Not on an I/O thread.
    base::Done read_between_commits(const std::function<base::Done(Connection&)>& reader);
    // Whether another program (a command beside the server) changed the store since the last call. Not on an I/O
    // thread.
    bool changed_by_others();

    // After an erasure: returns when nothing of it is left in logs and free pages. Not on an I/O thread. Fault:
    // unavailable (closing).
    base::Done scrub();

    // Writes the store anew in key order (Engine::compact); deliveries wait in the queue meanwhile. Not on an I/O
    // thread.
    base::Done compact();

    [[nodiscard]] StoreState state() const noexcept;
    // Refuses new work, commits what was accepted, joins the writer, folds the log into the database.
    void close();

private:
    std::unique_ptr<StoreWriter> writer_;
};

}  // namespace wordkeep::keep
