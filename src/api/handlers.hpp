// Every handler, one line each, by resource. routes.cpp says which path leads where.
#pragma once

#include "api/app.hpp"
#include "api/guard.hpp"
#include "http/exchange.hpp"

namespace wordkeep::api {

// webhook.cpp
void take_delivery(App& app, http::Request&& request, http::Reply reply);
void answer_handshake(App& app, http::Request&& request, http::Reply reply);

// session.cpp
void show_session(App& app, http::Request&& request, http::Reply reply);
void start_session(App& app, http::Request&& request, http::Reply reply);
void end_session(App& app, http::Request&& request, http::Reply reply);
void make_owner(App& app, http::Request&& request, http::Reply reply);

// account.cpp
void list_sign_ins(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void end_sign_in(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void end_other_sign_ins(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void change_password(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// second_factor.cpp
void show_second_factor(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void begin_second_factor(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void confirm_second_factor(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void renew_recovery_codes(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void turn_second_factor_off(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void demand_second_factor(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void reset_second_factor(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// staff.cpp
void list_roles(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void list_staff(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void change_staff(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void remove_staff(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// api_keys.cpp
void list_keys(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void make_key(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void revoke_key(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// audit.cpp
void list_audit(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void check_audit(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void export_audit(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// invitations.cpp
void list_invitations(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void make_invitation(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void make_password_link(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void revoke_invitation(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void look_at_invitation(App& app, http::Request&& request, http::Reply reply);
void accept_invitation(App& app, http::Request&& request, http::Reply reply);

// inquiries.cpp
void list_inquiries(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_counts(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void list_mailboxes(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void list_colleagues(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// inquiry_change.cpp
void change_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
// The inquiry as it is now, and after a refused change beside the reason.
void answer_inquiry(App& app, base::InquiryId id, http::Reply& reply);
void answer_unchanged(App& app, base::InquiryId id, const base::Fault& fault, http::Reply& reply);

// notes.cpp
void list_notes(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void add_note(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void change_note(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void remove_note(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// topics.cpp
void list_topics(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void create_topic(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void change_topic(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void merge_topic(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void remove_topic(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// bulk.cpp
void start_bulk(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void list_bulk(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_bulk(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void stop_bulk(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void undo_bulk(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// canned_answers.cpp
void list_answers(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void create_answer(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void change_answer(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void remove_answer(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void publish_answer(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void count_answer_use(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_fitting_answers(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void answer_with_canned(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// export.cpp
void export_inquiries(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// topic_rules.cpp
void list_rules(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void create_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void change_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void remove_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void preview_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void run_rule(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// rounds.cpp
void list_rounds(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void close_round(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void take_back_round(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// views.cpp
void list_views(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void create_view(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void change_view(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void remove_view(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// search.cpp
void search_inquiries(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_similar(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
// erasures.cpp
void erase_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void find_to_erase(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void start_erasure(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_erasure(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void stop_erasure(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_turn(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// erasure_requests.cpp
void list_erasure_requests(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_erasure_request(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void grant_erasure_request(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void decline_erasure_request(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
// masking.cpp
void show_masking(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_mask_words(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void replace_mask_words(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void add_never_masked(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// live_frames.cpp
[[nodiscard]] LiveFrames render_changes(App& app, const LiveChanges& changes);
void follow_live(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void look_at_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// openapi_route.cpp
void show_openapi(App& app, http::Request&& request, http::Reply reply);

// setup_route.cpp
void show_setup(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// connect.cpp
void show_connect(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_verify_token(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void connect_account(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// silence.cpp
void show_silence(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// health.cpp
void show_health(App& app, http::Request&& request, http::Reply reply);
void show_readiness(App& app, http::Request&& request, http::Reply reply);
void show_metrics(App& app, http::Request&& request, http::Reply reply);

// callbacks.cpp
void take_data_deletion(App& app, http::Request&& request, http::Reply reply);
void take_deauthorization(App& app, http::Request&& request, http::Reply reply);

// erasure_form.cpp
void show_erasure_form(App& app, http::Request&& request, http::Reply reply);
void take_erasure_form(App& app, http::Request&& request, http::Reply reply);
void show_erasure_state(App& app, http::Request&& request, http::Reply reply);

// pages.cpp
void show_page(App& app, http::Request&& request, http::Reply reply);
void show_asset(App& app, http::Request&& request, http::Reply reply);
void show_worker(App& app, http::Request&& request, http::Reply reply);

// privacy.cpp
void show_policy(App& app, http::Request&& request, http::Reply reply);
void show_stored(App& app, http::Request&& request, http::Reply reply);
void show_limits(App& app, http::Request&& request, http::Reply reply);
void show_insights(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_map(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void draw_map(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void export_map(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void list_group(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_company(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_topic_words(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void export_groups(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// insights_computation.cpp
void start_insights(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void stop_insights(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// insights_work.cpp
void show_work(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

// group_decisions.cpp
void list_decisions(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void decide_about_group(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void take_decision_back(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void undo_decision(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);
void show_parts(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member);

void show_faq(App& app, http::Request&& request, http::Reply reply);
void show_faq_markdown(App& app, http::Request&& request, http::Reply reply);

}  // namespace wordkeep::api
