// What every engine of the store promises, as tests. An engine's own test instantiates this suite with its opener:
//   INSTANTIATE_TEST_SUITE_P(sqlite, EngineContract, testing::Values(opener), name_of_opener);
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "contract/engine_under_test.hpp"
#include "keep/engine.hpp"
#include "keep/erasure.hpp"
#include "keep/inquiry_table.hpp"
#include "keep/message_table.hpp"
#include "keep/schema_catalog.hpp"
#include "keep/setting_table.hpp"
#include "support/changes.hpp"

namespace wordkeep::keep {

class EngineContract : public testing::TestWithParam<EngineOpener> {
protected:
    void SetUp() override {
        under_test_ = GetParam().make();
        engine_ = under_test_->open();
        ASSERT_NE(engine_, nullptr);
    }
    void open_again() {
        engine_->close();
        engine_.reset();
        engine_ = under_test_->open();
        ASSERT_NE(engine_, nullptr);
    }
    std::vector<Effect> apply(std::vector<Change> changes) {
        std::vector<const Change*> group;
        group.reserve(changes.size());
        for (const Change& change : changes) {
            group.push_back(&change);
        }
        const auto outcomes = engine_->apply(group);
        EXPECT_TRUE(outcomes);
        std::vector<Effect> effects;
        if (outcomes) {
            std::ranges::transform(*outcomes, std::back_inserter(effects), &Outcome::effect);
            last_ = *outcomes;
        }
        return effects;
    }
    template <class... One>
    std::vector<Effect> apply_each(One... change) {
        std::vector<Change> changes;
        (changes.push_back(std::move(change)), ...);
        return apply(std::move(changes));
    }
    base::Done transact(const std::function<base::Done(Connection&)>& work) {
        auto written = engine_->transact(work);
        return written ? base::Done() : base::Done(std::unexpect, written.error().fault);
    }
    std::unique_ptr<EngineUnderTest> under_test_;
    std::unique_ptr<Engine> engine_;
    std::vector<Outcome> last_;
};

using Effects = std::vector<Effect>;

TEST_P(EngineContract, keeps_texts_and_has_them_after_opening_again) {
    EXPECT_EQ(apply_each(keep_text(1, "one"), keep_text(2, "two")), (Effects{Effect::kept, Effect::kept}));
    EXPECT_EQ(last_[0].inquiry, base::InquiryId::from_bits(1));
    open_again();
    EXPECT_EQ(content_of(*engine_), (Content{{1, "one"}, {2, "two"}}));
}

TEST_P(EngineContract, takes_an_empty_group) {
    EXPECT_EQ(apply({}), Effects{});
}

TEST_P(EngineContract, knows_a_retry_within_a_group_and_across_groups) {
    EXPECT_EQ(apply_each(keep_text(1, "one"), keep_text(1, "again")), (Effects{Effect::kept, Effect::known}));
    EXPECT_EQ(apply_each(keep_text(1, "again")), Effects{Effect::known});
    EXPECT_EQ(content_of(*engine_), (Content{{1, "one"}}));
}

TEST_P(EngineContract, knows_a_retry_across_one_rotation) {
    apply_each(keep_text(1, "before the rotation"));
    EXPECT_EQ(apply_each(keep_text(100, "again", 1)), Effects{Effect::known});
    EXPECT_EQ(content_of(*engine_), (Content{{1, "before the rotation"}}));
}

TEST_P(EngineContract, replaces_a_text_where_it_stands) {
    apply_each(keep_text(1, "one"), keep_text(2, "two"));
    EXPECT_EQ(apply_each(replace_text(1, "new"), replace_text(100, "newer", 2)),
              (Effects{Effect::replaced, Effect::replaced}));
    EXPECT_EQ(last_[1].id, message_id(2));
    EXPECT_EQ(content_of(*engine_), (Content{{1, "new"}, {2, "newer"}}));
}

TEST_P(EngineContract, keeps_an_edit_that_came_before_its_message) {
    EXPECT_EQ(apply_each(replace_text(1, "edited")), Effects{Effect::kept});
    EXPECT_EQ(apply_each(keep_text(1, "original")), Effects{Effect::known});
    EXPECT_EQ(content_of(*engine_), (Content{{1, "edited"}}));
}

TEST_P(EngineContract, erases_a_text_under_either_id_and_lets_no_original_return) {
    apply_each(keep_text(1, "one"), keep_text(2, "two"));
    EXPECT_EQ(apply_each(erase_text(1), erase_text(100, 2)), (Effects{Effect::erased, Effect::erased}));
    EXPECT_EQ(last_[1].id, message_id(2));
    EXPECT_EQ(
        apply_each(keep_text(1, "late"), keep_text(2, "late"), keep_text(100, "late", 2), replace_text(1, "late edit")),
        (Effects{Effect::known, Effect::known, Effect::known, Effect::known}));
    EXPECT_EQ(content_of(*engine_), Content{});
}

TEST_P(EngineContract, remembers_an_unsend_that_came_before_its_message) {
    EXPECT_EQ(apply_each(erase_text(100, 1)), Effects{Effect::remembered});
    EXPECT_EQ(apply_each(keep_text(1, "late"), keep_text(100, "late", 1), keep_text(200, "later", 100)),
              (Effects{Effect::known, Effect::known, Effect::known}));
    open_again();
    EXPECT_EQ(apply_each(keep_text(1, "late")), Effects{Effect::known});
}

TEST_P(EngineContract, touches_only_the_part_that_is_meant) {
    apply_each(keep_text(1, "first"), Change(KeepText{key_of(2), place_of(1, 1), sealed_of("second")}));
    EXPECT_EQ(apply_each(erase_text(1)), Effects{Effect::erased});
    auto reader = engine_->open_reader();
    ASSERT_TRUE(reader);
    const auto parts = messages_of(**reader, base::InquiryId::from_bits(1));
    ASSERT_TRUE(parts);
    ASSERT_EQ(parts->size(), 1U);
    EXPECT_EQ(text_of(parts->front().text), "second");
    EXPECT_EQ(parts->front().part, 1U);
}

TEST_P(EngineContract, drops_an_inquirys_row_with_its_last_text) {
    apply_each(keep_text(1, "first"), Change(KeepText{key_of(2), place_of(1, 1), sealed_of("second")}));
    const auto inquiry = base::InquiryId::from_bits(1);
    ASSERT_TRUE(transact([&](Connection& connection) {
        return set_state(connection, inquiry, InquiryState::fresh, InquiryState::open);
    }));
    const auto rows = [&] {
        int count = 0;
        EXPECT_TRUE(each_inquiry(**engine_->open_reader(), [&](const StoredInquiry&) { return ++count > 0; }));
        return count;
    };
    apply_each(erase_text(1));
    EXPECT_EQ(rows(), 1);
    apply_each(erase_text(2));
    EXPECT_EQ(rows(), 0);
}

TEST_P(EngineContract, refuses_a_change_that_cannot_be_applied_and_takes_its_neighbours) {
    EXPECT_EQ(apply_each(keep_text(1, "one"), poisoned(2), keep_text(3, "three"), erase_text(1)),
              (Effects{Effect::kept, Effect::refused, Effect::kept, Effect::erased}));
    EXPECT_EQ(content_of(*engine_), (Content{{3, "three"}}));
}

TEST_P(EngineContract, rolls_back_work_that_fails) {
    const auto put = [](Connection& connection) {
        const std::string_view value = "value";
        return write_setting(connection, "test.name", std::as_bytes(std::span(value)));
    };
    EXPECT_FALSE(transact([&](Connection& connection) -> base::Done {
        if (auto done = put(connection); !done) {
            return done;
        }
        return base::fault(base::FaultKind::conflict, "changed its mind");
    }));
    const auto read = [&] { return *read_setting(**engine_->open_reader(), "test.name"); };
    EXPECT_FALSE(read());
    EXPECT_TRUE(transact(put));
    EXPECT_TRUE(read());
}

TEST_P(EngineContract, gives_a_reader_one_unchanging_view) {
    apply_each(keep_text(1, "one"));
    auto reader = engine_->open_reader();
    ASSERT_TRUE(reader);
    ASSERT_EQ(*count_messages(**reader), 1);
    apply_each(keep_text(2, "two"));
    EXPECT_EQ(*count_messages(**reader), 1);
    EXPECT_EQ(*count_messages(**engine_->open_reader()), 2);
}

TEST_P(EngineContract, refuses_a_stale_change_of_state) {
    apply_each(keep_text(1, "one"));
    const auto inquiry = base::InquiryId::from_bits(1);
    const auto set = [&](InquiryState expected, InquiryState wanted) {
        return transact([&](Connection& connection) { return set_state(connection, inquiry, expected, wanted); });
    };
    EXPECT_TRUE(set(InquiryState::fresh, InquiryState::done));
    const auto stale = set(InquiryState::fresh, InquiryState::open);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().kind, base::FaultKind::conflict);
    const auto unknown = transact([&](Connection& connection) {
        return set_state(connection, base::InquiryId::from_bits(99), InquiryState::fresh, InquiryState::open);
    });
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, base::FaultKind::not_found);
}

TEST_P(EngineContract, scrubs_and_rests_without_losing_anything) {
    apply_each(keep_text(1, "one"), keep_text(2, "two"), erase_text(1));
    engine_->scrub();
    engine_->rest();
    EXPECT_TRUE(engine_->writable());
    EXPECT_EQ(content_of(*engine_), (Content{{2, "two"}}));
}

TEST_P(EngineContract, has_no_column_without_an_explanation) {
    const auto gaps = compare_with_schema(**engine_->open_reader());
    ASSERT_TRUE(gaps);
    for (const ColumnName& column : gaps->unexplained) {
        ADD_FAILURE() << column.table << "." << column.column << " has no explanation: schema_catalog.hpp says how";
    }
    for (const ColumnName& column : gaps->gone) {
        ADD_FAILURE() << column.table << "." << column.column << " is explained, but there is no such column";
    }
}

TEST_P(EngineContract, shows_a_column_and_a_table_that_nobody_explained) {
    ASSERT_TRUE(transact([](Connection& connection) -> base::Done {
        for (const Sql sql : {Sql("ALTER TABLE message ADD COLUMN arrived INTEGER"),
                              Sql("CREATE TABLE contact (id INTEGER PRIMARY KEY)")}) {
            if (const auto done = connection.run(sql, {}); !done) {
                return std::unexpected(done.error());
            }
        }
        return {};
    }));
    const auto gaps = compare_with_schema(**engine_->open_reader());
    ASSERT_TRUE(gaps);
    EXPECT_EQ(gaps->unexplained, (std::vector<ColumnName>{{"contact", "id"}, {"message", "arrived"}}));
}

TEST_P(EngineContract, shows_an_explanation_of_a_column_that_is_gone) {
    ASSERT_TRUE(transact([](Connection& connection) -> base::Done {
        const auto done = connection.run("DROP TABLE erased", {});
        return done ? base::Done() : base::Done(std::unexpect, done.error());
    }));
    const auto gaps = compare_with_schema(**engine_->open_reader());
    ASSERT_TRUE(gaps);
    EXPECT_EQ(gaps->gone, (std::vector<ColumnName>{{"erased", "id"}}));
}

// The rules of a message's life, in the plainest form: what every engine must agree with.
class Model {
public:
    Effect apply(const Change& change) {
        const MessageKey key = std::visit([](const auto& one) { return one.key; }, change);
        if (const auto* text = std::get_if<KeepText>(&change)) {
            return keep(key, text_of(text->text));
        }
        if (const auto* text = std::get_if<ReplaceText>(&change)) {
            return replace(key, text_of(text->text));
        }
        return erase(key);
    }
    [[nodiscard]] const Content& content() const { return texts_; }

private:
    [[nodiscard]] static std::vector<std::int64_t> ids(const MessageKey& key) {
        std::vector<std::int64_t> ids{key.current.value()};
        if (key.previous) {
            ids.push_back(key.previous->value());
        }
        return ids;
    }
    [[nodiscard]] bool any_erased(const MessageKey& key) const {
        return std::ranges::any_of(ids(key), [&](std::int64_t id) { return erased_.contains(id); });
    }
    Effect keep(const MessageKey& key, std::string text) {
        const bool kept = std::ranges::any_of(ids(key), [&](std::int64_t id) { return texts_.contains(id); });
        if (kept || any_erased(key)) {
            return Effect::known;
        }
        texts_[key.current.value()] = std::move(text);
        return Effect::kept;
    }
    Effect replace(const MessageKey& key, const std::string& text) {
        if (any_erased(key)) {
            return Effect::known;
        }
        for (const std::int64_t id : ids(key)) {
            if (texts_.contains(id)) {
                texts_[id] = text;
                return Effect::replaced;
            }
        }
        return keep(key, text);
    }
    Effect erase(const MessageKey& key) {
        Effect effect = Effect::remembered;
        for (const std::int64_t id : ids(key)) {
            effect = texts_.erase(id) > 0 ? Effect::erased : effect;
            erased_.insert(id);
        }
        return effect;
    }
    Content texts_;
    std::set<std::int64_t> erased_;
};

// Few messages, many events on each, and a rotation now and then.
class RandomLife {
public:
    explicit RandomLife(unsigned seed) : random_(seed) {}

    Change next() {
        if (random_() % 200 == 0) {
            ++epoch_;
        }
        const std::uint64_t mid = random_() % 60 + 1;
        const std::uint64_t current = id(epoch_, mid);
        const std::uint64_t previous = epoch_ == 0 ? 0 : id(epoch_ - 1, mid);
        const std::string text = "text " + std::to_string(random_() % 1000);
        switch (random_() % 5) {
            case 0: return replace_text(current, text, previous);
            case 1: return erase_text(current, previous);
            default: return keep_text(current, text, previous);
        }
    }
    std::size_t group_size() { return random_() % 12; }

private:
    static std::uint64_t id(std::uint64_t epoch, std::uint64_t mid) { return (epoch + 1) * 1000 + mid; }
    std::mt19937 random_;
    std::uint64_t epoch_ = 0;
};

TEST_P(EngineContract, agrees_with_the_model_whatever_comes) {
    const unsigned seed = std::random_device()();
    RandomLife life(seed);
    Model model;
    for (int round = 0; round < 300; ++round) {
        std::vector<Change> changes;
        Effects expected;
        for (std::size_t count = life.group_size(); count > 0; --count) {
            changes.push_back(life.next());
            expected.push_back(model.apply(changes.back()));
        }
        ASSERT_EQ(apply(std::move(changes)), expected) << "seed " << seed << ", round " << round;
    }
    EXPECT_EQ(content_of(*engine_), model.content()) << "seed " << seed;
}

}  // namespace wordkeep::keep
