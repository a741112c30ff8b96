#include "doctor/machine_check.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace wordkeep::doctor {
namespace {

const base::WallTime now{std::chrono::seconds(1'795'644'000)};

TEST(Clock, is_well_with_a_time_service_and_doubtful_without) {
    EXPECT_EQ(check_clock({true, std::nullopt, now}).level, Level::ok);
    EXPECT_EQ(check_clock({false, std::nullopt, now}).level, Level::warn);
}

TEST(Clock, that_differs_from_elsewhere_is_told_by_how_much) {
    EXPECT_EQ(check_clock({true, now + std::chrono::seconds(3), now}).level, Level::ok);
    EXPECT_EQ(check_clock({true, now - std::chrono::seconds(40), now}).level, Level::warn);
    const Finding finding = check_clock({true, now + std::chrono::seconds(600), now});
    EXPECT_EQ(finding.level, Level::bad);
    EXPECT_NE(finding.says.find("600 s"), std::string::npos);
}

TEST(Disk, needs_room_for_the_store_once_more) {
    constexpr std::uint64_t gigabyte = 1'000'000'000;
    EXPECT_EQ(check_disk(DiskFacts{100 * gigabyte, 200 * gigabyte, gigabyte}).level, Level::ok);
    EXPECT_EQ(check_disk(DiskFacts{gigabyte, 200 * gigabyte, 0}).level, Level::warn);
    EXPECT_EQ(check_disk(DiskFacts{10 * gigabyte, 200 * gigabyte, 8 * gigabyte}).level, Level::warn);
    EXPECT_EQ(check_disk(DiskFacts{gigabyte / 10, 200 * gigabyte, 0}).level, Level::bad);
    EXPECT_EQ(check_disk(std::nullopt).level, Level::bad);
}

TEST(Swap, in_the_clear_is_doubtful_and_in_memory_or_encrypted_is_not) {
    EXPECT_EQ(check_swap({{}, true, true}).level, Level::ok);
    EXPECT_EQ(check_swap({{SwapKind::in_memory, SwapKind::encrypted}, true, true}).level, Level::ok);
    EXPECT_EQ(check_swap({{SwapKind::encrypted, SwapKind::in_the_clear}, true, true}).level, Level::warn);
    EXPECT_NE(check_swap({{SwapKind::in_the_clear}, false, true}).says.find("keys and texts"), std::string::npos);
    EXPECT_NE(check_swap({{}, false, true}).remedy.find("MEMLOCK"), std::string::npos);
}

TEST(CoreDumps, must_be_forbidden) {
    EXPECT_EQ(check_core_dumps({{}, true, true}).level, Level::ok);
    EXPECT_EQ(check_core_dumps({{}, true, false}).level, Level::bad);
}

}  // namespace
}  // namespace wordkeep::doctor
