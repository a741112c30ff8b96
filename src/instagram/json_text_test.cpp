#include "instagram/json_text.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace wordkeep::instagram {
namespace {

constexpr std::size_t roomy = 1000;
const std::string odd = "\xEF\xBF\xBD";

std::string decoded(std::string_view quoted, std::size_t bytes_max = roomy) {
    return std::string(decode_json_text(quoted, bytes_max).text.peek());
}

std::string repaired(std::string_view bytes) {
    return std::string(repair_utf8(bytes).peek());
}

TEST(JsonText, decodes_every_escape) {
    EXPECT_EQ(decoded(R"(a\"b\\c\/d\b\f\n\r\t)"), "a\"b\\c/d\b\f\n\r\t");
    EXPECT_EQ(decoded(R"(\u0041\u04e9\u20AC\uD83D\uDE42)"), "Aө€🙂");
    EXPECT_EQ(decoded(R"(\u007f\u0080\u07ff\u0800\uffff\ud800\udc00\udbff\udfff)"),
              "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
    EXPECT_EQ(decoded(""), "");
}

TEST(JsonText, puts_a_replacement_for_half_a_pair_and_for_nul) {
    EXPECT_EQ(decoded(R"(\ud83d)"), odd);
    EXPECT_EQ(decoded(R"(\ude42\ud83d)"), odd + odd);
    EXPECT_EQ(decoded(R"(\ud83d\ud83d\ude42)"), odd + "🙂");
    EXPECT_EQ(decoded(R"(\ud83d\u0041)"), odd + "A");
    EXPECT_EQ(decoded(R"(\ud83d\nx)"), odd + "\nx");
    EXPECT_EQ(decoded(R"(a\u0000b)"), "a" + odd + "b");
}

TEST(JsonText, is_cut_between_characters_and_says_so) {
    const auto cut = [](std::string_view quoted, std::size_t bytes_max) {
        const DecodedText text = decode_json_text(quoted, bytes_max);
        return std::pair(std::string(text.text.peek()), text.shortened);
    };
    EXPECT_EQ(cut("жжж", 6), std::pair(std::string("жжж"), false));
    EXPECT_EQ(cut("жжж", 5), std::pair(std::string("жж"), true));
    EXPECT_EQ(cut(R"(a\u0436\u0436)", 4), std::pair(std::string("aж"), true));
    EXPECT_EQ(cut(R"(\ud83d\ude42x)", 3), std::pair(std::string(), true));  // nothing smaller goes in its place
    EXPECT_EQ(cut("abc", 0), std::pair(std::string(), true));
    EXPECT_EQ(cut("", 0), std::pair(std::string(), false));
}

TEST(JsonText, knows_a_right_escape) {
    for (const char* right : {"", "abc", R"(\n)", R"(\\)", R"(\\u12)", R"(\u00e9)", R"(\uD83D)", R"(a\/b\"c)"}) {
        EXPECT_TRUE(escapes_are_right(right)) << right;
    }
    for (const char* wrong :
         {R"(\)", R"(a\)", R"(\x41)", R"(\u)", R"(\u123)", R"(\u12g4)", R"(\U0041)", R"(\ )", R"(\\\)"}) {
        EXPECT_FALSE(escapes_are_right(wrong)) << wrong;
    }
}

TEST(Utf8Repair, replaces_each_maximal_ill_formed_part_once) {
    EXPECT_EQ(repaired("aЖ€🙂"), "aЖ€🙂");
    EXPECT_EQ(repaired("\xFF"), odd);
    EXPECT_EQ(repaired("a\xD0"), "a" + odd);
    EXPECT_EQ(repaired("\xD0 b"), odd + " b");
    EXPECT_EQ(repaired("\xE2\x82z"), odd + "z");
    EXPECT_EQ(repaired("\xF0\x9F\x99"), odd);
    EXPECT_EQ(repaired("\xC0\xAF"), odd + odd);                      // overlong
    EXPECT_EQ(repaired("\xED\xA0\xBD"), odd + odd + odd);            // a surrogate
    EXPECT_EQ(repaired("\xF4\x90\x80\x80"), odd + odd + odd + odd);  // beyond the last character
    EXPECT_EQ(repaired("\xE0\x80\x80"), odd + odd + odd);
    EXPECT_EQ(repaired("\xF1\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
              odd + odd + odd + "b" + odd + "c" + odd + odd + "d");  // the example of the standard
}

TEST(Utf8Repair, leaves_nothing_to_repair) {
    const unsigned seed = std::random_device()();
    std::mt19937 random(seed);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random());
        }
        const std::string once = repaired(bytes);
        ASSERT_EQ(repaired(once), once) << "seed " << seed;
        ASSERT_LE(once.size(), bytes.size() * 3);
    }
}

TEST(BlankText, is_what_shows_nothing) {
    for (const char* blank : {"", " ", "\t\r\n", "\u00a0", "\u2003", "\u3000", "\u200b", "\ufeff", "\u2060", "\u00ad",
                              "\u2028", "\u0085", "\u180e", "\u2800", "\u3164", " \u200d\n", "\U000e0001"}) {
        EXPECT_TRUE(is_blank(blank)) << blank;
    }
    for (const char* seen : {"a", ".", " a", "\u200bж\u200b", "🙂", "\ufffd", "\u00a1", "\u2010", "\u3001", "\u20ac"}) {
        EXPECT_FALSE(is_blank(seen)) << seen;
    }
}

}  // namespace
}  // namespace wordkeep::instagram
