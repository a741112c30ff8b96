// The second factor: what it takes to sign in with one, that no code is good twice, and how to do without the app.
#include <gtest/gtest.h>

#include <array>
#include <cctype>

#include "crm/audit_chain.hpp"
#include "crm/staff.hpp"
#include "seal/one_time_code.hpp"
#include "seal/sodium.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
using base::FaultKind;

constexpr std::string_view good = "a good password";
constexpr Actor nobody;  // a command on the server's machine

// What an app makes of the secret as it was shown: base32, 160 bits.
seal::SecretKey key_of(std::string_view shown) {
    std::array<std::byte, seal::key_bytes> bytes{};
    unsigned bits = 0;
    unsigned count = 0;
    std::size_t at = 0;
    for (const char letter : shown) {
        const unsigned value =
            letter >= 'A' ? static_cast<unsigned>(letter - 'A') : static_cast<unsigned>(letter - '2') + 26;
        bits = bits << 5U | value;
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes.at(at++) = static_cast<std::byte>(bits >> count & 0xffU);
        }
    }
    return seal::SecretKey::take(bytes);
}

class StaffFactorTest : public WithStore {
protected:
    void SetUp() override {
        ASSERT_TRUE(seal::start_sodium());
        key_.emplace(seal::SecretKey::random());
        factors_.emplace(*key_, clock_);
        open_store();
        actions_ = std::make_unique<StaffActions>(*store_, chain_, metrics_);
        reopen();
        const auto made = staff_->make_owner(staff_->new_owner_token(), "owner", good);
        ASSERT_TRUE(made);
        owner_ = made->member.id;
    }
    void reopen() {
        auto staff =
            Staff::open(*store_, *actions_, *factors_, clock_, random_, {[](base::StaffId) {}, [](base::StaffId) {}});
        ASSERT_TRUE(staff);
        staff_ = std::move(*staff);
    }
    // Returns the recovery codes.
    std::vector<std::string> turn_on() {
        app_.emplace(key_of(*factors_->begin(owner_)));
        const auto codes = staff_->turn_factor_on(owner_, code());
        EXPECT_TRUE(codes);
        return codes.value_or(std::vector<std::string>());
    }
    std::string code() { return seal::one_time_code(*app_, seal::time_step(clock_.wall())); }
    Refusal refusal(std::string_view code) {
        const auto signed_in = staff_->sign_in("owner", good, code);
        EXPECT_FALSE(signed_in);
        return signed_in ? Refusal::failed : signed_in.error().why;
    }

    base::SystemRandom random_;
    base::ManualClock clock_{base::WallTime(20'000 * 24h)};
    std::optional<seal::SecretKey> key_;
    std::optional<SecondFactors> factors_;
    AuditChain chain_{seal::SecretKey::random(), clock_};
    std::unique_ptr<StaffActions> actions_;
    std::unique_ptr<Staff> staff_;
    base::StaffId owner_ = base::StaffId::from_bits(1);
    std::optional<seal::SecretKey> app_;
};

TEST_F(StaffFactorTest, asks_for_a_code_only_after_the_right_password) {
    turn_on();
    clock_.pass(30s);
    EXPECT_EQ(refusal(""), Refusal::code_needed);
    EXPECT_EQ(staff_->sign_in("owner", "not the password", code()).error().why, Refusal::wrong);
    EXPECT_EQ(refusal("000000"), Refusal::wrong_code);
    const auto signed_in = staff_->sign_in("owner", good, code());
    ASSERT_TRUE(signed_in);
    EXPECT_TRUE(signed_in->member.second_factor);
}

TEST_F(StaffFactorTest, takes_no_code_twice_not_even_after_a_restart) {
    turn_on();
    EXPECT_EQ(refusal(code()), Refusal::wrong_code);  // it proved the app already
    clock_.pass(30s);
    ASSERT_TRUE(staff_->sign_in("owner", good, code()));
    EXPECT_EQ(refusal(code()), Refusal::wrong_code);
    reopen();
    EXPECT_EQ(refusal(code()), Refusal::wrong_code);
    clock_.pass(30s);
    EXPECT_TRUE(staff_->sign_in("owner", good, code()));
}

TEST_F(StaffFactorTest, a_recovery_code_works_once_however_it_is_typed) {
    const auto codes = turn_on();
    ASSERT_EQ(codes.size(), 10U);
    EXPECT_TRUE(staff_->sign_in("owner", good, codes[3]));
    EXPECT_EQ(refusal(codes[3]), Refusal::wrong_code);
    std::string typed = codes[4];
    typed[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(typed[0])));
    EXPECT_TRUE(staff_->sign_in("owner", good, " " + typed));
    EXPECT_EQ(staff_->recovery_codes_left(owner_), 8);
    clock_.pass(30s);
    const auto fresh = staff_->renew_recovery_codes(owner_, code());
    ASSERT_TRUE(fresh);
    EXPECT_EQ(refusal(codes[5]), Refusal::wrong_code);
    EXPECT_TRUE(staff_->sign_in("owner", good, fresh->front()));
}

TEST_F(StaffFactorTest, counts_only_once_the_app_has_proved_it_in_time) {
    EXPECT_EQ(staff_->turn_factor_on(owner_, "123456").error().kind, FaultKind::unauthorised);
    app_.emplace(key_of(*factors_->begin(owner_)));
    EXPECT_EQ(staff_->turn_factor_on(owner_, "12345").error().kind, FaultKind::unauthorised);
    EXPECT_TRUE(staff_->sign_in("owner", good));
    clock_.pass(16min);
    EXPECT_EQ(staff_->turn_factor_on(owner_, code()).error().kind, FaultKind::unauthorised);
}

TEST_F(StaffFactorTest, is_turned_off_with_a_code_unless_it_is_demanded) {
    turn_on();
    clock_.pass(30s);
    ASSERT_TRUE(staff_->demand_factor(nobody, true));
    EXPECT_EQ(staff_->turn_factor_off(owner_, code()).error().kind, FaultKind::conflict);
    reopen();
    EXPECT_TRUE(staff_->factor_demanded());
    ASSERT_TRUE(staff_->demand_factor(nobody, false));
    EXPECT_EQ(staff_->turn_factor_off(owner_, "000000").error().kind, FaultKind::unauthorised);
    ASSERT_TRUE(staff_->turn_factor_off(owner_, code()));
    EXPECT_TRUE(staff_->sign_in("owner", good));
    EXPECT_EQ(staff_->turn_factor_off(owner_, code()).error().kind, FaultKind::not_found);
}

TEST_F(StaffFactorTest, a_reset_takes_it_away_with_the_codes_and_the_sign_ins) {
    const auto codes = turn_on();
    const std::string token = staff_->sign_in("owner", good, codes[0])->token;
    ASSERT_TRUE(staff_->reset_factor(nobody, owner_));
    EXPECT_FALSE(staff_->who(token));
    EXPECT_EQ(staff_->recovery_codes_left(owner_), 0);
    EXPECT_TRUE(staff_->sign_in("owner", good));
}

TEST_F(StaffFactorTest, the_secret_lies_in_the_store_sealed_and_opens_for_its_member_alone) {
    turn_on();
    clock_.pass(30s);
    ASSERT_TRUE(store_->run([&](keep::Connection& connection) -> base::Done {
        auto stored = keep::find_staff(connection, owner_);
        EXPECT_EQ((*stored)->factor.size(), 1U + 24 + 32 + 16);
        auto moved = **stored;
        moved.id = base::StaffId::from_bits(7);
        EXPECT_EQ(factors_->use(connection, moved, code()).error().kind, FaultKind::corrupt);
        SecondFactors other(seal::SecretKey::random(), clock_);
        EXPECT_EQ(other.use(connection, **stored, code()).error().kind, FaultKind::corrupt);
        return {};
    }));
}

}  // namespace
}  // namespace wordkeep::crm
