#include "keep/teller.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <thread>
#include <vector>

namespace wordkeep::keep {
namespace {

TEST(Teller, TellsInTheOrderOfTheHandovers) {
    std::vector<int> told;
    {
        Teller teller;
        for (int number = 0; number < 1000; ++number) {
            teller.hand_over([&told, number] { told.push_back(number); });
        }
    }
    ASSERT_EQ(told.size(), 1000U);
    for (int number = 0; number < 1000; ++number) {
        EXPECT_EQ(told[static_cast<std::size_t>(number)], number);
    }
}

TEST(Teller, TellsBesideWhoHandedOver) {
    std::promise<void> let_go;
    std::thread::id teller_thread;
    Teller teller;
    teller.hand_over([&] {
        teller_thread = std::this_thread::get_id();
        let_go.get_future().wait();
    });
    let_go.set_value();  // reached while it is being told
    teller.wait();
    EXPECT_NE(teller_thread, std::this_thread::get_id());
}

TEST(Teller, WaitReturnsWhenAllIsTold) {
    std::atomic<int> told = 0;
    Teller teller;
    teller.wait();  // nothing yet
    for (int round = 1; round <= 100; ++round) {
        teller.hand_over([&told] {
            std::this_thread::yield();
            ++told;
        });
        teller.wait();
        EXPECT_EQ(told, round);
    }
}

TEST(Teller, LetsGoOfWhatItToldBeforeItCountsAsTold) {
    auto held = std::make_shared<int>(1);
    Teller teller;
    teller.hand_over([held] {});
    teller.wait();
    EXPECT_EQ(held.use_count(), 1);
}

}  // namespace
}  // namespace wordkeep::keep
