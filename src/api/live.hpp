// Live updates for the page, through server-sent events.
//
// The desk tells which inquiries changed; a thread gathers them, and a few times a second sends each reader one frame
// for each. A flood costs nothing more than a set of ids: what is over live_changes_max becomes one "reload" for all.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

#include "base/ids.hpp"
#include "base/metrics.hpp"
#include "desk/desk.hpp"
#include "http/exchange.hpp"

namespace wordkeep::api {

// What changed since the last look.
struct LiveChanges {
    std::unordered_set<base::InquiryId> changed;
    std::unordered_set<base::InquiryId> gone;
    bool too_many = false;
};

// Thread-safe.
class LiveFeed final : public desk::Listener {
public:
    // Turns changes into frames; called on the feed's own thread.
    using Renderer = std::function<std::vector<std::string>(const LiveChanges&)>;

    explicit LiveFeed(base::Metrics& metrics) : metrics_(metrics) {}
    LiveFeed(const LiveFeed&) = delete;
    LiveFeed& operator=(const LiveFeed&) = delete;
    ~LiveFeed() override { stop(); }

    void start(Renderer renderer);
    void stop();

    // False: too many readers.
    [[nodiscard]] bool may_join() const;
    void join(std::shared_ptr<http::EventStream> reader);

    void inquiry_changed(base::InquiryId id) override;
    void inquiry_gone(base::InquiryId id) override;

private:
    void work(const std::stop_token& stop);
    void send(const std::vector<std::string>& frames);

    base::Metrics& metrics_;
    Renderer renderer_;
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    LiveChanges changes_;
    bool any_ = false;
    std::vector<std::shared_ptr<http::EventStream>> readers_;  // shared: the session may close first
    std::jthread thread_;
};

// One SSE frame. data: JSON without line breaks.
[[nodiscard]] std::string live_frame(std::string_view event, std::string_view data);

}  // namespace wordkeep::api
