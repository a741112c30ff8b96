// Instagram's part on the network: signed deliveries over keep-alive connections, tried again until they are
// acknowledged.
//
// One thread, epoll, plain HTTP to this machine. It is fast enough to saturate a server from one core, so it refuses
// any address but a loopback one. A delivery that isn't answered 200 within five seconds comes again: at once, then
// less and less often for 36 hours, scaled by time_scale; then it is dropped.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <stop_token>
#include <string>

#include "base/result.hpp"
#include "instagram/play/latencies.hpp"
#include "instagram/play/ledger.hpp"
#include "instagram/play/script.hpp"

namespace wordkeep::instagram::play {

struct Progress {
    std::uint64_t acknowledged;
    std::uint64_t failed_tries;
    std::uint64_t waiting_retries;
    double seconds;
};

struct SenderOptions {
    std::string url;     // http://127.0.0.1:PORT/webhooks/instagram
    std::string secret;  // the app secret to sign with
    std::uint32_t connections = 4;
    double rate = 0;                        // deliveries a second; 0: as fast as they are answered
    std::uint64_t count = 1000;             // deliveries to send, beside what follows from them; 0: until stopped
    std::uint64_t ahead = 0;                // of those, rendered and signed before the first is sent
    std::chrono::milliseconds duration{0};  // 0: no bound; then no new ones are sent
    double time_scale = 1.0 / 3600;         // of the pace of retries: 36 hours become 36 seconds
    std::chrono::milliseconds timeout{5000};
    bool ledger = true;  // keep the model for verifying; costs memory for each text
    // Called a few times a second.
    std::function<void(const Progress&)> progress = [](const Progress&) {};
};

struct Report {
    std::uint64_t sent = 0;          // requests, retries included
    std::uint64_t acknowledged = 0;  // deliveries answered 200
    std::uint64_t texts = 0;         // texts in them
    std::uint64_t dropped = 0;       // deliveries given up
    std::uint64_t connection_failures = 0;
    std::map<int, std::uint64_t> statuses;
    double seconds = 0;
    Latencies latencies;  // of requests that were answered; from the intended time if there is a rate
    Ledger ledger;
};

// Runs until everything is acknowledged or dropped, or stop is requested (then it waits for what is under way).
// Faults: invalid (a bad or foreign url), unauthorised (every answer is 401: another secret), unavailable (nobody
// listens).
base::Result<Report> send_all(Script& script, const SenderOptions& options, const std::stop_token& stop);

}  // namespace wordkeep::instagram::play
