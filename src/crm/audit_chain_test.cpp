// The audit: that a row which is changed, taken out, put in or cut off is noticed, and where.
#include "crm/audit_chain.hpp"

#include <gtest/gtest.h>

#include "crm/audit_list.hpp"
#include "support/with_store.hpp"

namespace wordkeep::crm {
namespace {

using namespace std::chrono_literals;
using Kind = StaffActionKind;

class AuditChainTest : public WithStore {
protected:
    void SetUp() override {
        open_store();
        actions_ = std::make_unique<StaffActions>(*store_, chain_, metrics_);
    }
    void tell(int count) {
        for (int at = 0; at < count; ++at) {
            ASSERT_TRUE(actions_->tell({Kind::exported, member_, {}, {}, at}));
            clock_.pass(24h);
        }
    }
    void tamper(keep::Sql sql) {
        ASSERT_TRUE(store_->run([&](keep::Connection& connection) -> base::Done {
            const auto rows = connection.run(sql, {});
            return rows ? base::Done() : base::Done(std::unexpect, rows.error());
        }));
    }
    AuditFinding check() {
        AuditFinding finding;
        EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
            finding = *chain_.check(connection);
            return {};
        }));
        return finding;
    }
    std::int64_t prune(base::WallTime before, std::int64_t rows_max) {
        std::int64_t gone = -1;
        EXPECT_TRUE(store_->run([&](keep::Connection& connection) -> base::Done {
            gone = *chain_.prune(connection, before, rows_max);
            return {};
        }));
        return gone;
    }
    void expect_broken(std::int64_t at, AuditBreak what) {
        const AuditFinding finding = check();
        ASSERT_TRUE(finding.broken);
        EXPECT_EQ(finding.broken->at, at);
        EXPECT_EQ(finding.broken->what, what) << audit_break_words(finding.broken->what);
    }

    base::ManualClock clock_{base::WallTime(20'000 * 24h + 75s)};
    const base::StaffId member_ = base::StaffId::from_bits(7);
    AuditChain chain_{seal::SecretKey::random(), clock_};
    std::unique_ptr<StaffActions> actions_;
};

TEST_F(AuditChainTest, an_empty_chain_is_whole_and_a_new_one_says_that_it_began) {
    EXPECT_FALSE(check().broken);
    EXPECT_EQ(check().rows, 0);
    tell(2);
    const AuditFinding finding = check();
    EXPECT_FALSE(finding.broken);
    EXPECT_EQ(finding.rows, 3);
    EXPECT_EQ(finding.last, 3);
    EXPECT_EQ(finding.since, base::WallTime(20'000 * 24h + 60s)) << "times are of whole minutes";
    EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
        const auto lines = list_audit(connection, {}, 10);
        EXPECT_EQ(lines->back().action, "audit_begun");
        EXPECT_EQ(lines->front().action, "exported");
        EXPECT_EQ(lines->front().count, 1);
        EXPECT_EQ(lines->front().actor->id, member_.value());
        EXPECT_TRUE(lines->front().actor->name.empty()) << "nobody of the team has this id";
        EXPECT_EQ(list_audit(connection, {.action = static_cast<std::int64_t>(Kind::audit_begun)}, 10)->size(), 1U);
        EXPECT_EQ(list_audit(connection, {.below = 3, .concerns = member_.value()}, 10)->size(), 1U);
        return {};
    }));
}

TEST_F(AuditChainTest, a_changed_row_is_named) {
    tell(5);
    tamper("UPDATE audit SET count = 0 WHERE number = 4");
    expect_broken(4, AuditBreak::row_changed);
}

TEST_F(AuditChainTest, every_column_is_sealed) {
    for (const keep::Sql sql : {keep::Sql("UPDATE audit SET time = time + 60 WHERE number = 3"),
                                keep::Sql("UPDATE audit SET actor_kind = 0 WHERE number = 3"),
                                keep::Sql("UPDATE audit SET actor = NULL WHERE number = 3"),
                                keep::Sql("UPDATE audit SET actor_role = 0 WHERE number = 3"),
                                keep::Sql("UPDATE audit SET action = 5 WHERE number = 3"),
                                keep::Sql("UPDATE audit SET subject = 7 WHERE number = 3"),
                                keep::Sql("UPDATE audit SET role = 0 WHERE number = 3"),
                                keep::Sql("UPDATE audit SET seal = x'00' WHERE number = 3")}) {
        tamper("DELETE FROM audit");
        tamper("DELETE FROM audit_end");
        tell(4);
        ASSERT_FALSE(check().broken);
        tamper(sql);
        expect_broken(3, AuditBreak::row_changed);
    }
}

TEST_F(AuditChainTest, a_row_that_is_taken_out_or_put_in_is_named) {
    tell(5);
    tamper("DELETE FROM audit WHERE number = 3");
    expect_broken(4, AuditBreak::rows_missing);
    tamper(
        "INSERT INTO audit SELECT 3, time, actor_kind, actor, actor_role, action, subject, role, count, seal"
        " FROM audit WHERE number = 4");
    expect_broken(3, AuditBreak::row_changed);
}

TEST_F(AuditChainTest, a_tail_that_is_cut_off_is_missed_and_never_grows_back) {
    tell(5);
    tamper("DELETE FROM audit WHERE number > 4");
    expect_broken(4, AuditBreak::tail_missing);
    tell(1);
    expect_broken(7, AuditBreak::rows_missing);
}

TEST_F(AuditChainTest, a_head_that_is_gone_or_forged_is_told_by_the_next_row_and_stays_told) {
    tell(5);
    tamper("DELETE FROM audit WHERE number > 4");
    tamper("DELETE FROM audit_end");
    expect_broken(4, AuditBreak::head_forged);
    tell(3);
    expect_broken(5, AuditBreak::mended);
    EXPECT_EQ(check().last, 8);
}

TEST_F(AuditChainTest, a_head_set_back_to_an_older_row_is_noticed) {
    tell(5);
    tamper("DELETE FROM audit WHERE number > 4");
    tamper("UPDATE audit_end SET number = 4, row_seal = (SELECT seal FROM audit WHERE number = 4)");
    expect_broken(4, AuditBreak::head_forged);
    tamper("UPDATE audit_end SET number = 9223372036854775807");
    tell(1);
    EXPECT_EQ(check().last, 6) << "a forged number doesn't run the counter out";
}

TEST_F(AuditChainTest, rows_put_in_behind_the_head_are_noticed) {
    tell(2);
    tamper(
        "INSERT INTO audit SELECT 4, time, actor_kind, actor, actor_role, action, subject, role, count, seal"
        " FROM audit WHERE number = 3");
    expect_broken(4, AuditBreak::row_changed);
    tell(1);
    expect_broken(4, AuditBreak::row_changed);
}

TEST_F(AuditChainTest, pruned_by_age_it_stays_whole_and_says_that_it_was) {
    tell(10);
    EXPECT_EQ(prune(clock_.wall() - 4 * 24h, 1000), 8) << "the row that it began with, and seven days";
    const AuditFinding finding = check();
    EXPECT_FALSE(finding.broken);
    EXPECT_EQ(finding.rows, 4);
    EXPECT_EQ(finding.last, 12);
    EXPECT_EQ(prune(clock_.wall() - 4 * 24h, 1000), 0);
    tamper("DELETE FROM audit WHERE number = 10");
    expect_broken(11, AuditBreak::rows_missing);
}

TEST_F(AuditChainTest, a_forged_beginning_is_noticed) {
    tell(6);
    prune(clock_.wall() - 4 * 24h, 1000);
    tamper("DELETE FROM audit WHERE number < 6");
    tamper("UPDATE audit_end SET number = 5 WHERE which = 0");
    expect_broken(5, AuditBreak::beginning_forged);
}

TEST_F(AuditChainTest, a_broken_chain_keeps_its_old_rows_but_never_too_many) {
    tell(10);
    tamper("UPDATE audit SET count = 99 WHERE number = 3");
    EXPECT_EQ(prune(clock_.wall(), 1000), 0);
    EXPECT_EQ(prune(clock_.wall(), 5), 6);
    EXPECT_EQ(check().rows, 6);
}

TEST_F(AuditChainTest, another_key_finds_it_broken) {
    tell(1);
    const AuditChain other(seal::SecretKey::random(), clock_);
    ASSERT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
        EXPECT_EQ(other.check(connection)->broken->at, 1);
        return {};
    }));
}

TEST_F(AuditChainTest, what_is_rolled_back_is_not_told_and_refused_sign_ins_are_told_with_the_next_row) {
    tell(1);
    actions_->note_refused();
    actions_->note_refused();
    EXPECT_FALSE(actions_->run({{Kind::removed, member_, member_}},
                               [](keep::Connection&) { return base::fault(base::FaultKind::conflict, "no"); }));
    EXPECT_EQ(check().rows, 2);
    ASSERT_TRUE(actions_->tell({Kind::signed_in, member_, member_}));
    ASSERT_TRUE(actions_->tell_refused());
    EXPECT_TRUE(store_->read([&](keep::Connection& connection) -> base::Done {
        const auto lines = list_audit(connection, {}, 10);
        EXPECT_EQ(lines->size(), 4U);
        EXPECT_EQ(lines->at(1).action, "sign_ins_refused");
        EXPECT_EQ(lines->at(1).count, 2);
        return {};
    }));
}

TEST(StaffActionNames, each_name_means_one_kind) {
    for (std::size_t at = 0; at < staff_action_kinds; ++at) {
        const auto kind = staff_action_from_stored(static_cast<std::int64_t>(at));
        ASSERT_TRUE(kind);
        EXPECT_EQ(staff_action_from(staff_action_name(*kind)), kind);
    }
    EXPECT_FALSE(staff_action_from_stored(staff_action_kinds));
    EXPECT_FALSE(staff_action_from_stored(-1));
    EXPECT_FALSE(staff_action_from("nothing"));
}

}  // namespace
}  // namespace wordkeep::crm
