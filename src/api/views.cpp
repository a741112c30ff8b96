// /api/v1/views: saved views.
//
// A view: {"id": ID, "name": ..., "filter": "state=new&assignee=me", "shared": bool, "own": bool, "count": n,
//          "version": TAG}. The filter is written as filter_query.hpp says and may stand in the page's address as it
//          is.
//   GET    /api/v1/views         {"views": [...]}: one's own and the shared ones, by name
//   POST   /api/v1/views         {"name": ..., "filter": ..., "shared": false}; 201, the view
//   PATCH  /api/v1/views/{id}    {"name", "filter", "shared"}, all three; If-Match: the version seen; 200, the view
//   DELETE /api/v1/views/{id}    If-Match: the version seen; 204
// A stale version is 412, a missing one 428. Private views of others are 404, shared ones of others 403 for agents.
#include "api/answers.hpp"
#include "api/filter_query.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/view_counts.hpp"

namespace wordkeep::api {

namespace {

Json view_json(const App& app, const crm::View& view, const crm::StaffMember& member) {
    // The filter was good when it was saved; one that isn't any more shows nothing.
    const auto filter = read_filter(view.filter, member.id);
    return {{"id", base::id_to_text(view.id.value())},
            {"name", view.name},
            {"filter", view.filter},
            {"shared", view.shared},
            {"own", view.owner == member.id},
            {"count", filter ? app.desk.count({&*filter, 1}).front() : 0},
            {"version", view.version}};
}

base::Result<crm::ViewInput> read_view(std::string& body) {
    const auto input = Input::read(body, {"name", "filter", "shared"});
    if (!input) {
        return std::unexpected(input.error());
    }
    auto name = input->text("name");
    const auto filter = input->text("filter");
    const auto shared = input->flag("shared", false);
    if (!name || !filter || !shared) {
        return std::unexpected(!name ? name.error() : !filter ? filter.error() : shared.error());
    }
    auto canonical = canonical_filter(*filter);
    if (!canonical) {
        return std::unexpected(canonical.error());
    }
    return crm::ViewInput{std::move(*name), std::move(*canonical), *shared};
}

}  // namespace

base::Result<Json> view_counts_json(const App& app, const crm::StaffMember& member) {
    const auto views = app.work.views.list(member);
    if (!views) {
        return std::unexpected(views.error());
    }
    Json counts = Json::object();
    for (const crm::View& view : *views) {
        if (const auto filter = read_filter(view.filter, member.id)) {
            counts[base::id_to_text(view.id.value())] = app.desk.count({&*filter, 1}).front();
        }
    }
    return counts;
}

void list_views(App& app, http::Request&&, http::Reply reply, const crm::StaffMember& member) {
    const auto views = app.work.views.list(member);
    if (!views) {
        reply(problem(views.error()));
        return;
    }
    Json list = Json::array();
    for (const crm::View& view : *views) {
        list.push_back(view_json(app, view, member));
    }
    reply(json_answer(200, {{"views", std::move(list)}}));
}

void create_view(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = read_view(request.body);
    const auto view =
        input ? app.work.views.create(member, *input) : base::Result<crm::View>(std::unexpect, input.error());
    if (!view) {
        reply(problem(view.error()));
        return;
    }
    app.live.list_changed("views");
    reply(versioned_answer(201, view_json(app, *view, member), view->version));
}

void change_view(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::ViewId>(request, "/api/v1/views/{id}");
    const auto version = version_in_if_match(request);
    const auto input = read_view(request.body);
    if (!id || !version || !input) {
        reply(!id ? problem(id.error()) : !version ? version_needed(version.error()) : problem(input.error()));
        return;
    }
    const auto view = app.work.views.change(member, *id, *version, *input);
    if (!view) {
        reply(problem(view.error()));
        return;
    }
    app.live.list_changed("views");
    reply(versioned_answer(200, view_json(app, *view, member), view->version));
}

void remove_view(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::ViewId>(request, "/api/v1/views/{id}");
    const auto version = version_in_if_match(request);
    if (!id || !version) {
        reply(!id ? problem(id.error()) : version_needed(version.error()));
        return;
    }
    if (auto removed = app.work.views.remove(member, *id, *version); !removed) {
        reply(problem(removed.error()));
        return;
    }
    app.live.list_changed("views");
    reply(no_content());
}

}  // namespace wordkeep::api
