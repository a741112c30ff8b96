// A sorted set in buckets: entries lie side by side, so that it takes little more memory than they do, and putting one
// in or taking one out moves one bucket only. Search in it is two binary searches.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace wordkeep::desk {

template <class Entry>
class SortedBuckets {
public:
    // before: the order, total over all entries; the same at every call.
    template <class Before>
    void insert(const Entry& entry, Before&& before) {
        if (buckets_.empty()) {
            buckets_.emplace_back();
        }
        const std::size_t at = bucket_for(entry, before);
        auto& bucket = buckets_[at];
        bucket.insert(std::lower_bound(bucket.begin(), bucket.end(), entry, before), entry);
        if (bucket.size() >= bucket_max) {
            std::vector<Entry> upper(bucket.begin() + bucket_max / 2, bucket.end());
            bucket.resize(bucket_max / 2);
            bucket.shrink_to_fit();
            buckets_.insert(buckets_.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(upper));
        }
    }
    // entry is in the set.
    template <class Before>
    void erase(const Entry& entry, Before&& before) {
        const std::size_t at = bucket_for(entry, before);
        auto& bucket = buckets_[at];
        const auto place = std::lower_bound(bucket.begin(), bucket.end(), entry, before);
        std::move(place + 1, bucket.end(), place);
        bucket.back() = Entry{};
        bucket.pop_back();
        if (bucket.empty() && buckets_.size() > 1) {
            buckets_.erase(buckets_.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }
    // From the first entry that below(entry) doesn't hold for, in order, until read says false.
    template <class Below, class Read>
    void each_from(Below&& below, Read&& read) const {
        const auto bucket = std::partition_point(buckets_.begin(), buckets_.end(),
                                                 [&](const auto& each) { return !each.empty() && below(each.back()); });
        if (bucket == buckets_.end()) {
            return;
        }
        auto entry = std::partition_point(bucket->begin(), bucket->end(), below);
        for (auto at = bucket; at != buckets_.end(); ++at) {
            for (; entry != at->end(); ++entry) {
                if (!read(*entry)) {
                    return;
                }
            }
            if (at + 1 != buckets_.end()) {
                entry = (at + 1)->begin();
            }
        }
    }
    [[nodiscard]] std::size_t bytes() const {
        std::size_t bytes = buckets_.capacity() * sizeof(buckets_[0]);
        for (const auto& bucket : buckets_) {
            bytes += bucket.capacity() * sizeof(Entry);
        }
        return bytes;
    }

private:
    static constexpr std::size_t bucket_max = 512;

    // The bucket that entry is in or would go into.
    template <class Before>
    [[nodiscard]] std::size_t bucket_for(const Entry& entry, Before& before) const {
        const auto found = std::partition_point(buckets_.begin(), buckets_.end(), [&](const auto& bucket) {
            return !bucket.empty() && before(bucket.back(), entry);
        });
        return std::min(static_cast<std::size_t>(found - buckets_.begin()), buckets_.size() - 1);
    }

    std::vector<std::vector<Entry>> buckets_;
};

}  // namespace wordkeep::desk
