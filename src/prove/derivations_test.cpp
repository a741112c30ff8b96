// Each way in which a value may be written must be among the needles.
#include "prove/derivations.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

#include "prove/encodings.hpp"

namespace wordkeep::prove {
namespace {

bool finds(const std::vector<Needle>& needles, const std::string& haystack) {
    return std::ranges::any_of(needles, [&](const Needle& needle) {
        return needle.bytes.size() >= telling_bytes_min && haystack.find(needle.bytes) != std::string::npos;
    });
}

TEST(Derivations, of_an_id_are_found_in_whatever_it_is_written) {
    const std::deque<Canary> canaries{
        {"an id", Fate::nowhere, Shape::number, "1784140000000017", {}, 1784140000000017}};
    const auto needles = derive(canaries);
    const std::string& id = canaries[0].text;
    for (const std::string& leak : {
             "sender=" + id,
             R"({"cookie":")" + base64("user:" + id + ";"),
             url_safe(base64("id=" + id)),
             "h=" + hex(digest(Digest::sha256, id), Letters::upper),
             digest(Digest::sha1, id),
             base64(digest(Digest::md5, id)),
             "x" + big_endian(1784140000000017, 8),
             "x" + little_endian(1784140000000017, 8),
             "x" + sqlite_varint(1784140000000017) + "y",
             std::string("/u/") + percent(id, Letters::lower),
             utf16("id " + id, false),
             "sender 0x" + hex(big_endian(1784140000000017, 8), Letters::upper).substr(3),
         }) {
        EXPECT_TRUE(finds(needles, leak)) << leak;
    }
    EXPECT_FALSE(finds(needles, "sender=1784140000000018"));
}

TEST(Derivations, of_a_digest_are_found_where_it_became_an_id) {
    const std::deque<Canary> canaries{
        {"a message id", Fate::nowhere, Shape::text, "the telling part", "all: the telling part"}};
    const std::string hash = digest(Digest::sha256, canaries[0].whole);
    std::uint64_t first = 0;
    for (std::size_t at = 0; at < 8; ++at) {
        first = (first << 8U) | static_cast<unsigned char>(hash[at]);
    }
    EXPECT_TRUE(finds(derive(canaries), "row " + sqlite_varint(first >> 1U)));
    EXPECT_TRUE(finds(derive(canaries), "row " + big_endian(first & 0x7FFF'FFFF'FFFF'FFFF, 8)));
}

TEST(Derivations, of_a_moment_are_found_in_every_unit) {
    constexpr std::uint64_t moment = 1'471'234'567'890;  // 2016-08-15 04:16:07
    const auto needles = derive({{"a time", Fate::nowhere, Shape::moment, std::to_string(moment), {}, moment}});
    for (const std::string& leak :
         {std::string("t=1471234567"), std::string("t=1471234567890"), std::string("t=1471234567890000"),
          std::string("2016-08-15T04:16:07Z"), std::string("Mon, 15 Aug 2016 04:16:07 GMT"),
          std::string("2016-08-15 04:16:07.890"), big_endian(moment * 1000, 8), little_endian(moment, 8)}) {
        EXPECT_TRUE(finds(needles, leak)) << leak;
    }
    const bool four_bytes = std::ranges::any_of(
        needles, [&](const Needle& needle) { return needle.bytes == big_endian(moment / 1000, 4); });
    const bool six_bytes =
        std::ranges::any_of(needles, [&](const Needle& needle) { return needle.bytes == big_endian(moment, 6); });
    EXPECT_TRUE(four_bytes && six_bytes);
}

TEST(Derivations, of_a_text_are_found_escaped_and_folded) {
    const auto needles = derive({{"a text", Fate::kept, Shape::text, "бакулимеро"}});
    EXPECT_TRUE(finds(needles, "text: бакулимеро"));
    EXPECT_TRUE(finds(needles, R"("\u0442 )" + json_escapes("бакулимеро", Letters::lower)));
    EXPECT_TRUE(finds(needles, utf16("x бакулимеро", true)));
    EXPECT_TRUE(finds(needles, base64("xy бакулимеро")));
}

}  // namespace
}  // namespace wordkeep::prove
