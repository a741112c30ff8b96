#include "words/mask/phone_reading.hpp"

#include <algorithm>

#include "words/mask/letters.hpp"
#include "words/mask/phone_plans.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t gap_bytes_max = 24;

bool is_phone_mark(char byte) {
    return byte != '\0' && std::string_view(" -.()[]/_*~\\|,").contains(byte);
}

// "0555, 12, 34, 56": commas all along, from the zero on.
bool is_dictated(const Message& message, const Digits& left, const Digits& right) {
    const auto at = static_cast<std::size_t>(&left - message.digits.data());
    for (std::size_t back = 1; back <= 2 && back <= at && left.size() == 2 && right.size() == 2; ++back) {
        const Digits& head = message.digits[at - back];
        if (head.size() == 4) {
            return message.text[head.begin] == '0' && byte_at(message.text, head.end) == ',';
        }
    }
    return false;
}

// "0555:12:34:56": colons all along, from the zero on; hours and minutes begin with two digits.
bool is_bound_by_colons(const Message& message, const Digits& left) {
    const auto at = static_cast<std::size_t>(&left - message.digits.data());
    for (std::size_t back = 0; back <= 2 && back <= at; ++back) {
        const Digits& head = message.digits[at - back];
        if (byte_at(message.text, head.end) != ':') {
            return false;
        }
        if (head.size() == 4) {
            return message.text[head.begin] == '0' && byte_before(message.text, head.begin) != ':';
        }
    }
    return false;
}

}  // namespace

bool is_phone_gap(const Message& message, const Digits& left, const Digits& right) {
    const std::string_view gap = message.between(left.end, right.begin);
    if (gap.size() > gap_bytes_max || left.glued_after || right.glued_before) {
        return false;
    }
    if (gap == ":") {
        return is_bound_by_colons(message, left);
    }
    if (std::ranges::all_of(gap, is_phone_mark)) {
        const bool whole = left.size() >= 3 && right.size() >= 2;
        return gap.size() <= 5 && std::ranges::count(gap, ',') <= (whole || is_dictated(message, left, right) ? 1 : 0);
    }
    int words = 0;
    for (std::size_t token = left.token + 1; token < right.token; ++token) {
        if (message.tokens[token].flags == 0) {
            const std::string_view mark = message.word(token);
            if (!is_phone_mark(mark[0]) && mark != "–" && mark != "—") {
                return false;
            }
        } else if ((message.cues[token] & (cue::filler | cue::number)) == 0 || ++words > 2) {
            return false;
        }
    }
    return true;
}

bool grouped(const Message& message, const PhoneReading& reading, std::string_view sizes) {
    if (sizes.size() != reading.last - reading.first + 1) {
        return false;
    }
    for (std::size_t index = 0; index < sizes.size(); ++index) {
        if (message.digits[reading.first + index].size() != static_cast<std::size_t>(sizes[index] - '0')) {
            return false;
        }
    }
    return true;
}

bool is_row_of_sums(const Message& message, const PhoneReading& reading) {
    for (std::size_t index = reading.first; index <= reading.last; ++index) {
        const std::string_view group = message.between(message.digits[index].begin, message.digits[index].end);
        if (group.size() < 3 || !(group.ends_with("00") || group.ends_with("50"))) {
            return false;
        }
    }
    return reading.first < reading.last;
}

bool is_written_as_north_american(const Message& message, const PhoneReading& reading) {
    const bool code = grouped(message, reading, "1334") && reading.digits[0] == '1';
    if (!code && !grouped(message, reading, "334")) {
        return false;
    }
    const std::size_t area = reading.first + (code ? 1 : 0);
    const auto gap = [&](std::size_t at) {
        return message.between(message.digits[at].end, message.digits[at + 1].begin);
    };
    const bool marked = (gap(area) == "-" || gap(area) == "." || gap(area) == ") " || gap(area) == ")") &&
                        (gap(area + 1) == "-" || gap(area + 1) == ".");
    return marked && is_north_american(reading.digits.substr(code ? 1 : 0));
}

bool names_another_number(const Message& message, const PhoneReading& reading) {
    constexpr Cues others = cue::order | cue::account | cue::tracking;
    std::size_t token = message.digits[reading.first].token;
    bool number = false;
    for (int steps = 0; steps < 4 && token > 0; ++steps) {
        --token;
        const std::string_view word = message.word(token);
        if (number ? word == "на" : word == ",") {
            return false;
        }
        // "код 0555 номер 123456": the code of the phone's own net.
        const bool net_code = word == "код" && reading.first < reading.last && token + 2 < message.tokens.size() &&
                              (message.cues[token + 2] & cue::number) != 0;
        if (net_code) {
            return false;
        }
        if ((message.cues[token] & others) != 0) {
            return (message.cues[token] & cue::phone) == 0;
        }
        const bool of_number = (message.cues[token] & cue::number) != 0 || word.starts_with("номер");
        if (!of_number && message.tokens[token].flags != 0) {
            return false;
        }
        number = number || of_number;
    }
    return false;
}

}  // namespace wordkeep::words
