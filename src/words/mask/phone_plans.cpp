#include "words/mask/phone_plans.hpp"

#include <array>
#include <cstddef>

#include "words/mask/letters.hpp"

namespace wordkeep::words {

bool is_kyrgyz_mobile(std::string_view digits) {
    constexpr auto areas = std::to_array<std::string_view>(
        {"20", "22", "50", "51", "52", "54", "55", "56", "57", "60", "70", "75", "77", "88", "99"});
    return digits.size() == 9 && holds(areas, digits.substr(0, 2));
}

bool is_kyrgyz_landline(std::string_view digits) {
    return digits.size() == 9 && digits[0] == '3' && digits[1] >= '1' && digits[1] <= '9' && digits[2] != '0';
}

bool is_russian_mobile(std::string_view digits) {
    return digits.size() == 10 && digits[0] == '9';
}

bool is_russian_landline(std::string_view digits) {
    return digits.size() == 10 && (digits[0] == '3' || digits[0] == '4' || digits[0] == '8');
}

bool is_kazakh(std::string_view digits) {
    return digits.size() == 10 && digits[0] == '7' && digits[1] != '3' && digits[1] != '8' && digits[1] != '9';
}

bool is_uzbek(std::string_view digits) {
    constexpr auto areas = std::to_array<std::string_view>(
        {"20", "33", "50", "55", "61", "62", "65", "66", "67", "69", "70", "71", "72", "73", "74",
         "75", "76", "77", "78", "79", "87", "88", "90", "91", "93", "94", "95", "97", "98", "99"});
    return digits.size() == 9 && holds(areas, digits.substr(0, 2));
}

bool is_mobile_abroad(std::string_view digits) {
    // Tajikistan, Ukraine, Belarus, Turkey, Korea, the Emirates
    constexpr auto codes = std::to_array<std::string_view>({"9929", "380", "375", "905", "8210", "9715"});
    if (digits.size() == 13) {
        return digits.starts_with("86") && is_chinese_mobile(digits.substr(2));
    }
    return digits.size() == 12 && begins_with_one_of(codes, digits);
}

bool is_chinese_mobile(std::string_view digits) {
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

bool is_north_american(std::string_view digits) {
    return digits.size() == 10 && digits[0] >= '2' && digits[3] >= '2' && digits.substr(1, 2) != "11" &&
           digits.substr(4, 2) != "11";
}

bool is_british_mobile(std::string_view digits) {
    return digits.size() == 11 && digits.starts_with("07") && digits[2] != '0';
}

}  // namespace wordkeep::words
