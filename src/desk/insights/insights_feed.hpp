// Between the desk and the insights: opens texts for them, at first all, later those that changed.
//
// Nobody may ever ask what people ask, so nothing is read before the first time somebody does. From then on it hears
// which inquiries changed, and looks at them before the next answer.
//
// The store is read in slices, each with a snapshot of its own and only for as long as its sealed rows are copied, so
// that no long reader keeps the log from being folded and an erasure from being scrubbed; texts are opened behind it,
// one inquiry at a time, and wiped. What is erased meanwhile is forgotten: whoever tells of an inquiry looks once more
// whether it is still there.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <unordered_set>
#include <vector>

#include "base/result.hpp"
#include "desk/desk.hpp"
#include "desk/insights/insights.hpp"
#include "keep/message_table.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"

namespace wordkeep::desk {

// Thread-safe.
class InsightsFeed final : public Listener {
public:
    // All outlive it.
    InsightsFeed(keep::Store& store, Desk& desk, Insights& insights)
        : store_(store), desk_(desk), insights_(insights) {}

    void inquiry_changed(base::InquiryId id) override;
    void inquiry_gone(base::InquiryId id) override;
    // A turn of retention ended.
    void turned();

    // Tells the insights everything they have not heard of yet: the first time all that is kept, then what changed. On
    // a worker thread; the first time it waits until the desk knows all that is kept. go_on: asked after each slice;
    // false stops, and the next call goes on there. done: inquiries so far, of all that were there at the beginning.
    // Faults: what the store says; conflict if it was stopped. An inquiry whose texts don't open is left out.
    base::Done catch_up(const seal::Vault& vault, const std::function<bool(std::int64_t done)>& go_on);
    [[nodiscard]] bool filled() const { return filled_; }

private:
    base::Done fill(const seal::Vault& vault, const std::function<bool(std::int64_t done)>& go_on);
    base::Done tell(std::span<const base::InquiryId> ids, const seal::Vault& vault);
    void tell(base::InquiryId id, const std::vector<keep::StoredMessage>& parts, const seal::Vault& vault);
    std::vector<base::InquiryId> take_changed();

    keep::Store& store_;
    Desk& desk_;
    Insights& insights_;
    std::mutex filling_;
    std::vector<base::InquiryId> first_;  // all there were at the beginning; under filling_
    std::size_t first_told_ = 0;          // of these; under filling_
    std::mutex mutex_;
    std::unordered_set<base::InquiryId> changed_;  // under mutex_
    bool listening_ = false;                       // under mutex_
    std::atomic<bool> filled_ = false;
};

}  // namespace wordkeep::desk
