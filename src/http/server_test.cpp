#include "http/server.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "http/test_client.hpp"

namespace wordkeep::http::testing {
namespace {

TEST(Server, answers_one_request_after_the_other_on_a_connection) {
    Running running;
    Client client = running.client();
    for (int count = 0; count < 3; ++count) {
        client.send(get("/"));
        const Answer answer = client.answer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body, "hello");
        EXPECT_TRUE(answer.has("X-Content-Type-Options: nosniff"));
        EXPECT_TRUE(answer.has("Referrer-Policy: no-referrer"));
        EXPECT_EQ(answer.head.find("Server:"), std::string::npos);
        EXPECT_EQ(answer.head.find("Connection:"), std::string::npos);
    }
    EXPECT_EQ(running.metrics.requests.value(), 3U);
    EXPECT_EQ(running.metrics.connections.value(), 1);
}

TEST(Server, answers_pipelined_requests_in_their_order_however_late) {
    Running running;
    Client client = running.client();
    std::string sent;
    for (int number = 0; number < 200; ++number) {
        sent += post(number % 3 == 0 ? "/late" : "/echo", std::to_string(number));
    }
    client.send(sent);
    for (int number = 0; number < 200; ++number) {
        EXPECT_EQ(client.answer().body, std::to_string(number));
    }
}

TEST(Server, understands_a_request_that_comes_byte_by_byte) {
    Running running;
    Client client = running.client();
    for (const char byte : post("/late", "abc") + get("/")) {
        client.send({&byte, 1});
    }
    EXPECT_EQ(client.answer().body, "abc");
    EXPECT_EQ(client.answer().body, "hello");
}

TEST(Server, carries_long_bodies_both_ways) {
    Running running;
    const std::string body(3'000'000, 'b');
    Client client = running.client();
    std::thread sender([&] { client.send(post("/large", body) + get("/")); });
    EXPECT_EQ(client.answer().body, body);
    EXPECT_EQ(client.answer().body, "hello");
    sender.join();
}

TEST(Server, carries_a_long_answer_whole_to_a_client_with_little_room) {
    std::string body;
    for (int number = 0; body.size() < 9'000'000; ++number) {
        body += std::to_string(number);
    }
    Running running({}, {{Method::get, "/long", [&body](Request&&, Reply reply) { reply(plain(body)); }},
                         {Method::get, "/static", [&body](Request&&, Reply reply) {
                              Response response;
                              response.static_body = body;
                              reply(std::move(response));
                          }}});
    Client client(running.port(), 4096);
    client.send(get("/long") + get("/static") + get("/"));
    EXPECT_TRUE(client.answer().body == body);
    EXPECT_TRUE(client.answer().body == body);
    EXPECT_EQ(client.answer().body, "hello");
}

TEST(Server, lets_a_client_that_expects_it_go_on) {
    Running running;
    Client client = running.client();
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    EXPECT_EQ(client.answer().status, 100);
    client.send("abc");
    EXPECT_EQ(client.answer().body, "abc");
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc");
    EXPECT_EQ(client.answer().status, 200);
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3000\r\n\r\n");
    EXPECT_EQ(client.answer().status, 413);
}

TEST(Server, speaks_http_1_0) {
    Running running;
    Client once = running.client();
    once.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_TRUE(once.answer().has("Connection: close"));
    EXPECT_TRUE(once.ended());
    Client twice = running.client();
    for (int count = 0; count < 2; ++count) {
        twice.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        EXPECT_TRUE(twice.answer().has("Connection: keep-alive"));
    }
}

TEST(Server, sends_no_body_to_head_and_with_204_and_304) {
    Running running({}, {{Method::get, "/204", [](Request&&, Reply reply) { reply(plain("x", 204)); }},
                         {Method::get, "/304", [](Request&&, Reply reply) { reply(plain("x", 304)); }}});
    Client client = running.client();
    client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n" + get("/204") + get("/304") + get("/"));
    EXPECT_TRUE(client.answer(true).has("Content-Length: 5"));
    EXPECT_EQ(client.answer().status, 204);
    EXPECT_EQ(client.answer().status, 304);
    EXPECT_EQ(client.answer().body, "hello");
}

TEST(Server, closes_when_the_client_or_the_handler_wants_it) {
    Running running({}, {{Method::get, "/last", [](Request&&, Reply reply) {
                              Response response = plain("bye");
                              response.close = true;
                              reply(std::move(response));
                          }}});
    Client asking = running.client();
    asking.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n" + get("/"));
    EXPECT_TRUE(asking.answer().has("Connection: close"));
    EXPECT_TRUE(asking.ended());
    Client told = running.client();
    told.send(get("/last"));
    EXPECT_EQ(told.answer().body, "bye");
    EXPECT_TRUE(told.ended());
}

TEST(Server, answers_a_client_that_has_closed_its_half) {
    Running running;
    Client client = running.client();
    client.send(post("/late", "abc"));
    client.end_output();
    EXPECT_EQ(client.answer().body, "abc");
    EXPECT_TRUE(client.ended());
}

TEST(Server, turns_an_exception_or_a_dropped_reply_into_500_and_goes_on) {
    Running running({}, {{Method::get, "/throws", [](Request&&, Reply) { throw std::runtime_error("secret"); }},
                         {Method::get, "/drops", [](Request&&, Reply) {}},
                         {Method::get, "/splits", [](Request&&, Reply reply) {
                              Response response = plain("x");
                              response.headers.emplace_back("Location", "/a\r\nSet-Cookie: b=c");
                              reply(std::move(response));
                          }}});
    Client client = running.client();
    for (const char* path : {"/throws", "/drops", "/splits"}) {
        client.send(get(path));
        const Answer answer = client.answer();
        EXPECT_EQ(answer.status, 500) << path;
        EXPECT_TRUE(answer.has("Content-Type: application/problem+json"));
        EXPECT_EQ(answer.body.find("secret"), std::string::npos);
        EXPECT_EQ(answer.head.find("Set-Cookie"), std::string::npos);
    }
    EXPECT_EQ(running.log.errors, 2);  // a dropped reply is no error of the session's
    running.late.hold(true);
    client.send(post("/late", "x"));
    running.late.wait_for_waiting(1);
    running.late.drop_all();
    EXPECT_EQ(client.answer().status, 500);
    client.send(get("/"));
    EXPECT_EQ(client.answer().status, 200);
}

TEST(Server, tells_the_handler_who_asks_and_how) {
    Request seen;
    Running running({}, {{Method::patch, "/see", [&](Request&& request, Reply reply) {
                              seen = std::move(request);
                              reply(plain(""));
                          }}});
    Client client = running.client();
    client.send("PATCH /see?q=1 HTTP/1.1\r\nHost: h\r\nSec-Fetch-Site: none\r\nX-Other: y\r\nCookie: s=1\r\n\r\n");
    EXPECT_EQ(client.answer().status, 200);
    EXPECT_EQ(seen.method, Method::patch);
    EXPECT_EQ(seen.query, "q=1");
    EXPECT_EQ(seen.header(Header::sec_fetch_site), "none");
    EXPECT_EQ(seen.header(Header::cookie), "s=1");
    EXPECT_EQ(seen.client, (std::array<std::uint8_t, 16>{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1}));
    EXPECT_FALSE(seen.secure);
}

TEST(Server, serves_many_connections_at_once_with_answers_from_another_thread) {
    Running running;
    std::vector<Client> clients;
    for (int count = 0; count < 200; ++count) {
        clients.push_back(running.client());
    }
    running.late.hold(true);
    for (std::size_t number = 0; number < clients.size(); ++number) {
        clients[number].send(post("/late", std::to_string(number)));
    }
    running.late.wait_for_waiting(clients.size());
    running.late.hold(false);
    for (std::size_t number = 0; number < clients.size(); ++number) {
        EXPECT_EQ(clients[number].answer().body, std::to_string(number));
    }
    EXPECT_EQ(running.metrics.connections.value(), 200);
}

TEST(Server, takes_an_answer_from_the_handler_of_another_connection) {
    std::vector<Reply> parked;
    ServerOptions one_thread;
    one_thread.threads = 1;
    Running running(one_thread,
                    {{Method::get, "/park", [&](Request&&, Reply reply) { parked.push_back(std::move(reply)); }},
                     {Method::get, "/release", [&](Request&&, Reply reply) {
                          reply(plain("released"));
                          parked.front()(plain("at last"));
                          parked.clear();
                      }}});
    Client first = running.client();
    Client second = running.client();
    first.send(get("/park"));
    EXPECT_TRUE(eventually([&] { return running.metrics.requests.value() == 1; }));
    second.send(get("/release"));
    EXPECT_EQ(second.answer().body, "released");
    EXPECT_EQ(first.answer().body, "at last");
}

TEST(Server, survives_clients_that_go_at_any_moment) {
    Running running;
    const std::string request = post("/late", std::string(200, 'x'));
    for (std::size_t cut = 0; cut <= request.size(); cut += 3) {
        Client client = running.client();
        client.send(std::string_view(request).substr(0, cut));
        if (cut % 2 == 0) {
            client.reset();
        }
    }
    EXPECT_TRUE(eventually([&] { return running.metrics.connections.value() == 0; }));
    Client after = running.client();
    after.send(get("/"));
    EXPECT_EQ(after.answer().status, 200);
}

}  // namespace
}  // namespace wordkeep::http::testing
