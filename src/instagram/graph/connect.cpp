#include "instagram/graph/connect.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "instagram/json_lookup.hpp"

namespace wordkeep::instagram {

namespace {

constexpr std::string_view version = "/v25.0";
constexpr std::string_view page_token_prefix = "EAA";
constexpr std::size_t name_bytes_max = 64;
constexpr std::size_t fields_max = 64;

bool is_object(const JsonValue& value) {
    return value.kind() == JsonKind::object;
}
bool is_array(const JsonValue& value) {
    return value.kind() == JsonKind::array;
}

// What may stand in a configuration and on a page.
std::string plain(const base::FleetingText& text, std::size_t most) {
    const std::string_view bytes = text.peek();
    const bool harmless = bytes.size() <= most && std::ranges::all_of(bytes, [](char letter) {
                              return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                                     (letter >= 'A' && letter <= 'Z') || letter == '.' || letter == '_';
                          });
    return harmless ? std::string(bytes) : std::string();
}

bool is_account_id(const std::string& id) {
    return !id.empty() && id.find_first_not_of("0123456789") == std::string::npos;
}

struct Whose {
    std::string id;
    std::string name;
    std::string subscriptions;  // url
};

// The calls that one token leads to.
class Route {
public:
    Route(const GraphTransport& transport, const GraphHosts& hosts, const base::FleetingText& token)
        : transport_(transport),
          token_(token),
          of_a_page_(token.peek().starts_with(page_token_prefix)),
          base_((of_a_page_ ? hosts.facebook : hosts.instagram) + std::string(version)) {}

    [[nodiscard]] GraphResult<Whose> who() {
        const auto answered = call({GraphMethod::get, base_ + (of_a_page_ ? page_query : account_query)});
        if (!answered) {
            return std::unexpected(answered.error());
        }
        return of_a_page_ ? page() : account();
    }
    [[nodiscard]] GraphResult<void> subscribe(const Whose& whose) {
        // A field that this app or route doesn't know spoils the call, so then only what all know is asked for.
        const std::string all = of_a_page_ ? "messages,message_edits,standby" : "messages,message_edit,standby";
        auto done = call({GraphMethod::post, whose.subscriptions, "subscribed_fields=" + all});
        if (!done && done.error() == GraphRefusal::wrong_account) {
            done = call({GraphMethod::post, whose.subscriptions, "subscribed_fields=messages"});
        }
        return done;
    }
    [[nodiscard]] GraphResult<std::vector<std::string>> subscribed(const Whose& whose) {
        const auto answered = call({GraphMethod::get, whose.subscriptions});
        if (!answered) {
            return std::unexpected(answered.error());
        }
        return fields();
    }

private:
    static constexpr const char* account_query = "/me?fields=user_id,username,account_type";
    static constexpr const char* page_query = "/me?fields=id,name,instagram_business_account%7Bid,username%7D";

    // Leaves the answer in tree_.
    GraphResult<void> call(const GraphCall& call) {
        const auto answer = transport_(call, token_);
        if (!answer) {
            return std::unexpected(GraphRefusal::unreachable);
        }
        if (answer->status != 200) {
            return std::unexpected(refusal_of(*answer));
        }
        if (!tree_.read(answer->body)) {
            return std::unexpected(GraphRefusal::not_understood);
        }
        return {};
    }
    [[nodiscard]] GraphResult<Whose> account() const {
        Whose whose{plain(id_field(tree_.root(), "user_id"), base::limits::account_id_bytes_max),
                    plain(id_field(tree_.root(), "username"), name_bytes_max), base_ + "/me/subscribed_apps"};
        if (!is_account_id(whose.id) || field_reads(tree_.root(), "account_type", "PERSONAL")) {
            return std::unexpected(GraphRefusal::wrong_account);
        }
        return whose;
    }
    [[nodiscard]] GraphResult<Whose> page() const {
        const std::string page = plain(id_field(tree_.root(), "id"), base::limits::account_id_bytes_max);
        const auto linked = last_field(tree_.root(), "instagram_business_account", is_object);
        if (!linked || !is_account_id(page)) {
            return std::unexpected(GraphRefusal::wrong_account);
        }
        Whose whose{plain(id_field(*linked, "id"), base::limits::account_id_bytes_max),
                    plain(id_field(*linked, "username"), name_bytes_max), base_ + "/" + page + "/subscribed_apps"};
        return is_account_id(whose.id) ? GraphResult<Whose>(whose) : std::unexpected(GraphRefusal::wrong_account);
    }
    // {"data": [{"subscribed_fields": ["messages", ...]}]}; an entry without the list is subscribed to what the app is.
    [[nodiscard]] GraphResult<std::vector<std::string>> fields() const {
        std::vector<std::string> fields;
        bool told = false;
        bool any = false;
        const auto data = last_field(tree_.root(), "data", is_array);
        if (!data) {
            return std::unexpected(GraphRefusal::not_understood);
        }
        for (const JsonValue entry : data->children()) {
            any = true;
            const auto list = last_field(entry, "subscribed_fields", is_array);
            told = told || list.has_value();
            for (const JsonValue field : list ? list->children() : JsonValue::Children(entry, entry)) {
                if (field.kind() == JsonKind::string && fields.size() < fields_max) {
                    fields.emplace_back(plain(base::FleetingText(std::string(field.written())), name_bytes_max));
                }
            }
        }
        if (!any || (told && std::ranges::find(fields, "messages") == fields.end())) {
            return std::unexpected(GraphRefusal::not_subscribed);
        }
        return fields;
    }

    const GraphTransport& transport_;
    const base::FleetingText& token_;
    bool of_a_page_;
    std::string base_;
    JsonTree tree_;
};

GraphResult<ConnectedAccount> go(const GraphTransport& transport, const GraphHosts& hosts,
                                 const base::FleetingText& token, bool subscribe) {
    Route route(transport, hosts, token);
    auto whose = route.who();
    if (!whose) {
        return std::unexpected(whose.error());
    }
    if (subscribe) {
        if (auto done = route.subscribe(*whose); !done) {
            return std::unexpected(done.error());
        }
    }
    auto fields = route.subscribed(*whose);
    if (!fields) {
        return std::unexpected(fields.error());
    }
    return ConnectedAccount{std::move(whose->id), std::move(whose->name), std::move(*fields)};
}

}  // namespace

std::vector<std::string> fields_to_subscribe() {
    return {"messages", "message_edit", "standby"};
}

GraphResult<ConnectedAccount> connect_account(const GraphTransport& transport, const GraphHosts& hosts,
                                              const base::FleetingText& token) {
    return go(transport, hosts, token, true);
}

GraphResult<ConnectedAccount> look_at_account(const GraphTransport& transport, const GraphHosts& hosts,
                                              const base::FleetingText& token) {
    return go(transport, hosts, token, false);
}

}  // namespace wordkeep::instagram
