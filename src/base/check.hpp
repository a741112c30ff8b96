// check() states what must be true if the program has no bug. It is always on, and it ends the process: a process
// whose state can't be trusted must not write to the store. It never prints data, only its own literal and place.
#pragma once

#include <source_location>

namespace wordkeep::base {

[[noreturn]] void check_failed(const char* promise, std::source_location place) noexcept;

// promise: a literal that says what should have held.
inline void check(bool holds, const char* promise,
                  std::source_location place = std::source_location::current()) noexcept {
    if (!holds) [[unlikely]] {
        check_failed(promise, place);
    }
}

}  // namespace wordkeep::base
