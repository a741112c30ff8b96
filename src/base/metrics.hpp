// What is counted. Counts only: no label ever holds anything that came from outside.
//
// One Metrics lives in main and is handed down by reference. Counters are relaxed atomics, so counting costs a
// nanosecond and needs no lock. api/metrics_page.cpp writes them out in Prometheus' text format.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "base/literal_counts.hpp"

namespace wordkeep::base {

class Counter {
public:
    void add(std::uint64_t count = 1) noexcept { value_.fetch_add(count, std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t value() const noexcept { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> value_{0};
};

class Gauge {
public:
    void set(std::int64_t value) noexcept { value_.store(value, std::memory_order_relaxed); }
    void add(std::int64_t by) noexcept { value_.fetch_add(by, std::memory_order_relaxed); }
    [[nodiscard]] std::int64_t value() const noexcept { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> value_{0};
};

// Every kind of item a delivery can hold. The order is the order of names in event_kind_name().
enum class EventKind : std::uint8_t {
    text,
    edit,
    edit_without_text,
    unsend,
    echo,
    self,
    quick_reply,
    postback,
    reaction,
    read,
    referral,
    optin,
    attachment,
    unsupported,
    comment,
    mention,
    insight,
    policy,
    handover,
    feedback,
    dashboard_test,
    other_object,
    unknown,
};
inline constexpr std::size_t event_kinds = static_cast<std::size_t>(EventKind::unknown) + 1;
[[nodiscard]] const char* event_kind_name(EventKind kind);

struct Metrics {
    std::array<Counter, event_kinds> events;
    Counter deliveries_accepted;      // answered 200
    Counter deliveries_unsigned;      // 401
    Counter deliveries_malformed;     // 400
    Counter deliveries_refused_busy;  // 503: queue full or store unavailable
    Counter handshakes_accepted;
    Counter handshakes_refused;
    Counter texts_kept;
    Counter texts_replaced;
    Counter texts_erased;
    Counter texts_duplicate;
    Counter texts_shortened;      // were over text_bytes_max
    LiteralCounts masked;         // spans masked on the way in, by rule
    LiteralCounts staff_actions;  // done to the team, and sign-ins, by kind
    Counter sign_ins_refused;
    Counter api_keys_refused;  // unknown, run out or taken back
    Counter commits;
    Counter commits_failed;
    Counter requests;
    Counter requests_bad;         // 4xx of the listener: malformed, too large, too slow
    Counter connections_refused;  // over the bound
    Gauge connections;
    Gauge deliveries_queued;
    Gauge inquiries;
    Gauge live_readers;
    Gauge last_delivery_steady_seconds;  // of the steady clock; 0 = none since the start
};

}  // namespace wordkeep::base
