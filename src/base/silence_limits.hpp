// The bounds of the silence alarm (crm/silence.hpp).
#pragma once

#include <chrono>
#include <cstddef>

namespace wordkeep::base::limits {

inline constexpr std::size_t silence_mailboxes_max = 256;  // whose habits are learned; others raise no alarm
inline constexpr auto silence_slot = std::chrono::minutes(10);
inline constexpr unsigned silence_slots_to_learn = 7 * 24 * 6;  // a whole week, seen by this process
inline constexpr double silence_odds = 11.5;  // an alarm if chance leaves so quiet a time once in e to this: 100,000

}  // namespace wordkeep::base::limits
