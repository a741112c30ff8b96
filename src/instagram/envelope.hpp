// A delivery's document -> its items, whatever form of wrapping they came in.
//
//   { object: "instagram", entry: [ { id, messaging: [item], standby: [item], changes: [{field, value}],
//                                     field, value } ] }
//
// One entry may hold several forms at once; all are read, in the order of the body. Wherever a list is expected, one
// object in its place is taken as well, and a list within the list is unwrapped.
#pragma once

#include "base/result.hpp"
#include "instagram/event.hpp"
#include "instagram/json_tree.hpp"

namespace wordkeep::instagram {

// Fault: too_large (more than delivery_events_max items).
[[nodiscard]] base::Result<Delivery> read_envelope(const JsonValue& document);

}  // namespace wordkeep::instagram
