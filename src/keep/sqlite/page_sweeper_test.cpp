#include "keep/sqlite/page_sweeper.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <set>

#include "keep/message_table.hpp"
#include "keep/sqlite/sqlite_engine.hpp"
#include "support/changes.hpp"
#include "support/scratch_folder.hpp"

namespace wordkeep::keep::sqlite {
namespace {

std::vector<unsigned char> page_of(unsigned char kind, unsigned char cells, std::size_t content) {
    std::vector<unsigned char> page(4096);
    page[0] = kind;
    page[4] = cells;
    page[5] = static_cast<unsigned char>(content >> 8U);
    page[6] = static_cast<unsigned char>(content & 0xFFU);
    return page;
}

TEST(Gap, lies_between_the_index_of_a_page_and_its_rows) {
    const Gap leaf = gap_of(page_of(13, 10, 3000), false);
    EXPECT_EQ(leaf.begin, 28U);
    EXPECT_EQ(leaf.end, 3000U);
    EXPECT_EQ(gap_of(page_of(5, 10, 3000), false).begin, 32U);
}

TEST(Gap, is_none_where_the_page_is_none_of_a_tree) {
    for (const auto& page : {page_of(0, 10, 3000), page_of(1, 0, 4096), page_of(13, 10, 20), page_of(13, 10, 5000)}) {
        const Gap gap = gap_of(page, false);
        EXPECT_EQ(gap.begin, gap.end);
    }
}

class PageSweeperTest : public testing::Test {
protected:
    void SetUp() override { open(); }
    void open() {
        engine_.reset();
        auto engine = open_sqlite_engine(folder_.file("keep.db"));
        ASSERT_TRUE(engine);
        engine_ = std::move(*engine);
    }
    // In groups, as deliveries come; one commit each.
    void apply(const std::vector<Change>& changes) {
        constexpr std::size_t group = 25;
        std::vector<const Change*> pointers;
        for (const Change& change : changes) {
            pointers.push_back(&change);
        }
        for (std::size_t at = 0; at < pointers.size(); at += group) {
            const std::size_t count = std::min(group, pointers.size() - at);
            ASSERT_TRUE(engine_->apply(std::span(pointers).subspan(at, count)));
        }
    }
    // A text that is like no other.
    std::string unique_text() {
        std::string text(100 + 32 * (random_() % 3), '\0');  // padded, as sealed texts are
        for (char& letter : text) {
            letter = static_cast<char>('!' + random_() % 90);
        }
        return text;
    }
    void keep_texts(int count) {
        std::vector<Change> changes;
        for (int number = 0; number < count; ++number) {
            const std::uint64_t id = random_() >> 1U;
            texts_[id] = unique_text();
            changes.push_back(keep_text(id, texts_[id]));
        }
        apply(changes);
    }
    // Every third one.
    std::vector<std::string> erase_some() {
        std::vector<std::string> gone;
        std::vector<Change> changes;
        for (const auto& [id, text] : texts_) {
            if (id % 3 == 0) {
                changes.push_back(erase_text(id));
                gone.push_back(text);
            }
        }
        apply(changes);
        return gone;
    }
    // Of these texts, how many have left a piece of themselves in the files.
    [[nodiscard]] std::size_t left_of(const std::vector<std::string>& gone) const {
        constexpr std::size_t piece = 16;
        std::set<std::string> pieces;
        const std::string file = folder_.contents("keep.db");
        for (std::size_t at = 0; at + piece <= file.size(); ++at) {
            pieces.insert(file.substr(at, piece));
        }
        std::size_t left = 0;
        for (const std::string& text : gone) {
            bool found = false;
            for (std::size_t at = 0; at + piece <= text.size(); at += piece) {
                found = found || pieces.contains(text.substr(at, piece));
            }
            left += found ? 1 : 0;
        }
        return left;
    }
    ScratchFolder folder_;
    std::mt19937_64 random_{7};
    std::map<std::uint64_t, std::string> texts_;
    std::unique_ptr<Engine> engine_;
};

TEST_F(PageSweeperTest, leaves_nothing_of_what_was_erased_on_pages_that_were_split) {
    keep_texts(1000);
    engine_->scrub();
    keep_texts(500);
    engine_->rest();  // folds the log, and must remember its pages
    const auto gone = erase_some();
    engine_->scrub();
    EXPECT_EQ(left_of(gone), 0U);
    EXPECT_EQ(left_of({texts_.rbegin()->second}), texts_.rbegin()->first % 3 == 0 ? 0U : 1U);  // it can be found at all
}

TEST_F(PageSweeperTest, knows_the_pages_of_a_log_that_was_folded_beside_the_writer) {
    keep_texts(1000);
    engine_->scrub();
    const std::size_t before = folder_.contents("keep.db").size();
    keep_texts(25'000);  // more than a log may hold, and then some
    EXPECT_GT(folder_.contents("keep.db").size(), 4 * before) << "nothing was folded";
    std::vector<std::string> gone;
    std::vector<Change> changes;
    for (auto text = texts_.begin(); gone.size() < 200; std::advance(text, 100)) {
        changes.push_back(erase_text(text->first));
        gone.push_back(text->second);
    }
    apply(changes);
    engine_->scrub();
    const std::string file = folder_.contents("keep.db");
    constexpr std::size_t piece = 16;
    for (const std::string& text : gone) {
        for (std::size_t at = 0; at + piece <= text.size(); at += piece) {
            ASSERT_FALSE(file.contains(text.substr(at, piece)));
        }
    }
}

TEST_F(PageSweeperTest, finds_what_a_run_before_left) {
    keep_texts(1000);
    engine_->close();
    open();
    const auto gone = erase_some();
    engine_->scrub();
    EXPECT_EQ(left_of(gone), 0U);
}

TEST_F(PageSweeperTest, changes_nothing_that_is_kept) {
    keep_texts(1000);
    for (int round = 0; round < 5; ++round) {
        (void)erase_some();
        engine_->scrub();
        keep_texts(200);
        engine_->scrub();
    }
    engine_->close();
    open();
    auto reader = engine_->open_reader();
    ASSERT_TRUE(reader);
    std::string verdict;
    ASSERT_TRUE((*reader)->query("PRAGMA integrity_check", {}, [&](const Row& row) {
        verdict = row.text(0);
        return false;
    }));
    EXPECT_EQ(verdict, "ok");
}

}  // namespace
}  // namespace wordkeep::keep::sqlite
