// What the live stream says (the events stand in live.hpp), and who looks at what.
#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/inquiry_json.hpp"
#include "api/view_counts.hpp"

namespace wordkeep::api {

namespace {

Json staff_json(const std::set<base::StaffId>& members) {
    Json list = Json::array();
    for (const base::StaffId member : members) {
        list.push_back(base::id_to_text(member.value()));
    }
    return list;
}

Json looking_json(base::InquiryId inquiry, const std::set<base::StaffId>& members) {
    return {{"inquiry", base::id_to_text(inquiry.value())}, {"staff", staff_json(members)}};
}

void add_inquiries(App& app, const LiveChanges& changes, std::vector<std::string>& frames) {
    std::vector<desk::Listed> rows;
    for (const base::InquiryId id : changes.changed) {
        if (const auto listed = app.desk.find(id)) {
            rows.push_back(*listed);
        }
    }
    if (auto list = rows_json(app, rows)) {
        for (const Json& inquiry : *list) {
            frames.push_back(live_frame("inquiry", inquiry.dump()));
        }
    }
    for (const base::InquiryId id : changes.gone) {
        frames.push_back(live_frame("gone", Json{{"id", base::id_to_text(id.value())}}.dump()));
    }
}

}  // namespace

LiveFrames render_changes(App& app, const LiveChanges& changes) {
    LiveFrames frames;
    if (changes.too_many) {
        frames.for_all.push_back(live_frame("reload", "{}"));
    } else {
        add_inquiries(app, changes, frames.for_all);
    }
    for (const std::string_view list : changes.lists) {
        frames.for_all.push_back(live_frame("changed", Json{{"list", list}}.dump()));
    }
    for (const base::InquiryId inquiry : changes.looked_at) {
        frames.for_all.push_back(live_frame("looking", looking_json(inquiry, app.live.looking_at(inquiry)).dump()));
    }
    if (changes.changed.empty() && changes.gone.empty() && !changes.too_many) {
        return frames;
    }
    frames.for_all.push_back(live_frame("counts", counts_json(app.desk.counts()).dump()));
    frames.for_all.push_back(live_frame("tallies", tallies_json(app.desk.tallied()).dump()));
    for (const base::StaffId id : app.live.members()) {
        const auto member = app.staff.member(id);
        const auto counts = member ? view_counts_json(app, *member) : base::Result<Json>(Json::object());
        if (counts && !counts->empty()) {
            frames.own.emplace(id, live_frame("views", counts->dump()));
        }
    }
    return frames;
}

void follow_live(App& app, http::Request&&, http::Reply reply, const crm::StaffMember& member) {
    if (!app.live.may_join()) {
        reply(problem(base::FaultKind::busy, "too many pages follow the live updates"));
        return;
    }
    http::Response head;
    head.content_type = "text/event-stream";
    head.headers.emplace_back("Cache-Control", "no-store");
    head.headers.emplace_back("X-Accel-Buffering", "no");
    const auto stream = reply.stream(std::move(head));
    const PageId page = PageId::from_bits(app.random.bits());
    Json looking = Json::array();
    for (const auto& [inquiry, members] : app.live.looking()) {
        looking.push_back(looking_json(inquiry, members));
    }
    const Json hello = {{"page", base::id_to_text(page.value())},
                        {"counts", counts_json(app.desk.counts())},
                        {"tallies", tallies_json(app.desk.tallied())},
                        {"looking", std::move(looking)}};
    app.live.join(stream, page, member.id, live_frame("hello", hello.dump()));
}

void look_at_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto page = path_id<PageId>(request, "/api/v1/live/{page}", "page");
    const auto input = Input::read(request.body, {"inquiry"});
    if (!page || !input) {
        reply(problem(page ? input.error() : page.error()));
        return;
    }
    std::optional<base::InquiryId> inquiry;
    if (!input->is_null("inquiry")) {
        const auto text = input->text("inquiry");
        const auto id = text ? read_id<base::InquiryId>(*text, "an inquiry")
                             : base::Result<base::InquiryId>(std::unexpect, text.error());
        if (!id) {
            reply(problem(id.error()));
            return;
        }
        inquiry = *id;
    }
    const bool known = app.live.look_at(*page, member.id, inquiry);
    reply(known ? no_content()
                : problem(base::FaultKind::not_found, "this page's live stream has ended; open it anew"));
}

}  // namespace wordkeep::api
