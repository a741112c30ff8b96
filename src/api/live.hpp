// Live updates for the page, through server-sent events; and who has which inquiry open.
//
// GET /api/v1/live gives a stream of these events (data is JSON):
//   hello      {"page": ID, "counts": COUNTS, "tallies": TALLIES, "looking": [{"inquiry": ID, "staff": [ID]}]}
//   inquiry    an inquiry that is new or changed, as the list shows it
//   gone       {"id": ID}: erased
//   counts     {"new": n, "open": n, "done": n, "fading": n} of all inquiries
//   tallies    TALLIES, see tallies_json.hpp
//   views      {"VIEW ID": n}: how many inquiries each saved view shows that the reader may see
//   looking    {"inquiry": ID, "staff": [ID]}: who has this inquiry open now
//   changed    {"list": "topics"|"views"|...}: load this list again
//   reload     {}: so much changed that the page should load everything again
// PUT /api/v1/live/{page} {"inquiry": ID or null} says what the page has open; the page's id is the one of hello.
//
// The desk tells which inquiries changed; a thread gathers them, and a few times a second sends each reader one frame
// for each. A flood costs nothing more than a set of ids: what is over live_changes_max becomes one "reload" for all.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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
    std::unordered_set<base::InquiryId> looked_at;  // who has them open changed
    std::set<std::string_view> lists;               // of these the pages hold copies that are old now; literals
};

// What is sent: frames for every reader, and those that only one member of staff may see.
struct LiveFrames {
    std::vector<std::string> for_all;
    std::map<base::StaffId, std::string> own;
};

// A page that follows the live updates.
using PageId = base::Id<struct PageTag>;

// Thread-safe.
class LiveFeed final : public desk::Listener {
public:
    // Turns changes into frames; called on the feed's own thread.
    using Renderer = std::function<LiveFrames(const LiveChanges&)>;

    explicit LiveFeed(base::Metrics& metrics) : metrics_(metrics) {}
    LiveFeed(const LiveFeed&) = delete;
    LiveFeed& operator=(const LiveFeed&) = delete;
    ~LiveFeed() override { stop(); }

    void start(Renderer renderer);
    void stop();

    // False: too many readers.
    [[nodiscard]] bool may_join() const;
    // page: a random number, told to the page alone, by which it says later what it has open. hello: the reader's first
    // frame, which tells it that number; whoever has read it is known here.
    void join(std::shared_ptr<http::EventStream> reader, PageId page, base::StaffId member, std::string hello);
    // Who looks at what; in memory only, gone with the page. False: no such page of this member.
    [[nodiscard]] bool look_at(PageId page, base::StaffId member, std::optional<base::InquiryId> inquiry);
    // Each once, in the order of ids.
    [[nodiscard]] std::set<base::StaffId> looking_at(base::InquiryId inquiry) const;
    [[nodiscard]] std::map<base::InquiryId, std::set<base::StaffId>> looking() const;
    // Whose pages follow.
    [[nodiscard]] std::set<base::StaffId> members() const;
    // Ends the member's streams: pages come again, and whoever is no longer signed in is told so.
    void let_go(base::StaffId member);
    // Pages should load this list again: a literal such as "topics".
    void list_changed(std::string_view list);

    void inquiry_changed(base::InquiryId id) override;
    void inquiry_gone(base::InquiryId id) override;

private:
    void work(const std::stop_token& stop);
    struct Reader {
        std::shared_ptr<http::EventStream> stream;  // shared: the session may close first
        PageId page;
        base::StaffId member;
        std::optional<base::InquiryId> inquiry;
    };
    void send(const LiveFrames& frames);
    void forget_closed();
    // With the lock held.
    void wake();

    base::Metrics& metrics_;
    Renderer renderer_;
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    LiveChanges changes_;
    bool any_ = false;
    std::vector<Reader> readers_;
    std::jthread thread_;
};

// One SSE frame. data: JSON without line breaks.
[[nodiscard]] std::string live_frame(std::string_view event, std::string_view data);

}  // namespace wordkeep::api
