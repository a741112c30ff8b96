// Whether the system lets this process lock memory, so that keys never reach the swap.
//
// sodium_malloc asks for the lock and goes on without it. Someone has to tell: this is how a command finds out.
#pragma once

#include "base/result.hpp"

namespace wordkeep::seal {

// Fault: unavailable, with what to raise. Call after start_sodium().
base::Done try_to_lock_memory();

}  // namespace wordkeep::seal
