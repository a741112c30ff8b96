// Connecting an Instagram account from the page. All of it needs the right to connect.
//
//   GET  /api/v1/connect               what to set in Meta's app dashboard: addresses and fields
//   POST /api/v1/connect/verify-token  {}: {"verify_token"}, when somebody asks to see it
//   POST /api/v1/connect               {"token"}: subscribes the token's account and looks whether it took; 200 with
//   the
//                                      account, or a problem whose code says what Instagram refused. The token is
//                                      forgotten when the answer goes out.
#include "instagram/graph/connect.hpp"

#include <atomic>
#include <optional>
#include <string>
#include <utility>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;
using instagram::GraphRefusal;

constexpr std::size_t token_bytes_max = 4096;

FaultKind kind_of(GraphRefusal refusal) {
    switch (refusal) {
        case GraphRefusal::too_many: return FaultKind::too_many;
        case GraphRefusal::temporary:
        case GraphRefusal::unreachable:
        case GraphRefusal::not_understood: return FaultKind::unavailable;
        case GraphRefusal::token_expired:
        case GraphRefusal::token_invalid:
        case GraphRefusal::permission_missing:
        case GraphRefusal::wrong_account:
        case GraphRefusal::not_subscribed: return FaultKind::invalid;
    }
    return FaultKind::invalid;
}

http::Response refused(GraphRefusal refusal) {
    return problem(kind_of(refusal), std::string(refusal_words(refusal)), refusal_name(refusal));
}

// What is pasted may bring spaces and a line end along. None: no token can look so.
std::optional<base::FleetingText> pasted_token(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos || text.size() > token_bytes_max) {
        return std::nullopt;
    }
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    for (std::size_t at = begin; at <= end; ++at) {
        if (text[at] <= ' ' || text[at] > '~') {
            return std::nullopt;
        }
    }
    return base::FleetingText(text.substr(begin, end - begin + 1));
}

// One at a time: it blocks a worker for as long as Instagram lets it wait.
class Turn {
public:
    explicit Turn(std::atomic<bool>& taken) : taken_(taken), mine_(!taken.exchange(true)) {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
        if (mine_) {
            taken_ = false;
        }
    }
    [[nodiscard]] bool mine() const { return mine_; }

private:
    std::atomic<bool>& taken_;
    bool mine_;
};

}  // namespace

void show_connect(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    reply(json_answer(200, {{"callback_url", app.public_url + "/webhooks/instagram"},
                            {"deauthorize_url", app.public_url + "/instagram/deauthorize"},
                            {"data_deletion_url", app.public_url + "/instagram/data-deletion"},
                            {"privacy_url", app.public_url + "/privacy"},
                            {"fields", instagram::fields_to_subscribe()}}));
}

void show_verify_token(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    reply(json_answer(200, {{"verify_token", std::string(app.verify_token.peek())}}));
}

void connect_account(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = read_object(request.body, {"token"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const auto token = pasted_token(input->text("token"));
    if (!token) {
        reply(refused(GraphRefusal::token_invalid));
        return;
    }
    std::optional<Turn> turn(std::in_place, app.connecting);
    if (!turn->mine()) {
        reply(problem(FaultKind::busy, "somebody connects an account just now; try again in a moment"));
        return;
    }
    const auto account = instagram::connect_account(app.graph.transport, app.graph.hosts, *token);
    turn.reset();  // before the answer: whoever has it may ask again at once
    if (!account) {
        reply(refused(account.error()));
        return;
    }
    if (auto told = app.actions.tell({crm::StaffActionKind::account_connected, member.actor()}); !told) {
        app.log.warning("an account was connected, and the audit could not be written");
    }
    const bool listed = app.mailboxes.contains(app.keys.mailbox(account->id));
    reply(json_answer(
        200, {{"account", account->id}, {"name", account->name}, {"fields", account->fields}, {"mailbox", listed}}));
}

}  // namespace wordkeep::api
