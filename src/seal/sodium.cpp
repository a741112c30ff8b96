#include "seal/sodium.hpp"

#include <sodium.h>

namespace wordkeep::seal {

base::Done start_sodium() {
    if (sodium_init() < 0) {
        return base::fault(base::FaultKind::internal, "libsodium could not start: the system gives no random numbers");
    }
    return {};
}

}  // namespace wordkeep::seal
