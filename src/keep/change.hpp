// What a delivery asks of the store, and what came of it.
//
// A message's key is two ids: the one its mid has under the current epoch key, and the one it has under the previous
// epoch key (none in the first epoch). A row kept before the last rotation is found by the second.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"

namespace wordkeep::keep {

struct MessageKey {
    base::MessageId current;
    std::optional<base::MessageId> previous;
};

// Where a text belongs if it is new. part: 0 for the first message of an inquiry, then 1, 2 ...
struct Place {
    base::InquiryId inquiry;
    std::uint32_t part = 0;
    base::MailboxId mailbox;
};

// Keep the text unless its mid is known already (kept or erased): then nothing happens.
struct KeepText {
    MessageKey key;
    Place place;
    base::Sealed text;                    // sealed for (message, key.current)
    std::vector<base::TopicId> topics{};  // the inquiry gets them too; those that are gone by now are passed over
};

// Put the text in the place of the one kept under this mid; keep it as that mid's text if none is; nothing if erased.
struct ReplaceText {
    MessageKey key;
    Place place;
    base::Sealed text;                         // sealed for (message, key.current)
    std::optional<base::Sealed> for_previous;  // the same words sealed for (message, *key.previous)
    std::vector<base::TopicId> topics{};       // if it is kept as new
};

// Erase the text kept under this mid, and remember both of its ids as erased, so that a late original isn't kept.
struct EraseText {
    MessageKey key;
};

using Change = std::variant<KeepText, ReplaceText, EraseText>;

enum class Effect : std::uint8_t {
    kept,        // a new row
    known,       // a duplicate, or its mid was erased before: nothing was done
    replaced,    // the row holds the new text
    erased,      // the row is gone
    remembered,  // nothing to erase; a late original won't be kept
    refused,     // this change alone could not be applied (a poisoned row); its neighbours were
};

struct Outcome {
    Effect effect;
    base::MessageId id;                      // the row's id: current or previous
    std::optional<base::InquiryId> inquiry;  // the row's inquiry as stored; none for known, remembered and refused
    std::uint32_t part = 0;
    std::vector<base::TopicId> topics{};  // that the inquiry got with the text and didn't have before
};

// One per change, in order. Handed out only when everything is durable.
using Receipt = std::vector<Outcome>;

}  // namespace wordkeep::keep
