#include "http/lane.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <utility>

#include "http/session.hpp"

namespace wordkeep::http {

namespace {

using std::chrono::milliseconds;

// Fine enough that no deadline is late by more than an eighth of the shortest time.
milliseconds tick_for(const ServerTimes& times) {
    const milliseconds shortest =
        std::min({times.header, times.body, times.write, times.idle, times.linger, times.shutdown});
    return std::clamp(shortest / 8, milliseconds(5), milliseconds(500));
}

}  // namespace

Lane::Lane(ServerState& server, const TlsHolder* tls)
    : state_{.server = server,
             .mailbox = std::make_shared<Mailbox>([this] { boost::asio::post(context_, [this] { take_letters(); }); }),
             .on_empty = [this] { end(); }},
      tls_(tls),
      work_(context_.get_executor()),
      sweep_timer_(context_) {
    state_.tick = tick_for(server.times);
}

Lane::~Lane() {
    stop();
    join();
    state_.mailbox->close();  // for a lane that never started
}

void Lane::start() {
    thread_ = std::thread([this] { run(); });
}

void Lane::run() {
    state_.mailbox->own();
    sweep();
    while (!ended_) {
        try {
            context_.run();
        } catch (...) {
            // Sessions end their own exceptions; this is memory that ran out between them.
            state_.server.log.error("an I/O thread met an exception");
        }
    }
}

void Lane::stop() {
    boost::asio::post(context_, [this] { begin_stop(); });
}

void Lane::join() {
    if (thread_.joinable()) {
        thread_.join();
    }
}

void Lane::take_letters() {
    state_.mailbox->take(letters_);
    for (std::shared_ptr<ReplySlot>& slot : letters_.slots) {
        if (Session* const session = slot->session(); session != nullptr) {
            session->on_signal();
        } else {
            slot->drop();
        }
    }
    letters_.slots.clear();
    for (Accepted& accepted : letters_.accepted) {
        begin_session(std::move(accepted));
    }
    letters_.accepted.clear();
}

void Lane::begin_session(Accepted&& accepted) {
    if (state_.stopping) {
        state_.server.connections.fetch_sub(1, std::memory_order_relaxed);
        return;
    }
    try {
        auto session = std::make_shared<Session>(state_, accepted.client, tls_ != nullptr);
        auto transport = tls_ == nullptr
                             ? make_plain_transport(context_, std::move(accepted.socket), *session)
                             : make_tls_transport(context_, *tls_->current(), std::move(accepted.socket), *session);
        session->start(std::move(transport));
    } catch (...) {
        state_.server.connections.fetch_sub(1, std::memory_order_relaxed);
        state_.server.log.error("a connection found no memory");
    }
}

void Lane::sweep_later() {
    sweep_timer_.expires_after(state_.tick);
    sweep_timer_.async_wait([this](const boost::system::error_code& error) {
        if (!error && !ended_) {
            sweep();
        }
    });
}

void Lane::sweep() {
    state_.now = std::chrono::steady_clock::now();
    const bool too_late = state_.now >= stop_deadline_;
    for (auto at = state_.sessions.begin(); at != state_.sessions.end();) {
        const std::shared_ptr<Session> session = *at++;  // it may leave the list
        if (too_late) {
            session->close();
        } else {
            session->on_sweep();
        }
    }
    if (!ended_) {
        sweep_later();
    }
}

void Lane::begin_stop() {
    if (std::exchange(state_.stopping, true)) {
        return;
    }
    stop_deadline_ = std::chrono::steady_clock::now() + state_.server.times.shutdown;
    for (auto at = state_.sessions.begin(); at != state_.sessions.end();) {
        const std::shared_ptr<Session> session = *at++;
        session->on_stop();
    }
    if (state_.sessions.empty()) {
        end();
    }
}

void Lane::end() {
    if (std::exchange(ended_, true)) {
        return;
    }
    state_.mailbox->close();  // what is in it already is taken before run() returns
    sweep_timer_.cancel();
    work_.reset();
}

}  // namespace wordkeep::http
