// Erasing on request: one inquiry, or all texts that hold given words; and what the next turn will erase.
//
//   DELETE /api/v1/inquiries/{id}        every text of it, for good
//   POST   /api/v1/erasures/search       {"match": "exact"|"words", "text": ...}: the dry run, with counts and examples
//   POST   /api/v1/erasures              the same members: starts erasing what matches; 202, or 409 if one is under way
//   GET    /api/v1/erasures/current      how far it is
//   DELETE /api/v1/erasures/current      stops it at the next safe place
//   GET    /api/v1/turn                  when the next turn comes and what it will do
//
// Needs the right to erase, but for the turn.
#include <cstdint>
#include <memory>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "base/day.hpp"
#include "base/limits.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

struct Search {
    crm::Wanted wanted;
    base::FleetingText text;
};

base::Result<Search> search_in(std::string& body) {
    auto input = read_object(body, {"match", "text"});
    if (!input) {
        return std::unexpected(input.error());
    }
    const std::string& match = input->text("match");
    if (match != "exact" && match != "words") {
        return base::fault(FaultKind::invalid, "match must be exact or words");
    }
    if (input->text("text").size() > base::limits::text_bytes_max) {
        return base::fault(FaultKind::too_large, "text is longer than any text that is kept");
    }
    return Search{match == "exact" ? crm::Wanted::exact : crm::Wanted::words,
                  base::FleetingText(std::string(input->text("text")))};
}

base::Result<crm::Found> find_texts(App& app, std::string& body) {
    const auto search = search_in(body);
    if (!search) {
        return std::unexpected(search.error());
    }
    return app.eraser.find(search->wanted, search->text.peek());
}

Json progress_json(const ErasureProgress& progress) {
    return {{"running", progress.running},
            {"stopped", progress.stopped},
            {"failed", progress.failed},
            {"done", progress.done},
            {"all", progress.all}};
}

void run_erasure(App& app, const std::vector<base::MessageId>& ids) {
    const auto erased =
        app.eraser.erase(ids, [&app](std::int64_t done, std::int64_t) { return app.bulk_erasure.go_on(done); });
    app.bulk_erasure.end(!erased);
    if (!erased) {
        app.log.warning(
            "an erasure of many texts could not be run to its end; starting it again goes on with the rest");
    }
}

}  // namespace

void erase_inquiry(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto stored = base::id_from_text(http::path_parameter("/api/v1/inquiries/{id}", request.path, "id"));
    const auto id = stored ? base::InquiryId::from_stored(*stored) : std::nullopt;
    if (!id) {
        reply(problem(FaultKind::not_found, "an inquiry's id has 16 hex digits"));
        return;
    }
    const auto found = app.eraser.find_inquiry(*id);
    if (!found) {
        reply(problem(found.error()));
        return;
    }
    const auto count = static_cast<std::int64_t>(found->ids.size());
    if (auto told = app.actions.tell({crm::StaffActionKind::erased, member.actor(), {}, {}, count}); !told) {
        reply(problem(told.error()));
        return;
    }
    const auto erased = app.eraser.erase(found->ids, [](std::int64_t, std::int64_t) { return true; });
    reply(erased ? json_answer(200, {{"texts", *erased}}) : problem(erased.error()));
}

void find_to_erase(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto found = find_texts(app, request.body);
    reply(found
              ? json_answer(
                    200, {{"texts", found->ids.size()}, {"inquiries", found->inquiries}, {"examples", found->examples}})
              : problem(found.error()));
}

void start_erasure(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    auto found = find_texts(app, request.body);
    if (!found) {
        reply(problem(found.error()));
        return;
    }
    const auto count = static_cast<std::int64_t>(found->ids.size());
    if (!app.bulk_erasure.begin(count)) {
        reply(problem(FaultKind::conflict, "another erasure is under way; wait for its end or stop it"));
        return;
    }
    if (auto told = app.actions.tell({crm::StaffActionKind::erased_found, member.actor(), {}, {}, count}); !told) {
        app.bulk_erasure.end(true);
        reply(problem(told.error()));
        return;
    }
    const auto ids = std::make_shared<const std::vector<base::MessageId>>(std::move(found->ids));
    if (!app.workers.run([&app, ids] { run_erasure(app, *ids); })) {
        app.bulk_erasure.end(true);
        reply(problem(FaultKind::busy, "too many requests wait; try again in a moment"));
        return;
    }
    reply(json_answer(202, progress_json(app.bulk_erasure.progress())));
}

void show_erasure(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    reply(json_answer(200, progress_json(app.bulk_erasure.progress())));
}

void stop_erasure(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    app.bulk_erasure.ask_to_stop();
    reply(json_answer(200, progress_json(app.bulk_erasure.progress())));
}

void show_turn(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    const auto preview = app.turns.preview();
    reply(preview ? json_answer(200, {{"due", base::day_text(preview->due)},
                                      {"days_left", (preview->due - app.clock.wall()) / std::chrono::hours(24)},
                                      {"erased", preview->erased},
                                      {"fading", preview->fading}})
                  : problem(preview.error()));
}

}  // namespace wordkeep::api
