#include "words/names/fold.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace wordkeep::words::names {
namespace {

std::u16string folded(std::string_view token) {
    const FoldedWord word = fold(token);
    return {word.letters.begin(), word.letters.begin() + word.length};
}

TEST(Folding, brings_spellings_of_one_name_together) {
    EXPECT_EQ(folded("Гүлзат"), u"гулзат");
    EXPECT_EQ(folded("ГҮЛЗАТ"), folded("гулзат"));
    EXPECT_EQ(folded("Әсел"), u"асел");
    EXPECT_EQ(folded("Өмүрбек"), folded("омурбек"));
    EXPECT_EQ(folded("Алёна"), folded("алена"));
    EXPECT_EQ(folded("Нұрсұлтан"), folded("нурсултан"));
    EXPECT_EQ(folded("José"), u"jose");
    EXPECT_EQ(folded("Łukasz"), u"lukasz");
    EXPECT_EQ(folded("Müller"), u"muller");
}

TEST(Folding, keeps_what_the_capitals_told) {
    EXPECT_EQ(fold("айгүл").shape, Shape::lower);
    EXPECT_EQ(fold("Айгүл").shape, Shape::capital);
    EXPECT_EQ(fold("Өмүр").shape, Shape::capital);
    EXPECT_EQ(fold("АЙГҮЛ").shape, Shape::upper);
    EXPECT_EQ(fold("И").shape, Shape::initial);
    EXPECT_EQ(fold("айГүл").shape, Shape::mixed);
    EXPECT_EQ(fold("2024").shape, Shape::digits);
    EXPECT_EQ(fold("iphone13").shape, Shape::with_digits);
}

TEST(Folding, tells_marks_apart) {
    EXPECT_EQ(fold(".").shape, Shape::dot);
    EXPECT_EQ(fold("—").shape, Shape::dash);
    EXPECT_EQ(fold("«").shape, Shape::opening);
    EXPECT_EQ(fold("»").shape, Shape::closing);
    EXPECT_EQ(fold("\xf0\x9f\x8c\xb9").shape, Shape::mark);
}

TEST(Folding, tells_scripts_apart) {
    EXPECT_EQ(fold("Anna").script, Script::latin);
    EXPECT_EQ(fold("Анна").script, Script::cyrillic);
    EXPECT_EQ(fold("安娜").script, Script::other);
    EXPECT_EQ(fold("12").script, Script::none);
}

TEST(Folding, keeps_the_beginning_of_an_endless_word) {
    const std::string endless(1000, 'a');
    EXPECT_EQ(folded(endless), std::u16string(folded_letters_max, u'a'));
}

TEST(Folding, reads_broken_bytes_without_harm) {
    EXPECT_EQ(fold("\xd0").length, 1);
    EXPECT_EQ(fold("\xff\xfe").length, 2);
    EXPECT_EQ(fold("").length, 0);
}

TEST(WordHash, is_the_same_at_compile_time_and_at_run_time) {
    constexpr std::uint64_t compiled = word_hash(u"айгул");
    EXPECT_EQ(written_word_hash("Айгүл"), compiled);
    EXPECT_NE(written_word_hash("Айгүл"), written_word_hash("Айгүлү"));
}

}  // namespace
}  // namespace wordkeep::words::names
