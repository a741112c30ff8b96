// A proof of work: somebody tried many answers until the hash of one began with enough zero bits (SHA-256, as browsers
// can compute it and everybody can check it). It makes asking cost a second of somebody's machine, and nothing else.
#pragma once

#include <string_view>

namespace wordkeep::seal {

// How many zero bits SHA-256(challenge "." answer) begins with.
[[nodiscard]] unsigned proof_bits(std::string_view challenge, std::string_view answer);

}  // namespace wordkeep::seal
