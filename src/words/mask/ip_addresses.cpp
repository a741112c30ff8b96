// IP addresses, version 4 and 6. Four small numbers with dots are also versions; those have a cue of their own.
#include <algorithm>
#include <array>

#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

bool is_octet(std::string_view digits) {
    return digits.size() <= 3 && !(digits.size() > 1 && digits[0] == '0') &&
           (digits.size() < 3 || digits <= std::string_view("255"));
}

// 255.255.255.0 and 0.0.0.0 are masks and no place of anybody.
bool is_mask_of_net(std::string_view address) {
    return address.starts_with("255.") || address.starts_with("0.");
}

bool is_version_4(const Message& message, std::size_t first) {
    for (std::size_t index = first; index < first + 4; ++index) {
        const Digits& digits = message.digits[index];
        if (!is_octet(message.between(digits.begin, digits.end)) ||
            (index > first && message.between(message.digits[index - 1].end, digits.begin) != ".")) {
            return false;
        }
    }
    const std::size_t begin = message.digits[first].begin;
    const std::size_t end = message.digits[first + 3].end;
    const bool more_after = byte_at(message.text, end) == '.' && is_digit(byte_at(message.text, end + 1));
    const bool more_before = byte_before(message.text, begin) == '.' && begin > 1 && is_digit(message.text[begin - 2]);
    return stands_alone(message.text, begin, end) && !is_mask_of_net(message.between(begin, end)) && !more_after &&
           !more_before;
}

void find_version_4(const Message& message, Candidates& out) {
    for (std::size_t first = 0; first + 4 <= message.digits.size(); ++first) {
        if (!is_version_4(message, first)) {
            continue;
        }
        const std::size_t token = message.digits[first].token;
        const Cues nearest = message.nearest_before(token, cue::version | cue::ip | cue::order, 2);
        if ((nearest & (cue::version | cue::order)) == 0 || (nearest & cue::ip) != 0) {
            out.push_back(
                {message.digits[first].begin, message.digits[first + 3].end, SpanType::ip, "ip.version4", sure::shape});
        }
        first += 3;
    }
}

bool is_hex(char byte) {
    return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

// Eight groups of up to four hexadecimal digits, or fewer around one "::".
bool is_version_6(std::string_view text) {
    std::size_t groups = 0;
    std::size_t size = 0;
    const std::size_t gap = text.find("::");
    if (gap != std::string_view::npos && text.find("::", gap + 1) != std::string_view::npos) {
        return false;
    }
    for (const char byte : text) {
        if (byte == ':') {
            groups += size > 0 ? 1 : 0;
            size = 0;
        } else if (++size > 4) {
            return false;
        }
    }
    groups += size > 0 ? 1 : 0;
    return gap == std::string_view::npos ? groups == 8 && !text.starts_with(':') && !text.ends_with(':')
                                         : groups >= 2 && groups <= 7;
}

void find_version_6(const Message& message, Candidates& out) {
    constexpr std::size_t bytes_max = 39;
    const std::string_view text = message.text;
    for (std::size_t colon = text.find(':'); colon != std::string_view::npos;) {
        std::size_t begin = colon;
        while (begin > 0 && is_hex(text[begin - 1])) {
            --begin;
        }
        std::size_t end = colon;
        while (end < text.size() && (is_hex(text[end]) || text[end] == ':')) {
            ++end;
        }
        if (end - begin <= bytes_max && stands_alone(text, begin, end) &&
            is_version_6(text.substr(begin, end - begin))) {
            out.push_back({begin, end, SpanType::ip, "ip.version6", sure::shape});
        }
        colon = text.find(':', end);
    }
}

}  // namespace

void find_ip_addresses(const Message& message, Candidates& out) {
    find_version_4(message, out);
    find_version_6(message, out);
}

}  // namespace wordkeep::words
