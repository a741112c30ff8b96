// What the server doesn't put up with: too large, too slow, too many, malformed.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <string>
#include <vector>

#include "http/server.hpp"
#include "http/test_client.hpp"

namespace wordkeep::http::testing {
namespace {

TEST(ServerBounds, show_a_client_its_413_although_it_sends_everything_first) {
    Running running;
    for (const char* framing : {"Content-Length: 3000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n2DC6C0\r\n"}) {
        Client client = running.client();
        ASSERT_TRUE(client.send("POST /echo HTTP/1.1\r\nHost: h\r\n" + std::string(framing)));
        ASSERT_TRUE(client.send(std::string(3'000'000, 'x')));
        const Answer answer = client.answer();
        EXPECT_EQ(answer.status, 413);
        EXPECT_TRUE(answer.has("Connection: close"));
        EXPECT_NE(answer.body.find("\"status\":413"), std::string::npos);
        EXPECT_TRUE(client.ended());
    }
    EXPECT_EQ(running.metrics.requests_bad.value(), 2U);
    EXPECT_EQ(running.metrics.requests.value(), 0U);
}

TEST(ServerBounds, stop_listening_to_a_refused_client_in_the_end) {
    Running by_time(with_times({.linger = 50ms}));
    Client client = by_time.client();
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n");
    EXPECT_EQ(client.answer().status, 413);
    EXPECT_TRUE(eventually([&] { return by_time.metrics.connections.value() == 0; }));
    Running by_size;
    Client flood = by_size.client();
    flood.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 999999999\r\n\r\n");
    const std::string piece(1 << 20, 'x');
    std::size_t pieces = 0;
    while (pieces < 100 && flood.send(piece)) {
        ++pieces;
    }
    EXPECT_GE(pieces, base::limits::linger_bytes_max >> 20);
    EXPECT_LT(pieces, 100U);
}

TEST(ServerBounds, refuse_what_is_malformed_with_a_problem_and_close) {
    Running running;
    const std::vector<std::pair<std::string, int>> cases = {
        {"\x16\x03\x01\x02", 400},
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"GET /../x HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        {"BREW / HTTP/1.1\r\nHost: h\r\n\r\n", 501},
        {"GET /" + std::string(20'000, 'x') + " HTTP/1.1\r\nHost: h\r\n\r\n", 414},
        {"GET / HTTP/1.1\r\nHost: h\r\nA: " + std::string(20'000, 'x') + "\r\n\r\n", 431},
        {"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc" + get("/"),
         400},
        {"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\nabc" + get("/"), 501},
        {"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: tea\r\n\r\nabc", 417},
    };
    for (const auto& [bytes, status] : cases) {
        Client client = running.client();
        client.send(bytes);
        const Answer answer = client.answer();
        EXPECT_EQ(answer.status, status);
        EXPECT_TRUE(answer.has("Content-Type: application/problem+json"));
        EXPECT_TRUE(client.ended()) << "nothing may follow " << status;
    }
    EXPECT_EQ(running.metrics.requests_bad.value(), cases.size());
}

TEST(ServerBounds, answer_400_to_a_request_that_ends_too_early) {
    Running running;
    for (const std::string_view part : {"GET / HT", "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab"}) {
        Client client = running.client();
        client.send(part);
        client.end_output();
        EXPECT_EQ(client.answer().status, 400);
        EXPECT_TRUE(client.ended());
    }
}

TEST(ServerBounds, end_a_slow_header_with_408_however_it_trickles) {
    Running running(with_times({.header = 150ms}));
    Client client = running.client();
    const auto start = std::chrono::steady_clock::now();
    client.send("GET / HTTP/1.1\r\n");
    bool going = true;
    for (int count = 0; going && count < 2000; ++count) {
        client.send("X: y\r\n");
        pollfd readable{.fd = client.number(), .events = POLLIN, .revents = 0};
        going = ::poll(&readable, 1, 10) == 0;
    }
    EXPECT_EQ(client.answer().status, 408);
    EXPECT_GE(std::chrono::steady_clock::now() - start, 150ms);
    EXPECT_TRUE(client.ended());
}

TEST(ServerBounds, end_a_slow_body_with_408) {
    Running running(with_times({.body = 100ms}));
    for (const char* framing : {"Content-Length: 5\r\n\r\nab", "Transfer-Encoding: chunked\r\n\r\n5\r\nab"}) {
        Client client = running.client();
        client.send("POST /echo HTTP/1.1\r\nHost: h\r\n" + std::string(framing));
        EXPECT_EQ(client.answer().status, 408);
        EXPECT_TRUE(client.ended());
    }
}

TEST(ServerBounds, close_idle_connections_without_a_word) {
    Running running(with_times({.header = 100ms, .idle = 100ms}));
    Client silent = running.client();
    Client used = running.client();
    used.send(get("/"));
    EXPECT_EQ(used.answer().status, 200);
    EXPECT_TRUE(silent.ended());
    EXPECT_TRUE(used.ended());
    EXPECT_TRUE(eventually([&] { return running.metrics.connections.value() == 0; }));
    EXPECT_EQ(running.metrics.requests_bad.value(), 0U);
}

TEST(ServerBounds, do_not_hurry_a_handler) {
    Running running(with_times({.header = 40ms, .body = 40ms, .write = 40ms, .idle = 40ms}));
    running.late.hold(true);
    Client client = running.client();
    client.send(post("/late", "abc"));
    running.late.wait_for_waiting(1);
    std::this_thread::sleep_for(200ms);
    running.late.hold(false);
    EXPECT_EQ(client.answer().body, "abc");
}

TEST(ServerBounds, let_go_of_a_client_that_does_not_read) {
    static const std::string huge(8 << 20, 'h');
    Running running(with_times({.write = 100ms}), {{Method::get, "/huge", [](Request&&, Reply reply) {
                                                        Response response = plain("");
                                                        response.static_body = huge;
                                                        reply(std::move(response));
                                                    }}});
    Client client(running.port(), 4096);
    client.send(get("/huge"));
    EXPECT_TRUE(eventually([&] { return running.metrics.requests.value() == 1; }));
    EXPECT_TRUE(eventually([&] { return running.metrics.connections.value() == 0; }));
    EXPECT_LT(client.rest().size(), huge.size());
}

TEST(ServerBounds, refuse_connections_over_the_bound_and_take_new_ones_after) {
    ServerOptions options;
    options.connections_max = 3;
    Running running(options);
    std::vector<Client> clients;
    for (int count = 0; count < 3; ++count) {
        clients.push_back(running.client());
        clients.back().send(get("/"));
        EXPECT_EQ(clients.back().answer().status, 200);
    }
    Client over = running.client();
    EXPECT_EQ(over.answer().status, 503);
    EXPECT_TRUE(over.ended());
    EXPECT_EQ(running.metrics.connections_refused.value(), 1U);
    clients.pop_back();
    EXPECT_TRUE(eventually([&] { return running.metrics.connections.value() == 2; }));
    Client again = running.client();
    again.send(get("/"));
    EXPECT_EQ(again.answer().status, 200);
}

#if defined(__has_feature)
#if __has_feature(undefined_behavior_sanitizer)
#define WORDKEEP_UBSAN
#endif
#endif

TEST(ServerBounds, survive_a_process_without_descriptors) {
#ifdef WORDKEEP_UBSAN
    GTEST_SKIP() << "the sanitizer itself opens a pipe to look at an object, and finds fault when it can't";
#endif
    Running running;
    Client first = running.client();
    first.send(get("/"));
    ASSERT_EQ(first.answer().status, 200);
    const int next = ::dup(first.number());
    ::close(next);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit tight{.rlim_cur = static_cast<rlim_t>(next + 1), .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    Client second = running.client();  // takes the last descriptor: the server has none to accept it with
    EXPECT_TRUE(second.connected());
    second.send(get("/"));
    EXPECT_TRUE(eventually([&] { return running.log.warnings > 0; }));
    first.send(get("/"));
    EXPECT_EQ(first.answer().status, 200);
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_EQ(second.answer().status, 200);
}

TEST(ServerOpening, says_what_is_wrong_with_the_address) {
    const Router router({});
    base::Metrics metrics;
    base::SilentLog log;
    for (const char* bad : {"", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", "300.1.1.1:80",
                            "::1:80", "[127.0.0.1]:80", "example:80", "127.0.0.1:80 "}) {
        const auto opened = Server::open({.listen = bad}, router, metrics, log);
        ASSERT_FALSE(opened) << bad;
        EXPECT_EQ(opened.error().kind, base::FaultKind::invalid) << bad;
        EXPECT_NE(opened.error().message.find("server.listen"), std::string::npos);
    }
    const auto elsewhere = Server::open({.listen = "192.0.2.1:0"}, router, metrics, log);
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error().kind, base::FaultKind::invalid);
}

TEST(ServerOpening, says_that_the_port_is_in_use) {
    const Router router({});
    base::Metrics metrics;
    base::SilentLog log;
    const auto first = Server::open({.listen = "127.0.0.1:0"}, router, metrics, log);
    ASSERT_TRUE(first);
    const std::string port = std::to_string((*first)->port());
    const auto second = Server::open({.listen = "127.0.0.1:" + port}, router, metrics, log);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, base::FaultKind::conflict);
    EXPECT_EQ(second.error().message, "port " + port + " is in use; stop the other program or set server.listen");
}

TEST(ServerOpening, listens_on_ipv6_where_there_is_any) {
    const Router router({});
    base::Metrics metrics;
    base::SilentLog log;
    const auto opened = Server::open({.listen = "[::1]:0"}, router, metrics, log);
    if (!opened) {
        EXPECT_EQ(opened.error().kind, base::FaultKind::invalid);
        GTEST_SKIP() << "this machine has no IPv6";
    }
    EXPECT_NE((*opened)->port(), 0);
}

}  // namespace
}  // namespace wordkeep::http::testing
