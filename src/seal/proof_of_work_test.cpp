#include "seal/proof_of_work.hpp"

#include <gtest/gtest.h>

namespace wordkeep::seal {
namespace {

TEST(ProofOfWork, counts_the_zero_bits_that_the_hash_begins_with) {
    // Found with another program.
    EXPECT_EQ(proof_bits("hello", "0"), 0U);
    EXPECT_EQ(proof_bits("hello", "127"), 9U);
    EXPECT_EQ(proof_bits("hello", "216"), 10U);
    EXPECT_EQ(proof_bits("hello", "135118"), 19U);
}

TEST(ProofOfWork, is_good_for_its_own_challenge_only) {
    EXPECT_LT(proof_bits("Hello", "135118"), 10U);
    EXPECT_LT(proof_bits("hello", "135118 "), 10U);
    EXPECT_LT(proof_bits("hello", ""), 10U);
}

}  // namespace
}  // namespace wordkeep::seal
