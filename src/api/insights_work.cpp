// /api/v1/insights/work: what would help most, from what is asked.
//
//   GET    /api/v1/insights/work    {"computed": bool,
//                                   "unanswered": [{"group": ID, "name", "language", "count", "share", "waiting"}], the
//                                   most asked first,
//                                   "unused": [{"answer": ID, "title"}], never used; those to something asked first,
//                                   "waiting": [{"topic": ID, "name", "inquiries", "waiting", "turns_waited"}], the
//                                   longest waiting first}; of each list the first fifty
#include <algorithm>
#include <ranges>
#include <utility>

#include "api/answers.hpp"
#include "api/group_json.hpp"
#include "api/handlers.hpp"
#include "api/insights_computation.hpp"
#include "crm/language.hpp"
#include "desk/insights/work_list.hpp"

namespace wordkeep::api {

namespace {

constexpr std::size_t rows_max = 50;

Json unanswered_json(const desk::WorkList& work, const desk::Overview& overview) {
    Json list = Json::array();
    for (const base::GroupId id : work.unanswered | std::views::take(rows_max)) {
        const auto group = std::ranges::find(overview.groups, id, &desk::Group::id);
        list.push_back({{"group", base::id_to_text(id.value())},
                        {"name", group->name},
                        {"language", crm::language_code(group->language)},
                        {"count", group->count},
                        {"share", group->share},
                        {"waiting", group->waiting}});
    }
    return list;
}

Json unused_json(const desk::WorkList& work, const std::vector<crm::CannedAnswer>& answers) {
    Json list = Json::array();
    for (const base::AnswerId id : work.unused | std::views::take(rows_max)) {
        const auto answer = std::ranges::find(answers, id, &crm::CannedAnswer::id);
        list.push_back({{"answer", base::id_to_text(id.value())}, {"title", answer->title}});
    }
    return list;
}

Json waiting_json(const desk::WorkList& work, const std::vector<crm::Topic>& topics) {
    Json list = Json::array();
    for (const desk::TopicWait& wait : work.waiting | std::views::take(rows_max)) {
        if (const auto topic = std::ranges::find(topics, wait.topic, &crm::Topic::id); topic != topics.end()) {
            list.push_back({{"topic", base::id_to_text(wait.topic.value())},
                            {"name", topic->name},
                            {"inquiries", wait.inquiries},
                            {"waiting", wait.waiting},
                            {"turns_waited", wait.turns_waited}});
        }
    }
    return list;
}

}  // namespace

void show_work(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto caught_up = catch_up(app);
    const auto answers = app.work.answers.list();
    const auto topics = app.work.topics.list();
    if (!caught_up || !answers || !topics) {
        reply(problem(!caught_up ? caught_up.error() : !answers ? answers.error() : topics.error()));
        return;
    }
    match_anew_if_changed(app, *answers);
    std::vector<desk::AnswerUse> uses;
    for (const crm::CannedAnswer& answer : *answers) {
        uses.push_back({answer.id, answer.uses});
    }
    const desk::Overview overview = app.insights.overview();
    const desk::WorkList work = desk::work_list(overview, uses, app.insights.waits());
    reply(json_answer(200, {{"computed", app.insights_feed.filled() && !app.insights_job.running},
                            {"unanswered", unanswered_json(work, overview)},
                            {"unused", unused_json(work, *answers)},
                            {"waiting", waiting_json(work, *topics)}}));
}

}  // namespace wordkeep::api
