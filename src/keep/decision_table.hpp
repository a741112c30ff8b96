// What the team decided about groups of questions. In portable SQL.
//
// The words that a group is known by come from texts, so they are sealed like texts. A row is tied to no inquiry.
#pragma once

#include <cstdint>
#include <functional>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredDecision {
    base::GroupId id;
    bool hidden;
    std::int64_t idle;   // computations in a row that found nobody who asks it
    base::Sealed words;  // its name and its words, sealed for (group decision, id)
};

// In id order.
base::Done each_decision(Connection& connection, const std::function<bool(StoredDecision)>& each);
base::Done insert_decision(Connection& connection, const StoredDecision& decision);
// Faults of both: not_found.
base::Done set_decision_idle(Connection& connection, base::GroupId id, std::int64_t idle);
base::Done delete_decision(Connection& connection, base::GroupId id);

}  // namespace wordkeep::keep
