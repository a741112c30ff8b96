// That guessing is slow, and that whoever guesses can't keep a known browser out.
#include "crm/sign_in_gate.hpp"

#include <gtest/gtest.h>

#include "base/team_limits.hpp"
#include "seal/sodium.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
namespace limits = base::limits;

class SignInGateTest : public testing::Test {
protected:
    static void SetUpTestSuite() { ASSERT_TRUE(seal::start_sodium()); }
    // An address of its own for each number.
    static std::array<std::uint8_t, 16> from(unsigned number) {
        return {0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0xff,
                0xff,
                203,
                0,
                static_cast<std::uint8_t>(number >> 8U),
                static_cast<std::uint8_t>(number)};
    }
    // Tries until the gate holds; each from another address.
    unsigned guess(std::string_view name) {
        unsigned tries = 0;
        while (tries < 1000 && !gate_.enter({name, "", from(tries)})) {
            ++tries;
        }
        return tries;
    }
    base::ManualClock clock_{base::WallTime(0s)};
    seal::SecretKey key_ = seal::SecretKey::random();
    SignInGate gate_{key_.copy(), clock_};
};

TEST_F(SignInGateTest, strangers_get_a_few_tries_for_a_name_and_then_one_a_pause) {
    EXPECT_EQ(guess("owner"), limits::name_tries_burst);
    const auto wait = gate_.enter({"owner", "", from(9)});
    ASSERT_TRUE(wait);
    EXPECT_EQ(*wait, limits::name_tries_pause);
    clock_.pass(*wait);
    EXPECT_EQ(guess("owner"), 1U);
    EXPECT_FALSE(gate_.enter({"another", "", from(9)}));
}

TEST_F(SignInGateTest, a_known_browser_comes_in_while_strangers_wait) {
    const std::string device = gate_.device_token("owner");
    guess("owner");
    EXPECT_TRUE(gate_.enter({"owner", "", from(1)}));
    EXPECT_FALSE(gate_.enter({"owner", device, from(1)}));
}

TEST_F(SignInGateTest, a_browser_is_known_for_its_own_name_and_after_a_restart) {
    const std::string device = gate_.device_token("agent");
    guess("owner");
    EXPECT_TRUE(gate_.enter({"owner", device, from(1)}));
    EXPECT_TRUE(gate_.enter({"owner", "made up." + device, from(1)}));
    guess("agent");
    EXPECT_FALSE(gate_.enter({"agent", device, from(1)}));
    SignInGate restarted(key_.copy(), clock_);
    while (!restarted.enter({"agent", "", from(2)})) {
    }
    EXPECT_FALSE(restarted.enter({"agent", device, from(2)}));
}

TEST_F(SignInGateTest, a_stolen_device_token_gets_a_few_tries_too) {
    const std::string device = gate_.device_token("owner");
    const std::string own = gate_.device_token("owner");
    unsigned tries = 0;
    while (!gate_.enter({"owner", device, from(1)})) {
        ++tries;
    }
    EXPECT_EQ(tries, limits::device_tries_burst);
    EXPECT_FALSE(gate_.enter({"owner", own, from(1)}));
}

TEST_F(SignInGateTest, one_address_can_not_try_many_names_and_a_proxy_counts_as_none) {
    unsigned tries = 0;
    while (tries < 50 && !gate_.enter({"name " + std::to_string(tries), "", from(1)})) {
        ++tries;
    }
    EXPECT_EQ(tries, limits::source_tries_burst);
    std::array<std::uint8_t, 16> proxy = from(0);
    proxy[12] = 127;
    EXPECT_FALSE(gate_.enter({"somebody", "", proxy}));
}

TEST_F(SignInGateTest, what_succeeds_does_not_count) {
    for (unsigned count = 0; count < 200; ++count) {
        ASSERT_FALSE(gate_.enter({"owner", "", from(1)}));
        gate_.succeeded({"owner", "", from(1)});
    }
}

TEST_F(SignInGateTest, codes_are_few_for_strangers_and_do_not_slow_down_a_known_browser) {
    unsigned tries = 0;
    while (!gate_.enter_code({"owner", "", from(tries)})) {
        ++tries;
    }
    EXPECT_EQ(tries, limits::code_tries_burst);
    const std::string device = gate_.device_token("owner");
    for (unsigned count = 0; count < 50; ++count) {
        ASSERT_FALSE(gate_.enter_code({"owner", device, from(1)}));
        gate_.code_succeeded({"owner", device, from(1)});
    }
    clock_.pass(limits::code_tries_pause);
    EXPECT_FALSE(gate_.enter_code({"owner", "", from(1)}));
    EXPECT_TRUE(gate_.enter_code({"owner", "", from(1)}));
}

}  // namespace
}  // namespace wordkeep::crm
