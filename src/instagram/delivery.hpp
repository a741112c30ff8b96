// Verified -> Delivery: reads every form of payload that Instagram is known to send.
//
// messaging[], standby[], changes[] and the flat field/value form, several of them in one entry, in a top-level object
// or array. Nothing unknown is an error, and one bad item never costs the others; only a body that isn't JSON, is
// nested too deep or holds too many items is refused, whole.
#pragma once

#include "base/result.hpp"
#include "instagram/event.hpp"
#include "instagram/verified.hpp"

namespace wordkeep::instagram {

// Faults: invalid (not JSON, nested deeper than delivery_depth_max), too_large (over delivery_events_max items).
// Thread-safe; keeps a parser per thread.
[[nodiscard]] base::Result<Delivery> read_delivery(const Verified& verified);

}  // namespace wordkeep::instagram
