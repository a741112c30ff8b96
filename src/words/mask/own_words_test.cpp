#include "words/mask/own_words.hpp"

#include <chrono>

#include "base/limits.hpp"
#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

using test::masked;

base::Fault fault_of(const std::vector<std::string>& entries) {
    const auto made = OwnWords::make(entries, "mask.always");
    return made ? base::Fault{base::FaultKind::internal, "none"} : made.error();
}

TEST(OwnWordsTest, AlwaysMasksWordsAndPhrasesInAnyCaseAndSpelling) {
    const MaskOptions options{.always = {"Проект Ёлка", "гүлазык", "/ab-\\d+/"}};
    EXPECT_EQ(masked("это проект елка?", options), "это [hidden]?");
    EXPECT_EQ(masked("ГУЛАЗЫК барбы", options), "[hidden] барбы");
    EXPECT_EQ(masked("код AB-1234.", options), "код [hidden].");
    EXPECT_EQ(masked("проект елками", options), "проект елками");
}

TEST(OwnWordsTest, NeverMasksWhatTheBusinessSaysIsNobodys) {
    EXPECT_EQ(masked("меня зовут Айгүл", {}), "меня зовут [name]");
    EXPECT_EQ(masked("меня зовут Айгүл", {.never = {"айгуль", "айгүл"}}), "меня зовут Айгүл");
    EXPECT_EQ(masked("звоните 0312 66 12 34", {.never = {"0312 66 12 34"}}), "звоните 0312 66 12 34");
    EXPECT_EQ(masked("звоните 0312661234", {.never = {"/0312\\d{6}/"}}), "звоните 0312661234");
    EXPECT_EQ(masked("звоните 0555 66 12 34", {.never = {"0312 66 12 34"}}), "звоните [phone]");
}

TEST(OwnWordsTest, AlwaysIsStrongerThanNever) {
    EXPECT_EQ(masked("заказ роза", {.always = {"роза"}, .never = {"/р.за/"}}), "заказ [hidden]");
    const auto both = Masker::make({.always = {"роза"}, .never = {"Роза "}});
    ASSERT_FALSE(both);
    EXPECT_EQ(both.error().message, "mask.never: entry 1 is in mask.always too; take it out of one of them");
}

TEST(OwnWordsTest, RefusesWhatCannotBeMatchedAndSaysWhichEntry) {
    EXPECT_EQ(fault_of({"a", "/(/"}).message,
              "mask.always: entry 2 is no pattern that RE2 can read (it has no back references and no look-around)");
    EXPECT_EQ(fault_of({"/a*/"}).message, "mask.always: entry 1 matches the empty text; it would match everywhere");
    EXPECT_EQ(fault_of({" "}).message, "mask.always: entry 1 is empty");
    EXPECT_EQ(fault_of({std::string(201, 'a')}).kind, base::FaultKind::too_large);
    EXPECT_EQ(fault_of(std::vector<std::string>(1001, "a")).kind, base::FaultKind::too_large);
    EXPECT_EQ(fault_of({"/(a{500}){9}/"}).kind, base::FaultKind::invalid);
}

TEST(OwnWordsTest, StaysLinearWhereAPatternWantsToSeeTheEnd) {
    const auto words = OwnWords::make({"/a[^z]*z|a/", "/(a|aa)+b/"}, "mask.always");
    ASSERT_TRUE(words);
    const std::string text(base::limits::text_bytes_max, 'a');
    std::vector<OwnMatch> matches;
    const auto begin = std::chrono::steady_clock::now();
    words->find(text, text, matches);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches.back().end, text.size());
}

TEST(OwnWordsTest, FindsMatchesAcrossTheEdgesOfItsWindows) {
    const auto words = OwnWords::make({"роза", "/x+y/"}, "mask.always");
    ASSERT_TRUE(words);
    for (const std::size_t before : {510U, 511U, 1020U, 1023U, 1024U, 2000U}) {
        const std::string text = std::string(before, ' ') + "роза xxxy";
        std::vector<OwnMatch> matches;
        words->find(text, text, matches);
        ASSERT_EQ(matches.size(), 2U) << before;
        EXPECT_EQ(matches[0].begin, before);
    }
}

}  // namespace
}  // namespace wordkeep::words
