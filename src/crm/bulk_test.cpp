// Many inquiries at once: progress, stopping, and a way back that undoes nobody else's work.
#include "crm/bulk.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <future>
#include <thread>
#include <tuple>

#include "base/limits.hpp"
#include "keep/topic_table.hpp"
#include "support/changes.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using keep::InquiryState;
using keep::Marks;

const base::StaffId aigul = base::StaffId::from_bits(1001);
const base::TopicId price = base::TopicId::from_bits(1002);

class BulkTest : public WithStore {
protected:
    BulkTest() : vault_(seal::SecretKey::random(), 1), masker_(*words::Masker::make({.enabled = false})) {}
    void SetUp() override {
        open_store();
        eraser_ = std::make_unique<Eraser>(*store_, vault_, masker_, [](std::span<const keep::Outcome>) {});
        bulk_ = std::make_unique<Bulk>(
            *store_, *eraser_, [this](base::InquiryId, const Marks&) { ++heard_; }, random_, log_, [this] { told(); });
        keep_texts();
        ASSERT_TRUE(store_->run([](keep::Connection& connection) { return keep::make_member(connection, aigul); }));
    }
    void TearDown() override { bulk_->end(); }
    void keep_texts() {
        std::promise<void> kept;
        keep::Batch batch;
        for (std::uint64_t id = 1; id <= 700; ++id) {
            batch.changes.push_back(keep::keep_text(id, "a text"));
            all_.push_back(base::InquiryId::from_bits(id));
        }
        batch.done = [&](const base::Result<keep::Receipt>&) { kept.set_value(); };
        ASSERT_TRUE(store_->submit(std::move(batch)));
        kept.get_future().wait();
        ASSERT_TRUE(store_->run([](keep::Connection& connection) {
            return keep::insert_topic(connection, {price, 0, keep::sealed_of("p")});
        }));
    }
    void told() {
        if (on_told_) {
            on_told_();
        }
    }
    BulkChoice everything() {
        return [this](const std::function<bool()>&) { return base::Result<std::vector<base::InquiryId>>(all_); };
    }
    BulkProgress ended(base::Result<BulkProgress> begun) {
        EXPECT_TRUE(begun);
        while (bulk_->progress(begun->id)->running) {
            std::this_thread::yield();
        }
        return *bulk_->progress(begun->id);
    }
    Marks marks(std::uint64_t id) {
        Marks marks;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            marks = *keep::marks_of(connection, base::InquiryId::from_bits(id));
            return {};
        }));
        return marks;
    }
    void mark(std::uint64_t id, const keep::MarksChange& change) {
        EXPECT_TRUE(store_->run([&](keep::Connection& connection) -> base::Done {
            EXPECT_TRUE(keep::change_marks(connection, base::InquiryId::from_bits(id), {}, change));
            return {};
        }));
    }
    base::SeededRandom random_{7};
    seal::Vault vault_;
    words::Masker masker_;
    std::unique_ptr<Eraser> eraser_;
    std::unique_ptr<Bulk> bulk_;
    std::vector<base::InquiryId> all_;
    std::atomic<int> heard_ = 0;
    std::function<void()> on_told_;
};

TEST_F(BulkTest, changes_all_and_gives_each_its_former_marks_back) {
    mark(1, {.state = InquiryState::open, .assignee = keep::Assignee(aigul)});
    mark(2, {.add = {price}});
    const BulkProgress done = ended(bulk_->change(everything(), {.state = InquiryState::done, .add = {price}}));
    EXPECT_EQ(std::pair(done.done, done.changed), std::pair(std::int64_t{700}, std::int64_t{700}));
    EXPECT_TRUE(done.undoable);
    EXPECT_EQ(heard_, 700);
    EXPECT_EQ(marks(700), (Marks{InquiryState::done, std::nullopt, {price}}));
    const BulkProgress back = ended(bulk_->undo(done.id));
    EXPECT_EQ(back.changed, 700);
    EXPECT_EQ(marks(1), (Marks{InquiryState::open, aigul, {}}));
    EXPECT_EQ(marks(2), (Marks{InquiryState::fresh, std::nullopt, {price}}));
    EXPECT_EQ(marks(700), Marks{});
    EXPECT_FALSE(bulk_->undo(done.id)) << "it is undone already";
    EXPECT_EQ(ended(bulk_->undo(back.id)).changed, 700) << "an undo can be undone";
    EXPECT_EQ(marks(700).state, InquiryState::done);
}

TEST_F(BulkTest, leaves_alone_what_somebody_changed_since) {
    const BulkProgress done = ended(bulk_->change(everything(), {.state = InquiryState::done}));
    mark(5, {.state = InquiryState::open});
    ASSERT_TRUE(eraser_->erase(std::vector{keep::message_id(6)}, [](std::int64_t, std::int64_t) { return true; }));
    const BulkProgress back = ended(bulk_->undo(done.id));
    EXPECT_EQ(std::pair(back.changed, back.skipped), std::pair(std::int64_t{698}, std::int64_t{2}));
    EXPECT_EQ(marks(5).state, InquiryState::open);
    EXPECT_EQ(marks(7).state, InquiryState::fresh);
}

TEST_F(BulkTest, counts_what_changed_and_what_was_gone) {
    mark(3, {.state = InquiryState::done});
    all_.push_back(base::InquiryId::from_bits(9999));
    const BulkProgress done = ended(bulk_->change(everything(), {.state = InquiryState::done}));
    EXPECT_EQ(std::tuple(done.done, done.changed, done.skipped), std::tuple(701, 699, 1));
}

TEST_F(BulkTest, stops_between_two_transactions_and_undoes_what_it_did) {
    std::optional<BulkId> job;
    std::promise<void> known;
    on_told_ = [&, waited = false]() mutable {
        if (!std::exchange(waited, true)) {
            known.get_future().wait();
            bulk_->stop(*job);
        }
    };
    const auto begun = bulk_->change(everything(), {.state = InquiryState::done});
    ASSERT_TRUE(begun);
    job = begun->id;
    EXPECT_FALSE(bulk_->erase(everything())) << "one at a time";
    known.set_value();
    const BulkProgress done = ended(begun);
    EXPECT_TRUE(done.stopped);
    EXPECT_EQ(done.changed, 256);
    EXPECT_EQ(marks(700), Marks{});
    EXPECT_EQ(ended(bulk_->undo(done.id)).changed, 256);
    EXPECT_EQ(marks(1), Marks{});
}

TEST_F(BulkTest, erases_for_good) {
    const BulkProgress done = ended(bulk_->erase(everything()));
    EXPECT_EQ(std::pair(done.changed, done.undoable), std::pair(std::int64_t{700}, false));
    EXPECT_TRUE(store_->read([](keep::Connection& connection) -> base::Done {
        EXPECT_EQ(*keep::count_messages(connection), 0);
        return {};
    }));
}

TEST_F(BulkTest, fails_as_a_whole_when_a_topic_is_gone_and_forgets_old_jobs) {
    const BulkProgress failed = ended(bulk_->change(everything(), {.add = {base::TopicId::from_bits(77)}}));
    EXPECT_TRUE(failed.failed);
    EXPECT_EQ(failed.changed, 0);
    for (std::size_t count = 0; count < base::limits::bulk_jobs_max; ++count) {
        ended(bulk_->change(everything(), {.state = count % 2 == 0 ? InquiryState::open : InquiryState::done}));
    }
    EXPECT_FALSE(bulk_->progress(failed.id));
    EXPECT_EQ(bulk_->jobs().size(), base::limits::bulk_jobs_max);
}

}  // namespace
}  // namespace wordkeep::crm
