// The list staff work on: its order, its counts, and that a warm-up and live commits tell of the same texts once.
#include "desk/desk.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <future>
#include <memory>
#include <numeric>
#include <random>
#include <set>
#include <thread>

#include "keep/erasure.hpp"
#include "keep/sqlite/sqlite_engine.hpp"
#include "keep/topic_table.hpp"
#include "support/changes.hpp"
#include "support/scratch_folder.hpp"

namespace wordkeep::desk {
namespace {

using keep::Effect;
using keep::InquiryState;

base::InquiryId inquiry(std::uint64_t number) {
    return base::InquiryId::from_bits(number);
}
const base::MailboxId shop = base::MailboxId::from_bits(1);
const base::MailboxId salon = base::MailboxId::from_bits(2);

class Told final : public Listener {
public:
    void inquiry_changed(base::InquiryId id) override { changed.push_back(id.value()); }
    void inquiry_gone(base::InquiryId id) override { gone.push_back(id.value()); }
    std::vector<std::int64_t> changed;
    std::vector<std::int64_t> gone;
};

class DeskTest : public testing::Test {
protected:
    void SetUp() override { desk_.listen(told_); }
    void commit(Effect effect, std::uint64_t message, std::uint64_t of_inquiry, std::uint32_t part = 0,
                base::MailboxId mailbox = shop) {
        const keep::Outcome outcome{effect, keep::message_id(message), inquiry(of_inquiry), part};
        desk_.committed(std::span(&outcome, 1), std::span(&mailbox, 1));
    }
    [[nodiscard]] std::vector<std::int64_t> ids(const Filter& filter = {}, std::size_t rows_max = 100) {
        std::vector<std::int64_t> ids;
        std::optional<Cursor> from = Cursor{};
        while (from) {
            const Page page = desk_.page(filter, *from, rows_max);
            for (const Listed& row : page.rows) {
                ids.push_back(row.id.value());
            }
            from = page.next;
        }
        return ids;
    }
    base::Metrics metrics_;
    Told told_;
    Desk desk_{metrics_};
};

using Ids = std::vector<std::int64_t>;

TEST_F(DeskTest, lists_arrivals_newest_first_whatever_their_ids_are) {
    commit(Effect::kept, 50, 50);
    commit(Effect::kept, 7, 7);
    commit(Effect::kept, 90, 90);
    EXPECT_EQ(ids(), (Ids{90, 7, 50}));
    EXPECT_EQ(told_.changed, (Ids{50, 7, 90}));
    EXPECT_EQ(metrics_.inquiries.value(), 3);
}

TEST_F(DeskTest, covers_the_list_once_in_pages_of_any_size) {
    for (std::uint64_t id = 1; id <= 25; ++id) {
        commit(Effect::kept, id, id, 0, id % 3 == 0 ? salon : shop);
    }
    const Ids all = ids();
    EXPECT_EQ(all.size(), 25U);
    for (const std::size_t rows : {1U, 2U, 7U, 24U, 25U}) {
        EXPECT_EQ(ids({}, rows), all) << rows;
    }
    EXPECT_EQ(ids({.mailboxes = {salon}}, 3).size(), 8U);
}

TEST_F(DeskTest, counts_by_state_and_filters_by_it) {
    commit(Effect::kept, 1, 1);
    commit(Effect::kept, 2, 2);
    desk_.marked(inquiry(1), {.state = InquiryState::done});
    EXPECT_EQ(desk_.counts(), (Counts{1, 0, 1, 0}));
    EXPECT_EQ(ids({.states = bit_of(InquiryState::done)}), Ids{1});
    EXPECT_EQ(ids({.states = bit_of(InquiryState::fresh)}), Ids{2});
}

TEST_F(DeskTest, grows_a_version_with_every_change) {
    commit(Effect::kept, 1, 1);
    const auto first = desk_.find(inquiry(1))->version;
    commit(Effect::replaced, 1, 1);
    const auto second = desk_.find(inquiry(1))->version;
    desk_.marked(inquiry(1), {.state = InquiryState::open});
    EXPECT_LT(first, second);
    EXPECT_LT(second, desk_.find(inquiry(1))->version);
}

TEST_F(DeskTest, keeps_an_inquiry_until_its_last_part_is_erased) {
    commit(Effect::kept, 1, 1);
    commit(Effect::kept, 2, 1, 1);
    commit(Effect::erased, 1, 1);
    EXPECT_EQ(ids(), Ids{1});
    commit(Effect::erased, 2, 1, 1);
    EXPECT_EQ(ids(), Ids{});
    EXPECT_EQ(told_.gone, Ids{1});
    EXPECT_FALSE(desk_.find(inquiry(1)));
    EXPECT_EQ(desk_.counts(), Counts{});
}

TEST_F(DeskTest, ignores_what_changed_nothing) {
    const keep::Outcome known{Effect::known, keep::message_id(1), std::nullopt, 0};
    desk_.committed(std::span(&known, 1), std::span(&shop, 1));
    EXPECT_EQ(ids(), Ids{});
    EXPECT_TRUE(told_.changed.empty());
}

const base::StaffId aigul = base::StaffId::from_bits(101);
const base::StaffId bakyt = base::StaffId::from_bits(102);
const base::TopicId delivery = base::TopicId::from_bits(201);
const base::TopicId price = base::TopicId::from_bits(202);
const base::TopicId refund = base::TopicId::from_bits(203);

TEST_F(DeskTest, filters_by_assignee_and_topic) {
    for (std::uint64_t id = 1; id <= 5; ++id) {
        commit(Effect::kept, id, id);
    }
    desk_.marked(inquiry(1), {InquiryState::open, aigul, {delivery}});
    desk_.marked(inquiry(2), {InquiryState::open, bakyt, {delivery, price}});
    desk_.marked(inquiry(3), {InquiryState::done, aigul, {price}});
    EXPECT_EQ(ids({.assignees = {aigul}}), (Ids{3, 1}));
    EXPECT_EQ(ids({.unassigned = true}), (Ids{5, 4}));
    EXPECT_EQ(ids({.assignees = {bakyt}, .unassigned = true}), (Ids{5, 4, 2}));
    EXPECT_EQ(ids({.topics = {delivery}}), (Ids{2, 1}));
    EXPECT_EQ(ids({.topics = {delivery, price}}), (Ids{3, 2, 1}));
    EXPECT_EQ(ids({.topics = {price}, .without_topics = true}), (Ids{5, 4, 3, 2}));
    EXPECT_EQ(ids({.states = bit_of(InquiryState::open), .assignees = {aigul}, .topics = {delivery}}), Ids{1});
    EXPECT_EQ(ids({.assignees = {base::StaffId::from_bits(999)}}), Ids{});
    EXPECT_EQ(ids({.topics = {refund}}), Ids{});
}

TEST_F(DeskTest, tells_every_mark_of_an_inquiry) {
    commit(Effect::kept, 1, 1);
    const keep::Marks marks{InquiryState::open, aigul, {delivery, price}};
    desk_.marked(inquiry(1), marks);
    EXPECT_EQ(desk_.find(inquiry(1))->marks, marks);
    const auto version = desk_.find(inquiry(1))->version;
    desk_.marked(inquiry(1), marks);
    EXPECT_EQ(desk_.find(inquiry(1))->version, version) << "nothing changed";
    desk_.touched(inquiry(1));
    EXPECT_GT(desk_.find(inquiry(1))->version, version);
}

TEST_F(DeskTest, replaces_a_merged_topic_and_drops_one_that_is_gone) {
    for (std::uint64_t id = 1; id <= 3; ++id) {
        commit(Effect::kept, id, id);
    }
    desk_.marked(inquiry(1), {.topics = {delivery}});
    desk_.marked(inquiry(2), {.topics = {delivery, price}});
    desk_.topic_gone(delivery, price);
    EXPECT_EQ(desk_.find(inquiry(1))->marks.topics, std::vector{price});
    EXPECT_EQ(desk_.find(inquiry(2))->marks.topics, std::vector{price});
    EXPECT_TRUE(desk_.find(inquiry(3))->marks.topics.empty());
    desk_.topic_gone(price, std::nullopt);
    EXPECT_EQ(desk_.tallied().without_topics, (Counts{3, 0, 0, 0}));
    EXPECT_TRUE(desk_.tallied().topics.empty());
}

TEST_F(DeskTest, keeps_the_tallies_and_watched_counts_right_whatever_comes) {
    const unsigned seed = std::random_device()();
    std::mt19937 random(seed);
    const std::vector<Filter> filters = {{},
                                         {.states = bit_of(InquiryState::open), .mailboxes = {salon}},
                                         {.assignees = {aigul}, .topics = {delivery}},
                                         {.unassigned = true, .without_topics = true}};
    (void)desk_.count(filters);
    std::uint64_t next = 1;
    for (int round = 0; round < 3000; ++round) {
        const std::uint64_t id = random() % next + 1;
        switch (random() % 6) {
            case 0:
                commit(Effect::kept, next, next, 0, random() % 2 == 0 ? shop : salon);
                ++next;
                break;
            case 1: commit(Effect::erased, id, id); break;
            case 2:
                desk_.topic_gone(random() % 2 == 0 ? delivery : refund,
                                 random() % 2 == 0 ? std::optional(price) : std::nullopt);
                break;
            default:
                desk_.marked(
                    inquiry(id),
                    {static_cast<InquiryState>(random() % 4), random() % 2 == 0 ? keep::Assignee(aigul) : std::nullopt,
                     random() % 2 == 0 ? std::vector{delivery, refund} : std::vector<base::TopicId>{}});
        }
    }
    const auto counted = desk_.count(filters);
    for (std::size_t index = 0; index < filters.size(); ++index) {
        EXPECT_EQ(counted[index], ids(filters[index]).size()) << "seed " << seed << ", filter " << index;
        EXPECT_EQ(counted[index], desk_.all(filters[index]).size()) << "seed " << seed;
    }
    const Tallied tallied = desk_.tallied();
    for (const auto& [topic, counts] : tallied.topics) {
        EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}), ids({.topics = {topic}}).size());
    }
    const Counts& of_aigul = tallied.assignees.at(aigul);
    EXPECT_EQ(std::accumulate(of_aigul.begin(), of_aigul.end(), std::uint64_t{0}), ids({.assignees = {aigul}}).size());
}

class WarmUp : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        auto engine = keep::sqlite::open_sqlite_engine(folder_.file("keep.db"));
        ASSERT_TRUE(engine);
        store_ = std::make_unique<keep::Store>(std::move(*engine), metrics_, log_);
    }
    void store(std::vector<keep::Change> changes) {
        std::promise<void> done;
        keep::Batch batch;
        batch.changes = std::move(changes);
        batch.done = [&](const base::Result<keep::Receipt>& receipt) {
            EXPECT_TRUE(receipt);
            done.set_value();
        };
        ASSERT_TRUE(store_->submit(std::move(batch)));
        done.get_future().wait();
    }
    ScratchFolder folder_;
    base::SilentLog log_;
    std::unique_ptr<keep::Store> store_;
};

TEST_F(WarmUp, lists_what_was_kept_below_what_arrives) {
    std::vector<keep::Change> changes;
    changes.push_back(keep::keep_text(30, "a"));
    changes.push_back(keep::keep_text(10, "b"));
    store(std::move(changes));
    ASSERT_TRUE(desk_.warm_up(*store_));
    commit(Effect::kept, 20, 20);
    EXPECT_EQ(ids(), (Ids{20, 10, 30}));
    EXPECT_FALSE(desk_.warming());
    EXPECT_TRUE(desk_.find(inquiry(20))->live_order);
    EXPECT_FALSE(desk_.find(inquiry(10))->live_order);
}

TEST_F(WarmUp, is_under_way_from_its_beginning_and_counts_once_what_comes_before_the_reading) {
    std::vector<keep::Change> changes;
    changes.push_back(keep::keep_text(10, "a"));
    changes.push_back(keep::keep_text(20, "b"));
    desk_.begin_warm_up();
    EXPECT_TRUE(desk_.warming());
    store(std::move(changes));
    commit(Effect::kept, 20, 20);
    ASSERT_TRUE(desk_.warm_up(*store_));
    EXPECT_FALSE(desk_.warming());
    EXPECT_EQ(ids(), (Ids{20, 10}));
    const keep::Outcome erased{Effect::erased, keep::message_id(20), inquiry(20), 0};
    desk_.erased(std::span(&erased, 1));
    EXPECT_EQ(ids(), Ids{10});
}

TEST_F(WarmUp, remembers_the_states_of_the_last_run) {
    std::vector<keep::Change> changes;
    changes.push_back(keep::keep_text(1, "a"));
    changes.push_back(keep::keep_text(2, "b"));
    store(std::move(changes));
    ASSERT_TRUE(store_->run([](keep::Connection& connection) {
        return keep::set_state(connection, inquiry(2), InquiryState::fresh, InquiryState::done);
    }));
    ASSERT_TRUE(desk_.warm_up(*store_));
    EXPECT_EQ(desk_.counts(), (Counts{1, 0, 1, 0}));
}

TEST_F(WarmUp, remembers_assignees_and_topics_of_the_last_run) {
    std::vector<keep::Change> changes;
    changes.push_back(keep::keep_text(1, "a"));
    changes.push_back(keep::keep_text(2, "b"));
    store(std::move(changes));
    ASSERT_TRUE(store_->run([](keep::Connection& connection) -> base::Done {
        for (const base::TopicId topic : {delivery, price}) {
            if (auto done = keep::insert_topic(connection, {topic, 0, keep::sealed_of("name")}); !done) {
                return done;
            }
        }
        if (auto made = keep::make_member(connection, bakyt); !made) {
            return made;
        }
        const auto first = keep::change_marks(connection, inquiry(1), {}, {.assignee = keep::Assignee(bakyt)});
        const auto second = keep::change_marks(connection, inquiry(2), {}, {.add = {price, delivery}});
        return first && second ? base::Done() : base::fault(base::FaultKind::internal, "not written");
    }));
    ASSERT_TRUE(desk_.warm_up(*store_));
    EXPECT_EQ(desk_.find(inquiry(1))->marks, (keep::Marks{.assignee = bakyt}));
    EXPECT_EQ(desk_.find(inquiry(2))->marks, (keep::Marks{.topics = {delivery, price}}));
    EXPECT_EQ(desk_.tallied().topics.at(price), (Counts{1, 0, 0, 0}));
}

TEST_F(WarmUp, leaves_nothing_assigned_to_whoever_is_gone) {
    std::vector<keep::Change> changes;
    changes.push_back(keep::keep_text(1, "a"));
    changes.push_back(keep::keep_text(2, "b"));
    store(std::move(changes));
    ASSERT_TRUE(desk_.warm_up(*store_));
    desk_.marked(inquiry(1), {.assignee = bakyt});
    desk_.marked(inquiry(2), {.assignee = aigul});
    desk_.assignee_gone(bakyt);
    EXPECT_EQ(desk_.find(inquiry(1))->marks.assignee, keep::Assignee());
    EXPECT_EQ(desk_.find(inquiry(2))->marks.assignee, keep::Assignee(aigul));
}

TEST_F(WarmUp, follows_what_another_program_did) {
    std::vector<keep::Change> changes;
    changes.push_back(keep::keep_text(1, "a"));
    changes.push_back(keep::keep_text(2, "b"));
    store(std::move(changes));
    ASSERT_TRUE(desk_.warm_up(*store_));
    ASSERT_TRUE(store_->run([](keep::Connection& connection) -> base::Done {
        if (auto made = keep::make_member(connection, aigul); !made) {
            return made;
        }
        const auto gone = keep::erase_message(connection, keep::message_id(1));
        const auto marked = keep::change_marks(connection, inquiry(2), {}, {.assignee = keep::Assignee(aigul)});
        return gone && marked ? base::Done() : base::fault(base::FaultKind::internal, "not written");
    }));
    ASSERT_TRUE(store_->run([this](keep::Connection& connection) { return desk_.reconcile(connection); }));
    EXPECT_EQ(ids(), Ids{2});
    EXPECT_EQ(desk_.find(inquiry(2))->marks.assignee, keep::Assignee(aigul));
    EXPECT_EQ(desk_.counts(), (Counts{1, 0, 0, 0}));
}

TEST_F(WarmUp, counts_every_text_once_while_others_come_and_go) {
    const unsigned seed = std::random_device()();
    std::mt19937 random(seed);
    std::vector<keep::Change> changes;
    for (std::uint64_t id = 1; id <= 2000; ++id) {
        changes.push_back(keep::keep_text(id * 7, "a text"));
    }
    store(std::move(changes));
    std::jthread warming([&] { EXPECT_TRUE(desk_.warm_up(*store_)); });
    std::set<std::int64_t> expected;
    for (std::uint64_t id = 1; id <= 2000; ++id) {
        expected.insert(static_cast<std::int64_t>(id * 7));
    }
    for (int round = 0; round < 500; ++round) {
        const std::uint64_t id = random() % 2000 + 1;
        if (random() % 2 == 0) {  // a new text
            const std::uint64_t fresh = id * 7 + 1 + random() % 6;
            if (expected.insert(static_cast<std::int64_t>(fresh)).second) {
                std::vector<keep::Change> one;
                one.push_back(keep::keep_text(fresh, "new"));
                store(std::move(one));
                commit(Effect::kept, fresh, fresh);
            }
        } else if (expected.erase(static_cast<std::int64_t>(id * 7)) > 0) {
            std::vector<keep::Change> one;
            one.push_back(keep::erase_text(id * 7));
            store(std::move(one));
            commit(Effect::erased, id * 7, id * 7);
        }
    }
    warming.join();
    Ids listed = ids();
    std::ranges::sort(listed);
    EXPECT_EQ(listed, Ids(expected.begin(), expected.end())) << "seed " << seed;
    EXPECT_EQ(desk_.counts()[0], expected.size()) << "seed " << seed;
}

}  // namespace
}  // namespace wordkeep::desk
