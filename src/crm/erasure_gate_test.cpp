#include "crm/erasure_gate.hpp"

#include <gtest/gtest.h>

#include <cstdint>

#include "base/limits.hpp"
#include "seal/proof_of_work.hpp"
#include "seal/sodium.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
namespace limits = base::limits;

constexpr unsigned easy_bits = 8;  // so that a proof takes no time here

class ErasureGateTest : public testing::Test {
protected:
    static void SetUpTestSuite() { ASSERT_TRUE(seal::start_sodium()); }
    static std::string prove(const std::string& challenge, unsigned bits = easy_bits) {
        for (std::uint64_t answer = 0;; ++answer) {
            if (seal::proof_bits(challenge, std::to_string(answer)) >= bits) {
                return std::to_string(answer);
            }
        }
    }
    // The gate's key is its own, so by chance one answer in 256 is a proof of any challenge.
    std::string new_challenge_not_proved_by(const std::string& answer) {
        std::string challenge = gate_.new_challenge(0);
        while (seal::proof_bits(challenge, answer) >= easy_bits) {
            challenge = gate_.new_challenge(0);
        }
        return challenge;
    }
    Admission ask(const std::string& challenge, const std::string& answer = "") {
        return gate_.admit(challenge, answer).admission;
    }
    base::ManualClock clock_{base::WallTime(1'700'000'000s)};
    base::SystemRandom random_;
    ErasureGate gate_{clock_, random_, easy_bits};
};

TEST_F(ErasureGateTest, opens_once_for_a_proof) {
    const std::string challenge = gate_.new_challenge(0);
    const std::string answer = prove(challenge);
    EXPECT_EQ(ask(challenge, answer), Admission::open);
    EXPECT_EQ(ask(challenge, answer), Admission::stale);
    EXPECT_EQ(ask(new_challenge_not_proved_by(answer), answer), Admission::too_soon);
}

TEST_F(ErasureGateTest, opens_without_a_proof_after_a_minute) {
    const std::string challenge = new_challenge_not_proved_by("no proof");
    const Verdict early = gate_.admit(challenge, "");
    EXPECT_EQ(early.admission, Admission::too_soon);
    EXPECT_EQ(early.wait, 60s);
    clock_.pass(59s);
    EXPECT_EQ(ask(challenge, "no proof"), Admission::too_soon);
    clock_.pass(1s);
    EXPECT_EQ(ask(challenge), Admission::open);
    EXPECT_EQ(ask(challenge), Admission::stale);
}

TEST_F(ErasureGateTest, lets_few_through_at_once_and_fewer_without_a_proof) {
    std::vector<std::string> challenges;
    for (std::uint32_t count = 0; count < limits::erasure_unproved_burst + 1; ++count) {
        challenges.push_back(gate_.new_challenge(0));
    }
    clock_.pass(limits::erasure_unproved_wait);
    for (std::uint32_t count = 0; count < limits::erasure_unproved_burst; ++count) {
        EXPECT_EQ(ask(challenges[count]), Admission::open);
    }
    const Verdict busy = gate_.admit(challenges.back(), "");
    EXPECT_EQ(busy.admission, Admission::busy);
    EXPECT_EQ(busy.wait, limits::erasure_unproved_pause);
    EXPECT_EQ(ask(challenges.back(), prove(challenges.back())), Admission::open);  // the other lane is free
}

TEST_F(ErasureGateTest, holds_back_many_at_once_with_a_proof_too) {
    const auto ask_with_proof = [&] {
        const std::string challenge = gate_.new_challenge(0);
        return ask(challenge, prove(challenge));
    };
    for (std::uint32_t count = 0; count < limits::erasure_proved_burst; ++count) {
        EXPECT_EQ(ask_with_proof(), Admission::open);
    }
    EXPECT_EQ(ask_with_proof(), Admission::busy);
    clock_.pass(limits::erasure_proved_pause);
    EXPECT_EQ(ask_with_proof(), Admission::open);
}

TEST_F(ErasureGateTest, takes_no_challenge_that_is_old_or_not_its_own) {
    const std::string challenge = gate_.new_challenge(0);
    ErasureGate other(clock_, random_);
    EXPECT_EQ(other.admit(challenge, "").admission, Admission::stale);
    std::string easier = challenge;
    easier[15] = easier[15] == '1' ? '0' : '1';
    EXPECT_EQ(ask(easier), Admission::stale);
    for (const std::string& text : {std::string(), std::string("x"), std::string(48, '0'), challenge + "0"}) {
        EXPECT_EQ(ask(text), Admission::stale);
    }
    clock_.pass(limits::erasure_challenge_time_max + 1s);
    EXPECT_EQ(ask(challenge), Admission::stale);
}

TEST_F(ErasureGateTest, asks_for_more_work_when_places_are_scarce) {
    const std::string challenge = gate_.new_challenge(limits::erasure_requests_open_max - 1);
    std::uint64_t answer = 0;  // one that would do if places were free
    while (seal::proof_bits(challenge, std::to_string(answer)) != easy_bits) {
        ++answer;
    }
    EXPECT_EQ(ask(challenge, std::to_string(answer)), Admission::too_soon);
}

}  // namespace
}  // namespace wordkeep::crm
