#include "base/hex.hpp"

#include <gtest/gtest.h>

#include <array>

namespace wordkeep::base {
namespace {

TEST(Hex, writes_two_digits_a_byte_behind_what_is_there) {
    std::string out = "sha256=";
    append_hex(out, std::array<std::uint8_t, 4>{0x00, 0x0f, 0xa0, 0xff});
    EXPECT_EQ(out, "sha256=000fa0ff");
    append_hex(out, {});
    EXPECT_EQ(out.size(), 15U);
}

}  // namespace
}  // namespace wordkeep::base
