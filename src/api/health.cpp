// /healthz: the process answers. /readyz: it can keep what comes. /metrics: what was counted, in Prometheus' text form.
#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <cstdint>

#include "api/answers.hpp"
#include "api/handlers.hpp"

namespace wordkeep::api {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

void add_counter(std::vector<MetricFamily>& families, const char* name, const char* help,
                 const base::Counter& counter) {
    ClientMetric metric;
    metric.counter.value = static_cast<double>(counter.value());
    families.push_back({name, help, MetricType::Counter, {std::move(metric)}});
}

void add_gauge(std::vector<MetricFamily>& families, const char* name, const char* help, std::int64_t value) {
    ClientMetric metric;
    metric.gauge.value = static_cast<double>(value);
    families.push_back({name, help, MetricType::Gauge, {std::move(metric)}});
}

MetricFamily events_family(const base::Metrics& metrics) {
    MetricFamily family{"wordkeep_events_total", "Items seen in deliveries, by kind", MetricType::Counter, {}};
    for (std::size_t kind = 0; kind < metrics.events.size(); ++kind) {
        ClientMetric metric;
        metric.label.push_back({"kind", base::event_kind_name(static_cast<base::EventKind>(kind))});
        metric.counter.value = static_cast<double>(metrics.events[kind].value());
        family.metric.push_back(std::move(metric));
    }
    return family;
}

// Labels are literals of the program; none comes from a message.
MetricFamily by_literal(MetricFamily family, const char* label, const base::LiteralCounts& counts) {
    for (const auto& [name, count] : counts.values()) {
        ClientMetric metric;
        metric.label.push_back({label, name});
        metric.counter.value = static_cast<double>(count);
        family.metric.push_back(std::move(metric));
    }
    return family;
}

MetricFamily masked_family(const base::Metrics& metrics) {
    return by_literal({"wordkeep_masked_total", "Spans masked in kept texts, by rule", MetricType::Counter, {}}, "rule",
                      metrics.masked);
}

void add_team(std::vector<MetricFamily>& families, const base::Metrics& metrics) {
    families.push_back(by_literal(
        {"wordkeep_staff_actions_total", "Sign-ins and changes of the team, by kind", MetricType::Counter, {}}, "kind",
        metrics.staff_actions));
    add_counter(families, "wordkeep_sign_ins_refused_total", "Sign-ins refused, and tries that had to wait",
                metrics.sign_ins_refused);
    add_counter(families, "wordkeep_api_keys_refused_total", "Requests with an API key that nobody has (401)",
                metrics.api_keys_refused);
}

void add_deliveries(std::vector<MetricFamily>& families, const base::Metrics& metrics) {
    add_counter(families, "wordkeep_deliveries_accepted_total", "Deliveries answered 200", metrics.deliveries_accepted);
    add_counter(families, "wordkeep_deliveries_unsigned_total", "Deliveries with a wrong signature (401)",
                metrics.deliveries_unsigned);
    add_counter(families, "wordkeep_deliveries_malformed_total", "Deliveries that were not JSON (400)",
                metrics.deliveries_malformed);
    add_counter(families, "wordkeep_deliveries_refused_total", "Deliveries that could not be kept now (503)",
                metrics.deliveries_refused_busy);
    add_counter(families, "wordkeep_handshakes_accepted_total", "Handshakes answered 200", metrics.handshakes_accepted);
    add_counter(families, "wordkeep_handshakes_refused_total", "Handshakes refused", metrics.handshakes_refused);
}

void add_texts(std::vector<MetricFamily>& families, const base::Metrics& metrics) {
    add_counter(families, "wordkeep_texts_kept_total", "Texts kept", metrics.texts_kept);
    add_counter(families, "wordkeep_texts_replaced_total", "Texts replaced by an edit", metrics.texts_replaced);
    add_counter(families, "wordkeep_texts_erased_total", "Texts erased", metrics.texts_erased);
    add_counter(families, "wordkeep_texts_duplicate_total", "Texts that came again", metrics.texts_duplicate);
    add_counter(families, "wordkeep_texts_shortened_total", "Texts cut at 64 KiB", metrics.texts_shortened);
    add_counter(families, "wordkeep_commits_total", "Group commits", metrics.commits);
    add_counter(families, "wordkeep_commits_failed_total", "Group commits that failed", metrics.commits_failed);
}

void add_listener(std::vector<MetricFamily>& families, const base::Metrics& metrics) {
    add_counter(families, "wordkeep_requests_total", "HTTP requests", metrics.requests);
    add_counter(families, "wordkeep_requests_bad_total", "HTTP requests the listener refused", metrics.requests_bad);
    add_counter(families, "wordkeep_connections_refused_total", "Connections over the bound",
                metrics.connections_refused);
    add_gauge(families, "wordkeep_connections", "Open connections", metrics.connections.value());
    add_gauge(families, "wordkeep_deliveries_queued", "Deliveries that wait for the writer",
              metrics.deliveries_queued.value());
    add_gauge(families, "wordkeep_inquiries", "Inquiries on the desk", metrics.inquiries.value());
    add_gauge(families, "wordkeep_live_readers", "Pages that follow live", metrics.live_readers.value());
}

// In seconds since anything came; a mailbox's own habit decides what is an alarm (crm/silence.hpp).
void add_silence(std::vector<MetricFamily>& families, const crm::Silence& silence) {
    if (const auto silent = silence.silent_for()) {
        add_gauge(families, "wordkeep_silence_seconds", "Seconds since a text came, to any mailbox", silent->count());
    }
    add_gauge(families, "wordkeep_silence_alarms", "Mailboxes that are silent for longer than is their habit",
              static_cast<std::int64_t>(silence.alarms().size()));
}

// Intake and the list don't wait for the search, so this says how far it is and doesn't make the answer a no.
std::string search_readiness(const App& app) {
    const desk::SearchWarmUp::Progress progress = app.search_warm_up.progress();
    return progress.ended ? std::string()
                          : "search: " + std::to_string(progress.done) + " of " + std::to_string(progress.all) +
                                " texts can be found so far\n";
}

}  // namespace

void show_health(App&, http::Request&&, http::Reply reply) {
    reply(text_answer(200, "ok\n"));
}

void show_readiness(App& app, http::Request&&, http::Reply reply) {
    switch (app.store.state()) {
        case keep::StoreState::open: reply(text_answer(200, "ready\n" + search_readiness(app))); return;
        case keep::StoreState::paused:
            reply(text_answer(
                503, "the store cannot be written (disk full or read-only); it is tried again every second\n"));
            return;
        case keep::StoreState::stopped:
            reply(text_answer(503, "the outcome of a commit is unknown; restart Wordkeep\n"));
            return;
    }
}

void show_metrics(App& app, http::Request&&, http::Reply reply) {
    std::vector<MetricFamily> families;
    families.push_back(events_family(app.metrics));
    families.push_back(masked_family(app.metrics));
    add_team(families, app.metrics);
    add_deliveries(families, app.metrics);
    add_texts(families, app.metrics);
    add_listener(families, app.metrics);
    add_silence(families, app.silence);
    http::Response response = text_answer(200, prometheus::TextSerializer().Serialize(families));
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    reply(std::move(response));
}

}  // namespace wordkeep::api
