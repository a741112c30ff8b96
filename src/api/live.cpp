#include "api/live.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/fleeting.hpp"
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
    for (const Reader& reader : readers_) {
        reader.stream->close();
    }
    readers_.clear();
}

bool LiveFeed::may_join() const {
    const std::scoped_lock lock(mutex_);
    return readers_.size() < base::limits::live_readers_max;
}

void LiveFeed::join(std::shared_ptr<http::EventStream> reader, PageId page, base::StaffId member, std::string hello) {
    const std::scoped_lock lock(mutex_);
    reader->send(std::move(hello));
    readers_.push_back({std::move(reader), page, member, std::nullopt});
    metrics_.live_readers.set(static_cast<std::int64_t>(readers_.size()));
}

bool LiveFeed::look_at(PageId page, base::StaffId member, std::optional<base::InquiryId> inquiry) {
    const std::scoped_lock lock(mutex_);
    const auto found = std::ranges::find(readers_, page, &Reader::page);
    if (found == readers_.end() || found->member != member) {
        return false;
    }
    if (found->inquiry != inquiry) {
        for (const auto& concerned : {std::exchange(found->inquiry, inquiry), inquiry}) {
            if (concerned) {
                changes_.looked_at.insert(*concerned);
            }
        }
        wake();
    }
    return true;
}

std::set<base::StaffId> LiveFeed::looking_at(base::InquiryId inquiry) const {
    std::set<base::StaffId> members;
    const std::scoped_lock lock(mutex_);
    for (const Reader& reader : readers_) {
        if (reader.inquiry == inquiry && reader.stream->is_open()) {
            members.insert(reader.member);
        }
    }
    return members;
}

std::map<base::InquiryId, std::set<base::StaffId>> LiveFeed::looking() const {
    std::map<base::InquiryId, std::set<base::StaffId>> looking;
    const std::scoped_lock lock(mutex_);
    for (const Reader& reader : readers_) {
        if (reader.inquiry && reader.stream->is_open()) {
            looking[*reader.inquiry].insert(reader.member);
        }
    }
    return looking;
}

std::set<base::StaffId> LiveFeed::members() const {
    std::set<base::StaffId> members;
    const std::scoped_lock lock(mutex_);
    for (const Reader& reader : readers_) {
        members.insert(reader.member);
    }
    return members;
}

void LiveFeed::let_go(base::StaffId member) {
    std::vector<std::shared_ptr<http::EventStream>> streams;
    {
        const std::scoped_lock lock(mutex_);
        for (const Reader& reader : readers_) {
            if (reader.member == member) {
                streams.push_back(reader.stream);
            }
        }
    }
    for (const auto& stream : streams) {
        stream->close();
    }
    forget_closed();
}

void LiveFeed::list_changed(std::string_view list) {
    const std::scoped_lock lock(mutex_);
    changes_.lists.insert(list);
    wake();
}

void LiveFeed::wake() {
    if (!std::exchange(any_, true)) {
        wake_.notify_one();
    }
}

void LiveFeed::inquiry_changed(base::InquiryId id) {
    const std::scoped_lock lock(mutex_);
    if (readers_.empty() || changes_.too_many) {
        return;
    }
    changes_.changed.insert(id);
    changes_.too_many = changes_.changed.size() > live_changes_max;
    wake();
}

void LiveFeed::inquiry_gone(base::InquiryId id) {
    const std::scoped_lock lock(mutex_);
    if (readers_.empty() || changes_.too_many) {
        return;
    }
    changes_.changed.erase(id);
    changes_.gone.insert(id);
    changes_.too_many = changes_.gone.size() > live_changes_max;
    wake();
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
        send(any ? renderer_(changes) : LiveFrames{{": still here\n\n"}, {}});
        base::wipe_stack();
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, stop, pause_between_frames, [] { return false; });
    }
}

void LiveFeed::send(const LiveFrames& frames) {
    std::vector<Reader> readers;
    {
        const std::scoped_lock lock(mutex_);
        readers = readers_;
    }
    for (const Reader& reader : readers) {
        bool follows = true;
        for (auto frame = frames.for_all.begin(); follows && frame != frames.for_all.end(); ++frame) {
            follows = reader.stream->send(*frame);
        }
        const auto own = frames.own.find(reader.member);
        if (follows && own != frames.own.end()) {
            reader.stream->send(own->second);
        }
    }
    forget_closed();
}

void LiveFeed::forget_closed() {
    const std::scoped_lock lock(mutex_);
    std::erase_if(readers_, [this](const Reader& reader) {
        const bool closed = !reader.stream->is_open();
        if (closed && reader.inquiry) {
            changes_.looked_at.insert(*reader.inquiry);
            any_ = true;
        }
        return closed;
    });
    metrics_.live_readers.set(static_cast<std::int64_t>(readers_.size()));
}

}  // namespace wordkeep::api
