// What every engine of the store promises of backups and of changing the data key, as tests: nothing here knows which
// engine it is. An engine's test instantiates this suite with its opener, as it does with engine_contract.hpp.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "contract/engine_under_test.hpp"
#include "crm/backup/backup_writer.hpp"
#include "crm/backup/restore.hpp"
#include "crm/data_key_rotation.hpp"
#include "crm/key_chain.hpp"
#include "keep/erasure.hpp"
#include "keep/message_table.hpp"
#include "keep/setting_table.hpp"
#include "keep/staff_table.hpp"
#include "keep/stored_bytes.hpp"
#include "seal/sodium.hpp"
#include "support/changes.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

using keep::Content;
using Bytes = std::vector<std::byte>;

// One store of the engine under test, with its keys.
class BackedUpStore {
public:
    BackedUpStore(const keep::EngineOpener& opener, const seal::SecretKey& master)
        : under_test_(opener.make()), master_(master.copy()) {
        store_ = std::make_unique<keep::Store>(under_test_->open(), metrics_, log_);
        open_keys();
    }

    void keep_text(std::uint64_t id, const std::string& text, std::uint64_t inquiry = 0, std::uint32_t part = 0) {
        submit(change(id, text, inquiry, part));
    }
    // 1 to last, as one group.
    void keep_texts(std::uint64_t last) {
        std::vector<keep::Change> changes;
        for (std::uint64_t id = 1; id <= last; ++id) {
            changes.push_back(change(id, "text " + std::to_string(id), 0, 0));
        }
        submit_all(std::move(changes));
    }
    void erase_text(std::uint64_t id) { submit(keep::EraseText{keep::key_of(id)}); }
    void set_state(std::uint64_t inquiry, keep::InquiryState state) {
        ASSERT_TRUE(store_->run([&](keep::Connection& connection) {
            return keep::set_state(connection, base::InquiryId::from_bits(inquiry), keep::InquiryState::fresh, state);
        }));
    }
    void add_staff(std::uint64_t id, const std::string& name) {
        ASSERT_TRUE(store_->run([&](keep::Connection& connection) {
            return keep::insert_staff(connection, {base::StaffId::from_bits(id), name, 1, "a hash"});
        }));
    }

    Bytes back_up(base::WallTime now) {
        Bytes bytes;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            const auto counts = write_backup(
                connection, master_, now,
                [&](std::span<const std::byte> part) -> base::Done {
                    bytes.insert(bytes.end(), part.begin(), part.end());
                    return {};
                },
                [](std::int64_t, std::int64_t) { return true; });
            return counts ? base::Done() : base::Done(std::unexpect, counts.error());
        }));
        return bytes;
    }
    base::Result<RestoreCounts> restore(const Bytes& backup, const seal::SecretKey& key,
                                        const RestoreProgress& progress = go_on) {
        auto counts = restore_backup({*store_, master_, {"17"}}, key, source_of(backup), progress);
        open_keys();
        return counts;
    }
    // Texts by id, opened.
    Content content() {
        Content content;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            const auto vault = open_vault(connection, master_);
            return vault ? keep::each_message(connection, 0,
                                              [&](const keep::StoredMessage& message) {
                                                  const auto text = vault->open(base::SealedTable::message,
                                                                                message.id.value(), message.text);
                                                  content[message.id.value()] =
                                                      text ? std::string(text->text()) : "does not open";
                                                  mailbox_ = message.mailbox;
                                                  return true;
                                              })
                         : base::Done(std::unexpect, vault.error());
        }));
        return content;
    }
    // The mailbox of the last text of content(), and the one that this store's key gives the account.
    [[nodiscard]] bool mailbox_is_ours() const { return mailbox_ == keys_->mailbox("17"); }
    template <class Read>
    auto read(Read&& reader) {
        decltype(reader(std::declval<keep::Connection&>())) value{};
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            value = reader(connection);
            return {};
        }));
        return value;
    }
    std::map<std::int64_t, keep::InquiryState> states() {
        return read([](keep::Connection& connection) {
            std::map<std::int64_t, keep::InquiryState> states;
            EXPECT_TRUE(keep::each_inquiry(connection, [&](const keep::StoredInquiry& inquiry) {
                states[inquiry.id.value()] = inquiry.state;
                return true;
            }));
            return states;
        });
    }
    std::vector<std::string> staff() {
        return read([](keep::Connection& connection) {
            std::vector<std::string> names;
            EXPECT_TRUE(keep::each_staff(connection, [&](const keep::StoredStaff& one) {
                names.push_back(one.name);
                return true;
            }));
            return names;
        });
    }
    std::size_t erased_ids() {
        return read([](keep::Connection& connection) {
            std::size_t count = 0;
            EXPECT_TRUE(keep::each_erased(connection, [&](base::MessageId) { return ++count > 0; }));
            return count;
        });
    }
    // The sealed setting that a backup carries.
    void set_mask_words(const std::string& words) {
        const base::Sealed sealed = keys_->vault().seal(base::SealedTable::setting, 1, masker_.mask(words));
        ASSERT_TRUE(store_->run([&](keep::Connection& connection) {
            return keep::write_setting(connection, "mask.words", sealed.bytes());
        }));
    }
    std::string mask_words() {
        return read([this](keep::Connection& connection) -> std::string {
            const auto value = keep::read_setting(connection, "mask.words");
            if (!value || !*value) {
                return "none";
            }
            const auto text = keys_->vault().open(base::SealedTable::setting, 1, keep::StoredBytes::sealed(**value));
            return text ? std::string(text->text()) : "does not open";
        });
    }
    keep::Store& store() { return *store_; }
    [[nodiscard]] const seal::SecretKey& master() const { return master_; }

    static bool go_on(std::int64_t, std::int64_t) { return true; }
    // Gives a few bytes at a time, as a pipe would.
    static seal::Source source_of(const Bytes& bytes) {
        auto at = std::make_shared<std::size_t>(0);
        return [&bytes, at](std::span<std::byte> wanted) -> base::Result<std::size_t> {
            const std::size_t count = std::min({wanted.size(), bytes.size() - *at, std::size_t{60'000}});
            std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(*at), count, wanted.begin());
            *at += count;
            return count;
        };
    }

private:
    void open_keys() {
        auto keys = KeyChain::open(*store_, master_, std::chrono::days(7), clock_, log_);
        EXPECT_TRUE(keys);
        keys_ = std::move(*keys);
    }
    keep::Change change(std::uint64_t id, const std::string& text, std::uint64_t inquiry, std::uint32_t part) {
        return keep::KeepText{
            keep::key_of(id),
            {base::InquiryId::from_bits(inquiry == 0 ? id : inquiry), part, keys_->mailbox("17")},
            keys_->vault().seal(base::SealedTable::message, static_cast<std::int64_t>(id), masker_.mask(text))};
    }
    void submit(keep::Change&& change) {
        std::vector<keep::Change> changes;
        changes.push_back(std::move(change));
        submit_all(std::move(changes));
    }
    void submit_all(std::vector<keep::Change>&& changes) {
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

    std::unique_ptr<keep::EngineUnderTest> under_test_;
    base::Metrics metrics_;
    base::SilentLog log_;
    base::ManualClock clock_{base::WallTime(std::chrono::hours(24 * 20'000))};
    words::Masker masker_ = std::move(*words::Masker::make({}));
    seal::SecretKey master_;
    std::unique_ptr<keep::Store> store_;
    std::unique_ptr<KeyChain> keys_;
    std::optional<base::MailboxId> mailbox_;
};

class BackupContract : public testing::TestWithParam<keep::EngineOpener> {
protected:
    std::unique_ptr<BackedUpStore> new_store() { return std::make_unique<BackedUpStore>(GetParam(), master_); }
    static std::string trouble(const base::Result<RestoreCounts>& counts) {
        return counts ? "" : counts.error().message;
    }
    // What the sealed stream holds.
    Bytes plain(const Bytes& backup) {
        const Bytes stream(backup.begin() + 12, backup.end());
        auto reader = seal::StreamReader::begin(master_, BackedUpStore::source_of(stream));
        EXPECT_TRUE(reader);
        Bytes all;
        for (bool last = false; reader && !last;) {
            const auto chunk = reader->read();
            if (!chunk) {
                ADD_FAILURE() << chunk.error().message;
                break;
            }
            all.insert(all.end(), chunk->plain().begin(), chunk->plain().end());
            last = chunk->last();
        }
        return all;
    }
    seal::SecretKey master_ = (static_cast<void>(seal::start_sodium()), seal::SecretKey::random());
    base::WallTime noon_{std::chrono::hours(24 * 20'000 + 12)};
};

TEST_P(BackupContract, fills_an_empty_store_with_everything) {
    const auto from = new_store();
    from->keep_text(5, "first");
    from->keep_text(9, "second part", 5, 1);
    from->keep_text(7, "a text of another");
    from->keep_text(8, "gone");
    from->erase_text(8);
    from->set_state(5, keep::InquiryState::done);
    from->add_staff(3, "Aida");
    const Bytes backup = from->back_up(noon_);
    const auto to = new_store();
    const auto counts = to->restore(backup, master_);
    ASSERT_TRUE(counts) << counts.error().message;
    EXPECT_EQ(counts->texts, 3);
    EXPECT_EQ(counts->new_texts, 3);
    EXPECT_EQ(counts->day, 20'000);
    EXPECT_EQ(to->content(), (Content{{5, "first"}, {7, "a text of another"}, {9, "second part"}}));
    EXPECT_TRUE(to->mailbox_is_ours());
    EXPECT_EQ(to->states(), (std::map<std::int64_t, keep::InquiryState>{{5, keep::InquiryState::done}}));
    EXPECT_EQ(to->staff(), std::vector<std::string>{"Aida"});
    EXPECT_EQ(to->erased_ids(), 1U);
    // What came out goes on being the same.
    EXPECT_EQ(plain(to->back_up(noon_)), plain(backup));
}

TEST_P(BackupContract, brings_the_words_for_masking_and_leaves_those_of_a_store_in_use) {
    const auto from = new_store();
    from->set_mask_words("+saffron\n");
    const Bytes backup = from->back_up(noon_);
    const auto empty = new_store();
    ASSERT_TRUE(empty->restore(backup, master_));
    EXPECT_EQ(empty->mask_words(), "+saffron\n");
    const auto in_use = new_store();
    in_use->keep_text(1, "alpha");
    in_use->set_mask_words("-basil\n");
    ASSERT_TRUE(in_use->restore(backup, master_));
    EXPECT_EQ(in_use->mask_words(), "-basil\n");
    const auto without = new_store();
    without->keep_text(1, "alpha");
    ASSERT_TRUE(without->restore(backup, master_));
    EXPECT_EQ(without->mask_words(), "+saffron\n");
}

TEST_P(BackupContract, says_the_same_of_two_stores_that_hold_the_same) {
    const auto one = new_store();
    one->keep_text(1, "alpha");
    one->keep_text(2, "beta");
    one->keep_text(3, "gamma");
    const auto other = new_store();
    // The same mailbox key, as it is part of the content.
    ASSERT_TRUE(other->restore(one->back_up(noon_), master_));
    other->erase_text(2);  // so that there is work of another order behind it
    one->erase_text(2);
    const auto third = new_store();
    ASSERT_TRUE(third->restore(other->back_up(noon_), master_));
    for (const std::uint64_t id : {40, 4, 400}) {
        one->keep_text(id, "text " + std::to_string(id));
    }
    for (const std::uint64_t id : {400, 40, 4}) {
        third->keep_text(id, "text " + std::to_string(id));
    }
    EXPECT_EQ(plain(third->back_up(noon_)), plain(one->back_up(noon_ + std::chrono::hours(11))));
}

TEST_P(BackupContract, holds_no_key_of_message_ids_and_no_finer_time_than_the_day) {
    const auto from = new_store();
    from->keep_text(1, "alpha");
    const Bytes held = plain(from->back_up(noon_));
    const std::string all(reinterpret_cast<const char*>(held.data()), held.size());
    EXPECT_NE(all.find("message"), std::string::npos);
    EXPECT_EQ(all.find("epoch"), std::string::npos);
    EXPECT_EQ(all.find("session"), std::string::npos);
    EXPECT_EQ(all.find("key.data"), std::string::npos);
    EXPECT_EQ(plain(from->back_up(noon_)), plain(from->back_up(noon_ - std::chrono::hours(12))));
    EXPECT_NE(plain(from->back_up(noon_)), plain(from->back_up(noon_ + std::chrono::hours(12))));
}

TEST_P(BackupContract, adds_what_is_missing_and_leaves_what_is_there) {
    const auto from = new_store();
    from->keep_text(1, "alpha");
    from->keep_text(2, "beta");
    from->set_state(1, keep::InquiryState::done);
    const Bytes backup = from->back_up(noon_);
    const auto to = new_store();
    to->keep_text(1, "alpha, edited since");
    to->keep_text(3, "gamma");
    to->set_state(1, keep::InquiryState::open);
    const auto counts = to->restore(backup, master_);
    ASSERT_TRUE(counts) << counts.error().message;
    EXPECT_EQ(counts->new_texts, 1);
    EXPECT_EQ(counts->known, 1);
    EXPECT_EQ(to->content(), (Content{{1, "alpha, edited since"}, {2, "beta"}, {3, "gamma"}}));
    EXPECT_TRUE(to->mailbox_is_ours());
    EXPECT_EQ(to->states().at(1), keep::InquiryState::open);
    // Once more changes nothing more.
    const auto again = to->restore(backup, master_);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->new_texts, 0);
    EXPECT_EQ(again->new_rows, 0);
    EXPECT_EQ(to->content().size(), 3U);
}

TEST_P(BackupContract, gives_restored_texts_the_mailbox_of_the_store_they_come_into) {
    const auto from = new_store();
    from->keep_text(9, "alpha");
    const auto to = new_store();
    to->keep_text(1, "gamma");
    ASSERT_TRUE(to->restore(from->back_up(noon_), master_));
    EXPECT_EQ(to->content().size(), 2U);  // the restored one is the last
    EXPECT_TRUE(to->mailbox_is_ours());
}

TEST_P(BackupContract, brings_nothing_back_that_was_erased_on_either_side) {
    const auto from = new_store();
    for (const std::uint64_t id : {1, 2, 3}) {
        from->keep_text(id, "text " + std::to_string(id));
    }
    from->set_state(2, keep::InquiryState::done);
    const auto to = new_store();
    ASSERT_TRUE(to->restore(from->back_up(noon_), master_));
    to->erase_text(2);    // after the backup was made
    from->erase_text(3);  // before the next one is
    const auto counts = to->restore(from->back_up(noon_), master_);
    ASSERT_TRUE(counts) << counts.error().message;
    EXPECT_EQ(counts->erased, 1);
    EXPECT_EQ(counts->erased_now, 1);
    EXPECT_EQ(to->content(), (Content{{1, "text 1"}}));
    EXPECT_TRUE(to->states().empty()) << "a state of an erased inquiry came back";
    EXPECT_EQ(to->erased_ids(), 2U);
}

TEST_P(BackupContract, checks_without_changing_anything) {
    const auto from = new_store();
    from->keep_text(1, "alpha");
    from->keep_text(2, "beta");
    from->erase_text(2);
    const Bytes backup = from->back_up(noon_);
    const auto to = new_store();
    to->keep_text(2, "still here");
    to->keep_text(3, "gamma");
    const Content before = to->content();
    const auto counts = to->read([&](keep::Connection& connection) {
        return std::optional(
            check_backup(master_, BackedUpStore::source_of(backup), &connection, BackedUpStore::go_on));
    });
    ASSERT_TRUE(counts && *counts);
    EXPECT_EQ((*counts)->new_texts, 1);
    EXPECT_EQ((*counts)->erased_now, 1);
    EXPECT_EQ(to->content(), before);
}

TEST_P(BackupContract, names_what_is_wrong_and_changes_nothing) {
    const auto from = new_store();
    from->keep_texts(9000);  // several chunks
    const Bytes whole = from->back_up(noon_);
    const auto to = new_store();
    to->keep_text(1000, "gamma");
    const auto said_of = [&](Bytes damaged) { return trouble(to->restore(damaged, master_)); };
    EXPECT_NE(trouble(to->restore(whole, seal::SecretKey::random())).find("another key"), std::string::npos);
    for (const std::size_t length :
         {std::size_t{1}, std::size_t{11}, std::size_t{100}, whole.size() / 2, whole.size() - 1}) {
        EXPECT_NE(said_of(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length))).find("cut short"),
                  std::string::npos)
            << length;
    }
    for (const std::size_t at : {whole.size() - 1, whole.size() / 2, std::size_t{200}}) {
        Bytes changed = whole;
        changed[at] ^= std::byte{1};
        EXPECT_NE(said_of(changed).find("changed or damaged"), std::string::npos) << at;
    }
    Bytes more = whole;
    more.push_back(std::byte{0});
    EXPECT_NE(said_of(more).find("added behind its end"), std::string::npos);
    Bytes newer = whole;
    newer[11] = std::byte{2};
    EXPECT_NE(said_of(newer).find("newer Wordkeep"), std::string::npos);
    EXPECT_NE(said_of(Bytes(1000, std::byte{'x'})).find("no Wordkeep backup"), std::string::npos);
    EXPECT_NE(said_of({}).find("no Wordkeep backup"), std::string::npos);
    const auto stopped = to->restore(whole, master_, [](std::int64_t done, std::int64_t) { return done < 200; });
    EXPECT_NE(trouble(stopped).find("nothing was changed"), std::string::npos);
    EXPECT_EQ(to->content(), (Content{{1000, "gamma"}}));
}

TEST_P(BackupContract, goes_on_while_the_data_key_changes) {
    const auto from = new_store();
    from->keep_texts(1200);
    const Bytes before = plain(from->back_up(noon_));
    DataKeyRotation rotation(from->store(), from->master());
    ASSERT_TRUE(rotation.begin());
    const auto stopped = rotation.go_on([](std::int64_t, std::int64_t) { return false; });
    ASSERT_TRUE(stopped && !*stopped);
    EXPECT_EQ(plain(from->back_up(noon_)), before);
    ASSERT_TRUE(*rotation.go_on([](std::int64_t, std::int64_t) { return true; }));
    EXPECT_EQ(plain(from->back_up(noon_)), before);
}

TEST_P(BackupContract, loses_nothing_when_the_store_is_compacted) {
    const auto store = new_store();
    for (const std::uint64_t id : {900, 5, 70, 8, 3}) {
        store->keep_text(id, "text " + std::to_string(id));
    }
    store->erase_text(70);
    const Bytes before = plain(store->back_up(noon_));
    ASSERT_TRUE(store->store().compact());
    EXPECT_EQ(plain(store->back_up(noon_)), before);
    store->keep_text(71, "after it");
    EXPECT_EQ(store->content().size(), 5U);
}

}  // namespace wordkeep::crm
