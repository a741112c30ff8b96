#include "seal/one_time_code.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstring>

#include "seal/sodium.hpp"

namespace wordkeep::seal {
namespace {

using namespace std::chrono_literals;

class OneTimeCodeTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(start_sodium()); }
    // The secret of RFC 6238, appendix B.
    static SecretKey secret_of_the_standard() {
        std::array<std::byte, key_bytes> bytes{};
        std::memcpy(bytes.data(), "12345678901234567890", 20);
        return SecretKey::take(bytes);
    }
    SecretKey key_ = secret_of_the_standard();
};

TEST_F(OneTimeCodeTest, gives_the_codes_of_the_standard) {
    // RFC 6238 prints eight digits; six are the last of them.
    EXPECT_EQ(one_time_code(key_, time_step(base::WallTime(59s))), "287082");
    EXPECT_EQ(one_time_code(key_, time_step(base::WallTime(1111111109s))), "081804");
    EXPECT_EQ(one_time_code(key_, time_step(base::WallTime(20000000000s))), "353130");
    EXPECT_EQ(one_time_secret_text(key_), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

TEST_F(OneTimeCodeTest, takes_the_code_before_and_after_and_none_further_off) {
    const base::WallTime now(1111111109s);
    const std::int64_t present = time_step(now);
    for (const std::int64_t off : {-1, 0, 1}) {
        EXPECT_EQ(step_of_code(key_, one_time_code(key_, present + off), now, 0), present + off);
    }
    for (const std::int64_t off : {-2, 2}) {
        EXPECT_EQ(step_of_code(key_, one_time_code(key_, present + off), now, 0), std::nullopt);
    }
}

TEST_F(OneTimeCodeTest, takes_no_code_twice_and_none_older_than_the_last) {
    const base::WallTime now(1111111109s);
    const std::int64_t present = time_step(now);
    EXPECT_EQ(step_of_code(key_, one_time_code(key_, present), now, present), std::nullopt);
    EXPECT_EQ(step_of_code(key_, one_time_code(key_, present - 1), now, present), std::nullopt);
    EXPECT_EQ(step_of_code(key_, one_time_code(key_, present + 1), now, present), present + 1);
}

TEST_F(OneTimeCodeTest, refuses_what_is_no_code) {
    for (const std::string_view wrong : {"", "00000", "0818040", "08180a", "081 804"}) {
        EXPECT_EQ(step_of_code(key_, wrong, base::WallTime(1111111109s), 0), std::nullopt) << wrong;
    }
}

}  // namespace
}  // namespace wordkeep::seal
