// Check digits: what tells a card, an account or a taxpayer's number from any other row of digits.
#pragma once

#include <cstdint>
#include <string_view>

namespace wordkeep::words {

// digits: ASCII digits only.
[[nodiscard]] bool luhn_holds(std::string_view digits);
[[nodiscard]] bool inn_holds(std::string_view digits);    // Russia: 10 or 12 digits
[[nodiscard]] bool snils_holds(std::string_view digits);  // Russia: 11 digits
[[nodiscard]] bool iin_holds(std::string_view digits);    // Kazakhstan: 12 digits
// letters_and_digits: upper case. ISO 13616.
[[nodiscard]] bool iban_holds(std::string_view letters_and_digits);
// Two letters, nine digits, two letters: UPU S10.
[[nodiscard]] bool s10_holds(std::string_view digits_in_the_middle);

}  // namespace wordkeep::words
