// Bytes as lower-case hexadecimal digits.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wordkeep::base {

inline constexpr std::string_view hex_digits = "0123456789abcdef";

// Appends two digits a byte.
inline void append_hex(std::string& out, std::span<const std::uint8_t> bytes) {
    for (const std::uint8_t byte : bytes) {
        out += hex_digits[byte >> 4U];
        out += hex_digits[byte & 0xfU];
    }
}

}  // namespace wordkeep::base
