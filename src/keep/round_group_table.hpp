// The groups of questions that rounds counted. In portable SQL.
//
// A row is a sum, what the round before had of the same, and how the group is called and told again: words that come
// from texts, so they are sealed like texts. It is tied to no inquiry, and to no group of a computation.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredRoundGroup {
    base::RoundGroupId id;
    std::int64_t round;
    std::int64_t count;
    std::optional<std::int64_t> before;  // none: the round before has nothing of it
    base::Sealed words;                  // sealed for (round group, id)
};

// By round.
base::Done each_round_group(Connection& connection, const std::function<bool(StoredRoundGroup)>& each);
base::Done insert_round_group(Connection& connection, const StoredRoundGroup& group);
// Fault: not_found.
base::Done set_round_group_words(Connection& connection, base::RoundGroupId id, const base::Sealed& words);
// Of one round.
base::Done delete_round_groups(Connection& connection, std::int64_t round);
// Of all rounds below this one, which count topics alone from here on.
base::Done forget_round_groups(Connection& connection, std::int64_t below);

}  // namespace wordkeep::keep
