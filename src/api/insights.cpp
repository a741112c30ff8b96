// /api/v1/insights: what people ask, by groups of inquiries that ask the same thing.
//
// A group: {"id": ID, "name": ..., "language": "ru", "count": n, "share": 0.12, "waiting": n,
//           "words": [{"word", "also", "share", "lift"}], "examples": [{"inquiry": ID, "text": ...}],
//           "answer": {"id": ID, "title": ..., "likeness": 0.7} or null}
//   GET    /api/v1/insights                    {"computed": bool, "job": JOB, "inquiries", "leftover", "wordless",
//                                              "groups": [...]}, the most asked first; new inquiries have joined
//   POST   /api/v1/insights/computation        begins anew; 202, the job; 409 if one is under way
//   DELETE /api/v1/insights/computation        stops it; the groups are those from before
//   GET    /api/v1/insights/{group}/inquiries?skip=0   {"inquiries": [as the list shows them]}, best fitting first
//   GET    /api/v1/insights/groups.csv         name, count, share, waiting, answer: a row for each group
//   POST   /api/v1/insights/words              {"word": "доставка"}: {"words": [{"word", "inquiries", "lift"}]}, what
//   goes
//                                              with it in the same inquiries
//   GET    /api/v1/insights/topics             {"topics": [{"id": ID, "inquiries", "waiting", "turns_waited", "words":
//                                              [{"word", "inquiries", "share", "lift"}]}]}, the longest waiting first
// JOB: {"running": bool, "failed": bool, "stopped": bool, "step": "reading"|"sampling"|..., "done": n, "all": n}
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>
#include <ranges>

#include "api/answers.hpp"
#include "api/csv.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/inquiry_json.hpp"
#include "crm/language.hpp"
#include "desk/opened_texts.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

constexpr std::size_t groups_shown_max = 200;
constexpr std::size_t members_a_page = 50;
constexpr std::size_t skip_max = 10'000;
constexpr std::size_t word_bytes_max = 100;
constexpr std::size_t topic_words_shown = 12;

std::string_view step_name(desk::LearnStep step) {
    switch (step) {
        case desk::LearnStep::idle: return "reading";
        case desk::LearnStep::sampling: return "sampling";
        case desk::LearnStep::comparing: return "comparing";
        case desk::LearnStep::growing: return "growing";
        case desk::LearnStep::rest: return "rest";
        case desk::LearnStep::placing: return "placing";
    }
    return "reading";
}

Json job_json(const App& app) {
    const desk::LearnProgress progress = app.insights.progress();
    const bool reading = progress.step == desk::LearnStep::idle;
    const desk::Filter every{};
    const std::uint64_t all = reading ? app.desk.count({&every, 1}).front() : progress.all;
    return {{"running", app.insights_job.running.load()},
            {"failed", app.insights_job.failed.load()},
            {"stopped", app.insights_job.stopped.load()},
            {"step", step_name(progress.step)},
            {"done", std::min(all, reading ? static_cast<std::uint64_t>(app.insights_job.read.load()) : progress.done)},
            {"all", all}};
}

base::Result<std::map<base::AnswerId, std::string>> answer_titles(App& app) {
    const auto answers = app.work.answers.list();
    if (!answers) {
        return std::unexpected(answers.error());
    }
    std::map<base::AnswerId, std::string> titles;
    for (const crm::CannedAnswer& answer : *answers) {
        titles.emplace(answer.id, answer.title);
    }
    return titles;
}

// The texts of these inquiries, those that are still there.
base::Result<Json> examples_json(App& app, const std::vector<base::InquiryId>& inquiries) {
    Json examples = Json::array();
    base::Done read = app.store.read([&](keep::Connection& connection) -> base::Done {
        for (const base::InquiryId id : inquiries) {
            std::string text;
            auto opened = desk::each_opened_text(connection, app.keys.vault(), id,
                                                 [&](base::MessageId, const base::Masked& part) {
                                                     text += (text.empty() ? "" : "\n") + std::string(part.text());
                                                 });
            if (!opened) {
                return opened;
            }
            if (!text.empty()) {
                examples.push_back({{"inquiry", base::id_to_text(id.value())}, {"text", std::move(text)}});
            }
        }
        return {};
    });
    return read ? base::Result<Json>(std::move(examples)) : base::Result<Json>(std::unexpect, read.error());
}

Json words_json(const std::vector<desk::BindingWord>& words) {
    Json list = Json::array();
    for (const desk::BindingWord& word : words) {
        list.push_back({{"word", word.word}, {"also", word.also}, {"share", word.share}, {"lift", word.lift}});
    }
    return list;
}

Json answer_json(const desk::Group& group, const std::map<base::AnswerId, std::string>& titles) {
    const auto title = group.answer ? titles.find(group.answer->answer) : titles.end();
    return title == titles.end() ? Json()
                                 : Json{{"id", base::id_to_text(title->first.value())},
                                        {"title", title->second},
                                        {"likeness", group.answer->likeness}};
}

base::Result<Json> groups_json(App& app, const desk::Overview& overview) {
    const auto titles = answer_titles(app);
    if (!titles) {
        return std::unexpected(titles.error());
    }
    Json groups = Json::array();
    for (const desk::Group& group : overview.groups) {
        if (groups.size() == groups_shown_max) {
            break;
        }
        auto examples = examples_json(app, group.examples);
        if (!examples) {
            return examples;
        }
        groups.push_back({{"id", base::id_to_text(group.id.value())},
                          {"name", group.name},
                          {"language", crm::language_code(group.language)},
                          {"count", group.count},
                          {"share", group.share},
                          {"waiting", group.waiting},
                          {"words", words_json(group.words)},
                          {"examples", std::move(*examples)},
                          {"answer", answer_json(group, *titles)}});
    }
    return groups;
}

// So that what came since joins the groups. Before the first computation there is nothing to join.
base::Done catch_up(App& app) {
    return app.insights_feed.filled() ? app.insights_feed.catch_up(app.keys.vault(), [](std::int64_t) { return true; })
                                      : base::Done();
}

base::Done compute(App& app) {
    InsightsJob& job = app.insights_job;
    auto done = app.insights_feed.catch_up(app.keys.vault(), [&job](std::int64_t read) {
        job.read = read;
        return !job.stop;
    });
    if (!done) {
        return done;
    }
    const auto answers = app.work.answers.list();
    if (!answers) {
        return std::unexpected(answers.error());
    }
    desk::LearnRequest request;
    for (const crm::CannedAnswer& answer : *answers) {
        desk::AnswerTexts texts{answer.id, {answer.title}};
        for (const auto& part : {&answer.texts, &answer.questions}) {
            std::ranges::transform(*part, std::back_inserter(texts.texts), [](const auto& one) { return one.second; });
        }
        request.answers.push_back(std::move(texts));
    }
    return app.insights.compute(request);
}

void run_computation(App& app) {
    InsightsJob& job = app.insights_job;
    const auto done = compute(app);
    job.stopped = !done && job.stop;
    job.failed = !done && !job.stop;
    job.running = false;
    if (job.failed) {
        app.log.warning("what people ask could not be computed; starting it again may help");
    }
    app.live.list_changed("insights");
}

std::string percent(double share) {
    char text[16] = {};
    std::snprintf(text, sizeof(text), "%.2f", share * 100);
    return text;
}

}  // namespace

void show_insights(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    if (auto done = catch_up(app); !done) {
        reply(problem(done.error()));
        return;
    }
    const desk::Overview overview = app.insights.overview();
    auto groups = groups_json(app, overview);
    reply(groups ? json_answer(200, {{"computed", app.insights_feed.filled() && !app.insights_job.running},
                                     {"job", job_json(app)},
                                     {"inquiries", overview.inquiries},
                                     {"leftover", overview.leftover},
                                     {"wordless", overview.wordless},
                                     {"groups", std::move(*groups)}})
                 : problem(groups.error()));
}

void start_insights(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    InsightsJob& job = app.insights_job;
    if (job.running.exchange(true)) {
        reply(problem(FaultKind::conflict, "a computation is under way; wait for its end or stop it"));
        return;
    }
    job.stop = false;
    job.failed = false;
    job.stopped = false;
    job.read = 0;
    if (!app.workers.run([&app] { run_computation(app); })) {
        job.running = false;
        reply(problem(FaultKind::busy, "too many requests wait; try again in a moment"));
        return;
    }
    reply(json_answer(202, job_json(app)));
}

void stop_insights(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    if (app.insights_job.running) {
        app.insights_job.stop = true;
        app.insights.stop();
    }
    reply(json_answer(200, job_json(app)));
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
    http::Response response;
    response.content_type = "text/csv; charset=utf-8";
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"questions.csv\"");
    response.headers.emplace_back("Cache-Control", "no-store");
    response.body = csv_row({"question", "inquiries", "percent", "waiting", "answer"});
    for (const desk::Group& group : groups) {
        const auto title = group.answer ? titles->find(group.answer->answer) : titles->end();
        response.body += csv_row({group.name, std::to_string(group.count), percent(group.share),
                                  std::to_string(group.waiting), title == titles->end() ? "" : title->second});
    }
    reply(std::move(response));
}

}  // namespace wordkeep::api
