// The played Instagram: it repeats for a seed, never runs dry, and its verdict can be both right and wrong.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <set>

#include "instagram/play/latencies.hpp"
#include "instagram/play/ledger.hpp"
#include "instagram/play/script.hpp"

namespace wordkeep::instagram::play {
namespace {

using namespace std::chrono_literals;

std::vector<std::string> bodies(std::uint64_t seed, int count) {
    ScriptOptions options;
    options.seed = seed;
    options.batch_items_max = 4;
    Script script(options);
    std::vector<std::string> bodies;
    for (int number = 0; number < count; ++number) {
        Planned planned = script.has_follow_up() ? script.next_follow_up() : script.next();
        script.acknowledged(planned);
        bodies.push_back(std::move(planned.body));
    }
    return bodies;
}

TEST(Script, repeats_for_the_same_seed_and_differs_for_another) {
    EXPECT_EQ(bodies(7, 500), bodies(7, 500));
    EXPECT_NE(bodies(7, 500), bodies(8, 500));
}

TEST(Script, sends_edits_unsends_and_repeats) {
    ScriptOptions options;
    options.mix = text_mix();
    options.edit_share = options.unsend_share = options.duplicate_share = 0.2;
    Script script(options);
    std::size_t replaced = 0;
    std::size_t erased = 0;
    std::size_t repeated = 0;
    std::set<std::string> seen;
    for (int number = 0; number < 1000; ++number) {
        const Planned planned = script.has_follow_up() ? script.next_follow_up() : script.next();
        script.acknowledged(planned);
        repeated += seen.insert(planned.body).second ? 0 : 1;
        for (const Step& step : planned.steps) {
            replaced += step.kind == StepKind::replace ? 1 : 0;
            erased += step.kind == StepKind::erase ? 1 : 0;
        }
    }
    EXPECT_GT(replaced, 20U);
    EXPECT_GT(erased, 20U);
    EXPECT_GT(repeated, 20U);
}

TEST(Script, writes_on_the_wire_as_instagram_does) {
    std::string out;
    append_wire_text(out, "да/\"нет\"\n\U0001F600");
    EXPECT_EQ(out, R"(\u0434\u0430\/\"\u043d\u0435\u0442\"\n\ud83d\ude00)");
}

TEST(Writer, has_a_different_text_nearly_every_time_in_each_language) {
    for (const Language language : {Language::ru, Language::ky, Language::en}) {
        TextOptions options;
        options.languages = {language};
        const Writer writer(options);
        Chance chance(3);
        std::set<std::string> texts;
        constexpr int count = 20'000;
        for (int number = 0; number < count; ++number) {
            texts.insert(writer.next(chance));
        }
        EXPECT_GT(texts.size(), count * 4 / 5) << static_cast<int>(language);
    }
}

std::vector<Step> one(StepKind kind, std::uint64_t message, std::string text = {}) {
    std::vector<Step> steps;
    steps.push_back({kind, message, std::move(text)});
    return steps;
}

TEST(Ledger, wants_the_last_words_of_every_message) {
    Ledger ledger;
    ledger.acknowledged(one(StepKind::keep, 1, "first"));
    ledger.acknowledged(one(StepKind::keep, 2, "second"));
    ledger.acknowledged(one(StepKind::replace, 1, "edited"));
    ledger.acknowledged(one(StepKind::erase, 2));
    EXPECT_TRUE(ledger.compare({"edited"}).right());
    EXPECT_EQ(ledger.compare({}).missing, 1U);
    EXPECT_EQ(ledger.compare({"edited", "edited"}).surplus, 1U);
    EXPECT_EQ(ledger.compare({"edited", "second"}).surplus, 1U);
    EXPECT_FALSE(ledger.compare({"first"}).right());
}

TEST(Ledger, keeps_an_edit_that_came_first_and_an_unsend_for_good) {
    Ledger ledger;
    ledger.acknowledged(one(StepKind::replace, 1, "edited"));
    ledger.acknowledged(one(StepKind::keep, 1, "original"));
    ledger.acknowledged(one(StepKind::erase, 2));
    ledger.acknowledged(one(StepKind::keep, 2, "late"));
    EXPECT_TRUE(ledger.compare({"edited"}).right());
    EXPECT_FALSE(ledger.compare({"edited", "late"}).right());
}

TEST(Ledger, leaves_out_what_was_held_before) {
    Ledger ledger;
    ledger.held_before({"old", "both"});
    ledger.acknowledged(one(StepKind::keep, 1, "both"));
    EXPECT_TRUE(ledger.compare({"old", "both", "both"}).right());
    EXPECT_EQ(ledger.compare({"old", "both", "both", "old"}).surplus, 1U);
    EXPECT_EQ(ledger.compare({"old"}).missing, 1U);
}

TEST(Ledger, allows_what_was_never_answered_either_way) {
    Ledger ledger;
    ledger.unanswered(one(StepKind::keep, 1, "perhaps"));
    EXPECT_TRUE(ledger.compare({}).right());
    EXPECT_TRUE(ledger.compare({"perhaps"}).right());
    EXPECT_FALSE(ledger.compare({"perhaps", "perhaps"}).right());
}

TEST(Latencies, are_right_to_a_sixteenth) {
    Latencies latencies;
    EXPECT_EQ(latencies.at(0.5), 0ns);
    for (int micros = 1; micros <= 10'000; ++micros) {
        latencies.add(std::chrono::microseconds(micros));
    }
    const auto near = [](std::chrono::nanoseconds got, std::chrono::nanoseconds wanted) {
        return got >= wanted * 15 / 16 && got <= wanted * 17 / 16;
    };
    EXPECT_TRUE(near(latencies.at(0.5), 5ms));
    EXPECT_TRUE(near(latencies.at(0.99), 9900us));
    EXPECT_EQ(latencies.most(), 10ms);
    EXPECT_EQ(latencies.count(), 10'000U);
}

}  // namespace
}  // namespace wordkeep::instagram::play
