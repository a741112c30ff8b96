#include "crm/erasure_code.hpp"

#include <gtest/gtest.h>

#include <set>

namespace wordkeep::crm {
namespace {

TEST(ErasureCode, is_different_each_time_and_reads_back_however_it_is_typed) {
    base::SystemRandom random;
    std::set<std::string> seen;
    for (int count = 0; count < 1000; ++count) {
        const std::string code = random_signs(random, erasure_code_signs);
        ASSERT_EQ(code.size(), erasure_code_signs);
        EXPECT_TRUE(seen.insert(code).second);
        EXPECT_EQ(read_signs(in_groups(code), erasure_code_signs), code);
    }
    EXPECT_EQ(in_groups("K7QM2X4B9DWTRH3CAAAA"), "K7QM-2X4B-9DWT-RH3C-AAAA");
    EXPECT_EQ(read_signs("k7qm 2x4b-9dwt-rh3c-aoil", 20), "K7QM2X4B9DWTRH3CA011");
}

TEST(ErasureCode, is_none_if_it_is_too_long_or_holds_other_signs) {
    EXPECT_FALSE(read_signs("K7QM2X4B9DWTRH3CAAAAA", 20));
    EXPECT_FALSE(read_signs("K7QM/2X4B", 20));
    EXPECT_FALSE(read_signs("ключ", 20));
    EXPECT_FALSE(read_signs("U", 20));
    EXPECT_EQ(read_signs("", 20), "");
}

TEST(ErasureCode, is_stored_as_a_hash_that_differs_from_code_to_code) {
    EXPECT_NE(erasure_code_hash("A"), erasure_code_hash("B"));
    EXPECT_EQ(erasure_code_hash("A"), erasure_code_hash("A"));
}

TEST(ErasureCode, writes_a_number_five_bits_a_sign) {
    EXPECT_EQ(signs_of(0, 3), "000");
    EXPECT_EQ(signs_of(33, 3), "110");
    EXPECT_NE(signs_of(0xffff'ffff'ffff'ffffULL, 12), signs_of(0xffff'ffff'ffff'fff0ULL, 12));
}

}  // namespace
}  // namespace wordkeep::crm
