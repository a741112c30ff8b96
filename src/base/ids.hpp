// Ids that can't be mixed up: Id<MessageTag> is no Id<InquiryTag>, and neither is an integer.
//
// Values are 63 bits, positive, never 0, so that they fit a signed 64-bit column of either engine and 0 can mean
// "none" at the edges. Every id is uniform by construction (a keyed hash or a random number): none tells an order.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::base {

template <class Tag>
class Id {
public:
    // raw: any 64 bits; the top bit is cleared, and 0 becomes 1.
    static constexpr Id from_bits(std::uint64_t raw) {
        const std::uint64_t low = raw & 0x7fff'ffff'ffff'ffffULL;
        return Id(static_cast<std::int64_t>(low == 0 ? 1 : low));
    }
    // stored: what value() gave. Anything not positive is no id.
    static constexpr std::optional<Id> from_stored(std::int64_t stored) {
        return stored > 0 ? std::optional(Id(stored)) : std::nullopt;
    }
    [[nodiscard]] constexpr std::int64_t value() const { return value_; }
    constexpr auto operator<=>(const Id&) const = default;

private:
    explicit constexpr Id(std::int64_t value) : value_(value) {}
    std::int64_t value_;
};

using MessageId = Id<struct MessageTag>;
using InquiryId = Id<struct InquiryTag>;  // equals the id of its first message
using MailboxId = Id<struct MailboxTag>;
using StaffId = Id<struct StaffTag>;
using SessionId = Id<struct SessionTag>;
using ApiKeyId = Id<struct ApiKeyTag>;
using TopicId = Id<struct TopicTag>;
using RuleId = Id<struct RuleTag>;
using NoteId = Id<struct NoteTag>;
using ViewId = Id<struct ViewTag>;
using AnswerId = Id<struct AnswerTag>;
using GroupId = Id<struct GroupTag>;
using RoundGroupId = Id<struct RoundGroupTag>;
using ErasureRequestId = Id<struct ErasureRequestTag>;

// The written form in the API and the CLI: 16 lower-case hex digits.
std::string id_to_text(std::int64_t value);
std::optional<std::int64_t> id_from_text(std::string_view text);

}  // namespace wordkeep::base

template <class Tag>
struct std::hash<wordkeep::base::Id<Tag>> {
    // Ids are uniform already; mixing them again would buy nothing.
    std::size_t operator()(wordkeep::base::Id<Tag> id) const noexcept { return static_cast<std::size_t>(id.value()); }
};
