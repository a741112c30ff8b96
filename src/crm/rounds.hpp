// Rounds in the place of dates: the owner closes one, and what is there is counted; the next shows what grew and
// shrank.
//
// A round is its number and counts. A count below limits::round_count_min is not kept, because "one inquiry about this"
// may be one person's; whoever looks sees that it was small and no more. What grew is told in shares, since the number
// of inquiries that are kept goes up and down with retention.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "crm/in_transaction.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

// How many inquiries there are.
struct RoundTally {
    std::uint64_t all = 0;
    std::map<base::TopicId, std::uint64_t> topics{};
};

struct RoundShare {
    std::int64_t count;
    std::optional<double> share;   // of all, 0 to 1
    std::optional<double> change;  // of the share, since the round before; none if either was small
};

struct Round {
    std::int64_t number;
    std::optional<std::int64_t> all;  // none: too few to tell
    std::map<base::TopicId, RoundShare> topics{};
};

// Thread-safe; not on an I/O thread. The store outlives it. also: the last step of what changes something.
class Rounds {
public:
    explicit Rounds(keep::Store& store) : store_(store) {}

    // The newest first.
    base::Result<std::vector<Round>> list();
    // Its number. Fault: too_large (limits::rounds_max).
    base::Result<std::int64_t> close(const RoundTally& tally, const InTransaction& also = nullptr);
    // The newest one alone, as if it hadn't been closed. Faults: not_found, conflict (it isn't the newest).
    base::Done take_back(std::int64_t number, const InTransaction& also = nullptr);

private:
    keep::Store& store_;
};

}  // namespace wordkeep::crm
