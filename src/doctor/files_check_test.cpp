#include "doctor/files_check.hpp"

#include <gtest/gtest.h>

namespace wordkeep::doctor {
namespace {

using enum FileRole;
using State = MasterKeyFacts::State;

std::vector<FileFacts> healthy() {
    return {{folder, "/srv/w", true, 0700, 7},
            {configuration, "/srv/w/wordkeep.toml", true, 0600, 7},
            {database, "/srv/w/keep.db", true, 0600, 7}};
}

TEST(Files, that_only_their_owner_can_reach_are_well) {
    EXPECT_EQ(check_files(healthy()).level, Level::ok);
}

TEST(Files, that_others_may_change_or_read_are_named_with_what_to_do) {
    auto files = healthy();
    files[1].mode = 0640;
    EXPECT_EQ(check_files(files).level, Level::bad);
    EXPECT_EQ(check_files(files).remedy, "chmod 600 /srv/w/wordkeep.toml");
    files = healthy();
    files[0].mode = 0777;
    EXPECT_EQ(check_files(files).level, Level::bad);
    EXPECT_EQ(check_files(files).remedy, "chmod 700 /srv/w");
    files[0].mode = 0755;
    EXPECT_EQ(check_files(files).level, Level::warn);
    files = healthy();
    files[2].mode = 0644;
    EXPECT_EQ(check_files(files).level, Level::warn);
}

TEST(Files, of_two_users_are_doubtful) {
    auto files = healthy();
    files[2].owner = 0;
    EXPECT_EQ(check_files(files).level, Level::warn);
    files[2].there = false;
    EXPECT_EQ(check_files(files).level, Level::ok);
}

TEST(MasterKey, says_what_is_wrong_with_it) {
    for (const State state :
         {State::missing, State::unreadable, State::open_to_others, State::no_key, State::another}) {
        const Finding finding = check_master_key({state, "/k", "it is odd"});
        EXPECT_EQ(finding.level, Level::bad);
        EXPECT_FALSE(finding.remedy.empty());
    }
    EXPECT_EQ(check_master_key({State::open_to_others, "/k"}).remedy, "chmod 600 /k");
}

TEST(MasterKey, that_fits_is_well_but_for_what_lies_beside_it) {
    EXPECT_EQ(check_master_key({State::fits, "/k"}).level, Level::ok);
    EXPECT_EQ(check_master_key({State::passphrase_asked, "/k"}).level, Level::ok);
    EXPECT_EQ(check_master_key({State::fits, "/k", "", 0, 7}).level, Level::warn);
    EXPECT_EQ(check_master_key({State::fits, "/k", "", 7, 7, true}).level, Level::warn);
}

}  // namespace
}  // namespace wordkeep::doctor
