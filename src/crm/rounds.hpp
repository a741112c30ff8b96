// Rounds in the place of dates: the owner closes one, and what is there is counted; the next shows what grew and
// shrank.
//
// A round is its number and counts, of topics and of groups of questions. A count below limits::round_count_min is not
// kept, because "one inquiry about this" may be one person's; whoever looks sees that it was small and no more. What
// grew is told in shares, since the number of inquiries that are kept goes up and down with retention.
//
// A topic has an id; a group has nothing but words (round_groups.hpp), and whoever closes a round says which group goes
// on with which of the round before.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "crm/in_transaction.hpp"
#include "crm/round_groups.hpp"
#include "keep/round_table.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

// How many inquiries there are.
struct RoundTally {
    std::uint64_t all = 0;
    std::map<base::TopicId, std::uint64_t> topics{};
    std::optional<std::vector<CountedGroup>> groups{};  // none: they were not computed
    std::int64_t after = 0;                             // the newest round that the groups were compared with; 0: none
};

struct RoundShare {
    std::int64_t count;
    std::optional<double> share;   // of all, 0 to 1
    std::optional<double> change;  // of the share, since the round before; none if either was small
};

struct RoundGroup {
    std::string name;
    RoundShare share;
};

struct Round {
    std::int64_t number;
    std::optional<std::int64_t> all;  // none: too few to tell
    std::map<base::TopicId, RoundShare> topics{};
    // The largest first. None: they were not computed when it was closed, or that is limits::round_groups_rounds_max
    // rounds ago.
    std::optional<std::vector<RoundGroup>> groups{};
};

// The groups of the newest round, for comparing.
struct NewestRound {
    std::int64_t number = 0;  // 0: there is none
    std::vector<CountedGroup> groups{};
};

// Thread-safe; not on an I/O thread. The store outlives it, and what its groups refer to. also: the last step of what
// changes something.
class Rounds {
public:
    Rounds(keep::Store& store, RoundGroups groups) : store_(store), groups_(groups) {}

    // The newest first.
    base::Result<std::vector<Round>> list();
    base::Result<NewestRound> newest();
    // Its number. Faults: too_large (limits::rounds_max), conflict (the newest is not the one compared with).
    base::Result<std::int64_t> close(const RoundTally& tally, const InTransaction& also = nullptr);
    // The newest one alone, as if it hadn't been closed. Faults: not_found, conflict (it isn't the newest).
    base::Done take_back(std::int64_t number, const InTransaction& also = nullptr);

private:
    base::Result<std::vector<Round>> read(keep::Connection& connection) const;

    keep::Store& store_;
    RoundGroups groups_;
};

}  // namespace wordkeep::crm
