// The store over a real database: receipts, the bounded queue, trouble with the disk, and a clean end.
#include "keep/store.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <future>
#include <latch>
#include <thread>

#include "base/limits.hpp"
#include "keep/sqlite/sqlite_engine.hpp"
#include "support/changes.hpp"
#include "support/faulty_disk.hpp"
#include "support/scratch_folder.hpp"

namespace wordkeep::keep {

namespace {

using base::FaultKind;
using sqlite::FaultyDisk;
using Trouble = FaultyDisk::Trouble;

class StoreTest : public testing::Test {
protected:
    void SetUp() override {
        FaultyDisk::instance().set(Trouble::none);  // before anything is opened
        open();
    }
    void TearDown() override { FaultyDisk::instance().set(Trouble::none); }
    void open() {
        store_.reset();
        auto engine = sqlite::open_sqlite_engine(folder_.file("keep.db"));
        ASSERT_TRUE(engine);
        store_ = std::make_unique<Store>(std::move(*engine), metrics_, log_);
    }
    // Submits one text; the future holds the receipt or its fault's kind.
    std::future<std::optional<FaultKind>> keep(std::uint64_t id, const std::string& text = "a text") {
        auto promise = std::make_shared<std::promise<std::optional<FaultKind>>>();
        auto future = promise->get_future();
        Batch batch;
        batch.changes.push_back(keep_text(id, text));
        batch.done = [promise](base::Result<Receipt> receipt) {
            promise->set_value(receipt ? std::nullopt : std::optional(receipt.error().kind));
        };
        if (const auto done = store_->submit(std::move(batch)); !done) {
            promise->set_value(done.error().kind);
        }
        return future;
    }
    std::int64_t kept() {
        std::int64_t count = 0;
        EXPECT_TRUE(store_->read([&](Connection& connection) -> base::Done {
            count = *count_messages(connection);
            return {};
        }));
        return count;
    }
    void wait_for(StoreState state) {
        while (store_->state() != state) {
            std::this_thread::yield();
        }
    }
    // Holds the writer until the returned promise is set.
    std::promise<void> hold_writer() {
        std::promise<void> release;
        auto started = std::make_shared<std::promise<void>>();
        auto has_started = started->get_future();
        Work work{[gate = release.get_future(), started](Connection&) mutable -> base::Done {
                      started->set_value();
                      gate.wait();
                      return {};
                  },
                  [](base::Done) {}};
        EXPECT_TRUE(store_->submit(std::move(work)));
        has_started.wait();
        return release;
    }
    ScratchFolder folder_;
    base::Metrics metrics_;
    base::SilentLog log_;
    std::unique_ptr<Store> store_;
};

TEST_F(StoreTest, gives_a_receipt_only_for_what_can_be_read) {
    ASSERT_EQ(keep(1).get(), std::nullopt);
    EXPECT_EQ(kept(), 1);
}

TEST_F(StoreTest, gives_what_a_reader_read_or_its_fault) {
    EXPECT_EQ(keep(7).get(), std::nullopt);
    EXPECT_EQ(store_->value(count_messages).value(), 1);
    const auto refused = store_->value(
        [](Connection&) -> base::Result<int> { return base::fault(FaultKind::not_found, "there is nothing"); });
    EXPECT_EQ(refused.error().kind, FaultKind::not_found);
}

TEST_F(StoreTest, takes_many_deliveries_in_one_commit) {
    auto release = hold_writer();
    std::vector<std::future<std::optional<FaultKind>>> receipts;
    for (std::uint64_t id = 1; id <= 500; ++id) {
        receipts.push_back(keep(id));
    }
    const auto commits = metrics_.commits.value();
    release.set_value();
    for (auto& receipt : receipts) {
        EXPECT_EQ(receipt.get(), std::nullopt);
    }
    EXPECT_EQ(kept(), 500);
    EXPECT_LE(metrics_.commits.value() - commits, 2U);
}

TEST_F(StoreTest, says_busy_when_its_queue_is_full_and_takes_more_afterwards) {
    auto release = hold_writer();
    std::vector<std::future<std::optional<FaultKind>>> receipts;
    for (std::size_t id = 1; id <= base::limits::store_queue_deliveries_max; ++id) {
        receipts.push_back(keep(id));
    }
    EXPECT_EQ(keep(1'000'000).get(), FaultKind::busy);
    release.set_value();
    for (auto& receipt : receipts) {
        ASSERT_EQ(receipt.get(), std::nullopt);
    }
    EXPECT_EQ(keep(1'000'000).get(), std::nullopt);
}

TEST_F(StoreTest, bounds_the_bytes_that_wait_but_always_takes_one_delivery) {
    const std::string large(base::limits::store_queue_bytes_max / 2 + 1, 'x');
    auto release = hold_writer();
    auto first = keep(1, large);
    EXPECT_EQ(keep(2, large).get(), FaultKind::busy);
    release.set_value();
    EXPECT_EQ(first.get(), std::nullopt);
}

TEST_F(StoreTest, pauses_on_a_full_disk_and_recovers_by_itself) {
    FaultyDisk::instance().set(Trouble::full);
    EXPECT_EQ(keep(1).get(), FaultKind::unavailable);
    wait_for(StoreState::paused);
    EXPECT_EQ(keep(2).get(), FaultKind::unavailable);
    FaultyDisk::instance().set(Trouble::none);
    wait_for(StoreState::open);
    EXPECT_EQ(keep(1).get(), std::nullopt);
    EXPECT_EQ(kept(), 1);
}

TEST_F(StoreTest, stops_for_good_when_a_commits_outcome_is_unknown) {
    ASSERT_EQ(keep(1).get(), std::nullopt);
    FaultyDisk::instance().set(Trouble::sync_fails);
    EXPECT_EQ(keep(2).get(), FaultKind::unavailable);
    wait_for(StoreState::stopped);
    FaultyDisk::instance().set(Trouble::none);
    EXPECT_EQ(keep(3).get(), FaultKind::unavailable);
    EXPECT_EQ(store_->state(), StoreState::stopped);
    open();  // a restart is the remedy
    EXPECT_EQ(keep(2).get(), std::nullopt);
    EXPECT_EQ(kept(), 2);
}

TEST_F(StoreTest, commits_what_it_accepted_before_it_closes) {
    auto release = hold_writer();
    std::vector<std::future<std::optional<FaultKind>>> receipts;
    for (std::uint64_t id = 1; id <= 100; ++id) {
        receipts.push_back(keep(id));
    }
    std::jthread closer([&] { store_->close(); });
    release.set_value();
    for (auto& receipt : receipts) {
        EXPECT_EQ(receipt.get(), std::nullopt);
    }
    closer.join();
    EXPECT_EQ(keep(1000).get(), FaultKind::unavailable);
    open();
    EXPECT_EQ(kept(), 100);
}

TEST_F(StoreTest, runs_other_work_in_order_and_tells_its_fault) {
    auto first = keep(1);
    std::int64_t seen = 0;
    EXPECT_TRUE(store_->run([&](Connection& connection) -> base::Done {
        seen = *count_messages(connection);
        return {};
    }));
    EXPECT_EQ(seen, 1);
    const auto refused = store_->run([](Connection&) { return base::Done(base::fault(FaultKind::conflict, "no")); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, FaultKind::conflict);
    EXPECT_EQ(store_->state(), StoreState::open);
}

TEST_F(StoreTest, takes_from_many_threads_at_once_and_loses_nothing) {
    constexpr std::uint64_t threads = 4;
    constexpr std::uint64_t each = 300;
    std::atomic<std::uint64_t> receipts = 0;
    {
        std::vector<std::jthread> senders;
        for (std::uint64_t sender = 0; sender < threads; ++sender) {
            senders.emplace_back([&, sender] {
                for (std::uint64_t number = 1; number <= each; ++number) {
                    if (keep(sender * each + number).get() == std::nullopt) {
                        ++receipts;
                    }
                }
            });
        }
    }
    EXPECT_EQ(receipts, threads * each);
    EXPECT_EQ(kept(), static_cast<std::int64_t>(threads * each));
}

}  // namespace
}  // namespace wordkeep::keep
