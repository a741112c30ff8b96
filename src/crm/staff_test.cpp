// The team: who may sign in, what ends a sign-in, and that nobody can lose the last owner.
#include "crm/staff.hpp"

#include <gtest/gtest.h>

#include "base/team_limits.hpp"
#include "crm/audit_chain.hpp"
#include "crm/invitations.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
using base::FaultKind;

constexpr std::string_view good = "a good password";
constexpr Actor nobody;  // a command on the server's machine

class StaffTest : public WithStore {
protected:
    void SetUp() override {
        open_store();
        actions_ = std::make_unique<StaffActions>(*store_, chain_, metrics_);
        invitations_ = std::make_unique<Invitations>(*store_, *actions_, clock_);
        reopen();
        owner_ = staff_->make_owner(staff_->new_owner_token(), "owner", good)->token;
    }
    void reopen() {
        auto staff = Staff::open(
            *store_, *actions_, factors_, clock_, random_,
            {[this](base::StaffId id) { ended_.push_back(id); }, [this](base::StaffId id) { gone_.push_back(id); }});
        ASSERT_TRUE(staff);
        staff_ = std::move(*staff);
    }
    base::Result<SignedIn> join(std::string_view name, Role role) {
        const auto link = invitations_->invite(nobody, role);
        return accept(link->token, name, role);
    }
    base::Result<SignedIn> accept(const std::string& token, std::string_view name, Role role) {
        return staff_->add(name, good, role,
                           [&](keep::Connection& connection) { return invitations_->use(connection, token); });
    }

    base::SystemRandom random_;
    base::ManualClock clock_{base::WallTime(20'000 * 24h)};
    AuditChain chain_{seal::SecretKey::random(), clock_};
    std::unique_ptr<StaffActions> actions_;
    std::unique_ptr<Invitations> invitations_;
    SecondFactors factors_{seal::SecretKey::random(), clock_};
    std::vector<base::StaffId> ended_;
    std::vector<base::StaffId> gone_;
    std::unique_ptr<Staff> staff_;
    std::string owner_;
};

TEST_F(StaffTest, an_invitation_makes_one_member_with_its_role_and_works_once) {
    const auto link = invitations_->invite(nobody, Role::privacy_officer);
    ASSERT_TRUE(link);
    EXPECT_EQ(invitations_->look_at(link->token)->role, Role::privacy_officer);
    const auto joined = accept(link->token, "Nurlan", Role::privacy_officer);
    ASSERT_TRUE(joined);
    EXPECT_EQ(staff_->who(joined->token)->role, Role::privacy_officer);
    EXPECT_EQ(accept(link->token, "Another", Role::privacy_officer).error().kind, FaultKind::forbidden);
    EXPECT_EQ(staff_->members().size(), 2U);
    EXPECT_EQ(invitations_->look_at(link->token).error().kind, FaultKind::forbidden);
}

TEST_F(StaffTest, an_invitation_ends_with_time_and_can_be_revoked) {
    const auto old = invitations_->invite(nobody, Role::agent);
    clock_.pass(base::limits::invitation_time_max);
    EXPECT_EQ(accept(old->token, "Late", Role::agent).error().kind, FaultKind::forbidden);
    const auto revoked = invitations_->invite(nobody, Role::agent);
    ASSERT_TRUE(invitations_->revoke(nobody, revoked->invitation.id));
    EXPECT_EQ(invitations_->revoke(nobody, revoked->invitation.id).error().kind, FaultKind::not_found);
    EXPECT_EQ(accept(revoked->token, "Late", Role::agent).error().kind, FaultKind::forbidden);
    EXPECT_TRUE(invitations_->list()->empty());
}

TEST_F(StaffTest, a_taken_name_or_a_weak_password_leaves_the_invitation_good) {
    const auto link = invitations_->invite(nobody, Role::agent);
    EXPECT_EQ(accept(link->token, "owner", Role::agent).error().kind, FaultKind::conflict);
    EXPECT_TRUE(accept(link->token, "Agent", Role::agent));
}

TEST_F(StaffTest, the_last_owner_can_neither_go_nor_become_less) {
    const base::StaffId owner = staff_->who(owner_)->id;
    EXPECT_EQ(staff_->change(nobody, owner, {Role::agent, {}}).error().kind, FaultKind::conflict);
    EXPECT_EQ(staff_->change(nobody, owner, {{}, false}).error().kind, FaultKind::conflict);
    EXPECT_EQ(staff_->who(owner_)->role, Role::owner);
    const auto second = join("Second", Role::agent);
    ASSERT_TRUE(staff_->change(nobody, second->member.id, {Role::owner, {}}));
    EXPECT_TRUE(staff_->change(nobody, owner, {Role::agent, {}}));
    EXPECT_EQ(staff_->change(nobody, second->member.id, {{}, false}).error().kind, FaultKind::conflict);
}

TEST_F(StaffTest, who_is_deactivated_is_out_at_once_and_may_come_back) {
    const auto agent = join("Agent", Role::agent);
    const auto link = invitations_->new_password_link(nobody, agent->member);
    ASSERT_TRUE(staff_->change(nobody, agent->member.id, {{}, false}));
    EXPECT_FALSE(staff_->who(agent->token));
    EXPECT_EQ(ended_, std::vector{agent->member.id});
    EXPECT_EQ(staff_->sign_in("Agent", good).error().why, Refusal::wrong);
    EXPECT_FALSE(invitations_->look_at(link->token));
    EXPECT_FALSE(invitations_->new_password_link(nobody, *staff_->member(agent->member.id)));
    EXPECT_FALSE(staff_->who(agent->token));
    ASSERT_TRUE(staff_->change(nobody, agent->member.id, {{}, true}));
    EXPECT_TRUE(staff_->sign_in("Agent", good));
}

TEST_F(StaffTest, a_new_password_asks_the_old_one_and_ends_the_other_sign_ins) {
    const std::string elsewhere = staff_->sign_in("owner", good)->token;
    EXPECT_EQ(staff_->change_password(owner_, "not the password", "another password").error().kind,
              FaultKind::unauthorised);
    EXPECT_EQ(staff_->change_password(owner_, good, "short").error().kind, FaultKind::invalid);
    EXPECT_TRUE(staff_->who(elsewhere));
    ASSERT_TRUE(staff_->change_password(owner_, good, "another password"));
    EXPECT_FALSE(staff_->who(elsewhere));
    EXPECT_TRUE(staff_->who(owner_));
    EXPECT_FALSE(staff_->sign_in("owner", good));
    EXPECT_TRUE(staff_->sign_in("owner", "another password"));
}

TEST_F(StaffTest, a_password_link_ends_every_sign_in_and_a_newer_one_voids_it) {
    const auto agent = join("Agent", Role::agent);
    const auto first = invitations_->new_password_link(nobody, agent->member);
    const auto second = invitations_->new_password_link(nobody, agent->member);
    EXPECT_FALSE(invitations_->look_at(first->token));
    ASSERT_TRUE(staff_->replace_password(agent->member.id, "another password", [&](keep::Connection& connection) {
        return invitations_->use(connection, second->token);
    }));
    EXPECT_FALSE(staff_->who(agent->token));
    EXPECT_TRUE(staff_->sign_in("Agent", "another password"));
}

TEST_F(StaffTest, lists_and_ends_ones_own_sign_ins_and_nobody_elses) {
    clock_.pass(48h);
    const std::string elsewhere = staff_->sign_in("owner", good)->token;
    const auto agent = join("Agent", Role::agent);
    const auto list = staff_->sign_ins(owner_);
    ASSERT_EQ(list.size(), 2U);
    EXPECT_FALSE(list[0].own);
    EXPECT_EQ(list[0].began, clock_.wall());
    EXPECT_TRUE(list[1].own);
    EXPECT_EQ(staff_->end_sign_in(agent->token, list[0].id).error().kind, FaultKind::not_found);
    ASSERT_TRUE(staff_->end_sign_in(owner_, list[0].id));
    EXPECT_FALSE(staff_->who(elsewhere));
    EXPECT_TRUE(staff_->who(owner_));
    const std::string third = staff_->sign_in("owner", good)->token;
    ASSERT_TRUE(staff_->end_other_sign_ins(owner_));
    EXPECT_FALSE(staff_->who(third));
    EXPECT_TRUE(staff_->who(agent->token));
}

TEST_F(StaffTest, everything_is_the_same_after_a_restart) {
    const auto agent = join("Agent", Role::agent);
    const auto gone = join("Gone", Role::agent);
    ASSERT_TRUE(staff_->change(nobody, gone->member.id, {{}, false}));
    reopen();
    EXPECT_EQ(staff_->who(agent->token)->role, Role::agent);
    EXPECT_FALSE(staff_->who(gone->token));
    EXPECT_FALSE(staff_->member(gone->member.id)->active);
    EXPECT_TRUE(staff_->who(owner_));
}

TEST_F(StaffTest, whoever_is_removed_leaves_nothing_but_unsigned_notes) {
    const auto agent = join("Agent", Role::agent);
    const base::StaffId id = agent->member.id;
    const auto link = invitations_->new_password_link(nobody, agent->member);
    ASSERT_TRUE(staff_->remove(nobody, id));
    EXPECT_FALSE(staff_->who(agent->token));
    EXPECT_FALSE(staff_->member(id));
    EXPECT_FALSE(invitations_->look_at(link->token));
    EXPECT_EQ(gone_, std::vector{id});
    EXPECT_EQ(staff_->remove(nobody, id).error().kind, FaultKind::not_found);
    EXPECT_TRUE(join("Agent", Role::agent));  // the name is free
    reopen();
    EXPECT_FALSE(staff_->member(id));
    EXPECT_EQ(metrics_.staff_actions.values().at("removed"), 1U);
}

TEST_F(StaffTest, the_last_owner_can_not_be_removed) {
    const base::StaffId owner = staff_->who(owner_)->id;
    EXPECT_EQ(staff_->remove(nobody, owner).error().kind, FaultKind::conflict);
    EXPECT_TRUE(staff_->who(owner_));
    EXPECT_TRUE(gone_.empty());
}

TEST_F(StaffTest, what_another_program_changed_is_taken_over) {
    const auto agent = join("Agent", Role::agent);
    ASSERT_TRUE(store_->run([&](keep::Connection& connection) -> base::Done {
        if (auto done = keep::set_staff_active(connection, agent->member.id, false); !done) {
            return done;
        }
        if (auto done = keep::delete_sessions_of(connection, agent->member.id, std::nullopt); !done) {
            return done;
        }
        return staff_->read_again(connection);
    }));
    EXPECT_FALSE(staff_->who(agent->token));
    EXPECT_EQ(ended_, std::vector{agent->member.id});
    EXPECT_TRUE(staff_->who(owner_));
}

TEST_F(StaffTest, a_member_has_so_many_sign_ins_and_no_more) {
    std::string newest;
    for (std::size_t count = 0; count < base::limits::sign_ins_of_member_max; ++count) {
        clock_.pass(1s);
        newest = staff_->sign_in("owner", good)->token;
    }
    EXPECT_EQ(staff_->sign_ins(newest).size(), base::limits::sign_ins_of_member_max);
    EXPECT_FALSE(staff_->who(owner_));  // the oldest
}

}  // namespace
}  // namespace wordkeep::crm
