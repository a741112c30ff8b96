// Ways in which bytes are commonly written down: what a leak would be dressed in. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wordkeep::prove {

enum class Letters : std::uint8_t { lower, upper };

[[nodiscard]] std::string hex(std::string_view bytes, Letters letters);
// Standard alphabet, with '=' at the end.
[[nodiscard]] std::string base64(std::string_view bytes);
// The same with '-' and '_'.
[[nodiscard]] std::string url_safe(std::string base64);
// The letters that any base64 text has in common in which `bytes` stand `offset` (0, 1 or 2) bytes behind a multiple of
// three, whatever stands around them. Empty if there are none.
[[nodiscard]] std::string base64_inside(std::string_view bytes, std::size_t offset);
// Every byte as %xx.
[[nodiscard]] std::string percent(std::string_view bytes, Letters letters);
// Every UTF-16 unit as \uxxxx. text: well-formed UTF-8.
[[nodiscard]] std::string json_escapes(std::string_view text, Letters letters);
[[nodiscard]] std::string utf16(std::string_view text, bool big_endian);

// The low `count` bytes of a number.
[[nodiscard]] std::string big_endian(std::uint64_t number, std::size_t count);
[[nodiscard]] std::string little_endian(std::uint64_t number, std::size_t count);
[[nodiscard]] std::string reversed(std::string bytes);
// As SQLite writes a row's key, and as protocol buffers write any number.
[[nodiscard]] std::string sqlite_varint(std::uint64_t number);
[[nodiscard]] std::string protobuf_varint(std::uint64_t number);

enum class Digest : std::uint8_t { md5, sha1, sha256 };
[[nodiscard]] std::string digest(Digest kind, std::string_view bytes);
[[nodiscard]] std::string_view digest_name(Digest kind);

}  // namespace wordkeep::prove
