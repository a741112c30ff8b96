// Starting libsodium: once, before anything else of this room, by main and by test mains.
#pragma once

#include "base/result.hpp"

namespace wordkeep::seal {

// Thread-safe, may be called again. Fault: internal, if the machine gives libsodium no randomness.
base::Done start_sodium();

}  // namespace wordkeep::seal
