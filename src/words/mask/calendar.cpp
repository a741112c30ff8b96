#include "words/mask/calendar.hpp"

#include <chrono>

namespace wordkeep::words {

bool is_day(int year, int month, int day) {
    return month > 0 && day > 0 &&
           std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

int number_of(std::string_view digits) {
    int value = 0;
    for (const char byte : digits.substr(0, 8)) {
        value = value * 10 + (byte - '0');
    }
    return value;
}

}  // namespace wordkeep::words
