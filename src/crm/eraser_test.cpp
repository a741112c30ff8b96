// Finding and erasing texts by their words; that nothing is left; that it can be stopped.
#include "crm/eraser.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <future>

#include "keep/message_table.hpp"
#include "seal/sodium.hpp"
#include "support/changes.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

class EraserTest : public WithStore {
protected:
    EraserTest() : vault_(seal::SecretKey::random(), 1), masker_(*words::Masker::make({.enabled = false})) {}
    void SetUp() override {
        ASSERT_TRUE(seal::start_sodium());
        open_store();
    }
    void keep(std::uint64_t id, std::string_view text, std::uint64_t inquiry = 0, std::uint32_t part = 0) {
        std::promise<void> kept;
        keep::Batch batch;
        const auto masked = masker_.mask(text);
        auto sealed = vault_.seal(seal::SealedTable::message, static_cast<std::int64_t>(id), masked);
        sealed_[id] = std::string(reinterpret_cast<const char*>(sealed.bytes().data()), sealed.bytes().size());
        batch.changes.emplace_back(
            keep::KeepText{keep::key_of(id), keep::place_of(inquiry == 0 ? id : inquiry, part), std::move(sealed)});
        batch.done = [&](const base::Result<keep::Receipt>&) { kept.set_value(); };
        ASSERT_TRUE(store_->submit(std::move(batch)));
        kept.get_future().wait();
    }
    Eraser eraser() {
        return {*store_, vault_, masker_,
                [this](std::span<const keep::Outcome> outcomes) { heard_ += outcomes.size(); }};
    }
    static bool go_on(std::int64_t, std::int64_t) { return true; }
    std::int64_t kept() {
        std::int64_t count = 0;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            count = *keep::count_messages(connection);
            return {};
        }));
        return count;
    }
    seal::Vault vault_;
    words::Masker masker_;
    std::map<std::uint64_t, std::string> sealed_;
    std::size_t heard_ = 0;
};

TEST_F(EraserTest, finds_exact_texts_whatever_their_case_and_space) {
    keep(1, "Сколько стоит доставка?");
    keep(2, "сколько  СТОИТ доставка?\n");
    keep(3, "Сколько стоит доставка в Ош?");
    EXPECT_EQ(eraser().find(Wanted::exact, "сколько стоит доставка?")->ids.size(), 2U);
}

TEST_F(EraserTest, finds_texts_that_hold_every_word) {
    keep(1, "Меня зовут Асан, где заказ?");
    keep(2, "где мой заказ");
    keep(3, "Ещё раз: заказ");
    EXPECT_EQ(eraser().find(Wanted::words, "ЗАКАЗ где")->ids.size(), 2U);
    EXPECT_EQ(eraser().find(Wanted::words, "еще")->ids.size(), 1U);
    EXPECT_EQ(eraser().find(Wanted::words, "нет такого")->ids.size(), 0U);
}

TEST_F(EraserTest, refuses_to_take_nothing_for_everything) {
    keep(1, "a text");
    for (const Wanted wanted : {Wanted::exact, Wanted::words}) {
        const auto found = eraser().find(wanted, " \n ");
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().kind, base::FaultKind::invalid);
    }
}

TEST_F(EraserTest, leaves_nothing_of_what_it_erased_in_any_file) {
    keep(1, "first part");
    keep(2, "second part", 1, 1);
    keep(3, "another inquiry");
    ASSERT_TRUE(folder_.holds(sealed_[1]));
    const auto found = eraser().find_inquiry(base::InquiryId::from_bits(1));
    ASSERT_TRUE(found);
    EXPECT_EQ(*eraser().erase(found->ids, go_on), 2);
    EXPECT_EQ(kept(), 1);
    EXPECT_EQ(heard_, 2U);
    EXPECT_FALSE(folder_.holds(sealed_[1]));
    EXPECT_FALSE(folder_.holds(sealed_[2]));
    EXPECT_TRUE(folder_.holds(sealed_[3]));
    EXPECT_FALSE(eraser().find_inquiry(base::InquiryId::from_bits(1)));
}

TEST_F(EraserTest, does_not_let_a_late_retry_bring_it_back) {
    keep(1, "a text");
    ASSERT_TRUE(eraser().erase(eraser().find(Wanted::exact, "a text")->ids, go_on));
    keep(1, "a text");
    EXPECT_EQ(kept(), 0);
}

TEST_F(EraserTest, can_be_stopped_and_goes_on_with_the_rest) {
    for (std::uint64_t id = 1; id <= 600; ++id) {
        keep(id, "the same words");
    }
    const auto all = eraser().find(Wanted::words, "same");
    ASSERT_EQ(all->ids.size(), 600U);
    EXPECT_EQ(*eraser().erase(all->ids, [](std::int64_t, std::int64_t) { return false; }), erase_chunk_texts);
    const auto rest = eraser().find(Wanted::words, "same");
    EXPECT_EQ(rest->ids.size(), 600U - erase_chunk_texts);
    EXPECT_EQ(*eraser().erase(rest->ids, go_on), 600 - erase_chunk_texts);
    EXPECT_EQ(kept(), 0);
}

}  // namespace
}  // namespace wordkeep::crm
