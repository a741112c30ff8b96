#include "seal/vault.hpp"

#include <gtest/gtest.h>

#include <string>

#include "seal/sodium.hpp"

// The real masker lives in another room. This one stands in for it, to make a Masked of a given text.
namespace wordkeep::words {
class Masker {
public:
    static base::Masked pass(std::string text) { return base::Masked(std::move(text)); }
};
}  // namespace wordkeep::words

// Stored bytes come back as a Sealed through this door, which a test may open to damage them.
namespace wordkeep::keep {
class StoredBytes {
public:
    static base::Sealed of(std::vector<std::byte> bytes) { return base::Sealed(std::move(bytes)); }
};
}  // namespace wordkeep::keep

namespace wordkeep::seal {
namespace {

base::Masked masked(std::string text) {
    return words::Masker::pass(std::move(text));
}

class VaultTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(start_sodium()); }
    SecretKey key_ = (static_cast<void>(start_sodium()), SecretKey::random());
    Vault vault_{key_.copy(), 1};
};

TEST_F(VaultTest, gives_back_what_was_sealed) {
    for (const std::string& text : {std::string(), std::string("Саламатсызбы"), std::string(63, 'a'),
                                    std::string(64, 'a'), std::string(65, 'a'), std::string(65536, 'z')}) {
        const base::Sealed sealed = vault_.seal(base::SealedTable::message, 42, masked(text));
        const auto opened = vault_.open(base::SealedTable::message, 42, sealed);
        ASSERT_TRUE(opened);
        EXPECT_EQ(opened->text(), text);
    }
}

TEST_F(VaultTest, opens_in_no_other_row_or_table_and_with_no_other_key) {
    const base::Sealed sealed = vault_.seal(base::SealedTable::message, 42, masked("hello"));
    EXPECT_FALSE(vault_.open(base::SealedTable::message, 43, sealed));
    EXPECT_FALSE(vault_.open(base::SealedTable::note, 42, sealed));
    EXPECT_FALSE(Vault(SecretKey::random(), 1).open(base::SealedTable::message, 42, sealed));
    EXPECT_FALSE(Vault(key_.copy(), 2).open(base::SealedTable::message, 42, sealed));
}

TEST_F(VaultTest, notices_every_changed_byte) {
    const base::Sealed sealed = vault_.seal(base::SealedTable::message, 7, masked("one two three"));
    for (std::size_t at = 0; at < sealed.bytes().size(); ++at) {
        std::vector<std::byte> changed(sealed.bytes().begin(), sealed.bytes().end());
        changed[at] ^= std::byte{1};
        EXPECT_FALSE(vault_.open(base::SealedTable::message, 7, keep::StoredBytes::of(std::move(changed)))) << at;
    }
    for (std::size_t length = 0; length < sealed.bytes().size(); ++length) {
        std::vector<std::byte> cut(sealed.bytes().begin(),
                                   sealed.bytes().begin() + static_cast<std::ptrdiff_t>(length));
        EXPECT_FALSE(vault_.open(base::SealedTable::message, 7, keep::StoredBytes::of(std::move(cut)))) << length;
    }
}

TEST_F(VaultTest, hides_lengths_within_a_block_and_never_repeats_itself) {
    const auto short_text = vault_.seal(base::SealedTable::message, 1, masked("да"));
    const auto longer_text = vault_.seal(base::SealedTable::message, 1, masked("сколько стоит доставка?"));
    EXPECT_EQ(short_text.bytes().size(), longer_text.bytes().size());
    const auto again = vault_.seal(base::SealedTable::message, 1, masked("да"));
    EXPECT_FALSE(std::ranges::equal(short_text.bytes(), again.bytes()));
}

TEST_F(VaultTest, opens_what_the_key_before_sealed_and_seals_with_the_new_one) {
    const Vault both(SecretKey::random(), 2, key_.copy());
    const auto old =
        both.open(base::SealedTable::message, 7, vault_.seal(base::SealedTable::message, 7, masked("words")));
    ASSERT_TRUE(old);
    EXPECT_EQ(old->text(), "words");
    const base::Sealed anew = both.seal(base::SealedTable::message, 7, *old);
    EXPECT_EQ(anew.bytes()[0], std::byte{2});
    EXPECT_TRUE(both.open(base::SealedTable::message, 7, anew));
    EXPECT_FALSE(vault_.open(base::SealedTable::message, 7, anew));
}

TEST_F(VaultTest, does_not_take_one_number_for_another) {
    const Vault later(SecretKey::random(), 3, key_.copy());  // whose old key has number 2
    EXPECT_FALSE(
        later.open(base::SealedTable::message, 7, vault_.seal(base::SealedTable::message, 7, masked("words"))));
}

}  // namespace
}  // namespace wordkeep::seal
