// /api/v1/setup: the checklist of the first run.
#include <cstdint>
#include <numeric>

#include "api/answers.hpp"
#include "api/handlers.hpp"

namespace wordkeep::api {

void show_setup(App& app, http::Request&&, http::Reply reply, const crm::StaffMember& member) {
    const desk::Counts counts = app.desk.counts();
    const std::uint64_t inquiries = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    reply(json_answer(200, {{"handshake_seen", app.setup.seen(crm::Setup::Step::handshake_seen)},
                            {"test_received", app.setup.seen(crm::Setup::Step::test_received)},
                            {"first_message", inquiries > 0 || app.metrics.texts_kept.value() > 0},
                            {"second_factor", member.second_factor},
                            {"backup_made", app.setup.backup_made()},
                            {"policy_published", app.policy.complete()}}));
}

}  // namespace wordkeep::api
