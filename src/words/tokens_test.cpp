#include "words/tokens.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace wordkeep::words {
namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (const Token& token : tokenize(text)) {
        words.emplace_back(text.substr(token.begin, token.end - token.begin));
    }
    return words;
}

TEST(Tokens, are_words_numbers_and_single_marks) {
    EXPECT_EQ(words_of("Айгүл, 2 шт!!"), (std::vector<std::string>{"Айгүл", ",", "2", "шт", "!", "!"}));
    EXPECT_EQ(words_of("кок-жар iphone13"), (std::vector<std::string>{"кок", "-", "жар", "iphone13"}));
}

TEST(Tokens, keep_an_accent_with_its_letter) {
    EXPECT_EQ(words_of("а\xcc\x81нна"), std::vector<std::string>{"а\xcc\x81нна"});
}

TEST(Tokens, know_letters_and_digits) {
    const std::vector<Token> tokens = tokenize("ab 12 a1 -");
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_EQ(tokens[0].flags, Token::letters);
    EXPECT_EQ(tokens[1].flags, Token::digits);
    EXPECT_EQ(tokens[2].flags, Token::letters | Token::digits);
    EXPECT_EQ(tokens[3].flags, 0);
}

TEST(Tokens, of_nothing_are_none) {
    EXPECT_TRUE(tokenize("").empty());
    EXPECT_TRUE(tokenize(" \t\n\xc2\xa0").empty());
}

TEST(Tokens, of_broken_bytes_are_marks) {
    EXPECT_EQ(words_of("a\xff"
                       "b")
                  .size(),
              3U);
}

}  // namespace
}  // namespace wordkeep::words
