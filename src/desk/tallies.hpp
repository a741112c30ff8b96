// How many inquiries there are of each kind, kept up to date with every change, so that nobody has to count a million.
//
// By state for all of them, each mailbox, each person and each topic; and for the filters that somebody watches.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>

#include "desk/filter.hpp"

namespace wordkeep::desk {

// Indexed by InquiryState.
using Counts = std::array<std::uint64_t, inquiry_states>;

// Kinds of which there are none are left out.
struct Tallied {
    Counts all{};
    Counts unassigned{};
    Counts without_topics{};
    std::map<base::MailboxId, Counts> mailboxes{};
    std::map<base::StaffId, Counts> assignees{};
    std::map<base::TopicId, Counts> topics{};
};

// Not thread-safe.
class Tallies {
public:
    explicit Tallies(const TopicSets& sets) : sets_(sets) {}

    void add(const Entry& entry) { count(entry, 1); }
    void remove(const Entry& entry) { count(entry, -1); }

    [[nodiscard]] const Counts& all() const { return all_; }
    [[nodiscard]] Tallied tallied(const StaffSlots& staff) const;
    // None: it isn't watched yet.
    [[nodiscard]] std::optional<std::uint64_t> watched(const Filter& filter) const;
    // From here on its count follows every change. When there are too many, the one watched longest is let go.
    void watch(const Filter& filter, const Sieve& sieve, std::uint64_t count);

private:
    struct Watched {
        Filter filter;
        Sieve sieve;
        std::uint64_t count;
    };
    void count(const Entry& entry, std::int64_t by);

    const TopicSets& sets_;
    Counts all_{};
    Counts without_topics_{};
    std::map<base::MailboxId, Counts> mailboxes_;
    std::map<StaffSlot, Counts> assignees_;
    std::map<base::TopicId, Counts> topics_;
    std::deque<Watched> watched_;
};

}  // namespace wordkeep::desk
