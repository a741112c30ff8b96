#include "instagram/envelope.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/limits.hpp"
#include "instagram/items.hpp"
#include "instagram/json_lookup.hpp"

namespace wordkeep::instagram {

namespace {

using base::EventKind;
namespace limits = base::limits;

enum class FieldKind : std::uint8_t { direct, direct_of_account, comment, mention, insight, unknown };

struct FieldName {
    std::string_view name;
    FieldKind kind;
};
// Subscription fields. Of what is public or statistical nothing is kept, whatever the value holds.
constexpr std::array field_names{
    FieldName{"messages", FieldKind::direct},
    FieldName{"message_edit", FieldKind::direct},
    FieldName{"message_edits", FieldKind::direct},
    FieldName{"message_reactions", FieldKind::direct},
    FieldName{"message_reads", FieldKind::direct},
    FieldName{"message_echoes", FieldKind::direct_of_account},
    FieldName{"messaging_postbacks", FieldKind::direct},
    FieldName{"messaging_seen", FieldKind::direct},
    FieldName{"messaging_referral", FieldKind::direct},
    FieldName{"messaging_referrals", FieldKind::direct},
    FieldName{"messaging_handover", FieldKind::direct},
    FieldName{"messaging_handovers", FieldKind::direct},
    FieldName{"messaging_optins", FieldKind::direct},
    FieldName{"messaging_policy_enforcement", FieldKind::direct},
    FieldName{"response_feedback", FieldKind::direct},
    FieldName{"standby", FieldKind::direct},
    FieldName{"messaging", FieldKind::direct},
    FieldName{"comments", FieldKind::comment},
    FieldName{"live_comments", FieldKind::comment},
    FieldName{"mentions", FieldKind::mention},
    FieldName{"story_insights", FieldKind::insight},
};

FieldKind field_kind(const JsonValue& change) {
    const auto* found = std::ranges::find_if(
        field_names, [&](const FieldName& field) { return field_reads(change, "field", field.name); });
    return found == field_names.end() ? FieldKind::unknown : found->kind;
}

class EnvelopeReader {
public:
    void read_document(const JsonValue& document) {
        for_each_object(document, [this](const JsonValue& top) {
            if (!field_reads(top, "object", "instagram")) {
                see(EventKind::other_object);
                return;
            }
            read_lists(top, "entry", [this](const JsonValue& entry) { read_entry(entry); });
        });
    }

    base::Result<Delivery> take() {
        if (too_many_) {
            return base::fault(base::FaultKind::too_large, "the delivery holds too many items");
        }
        return std::move(delivery_);
    }

private:
    // value: an object, or a list of objects; anything else in there is counted and passed over.
    template <class Visit>
    void for_each_object(const JsonValue& value, Visit visit) {
        switch (value.kind()) {
            case JsonKind::object: visit(value); break;
            case JsonKind::array:
                for (const JsonValue element : value.children()) {
                    for_each_object(element, visit);
                }
                break;
            case JsonKind::null: break;
            case JsonKind::truth:
            case JsonKind::falsehood:
            case JsonKind::number:
            case JsonKind::string: see(EventKind::unknown); break;
        }
    }

    // Every list of that name: a second one is read as well as the first. Returns whether there was one.
    template <class Visit>
    bool read_lists(const JsonValue& object, std::string_view name, Visit visit) {
        bool found = false;
        for (const JsonValue field : object.children()) {
            if (field.key_is(name)) {
                found = found || field.kind() == JsonKind::array || field.kind() == JsonKind::object;
                for_each_object(field, visit);
            }
        }
        return found;
    }

    void read_entry(const JsonValue& entry) {
        const base::FleetingText id = id_field(entry, "id");
        const bool usable = id.size() <= limits::account_id_bytes_max;
        ItemPlace place{usable ? std::string(id.peek()) : std::string(), false};
        for (const JsonValue field : entry.children()) {
            if (field.key_is("messaging") || field.key_is("standby")) {
                for_each_object(field, [&](const JsonValue& item) { take_item(item, place); });
            } else if (field.key_is("changes")) {
                for_each_object(field, [&](const JsonValue& change) { read_change(change, place); });
            }
        }
        if (has_field(entry, "field")) {
            read_change(entry, place);
        }
    }

    // change: holds field and value; an entry of the flat form does so itself.
    void read_change(const JsonValue& change, ItemPlace& place) {
        const FieldKind kind = field_kind(change);
        switch (kind) {
            case FieldKind::direct:
            case FieldKind::direct_of_account: {
                place.of_account_only = kind == FieldKind::direct_of_account;
                const bool found =
                    read_lists(change, "value", [&](const JsonValue& value) { read_value(value, place); });
                place.of_account_only = false;
                if (!found) {
                    see(EventKind::unknown);
                }
                break;
            }
            case FieldKind::comment: see(EventKind::comment); break;
            case FieldKind::mention: see(EventKind::mention); break;
            case FieldKind::insight: see(EventKind::insight); break;
            case FieldKind::unknown: see(EventKind::unknown); break;
        }
    }

    // value: one item, or lists of items, or both.
    void read_value(const JsonValue& value, const ItemPlace& place) {
        const auto take = [&](const JsonValue& item) { take_item(item, place); };
        const bool messaging = read_lists(value, "messaging", take);
        const bool standby = read_lists(value, "standby", take);
        if ((!messaging && !standby) || holds_words(value)) {
            take_item(value, place);
        }
    }

    void take_item(const JsonValue& item, const ItemPlace& place) {
        if (!full()) {
            read_item(item, place, delivery_);
        }
    }

    void see(EventKind kind) {
        if (!full()) {
            delivery_.seen.push_back(kind);
        }
    }

    // Called before something is added.
    bool full() {
        too_many_ = too_many_ || delivery_.seen.size() >= limits::delivery_events_max;
        return too_many_;
    }

    Delivery delivery_;
    bool too_many_ = false;
};

}  // namespace

base::Result<Delivery> read_envelope(const JsonValue& document) {
    EnvelopeReader reader;
    reader.read_document(document);
    return reader.take();
}

}  // namespace wordkeep::instagram
