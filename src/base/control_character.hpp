// What no line of text that people typed holds.
#pragma once

namespace wordkeep::base {

// Of ASCII: tabs and line breaks are among them.
[[nodiscard]] constexpr bool is_control(char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f;
}

}  // namespace wordkeep::base
