// Which inquiries a view shows, and what the desk knows of each of them.
#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.hpp"
#include "desk/topic_sets.hpp"
#include "keep/inquiry_table.hpp"

namespace wordkeep::desk {

inline constexpr std::size_t inquiry_states = 4;

[[nodiscard]] constexpr std::uint8_t bit_of(keep::InquiryState state) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(state));
}
inline constexpr std::uint8_t every_state = (1U << inquiry_states) - 1;

// What is empty lets everything pass.
struct Filter {
    std::uint8_t states = every_state;         // a bit for each
    std::vector<base::MailboxId> mailboxes{};  // any of these
    std::vector<base::StaffId> assignees{};    // any of these,
    bool unassigned = false;                   // or nobody
    std::vector<base::TopicId> topics{};       // any of these,
    bool without_topics = false;               // or none at all
    bool operator==(const Filter&) const = default;
};

// Staff in two bytes, for the desk's entries: 0 is nobody.
using StaffSlot = std::uint16_t;
inline constexpr StaffSlot nobody = 0;

class StaffSlots {
public:
    [[nodiscard]] StaffSlot of(const keep::Assignee& assignee);
    [[nodiscard]] keep::Assignee assignee(StaffSlot slot) const;
    [[nodiscard]] std::size_t size() const { return members_.size() + 1; }

private:
    std::vector<base::StaffId> members_;  // slot 1 first
};

// One inquiry on the desk.
struct Entry {
    base::InquiryId id;
    base::MailboxId mailbox;
    std::uint32_t version;
    std::uint32_t parts;  // texts that are still there; 0: gone
    TopicSet topics = no_topics;
    StaffSlot assignee = nobody;
    keep::InquiryState state = keep::InquiryState::fresh;
};
static_assert(sizeof(Entry) <= 32, "a million inquiries lie in memory");

// A Filter made ready for going through many entries.
class Sieve {
public:
    // sets outlives it.
    Sieve(const Filter& filter, StaffSlots& staff, const TopicSets& sets);
    [[nodiscard]] bool passes(const Entry& entry) const;

private:
    Filter filter_;
    std::vector<StaffSlot> assignees_;
    bool any_assignee_;
    bool any_topic_;
    const TopicSets* sets_;
};

}  // namespace wordkeep::desk
