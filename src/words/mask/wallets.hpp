// Check sums of crypto wallets.
#pragma once

#include <string_view>

namespace wordkeep::words {

// Base58Check: the last four bytes are the beginning of a double SHA-256 of the rest (Bitcoin, Litecoin, Dogecoin,
// Tron).
[[nodiscard]] bool base58check_holds(std::string_view address);
// BIP 173 and 350.
[[nodiscard]] bool bech32_holds(std::string_view address);

}  // namespace wordkeep::words
