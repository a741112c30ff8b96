// Retention without dates: what a turn does, when the next one comes, and that it can be stopped and goes on.
#include "crm/turn.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <future>

#include "keep/message_table.hpp"
#include "support/changes.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
using keep::InquiryState;

constexpr auto day = 24h;

TEST(NextTurn, keeps_its_rhythm_and_catches_up_one_at_a_time) {
    const base::WallTime due(1000 * day);
    EXPECT_EQ(next_turn(due, due + 1h, 30 * day), due + 30 * day);
    // The machine slept for a hundred days: the next turn comes a day later, not at once.
    EXPECT_EQ(next_turn(due, due + 100 * day, 30 * day), due + 101 * day);
    // The clock was set back: no turn is put off for longer than its length.
    EXPECT_EQ(next_turn(due, due - 500 * day, 30 * day), due - 470 * day);
}

class TurnsTest : public WithStore {
protected:
    Turns turns() {
        return {
            *store_,
            clock_,
            std::chrono::days(30),
            {[this](std::span<const keep::Outcome> outcomes) { heard_ += outcomes.size(); }, [this] { ++fadings_; }}};
    }
    void keep_in(std::uint64_t id, InquiryState state) {
        std::promise<void> kept;
        keep::Batch batch;
        batch.changes.push_back(keep::keep_text(id, "a text"));
        batch.done = [&](const base::Result<keep::Receipt>&) { kept.set_value(); };
        ASSERT_TRUE(store_->submit(std::move(batch)));
        kept.get_future().wait();
        if (state != InquiryState::fresh) {
            ASSERT_TRUE(store_->run([&](keep::Connection& connection) {
                return keep::set_state(connection, base::InquiryId::from_bits(id), InquiryState::fresh, state);
            }));
        }
    }
    std::int64_t kept() {
        std::int64_t count = 0;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            count = *keep::count_messages(connection);
            return {};
        }));
        return count;
    }
    static bool go_on(std::int64_t) { return true; }

    base::ManualClock clock_{base::WallTime(20'000 * day)};
    std::size_t heard_ = 0;
    int fadings_ = 0;
};

TEST_F(TurnsTest, erases_what_fades_and_lets_what_is_done_fade) {
    keep_in(1, InquiryState::fresh);
    keep_in(2, InquiryState::open);
    keep_in(3, InquiryState::done);
    Turns turns = this->turns();
    EXPECT_EQ(turns.preview()->fading, 1);
    EXPECT_EQ(*turns.run(go_on), 0);
    EXPECT_EQ(kept(), 3);
    EXPECT_EQ(turns.preview()->erased, 1);
    EXPECT_EQ(*turns.run(go_on), 1);
    EXPECT_EQ(kept(), 2);
    EXPECT_EQ(*turns.run(go_on), 0);
    EXPECT_EQ(kept(), 2);
    EXPECT_EQ(heard_, 1U);
    EXPECT_EQ(fadings_, 3);
}

TEST_F(TurnsTest, comes_when_it_is_due_and_not_before) {
    keep_in(1, InquiryState::done);
    Turns turns = this->turns();
    EXPECT_EQ(*turns.tick(), std::nullopt);
    clock_.pass(29 * day);
    EXPECT_EQ(*turns.tick(), std::nullopt);
    clock_.pass(1 * day);
    EXPECT_EQ(*turns.tick(), std::optional<std::int64_t>(0));
    EXPECT_EQ(*turns.tick(), std::nullopt);
    clock_.pass(30 * day);
    EXPECT_EQ(*turns.tick(), std::optional<std::int64_t>(1));
    EXPECT_EQ(kept(), 0);
}

TEST_F(TurnsTest, catches_up_missed_turns_a_day_apart) {
    keep_in(1, InquiryState::done);
    Turns turns = this->turns();
    ASSERT_EQ(*turns.tick(), std::nullopt);
    clock_.pass(365 * day);
    EXPECT_EQ(*turns.tick(), std::optional<std::int64_t>(0));
    EXPECT_EQ(*turns.tick(), std::nullopt);  // the warning can be read for a day
    EXPECT_EQ(kept(), 1);
    clock_.pass(1 * day);
    EXPECT_EQ(*turns.tick(), std::optional<std::int64_t>(1));
}

TEST_F(TurnsTest, is_not_put_off_by_a_clock_that_was_wrong) {
    Turns turns = this->turns();
    clock_.jump_wall(1000 * day);
    ASSERT_EQ(*turns.tick(), std::nullopt);  // the first due date is made with the wrong clock
    clock_.jump_wall(-1000 * day);
    EXPECT_LE(turns.preview()->due, clock_.wall() + 30 * day);
}

TEST_F(TurnsTest, can_be_stopped_and_goes_on_where_it_stopped) {
    for (std::uint64_t id = 1; id <= 600; ++id) {
        keep_in(id, InquiryState::fading);
    }
    keep_in(1000, InquiryState::done);
    Turns turns = this->turns();
    EXPECT_EQ(*turns.run([](std::int64_t) { return false; }), erase_chunk_texts);
    EXPECT_EQ(fadings_, 0);
    EXPECT_EQ(kept(), 601 - erase_chunk_texts);
    EXPECT_EQ(*turns.run(go_on), 600 - erase_chunk_texts);
    EXPECT_EQ(kept(), 1);
    EXPECT_EQ(fadings_, 1);
}

}  // namespace
}  // namespace wordkeep::crm
