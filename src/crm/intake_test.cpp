// A message's life across rotations of the keys: what is matched, what can't be any more, and that keys are destroyed.
#include "crm/intake.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <future>
#include <set>

#include "keep/epoch_table.hpp"
#include "keep/message_table.hpp"
#include "keep/setting_table.hpp"
#include "seal/sodium.hpp"
#include "seal/wrap.hpp"
#include "support/own_memory.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
using instagram::EventAction;

constexpr auto week = std::chrono::days(7);

base::FleetingText fleeting(std::string text) {
    return base::FleetingText(std::move(text));
}

class IntakeTest : public WithStore {
protected:
    IntakeTest() : master_(seal::SecretKey::random()), masker_(*words::Masker::make({.enabled = false})) {}
    void SetUp() override {
        ASSERT_TRUE(seal::start_sodium());
        open();
    }
    // As after a restart: the bursts are forgotten, the keys are read anew.
    void open() {
        intake_.reset();
        keys_.reset();
        open_store();
        auto keys = KeyChain::open(*store_, master_, week, clock_, log_);
        ASSERT_TRUE(keys);
        keys_ = std::move(*keys);
        open_intake(90s);
    }
    void open_intake(std::chrono::seconds burst_window) {
        bursts_ = std::make_unique<Bursts>(burst_window, 100, clock_);
        intake_ =
            std::make_unique<Intake>(*keys_, masker_, *bursts_, *store_, random_, metrics_, [](auto, auto, auto) {});
    }
    // True: answered 200.
    bool take(EventAction action, const std::string& mid, const std::string& text = "",
              const std::string& sender = "s") {
        instagram::Delivery delivery;
        instagram::Event event{action, "17", fleeting(mid), fleeting(sender), fleeting(text), false};
        delivery.events.push_back(std::move(event));
        delivery.seen.push_back(base::EventKind::text);
        std::promise<bool> answered;
        intake_->take(std::move(delivery), [&](base::Done done) { answered.set_value(done.has_value()); });
        return answered.get_future().get();
    }
    void rotate() {
        clock_.pass(week);
        ASSERT_TRUE(keys_->tick());
    }
    std::multiset<std::string> texts() {
        std::multiset<std::string> texts;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) {
            return keep::each_message(connection, 0, [&](const keep::StoredMessage& message) {
                const auto text = keys_->vault().open(seal::SealedTable::message, message.id.value(), message.text);
                texts.emplace(text ? std::string(text->text()) : "(sealed for ever)");
                return true;
            });
        }));
        return texts;
    }
    std::vector<keep::StoredEpoch> epochs() {
        std::vector<keep::StoredEpoch> epochs;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) {
            return keep::each_epoch(connection, [&](keep::StoredEpoch epoch) {
                epochs.push_back(std::move(epoch));
                return true;
            });
        }));
        return epochs;
    }
    std::size_t inquiries() {
        std::set<std::int64_t> inquiries;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) {
            return keep::each_message_place(connection, [&](base::MessageId, base::InquiryId inquiry) {
                return inquiries.insert(inquiry.value()).first != inquiries.end();
            });
        }));
        return inquiries.size();
    }
    // The first key that names ids, as it lies in memory while it lives. Read the way a start reads it.
    [[nodiscard]] std::array<unsigned char, seal::key_bytes> first_key() {
        std::array<unsigned char, seal::key_bytes> bytes{};
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            const auto data = keep::read_setting(connection, "key.data");
            const auto outer = seal::unwrap_key(master_, seal::data_key_purpose, **data);
            const auto key = seal::unwrap_key(*outer, seal::epoch_key_purpose, epochs().front().wrapped_key);
            std::copy_n(key->data(), bytes.size(), bytes.begin());
            return {};
        }));
        return bytes;
    }
    [[nodiscard]] bool files_hold(const std::vector<std::byte>& bytes) const {
        return folder_.holds(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    }

    seal::SecretKey master_;
    base::ManualClock clock_{base::WallTime(1'700'000'000s)};
    base::SystemRandom random_;
    words::Masker masker_;
    std::unique_ptr<KeyChain> keys_;
    std::unique_ptr<Bursts> bursts_;
    std::unique_ptr<Intake> intake_;
};

using Texts = std::multiset<std::string>;

TEST_F(IntakeTest, matches_a_retry_an_edit_and_an_unsend_across_one_rotation) {
    ASSERT_TRUE(take(EventAction::keep, "m1", "one"));
    ASSERT_TRUE(take(EventAction::keep, "m2", "two"));
    ASSERT_TRUE(take(EventAction::keep, "m3", "three"));
    rotate();
    EXPECT_TRUE(take(EventAction::keep, "m1", "one"));
    EXPECT_TRUE(take(EventAction::replace, "m2", "two, edited"));
    EXPECT_TRUE(take(EventAction::unsend, "m3"));
    EXPECT_EQ(texts(), (Texts{"one", "two, edited"}));
    EXPECT_TRUE(take(EventAction::keep, "m3", "three, late"));
    EXPECT_EQ(texts(), (Texts{"one", "two, edited"}));
}

TEST_F(IntakeTest, cannot_match_them_after_two_and_still_answers_200) {
    ASSERT_TRUE(take(EventAction::keep, "m1", "one"));
    ASSERT_TRUE(take(EventAction::keep, "m2", "two"));
    rotate();
    rotate();
    EXPECT_TRUE(take(EventAction::keep, "m1", "one"));
    EXPECT_TRUE(take(EventAction::unsend, "m2"));
    EXPECT_EQ(texts(), (Texts{"one", "one", "two"}));
}

TEST_F(IntakeTest, matches_across_a_rotation_and_a_restart) {
    ASSERT_TRUE(take(EventAction::keep, "m1", "one"));
    rotate();
    open();
    EXPECT_TRUE(take(EventAction::keep, "m1", "one"));
    EXPECT_EQ(texts(), Texts{"one"});
}

TEST_F(IntakeTest, leaves_nothing_of_a_key_whose_time_is_over) {
    const std::vector<std::byte> first = epochs().front().wrapped_key;
    rotate();
    EXPECT_EQ(epochs().size(), 2U);
    rotate();
    EXPECT_EQ(epochs().size(), 2U);
    ASSERT_TRUE(store_->scrub());
    EXPECT_FALSE(files_hold(first));
}

TEST_F(IntakeTest, wipes_a_key_from_memory_when_its_time_is_over) {
    // Held inverted, so that this test's own copy is not what it finds.
    auto key = first_key();
    for (unsigned char& byte : key) {
        byte = static_cast<unsigned char>(~byte);
    }
    EXPECT_TRUE(memory_holds_inverted(key));  // it can be found while it lives
    rotate();
    EXPECT_TRUE(memory_holds_inverted(key));  // as the previous one
    rotate();
    EXPECT_FALSE(memory_holds_inverted(key));
}

TEST_F(IntakeTest, destroys_every_key_it_slept_through) {
    ASSERT_TRUE(take(EventAction::keep, "m1", "one"));
    const std::vector<std::byte> first = epochs().front().wrapped_key;
    clock_.pass(week * 5);
    open();
    ASSERT_TRUE(store_->scrub());
    EXPECT_FALSE(files_hold(first));
    EXPECT_EQ(epochs().size(), 1U);
    EXPECT_TRUE(take(EventAction::keep, "m1", "one"));
    EXPECT_EQ(texts(), (Texts{"one", "one"}));
}

TEST_F(IntakeTest, keeps_no_key_for_longer_because_a_clock_was_wrong) {
    clock_.jump_wall(week * 500);
    ASSERT_TRUE(keys_->tick());
    clock_.jump_wall(-week * 500);
    ASSERT_TRUE(keys_->tick());
    for (const keep::StoredEpoch& epoch : epochs()) {
        EXPECT_LE(base::WallTime(std::chrono::seconds(epoch.end)), clock_.wall() + week);
    }
}

TEST_F(IntakeTest, joins_a_burst_and_an_unsend_touches_its_part_alone) {
    ASSERT_TRUE(take(EventAction::keep, "m1", "hello"));
    ASSERT_TRUE(take(EventAction::keep, "m2", "how much is it"));
    ASSERT_TRUE(take(EventAction::keep, "m3", "the red one", "somebody else"));
    EXPECT_EQ(inquiries(), 2U);
    EXPECT_TRUE(take(EventAction::unsend, "m1"));
    EXPECT_EQ(texts(), (Texts{"how much is it", "the red one"}));
}

TEST_F(IntakeTest, lets_an_edit_touch_its_part_of_a_burst_alone) {
    ASSERT_TRUE(take(EventAction::keep, "m1", "hello"));
    ASSERT_TRUE(take(EventAction::keep, "m2", "how much is it"));
    EXPECT_TRUE(take(EventAction::replace, "m1", "good evening"));
    EXPECT_EQ(texts(), (Texts{"good evening", "how much is it"}));
    EXPECT_EQ(inquiries(), 1U);
}

TEST_F(IntakeTest, makes_every_text_its_own_inquiry_when_bursts_are_off) {
    open_intake(0s);
    ASSERT_TRUE(take(EventAction::keep, "m1", "hello"));
    ASSERT_TRUE(take(EventAction::keep, "m2", "how much is it"));
    EXPECT_EQ(inquiries(), 2U);
}

TEST_F(IntakeTest, keeps_a_text_without_a_usable_id_under_a_random_one) {
    EXPECT_TRUE(take(EventAction::keep, "", "nameless"));
    EXPECT_TRUE(take(EventAction::keep, "", "nameless"));
    EXPECT_EQ(texts(), (Texts{"nameless", "nameless"}));
}

}  // namespace
}  // namespace wordkeep::crm
