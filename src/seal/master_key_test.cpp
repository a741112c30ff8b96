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
    const auto read = read_master_key(path_);
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
    EXPECT_EQ(read_master_key(path_).error().kind, base::FaultKind::not_found);
    write("not a key\n");
    EXPECT_EQ(read_master_key(path_).error().kind, base::FaultKind::invalid);
    write(std::string(64, 'a') + "bb");
    EXPECT_EQ(read_master_key(path_).error().kind, base::FaultKind::invalid);
    write(std::string(64, 'a') + "\n", 0644);
    EXPECT_EQ(read_master_key(path_).error().kind, base::FaultKind::forbidden);
    write(std::string(64, 'A'), 0600);  // upper case and no line end are fine
    EXPECT_TRUE(read_master_key(path_));
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
