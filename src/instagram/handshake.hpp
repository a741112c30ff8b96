// The GET verification: Instagram asks with our verify token, we give the challenge back, byte for byte.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wordkeep::instagram {

// How the challenge of `wordkeep doctor` begins: answered like any other, but it is no sign that Meta was here.
inline constexpr std::string_view probe_challenge_prefix = "wordkeep-doctor-";

// query: the raw query string of the GET, without '?'; parameters in any order, unknown ones ignored.
// Returns the URL-decoded challenge. Faults: invalid (a parameter missing, a mode other than subscribe, a challenge
// outside [A-Za-z0-9_-]{1,256}), forbidden (wrong token; constant-time compare).
[[nodiscard]] base::Result<std::string> answer_handshake(std::string_view query, std::string_view verify_token);

}  // namespace wordkeep::instagram
