// One-time codes of an authenticator app: TOTP (RFC 6238) with SHA-1, six digits, a new code every 30 s, which is what
// every such app speaks. The only user of liboath.
//
// The shared secret is the first 160 bits of a key, so that it is held and wrapped as keys are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "seal/secret.hpp"

namespace wordkeep::seal {

inline constexpr std::size_t one_time_code_digits = 6;

// The secret as people type it into an app: 32 letters of base32.
[[nodiscard]] std::string one_time_secret_text(const SecretKey& key);
// The code of a time step (since 1970). Empty if liboath refuses.
[[nodiscard]] std::string one_time_code(const SecretKey& key, std::int64_t step);
[[nodiscard]] std::int64_t time_step(base::WallTime time);
// The step whose code this is: the present one, or one before or after it (clocks drift), but later than `used`, so
// that no code is good twice. None: a wrong code.
[[nodiscard]] std::optional<std::int64_t> step_of_code(const SecretKey& key, std::string_view code, base::WallTime now,
                                                       std::int64_t used);

}  // namespace wordkeep::seal
