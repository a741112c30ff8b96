// Between the desk and the insights: opens texts for them, at first all, later those that changed.
//
// Nobody may ever ask what people ask, so nothing is read before the first time somebody does. From then on it hears
// which inquiries changed, and looks at them before the next answer. Texts are opened one inquiry at a time and wiped.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <unordered_set>
#include <vector>

#include "base/result.hpp"
#include "desk/desk.hpp"
#include "desk/insights/insights.hpp"
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
    // a worker thread. go_on: asked now and then; false stops, and the next call goes on. done: how many so far, of
    // all.
    base::Done catch_up(const seal::Vault& vault, const std::function<bool(std::int64_t done)>& go_on);
    [[nodiscard]] bool filled() const { return filled_; }

private:
    base::Done fill(const seal::Vault& vault, const std::function<bool(std::int64_t done)>& go_on);
    base::Done tell(base::InquiryId id, const seal::Vault& vault);
    std::vector<base::InquiryId> take_changed();

    keep::Store& store_;
    Desk& desk_;
    Insights& insights_;
    std::mutex filling_;
    std::mutex mutex_;
    std::unordered_set<base::InquiryId> changed_;  // under mutex_
    bool listening_ = false;                       // under mutex_
    std::atomic<bool> filled_ = false;
};

}  // namespace wordkeep::desk
