// The golden cases at the parser's level; tests/golden/README.md tells their form.
#include <gtest/gtest.h>

#include <filesystem>
#include <vector>

#include "golden/player.hpp"

namespace wordkeep::instagram {
namespace {

std::vector<std::filesystem::path> case_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator("tests/golden")) {
        if (file.path().extension() == ".json") {
            files.push_back(file.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

TEST(Golden, every_case_comes_out_as_written) {
    const auto files = case_files();
    ASSERT_GE(files.size(), 60U);
    for (const auto& file : files) {
        EXPECT_EQ(golden::problem_of(golden::load_case(file)), "") << file.stem();
    }
}

TEST(Golden, the_player_notices_a_wrong_status_and_a_wrong_text) {
    const auto right = golden::load_case("tests/golden/byte-order-mark.json");
    ASSERT_EQ(golden::problem_of(right), "");
    auto other_status = right;
    other_status["deliveries"][0]["status"] = 400;
    EXPECT_NE(golden::problem_of(other_status), "");
    auto other_text = right;
    other_text["kept"][0] = "something else";
    EXPECT_NE(golden::problem_of(other_text), "");
    auto one_less = right;
    one_less["kept"] = golden::Json::array();
    EXPECT_NE(golden::problem_of(one_less), "");
}

}  // namespace
}  // namespace wordkeep::instagram
