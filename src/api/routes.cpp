#include "api/routes.hpp"

#include <algorithm>
#include <iterator>

#include "api/guard.hpp"
#include "api/handlers.hpp"
#include "base/limits.hpp"

namespace wordkeep::api {

namespace {

using crm::Right;
using http::Method;

using AppHandler = void (*)(App&, http::Request&&, http::Reply);
using AppStaffHandler = void (*)(App&, http::Request&&, http::Reply, const crm::StaffMember&);

// On the I/O thread, for everybody: must be quick.
http::Handler at_once(App& app, AppHandler handler) {
    return [&app, handler](http::Request&& request, http::Reply reply) {
        handler(app, std::move(request), std::move(reply));
    };
}

http::Handler open_to_all(App& app, AppHandler handler) {
    return for_anybody(app, at_once(app, handler));
}

http::Handler signed_in(App& app, Right right, AppStaffHandler handler) {
    return for_staff(app, right,
                     [&app, handler](http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
                         handler(app, std::move(request), std::move(reply), member);
                     });
}

// Who is there: signing in, one's own account, the team.
std::vector<http::Route> staff_routes(App& app) {
    return {
        {Method::get, "/api/v1/session", open_to_all(app, show_session)},
        {Method::post, "/api/v1/session", open_to_all(app, start_session)},
        {Method::del, "/api/v1/session", open_to_all(app, end_session)},
        {Method::post, "/api/v1/first-run", open_to_all(app, make_owner)},
        {Method::post, "/api/v1/invitations/look", open_to_all(app, look_at_invitation)},
        {Method::post, "/api/v1/invitations/accept", open_to_all(app, accept_invitation)},
        {Method::get, "/api/v1/sign-ins", signed_in(app, Right::own_account, list_sign_ins)},
        {Method::del, "/api/v1/sign-ins", signed_in(app, Right::own_account, end_other_sign_ins)},
        {Method::del, "/api/v1/sign-ins/{id}", signed_in(app, Right::own_account, end_sign_in)},
        {Method::put, "/api/v1/password", signed_in(app, Right::own_account, change_password)},
        {Method::get, "/api/v1/second-factor", signed_in(app, Right::own_account, show_second_factor)},
        {Method::post, "/api/v1/second-factor", signed_in(app, Right::own_account, begin_second_factor)},
        {Method::put, "/api/v1/second-factor", signed_in(app, Right::own_account, confirm_second_factor)},
        {Method::post, "/api/v1/second-factor/recovery-codes",
         signed_in(app, Right::own_account, renew_recovery_codes)},
        {Method::post, "/api/v1/second-factor/off", signed_in(app, Right::own_account, turn_second_factor_off)},
        {Method::put, "/api/v1/second-factor/demand", signed_in(app, Right::manage_team, demand_second_factor)},
        {Method::del, "/api/v1/staff/{id}/second-factor", signed_in(app, Right::manage_team, reset_second_factor)},
        {Method::get, "/api/v1/roles", signed_in(app, Right::own_account, list_roles)},
        {Method::get, "/api/v1/staff", signed_in(app, Right::manage_team, list_staff)},
        {Method::patch, "/api/v1/staff/{id}", signed_in(app, Right::manage_team, change_staff)},
        {Method::del, "/api/v1/staff/{id}", signed_in(app, Right::manage_team, remove_staff)},
        {Method::post, "/api/v1/staff/{id}/password-link", signed_in(app, Right::manage_team, make_password_link)},
        {Method::get, "/api/v1/keys", signed_in(app, Right::manage_team, list_keys)},
        {Method::post, "/api/v1/keys", signed_in(app, Right::manage_team, make_key)},
        {Method::del, "/api/v1/keys/{id}", signed_in(app, Right::manage_team, revoke_key)},
        {Method::get, "/api/v1/audit", signed_in(app, Right::audit, list_audit)},
        {Method::get, "/api/v1/audit/check", signed_in(app, Right::audit, check_audit)},
        {Method::get, "/api/v1/audit.csv", signed_in(app, Right::audit, export_audit)},
        {Method::get, "/api/v1/invitations", signed_in(app, Right::manage_team, list_invitations)},
        {Method::post, "/api/v1/invitations", signed_in(app, Right::manage_team, make_invitation)},
        {Method::del, "/api/v1/invitations/{id}", signed_in(app, Right::manage_team, revoke_invitation)},
    };
}

// What the page and other programs work with.
std::vector<http::Route> api_routes(App& app) {
    return {
        {Method::get, "/api/v1/inquiries", signed_in(app, Right::read, list_inquiries)},
        {Method::get, "/api/v1/inquiries/{id}", signed_in(app, Right::read, show_inquiry)},
        {Method::patch, "/api/v1/inquiries/{id}", signed_in(app, Right::work, change_inquiry)},
        {Method::post, "/api/v1/inquiries/search", signed_in(app, Right::read, search_inquiries)},
        {Method::get, "/api/v1/inquiries/{id}/similar", signed_in(app, Right::read, show_similar)},
        {Method::get, "/api/v1/inquiries/{id}/notes", signed_in(app, Right::read, list_notes)},
        {Method::post, "/api/v1/inquiries/{id}/notes", signed_in(app, Right::work, add_note)},
        {Method::patch, "/api/v1/inquiries/{id}/notes/{note}", signed_in(app, Right::work, change_note)},
        {Method::del, "/api/v1/inquiries/{id}/notes/{note}", signed_in(app, Right::work, remove_note)},
        {Method::get, "/api/v1/counts", signed_in(app, Right::read, show_counts)},
        {Method::get, "/api/v1/mailboxes", signed_in(app, Right::read, list_mailboxes)},
        {Method::get, "/api/v1/colleagues", signed_in(app, Right::read, list_colleagues)},
        {Method::get, "/api/v1/topics", signed_in(app, Right::read, list_topics)},
        {Method::post, "/api/v1/topics", signed_in(app, Right::work, create_topic)},
        {Method::patch, "/api/v1/topics/{id}", signed_in(app, Right::work, change_topic)},
        {Method::post, "/api/v1/topics/{id}/merge", signed_in(app, Right::work, merge_topic)},
        {Method::del, "/api/v1/topics/{id}", signed_in(app, Right::work, remove_topic)},
        {Method::get, "/api/v1/topic-rules", signed_in(app, Right::read, list_rules)},
        {Method::post, "/api/v1/topic-rules", signed_in(app, Right::work, create_rule)},
        {Method::post, "/api/v1/topic-rules/preview", signed_in(app, Right::read, preview_rule)},
        {Method::patch, "/api/v1/topic-rules/{id}", signed_in(app, Right::work, change_rule)},
        {Method::del, "/api/v1/topic-rules/{id}", signed_in(app, Right::work, remove_rule)},
        {Method::post, "/api/v1/topic-rules/{id}/run", signed_in(app, Right::work, run_rule)},
        {Method::get, "/api/v1/answers", signed_in(app, Right::read, list_answers)},
        {Method::post, "/api/v1/answers", signed_in(app, Right::work, create_answer)},
        {Method::patch, "/api/v1/answers/{id}", signed_in(app, Right::work, change_answer)},
        {Method::del, "/api/v1/answers/{id}", signed_in(app, Right::work, remove_answer)},
        {Method::put, "/api/v1/answers/{id}/published", signed_in(app, Right::publish, publish_answer)},
        {Method::post, "/api/v1/answers/{id}/use", signed_in(app, Right::work, count_answer_use)},
        {Method::get, "/api/v1/inquiries/{id}/answers", signed_in(app, Right::read, show_fitting_answers)},
        {Method::post, "/api/v1/inquiries/{id}/answered", signed_in(app, Right::work, answer_with_canned)},
        {Method::post, "/api/v1/bulk", signed_in(app, Right::work, start_bulk)},
        {Method::get, "/api/v1/bulk", signed_in(app, Right::read, list_bulk)},
        {Method::get, "/api/v1/bulk/{id}", signed_in(app, Right::read, show_bulk)},
        {Method::del, "/api/v1/bulk/{id}", signed_in(app, Right::work, stop_bulk)},
        {Method::post, "/api/v1/bulk/{id}/undo", signed_in(app, Right::work, undo_bulk)},
        {Method::get, "/api/v1/export", signed_in(app, Right::export_texts, export_inquiries)},
        {Method::get, "/api/v1/views", signed_in(app, Right::read, list_views)},
        {Method::post, "/api/v1/views", signed_in(app, Right::work, create_view)},
        {Method::patch, "/api/v1/views/{id}", signed_in(app, Right::work, change_view)},
        {Method::del, "/api/v1/views/{id}", signed_in(app, Right::work, remove_view)},
        {Method::del, "/api/v1/inquiries/{id}", signed_in(app, Right::erase, erase_inquiry)},
        {Method::post, "/api/v1/erasures/search", signed_in(app, Right::erase, find_to_erase)},
        {Method::post, "/api/v1/erasures", signed_in(app, Right::erase, start_erasure)},
        {Method::get, "/api/v1/erasures/current", signed_in(app, Right::erase, show_erasure)},
        {Method::del, "/api/v1/erasures/current", signed_in(app, Right::erase, stop_erasure)},
        {Method::get, "/api/v1/erasure-requests", signed_in(app, Right::erase, list_erasure_requests)},
        {Method::get, "/api/v1/erasure-requests/{id}", signed_in(app, Right::erase, show_erasure_request)},
        {Method::post, "/api/v1/erasure-requests/{id}/erase", signed_in(app, Right::erase, grant_erasure_request)},
        {Method::post, "/api/v1/erasure-requests/{id}/decline", signed_in(app, Right::erase, decline_erasure_request)},
        {Method::get, "/api/v1/turn", signed_in(app, Right::read, show_turn)},
        {Method::get, "/api/v1/insights/rounds", signed_in(app, Right::read, list_rounds)},
        {Method::post, "/api/v1/insights/rounds", signed_in(app, Right::close_rounds, close_round)},
        {Method::del, "/api/v1/insights/rounds/{number}", signed_in(app, Right::close_rounds, take_back_round)},
        {Method::post, "/api/v1/mask", signed_in(app, Right::read, show_masking)},
        {Method::get, "/api/v1/mask/words", signed_in(app, Right::steer_masking, show_mask_words)},
        {Method::put, "/api/v1/mask/words", signed_in(app, Right::steer_masking, replace_mask_words)},
        {Method::post, "/api/v1/mask/never", signed_in(app, Right::steer_masking, add_never_masked)},
        {Method::get, "/api/v1/live", signed_in(app, Right::read, follow_live)},
        {Method::put, "/api/v1/live/{page}", signed_in(app, Right::work, look_at_inquiry)},
        {Method::get, "/api/v1/setup", signed_in(app, Right::read, show_setup)},
        {Method::get, "/api/v1/silence", signed_in(app, Right::read, show_silence)},
        {Method::get, "/api/v1/connect", signed_in(app, Right::connect, show_connect)},
        {Method::post, "/api/v1/connect", signed_in(app, Right::connect, connect_account)},
        {Method::post, "/api/v1/connect/verify-token", signed_in(app, Right::connect, show_verify_token)},
        {Method::get, "/api/v1/openapi.json", at_once(app, show_openapi)},
    };
}

// What people ask, worked out from all inquiries.
std::vector<http::Route> insight_routes(App& app) {
    return {
        {Method::get, "/api/v1/insights", signed_in(app, Right::read, show_insights)},
        {Method::post, "/api/v1/insights/computation", signed_in(app, Right::work, start_insights)},
        {Method::del, "/api/v1/insights/computation", signed_in(app, Right::work, stop_insights)},
        {Method::get, "/api/v1/insights/map", signed_in(app, Right::read, show_map)},
        {Method::get, "/api/v1/insights/map.svg", signed_in(app, Right::read, draw_map)},
        {Method::get, "/api/v1/insights/map.csv", signed_in(app, Right::export_texts, export_map)},
        {Method::post, "/api/v1/insights/words", signed_in(app, Right::read, show_company)},
        {Method::get, "/api/v1/insights/topics", signed_in(app, Right::read, show_topic_words)},
        {Method::get, "/api/v1/insights/work", signed_in(app, Right::read, show_work)},
        {Method::get, "/api/v1/insights/decisions", signed_in(app, Right::read, list_decisions)},
        {Method::post, "/api/v1/insights/decisions", signed_in(app, Right::work, decide_about_group)},
        {Method::del, "/api/v1/insights/decisions/{id}", signed_in(app, Right::work, take_decision_back)},
        {Method::post, "/api/v1/insights/undo", signed_in(app, Right::work, undo_decision)},
        {Method::get, "/api/v1/insights/{group}/parts", signed_in(app, Right::read, show_parts)},
        {Method::get, "/api/v1/insights/groups.csv", signed_in(app, Right::export_texts, export_groups)},
        {Method::get, "/api/v1/insights/{group}/inquiries", signed_in(app, Right::read, list_group)},
    };
}

// What Instagram, people and watchers reach without a sign-in.
std::vector<http::Route> public_routes(App& app) {
    using base::limits::delivery_body_bytes_max;
    using base::limits::erasure_form_bytes_max;
    return {
        {Method::get, "/webhooks/instagram", at_once(app, answer_handshake)},
        {Method::post, "/webhooks/instagram", at_once(app, take_delivery), delivery_body_bytes_max},

        {Method::post, "/instagram/data-deletion", at_once(app, take_data_deletion)},
        {Method::post, "/instagram/deauthorize", at_once(app, take_deauthorization)},

        {Method::get, "/healthz", at_once(app, show_health)},
        {Method::get, "/readyz", at_once(app, show_readiness)},
        {Method::get, "/metrics", at_once(app, show_metrics)},
        {Method::get, "/privacy", at_once(app, show_policy)},
        {Method::get, "/privacy/stored", open_to_all(app, show_stored)},
        {Method::get, "/privacy/limits", at_once(app, show_limits)},
        {Method::get, "/faq", open_to_all(app, show_faq)},
        {Method::get, "/faq.md", open_to_all(app, show_faq_markdown)},
        {Method::get, "/erasure", at_once(app, show_erasure_form)},
        {Method::post, "/erasure", open_to_all(app, take_erasure_form), erasure_form_bytes_max},
        {Method::get, "/erasure/{code}", open_to_all(app, show_erasure_state)},
        {Method::get, "/assets/*", at_once(app, show_asset)},
        {Method::get, "/", at_once(app, show_page)},
        {Method::get, "/favicon.svg", at_once(app, show_asset)},
        {Method::get, "/worker.js", at_once(app, show_worker)},
    };
}

}  // namespace

std::vector<http::Route> routes(App& app) {
    std::vector<http::Route> all = staff_routes(app);
    std::ranges::move(api_routes(app), std::back_inserter(all));
    std::ranges::move(insight_routes(app), std::back_inserter(all));
    std::ranges::move(public_routes(app), std::back_inserter(all));
    return all;
}

}  // namespace wordkeep::api
