#include "outgoing/client.hpp"

#include <gtest/gtest.h>

#include "support/canned_server.hpp"

namespace wordkeep::outgoing {
namespace {

using test::CannedServer;

TEST(OutgoingClient, asks_no_origin_but_those_it_was_made_for) {
    const Client client({"https://graph.instagram.com"});
    for (const char* url : {"https://graph.instagram.com.evil.example/me", "http://graph.instagram.com/me",
                            "https://graph.instagram.com:444/me", "https://graph.instagram.com@evil.example/me",
                            "https://evil.example", "file:///etc/passwd", ""}) {
        Request request;
        request.url = url;
        const auto answer = client.ask(request);
        ASSERT_FALSE(answer) << url;
        EXPECT_EQ(answer.error().kind, base::FaultKind::forbidden) << url;
    }
}

TEST(OutgoingClient, sends_a_body_with_its_token_in_a_header_and_reads_the_answer) {
    CannedServer server("HTTP/1.1 200 OK\r\nDate: Wed, 25 Nov 2026 22:00:00 GMT\r\nContent-Length: 4\r\n\r\nbody");
    const Client client({server.origin()});
    Request request;
    request.method = Method::post;
    request.url = server.origin() + "/path?a=b";
    request.bearer = base::FleetingText(std::string("the token"));
    request.body = base::FleetingText(std::string("x=1"));
    const auto answer = client.ask(request);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "body");
    EXPECT_EQ(answer->date, base::WallTime(std::chrono::seconds(1'795'644'000)));
    const std::string asked = server.asked();
    EXPECT_TRUE(asked.starts_with("POST /path?a=b HTTP/1.1\r\n")) << asked;
    EXPECT_NE(asked.find("Authorization: Bearer the token\r\n"), std::string::npos);
    EXPECT_TRUE(asked.ends_with("\r\n\r\nx=1"));
}

TEST(OutgoingClient, goes_where_it_is_told_and_follows_no_redirect) {
    CannedServer server("HTTP/1.1 301 Moved\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n");
    const Client client({"http://desk.example"});
    Request request;
    request.url = "http://desk.example/webhooks/instagram";
    request.connect_to = server.origin().substr(7);
    const auto answer = client.ask(request);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 301);
    EXPECT_EQ(answer->location, "https://elsewhere.example/");
    EXPECT_NE(server.asked().find("Host: desk.example\r\n"), std::string::npos);
}

TEST(OutgoingClient, says_why_no_answer_came) {
    std::string nobody;
    {
        const CannedServer gone("");
        nobody = gone.origin();
    }
    const auto trouble_at = [](const std::string& origin) {
        const Client client({origin}, std::chrono::seconds(2));
        Request request;
        request.url = origin + "/";
        const auto answer = client.ask(request);
        return answer ? answer->trouble : Trouble::none;
    };
    EXPECT_EQ(trouble_at(nobody), Trouble::refused);
    EXPECT_EQ(trouble_at("https://no.such.name.invalid"), Trouble::no_such_host);
    const CannedServer silent("");
    EXPECT_EQ(trouble_at(silent.origin()), Trouble::broken);
    const CannedServer plain("HTTP/1.1 400 Bad Request\r\n\r\n");
    EXPECT_EQ(trouble_at("https" + plain.origin().substr(4)), Trouble::no_tls);
}

TEST(OutgoingClient, gives_up_on_an_answer_without_end) {
    const CannedServer server("HTTP/1.1 200 OK\r\n\r\n" + std::string(200'000, 'x'));
    const Client client({server.origin()});
    Request request;
    request.url = server.origin() + "/";
    const auto answer = client.ask(request);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->trouble, Trouble::broken);
    EXPECT_EQ(answer->status, 0);
}

TEST(OutgoingClient, knows_the_origin_of_a_url) {
    EXPECT_EQ(origin_of("https://desk.example/a?b"), "https://desk.example");
    EXPECT_EQ(origin_of("http://127.0.0.1:8080"), "http://127.0.0.1:8080");
    EXPECT_EQ(origin_of("desk.example"), "");
    EXPECT_EQ(origin_of("https://"), "");
}

}  // namespace
}  // namespace wordkeep::outgoing
