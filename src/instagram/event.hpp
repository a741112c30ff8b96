// Event: one item of a verified delivery that matters to the store: a text, an edit, or an unsend.
//
// Everything else in a delivery is counted by kind and forgotten. An Event is the last place where Instagram's message
// id, the sender's id and the unmasked text exist; each is Fleeting and is wiped with the Event.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fleeting.hpp"
#include "base/metrics.hpp"

namespace wordkeep::instagram {

enum class EventAction : std::uint8_t {
    keep,     // a typed text
    replace,  // the whole new text of an edited message
    unsend,   // the person took the message back; text is empty
};

struct Event {
    EventAction action;
    std::string account;        // entry.id: one of the business's own accounts; digits, may be empty
    base::FleetingText mid;     // empty: the message carries no usable id (keep only)
    base::FleetingText sender;  // empty: unknown; joins no burst
    base::FleetingText text;    // well-formed UTF-8, no NUL, at most text_bytes_max
    bool shortened = false;     // the text was over text_bytes_max and was cut at a character
};

struct Delivery {
    std::vector<Event> events;          // in the order of the body
    std::vector<base::EventKind> seen;  // at least one per item, in order: what to count
};

}  // namespace wordkeep::instagram
