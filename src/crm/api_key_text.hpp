// How a key of the API is written: wk_, 64 hex digits of chance, and 8 of their CRC-32.
//
// The beginning and the sum let programs that search code and logs for secrets find one that leaked and nothing else,
// and a key that was copied in part is called mistyped and not unknown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wordkeep::crm {

inline constexpr std::string_view api_key_prefix = "wk_";

[[nodiscard]] std::string new_api_key_text();
// Whether it could be a key: its form, and its sum.
[[nodiscard]] bool is_api_key_text(std::string_view text);
// As zlib and PNG have it.
[[nodiscard]] std::uint32_t crc32(std::string_view bytes);

}  // namespace wordkeep::crm
