// Many inquiries changed or erased at once: in small transactions, with progress, a way to stop, and a way back.
//
// One such job runs at a time, on a thread of its own, so that nobody's requests wait for it. What it changed is
// remembered in memory (bulk_undo_inquiries_max in all, the oldest job forgotten first): undoing gives each inquiry its
// former marks back, unless somebody changed it since. Erasing can't be undone.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/ids.hpp"
#include "base/log.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "crm/eraser.hpp"
#include "crm/inquiries.hpp"
#include "keep/inquiry_table.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

using BulkId = base::Id<struct BulkTag>;

struct BulkProgress {
    BulkId id;
    bool running = false;
    bool stopped = false;  // somebody stopped it before its end
    bool failed = false;   // the store could not be written, or a topic went meanwhile
    std::int64_t done = 0;
    std::int64_t all = 0;      // 0 while it still looks for what to change
    std::int64_t changed = 0;  // of those done
    std::int64_t skipped = 0;  // gone meanwhile; in an undo, changed since
    bool undoable = false;
};

// Which inquiries, found out on the job's own thread. go_on: false if somebody wants it stopped.
using BulkChoice = std::function<base::Result<std::vector<base::InquiryId>>(const std::function<bool()>& go_on)>;

// Thread-safe. Everything it refers to outlives it.
class Bulk {
public:
    // told: hears of progress, on the job's thread; must be quick.
    Bulk(keep::Store& store, Eraser& eraser, MarksListener listener, base::Random& random, base::Log& log,
         std::function<void()> told)
        : store_(store),
          eraser_(eraser),
          listener_(std::move(listener)),
          random_(random),
          log_(log),
          told_(std::move(told)) {}
    Bulk(const Bulk&) = delete;
    Bulk& operator=(const Bulk&) = delete;
    ~Bulk() { end(); }

    // Fault: conflict (one is running).
    base::Result<BulkProgress> change(BulkChoice choice, keep::MarksChange change);
    base::Result<BulkProgress> erase(BulkChoice choice);
    // Faults: not_found (no such job, or it is forgotten), conflict (one is running, or this one can't be undone).
    base::Result<BulkProgress> undo(BulkId job);
    // None: no such job, or it is forgotten.
    [[nodiscard]] std::optional<BulkProgress> progress(BulkId job) const;
    // Newest first.
    [[nodiscard]] std::vector<BulkProgress> jobs() const;
    void stop(BulkId job);
    // Stops what runs and waits for it; nothing starts any more.
    void end();

private:
    // What an inquiry was and became, as numbers of marks that many share.
    struct Step {
        base::InquiryId inquiry;
        std::uint32_t before;
        std::uint32_t after;
    };
    struct Job {
        BulkProgress progress;
        std::vector<Step> steps;
        std::vector<keep::Marks> marks;
        std::map<keep::Marks, std::uint32_t> numbers;
        bool stop_asked = false;

        std::uint32_t number_of(const keep::Marks& one);
    };
    using Work = std::function<bool(Job&)>;  // false: failed

    base::Result<BulkProgress> start(Work work);
    void run(Job& job, const Work& work);
    bool change_all(Job& job, const BulkChoice& choice, const keep::MarksChange& change);
    bool erase_all(Job& job, const BulkChoice& choice);
    bool undo_all(Job& job, const std::vector<Step>& steps, const std::vector<keep::Marks>& marks);
    std::optional<std::vector<base::InquiryId>> chosen(Job& job, const BulkChoice& choice);
    // One transaction. What happened to each inquiry: its marks before and after, or none if it was left as it is.
    using One = std::function<base::Result<std::optional<keep::Changed>>(keep::Connection&, std::size_t)>;
    bool run_chunk(Job& job, std::size_t from, std::size_t to, const One& one,
                   const std::function<base::InquiryId(std::size_t)>& inquiry);
    bool goes_on(Job& job);
    void forget_old();  // with the lock held
    Job* find(BulkId job);

    keep::Store& store_;
    Eraser& eraser_;
    MarksListener listener_;
    base::Random& random_;
    base::Log& log_;
    std::function<void()> told_;
    mutable std::mutex mutex_;
    std::deque<Job> jobs_;  // newest last; references stay good
    bool ending_ = false;
    std::jthread thread_;
};

}  // namespace wordkeep::crm
