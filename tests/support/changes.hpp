// Changes, keys and contents in few words, for tests of the store.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "keep/change.hpp"
#include "keep/engine.hpp"
#include "keep/inquiry_table.hpp"
#include "keep/message_table.hpp"
#include "keep/staff_table.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

inline base::MessageId message_id(std::uint64_t number) {
    return base::MessageId::from_bits(number);
}
inline base::Sealed sealed_of(std::string_view text) {
    return StoredBytes::sealed(std::as_bytes(std::span(text)));
}
inline std::string text_of(const base::Sealed& sealed) {
    return {reinterpret_cast<const char*>(sealed.bytes().data()), sealed.bytes().size()};
}
inline Place place_of(std::uint64_t inquiry, std::uint32_t part = 0) {
    return {base::InquiryId::from_bits(inquiry), part, base::MailboxId::from_bits(7)};
}
inline MessageKey key_of(std::uint64_t current, std::uint64_t previous = 0) {
    return {message_id(current), previous == 0 ? std::nullopt : std::optional(message_id(previous))};
}
inline Change keep_text(std::uint64_t id, std::string_view text, std::uint64_t previous = 0) {
    return KeepText{key_of(id, previous), place_of(id), sealed_of(text)};
}
inline Change replace_text(std::uint64_t id, std::string_view text, std::uint64_t previous = 0) {
    return ReplaceText{key_of(id, previous), place_of(id), sealed_of(text),
                       previous == 0 ? std::nullopt : std::optional(sealed_of(text))};
}
inline Change erase_text(std::uint64_t id, std::uint64_t previous = 0) {
    return EraseText{key_of(id, previous)};
}
// Nothing sealed is ever empty, and both engines refuse it by a constraint.
inline Change poisoned(std::uint64_t id) {
    return KeepText{key_of(id), place_of(id), sealed_of("")};
}

// Somebody of the team to whom an inquiry can be assigned.
inline base::Done make_member(Connection& connection, base::StaffId id) {
    return insert_staff(connection, {id, "member " + std::to_string(id.value()), 2, "no hash"});
}

// Sets the state of an inquiry if it is as expected.
inline base::Done set_state(Connection& connection, base::InquiryId inquiry, InquiryState expected,
                            InquiryState wanted) {
    const auto changed = change_marks(connection, inquiry, Expected{expected, {}}, MarksChange{wanted, {}, {}, {}});
    return changed ? base::Done() : base::Done(std::unexpect, changed.error());
}

using Content = std::map<std::int64_t, std::string>;

inline Content content_of(Engine& engine) {
    Content content;
    auto reader = engine.open_reader();
    EXPECT_TRUE(reader);
    EXPECT_TRUE(each_message(**reader, 0, [&](StoredMessage message) {
        content[message.id.value()] = text_of(message.text);
        return true;
    }));
    return content;
}

}  // namespace wordkeep::keep
