// Passwords of staff (argon2id) and one-time tokens. Both are compared in constant time and never stored.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace wordkeep::seal {

// A PHC string. Costs some 20 to 60 ms and 64 MiB for the call: never on an I/O thread.
[[nodiscard]] std::string hash_password(std::string_view password);
[[nodiscard]] bool password_fits(std::string_view hash, std::string_view password);
// For a name that doesn't exist: costs the same, so that time doesn't tell.
void spend_password_time(std::string_view password);

using TokenHash = std::array<std::byte, 32>;

// 256 random bits in URL-safe base64: 43 characters.
[[nodiscard]] std::string random_token();
// Small letters and digits that nobody mistakes for others, some 5 bits each.
[[nodiscard]] std::string random_letters(std::size_t count);
// BLAKE2b. A token has enough chance in it to need no key and no salt.
[[nodiscard]] TokenHash hash_token(std::string_view token);

}  // namespace wordkeep::seal
