#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "http/server.hpp"
#include "http/test_client.hpp"

namespace wordkeep::http::testing {
namespace {

TEST(ServerStop, closes_idle_connections_and_takes_no_more) {
    Running running;
    Client client = running.client();
    client.send(get("/"));
    EXPECT_EQ(client.answer().status, 200);
    const std::uint16_t port = running.port();
    running.server().stop();
    EXPECT_TRUE(client.ended());
    EXPECT_FALSE(Client(port).connected());
    EXPECT_EQ(running.metrics.connections.value(), 0);
    running.server().stop();
}

TEST(ServerStop, waits_for_exchanges_under_way) {
    Running running;
    running.late.hold(true);
    Client waiting = running.client();
    waiting.send(post("/late", "abc"));
    running.late.wait_for_waiting(1);
    Client sending = running.client();
    sending.send("POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    EXPECT_EQ(sending.answer().status, 100);
    std::thread stopper([&] { running.server().stop(); });
    EXPECT_TRUE(eventually([&] { return !Client(running.port()).connected(); }));
    sending.send("def");
    const Answer second = sending.answer();
    EXPECT_EQ(second.body, "def");
    EXPECT_TRUE(second.has("Connection: close"));
    EXPECT_TRUE(sending.ended());
    sending.reset();
    running.late.hold(false);
    const Answer first = waiting.answer();
    EXPECT_EQ(first.body, "abc");
    EXPECT_TRUE(first.has("Connection: close"));
    waiting.reset();
    stopper.join();
}

TEST(ServerStop, does_not_wait_for_ever) {
    Running running(with_times({.shutdown = 100ms}));
    running.late.hold(true);
    Client client = running.client();
    client.send(post("/late", "abc"));
    running.late.wait_for_waiting(1);
    running.server().stop();
    EXPECT_TRUE(client.ended());
    running.late.hold(false);  // the answer comes to nobody, and nothing happens
}

TEST(ServerStop, leaves_no_request_without_an_answer_or_an_end_under_load) {
    for (int round = 0; round < 3; ++round) {
        Running running;
        std::atomic<bool> stopped = false;
        std::atomic<std::uint64_t> answered = 0;
        std::vector<std::jthread> clients;
        for (int number = 0; number < 16; ++number) {
            clients.emplace_back([&, number] {
                while (!stopped) {
                    Client client = running.client();
                    const std::string request = number % 2 == 0 ? post("/late", "abc") : get("/");
                    for (int count = 0; count < 50 && client.connected() && client.send(request); ++count) {
                        if (client.answer().status != 200) {
                            break;
                        }
                        ++answered;
                    }
                }
            });
        }
        EXPECT_TRUE(eventually([&] { return answered > 300; }));
        running.server().stop();
        stopped = true;
        clients.clear();
        EXPECT_EQ(running.metrics.connections.value(), 0);
        EXPECT_GE(running.metrics.requests.value(), answered);
    }
}

TEST(ServerStop, is_fine_without_a_start_and_after_a_start_alone) {
    const Router router({});
    base::Metrics metrics;
    base::SilentLog log;
    for (const bool start : {false, true}) {
        auto opened = Server::open({.listen = "127.0.0.1:0", .threads = 2}, router, metrics, log);
        ASSERT_TRUE(opened);
        if (start) {
            (*opened)->start();
        }
        (*opened)->stop();
    }
}

}  // namespace
}  // namespace wordkeep::http::testing
