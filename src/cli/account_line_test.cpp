#include "cli/account_line.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "support/scratch_folder.hpp"

namespace wordkeep::cli {
namespace {

TEST(AccountLine, goes_under_its_section_and_leaves_the_rest_as_it_is) {
    EXPECT_EQ(with_account("[a]\nx = 1\n\n[instagram.accounts]\n# \"17\" = \"Main\"\n\n[b]\n", "17", "main.shop"),
              "[a]\nx = 1\n\n[instagram.accounts]\n\"17\" = \"main.shop\"\n# \"17\" = \"Main\"\n\n[b]\n");
    EXPECT_EQ(with_account("[instagram.accounts]  # ours", "17", ""),
              "[instagram.accounts]  # ours\n\"17\" = \"17\"\n");
}

TEST(AccountLine, makes_the_section_where_there_is_none) {
    EXPECT_EQ(with_account("[a]\nx = 1", "17", "m"), "[a]\nx = 1\n\n[instagram.accounts]\n\"17\" = \"m\"\n");
    EXPECT_EQ(with_account("", "17", "m"), "\n[instagram.accounts]\n\"17\" = \"m\"\n");
}

TEST(AccountLine, is_written_once_and_never_over_a_name_that_people_gave) {
    const std::string toml = "[instagram.accounts]\n  \"17\" = \"Дүкөн\"\n";
    EXPECT_EQ(with_account(toml, "17", "main.shop"), toml);
}

TEST(AccountLine, in_a_file_keeps_the_file_private) {
    const ScratchFolder folder;
    const std::string file = folder.file("wordkeep.toml");
    std::ofstream(file) << "[a]\n";
    chmod(file.c_str(), S_IRUSR | S_IWUSR);
    const auto written = write_account(file, "17", "m");
    ASSERT_TRUE(written);
    EXPECT_TRUE(*written);
    EXPECT_EQ(folder.contents("wordkeep.toml"), "[a]\n\n[instagram.accounts]\n\"17\" = \"m\"\n");
    struct stat about{};
    ASSERT_EQ(stat(file.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, static_cast<mode_t>(S_IRUSR | S_IWUSR));
    EXPECT_FALSE(*write_account(file, "17", "m"));
    EXPECT_FALSE(write_account(folder.file("none"), "17", "m"));
}

}  // namespace
}  // namespace wordkeep::cli
