#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "http/server.hpp"
#include "http/test_client.hpp"

namespace wordkeep::http::testing {
namespace {

// A server whose /live hands the test the writing end.
class ServerStream : public ::testing::Test {
protected:
    std::shared_ptr<EventStream> next_stream() {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return !streams_.empty(); });
        auto stream = streams_.back();
        streams_.pop_back();
        return stream;
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    std::vector<std::shared_ptr<EventStream>> streams_;

protected:
    Running running_{with_times({.header = 100ms, .write = 200ms, .idle = 100ms}),
                     {{Method::get, "/live", [this](Request&&, Reply reply) {
                           Response head;
                           head.headers.emplace_back("Cache-Control", "no-store");
                           auto stream = reply.stream(std::move(head));
                           const std::scoped_lock lock(mutex_);
                           streams_.push_back(std::move(stream));
                           wake_.notify_all();
                       }}}};
};

TEST_F(ServerStream, sends_frames_from_any_thread_in_chunks) {
    Client client = running_.client();
    client.send(get("/live"));
    const auto stream = next_stream();
    const Answer head = client.answer();
    EXPECT_EQ(head.status, 200);
    EXPECT_TRUE(head.has("Content-Type: text/event-stream"));
    EXPECT_TRUE(head.has("Transfer-Encoding: chunked"));
    EXPECT_TRUE(head.has("Cache-Control: no-store"));
    std::this_thread::sleep_for(300ms);  // longer than any bound but the stream's own: it has none
    EXPECT_TRUE(stream->send("data: 1\n\n"));
    EXPECT_TRUE(client.wait_for("9\r\ndata: 1\n\n\r\n"));
    std::thread([&] { stream->send("data: 2\n\n"); }).join();
    EXPECT_TRUE(client.wait_for("9\r\ndata: 2\n\n\r\n"));
    stream->close();
    EXPECT_FALSE(stream->is_open());
    EXPECT_FALSE(stream->send("data: 3\n\n"));
    EXPECT_TRUE(client.rest().ends_with("0\r\n\r\n"));
}

TEST_F(ServerStream, ends_with_the_connection_for_http_1_0) {
    Client client = running_.client();
    client.send("GET /live HTTP/1.0\r\n\r\n");
    const auto stream = next_stream();
    EXPECT_TRUE(stream->send("data: 1\n\n"));
    stream->close();
    const std::string all = client.rest();
    EXPECT_EQ(all.find("chunked"), std::string::npos);
    EXPECT_TRUE(all.ends_with("\r\n\r\ndata: 1\n\n"));
}

TEST_F(ServerStream, keeps_the_order_of_many_frames) {
    Client client = running_.client();
    client.send("GET /live HTTP/1.0\r\n\r\n");
    const auto stream = next_stream();
    std::string sent;
    for (int number = 0; number < 5000; ++number) {
        const std::string frame = "data: " + std::to_string(number) + "\n\n";
        sent += frame;
        ASSERT_TRUE(stream->send(frame));
    }
    stream->close();
    EXPECT_TRUE(client.rest().ends_with("\r\n\r\n" + sent));
}

TEST_F(ServerStream, notices_a_reader_that_hangs_up) {
    Client client = running_.client();
    client.send(get("/live"));
    const auto stream = next_stream();
    EXPECT_EQ(client.answer().status, 200);
    client.reset();
    EXPECT_TRUE(eventually([&] { return !stream->is_open(); }));
    EXPECT_FALSE(stream->send("data: 1\n\n"));
    EXPECT_TRUE(eventually([&] { return running_.metrics.connections.value() == 0; }));
}

TEST_F(ServerStream, lets_go_of_a_reader_that_is_too_far_behind) {
    Client client(running_.port(), 4096);
    client.send(get("/live"));
    const auto stream = next_stream();
    const std::string frame = "data: " + std::string(20'000, 'x') + "\n\n";
    bool open = true;
    for (int count = 0; open && count < 1000; ++count) {
        open = stream->send(frame);
    }
    EXPECT_FALSE(open);
    EXPECT_FALSE(stream->is_open());
    EXPECT_TRUE(eventually([&] { return running_.metrics.connections.value() == 0; }));
}

TEST_F(ServerStream, is_closed_by_stop) {
    Client client = running_.client();
    client.send(get("/live"));
    const auto stream = next_stream();
    EXPECT_TRUE(stream->send("data: last\n\n"));
    std::thread reader([&] {
        const std::string all = client.rest();
        EXPECT_TRUE(all.ends_with("data: last\n\n\r\n0\r\n\r\n")) << all;
        client.reset();
    });
    running_.server().stop();
    reader.join();
    EXPECT_FALSE(stream->is_open());
    EXPECT_FALSE(stream->send("data: 1\n\n"));
}

TEST_F(ServerStream, gives_a_head_request_the_head_only) {
    Client client = running_.client();
    client.send("HEAD /live HTTP/1.1\r\nHost: h\r\n\r\n");
    const auto stream = next_stream();
    EXPECT_TRUE(client.answer(true).has("Content-Type: text/event-stream"));
    EXPECT_TRUE(client.ended());
    EXPECT_FALSE(stream->is_open());
}

}  // namespace
}  // namespace wordkeep::http::testing
