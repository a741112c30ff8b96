// /api/v1/insights/map: the groups of /api/v1/insights on a plane, near ones near each other.
//
//   GET /api/v1/insights/map       {"width", "height", "left_off": n, "groups": [{"id": ID, "name", "language",
//   "count",
//                                  "share", "waiting", "answered": bool, "x", "y", "radius",
//                                  "label": {"text", "x", "y"} or null}]}, the most asked first
//   GET /api/v1/insights/map.svg?lang=ru   the same as a picture
//   GET /api/v1/insights/map.csv   the same as a table
// Texts of inquiries are in none of them.
#include <algorithm>
#include <set>

#include "api/answers.hpp"
#include "api/csv.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/map_picture.hpp"
#include "base/limits.hpp"
#include "crm/language.hpp"

namespace wordkeep::api {

namespace {

struct Shown {
    std::vector<desk::Group> groups;
    std::vector<MapDot> dots;  // of the groups
    std::size_t left_off = 0;  // groups
};

// Answers that are gone since the groups were computed answer nothing.
base::Result<std::set<base::AnswerId>> answers_there(App& app) {
    const auto answers = app.work.answers.list();
    if (!answers) {
        return std::unexpected(answers.error());
    }
    std::set<base::AnswerId> there;
    for (const crm::CannedAnswer& answer : *answers) {
        there.insert(answer.id);
    }
    return there;
}

base::Result<Shown> shown_on_the_map(App& app) {
    if (app.insights_feed.filled()) {  // what came since joins the groups
        if (auto done = app.insights_feed.catch_up(app.keys.vault(), [](std::int64_t) { return true; }); !done) {
            return std::unexpected(done.error());
        }
    }
    const auto answers = answers_there(app);
    if (!answers) {
        return std::unexpected(answers.error());
    }
    Shown shown{.groups = app.insights.overview().groups, .dots = {}};
    const std::size_t all = shown.groups.size();
    shown.groups.resize(std::min(all, base::limits::insight_map_groups_max));
    shown.left_off = all - shown.groups.size();
    const std::vector<desk::MapPlace> places = desk::map_of(shown.groups);
    std::vector<std::string> names;
    for (const desk::Group& group : shown.groups) {
        names.push_back(group.name);
    }
    std::vector<std::optional<MapLabel>> labels = map_labels(places, names);
    for (std::size_t at = 0; at < shown.groups.size(); ++at) {
        const desk::Group& group = shown.groups[at];
        const bool answered = group.answer && answers->contains(group.answer->answer);
        shown.dots.push_back({places[at], std::move(labels[at]), group.name, group.count, group.share, answered});
    }
    return shown;
}

Json label_json(const std::optional<MapLabel>& label) {
    return label ? Json{{"text", label->text}, {"x", label->x}, {"y", label->y}} : Json();
}

}  // namespace

void show_map(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto shown = shown_on_the_map(app);
    if (!shown) {
        reply(problem(shown.error()));
        return;
    }
    Json groups = Json::array();
    for (std::size_t at = 0; at < shown->groups.size(); ++at) {
        const desk::Group& group = shown->groups[at];
        const MapDot& dot = shown->dots[at];
        groups.push_back({{"id", base::id_to_text(group.id.value())},
                          {"name", group.name},
                          {"language", crm::language_code(group.language)},
                          {"count", group.count},
                          {"share", group.share},
                          {"waiting", group.waiting},
                          {"answered", dot.answered},
                          {"x", dot.place.x},
                          {"y", dot.place.y},
                          {"radius", dot.place.radius},
                          {"label", label_json(dot.label)}});
    }
    reply(json_answer(200, {{"width", desk::map_width},
                            {"height", desk::map_height},
                            {"left_off", shown->left_off},
                            {"groups", std::move(groups)}}));
}

void draw_map(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto shown = shown_on_the_map(app);
    const auto language = crm::choose_language(http::form_value(request.query, "lang").value_or(""),
                                               request.header(http::Header::accept_language));
    reply(shown ? file_answer("image/svg+xml", "map.svg", map_picture(shown->dots, language)) : problem(shown.error()));
}

void export_map(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto shown = shown_on_the_map(app);
    if (!shown) {
        reply(problem(shown.error()));
        return;
    }
    std::string csv = csv_row({"question", "inquiries", "percent", "waiting", "answered", "x", "y"});
    for (std::size_t at = 0; at < shown->groups.size(); ++at) {
        const desk::Group& group = shown->groups[at];
        const MapDot& dot = shown->dots[at];
        csv += csv_row({group.name, std::to_string(group.count), csv_number(group.share * 100, 2),
                        std::to_string(group.waiting), dot.answered ? "yes" : "no", csv_number(dot.place.x, 2),
                        csv_number(dot.place.y, 2)});
    }
    reply(file_answer(csv_type, "map.csv", std::move(csv)));
}

}  // namespace wordkeep::api
