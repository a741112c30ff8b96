#include "crm/roles.hpp"

#include <gtest/gtest.h>

namespace wordkeep::crm {
namespace {

TEST(Roles, the_owner_may_everything_and_the_agent_the_least) {
    for (const Right right : all_rights) {
        EXPECT_TRUE(may(Role::owner, right)) << right_name(right);
        EXPECT_TRUE(!may(Role::agent, right) || may(Role::privacy_officer, right)) << right_name(right);
    }
    EXPECT_TRUE(may(Role::privacy_officer, Right::erase));
    EXPECT_TRUE(may(Role::privacy_officer, Right::steer_masking));
    EXPECT_FALSE(may(Role::agent, Right::steer_masking));
    EXPECT_FALSE(may(Role::privacy_officer, Right::manage_team));
    EXPECT_FALSE(may(Role::privacy_officer, Right::connect));
    EXPECT_FALSE(may(Role::privacy_officer, Right::close_rounds));
    EXPECT_TRUE(may(Role::agent, Right::work));
    EXPECT_FALSE(may(Role::agent, Right::erase));
}

TEST(Roles, names_lead_back_to_roles) {
    for (const Role role : all_roles) {
        EXPECT_EQ(role_from(role_name(role)), role);
        EXPECT_EQ(role_from_stored(static_cast<std::int64_t>(role)), role);
    }
    EXPECT_FALSE(role_from("admin"));
    EXPECT_FALSE(role_from_stored(3));
    EXPECT_FALSE(role_from_stored(-1));
}

}  // namespace
}  // namespace wordkeep::crm
