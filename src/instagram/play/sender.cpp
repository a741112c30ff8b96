#include "instagram/play/sender.hpp"

#include <openssl/hmac.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <cstring>
#include <deque>
#include <memory>
#include <optional>
#include <queue>
#include <utility>

#include "base/check.hpp"
#include "base/hex.hpp"
#include "instagram/play/connection.hpp"

namespace wordkeep::instagram::play {

namespace {

using SteadyClock = std::chrono::steady_clock;
using Time = SteadyClock::time_point;
using namespace std::chrono_literals;

// The pace after a failure: at once, then less and less often, 36 hours in all (the last pause repeats).
constexpr std::array<std::chrono::seconds, 8> retry_pauses{0s, 10s, 60s, 300s, 900s, 3600s, 3 * 3600s, 6 * 3600s};
constexpr auto retry_time_max = std::chrono::hours(36);
constexpr auto progress_pause = 200ms;
constexpr std::uint64_t refusals_that_tell = 200;

std::string signature_of(const std::string& secret, const std::string& body) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(body.data()), body.size(), digest.data(), &length);
    std::string hex;
    base::append_hex(hex, std::span(digest).first(length));
    return hex;
}

struct Delivery {
    Planned planned;
    std::string request;
    Time intended{};
    Time first_failure{};
    std::size_t tries = 0;
};

struct Retry {
    Time due;
    std::unique_ptr<Delivery> delivery;
    bool operator>(const Retry& other) const { return due > other.due; }
};

struct Lane {
    Connection connection;
    std::unique_ptr<Delivery> delivery;
    Time sent;
    Time reopen_at{};
};

class Sender {
public:
    Sender(Script& script, const SenderOptions& options, Target target, const std::stop_token& stop)
        : script_(script),
          options_(options),
          target_(std::move(target)),
          stop_(stop),
          poll_(epoll_create1(EPOLL_CLOEXEC)) {
        for (std::uint32_t number = 0; number < std::max(options.connections, 1U); ++number) {
            lanes_.push_back(std::make_unique<Lane>());
        }
    }
    Sender(const Sender&) = delete;
    Sender& operator=(const Sender&) = delete;
    ~Sender() { close(poll_); }

    base::Result<Report> run() {
        render_ahead();
        begun_ = SteadyClock::now();
        next_progress_ = begun_;
        while (!finished()) {
            const Time now = SteadyClock::now();
            for (const auto& lane : lanes_) {
                feed(*lane, now);
            }
            if (under_way_ == 0 && finished()) {
                break;
            }
            wait();
            expire(SteadyClock::now());
            tell_progress();
            if (const auto reason = hopeless()) {
                return std::unexpected(*reason);
            }
        }
        report_.seconds = std::chrono::duration<double>(SteadyClock::now() - begun_).count();
        for (; !retries_.empty(); retries_.pop()) {  // only when it was stopped
            report_.ledger.unanswered(retries_.top().delivery->planned.steps);
        }
        return std::move(report_);
    }

private:
    [[nodiscard]] bool stopping() const {
        return stop_.stop_requested() ||
               (options_.duration.count() > 0 && SteadyClock::now() - begun_ >= options_.duration);
    }
    [[nodiscard]] bool all_planned() const { return options_.count > 0 && planned_ >= options_.count; }
    [[nodiscard]] bool finished() const {
        const bool nothing_new = stopping() || (all_planned() && !script_.has_follow_up());
        return under_way_ == 0 && nothing_new && (retries_.empty() || stop_.stop_requested());
    }

    void render_ahead() {
        const std::uint64_t wanted = options_.count > 0 ? std::min(options_.ahead, options_.count) : options_.ahead;
        while (ahead_.size() < wanted && !stop_.stop_requested()) {
            ahead_.push_back(rendered(script_.next()));
        }
    }

    // What to send on a free connection now: a retry that is due, what follows from earlier ones, or a new delivery.
    std::unique_ptr<Delivery> next_delivery(Time now) {
        if (!retries_.empty() && retries_.top().due <= now) {
            auto delivery = std::move(const_cast<Retry&>(retries_.top()).delivery);  // NOLINT: a queue lends const only
            retries_.pop();
            return delivery;
        }
        if (stopping()) {
            return nullptr;
        }
        if (script_.has_follow_up()) {
            return intended_at(now, rendered(script_.next_follow_up()));
        }
        if (all_planned()) {
            return nullptr;
        }
        Time intended = now;
        if (options_.rate > 0) {
            intended = begun_ + std::chrono::duration_cast<SteadyClock::duration>(
                                    std::chrono::duration<double>(static_cast<double>(planned_) / options_.rate));
            if (intended > now) {
                return nullptr;
            }
        }
        ++planned_;
        if (ahead_.empty()) {
            return intended_at(intended, rendered(script_.next()));
        }
        auto delivery = intended_at(intended, std::move(ahead_.front()));
        ahead_.pop_front();
        return delivery;
    }

    static std::unique_ptr<Delivery> intended_at(Time time, std::unique_ptr<Delivery> delivery) {
        delivery->intended = time;
        return delivery;
    }

    [[nodiscard]] std::unique_ptr<Delivery> rendered(Planned planned) const {
        auto delivery = std::make_unique<Delivery>();
        std::string& request = delivery->request;
        request.reserve(planned.body.size() + 256);
        request = "POST " + target_.path + " HTTP/1.1\r\nHost: " + target_.host +
                  "\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256=" +
                  signature_of(options_.secret, planned.body) +
                  "\r\nContent-Length: " + std::to_string(planned.body.size()) + "\r\n\r\n" + planned.body;
        delivery->planned = std::move(planned);
        return delivery;
    }

    void feed(Lane& lane, Time now) {
        if (lane.delivery || (!lane.connection.is_open() && now < lane.reopen_at)) {
            return;
        }
        auto delivery = next_delivery(now);
        if (!delivery) {
            return;
        }
        if (!lane.connection.is_open() && !open(lane)) {
            failed(lane, std::move(delivery), now);
            return;
        }
        lane.delivery = std::move(delivery);
        lane.sent = now;
        ++under_way_;
        ++report_.sent;
        handle(lane, lane.connection.send(lane.delivery->request));
    }

    bool open(Lane& lane) {
        if (!lane.connection.open(target_)) {
            return false;
        }
        epoll_event event{};
        event.events = EPOLLIN | EPOLLOUT | EPOLLET;
        event.data.ptr = &lane;
        return epoll_ctl(poll_, EPOLL_CTL_ADD, lane.connection.handle(), &event) == 0;
    }

    void handle(Lane& lane, Happened happened) {
        if (happened == Happened::nothing) {
            return;
        }
        const Time now = SteadyClock::now();
        auto delivery = std::move(lane.delivery);
        --under_way_;
        if (happened == Happened::lost) {
            ++report_.connection_failures;
            failed(lane, std::move(delivery), now);
            return;
        }
        ++report_.statuses[lane.connection.status()];
        report_.latencies.add(now - (options_.rate > 0 && delivery->tries == 0 ? delivery->intended : lane.sent));
        if (lane.connection.status() == 200) {
            succeeded(*delivery);
            feed(lane, now);  // at once, without waiting for the next round
            return;
        }
        failed(lane, std::move(delivery), now);
    }

    void succeeded(const Delivery& delivery) {
        ++report_.acknowledged;
        for (const Step& step : delivery.planned.steps) {
            report_.texts += step.kind == StepKind::keep && !delivery.planned.follows ? 1 : 0;
        }
        if (options_.ledger) {
            report_.ledger.acknowledged(delivery.planned.steps);
        }
        script_.acknowledged(delivery.planned);
    }

    void failed(Lane& lane, std::unique_ptr<Delivery> delivery, Time now) {
        ++failed_tries_;
        if (!lane.connection.is_open()) {
            lane.reopen_at = now + 20ms;
        }
        if (delivery->tries == 0) {
            delivery->first_failure = now;
        }
        const auto scaled = [&](std::chrono::seconds time) {
            return std::chrono::duration_cast<SteadyClock::duration>(std::chrono::duration<double>(time) *
                                                                     options_.time_scale);
        };
        if (now - delivery->first_failure > scaled(retry_time_max)) {
            ++report_.dropped;
            report_.ledger.unanswered(delivery->planned.steps);
            return;
        }
        const auto pause = retry_pauses[std::min(delivery->tries, retry_pauses.size() - 1)];
        ++delivery->tries;
        retries_.push({now + scaled(pause), std::move(delivery)});
    }

    void wait() {
        std::array<epoll_event, 128> events{};
        // With a rate, look again soon for the next one that is due; else an answer wakes us.
        const int milliseconds = options_.rate > 0 || !retries_.empty() || under_way_ == 0 ? 1 : 50;
        const int count = epoll_wait(poll_, events.data(), static_cast<int>(events.size()), milliseconds);
        for (int index = 0; index < count; ++index) {
            auto& lane = *static_cast<Lane*>(events[static_cast<std::size_t>(index)].data.ptr);
            if (lane.delivery && lane.connection.is_open()) {
                handle(lane, lane.connection.ready());
            } else if (!lane.delivery &&
                       (events[static_cast<std::size_t>(index)].events & (EPOLLHUP | EPOLLRDHUP | EPOLLERR)) != 0) {
                lane.connection.close();
            }
        }
    }

    void expire(Time now) {
        if (now < next_expiry_) {
            return;
        }
        next_expiry_ = now + 100ms;
        for (const auto& lane : lanes_) {
            if (lane->delivery && now - lane->sent > options_.timeout) {
                lane->connection.close();
                handle(*lane, Happened::lost);
            }
        }
    }

    void tell_progress() {
        const Time now = SteadyClock::now();
        if (now >= next_progress_) {
            next_progress_ = now + progress_pause;
            options_.progress({report_.acknowledged, failed_tries_, retries_.size(),
                               std::chrono::duration<double>(now - begun_).count()});
        }
    }

    [[nodiscard]] std::optional<base::Fault> hopeless() const {
        const auto refused = report_.statuses.find(401);
        if (report_.acknowledged == 0 && refused != report_.statuses.end() &&
            refused->second >= std::min(refusals_that_tell, options_.count)) {
            return base::Fault{base::FaultKind::unauthorised,
                               "every delivery was refused (401): the secret is not the one of the server"};
        }
        return std::nullopt;
    }

    Script& script_;
    const SenderOptions& options_;
    Target target_;
    const std::stop_token& stop_;
    int poll_;
    std::vector<std::unique_ptr<Lane>> lanes_;
    std::priority_queue<Retry, std::vector<Retry>, std::greater<>> retries_;
    std::deque<std::unique_ptr<Delivery>> ahead_;
    std::uint64_t planned_ = 0;
    std::uint64_t under_way_ = 0;
    std::uint64_t failed_tries_ = 0;
    Time begun_{};
    Time next_progress_{};
    Time next_expiry_{};
    Report report_;
};

}  // namespace

base::Result<Report> send_all(Script& script, const SenderOptions& options, const std::stop_token& stop) {
    auto target = loopback_target(options.url);
    if (!target) {
        return std::unexpected(target.error());
    }
    return Sender(script, options, std::move(*target), stop).run();
}

}  // namespace wordkeep::instagram::play
