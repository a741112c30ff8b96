#include "http/request_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace wordkeep::http {
namespace {

using Step = RequestReader::Step;
using ::testing::ElementsAre;

struct Got {
    std::vector<Request> requests;
    std::uint16_t refusal = 0;
    bool keep_alive = false;
};

// Feeds bytes in pieces of at most piece(), as a socket would.
template <class Piece>
Got read_in_pieces(std::string_view bytes, Piece piece, std::size_t body_bytes_max = 1 << 20) {
    RequestReader reader;
    Got got;
    while (true) {
        switch (reader.step()) {
            case Step::more: {
                if (bytes.empty()) {
                    return got;
                }
                const std::span<char> room = reader.room();
                const std::size_t count = std::min({room.size(), bytes.size(), std::max<std::size_t>(piece(), 1)});
                EXPECT_GT(room.size(), 0U);
                std::ranges::copy(bytes.substr(0, count), room.begin());
                reader.received(count);
                bytes.remove_prefix(count);
                break;
            }
            case Step::header: reader.bound_body(body_bytes_max); break;
            case Step::complete:
                got.keep_alive = reader.keep_alive();
                got.requests.push_back(std::move(reader.request()));
                reader.next();
                break;
            case Step::refused: got.refusal = reader.refusal(); return got;
        }
    }
}

Got read_whole(std::string_view bytes, std::size_t body_bytes_max = 1 << 20) {
    return read_in_pieces(bytes, [] { return std::size_t(1) << 20; }, body_bytes_max);
}

std::vector<std::string> bodies(const Got& got) {
    std::vector<std::string> bodies;
    for (const Request& request : got.requests) {
        bodies.push_back(request.body);
    }
    return bodies;
}

const std::string pipelined =
    "POST /a?x=1 HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nX-Hub-Signature-256: sha256=00\r\n\r\nabc"
    "POST /b HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ndef\r\n1;ext=\"q\"\r\ng\r\n0\r\nTrailer: "
    "x\r\n\r\n"
    "\r\nGET /c%20d HTTP/1.1\r\nHost: h\r\nCookie: a=1\r\ncookie: b=2\r\n\r\n"
    "POST /e HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    "POST /f HTTP/1.0\r\nContent-Length: 0\r\n\r\n";

void expect_pipelined(const Got& got) {
    ASSERT_EQ(got.refusal, 0);
    EXPECT_THAT(bodies(got), ElementsAre("abc", "defg", "", "", ""));
    EXPECT_EQ(got.requests[0].path, "/a");
    EXPECT_EQ(got.requests[0].query, "x=1");
    EXPECT_EQ(got.requests[0].header(Header::x_hub_signature_256), "sha256=00");
    EXPECT_EQ(got.requests[1].header(Header::x_hub_signature_256), "");
    EXPECT_EQ(got.requests[2].path, "/c d");
    EXPECT_EQ(got.requests[2].header(Header::cookie), "a=1; b=2");
    EXPECT_EQ(got.requests[4].path, "/f");
    EXPECT_FALSE(got.keep_alive);
}

TEST(RequestReader, gives_the_same_requests_wherever_the_bytes_are_cut_in_two) {
    expect_pipelined(read_whole(pipelined));
    for (std::size_t cut = 1; cut < pipelined.size(); ++cut) {
        SCOPED_TRACE(cut);
        bool first = true;
        expect_pipelined(
            read_in_pieces(pipelined, [&] { return std::exchange(first, false) ? cut : pipelined.size(); }));
    }
}

TEST(RequestReader, gives_the_same_requests_byte_by_byte_and_in_random_pieces) {
    expect_pipelined(read_in_pieces(pipelined, [] { return 1; }));
    const auto seed = std::random_device()();
    std::mt19937 random(seed);
    for (int run = 0; run < 300; ++run) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        expect_pipelined(read_in_pieces(pipelined, [&] { return random() % 9 + 1; }));
    }
}

TEST(RequestReader, survives_random_damage) {
    const auto seed = std::random_device()();
    std::mt19937 random(seed);
    SCOPED_TRACE("seed " + std::to_string(seed));
    for (int run = 0; run < 20'000; ++run) {
        std::string damaged = pipelined;
        for (int count = 0; count < 3; ++count) {
            const std::size_t at = random() % damaged.size();
            switch (random() % 3) {
                case 0: damaged[at] = static_cast<char>(random()); break;
                case 1: damaged.erase(at, random() % 5); break;
                default: damaged.insert(at, damaged.substr(random() % damaged.size(), random() % 9)); break;
            }
        }
        const Got got = read_in_pieces(damaged, [&] { return random() % 200 + 1; });
        EXPECT_LE(got.requests.size(), 10U);
    }
}

TEST(RequestReader, takes_a_long_body_of_either_framing_whole) {
    std::string body(300'000, '\0');
    std::mt19937 random(7);
    std::ranges::generate(body, [&] { return static_cast<char>(random()); });
    const std::string sized = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 300000\r\n\r\n" + body;
    std::string chunked = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n";
    for (std::size_t at = 0; at < body.size(); at += 50'000) {
        chunked += "C350\r\n" + body.substr(at, 50'000) + "\r\n";
    }
    for (const std::size_t piece : {1'000U, 70'000U, 1'000'000U}) {
        EXPECT_EQ(bodies(read_in_pieces(sized, [=] { return piece; })), std::vector{body});
        EXPECT_EQ(bodies(read_in_pieces(chunked + "0\r\n\r\n", [=] { return piece; })), std::vector{body});
    }
}

TEST(RequestReader, refuses_a_body_over_the_bound_before_it_comes_if_its_length_is_told) {
    EXPECT_EQ(read_whole("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\n", 10).refusal, 413);
    EXPECT_EQ(read_whole("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n0123456789", 10).requests.size(), 1U);
    const std::string chunks = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n";
    EXPECT_EQ(read_whole(chunks + "5\r\n56789\r\n0\r\n\r\n", 10).requests.size(), 1U);
    EXPECT_EQ(read_whole(chunks + "6\r\n56789a\r\n0\r\n\r\n", 10).refusal, 413);
    EXPECT_EQ(read_whole(chunks + "FFFFFFFFFFFFFFFF\r\nabcdef", 10).refusal, 413);
}

TEST(RequestReader, refuses_a_header_that_is_too_large_and_a_line_that_is_too_long) {
    const std::string pad(20'000, 'x');
    EXPECT_EQ(read_whole("GET /" + pad + " HTTP/1.1\r\nHost: h\r\n\r\n").refusal, 414);
    EXPECT_EQ(read_whole("GET / HTTP/1.1\r\nHost: h\r\nA: " + pad + "\r\n\r\n").refusal, 431);
    std::string many = "GET / HTTP/1.1\r\nHost: h\r\n";
    for (int count = 0; count < 2000; ++count) {
        many += "A: bcdefgh\r\n";
    }
    EXPECT_EQ(read_whole(many + "\r\n").refusal, 431);
    EXPECT_EQ(read_in_pieces(many + "\r\n", [] { return 100; }).refusal, 431);
    EXPECT_EQ(read_whole("GET / HTTP/1.1\r\nHost: h\r\nA: " + pad.substr(0, 16'000) + "\r\n\r\n").requests.size(), 1U);
}

struct Refused {
    const char* what;
    std::string bytes;
    std::uint16_t status;
};

class RefusedRequest : public ::testing::TestWithParam<Refused> {};

TEST_P(RefusedRequest, is_refused_with_its_status_whole_and_byte_by_byte) {
    const Refused& refused = GetParam();
    for (const std::size_t piece : {1U, 100'000U}) {
        const Got got = read_in_pieces(refused.bytes, [=] { return piece; });
        EXPECT_EQ(got.refusal, refused.status) << refused.what;
        EXPECT_TRUE(got.requests.empty()) << refused.what;
    }
}

std::string post(const std::string& headers, const std::string& body = "abcde") {
    return "POST / HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body;
}

INSTANTIATE_TEST_SUITE_P(
    , RefusedRequest,
    ::testing::Values(
        Refused{"garbage", std::string("\x16\x03\x01\x02\x00", 5), 400}, Refused{"no version", "GET /\r\n\r\n", 400},
        Refused{"version 2", "GET / HTTP/2.0\r\n\r\n", 400},
        Refused{"bare line feeds", "GET / HTTP/1.1\nHost: h\n\n", 400},
        Refused{"a bare line feed in a value", "GET / HTTP/1.1\r\nHost: h\nX: y\r\n\r\n", 400},
        Refused{"a NUL in a value", std::string("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", 29), 400},
        Refused{"a space before the colon", "GET / HTTP/1.1\r\nHost : h\r\n\r\n", 400},
        Refused{"a field without a colon", "GET / HTTP/1.1\r\nHost: h\r\nabc\r\n\r\n", 400},
        Refused{"no host", "GET / HTTP/1.1\r\n\r\n", 400},
        Refused{"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
        Refused{"two authorizations", "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: x\r\nAuthorization: y\r\n\r\n", 400},
        Refused{"two different lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n"), 400},
        Refused{"the same length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n"), 400},
        Refused{"a list of lengths", post("Content-Length: 5, 5\r\n"), 400},
        Refused{"a signed length", post("Content-Length: +5\r\n"), 400},
        Refused{"a negative length", post("Content-Length: -5\r\n"), 400},
        Refused{"a length in hex", post("Content-Length: 0x5\r\n"), 400},
        Refused{"an empty length", post("Content-Length:\r\n"), 400},
        Refused{"a length beyond 64 bits", post("Content-Length: 99999999999999999999\r\n"), 400},
        Refused{"length and chunks", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400},
        Refused{"chunks and length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400},
        Refused{"chunks twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
        Refused{"chunked, chunked", post("Transfer-Encoding: chunked, chunked\r\n"), 501},
        Refused{"gzip", post("Transfer-Encoding: gzip\r\n"), 501},
        Refused{"gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n"), 501},
        Refused{"identity", post("Transfer-Encoding: identity\r\n"), 501},
        Refused{"xchunked", post("Transfer-Encoding: xchunked\r\n"), 501},
        Refused{"chunks to HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        Refused{"a chunk size that is none", post("Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n"), 400},
        Refused{"a chunk longer than its size", post("Transfer-Encoding: chunked\r\n", "1\r\nabc\r\n0\r\n\r\n"), 400},
        Refused{"a line feed in a chunk extension", post("Transfer-Encoding: chunked\r\n", "1;a\n\r\nb\r\n0\r\n\r\n"),
                400},
        Refused{"a length in the trailers",
                post("Transfer-Encoding: chunked\r\n", "1\r\na\r\n0\r\nContent-Length: 3\r\n\r\n"), 400},
        Refused{"an unknown expectation", post("Content-Length: 5\r\nExpect: tea\r\n"), 417},
        Refused{"an unknown method", "BREW / HTTP/1.1\r\nHost: h\r\n\r\n", 501},
        Refused{"CONNECT", "CONNECT h:1 HTTP/1.1\r\nHost: h\r\n\r\n", 501},
        Refused{"TRACE", "TRACE / HTTP/1.1\r\nHost: h\r\n\r\n", 501},
        Refused{"a path that climbs", "GET /a/../b HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        Refused{"a path that climbs in code", "GET /a/%2e%2E HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        Refused{"a NUL in the path", "GET /a%00 HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        Refused{"a bad percent-encoding", "GET /a%2 HTTP/1.1\r\nHost: h\r\n\r\n", 400},
        Refused{"a target without a slash", "GET a HTTP/1.1\r\nHost: h\r\n\r\n", 400}));

TEST(RequestReader, waits_for_more_when_a_request_is_cut_short) {
    for (std::size_t size = 0; size < pipelined.find("abcPOST") + 2; ++size) {
        const Got got = read_whole(std::string_view(pipelined).substr(0, size));
        EXPECT_EQ(got.refusal, 0);
        EXPECT_TRUE(got.requests.empty());
    }
}

TEST(RequestReader, ignores_trailers_that_look_like_headers) {
    const Got got =
        read_whole(post("Transfer-Encoding: chunked\r\n", "1\r\na\r\n0\r\nAuthorization: x\r\nHost: i\r\n\r\n"));
    ASSERT_EQ(got.requests.size(), 1U);
    EXPECT_EQ(got.requests[0].header(Header::authorization), "");
    EXPECT_EQ(got.requests[0].header(Header::host), "h");
}

TEST(RequestReader, tells_what_the_client_wants_of_the_connection) {
    EXPECT_TRUE(read_whole("GET / HTTP/1.1\r\nHost: h\r\n\r\n").keep_alive);
    EXPECT_FALSE(read_whole("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n").keep_alive);
    EXPECT_FALSE(read_whole("GET / HTTP/1.0\r\n\r\n").keep_alive);
    EXPECT_TRUE(read_whole("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").keep_alive);
}

}  // namespace
}  // namespace wordkeep::http
