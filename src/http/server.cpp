#include "http/server.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <thread>
#include <utility>
#include <vector>

#include "base/check.hpp"
#include "http/lane.hpp"
#include "http/listener.hpp"

namespace wordkeep::http {

namespace {

constexpr unsigned threads_max = 4;

unsigned threads_for(unsigned wanted) {
    return wanted != 0 ? wanted : std::clamp(std::thread::hardware_concurrency(), 1U, threads_max);
}

class AsioServer final : public Server {
public:
    AsioServer(const ServerOptions& options, const Router& router, base::Metrics& metrics, base::Log& log,
               std::unique_ptr<TlsHolder> tls, Descriptor socket)
        : state_{.router = router,
                 .metrics = metrics,
                 .log = log,
                 .times = options.times,
                 .connections_max = options.connections_max},
          tls_(std::move(tls)),
          port_(port_of(socket)) {
        std::vector<std::shared_ptr<Mailbox>> mailboxes;
        for (unsigned count = threads_for(options.threads); count > 0; --count) {
            lanes_.push_back(std::make_unique<Lane>(state_, tls_.get()));
            mailboxes.push_back(lanes_.back()->mailbox());
        }
        listener_ = std::make_unique<Listener>(lanes_.front()->context(), std::move(socket), state_,
                                               std::move(mailboxes), tls_ == nullptr);
    }
    ~AsioServer() override { shut_down(); }

    void start() override {
        base::check(phase_ == Phase::made, "a server is started once");
        phase_ = Phase::running;
        listener_->start();
        for (const auto& lane : lanes_) {
            lane->start();
        }
    }

    [[nodiscard]] std::uint16_t port() const override { return port_; }

    base::Done reload_tls() override { return tls_ == nullptr ? base::Done() : tls_->load(); }

    void stop() override { shut_down(); }

private:
    enum class Phase { made, running, stopped };

    void shut_down() {
        if (std::exchange(phase_, Phase::stopped) != Phase::running) {
            return;
        }
        state_.stopping.store(true, std::memory_order_relaxed);
        boost::asio::post(lanes_.front()->context(), [this] { listener_->stop(); });
        for (const auto& lane : lanes_) {
            lane->stop();
        }
        for (const auto& lane : lanes_) {
            lane->join();
        }
    }

    ServerState state_;
    std::unique_ptr<TlsHolder> tls_;  // null: plain
    std::vector<std::unique_ptr<Lane>> lanes_;
    std::unique_ptr<Listener> listener_;  // on the first lane
    Phase phase_ = Phase::made;
    std::uint16_t port_;
};

}  // namespace

base::Result<std::unique_ptr<Server>> Server::open(const ServerOptions& options, const Router& router,
                                                   base::Metrics& metrics, base::Log& log) {
    std::unique_ptr<TlsHolder> tls;
    if (options.tls) {
        tls = std::make_unique<TlsHolder>(*options.tls);
        if (const base::Done loaded = tls->load(); !loaded) {
            return std::unexpected(loaded.error());
        }
    }
    base::Result<Descriptor> socket = open_listening_socket(options.listen);
    if (!socket) {
        return std::unexpected(socket.error());
    }
    return std::make_unique<AsioServer>(options, router, metrics, log, std::move(tls), std::move(*socket));
}

}  // namespace wordkeep::http
