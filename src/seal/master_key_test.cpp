#include "seal/master_key.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "seal/epochs.hpp"
#include "seal/password.hpp"
#include "seal/sodium.hpp"

namespace wordkeep::seal {
namespace {

base::Result<base::FleetingText> no_passphrase() {
    return base::fault(base::FaultKind::internal, "nobody asked for a passphrase here");
}

class MasterKeyTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(start_sodium());
        std::string place = (std::filesystem::temp_directory_path() / "wordkeep-key-XXXXXX").string();
        ASSERT_NE(mkdtemp(place.data()), nullptr);
        folder_ = place;
        path_ = (folder_ / "master.key").string();
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    void write(const std::string& text, mode_t mode = 0600) const {
        std::ofstream(path_) << text;
        chmod(path_.c_str(), mode);
    }
    std::filesystem::path folder_;
    std::string path_;
};

TEST_F(MasterKeyTest, is_read_back_as_it_was_created_and_is_private) {
    const auto created = create_master_key(path_);
    ASSERT_TRUE(created);
    struct stat about{};
    ASSERT_EQ(stat(path_.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    const auto read = read_master_key(path_, no_passphrase);
    ASSERT_TRUE(read);
    EXPECT_EQ(keyed_name(*created, "x"), keyed_name(*read, "x"));
}

TEST_F(MasterKeyTest, is_never_overwritten) {
    ASSERT_TRUE(create_master_key(path_));
    const auto second = create_master_key(path_);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, base::FaultKind::conflict);
}

TEST_F(MasterKeyTest, names_what_is_wrong_with_the_file) {
    EXPECT_EQ(read_master_key(path_, no_passphrase).error().kind, base::FaultKind::not_found);
    write("not a key\n");
    EXPECT_EQ(read_master_key(path_, no_passphrase).error().kind, base::FaultKind::invalid);
    write(std::string(64, 'a') + "bb");
    EXPECT_EQ(read_master_key(path_, no_passphrase).error().kind, base::FaultKind::invalid);
    write(std::string(64, 'a') + "\n", 0644);
    EXPECT_EQ(read_master_key(path_, no_passphrase).error().kind, base::FaultKind::forbidden);
    write(std::string(64, 'A'), 0600);  // upper case and no line end are fine
    EXPECT_TRUE(read_master_key(path_, no_passphrase));
}

constexpr PassphraseCost cheap{1, 8 * 1024};

PassphraseSource typing(std::string passphrase) {
    return [passphrase] { return base::Result<base::FleetingText>(std::string(passphrase)); };
}

TEST_F(MasterKeyTest, opens_with_its_passphrase_alone) {
    const SecretKey key = SecretKey::random();
    ASSERT_TRUE(write_master_key(path_, *master_key_text(key, "five random words", cheap)));
    EXPECT_TRUE(*wants_passphrase(path_));
    const auto read = read_master_key(path_, typing("five random words"));
    ASSERT_TRUE(read);
    EXPECT_EQ(keyed_name(*read, "x"), keyed_name(key, "x"));
    const auto wrong = read_master_key(path_, typing("five random word"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, base::FaultKind::unauthorised);
    EXPECT_NE(wrong.error().message.find("can't be recovered"), std::string::npos);
}

TEST_F(MasterKeyTest, asks_for_no_passphrase_where_none_is_wanted) {
    ASSERT_TRUE(create_master_key(path_));
    EXPECT_FALSE(*wants_passphrase(path_));
}

TEST_F(MasterKeyTest, takes_no_passphrase_that_is_too_short_or_too_long) {
    const SecretKey key = SecretKey::random();
    EXPECT_EQ(master_key_text(key, "too short", cheap).error().kind, base::FaultKind::invalid);
    EXPECT_EQ(master_key_text(key, std::string(1025, 'a'), cheap).error().kind, base::FaultKind::invalid);
}

TEST_F(MasterKeyTest, refuses_a_damaged_passphrase_file_without_asking) {
    const std::string whole(master_key_text(SecretKey::random(), "five random words", cheap)->peek());
    for (const std::string& damaged :
         {whole.substr(0, whole.size() - 3), whole.substr(0, 60) + "zz" + whole.substr(62),
          std::string("wordkeep-passphrase-key 1 argon2id 1 99999999 ") + whole.substr(whole.size() - 180)}) {
        write(damaged);
        EXPECT_EQ(read_master_key(path_, no_passphrase).error().kind, base::FaultKind::invalid) << damaged;
    }
}

TEST(Password, fits_itself_alone) {
    ASSERT_TRUE(start_sodium());
    const std::string hash = hash_password("correct horse");
    EXPECT_TRUE(hash.starts_with("$argon2id$"));
    EXPECT_TRUE(password_fits(hash, "correct horse"));
    EXPECT_FALSE(password_fits(hash, "correct hors"));
    EXPECT_FALSE(password_fits("", "correct horse"));
}

TEST(Token, is_long_and_never_the_same) {
    ASSERT_TRUE(start_sodium());
    EXPECT_EQ(random_token().size(), 43U);
    EXPECT_NE(random_token(), random_token());
    EXPECT_EQ(hash_token("a"), hash_token("a"));
    EXPECT_NE(hash_token("a"), hash_token("b"));
}

}  // namespace
}  // namespace wordkeep::seal
