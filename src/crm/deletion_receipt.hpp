// The confirmation code for Instagram's data deletion callback.
//
// That callback speaks of somebody who logged in to the app. Nothing is kept of them, so there is nothing to delete and
// nothing to remember: the code says so by itself. It is a random number and a keyed check of it, so only codes that
// were given out are recognised, and none is stored.
#pragma once

#include <string>
#include <string_view>

#include "base/random.hpp"
#include "crm/key_chain.hpp"

namespace wordkeep::crm {

// Letters and digits.
[[nodiscard]] std::string new_deletion_receipt(const KeyChain& keys, base::Random& random);
// typed: as somebody typed it.
[[nodiscard]] bool is_deletion_receipt(const KeyChain& keys, std::string_view typed);

}  // namespace wordkeep::crm
