// The numbering plans of Kyrgyzstan, Russia, Kazakhstan and Uzbekistan: which national numbers there are.
#pragma once

#include <string_view>

namespace wordkeep::words {

// digits: a national number without any prefix.
[[nodiscard]] bool is_kyrgyz_mobile(std::string_view digits);    // 9 digits
[[nodiscard]] bool is_kyrgyz_landline(std::string_view digits);  // 9 digits with the area
[[nodiscard]] bool is_russian_mobile(std::string_view digits);   // 10 digits
[[nodiscard]] bool is_russian_landline(std::string_view digits);
[[nodiscard]] bool is_kazakh(std::string_view digits);  // 10 digits
[[nodiscard]] bool is_uzbek(std::string_view digits);   // 9 digits

// A whole mobile number of a country that people here trade with or work in, its code before it: 8613912345678.
[[nodiscard]] bool is_mobile_abroad(std::string_view digits);
// China's without the code: 13912345678.
[[nodiscard]] bool is_chinese_mobile(std::string_view digits);

// North America's, without the code: 917 555 0123.
[[nodiscard]] bool is_north_american(std::string_view digits);

// A British mobile as it is dialled at home: 07700900123.
[[nodiscard]] bool is_british_mobile(std::string_view digits);

}  // namespace wordkeep::words
