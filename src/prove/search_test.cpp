#include "prove/search.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>

#include "prove/encodings.hpp"

namespace wordkeep::prove {
namespace {

constexpr std::array all_fates{Fate::nowhere,      Fate::kept,         Fate::erased,
                               Fate::sealed_bytes, Fate::erased_bytes, Fate::destroyed_key};

Check told(const Search& search, PlaceKind kind) {
    Check check;
    for (const Fate fate : all_fates) {
        search.tell(check, {kind}, {fate});
    }
    return check;
}

TEST(Search, finds_a_canary_in_any_form_and_says_where_and_not_what) {
    Canaries canaries(1);
    const std::string id = canaries.id("a sender's id");
    Search search(canaries);
    search.look("cookie=" + base64("u:" + id), PlaceKind::disk, "a file");
    const Check check = told(search, PlaceKind::disk);
    ASSERT_EQ(check.findings.size(), 1U);
    EXPECT_EQ(check.findings[0], "a sender's id stands in a file (base64; 1 of them)");
    EXPECT_EQ(check.findings[0].find(id), std::string::npos);
    EXPECT_EQ(told(search, PlaceKind::memory).verdict, Verdict::holds);
}

TEST(Search, lets_a_kept_text_stand_where_it_may_and_nowhere_once_it_is_erased) {
    Canaries canaries(1);
    const std::string word = canaries.word("a text that is kept", Fate::kept).text;
    for (const bool erased : {false, true}) {
        if (erased) {
            canaries.erased(word);
        }
        Search search(canaries);
        for (const PlaceKind kind :
             {PlaceKind::disk, PlaceKind::log, PlaceKind::early_answer, PlaceKind::answer, PlaceKind::memory}) {
            search.look("text: " + word, kind, "a place");
        }
        EXPECT_EQ(told(search, PlaceKind::disk).verdict, Verdict::found);
        EXPECT_EQ(told(search, PlaceKind::log).verdict, Verdict::found);
        EXPECT_EQ(told(search, PlaceKind::early_answer).verdict, Verdict::holds);
        EXPECT_EQ(told(search, PlaceKind::answer).verdict, erased ? Verdict::found : Verdict::holds);
        EXPECT_EQ(told(search, PlaceKind::memory).verdict, erased ? Verdict::found : Verdict::holds);
    }
}

TEST(Search, takes_short_forms_for_a_finding_only_where_many_stand) {
    Canaries canaries(1);
    std::vector<std::uint64_t> moments;
    for (int count = 0; count < 60; ++count) {
        moments.push_back(canaries.moment("the time of a message"));
    }
    Search few(canaries);
    Search many(canaries);
    few.look("x" + big_endian(moments[0], 6) + "y" + big_endian(moments[1] / 1000, 4), PlaceKind::disk, "a file");
    std::string column;
    for (const std::uint64_t moment : moments) {
        column += big_endian(moment / 1000, 4) + ",";
    }
    many.look(column, PlaceKind::disk, "a file");
    EXPECT_EQ(told(few, PlaceKind::disk).verdict, Verdict::holds);
    EXPECT_EQ(told(many, PlaceKind::disk).verdict, Verdict::found);
}

}  // namespace
}  // namespace wordkeep::prove
