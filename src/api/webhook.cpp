// /webhooks/instagram: the handshake (GET) and deliveries (POST).
#include <algorithm>
#include <cstdint>
#include <utility>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "instagram/delivery.hpp"
#include "instagram/handshake.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

// A delivery larger than this is prepared on a worker thread, so that it doesn't hold up the small ones.
constexpr std::size_t large_delivery_bytes = 32UL * 1024;

bool holds_dashboard_test(const instagram::Delivery& delivery) {
    return std::ranges::find(delivery.seen, base::EventKind::dashboard_test) != delivery.seen.end();
}

// The first refusal after a delivery that was right (or the first of all) is worth a loud word; the rest are counted.
void warn_of_bad_signature(App& app) {
    app.metrics.deliveries_unsigned.add();
    if (app.signature_fitted_last.exchange(false)) {
        app.log.warning(
            "a delivery with a wrong signature was refused (401); if this goes on, instagram.app_secrets does not hold "
            "the secret your app signs with, and Instagram unsubscribes the app within an hour",
            {{"refused", static_cast<std::int64_t>(app.metrics.deliveries_unsigned.value())}});
    }
}

void answer_delivery(App& app, base::Done done, http::Reply reply) {
    if (done) {
        app.metrics.deliveries_accepted.add();
        static constexpr std::string_view received = "EVENT_RECEIVED";
        http::Response response;
        response.content_type = "text/plain; charset=utf-8";
        response.static_body = received;
        reply(std::move(response));
        return;
    }
    app.metrics.deliveries_refused_busy.add();
    reply(problem(done.error()));
}

void read_and_take(App& app, const instagram::Verified& verified, http::Reply reply) {
    auto delivery = instagram::read_delivery(verified);
    if (!delivery) {
        app.metrics.deliveries_malformed.add();
        reply(problem(delivery.error()));
        return;
    }
    if (holds_dashboard_test(*delivery)) {
        app.setup.saw(crm::Setup::Step::test_received);
    }
    app.intake.take(std::move(*delivery), [&app, reply = std::move(reply)](base::Done done) mutable {
        answer_delivery(app, std::move(done), std::move(reply));
    });
}

}  // namespace

void take_delivery(App& app, http::Request&& request, http::Reply reply) {
    const bool large = request.body.size() > large_delivery_bytes;
    auto verified = app.signatures.verify(instagram::RawBody(std::move(request.body)),
                                          request.header(http::Header::x_hub_signature_256));
    if (!verified) {
        warn_of_bad_signature(app);
        reply(problem(verified.error()));
        return;
    }
    app.signature_fitted_last = true;
    app.metrics.last_delivery_steady_seconds.set(
        std::chrono::duration_cast<std::chrono::seconds>(app.clock.steady().time_since_epoch()).count());
    if (large) {
        on_worker(app, std::move(reply), [&app, verified = std::move(*verified)](http::Reply own) {
            read_and_take(app, verified, std::move(own));
        });
        return;
    }
    read_and_take(app, *verified, std::move(reply));
}

void answer_handshake(App& app, http::Request&& request, http::Reply reply) {
    auto challenge = instagram::answer_handshake(request.query, app.verify_token.peek());
    if (!challenge) {
        app.metrics.handshakes_refused.add();
        reply(problem(challenge.error()));
        return;
    }
    app.metrics.handshakes_accepted.add();
    if (!challenge->starts_with(instagram::probe_challenge_prefix)) {
        app.setup.saw(crm::Setup::Step::handshake_seen);
    }
    reply(text_answer(200, std::move(*challenge)));
}

}  // namespace wordkeep::api
