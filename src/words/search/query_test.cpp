// What a search box may hold, from the ordinary to the absurd.
#include "words/search/query.hpp"

#include <gtest/gtest.h>

#include <chrono>

#include "base/limits.hpp"

namespace wordkeep::words {
namespace {

std::string shown(const Query& query) {
    std::string out;
    for (const QueryPart& part : query.parts) {
        out += part.excluded ? "-" : "";
        out += part.phrase ? "<" : "";
        for (const QueryWord& word : part.typed) {
            out += word.form + (word.prefix ? "* " : " ");
        }
        out += part.phrase ? "> " : "";
    }
    for (const QueryFilter& filter : query.filters) {
        out += std::string(filter.excluded ? "-" : "") + std::to_string(static_cast<int>(filter.field)) + "=" +
               filter.value + " ";
    }
    return out;
}

TEST(QueryTest, words_are_folded_and_the_last_one_is_still_being_typed) {
    EXPECT_EQ(shown(parse_query("Ещё Дүкөн")), "еще дукон* ");
    EXPECT_EQ(shown(parse_query("доставка ")), "доставка ");
}

TEST(QueryTest, quotes_make_phrases_in_any_quotation_marks) {
    EXPECT_EQ(shown(parse_query("\"есть в наличии\" цена")), "<есть в наличии > цена* ");
    EXPECT_EQ(shown(parse_query("«как доехать»")), "<как доехать > ");
    EXPECT_EQ(shown(parse_query("\"есть в нал")), "<есть в нал* > ");
}

TEST(QueryTest, a_minus_before_a_word_or_phrase_excludes_it_and_inside_a_word_it_does_not) {
    EXPECT_EQ(shown(parse_query("доставка -самовывоз -\"в бишкек\"")), "доставка -самовывоз -<в бишкек > ");
    EXPECT_EQ(shown(parse_query("бело-синий ")), "бело синий ");
}

TEST(QueryTest, filters_are_known_by_their_names_in_three_languages_and_nothing_else_is_one) {
    EXPECT_EQ(shown(parse_query("state:done Статус:новые topic:\"размер 42\" -mailbox:Salon is:new assignee:me")),
              "1=done 1=новые 0=размер 42 -2=Salon 4=new 3=me ");
    EXPECT_EQ(shown(parse_query("12:30 http://a")), "12 30 http a* ");
    EXPECT_EQ(shown(parse_query("state:")), "");
}

TEST(QueryTest, every_word_has_its_reading_in_the_other_layout) {
    const Query query = parse_query("lj,hsq");
    ASSERT_EQ(query.parts.size(), 1U);
    ASSERT_EQ(query.parts[0].swapped.size(), 1U);
    EXPECT_EQ(query.parts[0].swapped[0].form, "добрый");
    EXPECT_EQ(parse_query("руддщ").parts[0].swapped[0].form, "hello");
    EXPECT_TRUE(parse_query("42").parts[0].swapped.empty());
}

TEST(QueryTest, operators_alone_are_no_query) {
    for (const char* text : {"", " ", "-", "- -", "\"", "\"\"", "-\"\"", ":", "«»", "?!", "\xff\xfe", "[phone]"}) {
        EXPECT_TRUE(parse_query(text).empty()) << text;
    }
}

TEST(QueryTest, an_absurdly_long_query_is_cut_and_says_so) {
    std::string words;
    std::string quotes;
    while (words.size() < 64UL * 1024) {
        words += "слово ";
        quotes += "-\"";
    }
    for (const std::string& text : {words, quotes, std::string(64UL * 1024, 'a')}) {
        const Query query = parse_query(text);
        EXPECT_TRUE(query.cut);
        EXPECT_LE(query.parts.size(), base::limits::search_query_words_max);
    }
    EXPECT_FALSE(parse_query("слово").cut);
}

}  // namespace
}  // namespace wordkeep::words
