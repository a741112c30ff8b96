#include "api/live.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/limits.hpp"

namespace wordkeep::api {

namespace {
using namespace std::chrono_literals;
constexpr auto pause_between_frames = 150ms;
constexpr auto heartbeat_pause = 15s;
constexpr std::size_t live_changes_max = 200;
}  // namespace

std::string live_frame(std::string_view event, std::string_view data) {
    std::string frame = "event: ";
    frame += event;
    frame += "\ndata: ";
    frame += data;
    frame += "\n\n";
    return frame;
}

void LiveFeed::start(Renderer renderer) {
    renderer_ = std::move(renderer);
    thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

void LiveFeed::stop() {
    if (thread_.joinable()) {
        thread_.request_stop();
        wake_.notify_all();
        thread_.join();
    }
    const std::scoped_lock lock(mutex_);
    for (const auto& reader : readers_) {
        reader->close();
    }
    readers_.clear();
}

bool LiveFeed::may_join() const {
    const std::scoped_lock lock(mutex_);
    return readers_.size() < base::limits::live_readers_max;
}

void LiveFeed::join(std::shared_ptr<http::EventStream> reader) {
    const std::scoped_lock lock(mutex_);
    readers_.push_back(std::move(reader));
    metrics_.live_readers.set(static_cast<std::int64_t>(readers_.size()));
}

void LiveFeed::inquiry_changed(base::InquiryId id) {
    const std::scoped_lock lock(mutex_);
    if (readers_.empty() || changes_.too_many) {
        return;
    }
    changes_.changed.insert(id);
    changes_.too_many = changes_.changed.size() > live_changes_max;
    if (!std::exchange(any_, true)) {
        wake_.notify_one();
    }
}

void LiveFeed::inquiry_gone(base::InquiryId id) {
    const std::scoped_lock lock(mutex_);
    if (readers_.empty() || changes_.too_many) {
        return;
    }
    changes_.changed.erase(id);
    changes_.gone.insert(id);
    changes_.too_many = changes_.gone.size() > live_changes_max;
    if (!std::exchange(any_, true)) {
        wake_.notify_one();
    }
}

void LiveFeed::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        LiveChanges changes;
        bool any = false;
        {
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, stop, heartbeat_pause, [this] { return any_; });
            any = std::exchange(any_, false);
            changes = std::exchange(changes_, {});
        }
        if (stop.stop_requested()) {
            return;
        }
        send(any ? renderer_(changes) : std::vector<std::string>{": still here\n\n"});
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, stop, pause_between_frames, [] { return false; });
    }
}

void LiveFeed::send(const std::vector<std::string>& frames) {
    std::vector<std::shared_ptr<http::EventStream>> readers;
    {
        const std::scoped_lock lock(mutex_);
        readers = readers_;
    }
    for (const auto& reader : readers) {
        for (const std::string& frame : frames) {
            if (!reader->send(frame)) {
                break;
            }
        }
    }
    const std::scoped_lock lock(mutex_);
    std::erase_if(readers_, [](const auto& reader) { return !reader->is_open(); });
    metrics_.live_readers.set(static_cast<std::int64_t>(readers_.size()));
}

}  // namespace wordkeep::api
