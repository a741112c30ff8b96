#include "api/inquiry_json.hpp"

#include <optional>
#include <string>

#include "keep/message_table.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

base::Result<Json> parts_json(const App& app, keep::Connection& connection, base::InquiryId id) {
    auto messages = keep::messages_of(connection, id);
    if (!messages) {
        return std::unexpected(messages.error());
    }
    Json parts = Json::array();
    for (const keep::StoredMessage& message : *messages) {
        const auto text = app.keys.vault().open(seal::SealedTable::message, message.id.value(), message.text);
        if (!text) {
            return std::unexpected(text.error());
        }
        parts.push_back({{"id", base::id_to_text(message.id.value())}, {"text", text->text()}});
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
    return Json{{"id", base::id_to_text(listed.id.value())},
                {"state", state_name(listed.state)},
                {"mailbox", base::id_to_text(listed.mailbox.value())},
                {"assignee", nullptr},
                {"version", listed.version},
                {"live_order", listed.live_order},
                {"parts", std::move(*parts)}};
}

}  // namespace

std::string_view state_name(keep::InquiryState state) {
    switch (state) {
        case keep::InquiryState::fresh: return "new";
        case keep::InquiryState::open: return "open";
        case keep::InquiryState::done: return "done";
        case keep::InquiryState::fading: return "fading";
    }
    return "new";
}

std::optional<keep::InquiryState> state_from(std::string_view name) {
    for (const keep::InquiryState state :
         {keep::InquiryState::fresh, keep::InquiryState::open, keep::InquiryState::done, keep::InquiryState::fading}) {
        if (state_name(state) == name) {
            return state;
        }
    }
    return std::nullopt;
}

Json counts_json(const desk::Counts& counts) {
    Json json = Json::object();
    for (std::size_t state = 0; state < counts.size(); ++state) {
        json[std::string(state_name(static_cast<keep::InquiryState>(state)))] = counts[state];
    }
    return json;
}

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

base::Result<Json> one_json(const App& app, base::InquiryId id) {
    const auto listed = app.desk.find(id);
    if (listed) {
        auto rows = rows_json(app, {*listed});
        if (!rows || !rows->empty()) {
            return rows ? base::Result<Json>(rows->front()) : rows;
        }
    }
    return base::fault(FaultKind::not_found, "this inquiry was erased, or never was here");
}

}  // namespace wordkeep::api
