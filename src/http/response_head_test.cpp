#include "http/response_head.hpp"

#include <gtest/gtest.h>

#include <string>

#include "http/assets.hpp"

namespace wordkeep::http {
namespace {

Response with_header(std::string_view name, std::string value) {
    Response response;
    response.headers.emplace_back(name, std::move(value));
    return response;
}

std::string head_of(const Response& response, Framing framing = Framing::length, After after = After::keep_alive) {
    std::string out;
    append_head(out, response, framing, after);
    return out;
}

TEST(ResponseHead, cannot_be_split_by_a_value) {
    EXPECT_TRUE(header_is_clean(with_header("Location", "/a?b=c")));
    for (const std::string& value :
         {std::string("a\r\nX: y"), std::string("a\nb"), std::string("a\0b", 3), std::string("\x7f")}) {
        EXPECT_FALSE(header_is_clean(with_header("Location", value)));
    }
    EXPECT_FALSE(header_is_clean(with_header("Bad Name", "x")));
    EXPECT_FALSE(header_is_clean(with_header("", "x")));
    EXPECT_FALSE(header_is_clean(with_header("Transfer-Encoding", "chunked")));
    EXPECT_FALSE(header_is_clean(with_header("CONTENT-LENGTH", "3")));
    Response no_status;
    no_status.status = 100;
    EXPECT_FALSE(header_is_clean(no_status));
}

TEST(ResponseHead, carries_the_security_defaults_once) {
    EXPECT_EQ(head_of({}),
              "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: "
              "no-referrer\r\n\r\n");
    const std::string own = head_of(with_header("Referrer-Policy", "same-origin"));
    EXPECT_NE(own.find("Referrer-Policy: same-origin\r\n"), std::string::npos);
    EXPECT_EQ(own.find("no-referrer"), std::string::npos);
}

TEST(ResponseHead, tells_the_end_of_the_body_in_one_way) {
    Response response;
    response.body = "abc";
    EXPECT_NE(head_of(response).find("Content-Length: 3\r\n"), std::string::npos);
    EXPECT_EQ(head_of(response, Framing::chunked).find("Content-Length"), std::string::npos);
    EXPECT_NE(head_of(response, Framing::chunked).find("Transfer-Encoding: chunked\r\n"), std::string::npos);
    EXPECT_NE(head_of(response, Framing::close, After::close).find("Connection: close\r\n"), std::string::npos);
    response.status = 204;
    EXPECT_EQ(head_of(response).find("Content-Length"), std::string::npos);
    response.status = 299;
    EXPECT_TRUE(head_of(response).starts_with("HTTP/1.1 299 \r\n"));
}

TEST(Assets, are_answered_from_memory_with_their_etag) {
    const Assets assets({{"/a.js", "text/javascript", "code", "\"e1\"", true}, {"/", "text/html", "page", "\"e2\""}});
    Request request;
    request.path = "/a.js";
    Response response = assets.answer(request);
    EXPECT_EQ(response.static_body, "code");
    EXPECT_EQ(response.headers[0].second, "\"e1\"");
    EXPECT_EQ(response.headers[1].second, "public, max-age=31536000, immutable");
    request.path = "/";
    EXPECT_EQ(assets.answer(request).headers[1].second, "no-cache");
    request.path = "/none";
    EXPECT_EQ(assets.answer(request).status, 404);
}

TEST(Assets, are_not_sent_again_to_who_has_them) {
    const Asset asset{"/", "text/html", "page", "\"e2\""};
    const auto status_for = [&asset](const char* wanted) {
        Request request;
        request.headers[static_cast<std::size_t>(Header::if_none_match)] = wanted;
        return asset_response(asset, request).status;
    };
    EXPECT_EQ(status_for("\"e2\""), 304);
    EXPECT_EQ(status_for("W/\"e2\""), 304);
    EXPECT_EQ(status_for("\"e1\" , \"e2\""), 304);
    EXPECT_EQ(status_for("*"), 304);
    EXPECT_EQ(status_for("\"e1\""), 200);
    EXPECT_EQ(status_for(""), 200);
}

TEST(Request, leaves_nothing_behind_where_it_was_moved_from) {
    Request first;
    first.body = "short";
    const char* const place = first.body.data();
    const Request second = std::move(first);
    EXPECT_EQ(second.body, "short");
    EXPECT_EQ(std::string(place, 5), std::string(5, '\0'));
}

}  // namespace
}  // namespace wordkeep::http
