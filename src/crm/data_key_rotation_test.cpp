// Changing keys: everything stays readable, whatever stops it where, and the old key is gone in the end.
#include "crm/data_key_rotation.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <future>

#include "crm/data_keys.hpp"
#include "crm/kept_settings.hpp"
#include "crm/key_chain.hpp"
#include "keep/message_table.hpp"
#include "seal/sodium.hpp"
#include "seal/wrap.hpp"
#include "support/changes.hpp"
#include "support/with_store.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
using seal::SecretKey;

class DataKeyRotationTest : public WithStore {
protected:
    void SetUp() override {
        open_store();
        (void)key_chain();
    }
    std::unique_ptr<KeyChain> key_chain() {
        auto keys = KeyChain::open(*store_, master_, std::chrono::days(7), clock_, log_);
        EXPECT_TRUE(keys);
        return keys ? std::move(*keys) : nullptr;
    }
    void keep_texts(std::uint64_t first, std::uint64_t last) {
        const auto keys = key_chain();
        keep::Batch batch;
        for (std::uint64_t id = first; id <= last; ++id) {
            const base::Masked text = masker_.mask("text " + std::to_string(id));
            batch.changes.push_back(
                keep::KeepText{keep::key_of(id), keep::place_of(id),
                               keys->vault().seal(base::SealedTable::message, static_cast<std::int64_t>(id), text)});
        }
        std::promise<bool> kept;
        batch.done = [&](const base::Result<keep::Receipt>& receipt) { kept.set_value(receipt.has_value()); };
        ASSERT_TRUE(store_->submit(std::move(batch)));
        ASSERT_TRUE(kept.get_future().get());
    }
    // How many texts open and say what they should.
    int readable() {
        int count = 0;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            const auto vault = open_vault(connection, master_);
            if (!vault) {
                return std::unexpected(vault.error());
            }
            return keep::each_message(connection, 0, [&](const keep::StoredMessage& message) {
                const auto text = vault->open(base::SealedTable::message, message.id.value(), message.text);
                count += text && text->text() == "text " + std::to_string(message.id.value()) ? 1 : 0;
                return true;
            });
        }));
        return count;
    }
    std::optional<DataKeys> data_keys() {
        std::optional<DataKeys> keys;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            auto read = read_data_keys(connection, master_);
            if (read && *read) {
                keys.emplace(std::move(**read));
            }
            return read ? base::Done() : base::Done(std::unexpect, read.error());
        }));
        return keys;
    }
    DataKeyRotation rotation() { return {*store_, master_}; }
    static bool go_on(std::int64_t, std::int64_t) { return true; }

    base::ManualClock clock_{base::WallTime(20'000 * 24h)};
    words::Masker masker_ = std::move(*words::Masker::make({}));
    SecretKey master_ = (static_cast<void>(seal::start_sodium()), SecretKey::random());
};

TEST_F(DataKeyRotationTest, seals_everything_anew_and_lets_the_old_key_go) {
    keep_texts(1, 700);
    const auto mailbox = key_chain()->mailbox("17841400000000011");
    const auto before = data_keys();
    ASSERT_TRUE(rotation().begin());
    ASSERT_TRUE(*rotation().under_way());
    ASSERT_TRUE(*rotation().go_on(go_on));
    EXPECT_FALSE(*rotation().under_way());
    EXPECT_EQ(readable(), 700);
    const auto after = data_keys();
    EXPECT_EQ(after->number, 2);
    EXPECT_FALSE(after->old);
    EXPECT_NE(seal::keyed_name(after->current, "x"), seal::keyed_name(before->current, "x"));
    EXPECT_EQ(key_chain()->mailbox("17841400000000011"), mailbox);
}

TEST_F(DataKeyRotationTest, leaves_the_epoch_keys_what_they_are) {
    const auto ids = [&] {
        return key_chain()->epoch_keys()->ids_of(base::FleetingText(std::string("a mid"))).current;
    };
    const auto before = ids();
    ASSERT_TRUE(rotation().begin());
    EXPECT_EQ(ids(), before);
    ASSERT_TRUE(*rotation().go_on(go_on));
    EXPECT_EQ(ids(), before);
}

TEST_F(DataKeyRotationTest, can_be_stopped_and_goes_on_while_texts_come_in) {
    keep_texts(1, 1500);
    ASSERT_TRUE(rotation().begin());
    int chunks = 0;
    const auto stopped = rotation().go_on([&](std::int64_t done, std::int64_t all) {
        EXPECT_EQ(all, 1500);
        EXPECT_LT(done, all);
        return ++chunks < 2;
    });
    ASSERT_TRUE(stopped);
    EXPECT_FALSE(*stopped);
    EXPECT_EQ(readable(), 1500);
    open_store();
    keep_texts(2001, 2100);  // sealed with the new key
    EXPECT_EQ(readable(), 1600);
    ASSERT_TRUE(rotation().begin());  // which changes nothing while one is under way
    std::int64_t rest = 0;
    ASSERT_TRUE(*rotation().go_on([&](std::int64_t, std::int64_t all) {
        rest = all;
        return true;
    }));
    EXPECT_LT(rest, 1500);
    EXPECT_EQ(readable(), 1600);
    EXPECT_EQ(data_keys()->number, 2);
}

TEST_F(DataKeyRotationTest, keeps_the_old_key_when_a_text_opens_with_neither) {
    keep_texts(1, 3);
    ASSERT_TRUE(store_->run([](keep::Connection& connection) -> base::Done {
        auto put = connection.run("UPDATE message SET sealed = zeroblob(200) WHERE id = $1", {std::int64_t{2}});
        return put ? base::Done() : base::Done(std::unexpect, put.error());
    }));
    ASSERT_TRUE(rotation().begin());
    const auto failed = rotation().go_on(go_on);
    ASSERT_FALSE(failed);
    EXPECT_NE(failed.error().message.find("damaged"), std::string::npos);
    EXPECT_TRUE(*rotation().under_way());
    EXPECT_EQ(readable(), 2);
}

TEST_F(DataKeyRotationTest, counts_its_keys_in_a_circle_that_never_touches_zero) {
    std::uint8_t number = 1;
    for (int step = 0; step < 600; ++step) {
        number = seal::next_key_number(number);
        ASSERT_NE(number, 0);
    }
    EXPECT_EQ(seal::next_key_number(255), 1);
}

TEST_F(DataKeyRotationTest, changes_the_master_key_and_nothing_else) {
    keep_texts(1, 3);
    ASSERT_TRUE(rotation().begin());  // in the middle of changing the data key, which must not matter
    const SecretKey next = SecretKey::random();
    const auto change = [&](const SecretKey& from) {
        return store_->run([&](keep::Connection& connection) { return change_master_key(connection, from, next); });
    };
    EXPECT_FALSE(change(next));
    ASSERT_TRUE(change(master_));
    EXPECT_FALSE(KeyChain::open(*store_, master_, std::chrono::days(7), clock_, log_));
    master_ = next.copy();
    EXPECT_EQ(readable(), 3);
    ASSERT_TRUE(*rotation().go_on(go_on));
    EXPECT_EQ(readable(), 3);
}

TEST(KeptSettings, wrap_what_the_key_chain_needs) {
    EXPECT_EQ(kept_setting("key.mailbox")->wrapped_as, seal::mailbox_key_purpose);
    EXPECT_EQ(kept_setting("key.data")->backup, SettingInBackup::left);
    EXPECT_EQ(kept_setting("nobody.decided"), nullptr);
}

}  // namespace
}  // namespace wordkeep::crm
