// The listener: accepts connections, runs sessions on a few I/O threads, bounds everything, stops cleanly.
//
// One thread accepts and deals the connections out in turn; a connection then stays on its thread (a lane), so that
// nothing in a session needs a lock. One listening socket, and no SO_REUSEPORT: the kernel's hash spreads few
// connections badly (a proxy keeps a handful open), and a second server on the port would go unnoticed.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/limits.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "base/result.hpp"
#include "http/router.hpp"

namespace wordkeep::http {

struct TlsFiles {
    std::string certificate;  // PEM chain
    std::string key;          // PEM
};

// The time bounds, so that tests can shorten them.
struct ServerTimes {
    std::chrono::milliseconds header = base::limits::request_header_time_max;
    std::chrono::milliseconds body = base::limits::request_body_time_max;
    std::chrono::milliseconds write = base::limits::response_write_time_max;
    std::chrono::milliseconds idle = base::limits::connection_idle_time_max;
    std::chrono::milliseconds linger = base::limits::linger_time_max;
    std::chrono::milliseconds shutdown = base::limits::shutdown_time_max;
};

struct ServerOptions {
    std::string listen;  // "address:port" or "[v6]:port"; port 0 takes a free one
    std::optional<TlsFiles> tls{};
    unsigned threads = 0;  // 0: one per core, at most 4
    std::size_t connections_max = base::limits::connections_max;
    ServerTimes times{};
};

// Owned and called by one thread that isn't one of its own. The destructor stops it.
class Server {
public:
    // Binds and listens, but takes no connection yet. Faults say what to do: a bad address, a port in use or not
    // permitted, an unreadable or mismatched certificate. router, metrics and log outlive the server.
    static base::Result<std::unique_ptr<Server>> open(const ServerOptions& options, const Router& router,
                                                      base::Metrics& metrics, base::Log& log);
    virtual ~Server() = default;
    virtual void start() = 0;
    [[nodiscard]] virtual std::uint16_t port() const = 0;
    // Reads the certificate files anew; new connections use them. On a fault the old ones stay.
    virtual base::Done reload_tls() = 0;
    // Stops accepting, lets exchanges under way finish (bounded by times.shutdown), closes idle ones and streams,
    // joins.
    virtual void stop() = 0;
};

}  // namespace wordkeep::http
