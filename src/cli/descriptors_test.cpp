#include "cli/descriptors.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

namespace wordkeep::cli {
namespace {

class Descriptors : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before_), 0); }
    void TearDown() override { setrlimit(RLIMIT_NOFILE, &before_); }
    void allow(rlim_t soft) {
        const rlimit limit{soft, before_.rlim_max};
        ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &limit), 0);
    }
    [[nodiscard]] static rlim_t allowed() {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        return limit.rlim_cur;
    }

    base::SilentLog log_;

private:
    rlimit before_{};
};

TEST_F(Descriptors, are_raised_to_what_the_connections_need) {
    allow(200);
    EXPECT_EQ(make_room_for_connections(500, log_), 500U);
    EXPECT_GE(allowed(), 500U);
}

TEST_F(Descriptors, are_left_where_they_suffice) {
    allow(1000);
    EXPECT_EQ(make_room_for_connections(100, log_), 100U);
    EXPECT_EQ(allowed(), 1000U);
}

TEST_F(Descriptors, bound_the_connections_when_they_cannot_be_raised) {
    rlimit limit{};
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &limit), 0);
    const std::size_t far_too_many = limit.rlim_max == RLIM_INFINITY ? 0 : limit.rlim_max + 1'000;
    if (far_too_many == 0) {
        GTEST_SKIP() << "there is no hard limit here";
    }
    const std::size_t fit = make_room_for_connections(far_too_many, log_);
    EXPECT_LT(fit, far_too_many);
    EXPECT_LT(fit, limit.rlim_max);
}

}  // namespace
}  // namespace wordkeep::cli
