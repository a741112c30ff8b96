// Rounds: how many inquiries there were of each kind when the team closed one. In portable SQL.
//
// Numbers only. A round has no date, a count names no inquiry, and erasing an inquiry changes no count of a closed
// round: what is below limits::round_count_min is for the caller to leave out.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

// What is counted. Written to the disk: a number is never given anew.
enum class CountOf : std::uint8_t {
    all = 0,    // every inquiry; the subject is 0
    topic = 1,  // inquiries that have it; the subject is its id
};

struct RoundCount {
    std::int64_t round;
    CountOf of;
    std::int64_t subject;
    std::int64_t count;
};

struct StoredRound {
    std::int64_t number;
    bool grouped;  // groups of questions are counted too (round_group_table.hpp)
};

// Ascending.
base::Result<std::vector<StoredRound>> all_rounds(Connection& connection);
// By round. Kinds that this version doesn't know are left out.
base::Result<std::vector<RoundCount>> all_round_counts(Connection& connection);
base::Done insert_round(Connection& connection, const StoredRound& round);
base::Done insert_round_count(Connection& connection, const RoundCount& count);
// With its counts. Fault: not_found.
base::Done delete_round(Connection& connection, std::int64_t number);
// In all rounds: the subject is gone.
base::Done forget_round_counts(Connection& connection, CountOf of, std::int64_t subject);

}  // namespace wordkeep::keep
