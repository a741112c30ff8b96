// One item of a delivery -> its events. Whose words a text is, is decided here and nowhere else.
//
// An item is what messaging[], standby[] and changes[].value hold: sender, recipient, and one or several keys such as
// message, message_edit, reaction. Only `text` of message and message_edit can be typed by a person; a walker that
// collected every text and title would take captions, buttons and advertisements for the person's words.
#pragma once

#include <string>

#include "instagram/event.hpp"
#include "instagram/json_tree.hpp"

namespace wordkeep::instagram {

struct ItemPlace {
    std::string account;           // entry.id; empty if there is none
    bool of_account_only = false;  // the subscription field holds only the account's own messages
};

// item: an object. Appends its events, and at least one kind of what was seen. Never fails: what can't be understood is
// counted as unknown. Where a key stands twice in an object, every message and edit counts, the later one first, and of
// anything else the last value that can be used: so nothing costs a text, and a later text goes before an earlier one,
// as with most readers of JSON.
void read_item(const JsonValue& item, const ItemPlace& place, Delivery& delivery);

// True if it has a message or an edit in it.
[[nodiscard]] bool holds_words(const JsonValue& item);

}  // namespace wordkeep::instagram
