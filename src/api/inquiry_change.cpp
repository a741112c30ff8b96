// PATCH /api/v1/inquiries/{id}: state, assignee and topics of one inquiry.
//
// The body names what changes and what the caller saw last (marks_input.hpp). State and assignee change only if they
// are as expected, or if If-Match names the inquiry's present ETag; else nothing does, and the answer is 409 or 412
// with the inquiry as it is under "current", and under "changed_by" who of the team brought it to that state and gave
// it to its assignee, as far as memory knows. Without either the answer is 428. Topics are added and removed one by
// one, which never undoes what somebody else did, so they need no expectation. 200: the inquiry as it is now.
#include <cstdint>
#include <optional>
#include <utility>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/inquiry_json.hpp"
#include "api/marks_input.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

// Whether the desk shows the inquiry as the caller saw it. Within the transaction: every commit tells the desk before
// the next begins.
base::Done check_tag(const App& app, base::InquiryId id, const std::string& tag) {
    const auto listed = listed_inquiry(app, id);
    if (!listed) {
        return std::unexpected(listed.error());
    }
    return inquiry_tag(app, listed->version) == tag
               ? base::Done()
               : base::Done(std::unexpect, FaultKind::stale, "this inquiry changed since; look at it again");
}

bool is_guarded(const keep::MarksChange& change, const keep::Expected& expected) {
    return (!change.state || expected.state) && (!change.assignee || expected.assignee);
}

Json member_json(std::optional<base::StaffId> member) {
    return member ? Json(base::id_to_text(member->value())) : Json();
}

}  // namespace

void answer_inquiry(App& app, base::InquiryId id, http::Reply& reply) {
    auto inquiry = one_json(app, id);
    if (!inquiry) {
        reply(problem(inquiry.error()));
        return;
    }
    const std::string tag = inquiry_tag(app, inquiry->at("version").get<std::uint64_t>());
    reply(versioned_answer(200, *inquiry, tag));
}

void answer_unchanged(App& app, base::InquiryId id, const base::Fault& fault, http::Reply& reply) {
    if (fault.kind != FaultKind::conflict && fault.kind != FaultKind::stale) {
        reply(problem(fault));
        return;
    }
    const auto listed = listed_inquiry(app, id);
    auto current = listed ? one_json(app, *listed) : base::Result<Json>(std::unexpect, listed.error());
    if (!current) {
        reply(problem(current.error()));
        return;
    }
    Json changed_by{{"state", member_json(app.changers.of_state(id, listed->marks.state))},
                    {"assignee", member_json(app.changers.of_assignee(id, listed->marks.assignee))}};
    reply(conflict(fault, std::move(*current), std::move(changed_by)));
}

void change_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::InquiryId>(request, "/api/v1/inquiries/{id}");
    const auto input = Input::read(request.body, {"state", "assignee", "add_topics", "remove_topics", "expected"});
    if (!id || !input) {
        reply(problem(id ? input.error() : id.error()));
        return;
    }
    const auto change = read_marks_change(app, *input, member.id);
    const auto expected = read_expected(*input, member.id);
    if (!change || !expected) {
        reply(problem(change ? expected.error() : change.error()));
        return;
    }
    const bool tagged = !request.header(http::Header::if_match).empty();
    const auto tag = version_in_if_match(request);
    if (!tag && (tagged || !is_guarded(*change, *expected))) {
        reply(version_needed(tag.error()));
        return;
    }
    const auto done = app.work.inquiries.change(
        *id, *expected, *change, [&](keep::Connection&) { return tag ? check_tag(app, *id, *tag) : base::Done(); });
    if (done) {
        app.changers.note(*id, *change, member.id);
        answer_inquiry(app, *id, reply);
    } else {
        answer_unchanged(app, *id, done.error(), reply);
    }
}

}  // namespace wordkeep::api
