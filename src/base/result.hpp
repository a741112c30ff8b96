// Failure as a value.
//
// What a caller can be expected to meet (bad input, a full queue, a missing row) travels as a Result; what only a
// bug can cause goes to check(); everything else is an exception, caught in http/session and main alone.
// A Fault's message is written for the person who must act on it: it says what is wrong and what to do. It never
// holds a message text, an id, a name or a secret.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace wordkeep::base {

// The kinds a caller can tell apart. api/fault_status.cpp turns each into one HTTP status.
enum class FaultKind {
    invalid,       // the input is malformed; the same call will fail again
    unauthorised,  // not signed, not signed in, or with a wrong secret
    forbidden,     // known, but not allowed to do this
    not_found,     // the thing asked for isn't there
    conflict,      // somebody else changed it first, or there is such a thing already
    stale,         // the version that the caller named is not the present one
    too_large,     // over a bound of base/limits.hpp
    too_many,      // over a rate; later is fine
    busy,          // a bounded queue is full; later is fine
    unavailable,   // the store can't write now (disk full, read-only, stopped); it may recover
    corrupt,       // stored bytes don't fit: wrong key, tampered, cut short, newer version
    internal,      // a failure of the system around us that nobody here can name better
};

struct Fault {
    FaultKind kind;
    std::string message;
};

// A class of its own and no alias, so that the compiler can insist on a look at every Result.
template <class T>
class [[nodiscard]] Result : public std::expected<T, Fault> {
public:
    using std::expected<T, Fault>::expected;
};

using Done = Result<void>;

// Two-line propagation:  if (!made) return std::unexpected(made.error());
[[nodiscard]] inline std::unexpected<Fault> fault(FaultKind kind, std::string message) {
    return std::unexpected(Fault{kind, std::move(message)});
}

}  // namespace wordkeep::base
