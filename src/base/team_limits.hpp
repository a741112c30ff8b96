// The bounds of the team, units last: a part of limits.hpp that few files need.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "base/limits.hpp"

namespace wordkeep::base::limits {

// Tries: so many at once, then one a pause (crm/sign_in_gate.hpp).
inline constexpr std::size_t staff_max = 1000;
inline constexpr std::size_t sign_ins_of_member_max = 50;  // the oldest goes
inline constexpr std::size_t invitations_max = 200;
inline constexpr auto invitation_time_max = std::chrono::hours(24 * 7);
inline constexpr auto device_cookie_time_max = std::chrono::hours(24 * 400);
inline constexpr std::uint32_t name_tries_burst = 10;
inline constexpr auto name_tries_pause = 10s;
inline constexpr std::uint32_t source_tries_burst = 20;
inline constexpr auto source_tries_pause = 5s;
inline constexpr std::uint32_t device_tries_burst = 10;
inline constexpr auto device_tries_pause = 5s;
inline constexpr std::uint32_t all_tries_burst = 60;  // strangers' tries of the whole server
inline constexpr auto all_tries_pause = 1s;
// A code has six digits, and three are right at a time: some 290 guesses a day find it in years.
inline constexpr std::uint32_t code_tries_burst = 8;
inline constexpr auto code_tries_pause = 300s;

// Keys of the API (crm/api_keys.hpp). Paces: so many at once, then one a pause.
inline constexpr std::size_t api_keys_max = 100;
inline constexpr std::int64_t key_days_max = 3650;
inline constexpr std::uint32_t key_requests_burst = 200;
inline constexpr auto key_requests_pause = std::chrono::milliseconds(50);
inline constexpr std::uint32_t unknown_keys_burst = 30;
inline constexpr auto unknown_keys_pause = 1s;
// The audit (crm/audit_keeper.hpp): rows beyond go, oldest first, however young.
inline constexpr std::int64_t audit_rows_max = 200'000;
inline constexpr std::int64_t audit_page_rows_max = 500;
inline constexpr std::int64_t audit_export_rows_max = 20'000;
inline constexpr auto audit_refused_pause = std::chrono::hours(1);
inline constexpr auto audit_prune_pause = std::chrono::hours(24);

// What the server remembers in memory, for the last of them, so that a colleague is told or a step can be taken back.
inline constexpr std::size_t changers_max = 10'000;      // inquiries: who changed them (api/changers.hpp)
inline constexpr std::size_t removed_answers_max = 100;  // how often they were used (crm/canned_answers.hpp)
inline constexpr std::size_t group_undos_max = 32;       // steps (api/group_steering.hpp)

}  // namespace wordkeep::base::limits
