#include "seal/derive.hpp"

#include <gtest/gtest.h>

#include "seal/sodium.hpp"

namespace wordkeep::seal {
namespace {

TEST(Derive, makes_the_same_key_of_the_same_key_and_purpose_and_of_nothing_else) {
    ASSERT_TRUE(start_sodium());
    const SecretKey one = SecretKey::random();
    const SecretKey other = SecretKey::random();
    const auto sign = [](const SecretKey& key, std::string_view purpose) {
        return tag_of(derive_key(key, purpose), "x");
    };
    EXPECT_EQ(sign(one, "a"), sign(one, "a"));
    EXPECT_NE(sign(one, "a"), sign(one, "b"));
    EXPECT_NE(sign(one, "a"), sign(other, "a"));
}

TEST(Derive, tags_differ_with_text_and_key) {
    ASSERT_TRUE(start_sodium());
    const SecretKey key = SecretKey::random();
    EXPECT_EQ(tag_of(key, "text").size(), 43U);
    EXPECT_EQ(tag_of(key, "text"), tag_of(key, "text"));
    EXPECT_NE(tag_of(key, "text"), tag_of(key, "texts"));
    EXPECT_NE(tag_of(key, "text"), tag_of(SecretKey::random(), "text"));
}

}  // namespace
}  // namespace wordkeep::seal
