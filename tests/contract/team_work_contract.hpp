// What every engine promises of the team's work: marks, topics, notes and views, and that they go with the texts. An
// engine's own test instantiates this suite beside EngineContract.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "contract/engine_contract.hpp"
#include "keep/answer_table.hpp"
#include "keep/erasure.hpp"
#include "keep/inquiry_table.hpp"
#include "keep/note_table.hpp"
#include "keep/rule_table.hpp"
#include "keep/topic_table.hpp"
#include "keep/view_table.hpp"

namespace wordkeep::keep {

// What staff made of inquiries, for the tests below.
class TeamWorkContract : public EngineContract {
protected:
    void SetUp() override {
        EngineContract::SetUp();
        apply_each(keep_text(1, "one"), keep_text(2, "two"),
                   Change(KeepText{key_of(3), place_of(1, 1), sealed_of("b")}));
        ASSERT_TRUE(transact([](Connection& connection) -> base::Done {
            for (const base::TopicId topic : {delivery, price}) {
                if (auto done = insert_topic(connection, {topic, 3, sealed_of("name")}); !done) {
                    return done;
                }
            }
            return make_member(connection, aigul);
        }));
    }
    base::Result<Changed> change(base::InquiryId inquiry, const Expected& expected, const MarksChange& wanted) {
        base::Result<Changed> changed;
        const base::Done done = transact([&](Connection& connection) -> base::Done {
            changed = change_marks(connection, inquiry, expected, wanted);
            return changed ? base::Done() : base::Done(std::unexpect, changed.error());
        });
        return done ? changed : base::Result<Changed>(std::unexpect, done.error());
    }
    Marks marks(base::InquiryId inquiry) { return *marks_of(**engine_->open_reader(), inquiry); }
    void write_note(std::uint64_t id, base::InquiryId inquiry) {
        ASSERT_TRUE(transact([&](Connection& connection) {
            return insert_note(connection,
                               {base::NoteId::from_bits(id), inquiry, aigul, sealed_of("note " + std::to_string(id))});
        }));
    }
    // Everything that is tied to inquiries.
    std::size_t tied() {
        std::size_t rows = 0;
        auto reader = engine_->open_reader();
        for (const base::InquiryId inquiry : {first, second}) {
            rows += static_cast<std::size_t>(*count_notes(**reader, inquiry));
        }
        EXPECT_TRUE(each_inquiry(**reader, [&](const StoredInquiry&) { return ++rows > 0; }));
        EXPECT_TRUE(each_topic_link(**reader, [&](base::InquiryId, base::TopicId) { return ++rows > 0; }));
        return rows;
    }
    static inline const base::InquiryId first = base::InquiryId::from_bits(1);
    static inline const base::InquiryId second = base::InquiryId::from_bits(2);
    static inline const base::StaffId aigul = base::StaffId::from_bits(501);
    static inline const base::TopicId delivery = base::TopicId::from_bits(601);
    static inline const base::TopicId price = base::TopicId::from_bits(602);
};

TEST_P(TeamWorkContract, changes_marks_and_has_them_after_opening_again) {
    const auto changed = change(first, {}, {InquiryState::open, Assignee(aigul), {price, delivery}, {}});
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->before, Marks{});
    EXPECT_EQ(changed->after, (Marks{InquiryState::open, aigul, {delivery, price}}));
    open_again();
    EXPECT_EQ(marks(first), changed->after);
    EXPECT_EQ(marks(second), Marks{});
    ASSERT_TRUE(change(first, {}, {std::nullopt, Assignee(), {}, {price}}));
    EXPECT_EQ(marks(first), (Marks{InquiryState::open, std::nullopt, {delivery}}));
}

TEST_P(TeamWorkContract, refuses_a_stale_change_as_a_whole) {
    ASSERT_TRUE(change(first, {InquiryState::fresh, Assignee()}, {std::nullopt, Assignee(aigul), {}, {}}));
    const auto late = change(first, {std::nullopt, Assignee()}, {InquiryState::done, std::nullopt, {delivery}, {}});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind, base::FaultKind::conflict);
    EXPECT_EQ(marks(first), (Marks{InquiryState::fresh, aigul, {}}));
}

TEST_P(TeamWorkContract, assigns_nothing_to_whoever_is_gone) {
    ASSERT_TRUE(change(first, {}, {InquiryState::open, Assignee(aigul), {}, {}}));
    const Marks before = marks(first);
    ASSERT_TRUE(transact([](Connection& connection) -> base::Done {
        auto done = unassign_all(connection, aigul);
        return done ? delete_staff(connection, aigul) : done;
    }));
    EXPECT_EQ(marks(first), (Marks{InquiryState::open, std::nullopt, {}}));
    EXPECT_EQ(change(second, {}, {{}, Assignee(aigul), {}, {}}).error().kind, base::FaultKind::not_found);
    ASSERT_TRUE(transact([&](Connection& connection) -> base::Done {
        const auto put = put_marks(connection, first, before);
        return put ? base::Done() : base::Done(std::unexpect, put.error());
    }));
    EXPECT_EQ(marks(first), (Marks{InquiryState::open, std::nullopt, {}}));
}

TEST_P(TeamWorkContract, gives_no_topic_that_is_gone) {
    const auto unknown = change(first, {}, {InquiryState::open, {}, {base::TopicId::from_bits(999)}, {}});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, base::FaultKind::not_found);
    EXPECT_EQ(marks(first), Marks{});
}

TEST_P(TeamWorkContract, puts_marks_back_as_they_were_but_for_topics_that_are_gone) {
    const Marks before{InquiryState::open, aigul, {delivery, price}};
    ASSERT_TRUE(change(first, {}, {before.state, before.assignee, before.topics, {}}));
    ASSERT_TRUE(change(first, {}, {InquiryState::done, Assignee(), {}, {delivery, price}}));
    ASSERT_TRUE(transact([](Connection& connection) { return delete_topic(connection, price); }));
    ASSERT_TRUE(transact([&](Connection& connection) -> base::Done {
        const auto put = put_marks(connection, first, before);
        return put ? base::Done() : base::Done(std::unexpect, put.error());
    }));
    EXPECT_EQ(marks(first), (Marks{InquiryState::open, aigul, {delivery}}));
}

TEST_P(TeamWorkContract, drops_everything_that_is_tied_to_an_inquiry_with_its_last_text) {
    for (const base::InquiryId inquiry : {first, second}) {
        ASSERT_TRUE(change(inquiry, {}, {InquiryState::open, Assignee(aigul), {delivery, price}, {}}));
        write_note(static_cast<std::uint64_t>(inquiry.value()) + 700, inquiry);
    }
    ASSERT_EQ(tied(), 8U);
    apply_each(erase_text(1));  // an unsend; the second part is left
    EXPECT_EQ(tied(), 8U);
    apply_each(erase_text(3));
    EXPECT_EQ(tied(), 4U);
    ASSERT_TRUE(transact([](Connection& connection) -> base::Done {  // staff or a turn
        const auto erased = erase_message(connection, message_id(2));
        return erased ? base::Done() : base::Done(std::unexpect, erased.error());
    }));
    EXPECT_EQ(tied(), 0U);
    EXPECT_FALSE(marks_of(**engine_->open_reader(), second));
}

TEST_P(TeamWorkContract, moves_and_drops_topics_a_few_inquiries_at_a_time) {
    ASSERT_TRUE(change(first, {}, {{}, {}, {delivery, price}, {}}));
    ASSERT_TRUE(change(second, {}, {{}, {}, {delivery}, {}}));
    std::vector<std::int64_t> moved;
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(transact([&](Connection& connection) -> base::Done {
            moved.push_back(*move_topic_links(connection, delivery, price, 1));
            return {};
        }));
    }
    EXPECT_EQ(moved, (std::vector<std::int64_t>{1, 1, 0}));
    EXPECT_EQ(marks(first).topics, std::vector{price});
    EXPECT_EQ(marks(second).topics, std::vector{price});
    ASSERT_TRUE(transact([&](Connection& connection) -> base::Done {
        EXPECT_EQ(*drop_topic_links(connection, price, 100), 2);
        return {};
    }));
    EXPECT_EQ(tied(), 0U);
}

TEST_P(TeamWorkContract, keeps_notes_in_the_order_in_which_they_were_written) {
    for (const std::uint64_t id : {905, 901, 903}) {
        write_note(id, first);
    }
    write_note(902, second);
    ASSERT_TRUE(transact([](Connection& connection) -> base::Done {
        if (auto done = update_note(connection, base::NoteId::from_bits(901), sealed_of("changed")); !done) {
            return done;
        }
        EXPECT_FALSE(delete_note(connection, base::NoteId::from_bits(904)));
        return delete_note(connection, base::NoteId::from_bits(905));
    }));
    open_again();
    const auto notes = notes_of(**engine_->open_reader(), first);
    ASSERT_TRUE(notes);
    ASSERT_EQ(notes->size(), 2U);
    EXPECT_EQ(text_of(notes->front().text), "changed");
    EXPECT_EQ(text_of(notes->back().text), "note 903");
    EXPECT_EQ(notes->front().author, aigul);
}

TEST_P(TeamWorkContract, keeps_saved_views) {
    const auto id = base::ViewId::from_bits(801);
    ASSERT_TRUE(transact([&](Connection& connection) {
        return insert_view(connection, {id, aigul, false, "state=new", sealed_of("name")});
    }));
    ASSERT_TRUE(transact([&](Connection& connection) {
        return update_view(connection, {id, aigul, true, "state=open", sealed_of("another")});
    }));
    open_again();
    std::vector<std::string> seen;
    ASSERT_TRUE(each_view(**engine_->open_reader(), [&](const StoredView& view) {
        seen.push_back(view.filter + (view.shared ? " shared " : " ") + text_of(view.name));
        return true;
    }));
    EXPECT_EQ(seen, std::vector<std::string>{"state=open shared another"});
    ASSERT_TRUE(transact([&](Connection& connection) { return delete_view(connection, id); }));
    EXPECT_FALSE(transact([&](Connection& connection) { return delete_view(connection, id); }));
}

TEST_P(TeamWorkContract, gives_topics_with_a_new_text_and_not_with_a_known_one) {
    const auto with_topics = [](std::uint64_t id, std::vector<base::TopicId> topics, std::uint64_t inquiry = 0) {
        return Change(
            KeepText{key_of(id), place_of(inquiry == 0 ? id : inquiry, 1), sealed_of("t"), std::move(topics)});
    };
    const auto gone = base::TopicId::from_bits(699);
    ASSERT_TRUE(change(first, {}, {{}, {}, {delivery}, {}}));
    apply_each(with_topics(20, {price, gone}), with_topics(21, {delivery, price}, 1), with_topics(2, {price}));
    EXPECT_EQ(last_[0].topics, std::vector{price});
    EXPECT_EQ(last_[1].topics, std::vector{price}) << "it had the other one";
    EXPECT_EQ(last_[2].topics, std::vector<base::TopicId>{}) << "a retry";
    EXPECT_EQ(marks(base::InquiryId::from_bits(20)).topics, std::vector{price});
    EXPECT_EQ(marks(first).topics, (std::vector{delivery, price}));
    EXPECT_EQ(marks(second), Marks{});
}

TEST_P(TeamWorkContract, keeps_answers_with_their_texts_and_uses) {
    const auto id = base::AnswerId::from_bits(31);
    ASSERT_TRUE(transact([&](Connection& connection) -> base::Done {
        for (const std::uint64_t other : {32, 30}) {
            const auto row = static_cast<std::int64_t>(other + 100);
            if (auto put = insert_answer(connection, {base::AnswerId::from_bits(other),
                                                      0,
                                                      sealed_of("other"),
                                                      false,
                                                      {{row, 1, sealed_of("text")}},
                                                      {}});
                !put) {
                return put;
            }
        }
        return insert_answer(connection, {id,
                                          0,
                                          sealed_of("title"),
                                          false,
                                          {{901, 2, sealed_of("ky")}, {902, 0, sealed_of("en")}},
                                          {{904, 2, sealed_of("ky?")}}});
    }));
    ASSERT_TRUE(transact([&](Connection& connection) { return count_answer_use(connection, id); }));
    ASSERT_TRUE(transact([&](Connection& connection) { return publish_answer(connection, id, true); }));
    ASSERT_TRUE(transact([&](Connection& connection) {
        return update_answer(
            connection,
            {id, 0, sealed_of("new title"), false, {{903, 1, sealed_of("ru")}}, {{905, 1, sealed_of("ru?")}}});
    }));
    open_again();
    auto answers = all_answers(**engine_->open_reader());
    ASSERT_TRUE(answers);
    ASSERT_EQ(answers->size(), 3U);
    const StoredAnswer& answer = (*answers)[1];
    EXPECT_EQ(text_of(answer.title), "new title");
    EXPECT_EQ(answer.uses, 1);
    ASSERT_EQ(answer.texts.size(), 1U);
    EXPECT_EQ(text_of(answer.texts.front().text), "ru");
    ASSERT_EQ(answer.questions.size(), 1U);
    EXPECT_EQ(text_of(answer.questions.front().text), "ru?");
    EXPECT_TRUE(answer.published) << "a new text is no reason to take it off the page";
    EXPECT_FALSE((*answers)[0].published);
    ASSERT_TRUE(transact([&](Connection& connection) { return delete_answer(connection, id); }));
    EXPECT_FALSE(transact([&](Connection& connection) { return count_answer_use(connection, id); }));
    EXPECT_EQ(*count_answers(**engine_->open_reader()), 2);
}

TEST_P(TeamWorkContract, hands_a_topics_rules_over_or_drops_them) {
    const auto put = [&](std::uint64_t id, base::TopicId topic) {
        ASSERT_TRUE(transact([&](Connection& connection) {
            return insert_rule(connection, {base::RuleId::from_bits(id), topic, sealed_of("words")});
        }));
    };
    const auto rules = [&] {
        std::vector<std::pair<std::int64_t, base::TopicId>> seen;
        EXPECT_TRUE(each_rule(**engine_->open_reader(), [&](const StoredRule& rule) {
            seen.emplace_back(rule.id.value(), rule.topic);
            return true;
        }));
        return seen;
    };
    put(1, delivery);
    put(2, price);
    ASSERT_TRUE(transact([](Connection& connection) { return hand_over_rules(connection, delivery, price); }));
    EXPECT_EQ(rules(), (std::vector<std::pair<std::int64_t, base::TopicId>>{{1, price}, {2, price}}));
    ASSERT_TRUE(transact([](Connection& connection) { return delete_rule(connection, base::RuleId::from_bits(1)); }));
    ASSERT_TRUE(transact([](Connection& connection) { return hand_over_rules(connection, price, std::nullopt); }));
    EXPECT_TRUE(rules().empty());
}

}  // namespace wordkeep::keep
