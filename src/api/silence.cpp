// GET /api/v1/silence: the mailboxes that have been silent for longer than is their habit. The live stream says
// "changed" with the list "silence" when an alarm begins or ends.
#include <chrono>

#include "api/answers.hpp"
#include "api/handlers.hpp"

namespace wordkeep::api {

void show_silence(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    Json list = Json::array();
    for (const crm::SilentMailbox& silent : app.silence.alarms()) {
        const auto name = app.mailboxes.find(silent.mailbox);
        list.push_back({{"mailbox", base::id_to_text(silent.mailbox.value())},
                        {"name", name == app.mailboxes.end() ? "" : name->second},
                        {"hours", std::chrono::duration_cast<std::chrono::hours>(silent.silent_for).count()}});
    }
    reply(json_answer(200, {{"silent", std::move(list)}}));
}

}  // namespace wordkeep::api
