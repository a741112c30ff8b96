#include "prove/encodings.hpp"

#include <gtest/gtest.h>

namespace wordkeep::prove {
namespace {

TEST(Encodings, write_hex_percent_and_json_escapes) {
    EXPECT_EQ(hex("\x01\xAB", Letters::lower), "01ab");
    EXPECT_EQ(percent("a\xAB", Letters::upper), "%61%AB");
    EXPECT_EQ(json_escapes("aж🙂", Letters::lower), "\\u0061\\u0436\\ud83d\\ude42");
}

TEST(Encodings, write_utf16_in_both_byte_orders) {
    EXPECT_EQ(utf16("ж", false), std::string("\x36\x04"));
    EXPECT_EQ(utf16("ж", true), std::string("\x04\x36"));
}

TEST(Encodings, find_what_all_base64_around_a_value_has_in_common) {
    const std::string value = "a canary of chance";
    for (std::size_t before = 0; before < 12; ++before) {
        for (const char around : {'\0', 'x', '\xFF'}) {
            const std::string whole = base64(std::string(before, around) + value + std::string(5, around));
            const std::string inside = base64_inside(value, before % 3);
            EXPECT_GE(inside.size(), value.size() * 8 / 6 - 2);
            EXPECT_NE(whole.find(inside), std::string::npos) << before;
        }
    }
}

TEST(Encodings, write_numbers_in_every_byte_order_and_length) {
    EXPECT_EQ(big_endian(0x0102, 4), std::string("\0\0\1\2", 4));
    EXPECT_EQ(little_endian(0x0102, 4), std::string("\2\1\0\0", 4));
    EXPECT_EQ(protobuf_varint(300), "\xAC\x02");
    EXPECT_EQ(sqlite_varint(300), "\x82\x2C");
    EXPECT_EQ(sqlite_varint(5), "\x05");
    EXPECT_EQ(sqlite_varint(0xFFFF'FFFF'FFFF'FFFF), "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
    EXPECT_EQ(sqlite_varint(0x0100'0000'0000'0000).size(), 9U);
}

TEST(Encodings, make_the_known_digests) {
    EXPECT_EQ(hex(digest(Digest::md5, "abc"), Letters::lower), "900150983cd24fb0d6963f7d28e17f72");
    EXPECT_EQ(hex(digest(Digest::sha1, "abc"), Letters::lower), "a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(hex(digest(Digest::sha256, "abc"), Letters::lower).substr(0, 16), "ba7816bf8f01cfea");
}

}  // namespace
}  // namespace wordkeep::prove
