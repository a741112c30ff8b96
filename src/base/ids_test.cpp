#include "base/ids.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace wordkeep::base {
namespace {

static_assert(!std::is_convertible_v<MessageId, InquiryId> && !std::is_convertible_v<MessageId, std::int64_t>);

TEST(Id, is_never_zero_and_never_negative) {
    EXPECT_EQ(MessageId::from_bits(0).value(), 1);
    EXPECT_EQ(MessageId::from_bits(~0ULL).value(), 0x7fff'ffff'ffff'ffffLL);
    EXPECT_FALSE(MessageId::from_stored(0));
    EXPECT_FALSE(MessageId::from_stored(-5));
    EXPECT_EQ(MessageId::from_stored(7)->value(), 7);
}

TEST(Id, survives_being_written_and_read) {
    for (const std::int64_t value : {std::int64_t{1}, std::int64_t{0xabcdef}, std::int64_t{0x7fff'ffff'ffff'ffff}}) {
        EXPECT_EQ(id_from_text(id_to_text(value)), value);
    }
    EXPECT_EQ(id_to_text(255), "00000000000000ff");
}

TEST(Id, refuses_what_is_no_id) {
    for (const char* text : {"", "1", "00000000000000fg", "0000000000000000", "8000000000000000", "00000000000000001",
                             " 0000000000000ff", "+00000000000000f"}) {
        EXPECT_FALSE(id_from_text(text)) << text;
    }
}

}  // namespace
}  // namespace wordkeep::base
