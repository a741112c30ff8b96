// Filling the index at the start with what is kept: reading, opening and taking words apart on all cores.
//
// The store is read in slices, each with a snapshot of its own, so that no long reader keeps the log from being folded
// and an erasure from being scrubbed. What comes and goes meanwhile the index hears from the commits, and it knows that
// what it heard is newer than what a slice holds. Intake, the list and searches over what is there already go on.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>

#include "base/result.hpp"
#include "desk/search/search_index.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"

namespace wordkeep::desk {

class SearchWarmUp {
public:
    // All outlive it.
    SearchWarmUp(keep::Store& store, const seal::Vault& vault, SearchIndex& index)
        : store_(store), vault_(vault), index_(index) {}

    struct Progress {
        std::int64_t done;  // texts
        std::int64_t all;
        bool ended;
    };
    // Returns when all is there. Fault: what the store says, or corrupt if a text could not be opened; the others are
    // in the index all the same. Once.
    base::Done run(unsigned threads);
    // Any thread: run() returns soon.
    void stop() { stopping_ = true; }
    [[nodiscard]] Progress progress() const { return {done_.load(), all_.load(), ended_.load()}; }

private:
    base::Result<std::vector<keep::StoredMessage>> next_slice();
    void work();

    keep::Store& store_;
    const seal::Vault& vault_;
    SearchIndex& index_;
    std::mutex reading_;
    std::int64_t read_to_ = 0;  // every id up to here was handed out; under reading_
    base::Done failed_;         // the first fault; under reading_
    std::atomic<std::int64_t> done_ = 0;
    std::atomic<std::int64_t> all_ = 0;
    std::atomic<bool> stopping_ = false;
    std::atomic<bool> ended_ = false;
};

}  // namespace wordkeep::desk
