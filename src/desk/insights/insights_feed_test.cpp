// That the insights hear of all that is kept, in slices, and of nothing that is gone.
#include "desk/insights/insights_feed.hpp"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <utility>

#include "support/changes.hpp"
#include "support/with_store.hpp"
#include "words/masker.hpp"

namespace wordkeep::desk {
namespace {

class InsightsFeedTest : public WithStore {
protected:
    static constexpr std::uint64_t many = 600;  // more than two slices

    void SetUp() override {
        open_store();
        feed_ = std::make_unique<InsightsFeed>(*store_, desk_, insights_);
        desk_.listen(*feed_);
    }
    [[nodiscard]] base::Sealed sealed(std::uint64_t id, std::string_view text) {
        return vault_.seal(seal::SealedTable::message, static_cast<std::int64_t>(id), masker_.mask(text));
    }
    void submit(std::vector<keep::Change> changes) {
        std::promise<std::vector<keep::Outcome>> committed;
        keep::Batch batch;
        batch.changes = std::move(changes);
        batch.done = [&](const base::Result<keep::Receipt>& receipt) {
            EXPECT_TRUE(receipt);
            committed.set_value(receipt ? *receipt : std::vector<keep::Outcome>{});
        };
        ASSERT_TRUE(store_->submit(std::move(batch)));
        const std::vector<keep::Outcome> outcomes = committed.get_future().get();
        const std::vector<base::MailboxId> mailboxes(outcomes.size(), base::MailboxId::from_bits(7));
        desk_.committed(outcomes, mailboxes);
    }
    void keep_many() {
        std::vector<keep::Change> changes;
        for (std::uint64_t id = 1; id <= many; ++id) {
            changes.emplace_back(keep::KeepText{keep::key_of(id), keep::place_of(id), sealed(id, "есть размер 42?")});
        }
        submit(std::move(changes));
    }
    void erase(std::uint64_t id) {
        std::vector<keep::Change> changes;
        changes.push_back(keep::erase_text(id));
        submit(std::move(changes));
    }
    [[nodiscard]] std::uint64_t known() { return insights_.overview().inquiries; }

    seal::Vault vault_{seal::SecretKey::random(), 1};
    words::Masker masker_ = *words::Masker::make({.enabled = false});
    Desk desk_{metrics_};
    Insights insights_{1};
    std::unique_ptr<InsightsFeed> feed_;
};

TEST_F(InsightsFeedTest, nothing_is_read_before_somebody_asks_and_then_all_of_it) {
    keep_many();
    EXPECT_EQ(known(), 0U);
    std::vector<std::int64_t> progress;
    ASSERT_TRUE(feed_->catch_up(vault_, [&](std::int64_t done) {
        progress.push_back(done);
        return true;
    }));
    EXPECT_TRUE(feed_->filled());
    EXPECT_EQ(known(), many);
    EXPECT_EQ(progress, (std::vector<std::int64_t>{256, 512, many}));
}

TEST_F(InsightsFeedTest, who_stops_it_goes_on_where_it_was) {
    keep_many();
    EXPECT_EQ(feed_->catch_up(vault_, [](std::int64_t) { return false; }).error().kind, base::FaultKind::conflict);
    EXPECT_FALSE(feed_->filled());
    EXPECT_EQ(known(), 256U);
    std::int64_t first = 0;
    ASSERT_TRUE(feed_->catch_up(vault_, [&](std::int64_t done) {
        first = first == 0 ? done : first;
        return true;
    }));
    EXPECT_EQ(first, 512);
    EXPECT_EQ(known(), many);
}

TEST_F(InsightsFeedTest, what_comes_and_goes_between_two_slices_is_told_too) {
    keep_many();
    bool begun = false;
    ASSERT_TRUE(feed_->catch_up(vault_, [&](std::int64_t) {
        if (!std::exchange(begun, true)) {
            erase(1);     // one told of
            erase(many);  // one not told of: the list is newest first, so these are the two ends
            std::vector<keep::Change> changes;
            changes.emplace_back(
                keep::KeepText{keep::key_of(9'000), keep::place_of(9'000), sealed(9'000, "сколько стоит?")});
            submit(std::move(changes));
        }
        return true;
    }));
    EXPECT_EQ(known(), many - 1);
}

TEST_F(InsightsFeedTest, an_inquiry_whose_text_does_not_open_is_left_out) {
    keep_many();
    std::vector<keep::Change> changes;
    changes.push_back(keep::keep_text(9'000, "not sealed with this key"));
    submit(std::move(changes));
    ASSERT_TRUE(feed_->catch_up(vault_, [](std::int64_t) { return true; }));
    EXPECT_EQ(known(), many);
    erase(9'000);
    EXPECT_EQ(known(), many);
}

}  // namespace
}  // namespace wordkeep::desk
