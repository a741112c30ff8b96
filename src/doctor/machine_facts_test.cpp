#include "doctor/machine_facts.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "support/scratch_folder.hpp"

namespace wordkeep::doctor {
namespace {

namespace fs = std::filesystem;

TEST(MachineFacts, know_a_swap_in_memory_an_encrypted_one_and_one_in_the_clear) {
    const ScratchFolder folder;
    const fs::path root = folder.file("");
    fs::create_directories(root / "blocks/dm-7/dm");
    std::ofstream(root / "blocks/dm-7/dm/uuid") << "CRYPT-PLAIN-swap\n";
    fs::create_directories(root / "blocks/dm-8/dm");
    std::ofstream(root / "blocks/dm-8/dm/uuid") << "LVM-abc\n";
    std::ofstream(root / "swaps") << "Filename\tType\tSize\tUsed\tPriority\n"
                                  << "/dev/zram0 partition 1 0 5\n/dev/dm-7 partition 1 0 4\n"
                                  << "/dev/dm-8 partition 1 0 3\n/swapfile file 1 0 2\n/dev/sdz9 partition 1 0 1\n";
    using enum SwapKind;
    EXPECT_EQ(swaps_in(root / "swaps", root / "blocks"),
              (std::vector{in_memory, encrypted, in_the_clear, in_the_clear, in_the_clear}));
    EXPECT_TRUE(swaps_in(root / "none", root / "blocks").empty());
}

TEST(MachineFacts, say_how_much_room_a_disk_has) {
    const ScratchFolder folder;
    std::ofstream(folder.file("keep.db")) << "12345";
    const auto disk = disk_of(folder.file(""), folder.file("keep.db"));
    ASSERT_TRUE(disk);
    EXPECT_EQ(disk->store_bytes, 5U);
    EXPECT_GT(disk->all_bytes, disk->free_bytes);
    EXPECT_FALSE(disk_of(folder.file("none"), ""));
}

}  // namespace
}  // namespace wordkeep::doctor
