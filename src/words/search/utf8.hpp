// Writing one letter of the BMP as UTF-8.
#pragma once

#include <string>

namespace wordkeep::words {

inline void append_letter(std::string& out, char16_t letter) {
    if (letter < 0x80) {
        out += static_cast<char>(letter);
    } else if (letter < 0x800) {
        out += static_cast<char>(0xc0U | (letter >> 6U));
        out += static_cast<char>(0x80U | (letter & 0x3fU));
    } else {
        out += static_cast<char>(0xe0U | (letter >> 12U));
        out += static_cast<char>(0x80U | ((letter >> 6U) & 0x3fU));
        out += static_cast<char>(0x80U | (letter & 0x3fU));
    }
}

}  // namespace wordkeep::words
