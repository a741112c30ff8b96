// People's requests from the public page to the receipt, on a real store.
#include "crm/erasure_requests.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <future>

#include "base/limits.hpp"
#include "crm/deletion_receipt.hpp"
#include "crm/turn.hpp"
#include "keep/message_table.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
using keep::ErasureOutcome;

class ErasureRequestsTest : public WithStore {
protected:
    void SetUp() override {
        open_store();
        auto keys = KeyChain::open(*store_, master_, std::chrono::days(7), clock_, log_);
        ASSERT_TRUE(keys);
        keys_ = std::move(*keys);
        masker_.emplace(*words::Masker::make({}));
        eraser_.emplace(*store_, keys_->vault(), *masker_, [](std::span<const keep::Outcome>) {});
        open();
    }
    void open() {
        auto requests = ErasureRequests::open(*store_, *keys_, *masker_, *eraser_, random_);
        ASSERT_TRUE(requests);
        requests_ = std::move(*requests);
    }
    void keep(std::uint64_t number, std::string_view text) {
        const auto id = base::MessageId::from_bits(number);
        base::Sealed sealed = keys_->vault().seal(seal::SealedTable::message, id.value(), masker_->mask(text));
        std::promise<void> kept;
        keep::Batch batch;
        batch.changes.emplace_back(keep::KeepText{
            {id, std::nullopt}, {base::InquiryId::from_bits(number), 0, base::MailboxId::from_bits(1)}, sealed});
        batch.done = [&](const base::Result<keep::Receipt>&) { kept.set_value(); };
        ASSERT_TRUE(store_->submit(std::move(batch)));
        kept.get_future().wait();
    }
    std::int64_t kept() {
        std::int64_t count = 0;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            count = *keep::count_messages(connection);
            return {};
        }));
        return count;
    }
    // As many requests as may wait.
    void fill() {
        const base::Masked text = masker_->mask("text");
        ASSERT_TRUE(store_->run([&](keep::Connection& connection) -> base::Done {
            for (std::int64_t count = 1; count <= base::limits::erasure_requests_open_max; ++count) {
                keep::StoredCodeHash code{};
                random_.fill(code);
                auto sealed = keys_->vault().seal(seal::SealedTable::erasure_request, count, text);
                if (auto done = keep::insert_erasure_request(
                        connection, {*base::ErasureRequestId::from_stored(count), code, std::move(sealed)});
                    !done) {
                    return done;
                }
            }
            return {};
        }));
    }
    // What of the only request there is lies in the database.
    std::string stored_bytes() {
        std::string bytes;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) {
            return keep::each_erasure_request(connection, [&](const keep::StoredErasureRequest& request) {
                bytes.assign(reinterpret_cast<const char*>(request.text.bytes().data()), request.text.bytes().size());
                return false;
            });
        }));
        return bytes;
    }
    base::ErasureRequestId only_request() { return requests_->list()->at(0).id; }
    ErasureState state(const std::string& code) { return *requests_->state_of(code); }

    base::ManualClock clock_{base::WallTime(1'700'000'000s)};
    base::SystemRandom random_;
    seal::SecretKey master_ = seal::SecretKey::random();
    std::unique_ptr<KeyChain> keys_;
    std::optional<words::Masker> masker_;
    std::optional<Eraser> eraser_;
    std::unique_ptr<ErasureRequests> requests_;
};

TEST_F(ErasureRequestsTest, are_masked_sealed_and_found_by_their_code) {
    const auto code = requests_->ask("Напишите мне на asan@mail.example, пожалуйста");
    ASSERT_TRUE(code);
    EXPECT_EQ(state(*code).progress, ErasureProgressOfCode::waiting);
    EXPECT_EQ(requests_->list()->at(0).text.find("asan@"), std::string::npos);
    EXPECT_FALSE(folder_.holds("Напишите"));
    EXPECT_FALSE(folder_.holds(*code));
    EXPECT_EQ(state("0000-0000-0000-0000-0000").progress, ErasureProgressOfCode::unknown);
    EXPECT_EQ(state("nonsense").progress, ErasureProgressOfCode::unknown);
}

TEST_F(ErasureRequestsTest, show_the_exact_texts_first_and_then_the_similar) {
    keep(1, "Сколько стоит доставка в Ош завтра утром?");
    keep(2, "сколько  стоит доставка в Ош ЗАВТРА утром?");
    keep(3, "Сколько будет стоить доставка в Ош завтра?");
    keep(4, "Есть ли платье в 46 размере?");
    ASSERT_TRUE(requests_->ask("Сколько стоит доставка в Ош завтра утром?"));
    const auto matches = requests_->matches(*requests_->find(only_request()));
    ASSERT_TRUE(matches);
    EXPECT_EQ(matches->exact.size(), 2U);
    ASSERT_EQ(matches->similar.size(), 1U);
    EXPECT_EQ(matches->similar[0].id, base::MessageId::from_bits(3));
    EXPECT_LT(matches->similar[0].percent, 100U);
}

TEST_F(ErasureRequestsTest, find_every_message_of_several_that_were_pasted_together) {
    keep(1, "Здравствуйте, где мой заказ?");
    keep(2, "Я жду его уже вторую неделю");
    keep(3, "ок");
    ASSERT_TRUE(requests_->ask("Здравствуйте, где мой заказ?\nЯ жду его уже вторую неделю\nок"));
    const auto matches = requests_->matches(*requests_->find(only_request()));
    EXPECT_EQ(matches->exact.size(), 2U);  // "ок" is in too many conversations
}

TEST_F(ErasureRequestsTest, leave_nothing_of_the_pasted_text_in_any_file_once_settled) {
    keep(1, "erase exactly this text please");
    const auto code = requests_->ask("Erase exactly this text please");
    const std::string bytes = stored_bytes();
    ASSERT_TRUE(folder_.holds(bytes));
    const auto erased = requests_->erase(only_request(), {.exact = true, .similar = {}});
    ASSERT_TRUE(erased);
    EXPECT_EQ(*erased, 1);
    EXPECT_EQ(kept(), 0);
    EXPECT_EQ(state(*code).outcome, ErasureOutcome::erased);
    EXPECT_TRUE(requests_->list()->empty());
    EXPECT_EQ(requests_->open_requests(), 0);
    EXPECT_FALSE(folder_.holds(bytes));
}

TEST_F(ErasureRequestsTest, erase_a_similar_text_only_if_it_was_chosen) {
    keep(1, "Сколько будет стоить доставка в Ош завтра?");
    const auto code = requests_->ask("Сколько стоит доставка в Ош завтра?");
    const auto id = only_request();
    const auto nothing = requests_->erase(id, {.exact = true, .similar = {}});
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().kind, base::FaultKind::conflict);
    const auto stranger = requests_->erase(id, {.exact = false, .similar = {base::MessageId::from_bits(9)}});
    ASSERT_FALSE(stranger);
    EXPECT_EQ(stranger.error().kind, base::FaultKind::conflict);
    EXPECT_EQ(kept(), 1);
    EXPECT_EQ(state(*code).progress, ErasureProgressOfCode::waiting);
    EXPECT_TRUE(requests_->erase(id, {.exact = true, .similar = {base::MessageId::from_bits(1)}}));
    EXPECT_EQ(kept(), 0);
}

TEST_F(ErasureRequestsTest, can_be_declined_once_with_a_reason) {
    const auto code = requests_->ask("a text that nobody keeps");
    const std::string bytes = stored_bytes();
    const auto id = only_request();
    ASSERT_TRUE(requests_->decline(id, ErasureOutcome::not_found));
    EXPECT_EQ(state(*code).outcome, ErasureOutcome::not_found);
    EXPECT_FALSE(folder_.holds(bytes));
    const auto again = requests_->decline(id, ErasureOutcome::unclear);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, base::FaultKind::not_found);
    EXPECT_EQ(state(*code).outcome, ErasureOutcome::not_found);
}

TEST_F(ErasureRequestsTest, are_forgotten_with_the_second_turn_after_they_were_settled) {
    Turns turns(*store_, clock_, std::chrono::days(30), {[](std::span<const keep::Outcome>) {}, [] {}});
    const auto waiting = requests_->ask("this one waits for long");
    const auto settled = requests_->ask("and this one is settled");
    const auto open_ones = requests_->list();
    ASSERT_TRUE(open_ones);
    for (const auto& request : *open_ones) {
        if (request.text == "and this one is settled") {
            ASSERT_TRUE(requests_->decline(request.id, ErasureOutcome::unclear));
        }
    }
    const auto turn = [&] { EXPECT_TRUE(turns.run([](std::int64_t) { return true; })); };
    turn();
    EXPECT_EQ(state(*settled).progress, ErasureProgressOfCode::settled);
    turn();
    EXPECT_EQ(state(*settled).progress, ErasureProgressOfCode::unknown);
    EXPECT_EQ(state(*waiting).progress, ErasureProgressOfCode::waiting);
}

TEST_F(ErasureRequestsTest, are_refused_when_they_say_nothing_or_too_much_or_are_too_many) {
    EXPECT_EQ(requests_->ask(" \n ").error().kind, base::FaultKind::invalid);
    EXPECT_EQ(requests_->ask(std::string(base::limits::erasure_text_bytes_max + 1, 'x')).error().kind,
              base::FaultKind::too_large);
    fill();
    open();
    EXPECT_EQ(requests_->ask("text").error().kind, base::FaultKind::busy);
    EXPECT_EQ(requests_->open_requests(), base::limits::erasure_requests_open_max);
}

TEST_F(ErasureRequestsTest, leave_no_more_receipts_than_allowed) {
    std::vector<std::string> codes;
    for (int count = 0; count < 5; ++count) {
        codes.push_back(*requests_->ask("text"));
        ASSERT_TRUE(store_->run([&](keep::Connection& connection) {
            return keep::settle_erasure_request(connection, only_request(), ErasureOutcome::unclear, 3);
        }));
    }
    EXPECT_EQ(
        std::ranges::count_if(
            codes, [&](const std::string& code) { return state(code).progress == ErasureProgressOfCode::settled; }),
        3);
    EXPECT_EQ(state(codes.back()).progress, ErasureProgressOfCode::settled);
}

TEST_F(ErasureRequestsTest, give_instagram_a_code_that_is_recognised_and_not_stored) {
    const std::string code = new_deletion_receipt(*keys_, random_);
    EXPECT_TRUE(is_deletion_receipt(*keys_, code));
    EXPECT_TRUE(std::ranges::all_of(code, [](unsigned char sign) { return std::isalnum(sign) != 0; }));
    EXPECT_NE(new_deletion_receipt(*keys_, random_), code);
    std::string other = code;
    other[3] = other[3] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(is_deletion_receipt(*keys_, other));
    EXPECT_FALSE(is_deletion_receipt(*keys_, *requests_->ask("text")));
    EXPECT_FALSE(folder_.holds(code));
}

}  // namespace
}  // namespace wordkeep::crm
