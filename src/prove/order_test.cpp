// Each way in which an order can be kept must be seen, and a store without one must pass.
#include "prove/order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <random>

namespace wordkeep::prove {
namespace {

class OrderTest : public testing::Test {
protected:
    // Messages that arrive under random ids; rows in key order, as a table keyed by them has them.
    void SetUp() override {
        std::map<std::int64_t, double> by_id;
        for (int number = 0; number < 200; ++number) {
            by_id[static_cast<std::int64_t>(random_() >> 1U)] = number;
        }
        for (const auto& [id, arrival] : by_id) {
            arrivals_[id] = arrival;
            messages_.rows.push_back({id, Blob{nonce()}});
        }
    }
    std::string nonce() {
        std::string bytes(40, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random_());
        }
        return bytes;
    }
    Check looked_at(const Table& table) {
        Check check;
        check_rows({table}, arrivals_, check);
        return check;
    }
    double arrival_of(std::size_t row) { return arrivals_.at(std::get<std::int64_t>(messages_.rows[row][0])); }

    std::mt19937_64 random_{5};
    Arrivals arrivals_;
    Table messages_{"message", {"id", "sealed"}, {}};
};

TEST_F(OrderTest, passes_a_table_keyed_by_chance) {
    EXPECT_EQ(looked_at(messages_).verdict, Verdict::holds);
}

TEST_F(OrderTest, sees_a_counter_a_date_and_a_text_that_grow) {
    for (const auto& make : std::vector<std::function<Cell(double)>>{
             [](double arrival) { return Cell(static_cast<std::int64_t>(1000 - arrival)); },
             [](double arrival) { return Cell(arrival / 7); },
             [](double arrival) { return Cell("2026-01-01 00:" + std::to_string(100 + static_cast<int>(arrival))); },
             [](double arrival) { return Cell(Blob{std::string(1, static_cast<char>(arrival / 2))}); }}) {
        Table table = messages_;
        table.columns.emplace_back("planted");
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            table.rows[row].push_back(make(arrival_of(row)));
        }
        EXPECT_EQ(looked_at(table).verdict, Verdict::found);
    }
}

TEST_F(OrderTest, sees_rows_in_the_order_of_arrival) {
    Table table = messages_;
    std::ranges::sort(table.rows, {}, [&](const auto& row) { return arrivals_.at(std::get<std::int64_t>(row[0])); });
    EXPECT_EQ(looked_at(table).verdict, Verdict::found);
}

TEST_F(OrderTest, sees_dates_of_today_in_any_unit_but_not_in_tables_of_the_team) {
    constexpr std::int64_t now = 1'800'000'000;
    for (const std::int64_t unit : {1LL, 1'000LL, 1'000'000LL, 1'000'000'000LL}) {
        Table table = messages_;
        for (auto& row : table.rows) {
            row.emplace_back((now - 60) * unit);
        }
        table.columns.emplace_back("planted");
        Check check;
        check_dates({table}, now, check);
        EXPECT_EQ(check.verdict, Verdict::found) << unit;
        table.name = "session";
        Check other;
        check_dates({table, messages_}, now, other);
        EXPECT_EQ(other.verdict, Verdict::holds);
    }
}

TEST_F(OrderTest, sees_places_in_the_file_and_inside_its_pages) {
    std::vector<Placed> in_order;
    std::vector<Placed> in_pages;
    std::vector<Placed> by_chance;
    for (int number = 0; number < 400; ++number) {
        const std::uint64_t page = random_() % 80;
        in_order.push_back({static_cast<double>(number), static_cast<std::uint64_t>(number) * 150});
        in_pages.push_back({static_cast<double>(number), page * 2048 + 2000 - static_cast<std::uint64_t>(number) * 4});
        by_chance.push_back({static_cast<double>(number), random_() % 160'000});
    }
    const auto verdict = [](auto look, const std::vector<Placed>& placed) {
        Check check;
        look(placed, check);
        return check.verdict;
    };
    EXPECT_EQ(verdict(check_positions, in_order), Verdict::found);
    EXPECT_EQ(verdict(check_positions, by_chance), Verdict::holds);
    EXPECT_EQ(verdict(check_positions, {}), Verdict::found);  // nothing to look at shows nothing
    EXPECT_EQ(verdict(check_positions_in_pages, in_pages), Verdict::found);
    EXPECT_EQ(verdict(check_positions_in_pages, by_chance), Verdict::holds);
}

TEST_F(OrderTest, finds_where_each_sealed_text_lies) {
    std::string file(5000, 'x');
    for (const auto& row : messages_.rows) {
        file += std::get<Blob>(row[1]).bytes + "between";
    }
    const auto placed = places_in_file(file, messages_, arrivals_);
    ASSERT_EQ(placed.size(), messages_.rows.size());
    EXPECT_EQ(placed[3].arrival, arrival_of(3));
}

}  // namespace
}  // namespace wordkeep::prove
