#include "api/inquiry_json.hpp"

#include <cstdint>

#include "api/filter_query.hpp"
#include "desk/opened_texts.hpp"
#include "keep/note_table.hpp"

namespace wordkeep::api {

namespace {

base::Result<Json> parts_json(const App& app, keep::Connection& connection, base::InquiryId id) {
    Json parts = Json::array();
    auto opened = desk::each_opened_text(
        connection, app.keys.vault(), id, [&](base::MessageId message, const base::Masked& text) {
            parts.push_back({{"id", base::id_to_text(message.value())}, {"text", text.text()}});
        });
    if (!opened) {
        return std::unexpected(opened.error());
    }
    return parts;
}

// A null Json: the inquiry's texts were erased between the desk's word and the store's.
base::Result<Json> inquiry_json(const App& app, keep::Connection& connection, const desk::Listed& listed) {
    auto parts = parts_json(app, connection, listed.id);
    if (!parts) {
        return std::unexpected(parts.error());
    }
    if (parts->empty()) {
        return Json();
    }
    const auto notes = keep::count_notes(connection, listed.id);
    if (!notes) {
        return std::unexpected(notes.error());
    }
    Json topics = Json::array();
    for (const base::TopicId topic : listed.marks.topics) {
        topics.push_back(base::id_to_text(topic.value()));
    }
    const keep::Assignee& assignee = listed.marks.assignee;
    return Json{{"id", base::id_to_text(listed.id.value())},
                {"state", state_name(listed.marks.state)},
                {"mailbox", base::id_to_text(listed.mailbox.value())},
                {"assignee", assignee ? Json(base::id_to_text(assignee->value())) : Json()},
                {"topics", std::move(topics)},
                {"notes", *notes},
                {"version", listed.version},
                {"live_order", listed.live_order},
                {"parts", std::move(*parts)}};
}

template <class Key>
Json by_id(const std::map<Key, desk::Counts>& counts) {
    Json json = Json::object();
    for (const auto& [id, of_id] : counts) {
        json[base::id_to_text(id.value())] = counts_json(of_id);
    }
    return json;
}

std::unexpected<base::Fault> is_gone() {
    return base::fault(base::FaultKind::not_found, "this inquiry was erased, or never was here");
}

}  // namespace

base::Result<Json> rows_json(const App& app, const std::vector<desk::Listed>& rows) {
    Json list = Json::array();
    base::Done done = app.store.read([&](keep::Connection& connection) -> base::Done {
        for (const desk::Listed& row : rows) {
            auto inquiry = inquiry_json(app, connection, row);
            if (!inquiry) {
                return std::unexpected(inquiry.error());
            }
            if (!inquiry->is_null()) {
                list.push_back(std::move(*inquiry));
            }
        }
        return {};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return list;
}

base::Result<desk::Listed> listed_inquiry(const App& app, base::InquiryId id) {
    // Asked before the search, not after it: warming may end in between.
    const bool warming = app.desk.warming();
    if (auto listed = app.desk.find(id)) {
        return std::move(*listed);
    }
    if (warming) {
        return base::fault(base::FaultKind::busy,
                           "Wordkeep has just started and still reads what it keeps; ask again in a moment");
    }
    return is_gone();
}

base::Result<Json> one_json(const App& app, const desk::Listed& listed) {
    auto rows = rows_json(app, {listed});
    if (rows && rows->empty()) {
        return is_gone();
    }
    return rows ? base::Result<Json>(rows->front()) : rows;
}

base::Result<Json> one_json(const App& app, base::InquiryId id) {
    const auto listed = listed_inquiry(app, id);
    return listed ? one_json(app, *listed) : base::Result<Json>(std::unexpect, listed.error());
}

std::string inquiry_tag(const App& app, std::uint64_t version) {
    return app.run + '-' + std::to_string(version);
}

Json counts_json(const desk::Counts& counts) {
    Json json = Json::object();
    for (std::size_t state = 0; state < counts.size(); ++state) {
        json[std::string(state_name(static_cast<keep::InquiryState>(state)))] = counts[state];
    }
    return json;
}

Json tallies_json(const desk::Tallied& tallied) {
    return {{"unassigned", counts_json(tallied.unassigned)},
            {"without_topics", counts_json(tallied.without_topics)},
            {"mailboxes", by_id(tallied.mailboxes)},
            {"assignees", by_id(tallied.assignees)},
            {"topics", by_id(tallied.topics)}};
}

}  // namespace wordkeep::api
