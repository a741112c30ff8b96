// A number as it stands in a message: its groups of digits, and what their writing says.
#pragma once

#include <cstddef>
#include <string_view>

#include "words/mask/message.hpp"

namespace wordkeep::words {

struct PhoneReading {
    std::size_t first;  // groups of digits
    std::size_t last;
    std::string_view digits;  // with leading zeros
    bool plus;
};

// The gap between two parts of one number: marks, and at most two words like "а потом", "номер".
[[nodiscard]] bool is_phone_gap(const Message& message, const Digits& left, const Digits& right);

// sizes: the sizes of the groups one after the other, "333" for 555 123 456.
[[nodiscard]] bool grouped(const Message& message, const PhoneReading& reading, std::string_view sizes);

// "500-600-700", "500 550 700": prices, all of them round.
[[nodiscard]] bool is_row_of_sums(const Message& message, const PhoneReading& reading);

// "917-555-0123", "(917) 555-0123", "1-917-555-0123": in the groups and with the marks of North America.
[[nodiscard]] bool is_written_as_north_american(const Message& message, const PhoneReading& reading);

// "номер заказа 0555123456", "чек: 0555123456": a whole national number is something else only where the word for it
// stands directly before. "бронь на 0555123456", "модель а51, 0555123456" give a phone.
[[nodiscard]] bool names_another_number(const Message& message, const PhoneReading& reading);

}  // namespace wordkeep::words
