#include "instagram/json_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace wordkeep::instagram {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view replacement_utf8 = "\xEF\xBF\xBD";
constexpr std::size_t unicode_escape_bytes = 6;  // \u and four digits

constexpr int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// -1 if there are no four hex digits at the beginning.
int four_hex_digits(std::string_view digits) {
    if (digits.size() < 4) {
        return -1;
    }
    const int high = hex_value(digits[0]) << 4 | hex_value(digits[1]);
    const int low = hex_value(digits[2]) << 4 | hex_value(digits[3]);
    return high < 0 || low < 0 ? -1 : high << 8 | low;
}

bool is_high_surrogate(int unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(int unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}
bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Collects characters up to a bound of bytes.
class BoundedText {
public:
    BoundedText(std::size_t expected_bytes, std::size_t bytes_max) : bytes_max_(bytes_max) {
        text_.reserve(std::min(expected_bytes, bytes_max));
    }
    void append(std::string_view characters) {
        const std::size_t room = bytes_max_ - text_.size();
        if (characters.size() <= room && !shortened_) {
            text_.append(characters);
            return;
        }
        if (!shortened_) {
            std::size_t cut = room;
            while (cut > 0 && is_continuation(characters[cut])) {
                --cut;
            }
            text_.append(characters.substr(0, cut));
        }
        shortened_ = true;
    }
    void append(char32_t character) {
        std::array<char, 4> bytes{};
        std::size_t count = 0;
        const auto push = [&](char32_t value) { bytes[count++] = static_cast<char>(value); };
        if (character < 0x80) {
            push(character);
        } else if (character < 0x800) {
            push(0xC0 | character >> 6);
            push(0x80 | (character & 0x3F));
        } else if (character < 0x10000) {
            push(0xE0 | character >> 12);
            push(0x80 | (character >> 6 & 0x3F));
            push(0x80 | (character & 0x3F));
        } else {
            push(0xF0 | character >> 18);
            push(0x80 | (character >> 12 & 0x3F));
            push(0x80 | (character >> 6 & 0x3F));
            push(0x80 | (character & 0x3F));
        }
        append(std::string_view(bytes.data(), count));
    }
    [[nodiscard]] bool shortened() const { return shortened_; }
    [[nodiscard]] base::FleetingText take() { return base::FleetingText(std::move(text_)); }

private:
    std::string text_;
    std::size_t bytes_max_;
    bool shortened_ = false;
};

// rest begins with \u. Takes the escape (two of them for a pair) off rest.
char32_t take_unicode_escape(std::string_view& rest) {
    const int unit = four_hex_digits(rest.substr(2));
    rest.remove_prefix(unicode_escape_bytes);
    if (is_high_surrogate(unit) && rest.starts_with("\\u")) {
        const int second = four_hex_digits(rest.substr(2));
        if (is_low_surrogate(second)) {
            rest.remove_prefix(unicode_escape_bytes);
            return static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00));
        }
    }
    const bool unusable = unit == 0 || is_high_surrogate(unit) || is_low_surrogate(unit);
    return unusable ? replacement : static_cast<char32_t>(unit);
}

// rest begins with a backslash.
char32_t take_escape(std::string_view& rest) {
    const char named = rest[1];
    if (named == 'u') {
        return take_unicode_escape(rest);
    }
    rest.remove_prefix(2);
    switch (named) {
        case 'b': return U'\b';
        case 'f': return U'\f';
        case 'n': return U'\n';
        case 'r': return U'\r';
        case 't': return U'\t';
        default: return static_cast<char32_t>(named);  // quote, backslash, slash
    }
}

// What may follow a lead byte, and how long the whole is: Unicode, table 3-7.
struct Lead {
    std::size_t length;
    unsigned char second_min;
    unsigned char second_max;
};
Lead lead_of(unsigned char byte) {
    if (byte < 0x80) {
        return {1, 0, 0};
    }
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {2, 0x80, 0xBF};
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        return {3, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        return {4, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    }
    return {0, 0, 0};
}

struct Sequence {
    std::size_t bytes;  // at least 1: of the character, or of the maximal ill-formed part
    bool well_formed;
};
Sequence next_sequence(std::string_view rest) {
    const Lead lead = lead_of(static_cast<unsigned char>(rest[0]));
    if (lead.length <= 1) {
        return {1, lead.length == 1};
    }
    std::size_t right = 1;
    while (right < lead.length && right < rest.size()) {
        const auto byte = static_cast<unsigned char>(rest[right]);
        const bool fits =
            right == 1 ? byte >= lead.second_min && byte <= lead.second_max : is_continuation(rest[right]);
        if (!fits) {
            break;
        }
        ++right;
    }
    return {right, right == lead.length};
}

}  // namespace

bool escapes_are_right(std::string_view quoted) noexcept {
    for (std::size_t at = quoted.find('\\'); at != std::string_view::npos; at = quoted.find('\\', at)) {
        if (at + 1 == quoted.size()) {
            return false;
        }
        const char named = quoted[at + 1];
        if (named == 'u') {
            if (four_hex_digits(quoted.substr(at + 2)) < 0) {
                return false;
            }
            at += unicode_escape_bytes;
            continue;
        }
        if (std::string_view(R"("\/bfnrt)").find(named) == std::string_view::npos) {
            return false;
        }
        at += 2;
    }
    return true;
}

DecodedText decode_json_text(std::string_view quoted, std::size_t bytes_max) {
    BoundedText text(quoted.size(), bytes_max);
    std::string_view rest = quoted;
    while (!rest.empty() && !text.shortened()) {
        if (rest[0] == '\\') {
            text.append(take_escape(rest));
            continue;
        }
        const std::string_view plain = rest.substr(0, rest.find('\\'));
        text.append(plain);
        rest.remove_prefix(plain.size());
    }
    return {text.take(), text.shortened()};
}

base::FleetingText repair_utf8(std::string_view bytes) {
    std::string repaired;
    repaired.reserve(bytes.size() * replacement_utf8.size());
    for (std::string_view rest = bytes; !rest.empty();) {
        const Sequence sequence = next_sequence(rest);
        repaired.append(sequence.well_formed ? rest.substr(0, sequence.bytes) : replacement_utf8);
        rest.remove_prefix(sequence.bytes);
    }
    return base::FleetingText(std::move(repaired));
}

}  // namespace wordkeep::instagram
