// /api/v1/insights/computation: the groups are worked out on a worker thread, one computation at a time.
//
//   POST   /api/v1/insights/computation        begins anew; 202, the job; 409 if one is under way
//   DELETE /api/v1/insights/computation        stops it; the groups are those from before
// The job: {"running": bool, "failed": bool, "stopped": bool, "step": "reading"|"sampling"|..., "done": n, "all": n}
#include "api/insights_computation.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "api/group_ways.hpp"
#include "api/handlers.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

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

std::vector<desk::AnswerTexts> texts_of(const std::vector<crm::CannedAnswer>& answers) {
    std::vector<desk::AnswerTexts> all;
    for (const crm::CannedAnswer& answer : answers) {
        desk::AnswerTexts& texts = all.emplace_back(desk::AnswerTexts{answer.id, {answer.title}});
        for (const auto& part : {&answer.texts, &answer.questions}) {
            std::ranges::transform(*part, std::back_inserter(texts.texts), [](const auto& one) { return one.second; });
        }
    }
    return all;
}

// The same for the same state of all answers.
std::string state_of(const std::vector<crm::CannedAnswer>& answers) {
    std::vector<std::string> versions;
    std::ranges::transform(answers, std::back_inserter(versions), &crm::CannedAnswer::version);
    std::ranges::sort(versions);
    std::string state;
    for (const std::string& version : versions) {
        state += version;
    }
    return state;
}

desk::Anchor anchor_of(const crm::GroupDecision& decision) {
    return {decision.id, signatures_of(decision.ways), decision.name, decision.hidden};
}

// Decisions that nobody asks about fade. A computation over nothing tells nothing.
base::Done let_decisions_fade(App& app) {
    const desk::Overview overview = app.insights.overview();
    std::set<base::GroupId> asked;
    for (const auto* groups : {&overview.groups, &overview.hidden}) {
        for (const desk::Group& group : *groups) {
            if (group.anchored && group.count > 0) {
                asked.insert(group.id);
            }
        }
    }
    if (overview.inquiries == 0) {
        return {};
    }
    const auto faded = app.work.decisions.computed(asked);
    if (!faded) {
        return std::unexpected(faded.error());
    }
    app.insights.recover(*faded, {});
    return {};
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
    const auto decisions = app.work.decisions.list();
    if (!answers || !decisions) {
        return std::unexpected(answers ? decisions.error() : answers.error());
    }
    desk::LearnRequest request{.answers = texts_of(*answers)};
    std::ranges::transform(*decisions, std::back_inserter(request.anchors), anchor_of);
    done = app.insights.compute(request);
    if (!done) {
        return done;
    }
    job.set_answers(state_of(*answers));
    return let_decisions_fade(app);
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

}  // namespace

base::Done catch_up(App& app) {
    return app.insights_feed.filled() ? app.insights_feed.catch_up(app.keys.vault(), [](std::int64_t) { return true; })
                                      : base::Done();
}

void match_anew_if_changed(App& app, const std::vector<crm::CannedAnswer>& answers) {
    if (app.insights_feed.filled() && !app.insights_job.running && app.insights_job.set_answers(state_of(answers))) {
        app.insights.match_answers(texts_of(answers));
    }
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

void start_insights(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    InsightsJob& job = app.insights_job;
    if (!app.group_steering.begin([&job] { return !job.running.exchange(true); })) {
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

}  // namespace wordkeep::api
