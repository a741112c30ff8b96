#include "base/worker_pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>

namespace wordkeep::base {
namespace {

TEST(WorkerPool, runs_every_job_it_took) {
    std::atomic<int> ran = 0;
    std::promise<void> all;
    WorkerPool pool(2, 1000);
    for (int number = 0; number < 1000; ++number) {
        ASSERT_TRUE(pool.run([&] {
            if (++ran == 1000) {
                all.set_value();
            }
        }));
    }
    all.get_future().wait();
    EXPECT_EQ(ran, 1000);
}

TEST(WorkerPool, refuses_more_than_may_wait_and_destroys_what_it_refuses) {
    std::promise<void> release;
    std::promise<void> started;
    WorkerPool pool(1, 1);
    ASSERT_TRUE(pool.run([&, gate = release.get_future()]() mutable {
        started.set_value();
        gate.wait();
    }));
    started.get_future().wait();
    ASSERT_TRUE(pool.run([] {}));
    auto token = std::make_shared<int>(0);
    const std::weak_ptr<int> alive = token;
    EXPECT_FALSE(pool.run([token = std::move(token)] {}));
    EXPECT_TRUE(alive.expired());
    release.set_value();
}

TEST(WorkerPool, drops_what_waits_when_it_is_stopped) {
    std::promise<void> release;
    std::promise<void> started;
    auto pool = std::make_unique<WorkerPool>(1, 10);
    ASSERT_TRUE(pool->run([&, gate = release.get_future()]() mutable {
        started.set_value();
        gate.wait();
    }));
    started.get_future().wait();
    auto token = std::make_shared<int>(0);
    const std::weak_ptr<int> alive = token;
    ASSERT_TRUE(pool->run([token = std::move(token)] { FAIL() << "it must not run"; }));
    std::jthread stopper([&] { pool->stop(); });
    while (!alive.expired()) {
        std::this_thread::yield();
    }
    release.set_value();
}

}  // namespace
}  // namespace wordkeep::base
