// Keys of the API: their form, that they open nothing but their scopes, end when they should, and can't be worn out by
// strangers.
#include "crm/api_keys.hpp"

#include <gtest/gtest.h>

#include "base/team_limits.hpp"
#include "crm/api_key_text.hpp"
#include "crm/audit_chain.hpp"
#include "seal/sodium.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
using base::FaultKind;

constexpr Actor machine;

class ApiKeysTest : public WithStore {
protected:
    void SetUp() override {
        open_store();
        actions_ = std::make_unique<StaffActions>(*store_, chain_, metrics_);
        reopen();
    }
    void reopen() {
        auto keys = ApiKeys::open(*store_, *actions_, staff_key_, clock_, random_,
                                  [this](base::ApiKeyId id) { ended_.push_back(id); });
        ASSERT_TRUE(keys);
        keys_ = std::move(*keys);
    }
    NewApiKey made(std::optional<std::chrono::days> days = std::nullopt) {
        return *keys_->make(machine, "a program", Rights{}.with(Right::read), days);
    }
    FaultKind refusal(std::string_view text) {
        const auto entered = keys_->enter(text);
        return entered ? FaultKind::internal : entered.error().fault.kind;
    }

    base::SystemRandom random_;
    base::ManualClock clock_{base::WallTime(20'000 * 24h)};
    const seal::SecretKey staff_key_ = seal::SecretKey::random();
    AuditChain chain_{staff_key_, clock_};
    std::unique_ptr<StaffActions> actions_;
    std::unique_ptr<ApiKeys> keys_;
    std::vector<base::ApiKeyId> ended_;
};

TEST(ApiKeyText, carries_a_sum_that_a_mistyped_key_misses) {
    ASSERT_TRUE(seal::start_sodium());
    EXPECT_EQ(crc32("123456789"), 0xcbf43926U) << "the check value of CRC-32";
    const std::string text = new_api_key_text();
    EXPECT_TRUE(text.starts_with("wk_"));
    EXPECT_EQ(text.size(), 75U);
    EXPECT_TRUE(is_api_key_text(text));
    EXPECT_NE(text, new_api_key_text());
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string other = text;
        other[at] = other[at] == '0' ? '1' : '0';
        EXPECT_FALSE(is_api_key_text(other)) << at;
    }
    EXPECT_FALSE(is_api_key_text(text.substr(0, 74)));
    EXPECT_FALSE(is_api_key_text(text + "0"));
    EXPECT_FALSE(is_api_key_text(""));
}

TEST_F(ApiKeysTest, a_key_opens_its_scopes_and_works_after_a_restart) {
    const NewApiKey key = *keys_->make(machine, "shop", Rights{}.with(Right::read).with(Right::work), std::nullopt);
    reopen();
    const auto entered = keys_->enter(key.text);
    ASSERT_TRUE(entered);
    EXPECT_EQ(entered->name, "shop");
    EXPECT_TRUE(entered->scopes.has(Right::work));
    EXPECT_FALSE(entered->scopes.has(Right::export_texts));
    EXPECT_EQ(keys_->list().size(), 1U);
}

TEST_F(ApiKeysTest, nothing_that_needs_a_person_can_be_a_scope) {
    for (const Right right : all_rights) {
        const bool possible = scopes_for_keys().has(right);
        EXPECT_EQ(keys_->make(machine, "key", Rights{}.with(right), std::nullopt).has_value(), possible);
    }
    for (const Right right : {Right::own_account, Right::manage_team, Right::connect, Right::steer_masking}) {
        EXPECT_FALSE(scopes_for_keys().has(right)) << right_name(right);
    }
    EXPECT_EQ(keys_->make(machine, "key", {}, std::nullopt).error().kind, FaultKind::invalid);
    EXPECT_EQ(keys_->make(machine, "  ", Rights{}.with(Right::read), std::nullopt).error().kind, FaultKind::invalid);
}

TEST_F(ApiKeysTest, ends_when_it_is_revoked_or_its_days_are_over) {
    const NewApiKey revoked = made();
    const NewApiKey short_lived = made(std::chrono::days(2));
    ASSERT_TRUE(keys_->revoke(machine, revoked.key.id));
    EXPECT_EQ(keys_->revoke(machine, revoked.key.id).error().kind, FaultKind::not_found);
    EXPECT_EQ(refusal(revoked.text), FaultKind::unauthorised);
    clock_.pass(48h - 1s);
    EXPECT_TRUE(keys_->enter(short_lived.text));
    clock_.pass(1s);
    EXPECT_EQ(refusal(short_lived.text), FaultKind::unauthorised);
    keys_->tick();
    EXPECT_EQ(ended_, (std::vector{revoked.key.id, short_lived.key.id}));
}

TEST_F(ApiKeysTest, keeps_the_day_of_use_and_nothing_finer) {
    const NewApiKey key = made();
    EXPECT_FALSE(keys_->list().front().used);
    clock_.pass(30h);
    ASSERT_TRUE(keys_->enter(key.text));
    ASSERT_TRUE(store_->run([](keep::Connection&) { return base::Done(); }));  // what was submitted is written
    reopen();
    EXPECT_EQ(keys_->list().front().used, std::chrono::sys_days(std::chrono::days(20'001)));
}

TEST_F(ApiKeysTest, strangers_wait_and_wear_out_nobodys_key) {
    const NewApiKey key = made();
    for (std::uint32_t tries = 0; tries < base::limits::unknown_keys_burst; ++tries) {
        EXPECT_EQ(refusal(new_api_key_text()), FaultKind::unauthorised);
    }
    EXPECT_EQ(refusal("wk_mistyped"), FaultKind::too_many);
    EXPECT_TRUE(keys_->enter(key.text));
}

TEST_F(ApiKeysTest, each_key_has_a_pace_of_its_own) {
    const NewApiKey busy = made();
    const NewApiKey other = made();
    for (std::uint32_t tries = 0; tries < base::limits::key_requests_burst; ++tries) {
        EXPECT_TRUE(keys_->enter(busy.text));
    }
    const auto refused = keys_->enter(busy.text);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fault.kind, FaultKind::too_many);
    EXPECT_GE(refused.error().wait, 1s);
    EXPECT_TRUE(keys_->enter(other.text));
    clock_.pass(refused.error().wait);
    EXPECT_TRUE(keys_->enter(busy.text));
}

TEST_F(ApiKeysTest, what_another_program_made_or_revoked_is_taken_over) {
    const NewApiKey key = made();
    auto elsewhere = ApiKeys::open(*store_, *actions_, staff_key_, clock_, random_, [](base::ApiKeyId) {});
    const NewApiKey fresh = *(*elsewhere)->make(machine, "fresh", Rights{}.with(Right::read), std::nullopt);
    ASSERT_TRUE((*elsewhere)->revoke(machine, key.key.id));
    EXPECT_EQ(refusal(fresh.text), FaultKind::unauthorised);
    ASSERT_TRUE(store_->run([&](keep::Connection& connection) { return keys_->read_again(connection); }));
    EXPECT_TRUE(keys_->enter(fresh.text));
    EXPECT_EQ(refusal(key.text), FaultKind::unauthorised);
    EXPECT_EQ(ended_, std::vector{key.key.id});
}

TEST_F(ApiKeysTest, there_are_so_many_and_no_more) {
    for (std::size_t count = 0; count < base::limits::api_keys_max; ++count) {
        made();
    }
    EXPECT_EQ(keys_->make(machine, "one more", Rights{}.with(Right::read), std::nullopt).error().kind,
              FaultKind::too_many);
}

}  // namespace
}  // namespace wordkeep::crm
