// Finding, and above all no longer finding: what is erased is gone from the index at once.
#include "desk/search/search_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <thread>

#include "support/indexed.hpp"

namespace wordkeep::desk {
namespace {

using keep::Effect;
using Numbers = std::vector<std::int64_t>;

class SearchIndexTest : public testing::Test, public Indexed {};

TEST_F(SearchIndexTest, finds_a_word_in_any_form_letters_or_layout_and_while_it_is_being_typed) {
    keep(1, "Здравствуйте, сколько стоит доставка в Ош?");
    keep(2, "Kancha turat jetkiruu?");
    keep(3, "Do you have deliveries on Sunday?");
    for (const char* query :
         {"доставка", "ДОСТАВКИ", "доставку ", "dostavka", "ljcnfdrf", "дост", "доставка ош", "достаква"}) {
        EXPECT_EQ(find(query), Numbers{1}) << query;
    }
    for (const char* query : {"канча", "жеткирүү", "жеткирууну ", "kancha turat", "rfyxf"}) {
        EXPECT_EQ(find(query), Numbers{2}) << query;
    }
    EXPECT_EQ(find("delivery "), Numbers{3});
    EXPECT_EQ(find("доставка -ош"), Numbers{});
    EXPECT_EQ(find("оплата"), Numbers{});
}

TEST_F(SearchIndexTest, ranks_the_word_itself_above_its_forms_and_of_equals_the_newest_first) {
    keep(1, "цена");
    keep(2, "цены");
    keep(3, "цена");
    EXPECT_EQ(find("цена "), (Numbers{3, 1, 2}));
}

TEST_F(SearchIndexTest, finds_phrases_only_where_the_words_stand_side_by_side) {
    keep(1, "есть ли в наличии");
    keep(2, "в наличии есть");
    EXPECT_EQ(find("\"есть ли\""), Numbers{1});
    EXPECT_EQ(find("\"в наличии\"").size(), 2U);
    EXPECT_EQ(find("наличии -\"есть ли\""), Numbers{2});
}

TEST_F(SearchIndexTest, all_parts_of_an_inquiry_count_as_one_and_a_phrase_lies_in_one_of_them) {
    tell(Effect::kept, 10, 10, "Сколько стоит");
    tell(Effect::kept, 11, 10, "доставка в Ош");
    EXPECT_EQ(find("стоит ош "), Numbers{10});
    EXPECT_EQ(find("\"стоит доставка\""), Numbers{});
}

TEST_F(SearchIndexTest, forgets_an_erased_text_and_its_words) {
    keep(1, "платье зелёное");
    keep(2, "платье синее");
    const std::size_t words = index.size().words;
    tell(Effect::erased, 1, 1);
    EXPECT_EQ(find("зеленое"), Numbers{});
    EXPECT_EQ(find("платье"), Numbers{2});
    EXPECT_EQ(index.size().words, words - 1);
    EXPECT_EQ(index.size().texts, 1U);
    index.inquiry_gone(base::InquiryId::from_bits(2));
    EXPECT_EQ(find("платье"), Numbers{});
    EXPECT_EQ(index.size().words, 0U);
}

TEST_F(SearchIndexTest, an_edit_takes_the_old_words_out) {
    keep(1, "красное платье");
    tell(Effect::replaced, 1, 1, "синее платье");
    EXPECT_EQ(find("красное"), Numbers{});
    EXPECT_EQ(find("синее"), Numbers{1});
    EXPECT_EQ(index.size().texts, 1U);
}

TEST_F(SearchIndexTest, a_warm_up_does_not_bring_back_what_was_erased_or_changed_meanwhile) {
    index.begin_warm_up();
    tell(Effect::erased, 1, 1);
    tell(Effect::replaced, 2, 2, "новые слова");
    index.take_kept(text(1, "стёртое"));
    index.take_kept(text(2, "старые"));
    index.take_kept(text(3, "прежнее"));
    index.end_warm_up();
    EXPECT_EQ(find("стертое"), Numbers{});
    EXPECT_EQ(find("старые"), Numbers{});
    EXPECT_EQ(find("новые"), Numbers{2});
    EXPECT_EQ(find("прежнее"), Numbers{3});
}

TEST_F(SearchIndexTest, filters_by_state_and_mailbox_and_lists_all_if_there_are_only_filters) {
    keep(1, "платье", 1);
    keep(2, "платье", 2);
    states[base::InquiryId::from_bits(2)] = keep::InquiryState::done;
    index.inquiry_changed(base::InquiryId::from_bits(2));
    EXPECT_EQ(find("платье", {.states = 0b0100}), Numbers{2});
    EXPECT_EQ(find("", {.states = 0b1011}), Numbers{1});
    SearchFilters second;
    second.mailboxes = {base::MailboxId::from_bits(2)};
    EXPECT_EQ(find("", second), Numbers{2});
    SearchFilters within;
    within.within.push_back({base::InquiryId::from_bits(1)});
    EXPECT_EQ(find("платье", within), Numbers{1});
    EXPECT_EQ(find("-платье"), Numbers{});
}

TEST_F(SearchIndexTest, pages_cover_the_hits_once) {
    for (std::uint64_t number = 1; number <= 25; ++number) {
        keep(number, number % 2 == 0 ? "цена" : "цена на платье");
    }
    for (const std::size_t rows : {1U, 7U, 25U}) {
        std::set<std::int64_t> seen;
        std::optional<std::uint64_t> below;
        do {
            const SearchPage page = index.search({words::parse_query("цена"), {}, rows, below});
            EXPECT_EQ(page.total, 25U);
            for (const base::InquiryId id : page.rows) {
                EXPECT_TRUE(seen.insert(id.value()).second);
            }
            below = page.next;
        } while (below);
        EXPECT_EQ(seen.size(), 25U) << rows;
    }
}

TEST_F(SearchIndexTest, if_no_inquiry_has_all_words_those_with_all_but_one_are_found_and_told) {
    keep(1, "сколько стоит окрашивание");
    const SearchPage page = search("сколько стоит окрашивание недорого");
    EXPECT_EQ(page.rows.size(), 1U);
    EXPECT_TRUE(page.relaxed);
    EXPECT_FALSE(search("стоит окрашивание").relaxed);
    EXPECT_EQ(find("окрашивание недорого"), Numbers{});
}

TEST_F(SearchIndexTest, similar_inquiries_share_the_rare_words_and_say_which) {
    keep(1, "Сколько стоит окрашивание волос?");
    keep(2, "сколько стоит доставка?");
    keep(3, "сколько будет окрасить волосы");
    keep(4, "окрашивания волос цена какая");
    for (std::uint64_t number = 5; number < 40; ++number) {
        keep(number, "сколько стоит платье номер " + std::to_string(number));
    }
    const SimilarInquiries similar = index.similar(base::InquiryId::from_bits(1), 5);
    ASSERT_GE(similar.best.size(), 1U);
    EXPECT_EQ(similar.best[0].id.value(), 4);
    EXPECT_EQ(similar.best[0].words[0], "окрашивание");
    EXPECT_EQ(similar.total, similar.best.size());
    EXPECT_TRUE(std::ranges::none_of(similar.best, [](const auto& one) { return one.id.value() == 2; }));
    EXPECT_EQ(index.similar(base::InquiryId::from_bits(999), 5).total, 0U);
}

// What a plain list of texts would say, beside what the index says, through keeps, edits and erasures.
TEST_F(SearchIndexTest, agrees_with_a_plain_list_whatever_comes_and_goes) {
    std::mt19937_64 chance(17);
    const std::vector<std::string> vocabulary = {"аист", "бобр", "волк", "гусь", "дрозд", "енот", "жираф", "зебра"};
    std::map<std::uint64_t, std::string> list;
    const auto any_text = [&] {
        std::string text;
        for (std::size_t count = 1 + chance() % 4; count > 0; --count) {
            text += vocabulary[chance() % vocabulary.size()] + " ";
        }
        return text;
    };
    for (int step = 0; step < 6000; ++step) {
        const std::uint64_t number = 1 + chance() % 3000;
        const std::string text = any_text();
        if (const bool there = list.contains(number); !there) {
            keep(number, text);
            list[number] = text;
        } else if (chance() % 2 == 0) {
            tell(Effect::replaced, number, number, text);
            list[number] = text;
        } else {
            tell(Effect::erased, number, number);
            list.erase(number);
        }
    }
    for (const std::string& word : vocabulary) {
        const std::string quoted = "\"" + word + "\"";
        Numbers expected;
        for (const auto& [number, text] : list) {
            if (text.find(word) != std::string::npos) {
                expected.push_back(static_cast<std::int64_t>(number));
            }
        }
        Numbers found = find(quoted);
        std::ranges::sort(found);
        if (found.size() < 1000) {
            EXPECT_EQ(found, expected) << word;
        }
        EXPECT_EQ(search(quoted).total, expected.size()) << word;
    }
    for (const auto& [number, text] : std::map(list)) {
        tell(Effect::erased, number, number);
    }
    EXPECT_EQ(index.size().words, 0U);
    EXPECT_EQ(index.size().inquiries, 0U);
}

TEST_F(SearchIndexTest, changes_and_searches_at_the_same_time_lose_nothing) {
    std::jthread asks([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            (void)search("плат");
        }
    });
    for (std::uint64_t number = 1; number <= 5000; ++number) {
        keep(number, "платье " + std::to_string(number));
    }
    asks.request_stop();
    asks.join();
    EXPECT_EQ(search("платье").total, 5000U);
}

}  // namespace
}  // namespace wordkeep::desk
