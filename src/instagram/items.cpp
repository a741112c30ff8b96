#include "instagram/items.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.hpp"
#include "instagram/json_lookup.hpp"

namespace wordkeep::instagram {

namespace {

using base::EventKind;
using base::FleetingText;

// Keys of an item in which nobody's typed words stand.
struct WordlessKey {
    std::string_view name;
    EventKind kind;
};
constexpr std::array wordless_keys{
    WordlessKey{"reaction", EventKind::reaction},
    WordlessKey{"read", EventKind::read},
    WordlessKey{"postback", EventKind::postback},
    WordlessKey{"referral", EventKind::referral},
    WordlessKey{"optin", EventKind::optin},
    WordlessKey{"policy-enforcement", EventKind::policy},
    WordlessKey{"policy_enforcement", EventKind::policy},
    WordlessKey{"pass_thread_control", EventKind::handover},
    WordlessKey{"take_thread_control", EventKind::handover},
    WordlessKey{"request_thread_control", EventKind::handover},
    WordlessKey{"response_feedback", EventKind::feedback},
};

bool is_object(const JsonValue& value) {
    return value.kind() == JsonKind::object;
}

// sender and recipient are {"id": ...}.
FleetingText person_id(const JsonValue& item, std::string_view name) {
    const auto person = last_field(item, name, is_object);
    return person ? id_field(*person, "id") : FleetingText();
}

std::vector<JsonValue> objects_named(const JsonValue& item, std::string_view name) {
    std::vector<JsonValue> objects;
    for (const JsonValue field : item.children()) {
        if (is_object(field) && field.key_is(name)) {
            objects.push_back(field);
        }
    }
    return objects;
}

// The last string that is not blank; nullopt if there is none.
std::optional<DecodedText> typed_text(const JsonValue& words) {
    std::optional<DecodedText> typed;
    for (const JsonValue field : words.children()) {
        if (field.kind() != JsonKind::string || !field.key_is("text")) {
            continue;
        }
        DecodedText text = decode_json_text(field.written(), base::limits::text_bytes_max);
        if (!is_blank(text.text.peek())) {
            typed = std::move(text);
        }
    }
    return typed;
}

class ItemReader {
public:
    ItemReader(const JsonValue& item, const ItemPlace& place, Delivery& delivery)
        : item_(item), place_(place), delivery_(delivery) {
        const FleetingText sender = person_id(item, "sender");
        by_account_ = place.of_account_only || (!sender.empty() && sender.equals(place.account));
    }

    void read() {
        const std::size_t before = delivery_.seen.size();
        if (is_dashboard_test()) {
            see(EventKind::dashboard_test);
            return;
        }
        for (const JsonValue message : objects_named(item_, "message") | std::views::reverse) {
            read_words(message, EventAction::keep);
        }
        for (const JsonValue edit : objects_named(item_, "message_edit") | std::views::reverse) {
            read_words(edit, EventAction::replace);
        }
        see_wordless();
        if (delivery_.seen.size() == before) {
            see(EventKind::unknown);
        }
    }

private:
    // What the Test button of the app dashboard sends: fixed ids and words under the account "0", or the older variant.
    [[nodiscard]] bool is_dashboard_test() const {
        const auto message = last_field(item_, "message", is_object);
        if (!message) {
            return (has_field(item_, "event_type") && has_field(item_, "event_data") && !holds_words(item_)) ||
                   (place_.account == "0" && person_id(item_, "sender").equals("12334"));
        }
        const bool sample_text = field_reads(*message, "text", "random_text");
        return field_reads(*message, "mid", "random_mid") && (sample_text || place_.account == "0");
    }

    void see_wordless() {
        for (const JsonValue field : item_.children()) {
            const auto* known =
                std::ranges::find_if(wordless_keys, [&](const WordlessKey& key) { return field.key_is(key.name); });
            if (known != wordless_keys.end() && field.kind() != JsonKind::null) {
                see(known->kind);
            }
        }
    }

    // words: the object under message or message_edit.
    void read_words(const JsonValue& words, EventAction action) {
        if (is_flagged(words, "is_deleted")) {
            take_back(words);
        } else if (is_flagged(words, "is_self")) {
            see(EventKind::self);
        } else if (by_account_ || is_flagged(words, "is_echo")) {
            see(EventKind::echo);
        } else if (last_field(words, "quick_reply", is_object)) {
            see(EventKind::quick_reply);
        } else if (auto text = typed_text(words)) {
            take_text(words, action, std::move(*text));
        } else {
            see(action == EventAction::replace ? EventKind::edit_without_text : kind_without_text(words));
        }
    }

    // What the account takes back was never kept.
    void take_back(const JsonValue& words) {
        see(EventKind::unsend);
        const bool own = by_account_ || is_flagged(words, "is_self") || is_flagged(words, "is_echo");
        FleetingText mid = id_field(words, "mid");
        if (!own && !mid.empty()) {
            add(EventAction::unsend, std::move(mid), {});
        }
    }

    void take_text(const JsonValue& words, EventAction action, DecodedText&& text) {
        see(action == EventAction::replace ? EventKind::edit : EventKind::text);
        FleetingText mid = id_field(words, "mid");
        const bool findable = !mid.empty();  // an edit of nobody knows what can only be kept by itself
        add(findable ? action : EventAction::keep, std::move(mid), std::move(text));
    }

    static EventKind kind_without_text(const JsonValue& words) {
        if (is_flagged(words, "is_unsupported")) {
            return EventKind::unsupported;
        }
        return has_field(words, "attachments") ? EventKind::attachment : EventKind::unknown;
    }

    void see(EventKind kind) { delivery_.seen.push_back(kind); }

    void add(EventAction action, FleetingText&& mid, DecodedText&& text) {
        delivery_.events.push_back(Event{action, place_.account, std::move(mid), person_id(item_, "sender"),
                                         std::move(text.text), text.shortened});
    }

    const JsonValue& item_;
    const ItemPlace& place_;
    Delivery& delivery_;
    bool by_account_ = false;
};

}  // namespace

void read_item(const JsonValue& item, const ItemPlace& place, Delivery& delivery) {
    ItemReader(item, place, delivery).read();
}

bool holds_words(const JsonValue& item) {
    return last_field(item, "message", is_object) || last_field(item, "message_edit", is_object);
}

}  // namespace wordkeep::instagram
