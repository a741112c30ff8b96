// /api/v1/insights: what people ask, by groups of inquiries that ask the same thing.
//
// A group: {"id": ID, "name": ..., "language": "ru", "count": n, "share": 0.12, "waiting": n,
//           "words": [{"word", "also", "share", "lift"}], "examples": [{"inquiry": ID, "text": ...}],
//           "answer": {"id": ID, "title": ..., "likeness": 0.7} or null, "decided": bool, "version": TAG}
// What the team hid comes apart: {"id", "name", "language", "count", "share", "version"}. What it decides about groups:
// group_decisions.cpp. The computation: insights_computation.cpp.
//   GET    /api/v1/insights                    {"computed": bool, "job": JOB, "inquiries", "leftover", "wordless",
//                                              "groups": [...], "hidden": [...]}, the most asked first; new inquiries
//                                              have joined
//   GET    /api/v1/insights/{group}/inquiries?skip=0   {"inquiries": [as the list shows them]}, best fitting first
//   GET    /api/v1/insights/groups.csv         name, count, share, waiting, answer: a row for each group
//   POST   /api/v1/insights/words              {"word": "доставка"}: {"words": [{"word", "inquiries", "lift"}]}, what
//                                              goes with it in the same inquiries
//   GET    /api/v1/insights/topics             {"topics": [{"id": ID, "inquiries", "waiting", "turns_waited", "words":
//                                              [{"word", "inquiries", "share", "lift"}]}]}, the longest waiting first
#include <algorithm>
#include <charconv>
#include <map>
#include <ranges>

#include "api/answers.hpp"
#include "api/csv.hpp"
#include "api/group_json.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/inquiry_json.hpp"
#include "api/insights_computation.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

constexpr std::size_t members_a_page = 50;
constexpr std::size_t skip_max = 10'000;
constexpr std::size_t word_bytes_max = 100;
constexpr std::size_t topic_words_shown = 12;

}  // namespace

void show_insights(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto caught_up = catch_up(app);
    const auto versions = app.work.decisions.versions();
    const auto titles = answer_titles(app);
    if (!caught_up || !versions || !titles) {
        reply(problem(!caught_up ? caught_up.error() : !versions ? versions.error() : titles.error()));
        return;
    }
    // In this order: a computation that ends in between is told as under way, and whoever waits for it asks again.
    Json job = job_json(app);
    const desk::Overview overview = app.insights.overview();
    auto groups = groups_json(app, overview.groups, {*versions, *titles});
    reply(groups ? json_answer(200, {{"computed", overview.computed && !job.at("running").get<bool>()},
                                     {"job", std::move(job)},
                                     {"inquiries", overview.inquiries},
                                     {"leftover", overview.leftover},
                                     {"wordless", overview.wordless},
                                     {"groups", std::move(*groups)},
                                     {"hidden", hidden_json(overview.hidden, *versions)}})
                 : problem(groups.error()));
}

void list_group(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto group = path_id<base::GroupId>(request, "/api/v1/insights/{group}/inquiries", "group");
    const std::string asked = http::form_value(request.query, "skip").value_or("0");
    std::size_t skip = 0;
    const auto [end, error] = std::from_chars(asked.data(), asked.data() + asked.size(), skip);
    if (!group || error != std::errc() || end != asked.data() + asked.size() || skip > skip_max) {
        reply(group ? problem(FaultKind::invalid, "skip must be a number up to 10000") : problem(group.error()));
        return;
    }
    std::vector<desk::Listed> rows;
    for (const base::InquiryId id : app.insights.members(*group, skip, members_a_page)) {
        if (const auto listed = app.desk.find(id)) {
            rows.push_back(*listed);
        }
    }
    auto json = rows_json(app, rows);
    reply(json ? json_answer(200, {{"inquiries", std::move(*json)}}) : problem(json.error()));
}

void show_company(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto input = read_object(request.body, {"word"});
    if (!input || input->text("word").size() > word_bytes_max) {
        reply(input ? problem(FaultKind::too_large, "that is no word") : problem(input.error()));
        return;
    }
    if (auto done = catch_up(app); !done) {
        reply(problem(done.error()));
        return;
    }
    Json words = Json::array();
    for (const desk::CompanyWord& one : app.insights.company(input->text("word"))) {
        words.push_back({{"word", one.word}, {"inquiries", one.inquiries}, {"lift", one.lift}});
    }
    reply(json_answer(200, {{"words", std::move(words)}}));
}

void show_topic_words(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    if (auto done = catch_up(app); !done) {
        reply(problem(done.error()));
        return;
    }
    const auto words = app.insights.words_of_topics();
    Json topics = Json::array();
    for (const desk::TopicWait& wait : app.insights.waits()) {
        Json own = Json::array();
        if (const auto found = words.find(wait.topic); found != words.end()) {
            for (const desk::TopicWord& one : found->second | std::views::take(topic_words_shown)) {
                own.push_back(
                    {{"word", one.word}, {"inquiries", one.inquiries}, {"share", one.share}, {"lift", one.lift}});
            }
        }
        topics.push_back({{"id", base::id_to_text(wait.topic.value())},
                          {"inquiries", wait.inquiries},
                          {"waiting", wait.waiting},
                          {"turns_waited", wait.turns_waited},
                          {"words", std::move(own)}});
    }
    reply(json_answer(200, {{"topics", std::move(topics)}}));
}

void export_groups(App& app, http::Request&&, http::Reply reply, const crm::StaffMember& member) {
    const auto caught_up = catch_up(app);
    const auto titles = caught_up
                            ? answer_titles(app)
                            : base::Result<std::map<base::AnswerId, std::string>>(std::unexpect, caught_up.error());
    if (!titles) {
        reply(problem(titles.error()));
        return;
    }
    const auto groups = app.insights.overview().groups;
    const crm::StaffAction exported{
        crm::StaffActionKind::questions_exported, member.actor(), {}, {}, static_cast<std::int64_t>(groups.size())};
    if (auto told = app.actions.tell(exported); !told) {
        reply(problem(told.error()));
        return;
    }
    std::string csv = csv_row({"question", "inquiries", "percent", "waiting", "answer"});
    for (const desk::Group& group : groups) {
        const auto title = group.answer ? titles->find(group.answer->answer) : titles->end();
        csv += csv_row({group.name, std::to_string(group.count), csv_number(group.share * 100, 2),
                        std::to_string(group.waiting), title == titles->end() ? "" : title->second});
    }
    reply(file_answer(csv_type, "questions.csv", std::move(csv)));
}

}  // namespace wordkeep::api
