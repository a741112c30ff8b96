#include "base/ids.hpp"

#include <charconv>

#include "base/hex.hpp"

namespace wordkeep::base {

namespace {
constexpr std::size_t written_digits = 16;
}

std::string id_to_text(std::int64_t value) {
    std::string text(written_digits, '0');
    auto rest = static_cast<std::uint64_t>(value);
    for (std::size_t at = written_digits; at-- > 0; rest >>= 4U) {
        text[at] = hex_digits[rest & 0xfU];
    }
    return text;
}

std::optional<std::int64_t> id_from_text(std::string_view text) {
    if (text.size() != written_digits) {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value, 16);
    if (error != std::errc{} || stop != end || value == 0 || value > 0x7fff'ffff'ffff'ffffULL) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(value);
}

}  // namespace wordkeep::base
