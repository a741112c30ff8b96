#include "words/look_alikes.hpp"

#include <utility>

namespace wordkeep::words {
namespace {

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

// The digit that a letter is taken for, at text[at]; 0: none. Cyrillic О, о, З, з take two bytes.
char look_alike(std::string_view text, std::size_t at) {
    switch (text[at]) {
        case 'O':
        case 'o': return '0';
        case 'l':
        case 'I': return '1';
        default: break;
    }
    const std::string_view pair = text.substr(at, 2);
    if (pair == "О" || pair == "о") {
        return '0';
    }
    if (pair == "З" || pair == "з") {
        return '3';
    }
    return 0;
}

bool is_word_byte(char byte) {
    const auto low = static_cast<unsigned char>(byte | 0x20);
    return is_digit(byte) || (low >= 'a' && low <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

// The byte after the sign at text[at] that is a digit or taken for one; at if it is none.
std::size_t past_sign(std::string_view text, std::size_t at) {
    if (is_digit(text[at])) {
        return at + 1;
    }
    if (look_alike(text, at) == 0) {
        return at;
    }
    return at + (static_cast<unsigned char>(text[at]) >= 0x80 ? 2 : 1);
}

// A number of ten signs that begins with a zero, in groups: O7O7 445 566. Only zeros may be letters there.
struct GroupedPhone {
    std::vector<Rewrite> letters;
    std::size_t end = 0;  // 0: there is none
};

GroupedPhone grouped_phone(std::string_view text, std::size_t begin) {
    constexpr std::size_t phone_signs = 10;
    constexpr std::size_t letters_max = 4;
    GroupedPhone phone;
    std::size_t signs = 0;
    std::size_t at = begin;
    for (bool marked = false; at < text.size() && signs < phone_signs;) {
        const std::size_t next = past_sign(text, at);
        if (next == at) {
            const bool mark = std::string_view(" -.").contains(text[at]) && signs > 1 && !marked;
            if (!mark) {
                return {};
            }
            marked = true;
            ++at;
            continue;
        }
        const char digit = is_digit(text[at]) ? text[at] : look_alike(text, at);
        const bool wrong = signs == 0 ? digit != '0' : signs == 1 && digit == '0';
        if (wrong) {
            return {};
        }
        if (!is_digit(text[at])) {
            if (digit != '0' || phone.letters.size() == letters_max) {
                return {};
            }
            phone.letters.push_back({at, next, digit});
        }
        marked = false;
        ++signs;
        at = next;
    }
    const bool whole = signs == phone_signs && (at == text.size() || !is_word_byte(text[at]));
    return whole && !phone.letters.empty() ? GroupedPhone{std::move(phone.letters), at} : GroupedPhone{};
}

}  // namespace

void find_look_alikes(std::string_view text, std::vector<Rewrite>& out) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word_byte(text[at])) {
            ++at;
            continue;
        }
        const std::size_t first = out.size();
        std::size_t digits = 0;
        bool only_digits = true;
        std::size_t end = at;
        while (end < text.size() && is_word_byte(text[end])) {
            if (is_digit(text[end])) {
                ++digits;
                ++end;
            } else if (const char digit = only_digits ? look_alike(text, end) : '\0'; digit != 0) {
                const std::size_t width = static_cast<unsigned char>(text[end]) >= 0x80 ? 2 : 1;
                out.push_back({end, end + width, digit});
                end += width;
            } else {
                only_digits = false;
                ++end;
            }
        }
        const std::size_t found = out.size() - first;
        // A Cyrillic З or О beside two digits is one; 10l are ten litres.
        const bool cyrillic = digits == 2 && found > 0 && out.back().end - out.back().begin == 2;
        if (!only_digits || (digits < 3 && !cyrillic) || digits < found) {
            out.resize(first);
        }
        at = end;
    }
}

void find_phone_look_alikes(std::string_view text, std::vector<Rewrite>& out) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool zero = text[at] == '0' || look_alike(text, at) == '0';
        if (!zero || (at > 0 && is_word_byte(text[at - 1]))) {
            continue;
        }
        if (const GroupedPhone phone = grouped_phone(text, at); phone.end != 0) {
            out.insert(out.end(), phone.letters.begin(), phone.letters.end());
            at = phone.end - 1;
        }
    }
}

}  // namespace wordkeep::words
