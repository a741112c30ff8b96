// The number of a house and what follows it in an address: "дом 12/3", "95а", "12-үй"; "кв 45, 3 этаж".
#pragma once

#include <cstddef>

#include "words/mask/finder.hpp"

namespace wordkeep::words {

struct HouseNumber {
    std::size_t begin = 0;  // bytes
    std::size_t end = 0;
    std::size_t last = 0;  // its last token
    [[nodiscard]] bool found() const { return end != 0; }
};

// The house number that begins with this token: digits, or "дом" and digits. Prices, sizes, times and years are none.
[[nodiscard]] HouseNumber house_number(const Message& message, std::size_t token);

// The house number at the end of this token, glued to at least so many letters: Киевская95.
[[nodiscard]] HouseNumber glued_house(const Message& message, std::size_t token, std::size_t letters_min);

struct AddressTail {
    std::size_t end = 0;  // bytes: where the address ends
    bool flat = false;    // it goes on with a flat, an entrance or a floor
};

// What follows the house: building, flat, entrance, floor.
[[nodiscard]] AddressTail address_tail(const Message& message, const HouseNumber& house);

}  // namespace wordkeep::words
