// /api/v1/insights/rounds: counts in the place of dates.
//
// A round: {"round": n, "inquiries": n or null, "topics": [{"topic": ID, "name": ..., "count": n, "share": 0 to 1 or
//           null, "change": of the share since the round before, or null}], "groups": [the same without "topic"] or
//           null}, the largest first. A count below "small" is kept nowhere: null, or left out. "groups": null: nobody
//           had computed what people ask, or the round is not one of the newest "groups_kept".
//   GET    /api/v1/insights/rounds                {"small": 5, "groups_kept": 12, "rounds": [...]}, the newest
//                                                 first
//   GET    /api/v1/insights/rounds?format=csv     a row for each topic and group of each round
//   GET    /api/v1/insights/rounds?format=svg     a picture of the newest: shares, and what grew
//   POST   /api/v1/insights/rounds                {}: closes one; 201, the round
//   DELETE /api/v1/insights/rounds/{number}       takes the newest back; 204; 409 if it isn't the newest
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

#include "api/answers.hpp"
#include "api/csv.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/round_picture.hpp"
#include "api/round_tally.hpp"
#include "base/limits.hpp"
#include "crm/language.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;
using TopicNames = std::map<base::TopicId, std::string>;

base::Result<TopicNames> read_names(const App& app) {
    const auto topics = app.work.topics.list();
    if (!topics) {
        return std::unexpected(topics.error());
    }
    TopicNames names;
    for (const crm::Topic& topic : *topics) {
        names.emplace(topic.id, topic.name);
    }
    return names;
}

struct Row {
    std::string name;
    crm::RoundShare share;
    std::optional<base::TopicId> topic{};  // none: it is a group
};

// The largest first.
std::vector<Row> topic_rows(const crm::Round& round, const TopicNames& names) {
    std::vector<Row> rows;
    for (const auto& [topic, share] : round.topics) {
        if (const auto name = names.find(topic); name != names.end()) {
            rows.push_back({name->second, share, topic});
        }
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), [](const Row& row) { return row.share.count; });
    return rows;
}

std::vector<Row> group_rows(const crm::Round& round) {
    std::vector<Row> rows;
    for (const crm::RoundGroup& group : round.groups.value_or(std::vector<crm::RoundGroup>())) {
        rows.push_back({group.name, group.share});
    }
    return rows;
}

Json or_null(const auto& value) {
    return value ? Json(*value) : Json();
}

Json rows_json(const std::vector<Row>& rows) {
    Json list = Json::array();
    for (const Row& row : rows) {
        Json json = {{"name", row.name},
                     {"count", row.share.count},
                     {"share", or_null(row.share.share)},
                     {"change", or_null(row.share.change)}};
        if (row.topic) {
            json["topic"] = base::id_to_text(row.topic->value());
        }
        list.push_back(std::move(json));
    }
    return list;
}

Json round_json(const crm::Round& round, const TopicNames& names) {
    return {{"round", round.number},
            {"inquiries", or_null(round.all)},
            {"topics", rows_json(topic_rows(round, names))},
            {"groups", round.groups ? rows_json(group_rows(round)) : Json()}};
}

std::string decimal(const std::optional<double>& value) {
    return value ? csv_number(*value, 4) : std::string();
}

std::string csv_of(const std::vector<crm::Round>& rounds, const TopicNames& names) {
    std::string csv = csv_row({"round", "inquiries", "kind", "name", "count", "share", "change"});
    for (const crm::Round& round : rounds) {
        std::vector<Row> rows = topic_rows(round, names);
        std::ranges::move(group_rows(round), std::back_inserter(rows));
        for (const Row& row : rows) {
            csv += csv_row({std::to_string(round.number), round.all ? std::to_string(*round.all) : "",
                            row.topic ? "topic" : "group", row.name, std::to_string(row.share.count),
                            decimal(row.share.share), decimal(row.share.change)});
        }
    }
    return csv;
}

std::vector<PictureBar> bars_of(std::vector<Row> rows) {
    std::vector<PictureBar> bars;
    for (Row& row : rows) {
        bars.push_back({std::move(row.name), row.share.share.value_or(0), row.share.change});
    }
    return bars;
}

std::string svg_of(const std::vector<crm::Round>& rounds, const TopicNames& names, crm::Language language) {
    if (rounds.empty()) {
        return round_picture({}, language);
    }
    const crm::Round& newest = rounds.front();
    return round_picture({newest.number, bars_of(topic_rows(newest, names)), bars_of(group_rows(newest))}, language);
}

}  // namespace

void list_rounds(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const std::string format = http::form_value(request.query, "format").value_or("json");
    if (format != "json" && format != "csv" && format != "svg") {
        reply(problem(FaultKind::invalid, "format must be json, csv or svg"));
        return;
    }
    const auto rounds = app.work.rounds.list();
    const auto names = read_names(app);
    if (!rounds || !names) {
        reply(problem(rounds ? names.error() : rounds.error()));
        return;
    }
    if (format == "csv") {
        reply(file_answer(csv_type, "rounds.csv", csv_of(*rounds, *names)));
        return;
    }
    if (format == "svg") {
        const auto language = crm::choose_language(http::form_value(request.query, "lang").value_or(""),
                                                   request.header(http::Header::accept_language));
        reply(file_answer("image/svg+xml", "round.svg", svg_of(*rounds, *names, language)));
        return;
    }
    Json list = Json::array();
    for (const crm::Round& round : *rounds) {
        list.push_back(round_json(round, *names));
    }
    reply(json_answer(200, {{"small", base::limits::round_count_min},
                            {"groups_kept", base::limits::round_groups_rounds_max},
                            {"rounds", std::move(list)}}));
}

void close_round(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    if (const auto input = Input::read(request.body, {}); !input) {
        reply(problem(input.error()));
        return;
    }
    if (app.desk.warming()) {
        reply(problem(FaultKind::busy, "what is kept is still being counted after the start; try again in a moment"));
        return;
    }
    const auto told = app.actions.telling({crm::StaffActionKind::round_closed, member.actor()});
    const auto tally = round_tally(app);
    const auto number =
        tally ? app.work.rounds.close(*tally, told) : base::Result<std::int64_t>(std::unexpect, tally.error());
    const auto rounds = number ? app.work.rounds.list() : base::Result<std::vector<crm::Round>>();
    const auto names = read_names(app);
    if (!number || !rounds || !names) {
        reply(problem(!number ? number.error() : !rounds ? rounds.error() : names.error()));
        return;
    }
    app.live.list_changed("rounds");
    const auto closed = std::ranges::find(*rounds, *number, &crm::Round::number);
    reply(closed == rounds->end() ? problem(FaultKind::conflict, "somebody took this round back at once")
                                  : json_answer(201, round_json(*closed, *names)));
}

void take_back_round(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const std::string_view text = http::path_parameter("/api/v1/insights/rounds/{number}", request.path, "number");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
        reply(problem(FaultKind::not_found, "there is nothing at this address: a round has a number"));
        return;
    }
    const auto told = app.actions.telling({crm::StaffActionKind::round_taken_back, member.actor()});
    if (const auto done = app.work.rounds.take_back(number, told); !done) {
        reply(problem(done.error()));
        return;
    }
    app.live.list_changed("rounds");
    reply(no_content());
}

}  // namespace wordkeep::api
