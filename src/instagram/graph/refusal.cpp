#include "instagram/graph/refusal.hpp"

#include <charconv>

#include "instagram/json_lookup.hpp"

namespace wordkeep::instagram {

namespace {

constexpr int expired_subcode = 463;

int number_field(const JsonValue& object, std::string_view name) {
    const base::FleetingText digits = id_field(object, name);
    int number = 0;
    std::from_chars(digits.peek().data(), digits.peek().data() + digits.size(), number);
    return number;
}

// Codes: Graph API, "Handling errors".
GraphRefusal refusal_of_code(int code, int subcode) {
    switch (code) {
        case 190:
        case 102: return subcode == expired_subcode ? GraphRefusal::token_expired : GraphRefusal::token_invalid;
        case 104:
        case 2500: return GraphRefusal::token_invalid;
        case 3:
        case 10: return GraphRefusal::permission_missing;
        case 4:
        case 17:
        case 32:
        case 613: return GraphRefusal::too_many;
        case 1:
        case 2: return GraphRefusal::temporary;
        case 100:
        case 803: return GraphRefusal::wrong_account;
        default: return code >= 200 && code <= 299 ? GraphRefusal::permission_missing : GraphRefusal::not_understood;
    }
}

}  // namespace

std::string_view refusal_name(GraphRefusal refusal) {
    switch (refusal) {
        case GraphRefusal::token_expired: return "token_expired";
        case GraphRefusal::token_invalid: return "token_invalid";
        case GraphRefusal::permission_missing: return "permission_missing";
        case GraphRefusal::wrong_account: return "wrong_account";
        case GraphRefusal::not_subscribed: return "not_subscribed";
        case GraphRefusal::too_many: return "too_many_calls";
        case GraphRefusal::temporary: return "temporary";
        case GraphRefusal::unreachable: return "unreachable_graph";
        case GraphRefusal::not_understood: return "not_understood";
    }
    return "not_understood";
}

std::string_view refusal_words(GraphRefusal refusal) {
    switch (refusal) {
        case GraphRefusal::token_expired:
            return "the token has expired; make a new one in Meta's app dashboard (Instagram > API setup with "
                   "Instagram login > Generate token) and paste that";
        case GraphRefusal::token_invalid:
            return "Instagram doesn't accept the token; see that it was copied whole, and that it was made for this "
                   "app, or make a new one";
        case GraphRefusal::permission_missing:
            return "the token may not read messages; make one with instagram_business_basic and "
                   "instagram_business_manage_messages (for a Page: instagram_basic, instagram_manage_messages, "
                   "pages_manage_metadata)";
        case GraphRefusal::wrong_account:
            return "this is not a professional Instagram account's token; switch the account to Business or Creator in "
                   "Instagram's settings, or take the token of the Page that the account is linked to";
        case GraphRefusal::not_subscribed:
            return "Instagram says yes, yet the account is not subscribed to messages; tick `messages` under Webhooks "
                   "in Meta's app dashboard, and try again";
        case GraphRefusal::too_many: return "Instagram allows no more calls now; try again in an hour";
        case GraphRefusal::temporary: return "Instagram has a trouble of its own; try again in some minutes";
        case GraphRefusal::unreachable:
            return "Instagram's API can't be reached from this machine; allow https to graph.instagram.com in the "
                   "firewall while you connect";
        case GraphRefusal::not_understood:
            return "Instagram answered something that this version of Wordkeep doesn't know; subscribe the account in "
                   "Meta's app dashboard instead";
    }
    return "";
}

GraphRefusal refusal_of(const GraphAnswer& answer) {
    JsonTree tree;
    if (tree.read(answer.body)) {
        const auto error =
            last_field(tree.root(), "error", [](const JsonValue& value) { return value.kind() == JsonKind::object; });
        if (error) {
            return refusal_of_code(number_field(*error, "code"), number_field(*error, "error_subcode"));
        }
    }
    return answer.status >= 500 ? GraphRefusal::temporary : GraphRefusal::not_understood;
}

}  // namespace wordkeep::instagram
