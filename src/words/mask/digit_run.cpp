#include "words/mask/digit_run.hpp"

#include <algorithm>

namespace wordkeep::words {

bool DigitRun::add(const Message& message, const Digits& digits) {
    if (size_ + digits.size() > digits_max) {
        return false;
    }
    std::ranges::copy(message.between(digits.begin, digits.end), digits_.begin() + static_cast<std::ptrdiff_t>(size_));
    size_ += digits.size();
    return true;
}

bool only_marks(std::string_view between, std::string_view allowed, std::size_t bytes_max) {
    return between.size() <= bytes_max && between.find_first_not_of(allowed) == std::string_view::npos;
}

std::size_t run_of(const Message& message, std::size_t first, std::size_t wanted, std::string_view allowed,
                   DigitRun& run) {
    run = {};
    if (message.digits[first].glued_before) {
        return no_run;
    }
    for (std::size_t last = first; last < message.digits.size(); ++last) {
        const Digits& digits = message.digits[last];
        if (last > first && !only_marks(message.between(message.digits[last - 1].end, digits.begin), allowed, 3)) {
            return no_run;
        }
        if (!run.add(message, digits) || run.size() > wanted) {
            return no_run;
        }
        if (run.size() == wanted) {
            return digits.glued_after ? no_run : last;
        }
        if (digits.glued_after) {
            return no_run;
        }
    }
    return no_run;
}

}  // namespace wordkeep::words
